"""Brings together two changed copies of one document, by place (a three-way merge); pure.

What only one of the two has changed is taken from that one.  What both have changed, each in another way, is for a
person to choose: nothing of either is dropped without somebody's word.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from kiosk.content.differences import by_id, is_entries, is_text, said, under

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from kiosk.content.plain import Plain


class Side(Enum):
    """Whose words stay at a place."""

    OURS = "keep"
    THEIRS = "take"


@dataclass(frozen=True, slots=True)
class Choice:
    """A place where theirs is not what ours is, because theirs was changed; None stands for what is not there."""

    place: str
    base: Plain
    ours: Plain
    theirs: Plain
    side: Side | None
    """Which of the two is in the merged document; None while that is for a person to say, and ours is in it."""

    @property
    def is_clash(self) -> bool:
        """Whether both have changed it, each in another way."""
        return self.base not in (self.ours, self.theirs)


@dataclass(frozen=True, slots=True)
class Merged:
    """Two copies in one."""

    value: Plain
    choices: tuple[Choice, ...]

    @property
    def open(self) -> tuple[Choice, ...]:
        """What is still for a person to choose."""
        return tuple(each for each in self.choices if each.side is None)


class _Absent(Enum):
    ABSENT = "absent"


ABSENT: Any = _Absent.ABSENT
"""Stands for what is not there."""


def merged(
    base: Plain | None,
    ours: Plain,
    theirs: Plain,
    languages: Collection[str],
    chosen: Mapping[str, Side] | None = None,
) -> Merged:
    """Return both copies in one.

    Args:
        base: the document that both were made from; None where it is not known, and each difference is to be chosen.
        ours: one copy; what it says stays where nobody has chosen yet.
        theirs: the other one.
        languages: all that one of them is written in.
        chosen: whose words stay at a place, and at all places under it.

    """
    merging = _Merging(frozenset(languages), dict(chosen or {}))
    value = merging.merge("", ABSENT if base is None else base, ours, theirs)
    return Merged(value, tuple(merging.choices))


@dataclass(slots=True)
class _Merging:
    languages: frozenset[str]
    chosen: Mapping[str, Side]
    choices: list[Choice] = field(default_factory=list)

    def merge(self, place: str, base: Plain, ours: Plain, theirs: Plain) -> Plain:
        if theirs in (ours, base):
            return ours
        if is_text(ours, self.languages) and is_text(theirs, self.languages) and said(ours) == said(theirs):
            return theirs if base == ours else ours  # only what says that somebody has compared it differs
        if self._is_group(ours) and self._is_group(theirs):
            return self._groups(place, base if self._is_group(base) else {}, ours, theirs)
        entries = [[] if each is ABSENT else each for each in (base, ours, theirs)]
        if is_entries(entries[1]) and is_entries(entries[2]) and (entries[1] or entries[2]):
            return self._entries(place, entries[0] if is_entries(entries[0]) else [], entries[1], entries[2])
        return self._chosen(place, base, ours, theirs)

    def _is_group(self, value: Plain) -> bool:
        return isinstance(value, dict) and not is_text(value, self.languages)

    def _chosen(self, place: str, base: Plain, ours: Plain, theirs: Plain) -> Plain:
        side = self._side(place) or (Side.THEIRS if base == ours else None)
        was, one, other = (None if each is ABSENT else each for each in (base, ours, theirs))
        self.choices.append(Choice(place, was, one, other, side))
        return theirs if side is Side.THEIRS else ours

    def _side(self, place: str) -> Side | None:
        """Return what was chosen for a place, or for the nearest one around it."""
        while place not in self.chosen:
            if not place:
                return None
            place = place.rpartition("/")[0]
        return self.chosen[place]

    def _groups(self, place: str, base: Plain, ours: Plain, theirs: Plain) -> Plain:
        keys = (*ours, *(key for key in theirs if key not in ours))
        values = ((key, self._each(place, key, base, ours, theirs)) for key in keys)
        return {key: value for key, value in values if value is not ABSENT}

    def _each(self, place: str, key: str, base: Plain, ours: Plain, theirs: Plain) -> Plain:
        return self.merge(under(place, key), base.get(key, ABSENT), ours.get(key, ABSENT), theirs.get(key, ABSENT))

    def _entries(self, place: str, base: Plain, ours: Plain, theirs: Plain) -> Plain:
        was, one, other = by_id(base), by_id(ours), by_id(theirs)
        first, second = one, other
        if self._follows_theirs(place, was, one, other):
            first, second = other, one
        values = ((name, self._each(place, name, was, one, other)) for name in _order(first, second))
        return [value for _, value in values if value is not ABSENT]

    def _follows_theirs(self, place: str, was: Iterable[str], one: Collection[str], other: Collection[str]) -> bool:
        """Tell whether the entries take the order of theirs: only that one has changed it, or somebody chose so."""
        in_ours, in_theirs = [name for name in one if name in other], [name for name in other if name in one]
        in_base = [name for name in was if name in one and name in other]
        ours, theirs = ([name for name in names if name in in_base] for names in (in_ours, in_theirs))
        if in_ours == in_theirs or theirs == in_base:
            return False
        side = self._side(place) or (Side.THEIRS if ours == in_base else None)
        self.choices.append(Choice(place, in_base, in_ours, in_theirs, side))
        return side is Side.THEIRS


def _order(first: Iterable[str], second: Iterable[str]) -> list[str]:
    """Return all names in the order of the first, those of the second alone behind the one they stand behind there."""
    order, before = list(first), ""
    for name in second:
        if name not in order:
            order.insert(order.index(before) + 1 if before else 0, name)
        before = name
    return order
