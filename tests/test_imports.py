"""The walls of the house: what may know what."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GROUND = {"errors", "folder", "holder", "config", "resources", "i18n", "markup", "clock", "zones"}
MAY_IMPORT = {
    **dict.fromkeys(GROUND, GROUND),
    "content": GROUND,
    "visit": GROUND | {"content"},
    "handout": GROUND | {"content", "visit"},
    "delivery": GROUND,  # it knows bytes and addresses, not care plans
    "staff": GROUND | {"content", "visit"},
    "qt": GROUND | {"content", "visit", "handout", "delivery", "staff"},
    "app": GROUND | {"content", "visit", "handout", "delivery", "staff", "qt"},
    "cli": GROUND | {"content", "visit", "handout", "delivery", "staff", "app"},
    "__main__": {"cli"},
}
QT = {"PySide6", "shiboken6"}
MAY_SEE_QT = {"app", "qt"}


def modules(checkout: Path) -> Iterator[tuple[str, Path]]:
    """Every module as ("visit.plan", its file)."""
    for path in sorted((checkout / "kiosk").rglob("*.py")):
        name = ".".join(path.relative_to(checkout / "kiosk").with_suffix("").parts)
        yield name.removesuffix(".__init__"), path


def imported(path: Path, *, also_for_types: bool) -> Iterator[str]:
    """Every module that a file imports, in full ("kiosk.visit.plan")."""
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test).endswith("TYPE_CHECKING")
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if node in for_types and not also_for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports say where they come from"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms(names: Iterator[str]) -> set[str]:
    """The part of the house that each imported module belongs to; outside libraries left out."""
    return {name.split(".")[1] for name in names if name.startswith("kiosk.")}


def test_every_part_of_the_house_has_its_place_in_the_rule(checkout: Path) -> None:
    found = {name.split(".")[0] for name, path in modules(checkout) if path.parent != checkout / "kiosk" or name}

    assert found - {"__init__", "kiosk"} <= set(MAY_IMPORT)


def test_imports_point_one_way(checkout: Path) -> None:
    wrong = []
    for name, path in modules(checkout):
        room = name.split(".")[0]
        known = rooms(imported(path, also_for_types=True)) & set(MAY_IMPORT)
        wrong += [f"{name} imports {other}" for other in known - MAY_IMPORT.get(room, set()) - {room}]

    assert wrong == []


def test_the_rule_itself_points_one_way() -> None:
    rule = {room: MAY_IMPORT[room] - GROUND for room in MAY_IMPORT if room not in GROUND}

    order = list(TopologicalSorter(rule).static_order())

    assert order.index("content") < order.index("visit") < order.index("qt") < order.index("app")


def test_no_module_imports_itself_in_a_round(checkout: Path) -> None:
    known = {f"kiosk.{name}" for name, _ in modules(checkout)}
    graph = {}
    for name, path in modules(checkout):
        found = set(imported(path, also_for_types=False)) & known
        # "from kiosk.config import folder" is about the module, not about the package it lies in.
        packages = {one for one in found if any(other.startswith(f"{one}.") for other in found)}
        graph[f"kiosk.{name}"] = found - packages

    order = list(TopologicalSorter(graph).static_order())  # raises CycleError, which names the round

    assert len(order) >= len(graph)


def test_only_the_program_and_its_screens_know_qt(checkout: Path) -> None:
    wrong = [
        name
        for name, path in modules(checkout)
        if name.split(".")[0] not in MAY_SEE_QT
        and QT & {found.split(".")[0] for found in imported(path, also_for_types=True)}
    ]

    assert wrong == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("sheet", "microneedling", "-o", "sheet.pdf"),
        ("content", "check"),
        ("settings", "list"),
        ("outbox", "list"),
        ("clock",),
        ("stop",),
    ],
)
def test_a_command_without_a_screen_never_loads_qt(checkout: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    program = (
        "import sys\n"
        "from kiosk.cli.main import main\n"
        "code = main(sys.argv[1:])\n"
        "print('loaded:', sorted({name.split('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6'}))\n"
        "sys.exit(code)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, *arguments, "--data", str(tmp_path / "data")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(checkout), "LC_ALL": "en_CA.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("loaded: []\n")


def test_help_loads_neither_settings_nor_paper_nor_screens() -> None:
    heavy = ("pydantic", "reportlab", "PySide6")
    program = f"import sys, kiosk.cli.main; print([name for name in {heavy} if name in sys.modules])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout == "[]\n"
