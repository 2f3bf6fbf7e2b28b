"""``kiosk run --at-login``: let systemd open the kiosk at sign-in, and again whenever it ended by itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import folder
from kiosk.errors import N_
from kiosk.holder import ASKED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.i18n import Words

UNIT = "aftercare-kiosk.service"
STARTED_WITH = "default.target"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "QT_QPA_PLATFORM")
"""What says where the screen is; systemd starts programs without it."""
AGAIN_AFTER = 5
"""Seconds, also while the screen is not there yet."""


def write(data: Path, words: Words, environment: Mapping[str, str] = os.environ) -> Path:
    """Write the unit and have it started at the next sign-in; say what was done, and how to undo it.

    Raises:
        DataFolderError: it cannot be written.

    """
    home = Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "systemd" / "user"
    path, wanted = home / UNIT, home / f"{STARTED_WITH}.wants" / UNIT
    command = [sys.executable, "-m", "kiosk", "run", "--data", str(data)]
    screens = {name: environment[name] for name in SCREENS if environment.get(name)}
    for each in (home, wanted.parent):
        folder.ready(each)
    folder.replace(path, unit(command, screens).encode())
    if not wanted.is_symlink():
        wanted.symlink_to(path)
    told = (
        N_("{path} is ready: at the next sign-in of this user the kiosk opens by itself, and again after a power cut."),
        N_("To begin now: systemctl --user daemon-reload && systemctl --user start {unit}"),
        N_("kiosk stop ends it until the next sign-in. To undo this: rm {wanted} {path}"),
    )
    for message in told:
        print(words.gettext(message).format(path=path, unit=UNIT, wanted=wanted))
    return path


def unit(command: Sequence[str], screens: Mapping[str, str]) -> str:
    """Return a unit of systemd (systemd.service(5)) that keeps a program open.

    It is started again whatever it ended by, but not where ``kiosk stop`` or a shutdown has asked it to end.
    """
    lines = [
        "[Unit]",
        "Description=Aftercare kiosk",
        "After=graphical-session.target",
        "StartLimitIntervalSec=0",
        "",
        "[Service]",
        *(f"Environment={_quoted(f'{name}={value}')}" for name, value in screens.items()),
        f"ExecStart={' '.join(map(_quoted, command))}",
        "Restart=always",
        f"RestartSec={AGAIN_AFTER}",
        f"RestartPreventExitStatus={ASKED} SIGTERM",
        f"SuccessExitStatus={ASKED}",
        "",
        "[Install]",
        f"WantedBy={STARTED_WITH}",
        "",
    ]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """Return a word as systemd takes it: % and $ have a meaning there."""
    said = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{said}"'
