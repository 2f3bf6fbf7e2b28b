from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.exhaustive
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


@pytest.mark.exhaustive  # script/test lints every screen by itself
def test_every_screen_of_the_kiosk_passes(checkout: Path) -> None:
    done = lint(checkout)

    assert done.returncode == 0, done.stderr


def test_a_value_whose_type_nobody_declared_is_found(checkout: Path, tmp_path: Path) -> None:
    path = screen(tmp_path, 'readonly property var row: ({})\n    objectName: row.name ?? ""')

    done = lint(checkout, path)

    assert done.returncode != 0
    assert "Cannot load property name" in done.stderr
    assert "QVariant" in done.stderr


def test_a_control_that_its_module_does_not_list_is_found(checkout: Path, tmp_path: Path) -> None:
    for folder in ("script", "ui", "kiosk"):
        shutil.copytree(checkout / folder, tmp_path / folder)
    qmldir = tmp_path / "ui" / "Kiosk" / "Controls" / "qmldir"
    qmldir.write_text(qmldir.read_text("utf-8").replace("Chip 1.0 Chip.qml\n", ""), "utf-8")
    uses_it = next(path for path in sorted((tmp_path / "ui").rglob("*.qml")) if " Chip {" in path.read_text("utf-8"))

    done = lint(tmp_path, uses_it)

    assert done.returncode != 0
    assert "Chip" in done.stderr


@pytest.mark.parametrize("module", ["Controls", "Patient"])
def test_a_module_lists_every_file_of_its_folder(checkout: Path, module: str) -> None:
    folder = checkout / "ui" / "Kiosk" / module
    first, *lines = (folder / "qmldir").read_text("utf-8").splitlines()

    listed = {name: file for *_, name, _, file in map(str.split, lines)}

    assert first == f"module Kiosk.{module}"
    assert listed == {path.stem: path.name for path in folder.glob("*.qml")}
    singletons = {path.stem for path in folder.glob("*.qml") if "pragma Singleton" in path.read_text("utf-8")}
    assert {line.split()[1] for line in lines if line.startswith("singleton ")} == singletons
