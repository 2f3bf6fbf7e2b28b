"""What a patient tells the kiosk: which treatment, on which day, and a little about themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import shown
from kiosk.visit.days import offered
from kiosk.visit.walk import Step, Told, chose_day, chose_treatment, toggled, told_otherwise

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Choices is made by the kiosk")
class Choices(QObject):
    """What can be chosen and what was; the visit itself remembers it."""

    changed = Signal()
    moved = Signal()

    def __init__(
        self,
        visit: Visit,
        clock: Callable[[], datetime],
        year_before: Callable[[], int | None] = lambda: None,
    ) -> None:
        super().__init__()
        self._visit, self._clock, self._year_before = visit, clock, year_before
        visit.choicesChanged.connect(self.changed)
        visit.servedChanged.connect(self.changed)
        visit.servedChanged.connect(self.moved)
        visit.walkChanged.connect(self.moved)

    @Property("QVariantList", notify=changed)
    def treatments(self) -> list[dict[str, Any]]:
        """The cards of the treatments."""
        return [
            {
                "id": t.id,
                "icon": t.icon,
                "name": t.name.of(self._visit.language),
                "chosen": t.id == self._visit.walk.treatment,
                "draft": t.is_draft,
            }
            for t in self._visit.served.treatments
        ]

    @Slot(str)
    def chooseTreatment(self, treatment: str) -> None:
        """Choose a treatment; another one forgets the answers given for the one before."""
        if treatment in self._visit.served.content.treatments:
            self._visit.go(chose_treatment(self._visit.walk, treatment))

    def _days(self, first: int, last: int | None = None) -> list[dict[str, Any]]:
        today, chosen, language = self._clock().date(), self._visit.walk.day, self._visit.language
        year = self._year_before() not in {None, today.year}
        return [shown.day(today, day, chosen, language, year=year) for day in offered(today)[first:last]]

    @Property("QVariantList", notify=changed)
    def days(self) -> list[dict[str, Any]]:
        """Today and yesterday."""
        return self._days(0, 2)

    @Property("QVariantList", notify=changed)
    def otherDays(self) -> list[dict[str, Any]]:
        """The days before yesterday for which there still is advice."""
        return self._days(2)

    @Property(str, notify=changed)
    def otherDayChosen(self) -> str:
        """The chosen day where it is neither today nor yesterday, in words; else empty."""
        chosen = next((day for day in self.otherDays if day["chosen"]), None)
        return str(chosen["label"]) if chosen else ""

    @Slot(str)
    def chooseDay(self, iso: str) -> None:
        """Choose the day of the treatment, one of those offered."""
        day = next((day for day in offered(self._clock().date()) if day.isoformat() == iso), None)
        if day is not None:
            self._visit.go(chose_day(self._visit.walk, day))

    @Property(bool, notify=moved)
    def listing(self) -> bool:
        """Whether the days before yesterday are listed."""
        return self._visit.walk.listing

    @Property(str, notify=moved)
    def missing(self) -> str:
        """What is still to be chosen, where it is not known which treatment it was or when."""
        treated = any(each.id == self._visit.walk.treatment for each in self._visit.served.treatments)
        message = N_("Choose a day") if self.listing or treated else N_("Choose your treatment")
        return words(self._visit.language).gettext(message)

    @Slot()
    def listOtherDays(self) -> None:
        """Show the days before yesterday; Next waits for one of them."""
        if self._visit.at is Step.TREATMENT:
            self._visit.go(replace(self._visit.walk, listing=True))

    @Property("QVariantList", notify=changed)
    def answers(self) -> list[dict[str, Any]]:
        """What a patient can say about themselves."""
        content = self._visit.served.content
        treatment = content.treatments.get(self._visit.walk.treatment)
        return [
            {
                "id": a,
                "icon": content.answers[a].icon,
                "text": content.answers[a].statement.of(self._visit.language),
                "chosen": a in self._visit.walk.answers,
            }
            for a in (treatment.answers if treatment else ())
        ]

    @Property(bool, notify=changed)
    def noneChosen(self) -> bool:
        """Whether "none of these" was chosen."""
        return self._visit.walk.told is Told.NONE_OF_THESE

    @Property(bool, notify=changed)
    def preferNotChosen(self) -> bool:
        """Whether "prefer not to say" was chosen."""
        return self._visit.walk.told is Told.PREFER_NOT

    @Slot(str)
    def toggleAnswer(self, answer: str) -> None:
        """Add an answer or take it back."""
        if any(a["id"] == answer for a in self.answers):
            self._visit.go(toggled(self._visit.walk, answer))

    @Slot()
    def chooseNone(self) -> None:
        """Answer "none of these"."""
        self._visit.go(told_otherwise(self._visit.walk, Told.NONE_OF_THESE))

    @Slot()
    def preferNotToSay(self) -> None:
        """Answer "prefer not to say"."""
        self._visit.go(told_otherwise(self._visit.walk, Told.PREFER_NOT))
