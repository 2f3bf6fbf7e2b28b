"""The command line as people run it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.cli.main import main
from kiosk.cli.parser import speak
from kiosk.i18n import ENGLISH, words
from tests.cli.terminal import environment

if TYPE_CHECKING:
    from collections.abc import Iterator
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


@pytest.fixture
def here(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Kiosk]:
    """Run the program as ``kiosk`` does but in the test's own process: most commands take longer to start than to do.

    It is for tests with many cases; each command is run by itself, too.
    """

    def run(*arguments: str, locale: str = "en_CA.UTF-8") -> subprocess.CompletedProcess[str]:
        for name in os.environ.keys() - environment(tmp_path, locale).keys():
            monkeypatch.delenv(name)
        for name, value in environment(tmp_path, locale).items():
            monkeypatch.setenv(name, value)
        monkeypatch.chdir(tmp_path)
        try:
            code = main(arguments)
        except SystemExit as ended:
            code = int(ended.code or 0)
        said = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, code, said.out, said.err)

    yield run
    speak(words(ENGLISH))
