"""Full screen as a person before the screen sees it: on bare X, under window managers, through every change."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from kiosk_window import KioskWindow
from x_server import OUTPUT, SECOND_OUTPUT, Eyes, WindowManager, Xorg, run

from kiosk import config, resources
from kiosk.holder import ASKED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PIL.Image import Image

APPROVAL = "approval: {name: Clinique Exemple, on: 2026-11-03, review_by: 2036-11-03, edition: 12}\n"
GROUND = (247, 244, 239)
BLACK = (0, 0, 0)
SHORT_SAVER = 1
"""Seconds until X blanks the screen."""
OTHER_WINDOW = """
from PySide6.QtGui import QGuiApplication, QRasterWindow
application = QGuiApplication([])
window = QRasterWindow()
window.resize(600, 400)
window.show()
window.requestActivate()
application.exec()
"""
pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


@pytest.fixture
def screen() -> Iterator[Xorg]:
    with Xorg() as server:
        yield server


@pytest.fixture
def eyes(screen: Xorg) -> Iterator[Eyes]:
    found = Eyes(screen.display)
    yield found
    found.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A clinic's data folder with approved content; nothing moves on Welcome."""
    content = tmp_path / "content"
    shutil.copytree(resources.path("assets", "content"), content)
    with (content / "microneedling.yaml").open("a", encoding="utf-8") as file:
        file.write(APPROVAL)
    folder = config.ready(tmp_path / "data")
    config.set_value(folder, "content.folder", str(content))
    config.set_value(folder, "screen.motion", "false")
    return folder


@pytest.fixture
def window(screen: Xorg, data: Path, tmp_path: Path) -> Iterator[KioskWindow]:
    """The clinic's kiosk, on Welcome."""
    shown = opened(screen, data, tmp_path)
    yield shown
    shown.close()


def opened(screen: Xorg, data: Path, tmp_path: Path, *arguments: str) -> KioskWindow:
    return KioskWindow(screen, "run", "--data", str(data), *arguments, log=tmp_path / "window.log")


def is_whole(picture: Image) -> bool:
    """Tell whether Welcome is on all of the screen: its two grounds reach each edge, and nothing is black."""
    right, bottom = picture.width - 1, picture.height - 1
    corners = [picture.getpixel(place) for place in ((0, 0), (right, 0), (0, bottom), (right, bottom))]
    share = sum(count for count, colour in picture.getcolors(picture.width * picture.height) or () if colour == BLACK)
    return BLACK not in corners and GROUND in corners and share < picture.width


def wait_whole(window: KioskWindow, eyes: Eyes, size: tuple[int, int]) -> None:
    window.wait_until(lambda: eyes.size() == size and is_whole(eyes.picture()))


def window_id(window: KioskWindow, screen: Xorg) -> str:
    found = run("xdotool", "search", "--pid", str(window.process), "--name", "Clinique", display=screen.display)
    return found.split()[-1]


def main_button_mm(window: KioskWindow, log: Path) -> float:
    """Return the height of Back, in millimetres as the log says they were measured last."""
    density = [line for line in log.read_text().splitlines() if " in a millimetre" in line][-1]
    return float(window.wait_for("backButton")["height"] / float(density.split(" pixels, ")[1].split()[0]))


def test_without_a_window_manager_the_window_is_the_whole_screen_through_every_change(
    screen: Xorg, eyes: Eyes, window: KioskWindow, data: Path
) -> None:
    window.wait_for("start-fr-CA")
    wait_whole(window, eyes, (1920, 1080))
    assert not eyes.sees_pointer()

    window.touch("start-en-CA")
    assert main_button_mm(window, data / "kiosk.log") >= 19.9
    assert not eyes.sees_pointer()
    window.touch("startOverButton")
    for mode, size in (("1280x800", (1280, 800)), ("upright", (1080, 1920))):
        screen.randr("--output", OUTPUT, "--mode", mode)
        wait_whole(window, eyes, size)
    screen.randr("--output", OUTPUT, "--off")
    screen.randr("--output", OUTPUT, "--mode", "1280x800")
    wait_whole(window, eyes, (1280, 800))
    window.touch("start-en-CA")

    assert main_button_mm(window, data / "kiosk.log") >= 19.9


def test_x_never_blanks_the_screen_and_gets_its_own_settings_back(
    screen: Xorg, eyes: Eyes, data: Path, tmp_path: Path
) -> None:
    run("xset", "s", "1000", "900", display=screen.display)
    run("xset", "s", "activate", display=screen.display)
    window = opened(screen, data, tmp_path)

    try:
        window.wait_for("start-fr-CA")
        wait_whole(window, eyes, (1920, 1080))  # lit again
        assert "timeout:  0 " in run("xset", "q", display=screen.display)
        run("xset", "s", str(SHORT_SAVER), display=screen.display)  # a desktop that starts after the kiosk
        time.sleep(SHORT_SAVER + 0.5)
        assert is_whole(eyes.picture())
        run("xset", "s", "activate", display=screen.display)
        wait_whole(window, eyes, (1920, 1080))
        run("xset", "s", "1000", "900", display=screen.display)
        window.wait_until(lambda: "timeout:  0 " in run("xset", "q", display=screen.display))
    finally:
        assert window.close() == ASKED

    assert "timeout:  1000    cycle:  900" in run("xset", "q", display=screen.display)


