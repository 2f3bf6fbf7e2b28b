"""Finds treatments and their entries by the words that are written in them, in whichever language, without accents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kiosk.content.folding import folded
from kiosk.content.naming import SAID
from kiosk.content.plain import languages_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.editing import Values


@dataclass(frozen=True, slots=True)
class Findable:
    """A treatment, or one of its entries, with every word that it says."""

    treatment: str
    place: str
    """Of the entry: "treatment/rules/makeup"; "treatment" for the treatment itself."""
    kind: str
    """The list that it stands in: "rules"; "" for the treatment itself."""
    value: Any
    """What is written there, as plain values."""
    words: str
    """All of it, folded, each word after a blank."""
    name: str
    """What it is known by in each language, in the same way, a line each."""


def findable(treatment: str, values: Values) -> tuple[Findable, ...]:
    """Return a treatment, then its entries, and those that it shares with others."""
    tags = frozenset(languages_of(values.get("shared")))
    own = values["treatment"]
    name = _lines(_said(own.get("name"), tags))
    whole = " ".join(said for key, part in own.items() if not _entries(part) for said in _said(part, tags))
    found = [Findable(treatment, "treatment", "", own, name + folded(whole), name)]
    for root in ("treatment", "shared"):
        part = values.get(root)
        for key, entries in part.items() if isinstance(part, dict) else ():
            for entry in _entries(entries):
                place = f"{root}/{key}/{entry['id']}"
                name = _lines(_said(next((entry[each] for each in SAID if entry.get(each)), None), tags))
                found.append(Findable(treatment, place, key, entry, folded(" ".join(_said(entry, tags))), name))
    return tuple(found)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(map(folded, texts))


def _entries(part: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - plain values
    return [each for each in part if isinstance(each, dict) and "id" in each] if isinstance(part, list) else []


def _said(part: Any, tags: frozenset[str], said: bool = False) -> Iterator[str]:  # noqa: ANN401, FBT001, FBT002
    """Yield what is written in the languages; ids and choices are no words that anybody reads."""
    if isinstance(part, str):
        if said:
            yield part
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from _said(value, tags, said or key in tags)
    elif isinstance(part, list):
        for value in part:
            yield from _said(value, tags, said)


def found(asked: str, among: Iterable[Findable]) -> tuple[Findable, ...]:
    """Return what has a word that begins as each of those that are asked for: treatments first, then by their names.

    What several treatments share is found once.
    """
    begins = [f" {word}" for word in folded(asked).split()]
    if not begins:
        return ()
    hits: dict[tuple[str, ...], Findable] = {}
    for each in among:
        if all(begin in each.words for begin in begins):
            key = (each.place, each.words) if each.place.startswith("shared") else (each.treatment, each.place)
            hits.setdefault(key, each)

    def order(each: Findable) -> tuple[bool, bool, bool]:
        is_named = all(begin in each.name for begin in begins)
        is_first = any(line.startswith(begins[0]) for line in each.name.split("\n"))
        return not (is_named and each.kind == ""), not is_named, not is_first

    return tuple(sorted(hits.values(), key=order))
