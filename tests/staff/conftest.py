"""What the tests of the staff's screens need."""

from __future__ import annotations

import gc
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.i18n import ENGLISH, FRENCH
from tests.staff.behind import Behind
from tests.staff.desk import Desk
from tests.staff.pane import Pane
from tests.staff.parts import Parts
from tests.staff.small_clinic import SmallClinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


SAMPLE = 6
"""How many tests of a file open a window in the suite, unless it says another number; the others: in the longer run."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave most of what opens a window to the longer run, and all that is tried in a second language or way.

    French with a mouse and English with a finger stay; where there is only a language to choose, French stays.
    """
    counted: Counter[str] = Counter()
    for item in items:
        if item.path.parent != Path(__file__).parent or item.get_closest_marker("exhaustive"):
            continue
        callspec = getattr(item, "callspec", None)
        params = callspec.params if callspec else {}
        language, at_desk = params.get("language"), params.get("at_desk")
        twice = (language == ENGLISH and at_desk is not False) or (language == FRENCH and at_desk is False)
        opens = bool({"opened", "previewed", "parts", "whole"} & set(getattr(item, "fixturenames", ())))
        if opens and not twice:
            counted[item.path.name] += 1
        if twice or counted[item.path.name] > getattr(getattr(item, "module", None), "SAMPLE", SAMPLE):
            item.add_marker(pytest.mark.exhaustive)


@pytest.fixture(autouse=True)
def garbage_is_looked_for_here() -> Iterator[None]:
    """Look for garbage between tests only, as the program does in its own thread: else a worker may wait for ever."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[SmallClinic]:
    """A clinic with nothing in it yet."""
    made = SmallClinic(tmp_path)
    yield made
    made.close()


@pytest.fixture
def published(place: SmallClinic) -> SmallClinic:
    """A clinic with three people, and the shipped treatment at the kiosks."""
    place.published()
    return place


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Desk]]:
    """Open the staff's window on a clinic."""
    made: list[Desk] = []

    def opens(place: SmallClinic, *, desk: bool = True, **more: str) -> Desk:
        made.append(Desk(qtbot, qapp, place, desk=desk, **more))
        return made[-1]

    yield opens
    for each in made:
        each.close()


@pytest.fixture
def behind(qtbot: QtBot, published: SmallClinic) -> Iterator[Callable[..., Behind]]:
    """Open the staff's screens without a window, their slow work held back where a test says so."""
    made: list[Behind] = []

    def opens(person: str, page: str = "", about: str = "") -> Behind:
        made.append(Behind(qtbot, published))
        made[-1].sign_in(person, page, about)
        return made[-1]

    yield opens
    for each in made:
        each.close()


@pytest.fixture
def parts(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Parts]]:
    """Open a window on parts that are written as QML."""
    made: list[Parts] = []

    def opens(body: str, *, desk: bool = True, **more: str) -> Parts:
        made.append(Parts(qtbot, qapp, tmp_path, body, desk=desk, **more))
        return made[-1]

    yield opens
    for each in made:
        each.close()


@pytest.fixture
def previewed(
    qtbot: QtBot, qapp: QApplication, published: SmallClinic, checkout: Path
) -> Iterator[Callable[..., Pane]]:
    """Open the preview alone."""
    made: list[Pane] = []

    def opens(**more: str) -> Pane:
        made.append(Pane(qtbot, qapp, published, checkout, **more))
        return made[-1]

    yield opens
    for each in made:
        each.close()