def wait_in_front(window: KioskWindow, screen: Xorg) -> None:
    window.wait_until(lambda: "Clinique" in run("xdotool", "getactivewindow", "getwindowname", display=screen.display))


def manage(name: str, screen: Xorg, eyes: Eyes, window: KioskWindow) -> None:
    """Do what a person at a keyboard can do to a window, and see it come back each time."""

    def key(*names: str) -> None:
        run("xdotool", "key", *names, display=screen.display)

    wait_whole(window, eyes, (1920, 1080))
    wait_in_front(window, screen)
    key("alt+F4")
    assert window.ended(0.5) is None
    key("super+d")
    time.sleep(0.3)
    wait_whole(window, eyes, (1920, 1080))
    run("xdotool", "windowminimize", window_id(window, screen), display=screen.display)
    wait_whole(window, eyes, (1920, 1080))
    run("xdotool", "set_desktop", "1", display=screen.display)
    time.sleep(0.3)
    wait_whole(window, eyes, (1920, 1080))
    program = [sys.executable, "-c", OTHER_WINDOW]
    with subprocess.Popen(program, env={"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}) as other:
        run("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(other.pid), display=screen.display)
        time.sleep(0.3)
        wait_whole(window, eyes, (1920, 1080))
        wait_in_front(window, screen)
        other.kill()
    screen.randr("--output", OUTPUT, "--mode", "upright")
    wait_whole(window, eyes, (1080, 1920))
    assert not eyes.sees_pointer(), name


def test_under_a_window_manager_nothing_that_keys_do_puts_the_window_away(
    screen: Xorg, eyes: Eyes, data: Path, tmp_path: Path
) -> None:
    manager = WindowManager("openbox", display=screen.display)
    window = opened(screen, data, tmp_path)

    try:
        window.wait_for("start-fr-CA")
        manage("openbox", screen, eyes, window)
        assert window.close() == ASKED
    finally:
        window.close()
        manager.close()


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", ["metacity"])
def test_under_other_window_managers_too(name: str, screen: Xorg, eyes: Eyes, data: Path, tmp_path: Path) -> None:
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    manager = WindowManager(name, display=screen.display)
    window = opened(screen, data, tmp_path)

    try:
        window.wait_for("start-fr-CA")
        manage(name, screen, eyes, window)
    finally:
        window.close()
        manager.close()


def test_a_window_that_is_not_full_screen_closes_like_any_other(screen: Xorg, data: Path, tmp_path: Path) -> None:
    manager = WindowManager("openbox", display=screen.display)
    window = opened(screen, data, tmp_path, "--window", "1000x700")

    try:
        window.wait_for("start-fr-CA")
        run("xdotool", "windowactivate", "--sync", window_id(window, screen), display=screen.display)
        run("xdotool", "key", "alt+F4", display=screen.display)
        assert window.ended() == 0
    finally:
        window.close()
        manager.close()


@pytest.mark.exhaustive
def test_a_screen_that_comes_up_after_the_kiosk_is_filled_and_measured(
    screen: Xorg, eyes: Eyes, data: Path, tmp_path: Path
) -> None:
    screen.randr("--output", OUTPUT, "--off")
    window = opened(screen, data, tmp_path)

    try:
        time.sleep(4)
        screen.randr("--output", OUTPUT, "--mode", "1280x800")
        wait_whole(window, eyes, (1280, 800))
        window.touch("start-en-CA")
        assert main_button_mm(window, data / "kiosk.log") >= 19.9
    finally:
        window.close()


@pytest.mark.exhaustive
def test_with_two_screens_the_window_comes_back_to_its_own(screen: Xorg, data: Path, tmp_path: Path) -> None:
    screen.randr("--addmode", SECOND_OUTPUT, "1280x800")
    beside = ("--output", SECOND_OUTPUT, "--mode", "1280x800", "--right-of", OUTPUT)
    screen.randr(*beside)
    window = opened(screen, data, tmp_path)

    def place() -> list[float]:
        found = window.ask("start-fr-CA")
        return [found["x"], found["y"]]

    try:
        window.wait_for("start-fr-CA")
        window.wait_for_rest()
        own = place()
        assert own[0] < 1920
        screen.randr("--output", OUTPUT, "--off")
        window.wait_until(lambda: place() != own)
        screen.randr("--output", OUTPUT, "--mode", "1920x1080", "--left-of", SECOND_OUTPUT)
        window.wait_until(lambda: place() == own)
    finally:
        window.close()


@pytest.mark.exhaustive
def test_a_cable_in_another_socket_moves_the_window_there(screen: Xorg, eyes: Eyes, window: KioskWindow) -> None:
    window.wait_for("start-fr-CA")
    wait_whole(window, eyes, (1920, 1080))
    screen.randr("--addmode", SECOND_OUTPUT, "1280x800")
    screen.randr("--output", OUTPUT, "--off", "--output", SECOND_OUTPUT, "--mode", "1280x800")

    wait_whole(window, eyes, (1280, 800))
