"""QML is told of a property where its value is another one, and then only: each time it reads and draws anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.delivery.printing.printer import PrinterState
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from tests.qt.objects import Objects

OBJECTS = ("visit", "appearance", "choices", "advice", "sheet", "form", "take_home", "idle")


class Listener:
    """Hears every signal that tells of a property, and knows what each property was when it was told last."""

    def __init__(self, kiosk: Objects) -> None:
        self.told: list[str] = []
        self.for_nothing: list[str] = []
        self._values: dict[str, tuple[object, list[str], tuple[object, ...]]] = {}
        for name in OBJECTS:
            self._listen(name, getattr(kiosk, name))

    def _listen(self, owner: str, of: QObject) -> None:
        kind = of.metaObject()
        names: dict[str, list[str]] = {}
        for each in map(kind.property, range(kind.propertyOffset(), kind.propertyCount())):
            if each.hasNotifySignal():
                names.setdefault(each.notifySignal().name().toStdString(), []).append(str(each.name()))
        for signal, properties in names.items():
            key = f"{owner}.{signal}"
            self._values[key] = (of, properties, self._read(of, properties))
            getattr(of, signal).connect(lambda key=key: self._hear(key))

    @staticmethod
    def _read(of: object, properties: list[str]) -> tuple[object, ...]:
        return tuple(getattr(of, name) for name in properties)

    def _hear(self, key: str) -> None:
        of, properties, before = self._values[key]
        now = self._read(of, properties)
        self.told.append(key)
        if now == before:
            self.for_nothing.append(key)
        self._values[key] = (of, properties, now)

    def untold(self) -> list[str]:
        """What is another now although nobody said so."""
        return [key for key, (of, names, before) in self._values.items() if self._read(of, names) != before]


def a_second(kiosk: Objects) -> None:
    """What app.py calls each second."""
    kiosk.take_home.tick()
    kiosk.idle.tick()
    kiosk.visit.tick()


@pytest.mark.parametrize("step", [Step.WELCOME, Step.DAY, Step.CARE, Step.TAKE_HOME, Step.EMAIL])
def test_while_nothing_happens_nothing_is_told(kiosk: Objects, step: Step) -> None:
    if step is Step.EMAIL:
        kiosk.to_offer()
        kiosk.take_home.openEmail()
    elif step is Step.TAKE_HOME:
        kiosk.to_offer()
    elif step is not Step.WELCOME:
        kiosk.to(step)
    listener = Listener(kiosk)

    for _ in range(20):
        a_second(kiosk)

    assert kiosk.visit.at is step
    assert listener.told == []


def test_on_the_last_screen_only_the_seconds_are_told(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))
    kiosk.visit.next()
    listener = Listener(kiosk)

    for _ in range(20):
        a_second(kiosk)

    assert kiosk.visit.at is Step.DONE
    assert listener.told == ["idle.doneTextChanged"] * 20


def test_a_printer_that_goes_off_is_told_once(kiosk: Objects) -> None:
    kiosk.to_offer()
    listener = Listener(kiosk)

    kiosk.desk.printer = PrinterState(ready=False, reason=Reason.PRINTER_OFF)
    for _ in range(20):
        a_second(kiosk)

    assert sorted(listener.told) == ["take_home.canPrintChanged", "take_home.printerTextChanged"]


def test_a_whole_visit_tells_each_change_and_nothing_for_nothing(kiosk: Objects) -> None:  # noqa: PLR0915 - a visit
    listener = Listener(kiosk)
    missed: dict[str, list[str]] = {}

    def does(what: str) -> None:
        if untold := listener.untold():
            missed[what] = untold

    kiosk.visit.start("en-CA")
    does("start")
    kiosk.choices.treatedOn.turnMonth(-1)
    does("another month")
    kiosk.choices.treatedOn.choose("2026-11-19")
    does("another day")
    kiosk.appearance.largeText = True
    kiosk.appearance.highContrast = True
    does("appearance")
    kiosk.visit.next()
    kiosk.choices.toggleAnswer("acne-prone")
    kiosk.choices.chooseNone()
    does("none of these")
    kiosk.visit.back()
    kiosk.choices.preferNotToSay()
    does("answers")
    kiosk.visit.back()
    while kiosk.visit.at is not Step.TAKE_HOME:
        kiosk.visit.next()
        does(f"next, to {kiosk.visit.at}")
        if kiosk.visit.at is Step.TOPICS:
            kiosk.advice.openTopic(0)
        if kiosk.visit.at is Step.SIGNS:
            kiosk.advice.signs.touch("redness.0")
        if kiosk.visit.at is Step.QUIZ:
            kiosk.advice.answerQuiz(1)
        does(f"touch, in {kiosk.visit.at}")
    kiosk.wait_for(lambda: kiosk.take_home.canPrint)
    does("the sheet")
    kiosk.take_home.print()
    does("print")
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))
    kiosk.fill_in("moncourriel@gmial.com")
    kiosk.form.keepAddress()
    does("an address")
    kiosk.take_home.send()
    kiosk.wait_for(lambda: bool(kiosk.desk.addresses))
    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.NEEDS_HELP, Reason.JAM))
    does("progress")
    kiosk.sheet.chooseFormat("one")
    kiosk.wait_for(lambda: not kiosk.sheet.building)
    does("another format")
    kiosk.visit.setLanguage("fr-CA")
    does("another language")
    kiosk.now = 70.0
    a_second(kiosk)
    does("nobody there")
    kiosk.visit.startOver()
    does("the end")

    assert missed == {}
    assert listener.for_nothing == []
    assert len(set(listener.told)) > 25
