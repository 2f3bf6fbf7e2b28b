"""Where the parts of a content stand: a path of keys and ids, such as "rules/retinoids/thing"."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator


def parts(thing: object, place: str = "") -> Iterator[tuple[str, Any]]:
    """Return every part of a content, however deep, with its place: entries and texts."""
    if isinstance(thing, Text):
        yield place, thing
    elif isinstance(thing, tuple):
        for number, value in enumerate(thing, 1):
            yield from parts(value, f"{place}/{getattr(value, 'id', number)}")
    elif is_dataclass(thing) and not isinstance(thing, type):
        yield place, thing
        for each in fields(thing):
            key = each.name.removesuffix("_")
            yield from parts(getattr(thing, each.name), f"{place}/{key}" if place else key)


def texts(thing: object, place: str = "") -> Iterator[tuple[str, Text]]:
    """Return every text of a content, with its place."""
    return ((where, part) for where, part in parts(thing, place) if isinstance(part, Text))
