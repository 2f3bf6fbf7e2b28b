"""The command line as people run it: the program in an empty folder, with a home of its own."""

from __future__ import annotations

import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from kiosk import resources
from kiosk.cli.main import understood
from kiosk.cli.parser import speak
from kiosk.errors import KioskError
from kiosk.i18n import ENGLISH, words

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


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended, and all that it said."""

    code: int
    said: str

    @property
    def lines(self) -> list[str]:
        return self.said.splitlines()


def inside(data: Path, *arguments: str, language: str = ENGLISH) -> Done:
    """Run a command in the test's own process: starting another takes longer than most of what commands do."""
    reader = words(language)
    speak(reader)
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        try:
            options = understood(reader, [*arguments, "--data", str(data)])
            code = options.run(options, reader)
        except KioskError as problem:
            said.write(problem.told(reader))
            code = problem.exit_code
    return Done(code, said.getvalue())
