"""The command line as people run it: the program in an empty folder, with a home of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk import resources

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Kiosk = Callable[..., subprocess.CompletedProcess[str]]


def environment(home: Path, locale: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "XDG_"))}
    for shown in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        kept.pop(shown, None)
    root = str(resources.path("translations").parent)
    return {**kept, "HOME": str(home), "LANG": locale, "PYTHONPATH": root, "COLUMNS": "110"}
