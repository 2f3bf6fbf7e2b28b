"""Where the parts of a content stand: a path of keys and ids, such as "rules/retinoids/thing"."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
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
    if isinstance(thing, Text):
        yield place, thing, audiences
    elif isinstance(thing, tuple):
        for number, value in enumerate(thing, 1):
            yield from meant(value, f"{place}/{getattr(value, 'id', number)}", audiences)
    elif is_dataclass(thing) and not isinstance(thing, type):
        audiences = (*audiences, thing.audience) if isinstance(thing, Meant) else audiences
        yield place, thing, audiences
        for each in fields(thing):
            key = each.name.removesuffix("_")
            yield from meant(getattr(thing, each.name), f"{place}/{key}" if place else key, audiences)


def texts(thing: object, place: str = "") -> Iterator[tuple[str, Text]]:
    """Return every text of a content, with its place."""
    return ((where, part) for where, part in parts(thing, place) if isinstance(part, Text))
