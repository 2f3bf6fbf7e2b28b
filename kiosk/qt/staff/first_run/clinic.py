"""Which clinic it is: its name, phone, address, web site, and when the phone is answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import config
from kiosk.config import ClinicSettings
from kiosk.config.allowed import NotAllowed
from kiosk.errors import N_, KioskError, Sentence
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.first_run.week import NINE_TO_FIVE, Week, week, written
from kiosk.visit.plan import MONDAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NAME, PHONE, ADDRESS, WEBSITE, OPENING = "name", "phone", "address", "website", "opening"
LACKING = {
    NAME: N_("Write the clinic’s name, or choose Later."),
    PHONE: N_("Write the phone number that patients call, or choose Later."),
}
FIRST_HOUR, LAST_HOUR = 5, 23


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the week to choose."""

    key: str
    """0 is Monday."""
    name: str
    picked: bool


@QmlElement
@QmlUncreatable("ClinicAnswers is made by the kiosk")
class ClinicAnswers(QObject):
    """The step's fields; what is written in them is saved as settings."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Begin with empty fields.

        Args:
            office: has the settings.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._texts = dict.fromkeys((NAME, PHONE, ADDRESS, WEBSITE), "")
        self._week, self._keeps_hours = NINE_TO_FIVE, False
        self._touched: set[str] = set()
        """What was answered since it was asked what was answered before."""
        self._problems: dict[str, Tells] = {}
        self._days = Rows(Day)
        self._changes = Changes(self)

    def look(self) -> None:
        """Read what was answered before, in the background."""
        self._touched = set()
        self._office.background.run(lambda: self._office.settings().clinic, self._take, self._failed)

    def _take(self, clinic: ClinicSettings) -> None:
        self._problems = {}
        # What comes with the kiosk is an example, and nobody's answer.
        is_answered = clinic.name != ClinicSettings().name
        for each in self._texts.keys() - self._touched:
            self._texts[each] = getattr(clinic, each) if is_answered else ""
        found = week(clinic.opening)
        if OPENING not in self._touched:
            self._week, self._keeps_hours = found or NINE_TO_FIVE, found is None
        self._tell()

    def _failed(self, problem: KioskError) -> None:
        self._problems = {NAME: problem}
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    def save(self, done: Callable[[bool], None]) -> None:
        """Save what was answered; ``done`` is told whether all of it is allowed."""
        lacking = {each: Sentence(said) for each, said in LACKING.items() if not self._texts[each].strip()}
        if lacking:
            self._problems = dict(lacking)
            self._tell()
            done(False)  # noqa: FBT003 - the answer
            return
        given = dict(self._texts) if self._keeps_hours else self._texts | {OPENING: written(self._week)}

        def then(problems: Mapping[str, Tells]) -> None:
            self._problems = dict(problems)
            self._tell()
            done(not problems)

        def failed(problem: KioskError) -> None:
            self._failed(problem)
            done(False)  # noqa: FBT003 - the answer

        self._office.background.run(lambda: _saved(self._office, given), then, failed)

    # -- what the screen does --------------------------------------------------------------

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """Take what was written in a field."""
        if self._texts[field] != text:
            self._texts[field] = text
            self._touched.add(field)
            self._problems.pop(field, None)
            self._tell()

    @Slot(str)
    def toggleDay(self, day: str) -> None:
        """Answer the phone on a day of the week, or not."""
        self._answer(self._week.toggled(int(day)))

    @Slot(str)
    def open(self, at: str) -> None:
        """Answer it from a time on, such as 09:00."""
        self._answer(replace(self._week, opens=time.fromisoformat(at)))

    @Slot(str)
    def close(self, at: str) -> None:
        """Answer it until then."""
        self._answer(replace(self._week, closes=time.fromisoformat(at)))

    def _answer(self, answered: Week) -> None:
        self._week, self._keeps_hours = answered, False
        self._touched.add(OPENING)
        self._tell()

    # -- what it shows -----------------------------------------------------------------------

    def _tell(self) -> None:
        words = self._words()
        days = (MONDAY.replace(day=1 + number) for number in range(7))
        self._days.take(
            Day(str(number), words.weekday(day).capitalize(), number in self._week.days)
            for number, day in enumerate(days)
        )
        self._changes.tell()

    def _problem(self, field: str) -> str:
        return self._problems[field].told(self._words()) if field in self._problems else ""

    @Property(str, notify=changed)
    def name(self) -> str:
        """The clinic's name."""
        return self._texts[NAME]

    @Property(str, notify=changed)
    def nameProblem(self) -> str:
        """What is wrong with it, and what to do; "" where nothing is."""
        return self._problem(NAME)

    @Property(str, notify=changed)
    def phone(self) -> str:
        """The phone number."""
        return self._texts[PHONE]

    @Property(str, notify=changed)
    def phoneProblem(self) -> str:
        """What is wrong with it."""
        return self._problem(PHONE)

    @Property(str, notify=changed)
    def address(self) -> str:
        """The postal address."""
        return self._texts[ADDRESS]

    @Property(str, notify=changed)
    def addressProblem(self) -> str:
        """What is wrong with it."""
        return self._problem(ADDRESS)

    @Property(str, notify=changed)
    def website(self) -> str:
        """The web site."""
        return self._texts[WEBSITE]

    @Property(str, notify=changed)
    def websiteProblem(self) -> str:
        """What is wrong with it."""
        return self._problem(WEBSITE)

    @Property(Rows, constant=True)
    def days(self) -> Rows[Day]:
        """The days of the week."""
        return self._days

    @Property("QStringList", notify=changed)
    def hours(self) -> list[str]:
        """The times that can be chosen, such as 09:00."""
        every = {time(hour, minute) for hour in range(FIRST_HOUR, LAST_HOUR) for minute in (0, 30)}
        return [f"{each:%H:%M}" for each in sorted(every | {self._week.opens, self._week.closes})]

    @Property("QStringList", notify=changed)
    def hoursNames(self) -> list[str]:
        """The same, as they are read."""
        return [self._said(each) for each in self.hours]

    @Property(str, notify=changed)
    def opens(self) -> str:
        """From when the phone is answered."""
        return f"{self._week.opens:%H:%M}"

    @Property(str, notify=changed)
    def opensName(self) -> str:
        """The same, as it is read."""
        return self._said(self.opens)

    @Property(str, notify=changed)
    def closes(self) -> str:
        """Until when."""
        return f"{self._week.closes:%H:%M}"

    @Property(str, notify=changed)
    def closesName(self) -> str:
        """The same, as it is read."""
        return self._said(self.closes)

    @Property(str, notify=changed)
    def hoursProblem(self) -> str:
        """What is wrong with the hours."""
        return self._problem(OPENING)

    @Property(bool, notify=changed)
    def hoursKept(self) -> bool:
        """Whether other hours than one time for all days are set, and stay until something is chosen here."""
        return self._keeps_hours

    def _said(self, at: str) -> str:
        return self._words().time(datetime.combine(MONDAY, time.fromisoformat(at)))


def _saved(office: Office, given: Mapping[str, str]) -> Mapping[str, Tells]:
    """Save each answer that is allowed, and return what is wrong with the others; raises as the data folder does."""
    problems: dict[str, Tells] = {}
    for name, text in given.items():
        try:
            config.set_value(office.data, f"clinic.{name}", text)
        except NotAllowed as refused:
            problems[name] = refused.in_short
    return problems
