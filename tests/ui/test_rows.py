"""Each list's rows are what its delegates ask for, by name and by type, and each list is shown filled.

A delegate is tied to its row class by the model's name: ``model: screen.choices.days`` is what ``Choices.days`` is
annotated with, ``Rows[Day]``, and ``model: group.signs`` the field ``signs`` of a row, ``tuple[Sign, ...]``.  Qt says
nothing of a text that is asked for as a number, and qmllint nothing of a name that no row has.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

import pytest
from PySide6.QtCore import QObject

from kiosk.qt import common, patient, staff
from kiosk.qt.common.rows import Rows
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from tests.ui.whole import Whole

TYPES = {str: "string", int: "int", bool: "bool", float: "real"}
DELEGATE = re.compile(r"\b(?:Repeater|ListView|PagePart) \{[^{}]*?model: (?P<model>[^\n]+)\s+(?:on\w+: [^{]*\{)?")
OBJECT = re.compile(r"^ *(?:delegate: )?([A-Z]\w*) \{", re.MULTILINE)
GIVEN = re.compile(r"^ *(\w+): ", re.MULTILINE)
REQUIRED = re.compile(r"^ *required property (\S+) (\w+)", re.MULTILINE)


def lists() -> dict[str, list[type]]:
    """The row classes of each name of a list: a property of an object, or a field of a row."""
    found: dict[str, list[type]] = {}

    def note(name: str, row: type) -> None:
        found.setdefault(name, []).append(row)
        for field, hint in get_type_hints(row).items():
            if get_origin(hint) is tuple:
                note(field, get_args(hint)[0])

    for owner in owners():
        for name, member in vars(owner).items():
            getter = getattr(member, "fget", None)
            written = getattr(getter, "__annotations__", {}).get("return", "")
            if getter is not None and written.startswith("Rows["):
                hint = get_type_hints(getter)["return"]
                note(name, get_args(hint)[0])
    return found


def owners() -> Iterator[type[QObject]]:
    rooms = (common, patient, staff)
    for name in (each.name for room in rooms for each in walk_packages(room.__path__, f"{room.__name__}.")):
        module = import_module(name)
        for member in vars(module).values():
            if isinstance(member, type) and issubclass(member, QObject) and member.__module__ == module.__name__:
                yield member


def asked(row: type) -> dict[str, str]:
    """The fields of a row as a delegate has to declare them."""
    hints = get_type_hints(row)
    return {each.name: TYPES.get(hints[each.name], "Rows") for each in fields(row)} if is_dataclass(row) else {}


def block(source: str, opening: int) -> str:
    """The text of an object, from its brace on, without the objects within it."""
    depth, kept = 0, []
    for line in source[opening:].splitlines():
        if depth <= 1:
            kept.append(line)
        depth += line.count("{") - line.count("}")
        if depth <= 0:
            break
    return "\n".join(kept)


def required(source: str) -> tuple[str, dict[str, str]]:
    """The kind of the first object, and what it declares as required, each with its type."""
    first = OBJECT.search(source)
    assert first is not None
    return first[1], {name: kind for kind, name in REQUIRED.findall(block(source, first.start()))}


def screens(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.qml"))


def delegates(folder: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Each delegate: its place, the name of its model, and what it declares of its row."""
    for path in screens(folder):
        source = path.read_text("utf-8")
        every = list(DELEGATE.finditer(source))
        count = len(re.findall(r"\b(?:Repeater|ListView|PagePart) \{", source))
        assert len(every) == count, f"{path.name} writes a repeater as it is not read here"
        if path.name == "PagePart.qml":
            continue  # its list is that of the screen that has it
        for found in every:
            inner = source[found.end() :]
            kind, declared = required(inner)
            for own in folder.rglob(f"{kind}.qml"):
                declared |= required(own.read_text("utf-8"))[1]
            given = GIVEN.findall(block(inner, OBJECT.search(inner).start()))  # type: ignore[union-attr]  # there is one
            declared = {role: each for role, each in declared.items() if role not in {"index", *given}}
            for name in re.findall(r"[\w.]+\.(\w+)(?= *(?::|$))", found["model"]):
                yield f"{path.name}: {found['model']}", name, declared


def meant(name: str, file: str, folder: Path) -> list[str]:
    """The lists that a name stands for: one of the file's own (``property Rows lines``) for all that is bound to it."""
    own = next(folder.rglob(file)).read_text("utf-8")
    sources = [each.read_text("utf-8") for each in screens(folder)] if f"property Rows {name}\n" in own else [own]
    return [
        found for source in sources for found in re.findall(rf"^ *{name}: .*?(\w+)(?: : null)?$", source, re.MULTILINE)
    ]


def row_classes(name: str, file: str, folder: Path, known: dict[str, list[type]]) -> list[type]:
    return [row for each in dict.fromkeys([name, *meant(name, file, folder)]) for row in known.get(each, [])]


