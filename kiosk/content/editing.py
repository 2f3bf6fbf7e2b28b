"""Changes a document of a treatment that is being written, by place; every change can be undone; pure.

A document is plain values, which may be incomplete or wrong: the checks tell.  No function changes what it is given;
what a change does not touch is the same object in both.  A place is a path of keys and ids, as in
:mod:`kiosk.content.differences`; what stands nowhere is not changed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kiosk.content.declared import Kind, declared
from kiosk.content.differences import at, inside
from kiosk.content.document import FORMAT
from kiosk.content.naming import SAID
from kiosk.content.plain import position, slug, with_ids
from kiosk.content.raising import raised

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from kiosk.content.plain import Plain

Values = dict[str, Any]
"""A document, never changed."""
MOMENT = 1.5
"""Seconds; what is typed in one field without such a pause is undone at once."""
RANGE = 2
"""Waits that a range is made of."""
MOST_STEPS = 300
"""How many changes can be undone."""


def opened(data: bytes) -> Values | None:
    """Return a draft as plain values in the form of today; None where it is nothing that can be written."""
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict) or not all(isinstance(values.get(key), dict) for key in ("shared", "treatment")):
        return None
    return values | {key: with_ids(raised(values[key]), ()) for key in ("shared", "treatment")}


def data_of(values: Values) -> bytes:
    """Return the bytes of a draft: the same values always have the same."""
    whole = {"format": FORMAT, **values}
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


# -- one change ---------------------------------------------------------------------------


def put(values: Values, place: str, value: Plain) -> Values:
    """Return a document in which something else stands at a place."""
    return _changed(values, place.split("/"), lambda _: value)


def cleared(values: Values, place: str) -> Values:
    """Return a document in which nothing stands at a place; what is empty without it is gone, too."""
    path = place.split("/")
    changed = _changed(values, path, lambda _: _GONE)
    while len(path) > 1 and at(changed, "/".join(path[:-1])) == {}:
        path = path[:-1]
        if len(path) > 1:  # what a document is made of stays
            changed = _changed(changed, path, lambda _: _GONE)
    return changed


def added(values: Values, place: str, entry: Mapping[str, Plain], name: str) -> tuple[Values, str]:
    """Return a document with one more entry at the end of a list, and where that stands.

    Args:
        values: the document.
        place: of the list, which need not be there yet.
        entry: what it says.
        name: what its id is made of.

    """
    there = at(values, place)
    entries = there if isinstance(there, list) else []
    taken = {each.get("id") for each in entries if isinstance(each, dict)}
    first = slug(name) or "entry"
    free, number = first, 1
    while free in taken:
        number += 1
        free = f"{first}-{number}"
    changed = _changed(values, place.split("/"), lambda _: [*entries, {"id": free, **entry}])
    return (changed, f"{place}/{free}") if changed is not values else (values, "")


def removed(values: Values, place: str) -> Values:
    """Return a document without an entry; a list that had no other is gone, too."""
    around, _, name = place.rpartition("/")
    there = at(values, around)
    index = position(there, name)
    if index is None:
        return values
    kept = [*there[:index], *there[index + 1 :]]
    return _changed(values, around.split("/"), lambda _: kept or _GONE)


def moved(values: Values, place: str, by: int, among: Collection[str] | None = None) -> Values:
    """Return a document with an entry one place further up (-1) or down (1).

    Args:
        values: the document.
        place: of the entry.
        by: which way.
        among: the ids of those entries that are shown together; all of the list where it is not given.

    """
    around, _, name = place.rpartition("/")
    there = at(values, around)
    index = position(there, name)
    if index is None:
        return values
    shown = [n for n, each in enumerate(there) if among is None or _id(each) in among or n == index]
    at_place = shown.index(index) + (1 if by > 0 else -1)
    if not 0 <= at_place < len(shown):
        return values
    other = shown[at_place]
    rest = [*there[:index], *there[index + 1 :]]
    order = [*rest[:other], there[index], *rest[other:]]
    return _changed(values, around.split("/"), lambda _: order)


def timed(values: Values, place: str, key: str, value: str | None) -> Values:
    """Return a document in which a moment has another wait, condition or event; "14 d" where it has only a wait.

    Args:
        values: the document.
        place: of the moment.
        key: "wait", "condition" or "event".
        value: None for none.

    """
    there = at(values, place)
    moment = {"wait": there} if isinstance(there, str) else dict(there) if isinstance(there, dict) else {}
    changed = {name: each for name, each in moment.items() if name != key} | ({key: value} if value else {})
    if not changed:
        return cleared(values, place)
    return put(values, place, changed["wait"] if [*changed] == ["wait"] else changed)


def ranged(values: Values, place: str, number: int, value: str) -> Values:
    """Return a document in which the shortest (0) or the longest (1) of two waits is another one."""
    there = at(values, place)
    both = list(there) if isinstance(there, list) and len(there) == RANGE else [value, value]
    both[number] = value
    return put(values, place, both)


def chosen(values: Values, place: str, name: str, *, is_chosen: bool) -> Values:
    """Return a document in which a name is in a list of names, or is not."""
    there = at(values, place)
    names = [each for each in there if each != name] if isinstance(there, list) else []
    names += [name] if is_chosen else []
    return put(values, place, names) if names else cleared(values, place)


def new_entry(kind: type[Any], words: str, language: str) -> dict[str, Plain]:
    """Return an entry that says nothing yet but its first words."""
    fields = {each.key: each for each in declared(kind)}
    said = next((fields[key] for key in SAID if key in fields), None)
    entry: dict[str, Plain] = {}
    if said is not None and words:
        entry[said.key] = {language: words} if said.kind is Kind.TEXT else words
    return entry


def _id(entry: Plain) -> str:
    return str(entry.get("id")) if isinstance(entry, dict) else ""


class _Gone:
    """Stands for what is taken away."""


_GONE: Any = _Gone()


def _changed(values: Values, path: list[str], change: Callable[[Plain], Plain]) -> Values:
    """Return a document in which something else stands at the end of a path; itself where the path leads nowhere."""
    new: Values = _inside(values, path, change)
    return new


def _inside(  # noqa: PLR0911 - one for each kind of value
    value: Plain, path: list[str], change: Callable[[Plain], Plain]
) -> Any:  # noqa: ANN401 - plain values
    """Return the same of any value."""
    key, *rest = path
    if isinstance(value, list):
        index = position(value, key)
        if index is None:
            return value
        new = _inside(value[index], rest, change) if rest else change(value[index])
        if new is value[index]:
            return value
        return [*value[:index], *([] if new is _GONE else [new]), *value[index + 1 :]]
    if not isinstance(value, dict):
        return value
    before = inside(value, key)
    if rest:
        new = _inside({} if before is None else before, rest, change)
        if before is None and new == {}:
            return value
    else:
        new = change(before)
    if new is _GONE:
        return {name: each for name, each in value.items() if name != key} if key in value else value
    return value if new is before or (new == before and type(new) is type(before)) else {**value, key: new}


# -- what was done ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Step:
    """A document before a change."""

    values: Values
    place: str
    """Where it was changed then."""


@dataclass(frozen=True, slots=True)
class History:
    """A document that is being written, what it was before, and what it was before something was undone."""

    now: Values
    past: tuple[Step, ...] = ()
    future: tuple[Step, ...] = ()
    touched: float = float("-inf")
    """When the last change was made, in seconds."""

    def did(self, values: Values, place: str, at_second: float, *, typed: bool = False) -> History:
        """Return the history after a change.

        Args:
            values: the document now.
            place: where it was changed.
            at_second: when.
            typed: whether the same field, changed again within a moment, is undone together with it.

        """
        if values is self.now:
            return self
        goes_on = typed and not self.future and self.past and self.past[-1].place == place
        if goes_on and at_second - self.touched < MOMENT:
            return replace(self, now=values, touched=at_second)
        past = (*self.past, Step(self.now, place))[-MOST_STEPS:]
        return History(values, past, (), at_second if typed else float("-inf"))

    def undone(self) -> tuple[History, str]:
        """Return the history without its last change, and where that was; itself where there is none."""
        if not self.past:
            return self, ""
        last = self.past[-1]
        return History(last.values, self.past[:-1], (*self.future, Step(self.now, last.place))), last.place

    def redone(self) -> tuple[History, str]:
        """Return the history with what was undone last, and where that is; itself where nothing was undone."""
        if not self.future:
            return self, ""
        last = self.future[-1]
        return History(last.values, (*self.past, Step(self.now, last.place)), self.future[:-1]), last.place

    def with_theirs(self, change: Callable[[Values], Values]) -> History:
        """Return the history with what somebody else has changed in each of its documents: that is not undone here."""
        past, future = (
            tuple(Step(change(step.values), step.place) for step in steps) for steps in (self.past, self.future)
        )
        return History(change(self.now), past, future)
