"""The patient for whom staff look at a text, or make a sheet: answers, day and hour, and the language they read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit import patient as patients
from kiosk.visit.days import offered
from kiosk.visit.patient import Patient
from kiosk.visit.plan import MONDAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from kiosk.content.model import Question
    from kiosk.i18n import Words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PatientOption:
    """Something to choose about the patient."""

    key: str
    label: str
    picked: bool


@dataclass(frozen=True, slots=True)
class PatientQuestion:
    """A question of the treatment, with its options and "none of these"."""

    key: str
    text: str
    one: bool
    """Whether only one of the options applies."""
    none: bool
    """Whether "none of these" was answered."""
    options: tuple[PatientOption, ...]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the small calendar; its key is its date (ISO 8601)."""

    key: str
    label: str
    name: str
    """To read aloud."""
    picked: bool
    available: bool


@dataclass(frozen=True, slots=True)
class PatientLanguage:
    """A language that the patient may read."""

    key: str
    label: str
    name: str
    picked: bool


@QmlElement
@QmlUncreatable("PatientChooser is made by the kiosk")
class PatientChooser(QObject):
    """Holds the chosen patient; nothing of it is kept anywhere else."""

    changed = Signal()
    chosen = Signal()
    """It is another patient."""

    def __init__(self, clock: Callable[[], datetime], words: Callable[[], Words]) -> None:
        """Begin with a patient of today who answered nothing.

        Args:
            clock: the time now, in the clinic's zone.
            words: those of who reads this.

        """
        super().__init__()
        self._clock, self._words = clock, words
        self._questions: tuple[Question, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._patient, self._language = Patient(), ""
        self._rows, self._shortcuts = Rows(PatientQuestion), Rows(PatientOption)
        self._days, self._languages = Rows(CalendarDay), Rows(PatientLanguage)
        self._changes = Changes(self)
        self._tell()

    # -- for the other objects -------------------------------------------------------------

    @property
    def patient(self) -> Patient:
        """The answers, the day and the hour."""
        return self._patient

    @property
    def language(self) -> str:
        """The language that the patient reads; where none was chosen, that of whoever looks at it."""
        return self._language if self._language in self._tags else self._reads(self._tags)

    @property
    def languages_there(self) -> tuple[str, ...]:
        """The languages that they may read."""
        return self._tags

    def ask(self, questions: Sequence[Question], languages: Sequence[str]) -> None:
        """Ask what a treatment asks; what was answered stays where it still is asked."""
        if (tuple(questions), tuple(languages)) != (self._questions, self._tags):
            self._questions, self._tags = tuple(questions), tuple(languages)
            self._patient = patients.asked(self._patient, self._questions)
            self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    def forget(self) -> None:
        """Become a patient of whom nothing is known."""
        self._patient, self._language = Patient(), ""
        self._tell()

    # -- what the screen does --------------------------------------------------------------

    @Slot(str)
    def take(self, shortcut: str) -> None:
        """Take the answers of one of the patients at a touch."""
        if wanted := patients.shortcuts(self._questions).get(shortcut):
            self._become(Patient(wanted.answers, wanted.none_of, self._patient.day, self._patient.hour))

    @Slot(str, str)
    def answer(self, question: str, option: str) -> None:
        """Give an answer, or take it back."""
        for each in self._questions:
            if each.id == question and any(one.id == option for one in each.options):
                self._become(patients.answered(self._patient, each, option))

    @Slot(str)
    def answerNone(self, question: str) -> None:
        """Answer "none of these", or take that back."""
        for each in self._questions:
            if each.id == question:
                self._become(patients.said_none(self._patient, each))

    @Slot(str)
    def chooseDay(self, iso: str) -> None:
        """Take a day of the calendar."""
        self._become(patients.chose_day(self._patient, date.fromisoformat(iso), self._clock()))

    @Slot(int)
    def moveHour(self, steps: int) -> None:
        """Take a later hour, or an earlier one."""
        self._become(patients.moved_hour(self._patient, steps, self._clock()))

    @Slot()
    def forgetHour(self) -> None:
        """Take no hour: now for a treatment of today, else a day without one."""
        self._become(patients.without_hour(self._patient))

    @Slot(str)
    def read(self, language: str) -> None:
        """Have the patient read another language."""
        if language in self._tags:
            before, self._language = self.language, language
            self._tell()
            if language != before:
                self.chosen.emit()

    def _become(self, patient: Patient) -> None:
        if patient != self._patient:
            self._patient = patient
            self._tell()
            self.chosen.emit()

    # -- what it shows ---------------------------------------------------------------------

    def _tell(self) -> None:
        say, known = self._words(), self._patient
        self._rows.take(
            PatientQuestion(
                each.id,
                each.text.of(self._reads(each.text.languages)) if each.text is not None else "",
                bool(each.one_of),
                each.id in known.none_of,
                tuple(
                    PatientOption(o.id, _begun(o.adapted.of(self._reads(o.adapted.languages))), o.id in known.answers)
                    for o in each.options
                ),
            )
            for each in self._questions
        )
        self._shortcuts.take(
            PatientOption(key, self._named(other), patients.is_like(known, other))
            for key, other in patients.shortcuts(self._questions).items()
        )
        now = self._clock()
        may, on = offered(now.date()), known.on(now)
        self._days.take(
            CalendarDay(day.isoformat(), str(day.day), say.day(day), day == on, day in may)
            for day in patients.weeks(now.date())
        )
        self._languages.take(
            PatientLanguage(tag, words(tag).locale.language.upper(), words(tag).own_name, tag == self.language)
            for tag in self._tags
        )
        self._changes.tell()

    def _reads(self, tags: Sequence[str]) -> str:
        """Return the language in which whoever looks at it reads a text."""
        own = self._words().language
        return own if own in tags or not tags else tags[0]

    def _named(self, patient: Patient) -> str:
        """Return what a patient is called by what they answered."""
        say = self._words()
        options = [o for each in self._questions for o in each.options if o.id in patient.answers]
        if options:
            return _begun(say.listing(o.adapted.of(self._reads(o.adapted.languages)) for o in options))
        if patient.none_of:
            return say.gettext(N_("None of these"))
        return say.gettext(N_("No answer"))

    @Property(Rows, constant=True)
    def questions(self) -> Rows[PatientQuestion]:
        """What the treatment asks."""
        return self._rows

    @Property(Rows, constant=True)
    def shortcuts(self) -> Rows[PatientOption]:
        """The patients that are chosen at a touch."""
        return self._shortcuts

    @Property(Rows, constant=True)
    def days(self) -> Rows[CalendarDay]:
        """The small calendar, whole weeks from Monday."""
        return self._days

    @Property(Rows, constant=True)
    def languages(self) -> Rows[PatientLanguage]:
        """What the patient may read."""
        return self._languages

    @Property("QStringList", notify=changed)
    def weekdays(self) -> list[str]:
        """What stands above the days of the calendar, from Monday."""
        say = self._words()
        return [_begun(say.weekday(MONDAY + timedelta(days=n))[:2]) for n in range(patients.WEEK)]

    @Property(str, notify=changed)
    def name(self) -> str:
        """The chosen patient, by what they answered."""
        return self._named(self._patient)

    @Property(str, notify=changed)
    def day(self) -> str:
        """The day of the treatment."""
        return self._words().weekday_short(self._patient.on(self._clock()))

    @Property(str, notify=changed)
    def when(self) -> str:
        """The day of the treatment, and the hour where it is told."""
        now = self._clock()
        say, at = self._words(), self._patient.at(now)
        day = say.short(self._patient.on(now))
        return f"{day}, {say.time(at)}" if at else day

    @Property(str, notify=changed)
    def hour(self) -> str:
        """The hour of the treatment; "" where it is not told."""
        at = self._patient.at(self._clock())
        return self._words().time(at) if at else ""

    @Property(bool, notify=changed)
    def hourIsChosen(self) -> bool:
        """Whether an hour was chosen, which may be taken back."""
        return self._patient.hour is not None

    @Property(bool, notify=changed)
    def isToday(self) -> bool:
        """Whether the treatment was today."""
        now = self._clock()
        return self._patient.on(now) == now.date()

    @Property(bool, notify=changed)
    def saysAll(self) -> bool:
        """Whether nothing was left without an answer: then nothing is told only to be careful."""
        known = self._patient
        return all(
            each.id in known.none_of or any(o.id in known.answers for o in each.options) for each in self._questions
        )


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
