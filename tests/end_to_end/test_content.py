"""What the real program does with content that is broken or has run out, and with a clock that cannot be true."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from false_clock import FalseClock
from kiosk_window import KioskWindow, Screen

from kiosk import clock as clock_file
from kiosk import config, resources
from kiosk.clock import Memory
from kiosk.holder import ASKED
from kiosk.i18n import NBSP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

APPROVAL = "approval: {name: Dre Tremblay, on: 2026-11-03, review_by: 2027-11-25, edition: 3}\n"
FRENCH, ENGLISH = "Pour le personnel", "For staff"
DESK = "feuille de soins à l’accueil"
pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    shown = Screen(1280, 800)
    yield shown
    shown.close()


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    shutil.copytree(resources.path("assets", "content"), folder)
    with (folder / "microneedling.yaml").open("a", encoding="utf-8") as file:
        file.write(APPROVAL)
    return folder


@pytest.fixture
def data(tmp_path: Path, pack: Path) -> Path:
    folder = config.ready(tmp_path / "data")
    config.set_value(folder, "content.folder", str(pack))
    return folder


@pytest.fixture
def clock(tmp_path: Path) -> FalseClock:
    found = FalseClock(tmp_path)
    found.set("@2026-11-25 12:00:00")
    return found


@pytest.fixture
def kiosk(screen: Screen, data: Path, clock: FalseClock, tmp_path: Path) -> Iterator[Callable[[], KioskWindow]]:
    opened: list[KioskWindow] = []

    def open_it() -> KioskWindow:
        arguments = ("run", "--data", str(data), "--window", "1280x800")
        opened.append(KioskWindow(screen, *arguments, log=tmp_path / "errors", **clock.environment))
        return opened[-1]

    yield open_it
    for window in opened:
        window.close()


def log(data: Path) -> str:
    return (data / "kiosk.log").read_text("utf-8")


def test_a_broken_pack_opens_the_window_and_tells_patients_and_staff_what_to_do(
    kiosk: Callable[[], KioskWindow], pack: Path, data: Path
) -> None:
    (pack / "pack.yaml").write_text("languages: [fr-CA, en-CA\n", "utf-8")

    window = kiosk()

    window.wait_for_text(DESK)
    french, english = window.wait_for_text(FRENCH), window.wait_for_text(ENGLISH)
    assert "pack.yaml, ligne 1" in french
    assert "s’ouvre ici et ne se ferme pas" in french
    assert "pack.yaml, line 1: [ opens here and is not closed" in english
    assert "serving: nothing; left out: pack.yaml, line 1" in log(data)
    assert window.close() == ASKED


def test_a_broken_treatment_and_one_that_ran_out_leave_the_good_one_alone(
    kiosk: Callable[[], KioskWindow], pack: Path, data: Path
) -> None:
    good = (pack / "microneedling.yaml").read_text("utf-8")
    (pack / "second.yaml").write_text(good.replace("phases:", "phases", 1), "utf-8")
    remembered = Memory(datetime(2025, 12, 23, 12, tzinfo=UTC))
    clock_file.write(data, remembered)
    old = (
        good.replace("id: microneedling", "id: old", 1)
        .replace("2027-11-25", "2026-11-24")
        .replace("edition: 3", "edition: 1")
    )
    (pack / "old.yaml").write_text(old, "utf-8")

    window = kiosk()
    window.touch("start-en-CA")

    window.wait_for_text("Wednesday, November 25, 2026")
    assert window.ask("treatment-old") is None
    (line,) = [line for line in log(data).splitlines() if "serving: " in line]
    assert "serving: microneedling (edition 3, until 2027-11-25); left out: second.yaml, line 11: this is not" in line
    assert "the approval of old ran out after 2026-11-24" in line


def test_the_last_day_of_an_approval_is_served_and_the_next_one_is_not(
    kiosk: Callable[[], KioskWindow], clock: FalseClock, data: Path
) -> None:
    clock.set("@2027-11-25 23:00:00")

    window = kiosk()

    window.wait_for("start-fr-CA")
    window.wait_until(lambda: "serving: microneedling" in log(data))  # the first screen does not wait for the content
    clock.set("@2027-11-26 00:00:00")
    window.wait_for_text(DESK)
    assert "a pris fin après le 25 novembre 2027" in window.wait_for_text(FRENCH).replace(NBSP, " ")
    assert "serving: nothing; left out: the approval of microneedling ran out after 2027-11-25" in log(data)


def test_a_clock_that_cannot_be_true_serves_nobody_until_it_is_put_right(
    kiosk: Callable[[], KioskWindow], clock: FalseClock, data: Path
) -> None:
    clock.set("-400d")

    window = kiosk()

    window.wait_for_text(DESK)
    assert "Mettez l’appareil à l’heure" in window.wait_for_text(FRENCH)
    assert not (data / "clock.json").exists()
    clock.set("+0")
    window.wait_for("start-fr-CA")
    window.wait_until((data / "clock.json").exists)
    clock.set("-2d")
    assert "kiosk clock ok" in window.wait_for_text(ENGLISH)
    assert log(data).count("serving: nothing; left out: The clock says") == 2
