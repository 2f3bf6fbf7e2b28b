"""What of a page is read aloud, in its order: what a screen reader is told of it, but not the bars.

So nothing has to be written twice: what is named for a screen reader, or kept from it, is so for the voice too.  Where
that would be too much (a calendar's days, a keyboard's keys) the item around it has ``aloud``, which is said instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtQuick import QQuickWindow

Role = QAccessible.Role
TEXTS = {Role.StaticText, Role.Heading, Role.AlertMessage, Role.Graphic}
CONTROLS = {Role.Button, Role.CheckBox, Role.RadioButton, Role.PageTab}
FIELD = Role.EditableText
BAR = "bottomBar"
_BETWEEN_LANGUAGES = re.compile(r"\n| · ")
_MARKED = re.compile(r"\s*(\*+)$")
_CONDITION = re.compile(r"(\*+)\s*([^*]+)")


class Told(NamedTuple):
    """Something that is said, and where it stands."""

    item: QQuickItem
    text: str
    role: QAccessible.Role
    detail: str = ""
    """What is said of a control besides its name; the value of a field."""
    chosen: bool | None = None
    """Whether a control is; None for one that cannot be."""
    language: str = ""
    """A BCP 47 tag; empty for that of the visit."""
    first: int | None = 0
    """Where the text begins in what the item shows; None where it shows it otherwise."""

    @property
    def control(self) -> bool:
        """Whether the keyboard goes there."""
        return self.role in CONTROLS or self.role is FIELD


def page(window: QQuickWindow, *roots: QQuickItem) -> list[Told]:
    """Return what is said of what is shown in these items, in reading order; which page is open is said last."""
    found = [told for face in _below(QAccessible.queryAccessibleInterface(window)) for told in _told(face, roots)]

    def place(told: Told) -> tuple[int, bool, bool]:
        return _root(told.item, roots), told.role is Role.PageTab, not _first(told, roots)

    return _with_conditions(sorted(found, key=place))


def control(item: QQuickItem | None) -> list[Told]:
    """Return what is said of the control that the keyboard is on; nothing where it is on none."""
    face = QAccessible.queryAccessibleInterface(item) if item is not None else None
    if item is None or face is None or face.role() not in {*CONTROLS, FIELD}:
        return []
    return list(_control(face, item))


def unavailable(window: QQuickWindow, root: QQuickItem) -> list[Told]:
    """Return the controls that cannot be used yet and say why."""
    return [
        told
        for face in _below(QAccessible.queryAccessibleInterface(window))
        if isinstance(item := face.object(), QQuickItem) and root.isAncestorOf(item)
        if face.role() in CONTROLS and not item.isEnabled() and face.text(QAccessible.Text.Description)
        for told in _control(face, item)
    ]


def _below(face: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    """Return what a screen reader finds that can be seen: not what is in a control."""
    if face is None:
        return
    item = face.object()
    if isinstance(item, QQuickItem):
        if not item.isVisible():
            return
        yield face
        if face.role() in {*CONTROLS, FIELD}:
            return
    for number in range(face.childCount()):
        yield from _below(face.child(number))


def _told(face: QAccessibleInterface, roots: tuple[QQuickItem, ...]) -> Iterator[Told]:
    item, role = face.object(), face.role()
    if not isinstance(item, QQuickItem) or _root(item, roots) == len(roots):
        return
    if instead := str(item.property("aloud") or ""):
        yield Told(item, instead, Role.StaticText, first=None)
    if role not in {*TEXTS, *CONTROLS, FIELD}:
        return
    around = list(_around(item, roots))
    if any(each.property("aloud") is not None for each in around) or _cut_off(item, around):
        return
    if any(each.objectName() == BAR for each in around) and not item.property("tickable"):
        return
    text = face.text(QAccessible.Text.Name)
    if role in TEXTS:
        as_shown = text == (item.property("plain") or item.property("text"))
        yield from _in_languages(Told(item, text, role, first=0 if as_shown else None), _tongue(item))
    elif text:
        yield from _control(face, item)


def _control(face: QAccessibleInterface, item: QQuickItem) -> Iterator[Told]:
    name, role = face.text(QAccessible.Text.Name), face.role()
    if role is FIELD:
        yield Told(item, name, role, str(item.property("text") or ""), first=None)
        return
    chosen = bool(item.property("ticked")) if item.property("tickable") else None
    if role is Role.PageTab:
        chosen = bool(face.state().selected)
    told = Told(item, name, role, face.text(QAccessible.Text.Description), chosen, first=None)
    yield from _in_languages(told, _tongue(item))


def _tongue(item: QQuickItem) -> str:
    return str(item.property("tongue") or "")


def _in_languages(told: Told, tongues: str) -> Iterator[Told]:
    """Return a text, or its parts where each is in a language of its own."""
    first, parts = 0, _BETWEEN_LANGUAGES.split(told.text) if " " in tongues else [told.text]
    for part, tongue in zip(parts, tongues.split() or [""], strict=False):
        if part.strip():
            first = told.text.index(part, first)
            yield told._replace(text=part, language=tongue, first=None if told.first is None else first)


def _first(told: Told, roots: tuple[QQuickItem, ...]) -> bool:
    return any(each.property("foremost") for each in _around(told.item, roots))


def _root(item: QQuickItem, roots: tuple[QQuickItem, ...]) -> int:
    return next((at for at, root in enumerate(roots) if root is item or root.isAncestorOf(item)), len(roots))


def _around(item: QQuickItem, roots: tuple[QQuickItem, ...]) -> Iterator[QQuickItem]:
    """Return the items around one, as far as the one that is read."""
    up = item.parentItem()
    while up is not None and item not in roots:
        yield up
        if up in roots:
            return
        up = up.parentItem()


def _cut_off(item: QQuickItem, around: list[QQuickItem]) -> bool:
    """Whether nothing of an item is left by what cuts it."""
    whole = QRectF(0, 0, item.width(), item.height())
    return any(
        each.clip() and not item.mapRectToItem(each, whole).intersects(QRectF(0, 0, each.width(), each.height()))
        for each in around
    )


def _with_conditions(page: list[Told]) -> list[Told]:
    """Say below which things a condition is of, as nobody hears the asterisks that tell it to who reads.

    A condition of what stands on another page is said there; one that has a page for itself is said on that.
    """
    of: dict[str, list[str]] = {}
    for each in page:
        if found := _MARKED.search(each.text):
            of.setdefault(found[1], []).append(each.text[: found.start()])
    alone = not any(each.role is Role.StaticText and not each.text.startswith("*") for each in page)
    told = []
    for each in page:
        conditions = _CONDITION.findall(each.text) if each.text.startswith("*") else []
        told += [] if conditions else [each]
        told += [
            each._replace(text=", ".join([*of.get(mark, []), text.strip()]), first=None)
            for mark, text in conditions
            if mark in of or alone
        ]
    return told
