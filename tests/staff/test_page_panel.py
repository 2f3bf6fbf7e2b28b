"""A question with a text to write lies on the page: over the window it would hide the keyboard on the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

OVER = {"Popup", "Dialog", "Drawer", "Menu"}
"""What Qt shows over the whole window."""
TEXTS = {"TextInput", "TextEdit", "TextField", "TextArea"}
USED = re.compile(r"^\s*(?:\w+: )?([A-Z]\w+) \{", re.MULTILINE)


def over(source: str, kinds: set[str]) -> list[str]:
    """Return what a file has over the window, with all that stands in it."""
    found = []
    for begun in USED.finditer(source):
        if begun[1] in kinds:
            depth, end = 1, begun.end()
            while depth:
                depth += {"{": 1, "}": -1}.get(source[end], 0)
                end += 1
            found.append(source[begun.end() : end])
    return found


def kinds_over(sources: dict[str, str]) -> set[str]:
    """Return every type that lies over the window: Qt's, and those that are one of them."""
    roots = {name: (USED.search(source) or [""])[1] for name, source in sources.items()}
    kinds = set(OVER)
    while more := {name for name, root in roots.items() if root in kinds} - kinds:
        kinds |= more
    return kinds


def with_text(sources: dict[str, str]) -> set[str]:
    """Return every type that has a text to write in it."""
    uses = {name: set(USED.findall(source)) for name, source in sources.items()}
    found = set(TEXTS)
    while more := {name for name, used in uses.items() if used & found} - found:
        found |= more
    return found


def wrong(sources: dict[str, str]) -> set[tuple[str, str]]:
    """Return each file with a text to write in what lies over the window, and the type of that text."""
    kinds, texts = kinds_over(sources), with_text(sources)
    return {
        (name, used)
        for name, source in sources.items()
        for part in over(source, kinds)
        for used in set(USED.findall(part)) & texts
    }


def test_no_text_is_written_in_what_lies_over_the_window(checkout: Path) -> None:
    sources = {path.stem: path.read_text("utf-8") for path in (checkout / "ui").rglob("*.qml")}

    assert {"Modal", "AskDialog", "TextMenu"} <= kinds_over(sources)
    assert {"Field", "MarkedField", "PlainField", "NotePad"} <= with_text(sources)
    assert wrong(sources) == set()


def test_a_text_within_a_dialog_s_part_is_found() -> None:
    sources = {
        "Modal": "Popup {\n}\n",
        "Field": "Item {\n    TextInput {\n    }\n}\n",
        "Why": "Column {\n    Field {\n    }\n}\n",
        "Ask": "Modal {\n    contentItem: Item {\n        Why {\n        }\n    }\n}\n",
        "Page": "Item {\n    Field {\n    }\n    Ask {\n    }\n}\n",
    }

    assert wrong(sources) == {("Ask", "Why")}


def test_another_reason_is_written_with_a_finger(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published, desk=False)
    desk.sign_in("marc")
    desk.click("rail-publication")
    desk.wait_for(lambda: desk.staff.publication.known)
    desk.rest()
    desk.click(f"withdraw-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.publication.withdrawal.edition)
    desk.click("reason-other")
    desk.named("reasonWords-input").forceActiveFocus()
    desk.rest(200)

    for key in ("type-r", "type-a", "type-s"):
        desk.click(key)

    assert desk.named("reasonWords-input").property("text").lower() == "ras"
    field, keys = desk.middle("reasonWords-input"), desk.middle("type-q")
    assert field.y() < keys.y() - 60
    desk.click("press-hide")
    desk.rest(200)
    desk.named("withdrawNow").forceActiveFocus()
    desk.rest()
    desk.click("withdrawNow")
    desk.wait_for(lambda: not desk.staff.publication.withdrawal.asking)
    (edition,) = published.journal.fold().editions[TREATMENT]
    assert edition.withdrawn is not None
    assert edition.withdrawn.reason.lower() == "ras"


def test_the_focus_stays_in_the_question(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.sign_in("marc")
    desk.click("rail-publication")
    desk.wait_for(lambda: desk.staff.publication.known)
    desk.rest()
    desk.click(f"withdraw-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.publication.withdrawal.edition)
    desk.rest()
    inside = {"reason-dangerous", "reason-wrong", "reason-changed", "reason-other", "keepButton", "withdrawNow"}

    reached: set[str] = set()
    for _ in range(14):
        desk.key(Qt.Key.Key_Tab)
        item = desk.window.activeFocusItem()
        assert item is not None
        reached.add(item.objectName())

    assert reached == inside
