"""``script/bench staff``: how soon a key is in the picture, how soon lists are there, what a day takes, what is late.

The staff's real screens, with all that is behind them but the courier, in a window on a virtual screen, drawn by the
processor.  With ``--minutes N`` somebody types for so long while it is noted how late the window's thread is.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import sys
import tempfile
import threading
import time
import traceback
from datetime import datetime
from functools import partial
from importlib import metadata
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk_window import Screen
from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app.leftovers import AT_MOST, STILL, Leftovers
from kiosk.app.screen import TURN
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library.drafts import Draft
from kiosk.library.lineage import DELIVERED
from tests.bench import large
from tests.staff.desk import Desk
from tests.staff.small_clinic import TREATMENT, SmallClinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


KEYS, TREATMENTS, OPENINGS, TEXTS = 60, 50, 20, 40
APART = 0.125
"""Seconds between two keys of somebody who types fast."""
LATE = 0.05
"""Seconds: what is later than that is looked into."""
PULSE = 5
"""Milliseconds."""
WHOLE = 2
"""The generation of what was made long ago."""
SEARCH = f"a search for what is left over, {AT_MOST} s after the last one, as nobody paused for {STILL:g} s"
ENTRY, FIELD = "treatment/rules/makeup", "treatment/rules/makeup/thing"
CAPTION = f"""
Wall time. The picture of a key: from the key until the window has drawn the sheet that says it, all pages; the patient
has answered everything ({KEYS} keys, each after the picture of the one before, and {KEYS} at eight a second, of which
the last of several may come first). Opened: until the page is drawn, {OPENINGS} times, texts each for the first time.
Late: how much later than it was due the window's thread came to a timer of {PULSE} ms, while somebody typed eight keys
a second. A day's work: {TEXTS} texts opened, written in and left, with the sheet beside them.
"""


class Bot:
    """What the harness of the tests asks of pytest-qt."""

    def waitUntil(self, holds: Callable[[], bool], timeout: int) -> None:  # noqa: N802 - as it is called there
        """Wait for something, and let everything else go on."""
        loop, until = QEventLoop(), time.monotonic() + timeout / 1000
        look = QTimer()
        look.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > until else None)
        look.start(1)
        if not holds():
            loop.exec()
        look.stop()
        assert holds(), "it never came"


class Late:
    """Notes how late the window's thread is, and what it did when it was very late."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self.causes: list[tuple[float, str]] = []
        self._due = time.monotonic() + PULSE / 1000
        self._thread = threading.main_thread().ident
        self._seen = ""
        self._searched = False
        self._on = True
        gc.callbacks.append(self._search)
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=PULSE)
        self._timer.timeout.connect(self._pulse)
        self._timer.start()
        threading.Thread(target=self._watch, daemon=True).start()

    def _pulse(self) -> None:
        now = time.monotonic()
        late, self._due = max(0.0, now - self._due), now + PULSE / 1000
        self.seconds.append(late)
        if late > LATE:
            self.causes.append((late, SEARCH if self._searched else self._seen))
        self._seen, self._searched = "", False

    def _search(self, phase: str, told: dict[str, int]) -> None:
        """Note a search of everything, which stops the thread that looks, too."""
        self._searched |= phase == "start" and told["generation"] == WHOLE

    def _watch(self) -> None:
        """Look what the window's thread does while it is late; this thread may be late itself."""
        while self._on:
            time.sleep(0.01)
            if time.monotonic() - self._due > LATE / 2 and self._thread is not None:
                frame = sys._current_frames().get(self._thread)  # noqa: SLF001 - there is no other way
                steps = traceback.extract_stack(frame)[-9:]
                self._seen = " > ".join(f"{Path(step.filename).name}:{step.lineno} {step.name}" for step in steps)

    def stop(self) -> None:
        """Note no more."""
        self._on = False
        gc.callbacks.remove(self._search)
        self._timer.stop()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="type for so long (10 for README's table)")
    minutes = parser.parse_args().minutes
    screen = Screen()
    os.environ |= {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}
    versions = f"Python {platform.python_version()}, Qt {metadata.version('PySide6-Essentials')}"
    now = datetime.now(ZoneInfo("America/Toronto"))
    print(
        f"{now:%Y-%m-%d}, {os.cpu_count()} cores, {versions}, xcb, software\n\n| | median | 95th percentile | worst |"
    )
    print("|---|--:|--:|--:|")
    sys.setswitchinterval(TURN)
    application = QApplication([])
    try:
        with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
            measure(application, Path(folder), minutes)
    finally:
        screen.close()
    print(CAPTION)


def measure(application: QApplication, folder: Path, minutes: float) -> None:
    """Measure one thing after the other, and print each."""
    place = SmallClinic(folder)
    place.published()
    many(place)
    desk = Desk(Bot(), application, place, language=FRENCH)  # type: ignore[arg-type]  # all that it asks of it
    desk.sign_in("sam")
    row("opening Treatments, 50 of them, ms", opening(desk, "treatments", lambda: desk.staff.treatments.known))
    row("opening a text to write in it, ms", writing(desk))
    answered(desk)
    row("a key in the picture, one at a time, ms", keys(desk, one_by_one=True))
    row("a key in the picture, eight a second, ms", keys(desk, one_by_one=False))
    searching = QTimer(interval=1000)
    leftovers = Leftovers(lambda: desk.staff.presence.still)
    searching.timeout.connect(leftovers.tick)
    searching.start()
    late = lateness(desk, minutes)
    row(f"the window's thread late, {minutes:g} minutes of typing, ms", late.seconds)
    for part, name in ((0.99, "99"), (0.999, "99.9")):
        print(f"| its {name}th percentile, ms | {sorted(late.seconds)[int(len(late.seconds) * part)] * 1000:.1f} | | |")
    print(f"| memory, MB, before and after a day's work | {memory()} | {day(desk)} | |")
    for seconds, what in sorted(late.causes, reverse=True)[:12]:
        print(f"\nlate by {seconds * 1000:.0f} ms: {what or 'not seen'}", end="")
    print()
    desk.close()
    place.close()


