"""The real program and the staff: in by the logo and a code, on the kiosk's own window."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from kiosk_window import Screen
from staff_window import StaffWindow, clinic

from tests.staff.small_clinic import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    shown = Screen(1280, 800)
    yield shown
    shown.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A clinic whose kiosk shows the shipped treatment."""
    with closing(clinic(tmp_path / "data")) as place:
        place.published()
    return tmp_path / "data"


def test_the_logo_held_on_the_real_kiosk_lets_the_staff_in_and_patients_have_it_back(
    screen: Screen, data: Path, tmp_path: Path
) -> None:
    window = StaffWindow(screen, "run", "--data", str(data), "--window", "1280x800", log=tmp_path / "errors")
    try:
        window.wait_for("start-fr-CA")
        window.hold_logo()
        window.sign_in("julie", "fr-CA")
        window.wait_for_text("Bonjour Julie")

        window.touch("leaveButton")

        window.touch("start-en-CA")
        window.wait_for("day-0")
        log = (data / "kiosk.log").read_text("utf-8")
        assert CODES["julie"] not in log
        assert "WARNING kiosk.qt" not in log
    finally:
        window.close()
    assert (tmp_path / "errors").read_text() == ""
