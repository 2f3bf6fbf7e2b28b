"""What a patient reads differently in two editions of a treatment, in words and in each language; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk import markup
from kiosk.content import pictures
from kiosk.content.differences import Difference, at, by_id, differences, is_entries, is_text, plain, said, under
from kiosk.content.naming import ORDER, WHEN, known_by, place_named
from kiosk.content.times import Wait
from kiosk.errors import N_
from kiosk.visit.undated import Undated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kiosk.content.document import Document
    from kiosk.content.plain import Plain
    from kiosk.i18n import Words

ALIKE = ""
"""Stands for a language where something is said alike in each."""
TIMES = frozenset({"start", "end", "lasts", "end_is", "call_by"})
"""Keys of a rule that together say when it holds."""
WAITS = frozenset({"start", "end", "from", "at", "lasts", "call_by"})
OPTIONS = frozenset({"for", "not_for", "first_for", "only"})
FOR_STAFF = frozenset({"sources", "subject", "synonyms", "found_by", "sources_say", "reference"})
"""Keys of what no patient reads."""
_RULE_PARTS = 3
"""Of the place of a rule: treatment/rules/ID."""
_VALUES = {
    "expected": N_("this is normal"),
    "call": N_("call the clinic"),
    "today": N_("call today"),
    "emergency": N_("call 911"),
    "do": N_("to do"),
    "avoid": N_("to avoid"),
}
_YES, _NO = N_("yes"), N_("no")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read at a place in a language, before and after; "" where nothing is."""

    language: str
    """A tag, or :data:`ALIKE`."""
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Told:
    """A difference as people read it."""

    place: str
    where: str
    """The place in the reader's words."""
    readings: tuple[Reading, ...]
    for_staff: bool
    """Whether no patient reads it."""


def read_differently(old: Document, new: Document, words: Words) -> tuple[Told, ...]:
    """Return what differs, as it is read; ``words`` are those of who compares."""
    return told(differences(old, new), old, new, words)


def read_whole(document: Document, words: Words) -> tuple[Told, ...]:
    """Return all that is read of a treatment, in order; nothing is said of before."""
    values = plain(document)
    parts = (Difference(key, None, values[key]) for key in ("treatment", "shared") if key in values)
    return told(parts, document, document, words)


def told(found: Iterable[Difference], old: Document, new: Document, words: Words) -> tuple[Told, ...]:
    """Return differences between two documents as they are read, the times of a rule once."""
    languages = tuple(dict.fromkeys((*new.shared.languages, *old.shared.languages)))
    telling = _Telling(_Side(old, plain(old)), _Side(new, plain(new)), words, languages)
    leaves = {leaf.place: leaf for each in found for leaf in telling.leaves(each.place, each.old, each.new)}
    every = map(telling.one, leaves.values())
    return tuple(each for each in every if any(reading.old or reading.new for reading in each.readings))


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two documents."""

    document: Document
    plain: Mapping[str, Plain]

    def undated(self, language: str) -> Undated:
        content = self.document.content
        return Undated.of(content.words(language), content)

    def when(self, rule: str, language: str) -> str:
        """Return when a rule holds; "" where there is no such rule."""
        found = next((each for each in self.document.treatment.rules if each.id == rule), None)
        return self.undated(language).rule(found) if found else ""

    def option(self, name: str, language: str) -> str:
        """Return how the sheet names what a patient can say."""
        questions = (*self.document.shared.questions, *self.document.treatment.questions)
        found = (option for question in questions for option in question.options if option.id == name)
        option = next(found, None)
        return option.adapted.of(language) if option else name


@dataclass(frozen=True, slots=True)
class _Telling:
    before: _Side
    after: _Side
    words: Words
    languages: tuple[str, ...]

    def leaves(self, place: str, old: Plain, new: Plain) -> Iterator[Difference]:
        """Return what is read at a place: of an entry that is new or gone each thing, else the difference itself."""
        parts, whole = place.split("/"), old if new is None else new
        is_of_rule = parts[:2] == ["treatment", "rules"]
        if is_of_rule and len(parts) > _RULE_PARTS and parts[_RULE_PARTS] in TIMES:
            yield Difference("/".join((*parts[:_RULE_PARTS], WHEN)), None, None)
        elif old is not None and new is not None and is_entries(at(self.after.plain, place)) and new:
            yield Difference(under(place, ORDER), old, new)
        elif is_entries(whole):
            for entry in whole:
                yield from self._inside(under(place, entry["id"]), entry, is_new=old is None)
        elif isinstance(whole, dict) and not is_text(whole, self.languages) and parts[-1] not in WAITS:
            for key in whole:
                if key != "id":
                    yield from self._inside(under(place, key), whole[key], is_new=old is None)
            if is_of_rule and len(parts) == _RULE_PARTS:
                yield Difference(under(place, WHEN), None, None)
        else:
            yield Difference(place, old, new)

    def _inside(self, place: str, value: Plain, *, is_new: bool) -> Iterator[Difference]:
        return self.leaves(place, None, value) if is_new else self.leaves(place, value, None)

    def one(self, leaf: Difference) -> Told:
        """Return one thing that is read."""
        parts = leaf.place.split("/")
        is_gone = leaf.new is None and parts[-1] != WHEN
        where = place_named(leaf.place, self.before.plain if is_gone else self.after.plain, self.words)
        old = self._readings(self.before, leaf.place, leaf.old)
        new = self._readings(self.after, leaf.place, leaf.new)
        tags = (tag for tag in (*self.languages, ALIKE) if tag in old or tag in new)
        readings = tuple(Reading(tag, old.get(tag, ""), new.get(tag, "")) for tag in tags)
        return Told(leaf.place, where, readings, for_staff=bool(FOR_STAFF & {*parts[:2], *parts[-2:]}))

    def _readings(self, side: _Side, place: str, value: Plain) -> dict[str, str]:
        """Return what is read at a place, by language."""
        around, _, key = place.rpartition("/")
        if key == WHEN:
            rule = around.rpartition("/")[2]
            return {tag: side.when(rule, tag) for tag in side.document.shared.languages}
        if value is None or is_text(value, self.languages):
            return {tag: _plainly(text) for tag, text in said(value or {}).items()}
        tags = side.document.shared.languages
        if key in WAITS:
            return {tag: _moment(value, side.undated(tag)) for tag in tags}
        if key in OPTIONS:
            words = side.document.content.words
            return {tag: words(tag).listing(side.option(name, tag) for name in value) for tag in tags}
        if key == ORDER:
            entries = by_id(at(side.plain, around) or [])
            return {ALIKE: " · ".join(known_by(entries.get(one), self.words.language) or one for one in value)}
        text = self._scalar(value)
        return {ALIKE: pictures.named(text, self.words) if key == "icon" else text}

    def _scalar(self, value: Plain) -> str:
        if isinstance(value, list):
            return ", ".join(map(str, value))
        if isinstance(value, bool):
            return self.words.gettext(_YES if value else _NO)
        return self.words.gettext(_VALUES[value]) if value in _VALUES else str(value)


def _plainly(text: object) -> str:
    """Return a text without what only says how it looks; of several words, each."""
    if isinstance(text, list):
        return ", ".join(map(str, text))
    return markup.plain(markup.runs(str(text)))


def _moment(value: Plain, undated: Undated) -> str:
    """Return a wait, or what must hold, in words."""
    if isinstance(value, str):
        return undated.length(Wait.written(value))
    return ", ".join(f"{each}" for each in value.values())
