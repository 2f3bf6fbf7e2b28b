"""The command line as people run it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.terminal import environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.terminal import Kiosk

AS_PEOPLE_DO = ("-m", "kiosk")
"""How Python is told to run the program."""


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    """Run the program in an empty folder, with a home of its own."""

    def run(
        *arguments: str, locale: str = "en_CA.UTF-8", given: str = "", program: tuple[str, str] = AS_PEOPLE_DO
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, *program, *arguments],
            cwd=tmp_path,
            env=environment(tmp_path, locale),
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run
