"""What a difference between two editions is called: "Makeup: 48 hours become 72 hours"; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.differences import at
from kiosk.content.naming import FIELDS, KINDS, ORDER, WHEN, known_by, place_named
from kiosk.content.times import Wait
from kiosk.errors import N_
from kiosk.visit.changed_words import compared
from kiosk.visit.undated import Undated

if TYPE_CHECKING:
    from kiosk.content.plain import Plain
    from kiosk.i18n import Words
    from kiosk.visit.differing import Told
    from kiosk.visit.just_now import JustNow

GENERAL, STAFF, AVOID, DO = "general", "staff", "avoid", "do"
"""What something is about, besides the keys of lists: "signs", "topics"..."""
RULE = ["treatment", "rules"]
RULE_PARTS = 3
MOST_WORDS = 5
"""Of what stands in a heading as it was and as it is."""
_SECTIONS = {
    "phases": N_("The days after"),
    "rules": N_("To do and to avoid"),
    "notices": N_("What only some patients must know"),
    "topics": N_("Common questions"),
    "signs": N_("Signs to watch for"),
    "quiz": N_("Quiz"),
    "reminders": N_("Reminders"),
    "questions": N_("What patients are asked"),
    "conditions": N_("Conditions"),
    "events": N_("Events"),
    "contacts": N_("Whom to call"),
    "disclaimer": N_("Last line of paper and email"),
    "languages": N_("Languages"),
}
"""The parts of a whole text."""


@dataclass(frozen=True, slots=True)
class Called:
    """Names what differs between two editions, or what is in a first one."""

    old: JustNow | None
    new: JustNow
    words: Words

    def kind(self, place: str, side: JustNow, *, staff: bool) -> str:
        """Return what a difference is about, for its picture."""
        parts = place.split("/")
        if staff:
            return STAFF
        if parts[:2] == RULE and len(parts) >= RULE_PARTS:
            return str(at(side.plain, "/".join([*parts[:RULE_PARTS], "stance"])) or DO)
        return parts[1] if len(parts) > 1 and parts[1] in KINDS else GENERAL

    def where(self, place: str, told: tuple[Told, ...], side: JustNow) -> str:
        """Return what a difference is about, in the reader's words."""
        parts = place.split("/")
        if place == STAFF:
            return self.words.gettext(N_("For the staff only"))
        if place == GENERAL:
            return self.words.gettext(N_("Name and title"))
        if self.old is None:
            return self.words.gettext(_SECTIONS.get(parts[1], KINDS.get(parts[1], parts[1])))
        if parts[:2] == RULE and len(parts) >= RULE_PARTS:
            name = known_by(at(side.plain, "/".join(parts[:RULE_PARTS])), self.words.language)
            if len(parts) == RULE_PARTS or parts[-1] == "thing":
                return name
            return f"{name}, {self.words.gettext(FIELDS.get(parts[-1], parts[-1]))}"
        return told[0].where if told[0].place == place else place_named(place, side.plain, self.words)

    def what(self, place: str, told: tuple[Told, ...]) -> str:
        """Return in a few words what is another; nothing for a whole text."""
        _ = self.words.gettext
        if self.old is None:
            return ""
        was, now = at(self.old.plain, place), at(self.new.plain, place)
        is_entry = any(isinstance(each, dict) and "id" in each for each in (was, now))
        if is_entry and was is None:
            return _(N_("added"))
        if is_entry and now is None:
            return _(N_("taken out"))
        if is_when(place) and (waits := self._waits(place)):
            plural = self.words.ngettext("{old} becomes {new}", "{old} become {new}", waits[0].count)
            said = Undated.of(self.words, self.new.document.content)
            return plural.format(old=said.length(waits[0]), new=said.length(waits[1]))
        if place.endswith(ORDER):
            return _(N_("another order"))
        return self._swapped(told)

    def _waits(self, place: str) -> tuple[Wait, Wait] | None:
        """Return the one length that another one takes the place of; None where more than that is different."""
        assert self.old is not None, "there is nothing to compare with"
        rule = place.rpartition("/")[0]
        found = []
        for key in ("start", "end", "lasts", "call_by"):
            was, now = (at(side.plain, f"{rule}/{key}") for side in (self.old, self.new))
            if was == now:
                continue
            if {*_rest(was).items()} != {*_rest(now).items()}:
                return None
            found.append((_wait(was), _wait(now)))
        if len(found) != 1 or None in found[0]:
            return None
        return Wait.written(str(found[0][0])), Wait.written(str(found[0][1]))

    def _swapped(self, told: tuple[Told, ...]) -> str:
        """Return the words that are others, where they are few."""
        _ = self.words.gettext
        other = {reading.language: reading for reading in told[0].readings if reading.old != reading.new}
        if not other:
            return _(N_("other words"))
        reading = other.get(self.words.language) or next(iter(other.values()))
        said = self._swap(reading.old, reading.new)
        if len(other) == len(told[0].readings):
            return said
        names = self.words.listing([self.words.name_of(tag) for tag in other])
        return _(N_("{what}, in {language} only")).format(what=said, language=names)

    def _swap(self, before: str, after: str) -> str:
        _ = self.words.gettext
        if not before:
            return _(N_("added"))
        if not after:
            return _(N_("taken out"))
        swaps = compared(before, after).swaps
        if len(swaps) != 1 or any(len(each.split()) > MOST_WORDS for each in swaps[0]):
            return _(N_("other words"))
        old, new = swaps[0]
        if not old:
            return _(N_("“{new}” added")).format(new=new.strip(" ,;"))
        if not new:
            return _(N_("“{old}” taken out")).format(old=old.strip(" ,;"))
        return _(N_("“{old}” becomes “{new}”")).format(old=old, new=new)


def is_when(place: str) -> bool:
    """Tell whether a place stands for the times of a rule."""
    return place.endswith(f"/{WHEN}")


def _wait(value: Plain) -> Plain:
    return value.get("wait") if isinstance(value, dict) else value


def _rest(value: Plain) -> dict[str, str]:
    rest = {key: str(each) for key, each in value.items() if key != "wait"} if isinstance(value, dict) else {}
    return rest if value is not None else {"": ""}
