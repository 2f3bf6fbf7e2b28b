"""Read and approve: an edition difference by difference, each of which is seen before anything is decided."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.days import near
from kiosk.qt.staff.review.answering import Answering
from kiosk.qt.staff.review.paper import ReviewPaper
from kiosk.qt.staff.review.reading import Reading
from kiosk.qt.staff.review.reviewed import Reviewed, meanwhile, reviewed

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_EVERY = 5
"""Seconds between two looks whether somebody else has decided meanwhile."""


@QmlElement
@QmlUncreatable("Review is made by the kiosk")
class Review(QObject):
    """What is read, how far, and what is answered at the end."""

    changed = Signal()

    def __init__(
        self, office: Office, words: Callable[[], Words], person: Callable[[], Person], about: Callable[[], str]
    ) -> None:
        """Have nothing to read yet.

        Args:
            office: the library.
            words: those of who reads this.
            person: who reads this.
            about: the treatment whose edition is read.

        """
        super().__init__()
        self._office, self._words, self._person, self._about = office, words, person, about
        self._asked: object = None
        """What was asked for last."""
        self._reading = Reading(words)
        self._reading.finished.connect(self._finished)
        self._forget()
        self._answer = Answering(office, words, person, self._is_read, self._check)
        self._paper = ReviewPaper(office, words)
        self._changes = Changes(self)

    def _forget(self) -> None:
        self._read: Reviewed | None = None
        self._known = False
        self._problem: KioskError | None = None
        self._gone: Tells | None = None
        self._reading.forget()
        self._seconds = 0

    # -- reading it ----------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Begin to read an edition, or go on with the one that was begun."""
        is_other = self._read is not None and self._read.edition.treatment != self._about()
        is_others = self._answer.person not in {"", self._person().id}  # what somebody has seen, nobody else has
        is_over = self._gone is not None or (self._answer.outcome and not self._answer.busy)
        if is_other or is_others or is_over:
            self._forget()
            self._answer.begin(None)
            self._paper.take(None)
            self._tell()
        treatment, person, words = self._about(), self._person(), self._words()
        self._asked = asked = object()
        take, failed = partial(self._take, asked, person), partial(self._failed, asked)
        self._office.background.run(partial(reviewed, self._office, treatment, person, words), take, failed)

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._reading.speak()
        self._answer.speak()
        self._paper.speak()
        if self._read is not None and self._gone is None and not self._answer.outcome:
            self.look()
        self._tell()

    def _take(self, asked: object, person: Person, read: Reviewed | None) -> None:
        if asked is not self._asked:
            return  # another one is to be read by now
        self._known, self._problem = True, None
        before = self._read
        same = before is not None and read is not None and before.edition.sha256 == read.edition.sha256
        if not same:
            self._forget()
            self._known = True
        self._read = read
        if read is not None and not (same and self._answer.person == person.id):
            self._answer.begin(read)
            self._reading.begin(read.every)
        elif read is not None:
            self._answer.renew(read)
            self._reading.renew(read.every)
        self._paper.take(read)
        self._tell()

    def _failed(self, asked: object, problem: KioskError) -> None:
        if asked is self._asked:
            self._problem = problem
            self._tell()

    def tick(self) -> None:
        """Look now and then whether somebody else has decided; called each second while this is shown."""
        self._seconds += 1
        if self._seconds % LOOK_EVERY == 0:
            self._check()

    def _check(self) -> None:
        read = self._read
        if read is None or self._gone is not None or self._answer.outcome or self._answer.busy:
            return
        office, today = self._office, self._office.clock().date()
        self._office.background.run(
            lambda: meanwhile(office.journal.fold(), read.edition, today),
            partial(self._decided, read),
            lambda _problem: None,  # it is asked again
        )

    def _decided(self, read: Reviewed, gone: Tells | None) -> None:
        if read is self._read and gone is not None and not self._answer.outcome:
            self._gone = gone
            self._tell()

    def _is_read(self) -> bool:
        return self._read is not None and self._reading.is_read

    @Slot()
    def _finished(self) -> None:
        self._answer.look(self._read)

    # -- what it shows -------------------------------------------------------------------

    def _tell(self) -> None:
        self._changes.tell()

    def _say(self, message: str, **values: object) -> str:
        return self._words().gettext(message).format(**values)

    @Property(Reading, constant=True)
    def reading(self) -> Reading:
        """What differs in it, and what was seen of that."""
        return self._reading

    @Property(Answering, constant=True)
    def answer(self) -> Answering:
        """What is decided once all was seen."""
        return self._answer

    @Property(ReviewPaper, constant=True)
    def paper(self) -> ReviewPaper:
        """Its sheet, and the comparison on paper."""
        return self._paper

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read from the library."""
        return self._known

    @Property(bool, notify=changed)
    def waits(self) -> bool:
        """Whether there is an edition to approve."""
        return self._read is not None

    @Property(str, notify=changed)
    def name(self) -> str:
        """What is read: "Microneedling, edition 13"."""
        if self._read is None:
            return ""
        return self._say(N_("{treatment}, edition {number}"), treatment=self._read.name, number=self.number)

    @Property(int, notify=changed)
    def number(self) -> int:
        """The number of the edition; 0 while none is read."""
        return self._read.edition.number if self._read else 0

    @Property(str, notify=changed)
    def lead(self) -> str:
        """Who sent it, when, and what it is compared with."""
        read = self._read
        if read is None:
            return ""
        words, sent = self._words(), read.edition.sent.at.astimezone(read.now.tzinfo)
        day, time = near(sent.date(), read.now.date(), words), words.time(sent)
        approval = read.edition.approval
        if approval is not None:
            message = N_("Sent by {name}, {day}; approved until {until}. Read it again, as a whole.")
            until = words.short_and_year(approval.review_by)
            return self._say(message, name=read.sender, day=day, until=until)
        if read.against is None:
            message = N_("Sent by {name}, {day} at {time}: the first edition")
            return self._say(message, name=read.sender, day=day, time=time)
        message = N_("Sent by {name}, {day} at {time}; compared with edition {number}")
        return self._say(message, name=read.sender, day=day, time=time, number=read.against.number)

    @Property(str, notify=changed)
    def before(self) -> str:
        """What it is compared with: "edition 12"; "" for a first edition, which has nothing before it."""
        against = self._read.against if self._read else None
        return self._say(N_("edition {number}"), number=against.number) if against else ""

    @Property(str, notify=changed)
    def after(self) -> str:
        """What is read: "edition 13"."""
        return self._say(N_("edition {number}"), number=self.number)

    @Property(str, notify=changed)
    def note(self) -> str:
        """What who sent it says; "" for nothing."""
        return self._read.edition.sent.note if self._read else ""

    @Property(str, notify=changed)
    def author(self) -> str:
        """Who sent it."""
        return self._read.sender if self._read else ""

    @Property(str, notify=changed)
    def dates(self) -> str:
        """For whom the dates are."""
        if self._read is None:
            return ""
        return self._say(N_("Dates for a treatment received today at {time}"), time=self._words().time(self._read.now))

    @Property(str, notify=changed)
    def gone(self) -> str:
        """What somebody else has decided about it meanwhile; "" while it waits."""
        return self._gone.told(self._words()) if self._gone else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it cannot be read; "" where it can."""
        return self._problem.told(self._words()) if self._problem else ""