def wrong(folder: Path) -> list[str]:
    """What a delegate asks for and no row has, or has of another type."""
    known, found = lists(), []
    for place, name, declared in delegates(folder):
        rows = row_classes(name, place.partition(":")[0], folder, known)
        mistakes = [
            [
                f"{place} asks for {kind} {role}, {row.__name__} has {asked(row).get(role)}"
                for role, kind in declared.items()
                if asked(row).get(role) != kind
            ]
            for row in rows
        ]
        if mistakes:  # several objects may have a list of that name
            fewest: list[str] = min(mistakes, key=len)
            found += fewest
        if not rows and set(declared) - {"modelData"}:
            found.append(f"{place}: no list of that name")
    return found


def test_each_delegate_declares_what_its_row_has_with_its_type(checkout: Path) -> None:
    assert wrong(checkout / "ui") == []


def test_each_list_has_a_delegate_that_was_looked_at(checkout: Path) -> None:
    known = lists()
    looked_at: set[str] = set()

    for place, name, _ in delegates(checkout / "ui"):
        looked_at |= {name, *meant(name, place.partition(":")[0], checkout / "ui")}

    assert len(known) > 15
    assert set(known) - looked_at == set()


@pytest.mark.parametrize(
    ("file", "mistake", "told"),
    [
        ("DayScreen.qml", ("string label", "string lable"), "asks for string lable, Day has None"),
        ("DayScreen.qml", ("string label", "int label"), "asks for int label, Day has string"),
        ("PhaseTab.qml", ("string dates", "int dates"), "asks for int dates, Phase has string"),
        ("SignList.qml", ("string styled", "string markup"), "asks for string markup, Sign has None"),
        ("SignLadder.qml", ("bool current", "int current"), "asks for int current, Rung has bool"),
        ("TopicsScreen.qml", ("string title", "bool title"), "asks for bool title, Topic has string"),
        ("TaskRow.qml", ("string since", "int since"), "asks for int since, Task has string"),
        ("SearchHits.qml", ("string detail", "string about_it"), "asks for string about_it, Hit has None"),
        ("DifferenceCard.qml", ("string when", "bool when"), "asks for bool when"),
        ("PreviewPane.qml", ("pane.preview.screen :", "pane.preview.scren :"), "no list of that name"),
        ("CareScreen.qml", ("screen.advice.toDo", "screen.advice.do"), "no list of that name"),
    ],
)
def test_what_is_misspelt_or_of_another_type_is_found(
    checkout: Path, tmp_path: Path, file: str, mistake: tuple[str, str], told: str
) -> None:
    for path in screens(checkout / "ui"):
        source = path.read_text("utf-8")
        (tmp_path / path.name).write_text(source.replace(*mistake) if path.name == file else source, "utf-8")

    found = wrong(tmp_path)

    assert any(told in each for each in found), found


# -- shown ------------------------------------------------------------------------------


def repeaters(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if child.inherits("QQuickRepeater"):
            yield child
        yield from repeaters(child)


def shown_lists(whole: Whole) -> Iterator[Rows[Any]]:
    """The lists that are shown now, each with as many delegates as rows."""
    for repeater in repeaters(whole.window.contentItem()):
        model = repeater.property("model")
        if isinstance(model, Rows):
            assert repeater.property("count") == len(model.rows)
            if model.rows:
                yield model


def test_each_list_is_shown_filled_without_a_warning(whole: Whole) -> None:
    """``whole`` fails the test where Qt warned."""
    shown: list[Rows[Any]] = []

    def look() -> None:
        whole.rest()
        shown.extend(shown_lists(whole))

    whole.visit.start("en-CA")
    look()
    whole.choices.treatedOn.choose("2026-11-22")
    for step in (Step.ABOUT, Step.CARE, Step.TOPICS, Step.SIGNS, Step.QUIZ, Step.TAKE_HOME, Step.FORMAT):
        if step is Step.FORMAT:
            whole.take_home.changeFormat()
        else:
            whole.to(step)
        look()
        if step is Step.TOPICS:
            whole.advice.openTopic(0)
            look()
        if step is Step.SIGNS:
            whole.size(1080, 1920)
            look()
            whole.advice.signs.touch("redness.0")
            look()

    whole.visit.show(Step.FORMAT)
    look()

    objects = {
        "Advice": whole.advice,
        "Choices": whole.choices,
        "TreatedOn": whole.choices.treatedOn,
        "Sheet": whole.sheet,
    }
    never = [
        f"{kind}.{name}"
        for kind, of in objects.items()
        for name in lists()
        if isinstance(rows := getattr(of, name, None), Rows) and not any(rows is each for each in shown)
    ]
    assert len(shown) > 15
    # What is allowed again some days later, what only some must know, and several treatments
    assert never == ["Advice.again", "Advice.notices", "Choices.treatments"]