def row(name: str, seconds: Iterable[float]) -> None:
    """Print one line."""
    took = [each * 1000 for each in seconds]
    print(f"| {name} | {median(took):.1f} | {quantiles(took, n=20)[18]:.1f} | {max(took):.1f} |", flush=True)


def many(place: SmallClinic) -> None:
    """Begin texts of other treatments, each another one."""
    for number in range(TREATMENTS - 1):
        text = large.document(f"treatment-{number}", number)
        place.drafts.save(Draft(f"treatment-{number}", text, base=DELIVERED + place.journal.keep(text)), place.now)


def wait(seconds: float) -> None:
    """Let everything go on for a while."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def drawn(desk: Desk) -> None:
    """Wait for the next frame."""
    loop = QEventLoop()
    desk.window.frameSwapped.connect(loop.quit)
    QTimer.singleShot(1000, loop.quit)
    desk.window.update()
    loop.exec()
    desk.window.frameSwapped.disconnect(loop.quit)


def opening(desk: Desk, page: str, known: Callable[[], object]) -> list[float]:
    """Return how long a page takes to be there, coming from Today."""
    took = []
    for _ in range(OPENINGS):
        desk.staff.go("today")
        wait(0.3)
        began = time.monotonic()
        desk.staff.go(page)
        desk.wait_for(known)
        drawn(desk)
        took.append(time.monotonic() - began)
    return took


def writing(desk: Desk) -> list[float]:
    """Return how long texts take to be there, each opened for the first time; the last one is the shipped one."""
    took = []
    for name in [*(f"treatment-{number}" for number in range(OPENINGS)), TREATMENT]:
        desk.staff.go("treatments")
        desk.wait_for(lambda: desk.staff.treatments.known)
        wait(0.2)
        began = time.monotonic()
        desk.staff.go("write", name)
        desk.wait_for(partial(_writes, desk, name))
        drawn(desk)
        took.append(time.monotonic() - began)
    desk.wait_for(lambda: desk.staff.preview.current)
    wait(1.0)
    return took


def _writes(desk: Desk, name: str) -> bool:
    return bool(desk.staff.writing.known) and desk.staff.writing.treatment == name


def answered(desk: Desk) -> None:
    """Answer all questions of the patient of the picture, and put the caret into the field."""
    patient = desk.staff.preview.patient
    for question in patient.questions.rows:
        for option in question.options[: 1 if question.one else None]:
            patient.answer(question.key, option.key)
    desk.staff.writing.entry.choose(ENTRY)
    wait(0.5)
    desk.named(f"text-{FIELD}/{ENGLISH}").forceActiveFocus()
    desk.wait_for(lambda: desk.staff.preview.current)
    wait(0.5)


def keys(desk: Desk, *, one_by_one: bool) -> list[float]:
    """Return how long each key takes to be in the picture."""
    chance, preview, took = Random(1), desk.staff.preview, []
    pressed: dict[int, float] = {}
    shown: list[float] = []
    count = 0

    def swapped() -> None:
        """A frame is drawn: whatever was typed before the text that is shown is in it."""
        if preview.current and pressed:
            now = time.monotonic()
            shown.extend(now - at for at in pressed.values())
            pressed.clear()

    desk.window.frameSwapped.connect(swapped)
    for count in range(KEYS):
        pressed[count] = time.monotonic()
        desk.type(chance.choice("abcdefghijklmnopqrstuvwxyz "))
        if one_by_one:
            desk.wait_for(lambda: not pressed)
            wait(0.2)
        else:
            wait(APART)
    desk.wait_for(lambda: not pressed)
    desk.window.frameSwapped.disconnect(swapped)
    took += shown
    for _ in range(KEYS):
        desk.key(Qt.Key.Key_Backspace)
    wait(1.5)
    return took


def lateness(desk: Desk, minutes: float) -> Late:
    """Return how late the window's thread was while somebody typed, and took back what was typed."""
    chance, late, until = Random(2), Late(), time.monotonic() + minutes * 60
    while time.monotonic() < until:
        written = chance.randrange(8, 40)
        for _ in range(written):
            desk.type(chance.choice("abcdefghijklmnopqrstuvwxyz "))
            wait(APART)
        for _ in range(written):
            desk.key(Qt.Key.Key_Backspace)
            wait(APART)
        wait(chance.choice((0.2, 2.0)))
    late.stop()
    return late


def memory() -> int:
    """Return what the process holds, in MB."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


def day(desk: Desk) -> int:
    """Return what the process holds after texts were written in."""
    for number in range(TEXTS):
        name = f"treatment-{number % (TREATMENTS - 1)}"
        desk.staff.go("write", name)
        desk.wait_for(partial(_writes, desk, name))
        desk.staff.writing.entry.choose(ENTRY)
        wait(0.2)
        field = f"{FIELD}/{ENGLISH}"
        for letter in "abc":
            desk.staff.writing.editing.write(field, f"Makeup {letter}")
            wait(APART)
        desk.wait_for(lambda: desk.staff.preview.current)
        desk.staff.go("today")
        wait(0.1)
    QCoreApplication.processEvents()
    return memory()


if __name__ == "__main__":
    main()
