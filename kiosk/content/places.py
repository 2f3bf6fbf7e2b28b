"""Where the parts of a content stand: a path of keys and ids, such as "rules/retinoids/thing"."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from kiosk.content.model import Entry, Hideable, Meant
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import UnionType

    from kiosk.content.model import For


def parts(thing: object, place: str = "") -> Iterator[tuple[str, Any]]:
    """Return every part of a content, however deep, with its place: entries and texts."""
    return ((where, part) for where, part, _ in meant(thing, place))


def meant(
    thing: object, place: str = "", audiences: tuple[For, ...] = ()
) -> Iterator[tuple[str, Any, tuple[For, ...]]]:
    """Return every part, with its place and whom it and all around it is for."""
    found: list[tuple[str, Any, tuple[For, ...]]] = []
    _gather(found, thing, place, audiences)
    return iter(found)


def _gather(
    found: list[tuple[str, Any, tuple[For, ...]]],
    thing: object,
    place: str,
    audiences: tuple[For, ...],
) -> None:
    if isinstance(thing, tuple):
        for number, value in enumerate(thing, 1):
            _gather(found, value, f"{place}/{getattr(value, 'id', number)}", audiences)
        return
    found.append((place, thing, audiences))
    if isinstance(thing, Meant):
        audiences = (*audiences, thing.audience)
    kind: Any = type(thing)
    for name, key in _keys(kind):
        if value := getattr(thing, name):
            _gather(found, value, f"{place}/{key}" if place else key, audiences)


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...]:
    """Return the name, and the key, of each field of a part that other parts may stand in."""
    if not is_dataclass(kind) or kind is Text:
        return ()
    hints = get_type_hints(kind)
    return tuple((e.name, e.name.removesuffix("_")) for e in fields(kind) if _holds(hints[e.name], Text | Entry))


@cache
def entries_in(kind: type) -> tuple[str, ...]:
    """Return the names of those fields of a part that are lists of entries, some of which may not be told."""
    return tuple(name for name, hint in get_type_hints(kind).items() if _may_hide(hint))


def _may_hide(hint: Any) -> bool:  # noqa: ANN401 - what typing has for a type
    """Tell whether what is declared so may be hidden or meant for some, or a part in it."""
    if isinstance(hint, type) and issubclass(hint, Entry):
        kind: Any = hint
        return issubclass(kind, Hideable) or bool(entries_in(kind))
    return any(map(_may_hide, get_args(hint)))


def _holds(hint: Any, kind: type | UnionType) -> bool:  # noqa: ANN401 - what typing has for a type
    """Tell whether a part of some kind may stand in what is declared so."""
    return (isinstance(hint, type) and issubclass(hint, kind)) or any(_holds(each, kind) for each in get_args(hint))


def is_address(place: str) -> bool:
    """Tell whether the place of a text is that of an address, which is the same in each language."""
    return place.startswith("contacts/") and place.endswith("/place")


def texts(thing: object, place: str = "") -> Iterator[tuple[str, Text]]:
    """Return every text of a content, with its place."""
    return ((where, part) for where, part in parts(thing, place) if isinstance(part, Text))
