from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def lint(checkout: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(checkout / "script" / "qmllint"), *map(str, files)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def screen(folder: Path, body: str) -> Path:
    path = folder / "Screen.qml"
    path.write_text(
        "import QtQuick\nimport Kiosk\n\nItem {\n    id: screen\n\n"
        f"    required property Visit visit\n\n    {body}\n}}\n",
        "utf-8",
    )
    return path


def test_a_screen_that_uses_the_visit_as_it_is_passes(checkout: Path, tmp_path: Path) -> None:
    path = screen(tmp_path, "Component.onCompleted: screen.visit.startOver()")

    done = lint(checkout, path)

    assert (done.returncode, done.stderr) == (0, "")


def test_a_misspelt_slot_is_found(checkout: Path, tmp_path: Path) -> None:
    path = screen(tmp_path, "Component.onCompleted: screen.visit.startAgain()")

    done = lint(checkout, path)

    assert done.returncode != 0
    assert "startAgain" in done.stderr


def test_a_misspelt_property_is_found(checkout: Path, tmp_path: Path) -> None:
    path = screen(tmp_path, "visible: screen.visit.canGoNxt")

    done = lint(checkout, path)

    assert done.returncode != 0
    assert "canGoNxt" in done.stderr


def test_every_screen_of_the_kiosk_passes(checkout: Path) -> None:
    done = lint(checkout)

    assert done.returncode == 0, done.stderr
