"""The outline of a text that is being written: groups, and the entries of those that are open; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.content.declared import ROOTS, Kind, declared
from kiosk.content.differences import at
from kiosk.content.naming import FIELDS, KINDS, known_by
from kiosk.errors import N_
from kiosk.qt.staff.writing.seen import Seen, entry_of, short_wait, titled, wait_at

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

SYMBOLS = {
    "phases": "calendar-dots-duotone",
    "avoid": "prohibit-duotone",
    "do": "check-circle-duotone",
    "notices": "info-duotone",
    "topics": "lightbulb-duotone",
    "signs": "first-aid-duotone",
    "quiz": "question-duotone",
    "reminders": "bell-duotone",
    "questions": "list-bullets-duotone",
}
"""The groups that come first, in this order, and the picture of each."""
ABOUT, SHARED, LIST = "file-text-duotone", "files-duotone", "list-bullets-duotone"
SHARED_KEY = "shared?"
"""Of the group of all that treatments share."""
STANCES = {"avoid": N_("To avoid"), "do": N_("To do")}


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One row of the outline."""

    key: str
    kind: str
    """"group", "entry" or "add"."""
    word: str
    depth: int = 0
    symbol: str = ""
    detail: str = ""
    count: int = 0
    tone: str = ""
    open: bool = False
    chosen: bool = False
    hidden: bool = False
    within: str = ""
    """Of what adds an entry: where it goes."""


@dataclass(frozen=True, slots=True)
class Group:
    """A list of entries, or the rules of one stance."""

    key: str
    within: str
    """The place of the list."""
    stance: str = ""

    @property
    def root(self) -> str:
        """The part of the document that it is in."""
        return self.within.partition("/")[0]

    def entries(self, seen: Seen) -> list[dict[str, Any]]:
        """Return what it holds."""
        there = at(seen.values, self.within)
        entries = [each for each in there if isinstance(each, dict)] if isinstance(there, list) else []
        if self.stance == "do":  # whatever else stands there is shown here, so that it can be mended
            return [each for each in entries if each.get("stance") != "avoid"]
        return [each for each in entries if each.get("stance") == self.stance] if self.stance else entries

    def names(self, seen: Seen) -> list[str]:
        """Return the ids of that."""
        return [str(each.get("id")) for each in self.entries(seen)]


def groups() -> tuple[Group, ...]:
    """Return every list of the model, those that patients meet first before all others."""
    own = [each.key for each in declared(ROOTS["treatment"]) if each.kind is Kind.ENTRIES]
    wanted = [*(key for key in SYMBOLS if key in {*own, *STANCES}), *(key for key in own if key not in SYMBOLS)]
    found = []
    for key in wanted:
        if key == "rules":
            continue
        place = f"treatment/{'rules' if key in STANCES else key}"
        found.append(Group(f"{place}?{key}" if key in STANCES else place, place, key if key in STANCES else ""))
    shared = (each.key for each in declared(ROOTS["shared"]) if each.kind is Kind.ENTRIES)
    return (*found, *(Group(f"shared/{key}", f"shared/{key}") for key in shared))


def group_of(seen: Seen, place: str) -> Group | None:
    """Return the group that an entry is shown in."""
    entry = entry_of(place)
    name = entry.rpartition("/")[2]
    return next(
        (
            each
            for each in groups()
            if entry.startswith(f"{each.within}/") and name in {one.get("id") for one in each.entries(seen)}
        ),
        None,
    )


def outline(seen: Seen, chosen: str, opened: Collection[str]) -> tuple[OutlineRow, ...]:
    """Return all rows that are shown.

    Args:
        seen: the text.
        chosen: the entry that is open.
        opened: the keys of the groups whose entries are shown.

    """
    return tuple(_rows(seen, chosen, opened))


def _rows(seen: Seen, chosen: str, opened: Collection[str]) -> Iterator[OutlineRow]:
    yield OutlineRow(
        "treatment",
        "entry",
        titled(seen, "treatment"),
        symbol=ABOUT,
        tone=_own_tone(seen, "treatment"),
        chosen=chosen == "treatment",
    )
    every = groups()
    for group in (each for each in every if each.root == "treatment"):
        yield from _group(seen, group, chosen, opened, 0)
    shared = [each for each in every if each.root == "shared"]
    is_open = SHARED_KEY in opened
    count = sum(len(each.entries(seen)) for each in shared)
    tone = "" if is_open else seen.tone("shared")
    word = seen.say(N_("Shared by treatments"))
    yield OutlineRow(SHARED_KEY, "group", word, symbol=SHARED, count=count, tone=tone, open=is_open)
    if is_open:
        yield OutlineRow(
            "shared",
            "entry",
            titled(seen, "shared"),
            depth=1,
            tone=_own_tone(seen, "shared"),
            chosen=chosen == "shared",
        )
        for group in shared:
            yield from _group(seen, group, chosen, opened, 1)


def _group(seen: Seen, group: Group, chosen: str, opened: Collection[str], depth: int) -> Iterator[OutlineRow]:
    entries, is_open = group.entries(seen), group.key in opened
    tones = [seen.tone(f"{group.within}/{each.get('id')}") for each in entries]
    worst = "wrong" if "wrong" in tones else "soon" if "soon" in tones else ""
    key = group.within.rpartition("/")[2]
    word = seen.say(STANCES[group.stance] if group.stance else FIELDS[key])
    yield OutlineRow(
        group.key,
        "group",
        word[:1].upper() + word[1:],
        depth,
        symbol=SYMBOLS.get(group.stance or key, LIST) if depth == 0 else "",
        count=len(entries),
        tone="" if is_open else worst,
        open=is_open,
    )
    if not is_open:
        return
    for each, tone in zip(entries, tones, strict=True):
        place = f"{group.within}/{each.get('id')}"
        yield OutlineRow(
            place,
            "entry",
            known_by(each, seen.words.language) or seen.say(N_("Without a name")),
            depth + 1,
            detail=_detail(seen, group, place),
            tone=tone,
            chosen=place == chosen,
            hidden=each.get("hidden") is True,
        )
    add = seen.say(N_("Add: {kind}"), kind=seen.say(KINDS[key]).lower())
    yield OutlineRow(f"{group.key}+", "add", add, depth + 1, within=group.key)


def _detail(seen: Seen, group: Group, place: str) -> str:
    if not group.stance:
        return ""
    wait = wait_at(seen.values, f"{place}/lasts") or wait_at(seen.values, f"{place}/end")
    if wait is not None:
        return short_wait(seen.words, wait)
    is_open = at(seen.values, f"{place}/end") is None
    return seen.say(N_("always")) if group.stance == "avoid" and is_open else ""


def _own_tone(seen: Seen, root: str) -> str:
    """Return how bad it is what was found in the fields of a root itself, and not in its lists."""
    lists = [each.within for each in groups() if each.root == root]
    own = [
        each.blocks
        for each in seen.under(root)
        if not any(entry_of(seen.placed(each)).startswith(f"{one}/") for one in lists)
    ]
    return "wrong" if True in own else "soon" if own else ""
