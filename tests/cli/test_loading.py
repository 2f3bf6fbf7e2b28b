"""What a command does not load: it would wait for it, and not use it."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys
from kiosk.cli.main import main
try:
    main(sys.argv[2:])
finally:
    print("loaded:", *(name for name in sys.argv[1].split(",") if name in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (("--help",), "kiosk.config,kiosk.cli.sheet,pydantic,reportlab,yaml,babel.dates,importlib.metadata,PySide6"),
        (("outbox", "--help"), "reportlab,yaml,PySide6"),
        (("content", "check", "--help"), "reportlab,PySide6"),
        (("run", "--help"), "reportlab,yaml,PySide6"),
        (("sheet", "microneedling", "-o", "sheet.pdf"), "reportlab.platypus,icalendar,fontTools.ttLib.tables.otTables"),
        (("clock",), "reportlab,yaml,PySide6"),
    ],
)
@pytest.mark.parametrize("language", ["en_CA.UTF-8", "fr_CA.UTF-8"])
def test_a_command_does_not_load_what_it_does_not_need(
    tmp_path: Path, arguments: tuple[str, ...], spared: str, language: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, f"babel.messages,{spared}", *arguments],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "LANG": language},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stderr == "loaded:\n"
    assert done.stdout
