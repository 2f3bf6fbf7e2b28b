"""``kiosk run --at-login``: the kiosk opens by itself, and ``kiosk stop`` ends it all the same."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from kiosk.cli import at_login

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.terminal import Kiosk


def test_it_writes_what_starts_it_and_says_how_to_undo_that(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("run", "--at-login", "--data", "my data")
    again = kiosk("run", "--at-login", "--data", "my data")

    unit = tmp_path / ".config" / "systemd" / "user" / at_login.UNIT
    wanted = unit.parent / "default.target.wants" / at_login.UNIT
    assert (done.returncode, again.returncode) == (0, 0)
    assert wanted.resolve() == unit
    assert f'"run" "--data" "{tmp_path / "my data"}"' in unit.read_text("utf-8")
    assert "RestartPreventExitStatus=3 SIGTERM\n" in unit.read_text("utf-8")
    assert f"To undo this: rm {wanted} {unit}" in done.stdout


def test_systemd_understands_it_whatever_the_folder_is_called(tmp_path: Path) -> None:
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("there is no systemd-analyze here")
    command = ["/bin/true", "--data", '/home/cli nique/50% "soins"/$HOME\\x']
    file = tmp_path / at_login.UNIT
    file.write_text(at_login.unit(command, {"DISPLAY": ":0"}), "utf-8")

    place = {**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(
        [verify, "--user", "verify", str(file)], env=place, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
