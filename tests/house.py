"""What each module of a package imports, read from its text, and what is wrong with that by a rule.

Nothing is run.  An import counts wherever it stands: at the top, inside a function, for types only; and so does a
module that is named in a string, since that is how modules are loaded later.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

DOTTED = re.compile(r"\.*[A-Za-z_]\w*(\.[A-Za-z_]\w*)+")
LOADING = {"import_module", "__import__"}


@dataclass(frozen=True, slots=True)
class Import:
    """One module imports another."""

    by: str
    """The module that imports, in full ("kiosk.visit.plan")."""
    of: str
    """What it imports: a module of the package, or the name of something outside it."""
    line: int

    def __str__(self) -> str:
        return f"{self.by}:{self.line} imports {self.of}"


def modules(house: Path) -> dict[str, Path]:
    """Every module of a package by its full name, with its file; the package is named as its folder is."""
    return {
        ".".join(path.relative_to(house.parent).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(house.rglob("*.py"))
    }


@cache
def imports(house: Path) -> list[Import]:
    """Every import in a package; it is read once, as several rules are about the whole of it."""
    known = modules(house)
    return [
        Import(name, of, line)
        for name, path in known.items()
        for of, line in dict.fromkeys(_imported(name, path, known))
        if of != name
    ]


def _imported(name: str, path: Path, known: Mapping[str, Path]) -> Iterator[tuple[str, int]]:
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    loggers = {
        id(word) for node in nodes if isinstance(node, ast.Call) and _called(node) == "getLogger" for word in node.args
    }
    for node in nodes:
        match node:
            case ast.Import(names=names):
                yield from ((alias.name, node.lineno) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = _absolute("." * level + (module or ""), package)
                # "from kiosk.visit import plan" is about the module, not about the package that it lies in.
                yield from (
                    (inner if (inner := f"{base}.{alias.name}") in known else base, node.lineno) for alias in names
                )
            case ast.Constant(value=str(text)) if DOTTED.fullmatch(text) and id(node) not in loggers:
                if (loaded := _absolute(text, package)) in known or loaded.startswith("PySide6."):
                    yield loaded, node.lineno
            case ast.Call(args=[ast.Constant(value=str(text)) as word, *_]) if _called(node) in LOADING:
                yield _absolute(text, package), word.lineno


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func).split(".")[-1]


def _absolute(name: str, package: str) -> str:
    """Return the full name of what is imported as ``.plan`` or ``..visit.plan`` in a package."""
    inner = name.lstrip(".")
    up = len(name) - len(inner)
    if not up:
        return name
    outer = package.split(".")[: -(up - 1) or None]
    return ".".join([*outer, inner]).removesuffix(".")


def room(module: str, rule: Iterable[str]) -> str:
    """Return the innermost room of the rule that a module lies in; "" where there is none."""
    return max((one for one in rule if _lies_in(module, one)), key=len, default="")


def without_a_room(house: Path, rule: Mapping[str, Iterable[str]]) -> list[str]:
    """Every module that the rule forgets."""
    return [name for name in modules(house) if not room(name, rule)]


def crossings(house: Path, rule: Mapping[str, Iterable[str]]) -> list[str]:
    """Every import that the rule does not allow.

    Args:
        house: the package's folder.
        rule: for each room the rooms that it may know, with all that lies in them; its own files it always may.

    """
    return [
        str(one)
        for one in imports(house)
        if (here := room(one.by, rule)) and (there := room(one.of, rule)) and here != there
        if not any(_lies_in(one.of, allowed) for allowed in rule[here])
    ]


def circles(house: Path) -> list[str]:
    """Every group of files that import each other in a round, types included; one round of each group is told."""
    graph: dict[str, set[str]] = {name: set() for name in modules(house)}
    for one in imports(house):
        if one.of in graph:
            graph[one.by].add(one.of)
    found = []
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as problem:
            around: list[str] = list(reversed(problem.args[1]))
            found.append(" -> ".join(around))
            for by, of in pairwise(around):
                graph[by].discard(of)
        else:
            return found


def outsiders(house: Path, libraries: set[str], may: Iterable[str]) -> list[str]:
    """Every import of one of the libraries by a module outside the rooms that may know them."""
    return [
        str(one)
        for one in imports(house)
        if one.of.split(".")[0] in libraries and not any(_lies_in(one.by, allowed) for allowed in may)
    ]


def _lies_in(module: str, room: str) -> bool:
    return module == room or module.startswith(f"{room}.")
