"""What differs between two documents of a treatment, by place; pure.

A text is one thing in all its languages, and an entry of a list is known by its id wherever it stands.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.i18n import CHECKED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.content.document import Document
    from kiosk.content.plain import Plain

WITHOUT = ("format", "bases")
"""Keys of a document that say nothing about the treatment."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A place that two documents do not have alike."""

    place: str
    """Such as "treatment/rules/retinoids/thing": a path of keys and ids."""
    old: Plain
    """None where it was not there."""
    new: Plain
    """None where it is gone; of a list whose entries are in another order, their ids, as of the old one."""


def differences(old: Document, new: Document) -> tuple[Difference, ...]:
    """Return what differs, in the order of the new document."""
    languages = {*old.shared.languages, *new.shared.languages}
    return tuple(of_plain(plain(old), plain(new), languages))


def plain(document: Document) -> dict[str, Plain]:
    """Return a document as plain values."""
    return without(json.loads(document.to_json()))


def without(values: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return plain values without what says nothing about the treatment."""
    return {key: value for key, value in values.items() if key not in WITHOUT}


def of_plain(old: Plain, new: Plain, languages: Collection[str], place: str = "") -> Iterator[Difference]:
    """Return what differs between plain values that stand at a place."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        if is_text(old, languages) or is_text(new, languages):
            if said(old) != said(new):
                yield Difference(place, old, new)
            return
        for key in (*new, *(key for key in old if key not in new)):
            yield from of_plain(old.get(key), new.get(key), languages, under(place, key))
        return
    if is_entries(old) and is_entries(new) and (old or new):
        yield from _of_entries(old, new, languages, place)
        return
    if is_entries(new or old) and (old or new):  # a list that was not there at all
        yield from _of_entries(old or [], new or [], languages, place)
        return
    yield Difference(place, old, new)


def _of_entries(old: list[Plain], new: list[Plain], languages: Collection[str], place: str) -> Iterator[Difference]:
    was, now = by_id(old), by_id(new)
    stay_old, stay_new = [name for name in was if name in now], [name for name in now if name in was]
    if stay_old != stay_new:
        yield Difference(place, stay_old, stay_new)
    for name in (*now, *(name for name in was if name not in now)):
        before, after = was.get(name), now.get(name)
        if before is None or after is None:
            yield Difference(under(place, name), before, after)
        else:
            yield from of_plain(before, after, languages, under(place, name))


# -- what plain values are ----------------------------------------------------------------


def is_text(value: Plain, languages: Collection[str]) -> bool:
    """Tell whether something is a text in its languages."""
    return isinstance(value, dict) and bool(value) and all(key in languages or key == CHECKED for key in value)


def said(text: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return a text without what says that somebody has compared its languages."""
    return {key: value for key, value in text.items() if key != CHECKED}


def is_entries(value: Plain) -> bool:
    """Tell whether something is a list whose entries have ids."""
    return isinstance(value, list) and all(isinstance(each, dict) and isinstance(each.get("id"), str) for each in value)


def by_id(entries: list[Plain]) -> dict[str, Plain]:
    """Return entries by their ids, in their order."""
    return {each["id"]: each for each in entries}


def under(place: str, key: str) -> str:
    """Return the place of what stands at a place under a key or an id."""
    return f"{place}/{key}" if place else key
