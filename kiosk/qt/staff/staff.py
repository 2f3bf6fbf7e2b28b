"""Somebody of the staff at the screens: who it is, on which page, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.library.events import Role
from kiosk.library.trail import Several
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff import places
from kiosk.qt.staff.approvals import Approvals
from kiosk.qt.staff.first_run.run import STARTS, FirstRun
from kiosk.qt.staff.marked.text import MarkedText  # noqa: F401 - the screens make them
from kiosk.qt.staff.pages import StaffPages
from kiosk.qt.staff.patient_sheet import PatientSheet
from kiosk.qt.staff.people import People
from kiosk.qt.staff.presence import Presence
from kiosk.qt.staff.preview.pane import SheetPreview
from kiosk.qt.staff.publication.page import Publication
from kiosk.qt.staff.review.page import Review
from kiosk.qt.staff.search import Search
from kiosk.qt.staff.settings.page import StaffSettings
from kiosk.qt.staff.sign_in import SignIn
from kiosk.qt.staff.speech import Speech
from kiosk.qt.staff.today import Today
from kiosk.qt.staff.treatments import Treatments
from kiosk.qt.staff.typist import Typist  # noqa: F401 - the screens make one
from kiosk.qt.staff.upkeep import Upkeep
from kiosk.qt.staff.writing.page import Writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.delivery.job import Progress
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

AT_KIOSK, AT_DESK = 120, 900
"""Seconds without a touch or a key, after which the screens are left; what is being written is saved."""


@QmlElement
@QmlUncreatable("Staff is made by the kiosk")
class Staff(StaffPages):
    """The staff's screens."""

    changed = Signal()
    pageChanged = Signal()
    left = Signal()
    """Nobody of the staff is here any more."""
    leaving = Signal()
    """They are about to be left: what is written is to be saved now."""

    def __init__(self, office: Office, language: str, steady: Callable[[], float]) -> None:
        """Begin with nobody known.

        Args:
            office: the library, and what the pages need.
            language: of the screens at first; each person may choose another.
            steady: seconds, that no clock changes.

        """
        super().__init__()
        self._office, self._speech, self._presence = office, Speech(language), Presence(steady)
        self._person: Person | None = None
        self._last: Person | None = None
        self._page, self._about = places.WHO, ""
        self._is_left = False
        self._sign_in = SignIn(office, self._words, self._enter, self._begin)
        self._first_run = FirstRun(
            office, self._words, lambda: self._person, lambda: self._about, self._known, self._out
        )
        self._today = Today(office, self._words, self._whose)
        self._search = Search(office, self._words, self._whose, self._open_found)
        self._approvals = Approvals(office, self._words, self._whose)
        self._review = Review(office, self._words, self._whose, lambda: self._about)
        self._treatments = Treatments(office, self._words, self._whose, self._go_on_from_treatments)
        self._writing = Writing(office, self._words, self._whose, lambda: self._about, self._text_sent)
        self._preview = SheetPreview(office, self._words)
        self._writing.draft.edited.connect(self._show_written)
        self._writing.entry.placeChanged.connect(self._mark_written)
        self._preview.opened.connect(self._writing.entry.reach)
        self._publication = Publication(office, self._words, self._whose, lambda: self._about)
        self._upkeep = Upkeep(office, self._words)
        self._people = People(office, self._words, self._whose)
        self._settings = StaffSettings(office, self._words)
        self._sheet = PatientSheet(office, self._words, lambda: self._about)
        self._places = Rows(places.Place)
        self._tell_places()
        self._changes = Changes(self)
        self._speech.changed.connect(self._speak)
        self._sign_in.look()

    def _words(self) -> Words:
        return self._speech.words

    def _whose(self) -> Person:
        """Return who is here, or was last: what was asked for them may still come in."""
        assert self._last is not None, "a page is only looked at by somebody"
        return self._last

    def _tell_places(self) -> None:
        self._places.take(places.led_to(self._words(), administers=self.administers))

    def _enter(self, person: Person) -> None:
        """Let somebody in: an administrator to the first run, where it was not finished."""

        def arrive(goes_on: bool) -> None:  # noqa: FBT001 - the answer
            if self._is_left:
                return
            self._known(person)
            self.go(places.SETUP if goes_on else places.TODAY)

        if not self._is_left:
            self._first_run.ask(person, arrive)

    def _known(self, person: Person) -> None:
        if self._is_left:
            return
        self._person = self._last = person
        self._tell_places()
        self._changes.tell()

    def _text_sent(self, treatment: str) -> None:
        self._today.tell_sent(treatment)
        self.go(places.TODAY)

    def _go_on_from_treatments(self, page: str, about: str) -> None:
        if self._page == places.TREATMENTS:  # else somebody does something else by now
            self.go(page, about)

    def _begin(self) -> None:
        """Begin with the first run, as nobody could sign in."""
        if self._page == places.WHO and self._person is None and not self._is_left:
            self._open(places.SETUP, "")

    def _out(self, page: str) -> None:
        """Leave the first run; while nobody is known, for where it was opened."""
        if page == STARTS:
            self.leave()
        elif self._person is not None:
            self.go(page)
        elif self._office.desk:
            self._open(places.WHO, "")
        else:
            self.leave()

    @Slot()
    def _show_written(self) -> None:
        """Show what a patient gets of the text as it stands now."""
        if text := self._writing.document:
            self._preview.show(text, self._writing.treatment, self._writing.begun_from)

    @Slot()
    def _mark_written(self) -> None:
        self._preview.paper.mark(self._writing.entry.place)

    # -- being here ----------------------------------------------------------------------

    def tick(self) -> None:
        """Leave when nobody has been here for too long; called each second."""
        self._sign_in.tick()
        if self._page == places.READ:
            self._review.tick()
        if self._page == places.STATE:
            self._upkeep.tick()
        if self._page == places.PUBLICATION:
            self._publication.tick()
        if self._page == places.TREATMENTS:
            self._treatments.tick()
        if self._page == places.SHEET:
            self._sheet.tick()
        self._sheet.delivery.tick()
        is_patient = (
            self._office.desk or self._page == places.SETUP
        )  # there is paper to look at, and a name to think of
        if self._presence.still >= (AT_DESK if is_patient else AT_KIOSK):
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Leave the screens: at the kiosk patients see the first one again, at the office somebody else may enter."""
        self._writing.save()
        self.leaving.emit()
        self._sheet.leave()
        self._preview.forget()
        self._settings.leave()
        if self._page == places.SETUP:
            self._first_run.leave()
        if self._office.desk and self._person is not None:
            self._person = None
            self.go(places.WHO)
        else:
            self.close()
            self.left.emit()

    def close(self) -> None:
        """Save what is written, and do nothing more: what was asked for may still come in, when this is gone."""
        self._is_left, self._person = True, None
        self._writing.close()

    # -- where ---------------------------------------------------------------------------

    @Slot(str)
    @Slot(str, str)
    def go(self, page: str, about: str = "") -> None:
        """Open a page, about a treatment or another thing where it needs one."""
        if self._person is None and page != places.WHO:
            return
        self._presence.notice()
        if page not in {*self.pages, places.MORE} or (page in places.FOR_ADMINISTRATORS and not self.administers):
            return
        self._writing.save()
        self._open(page, about)

    def _open(self, page: str, about: str) -> None:
        if page != places.SHEET:
            self._sheet.leave()
        if self._page == places.TODAY:
            self._search.forget()
            self._today.forgetSent()
        if self._page == places.READ and page != places.TODAY:
            self._today.look()  # the rail counts what is still to be approved
        if self._page == places.WRITE:
            self._writing.left()
            self._preview.forget()
        if self._page == places.SETUP:
            self._first_run.leave()
        self._page, self._about = page, about
        if page in self.pages:
            self.pages[page].look()
        self._changes.tell()

    def _open_found(self, page: str, about: str, place: str) -> None:
        if page == places.WRITE:
            self._writing.open_at(place)
        self.go(page, about)

    @Slot(str, result=bool)
    def has(self, page: str) -> bool:
        """Tell whether there is a page."""
        return page in self.pages

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """The page that is shown."""
        return self._page

    @Property(str, notify=pageChanged)
    def about(self) -> str:
        """What the page is about, an id; "" for nothing in particular."""
        return self._about

    @Property(Rows, constant=True)
    def places(self) -> Rows[places.Place]:
        """Where the rail leads."""
        return self._places

    @Property(bool, constant=True)
    def touch(self) -> bool:
        """Whether it is used with fingers, on the kiosk's screen."""
        return not self._office.desk

    # -- who -----------------------------------------------------------------------------

    @Slot()
    def _speak(self) -> None:
        for page in self.pages.values():
            page.speak()
        self._preview.speak()
        self._tell_places()
        self._changes.tell()

    @property
    def presence(self) -> Presence:
        """Whether somebody is here."""
        return self._presence

    @Property(Speech, constant=True)
    def speech(self) -> Speech:
        """The language of the screens."""
        return self._speech

    @Property(str, notify=changed)
    def name(self) -> str:
        """Who is here; "" for nobody known yet."""
        return self._person.name if self._person else ""

    @Property(str, notify=changed)
    def may(self) -> str:
        """What they may do, in words."""
        return Several.roles(self._person.roles).told(self._words()) if self._person else ""

    @Property(bool, notify=changed)
    def administers(self) -> bool:
        """Whether they look after people and settings."""
        return self._person is not None and Role.ADMINISTRATOR in self._person.roles

    def progressed(self, progress: Progress) -> None:
        """Take the courier's word on a delivery."""
        self._sheet.delivery.progressed(progress)
