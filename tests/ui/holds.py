"""What holds of the whole window, whatever was done to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from kiosk.delivery.printing.printer import PrinterState
from kiosk.visit.plan import CarePlan
from kiosk.visit.walk import BETWEEN_VISITS
from tests.qt.objects import NOON, OFFER

if TYPE_CHECKING:
    from tests.ui.monkey import Monkey
    from tests.ui.whole import Whole

MOST_LAYS = 120
"""So often are pages laid at most after one event: few times each, of the few that come and go."""
OVER = ("toolsPanel", "listenQuestion", "startOverQuestion", "stillThereButton", "attract")
DEEP = 9
ALONE = 700
"""Seconds after which nobody is there."""
SETTLED = 100
"""Milliseconds."""
OUTSIDE = "occurs outside target window"
"""Qt's tests say it of a place at which nobody could touch."""
MOST_PAGES = 4
SHORT_WAY = (("start-en-CA",), ("day-0", "date-2026-11-22"), ("noneButton",), ("sheetNowButton",), ("printButton",))
"""Each of them as it is named on some display."""


def wrong(monkey: Monkey) -> list[str]:
    """Return what does not hold."""
    whole = monkey.whole
    found = [f"a warning: {each}" for each in whole.warnings]
    found += [f"Qt says: {each.message}" for each in monkey.log.records if OUTSIDE not in each.message]
    found += pages(whole) + over(whole)
    if monkey.lays > MOST_LAYS:
        found.append(f"pages were laid {monkey.lays} times")
    if monkey.by_keys and focus(whole):
        whole.rest(SETTLED)  # a page that is laid out just now passes it on when it is
        found += focus(whole)
    if monkey.wiped and whole.visit.at in BETWEEN_VISITS:
        found += left(whole)
    monkey.wiped = False
    return found


def pages(whole: Whole) -> list[str]:
    screen = whole.find("stepScreen")
    if screen is None:
        return []
    page, count = screen.property("page"), screen.property("pageCount")
    return [] if 0 <= page < count else [f"page {page} of {count}"]


def over(whole: Whole) -> list[str]:
    """Return what lies over the screen and can be used, where that is more than one thing."""
    items = {item.objectName(): item for item in whole.items() if item.objectName() in OVER}
    usable = [name for name, item in items.items() if item.isEnabled()]
    found = [f"{usable} at once"] if len(usable) > 1 else []
    stage = whole.find("stepScreen")
    if usable and stage is not None and stage.isEnabled():
        found.append(f"the screen can be used below {usable}")
    return found


def focus(whole: Whole) -> list[str]:
    """Return why nobody sees what has the keyboard."""
    item = whole.window.activeFocusItem()
    if item is None or item is whole.window.contentItem():
        return ["nothing has the keyboard"]
    name = item.objectName() or "something without a name"
    if not item.isVisible() or not item.isEnabled():
        return [f"{name} has the keyboard and is not there"]
    seen = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).intersected(
        whole.window.contentItem().boundingRect()
    )
    return [] if seen.width() > 1 and seen.height() > 1 else [f"{name} has the keyboard, outside the window"]


def left(whole: Whole) -> list[str]:
    """Return what is left of a patient once everything is erased."""
    objects = {
        "visit": whole.visit,
        "appearance": whole.appearance,
        "choices": whole.choices,
        "treatedOn": whole.choices.treatedOn,
        "advice": whole.advice,
        "glance": whole.advice.glance,
        "sheet": whole.sheet,
        "form": whole.form,
        "takeHome": whole.take_home,
        "speaker": whole.speaker,
        "reader": whole.reader,
        "canIUse": whole.can_i_use,
    }
    found = [
        f"{name} keeps {what} in {where}"
        for name, kept in objects.items()
        for where, value in vars(kept).items()
        if where not in {"_courier", "_dispatch", "_found"}
        for what in kept_by(value)
    ]
    usual = {
        "walk": (whole.visit.walk.answers, whole.visit.walk.treatment, whole.visit.walk.day) == (frozenset(), "", None),
        "language": whole.visit.language == "fr-CA",
        "look": not whole.appearance.largeText and not whole.appearance.highContrast,
        "address": (whole.form.address, whole.form.masked, whole.form.consent) == ("", "", False),
        "sheet": (whole.sheet.made, whole.sheet.pages) == (None, []),
        "asked": (whole.take_home.paperState, whole.take_home.mailState, whole.take_home.canCorrect) == ("", "", False),
        "query": (whole.can_i_use.query, len(whole.can_i_use.answers.rows)) == ("", 0),
        "advice": not whole.advice.signs.known.rows and not whole.advice.topics.rows and not whole.advice.phases.rows,
        "voice": (whole.speaker.speed, whole.speaker.volume, whole.speaker.byEar) == (1.0, 1.0, False),
        "asking": not whole.visit.asking and not whole.idle.stillThere,
        "tools": not whole.window.property("toolsOpen"),
    }
    return found + [f"{name} is not as for the next one" for name, holds in usual.items() if not holds]


def kept_by(value: object, depth: int = 0) -> Iterator[str]:
    """Return what an object keeps of what was made for a patient, or written by one."""
    if isinstance(value, CarePlan):
        yield "the plan"
    elif isinstance(value, str):
        if any(word in value.casefold() for word in ("marie", "gmial", "zurbal")):
            yield repr(value[:80])
    elif depth < DEEP:
        inside: Iterator[object] = iter(())
        if is_dataclass(value) and not isinstance(value, type):
            inside = (getattr(value, each.name) for each in fields(value))
        elif isinstance(value, Mapping):
            inside = (each for pair in value.items() for each in pair)
        elif isinstance(value, list | tuple | set | frozenset):
            inside = iter(value)
        elif type(value).__name__ in {"LookUp", "Changes", "Rows", "Reading"}:
            inside = iter(vars(value).values() if hasattr(value, "__dict__") else ())
        for each in inside:
            yield from kept_by(each, depth + 1)


def walk(monkey: Monkey) -> list[str]:
    """Return why somebody who comes now does not get their sheet by five touches."""
    whole = monkey.whole
    while monkey.held:
        monkey.hold()
    monkey.desk.calm, whole.doubt, whole.clock = True, None, NOON
    monkey.desk.printer = PrinterState(ready=True)
    whole.clinic.take(OFFER.clinic)
    whole.visit.startOver()
    whole.visit.take(OFFER)
    whole.later(ALONE)  # what was asked on Welcome, too, is asked no more
    whole.attract.tick()
    whole.attract.wake()
    whole.visit.setLanguage("fr-CA")
    printed = len(whole.desk.papers)
    try:
        for names in SHORT_WAY:
            touch(whole, names)
        whole.wait_for(lambda: len(whole.desk.papers) > printed)
    except AssertionError as problem:
        return [f"nobody gets a sheet any more: {problem}"]
    finally:
        monkey.desk.calm = False
    return []


def touch(whole: Whole, names: tuple[str, ...]) -> None:
    """Touch a control, which may have to be turned to."""
    for _ in range(MOST_PAGES):
        whole.later(1)
        whole.rest(20)
        if "printButton" in names:
            whole.wait_for(lambda: bool(whole.take_home.canPrint))
        if shown := [name for name in names if whole.find(name) is not None]:
            whole.tap(shown[0])
            return
        whole.tap("nextButton")
    raise AssertionError(f"{names} are on no page")
