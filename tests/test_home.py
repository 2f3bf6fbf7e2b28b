"""The kiosk runs for a user without a home, as service accounts are."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from kiosk import resources
from kiosk.holder import ASKED

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HOMES: dict[str, dict[str, str]] = {
    "no folder": {"HOME": "/dev/null"},
    "unset": {},
    "caches that are none": {"HOME": "/dev/null", "XDG_CACHE_HOME": "/dev/null", "XDG_CONFIG_HOME": "/nonexistent"},
}


def environment(home: Mapping[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "HOME", "LC_", "LANG"))}
    return {**kept, "PYTHONPATH": str(resources.path("translations").parent), "LC_ALL": "C.UTF-8", **home}


def kiosk(home: Mapping[str, str], *arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "kiosk", *map(str, arguments)]
    return subprocess.run(command, cwd=folder, env=environment(home), capture_output=True, timeout=60, check=False)


@pytest.mark.parametrize("home", HOMES)
def test_a_sheet_is_made_whatever_the_home_is(home: str, tmp_path: Path) -> None:
    done = kiosk(HOMES[home], "sheet", "microneedling", "-o", "-", "--data", tmp_path / "data", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"%PDF-")


def test_what_a_user_keeps_for_reportlab_at_home_is_left_alone(tmp_path: Path) -> None:
    for name in (".reportlab_mods", ".reportlab_settings"):
        (tmp_path / name).write_text("raise SystemExit('this was run')\n")

    done = kiosk({"HOME": str(tmp_path)}, "sheet", "microneedling", "-o", "-", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.window
@pytest.mark.parametrize("more", [["--demo"], []], ids=["in a window", "in full screen"])
def test_the_window_opens_without_a_home_and_without_a_display(tmp_path: Path, more: list[str]) -> None:
    command = [sys.executable, "-m", "kiosk", "run", *more, "--data", str(tmp_path / "data")]
    log = tmp_path / "data" / "kiosk.log"
    with subprocess.Popen(command, env=environment({"HOME": "/dev/null"}), stderr=subprocess.PIPE) as opened:
        assert opened.stderr is not None
        while not (log.exists() and "open: " in log.read_text("utf-8")) and opened.poll() is None:
            time.sleep(0.05)
        opened.send_signal(signal.SIGTERM)
        told = opened.stderr.read()
        code = opened.wait(30)

    assert (code, told) == (ASKED, b"")


@pytest.mark.parametrize(
    ("home", "told"),
    [
        ({"HOME": "/dev/null"}, "The data folder /dev/null/.local/share/aftercare-kiosk is not a folder."),
        ({"HOME": "/proc"}, "The data folder /proc/.local/share/aftercare-kiosk cannot be used"),
        (
            {"HOME": "/dev/null", "XDG_DATA_HOME": "/proc/nowhere"},
            "The data folder /proc/nowhere/aftercare-kiosk cannot be used",
        ),
    ],
)
def test_without_a_place_for_its_data_it_says_to_name_one(home: dict[str, str], told: str, tmp_path: Path) -> None:
    done = kiosk(home, "settings", "set", "clinic.phone", "418-555-0199", folder=tmp_path)

    assert done.returncode == 1
    assert told in done.stderr.decode()
    assert "--data" in done.stderr.decode()


def test_settings_are_listed_where_there_is_no_home(tmp_path: Path) -> None:
    done = kiosk({"HOME": "/dev/null"}, "settings", "list", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_user_whom_the_system_does_not_know_is_asked_for_a_folder(tmp_path: Path) -> None:
    stranger = ["unshare", "--user", "--map-user=4242"]
    if subprocess.run([*stranger, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody stand for another user")
    get = [*stranger, sys.executable, "-m", "kiosk", "settings", "get", "clinic.phone"]

    without, named = (
        subprocess.run([*get, *more], env=environment({}), capture_output=True, text=True, timeout=60, check=False)
        for more in ([], ["--data", str(tmp_path)])
    )

    assert without.returncode == 1
    assert without.stderr == ("kiosk: This user has no home folder. Name a folder for the kiosk's data with --data.\n")
    assert (named.returncode, named.stdout) == (0, "418-555-0123\n")
