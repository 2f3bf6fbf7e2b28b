"""The real program in a real window, touched with a real pointer."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

PROBE = Path(__file__).with_name("probe.py")
PATIENCE = 20.0
"""Seconds to wait for something to be shown."""
CLICK = ("click", "--delay", "20", "1")
"""One click; xdotool would wait a tenth of a second after each."""
HURRIED = {"KIOSK_TEST_HURRIED": "yes"}
"""For the environment of a program whose own waits are short (``probe.py``): a touch right after a page changed is
refused for a tenth of a second only, and a printer that gets no further is told after one.  They have tests of their
own (``test_hands.py``, ``tests/delivery/printing``), and one whole visit is made with them as they are."""


class Screen:
    """A virtual screen (Xvfb)."""

    def __init__(self, width: int = 1920, height: int = 1080) -> None:
        program = shutil.which("Xvfb")
        assert program, "Xvfb is missing: script/test installs it"
        readable, writable = os.pipe()
        self.size = (width, height)
        self._xvfb = subprocess.Popen(
            [
                program,
                "-displayfd",
                str(writable),
                "-screen",
                "0",
                f"{width}x{height}x24",
                "-nolisten",
                "tcp",
            ],
            pass_fds=[writable],
            stderr=subprocess.DEVNULL,
        )
        os.close(writable)
        with os.fdopen(readable) as pipe:
            self.display = f":{pipe.readline().strip()}"

    def close(self) -> None:
        self._xvfb.terminate()
        self._xvfb.wait(10)


class Shows(Protocol):
    """What has a display."""

    display: str


class KioskWindow:
    """The kiosk's window: ask what it shows, touch it, wait for it."""

    probe = PROBE
    """What runs the program and answers."""

    def __init__(self, screen: Shows, *arguments: str, log: Path, **more: str) -> None:
        """Start it; ``more`` is for its environment alone, not for the hands'."""
        environment = os.environ | {
            "DISPLAY": screen.display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_QUICK_BACKEND": "software",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        environment.pop("WAYLAND_DISPLAY", None)
        self._environment = environment.copy()
        environment.update(more)
        self._errors = log.open("w")
        self._log = log
        self._program = subprocess.Popen(
            [sys.executable, str(self.probe), *arguments],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )

    @property
    def process(self) -> int:
        """The program's process."""
        return self._program.pid

    def ended(self, seconds: float = PATIENCE) -> int | None:
        """Wait for the program to end by itself and return its exit code; None when it goes on."""
        try:
            return self._program.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def ask(self, question: str) -> Any:  # noqa: ANN401 - JSON
        """Ask the probe and return its answer."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        assert self._program.poll() is None, f"the kiosk has ended:\n{self._log.read_text()}"
        self._program.stdin.write(question + "\n")
        self._program.stdin.flush()
        line = self._program.stdout.readline()
        assert line, f"the kiosk has ended:\n{self._log.read_text()}"
        return json.loads(line)

    def wait_for(self, name: str, *, enabled: bool = True) -> dict[str, Any]:
        """Wait until the control is shown (and can be touched), and return it."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found: dict[str, Any] | None = self.ask(name)
            if found and (found["enabled"] or not enabled) and found["width"] > 0:
                return found
            time.sleep(0.05)
        message = f"{name} is not shown; shown is {self.texts()}\n{self._log.read_text()}"
        raise AssertionError(message)

    def wait_until(self, holds: Callable[[], bool], patience: float = PATIENCE) -> None:
        """Wait until something holds."""
        until = time.monotonic() + patience
        while not holds():
            assert time.monotonic() < until, f"shown is {self.texts()}\n{self._log.read_text()}"
            time.sleep(0.05)

    def wait_for_change(self, texts: list[str]) -> None:
        """Wait until other texts are shown."""
        self.wait_until(lambda: self.texts() != texts)

    def touch(self, name: str) -> None:
        """Touch the middle of a control, where it comes to rest; turn the page when it is on the next one."""
        place = self.wait_for(name)
        while place["hidden"]:
            self.touch("pageUpButton" if place["hidden"] == "above" else "pageDownButton")
            place = self.wait_for(name)
        while True:
            time.sleep(0.06)
            again = self.wait_for(name)
            if (again["x"], again["y"]) == (place["x"], place["y"]):
                break
            place = again
        self.click(place)

    def click(self, *places: dict[str, Any], apart: float = 0.0) -> None:
        """Click in the middle of each place, ``apart`` seconds from one to the next."""
        pointer: list[str] = []
        for place in places:
            pointer += ["mousemove", str(round(place["x"])), str(round(place["y"])), *CLICK, "sleep", str(apart)]
        self.hands(*pointer)

    def hands(self, *doing: str) -> None:
        """Let xdotool do something with the pointer or the keys."""
        subprocess.run(["xdotool", *doing], env=self._environment, check=True, timeout=30)

    def texts(self) -> list[str]:
        """Return every text that is shown."""
        return list(self.ask("?texts") or [])

    def wait_for_text(self, part: str) -> str:
        """Wait until a text holding ``part`` is shown, and return that text."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for text in self.texts():
                if part in text:
                    return text
            time.sleep(0.1)
        message = f"no text with {part!r}; shown is {self.texts()}\n{self._log.read_text()}"
        raise AssertionError(message)

    def type(self, text: str) -> None:
        """Type on the on-screen keyboard, as fast as it goes."""
        places = {character: self.wait_for(f"key-{character}") for character in set(text)}
        self.click(*(places[character] for character in text))

    def wait_for_rest(self) -> None:
        """Wait until nothing moves or changes any more for a moment."""
        before = None
        while (now := self.ask("?places")) != before:
            before = now
            time.sleep(0.15)

    def picture(self, file: Path) -> None:
        """Save a picture of the window."""
        assert self.ask(f"?grab {file}")

    def close(self) -> int:
        """End the program as a shutdown does, and return its exit code."""
        if self._program.poll() is None:
            self._program.terminate()
        try:
            code = self._program.wait(15)
        except subprocess.TimeoutExpired:
            self._program.kill()
            raise
        finally:
            self._errors.close()
        return code
