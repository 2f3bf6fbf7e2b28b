"""What differs between two documents of a treatment, by place; pure.

A text is one thing in all its languages, and an entry of a list is known by its id wherever it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content import form
from kiosk.content.document import Spoken
from kiosk.content.plain import position
from kiosk.i18n import CHECKED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.content.document import Document
    from kiosk.content.plain import Plain


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
    """Return a document as plain values, in the order of the model."""
    own = {tag: form.plain_of(Spoken.of(words)) for tag, words in document.own.items()}
    treatment, shared = form.plain_of(document.treatment), form.plain_of(document.shared)
    return {"treatment": treatment, "shared": shared} | ({"words": own} if own else {})


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
    before, after = ([] if each is None else each for each in (old, new))  # a list may not have been there at all
    if is_entries(before) and is_entries(after) and (before or after):
        yield from _of_entries(before, after, languages, place)
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


def at(value: Plain, place: str) -> Plain:
    """Return what stands at a place; None where nothing does."""
    for key in place.split("/"):
        value = inside(value, key)
    return value


def inside(value: Plain, key: str) -> Plain:
    """Return what stands under a key or an id; None where nothing does."""
    if isinstance(value, list):
        index = position(value, key)
        return value[index] if index is not None else None
    return value.get(key) if isinstance(value, dict) else None


def under(place: str, key: str) -> str:
    """Return the place of what stands at a place under a key or an id."""
    return f"{place}/{key}" if place else key
