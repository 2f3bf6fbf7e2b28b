"""Where the parts of a content stand: a path of keys and ids, such as "rules/retinoids/thing"."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from kiosk.content.model import Meant
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    found: list[tuple[str, Any, tuple[For, ...]]], thing: object, place: str, audiences: tuple[For, ...]
) -> None:
    kind: Any = type(thing)
    if isinstance(thing, Text):
        found.append((place, thing, audiences))
    elif isinstance(thing, tuple):
        for number, value in enumerate(thing, 1):
            if not isinstance(value, str):
                _gather(found, value, f"{place}/{getattr(value, 'id', number)}", audiences)
    elif (keys := _keys(kind)) is not None:
        audiences = (*audiences, thing.audience) if isinstance(thing, Meant) else audiences
        found.append((place, thing, audiences))
        for name, key in keys:
            value = getattr(thing, name)
            if value and not isinstance(value, str):
                _gather(found, value, f"{place}/{key}" if place else key, audiences)


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...] | None:
    """Return the name of each field of a part, and its key; None for what is no part."""
    return tuple((each.name, each.name.removesuffix("_")) for each in fields(kind)) if is_dataclass(kind) else None


def is_address(place: str) -> bool:
    """Tell whether the place of a text is that of an address, which is the same in each language."""
    return place.startswith("contacts/") and place.endswith("/place")


def texts(thing: object, place: str = "") -> Iterator[tuple[str, Text]]:
    """Return every text of a content, with its place."""
    return ((where, part) for where, part in parts(thing, place) if isinstance(part, Text))
