"""The program's window: what it waits for, and how it ends when it cannot open."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import resources

PROGRAM = Path(__file__).with_name("loaded.py")
SOON = {
    "kiosk.content.packs",
    "kiosk.speech.reading",
    "yaml",
    "kiosk.handout.sheet.sheet",
    "kiosk.handout.email.message",
    "icalendar",
    "reportlab",
    "email_validator",
}
"""What the first patient needs, and the first screen does not."""
NEVER = {
    "reportlab.platypus",
    "kiosk.handout.sheet.proof",
    "kiosk.cli.sheet",
    "kiosk.cli.settings",
    "asyncio",
    "babel.messages",
}
"""What nobody needs who stands before a screen."""


def environment(home: Path, **more: str) -> dict[str, str]:
    shown = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8"}
    return os.environ | shown | {"HOME": str(home)} | more


def test_what_the_first_screen_does_not_need_is_loaded_behind_its_first_frame(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(PROGRAM), "run", "--demo", "--data", str(tmp_path / "data")],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    at_first, later = (set(json.loads(line)) for line in done.stdout.splitlines())
    assert at_first & (SOON | NEVER | {"pypdfium2", "PIL", "fontTools"}) == set()
    assert later >= SOON
    assert later & NEVER == set()
    assert (tmp_path / "data" / "screen.json").exists()  # what a diagonal is checked by


@pytest.mark.parametrize("broken", ["Main.qml", "Kiosk/Patient/WelcomeScreen.qml"])
def test_a_window_that_cannot_open_ends_what_was_begun(tmp_path: Path, broken: str) -> None:
    here = resources.root()
    for folder in ("kiosk", "translations", "assets", "ui"):
        shutil.copytree(here / folder, tmp_path / "damaged" / folder)
    (tmp_path / "damaged" / "ui" / broken).write_text("Item {")

    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "run", "--demo", "--data", "data"],
        cwd=tmp_path,
        env=environment(tmp_path, PYTHONPATH=str(tmp_path / "damaged")),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    log = (tmp_path / "data" / "kiosk.log").read_text("utf-8")
    assert done.returncode == 1
    assert "Main.qml is damaged. Install the kiosk again." in done.stderr
    assert log.splitlines()[-1].endswith("INFO kiosk: closed")
    assert not list((tmp_path / "data").glob("outbox.sqlite-*"))


@pytest.mark.exhaustive  # two starts: seconds
def test_a_kiosk_that_is_to_be_started_anew_opens_again_as_it_was_started(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(PROGRAM.with_name("again.py")), "run", "--demo", "--data", str(tmp_path / "data")],
        env=environment(tmp_path, BEGUN=str(tmp_path / "begun")),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    said = [
        line.split("kiosk: ")[-1].split(":")[0] for line in (tmp_path / "data" / "kiosk.log").read_text().splitlines()
    ]
    assert [word for word in said if word in {"open", "closed"}] == ["open", "closed", "open", "closed"]
    assert (done.returncode, done.stderr) == (0, "")
