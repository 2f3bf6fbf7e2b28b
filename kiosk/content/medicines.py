"""Checks of two medicines that do harm: blood thinners that are stopped, and too much acetaminophen.

Only French and English are read.  What a rule of thumb cannot read is told as a warning, never passed in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from kiosk.content.acetaminophen import MOST_GRAMS, acetaminophen, names
from kiosk.content.audiences import apart, meet, options_of
from kiosk.content.findings import finding, warning
from kiosk.content.model import Hideable, Rule, Stance
from kiosk.content.pieces import language_of
from kiosk.content.places import meant, texts
from kiosk.content.sameness import is_checked, seal
from kiosk.content.thinners import UNLESS, stopped_thinner
from kiosk.content.timing import at_once
from kiosk.errors import N_
from kiosk.i18n import CHECKED, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from fractions import Fraction

    from kiosk.content.findings import Finding
    from kiosk.content.model import For, Question, Treatment

MOST_TOLD = 3
"""So many doses at the most are added up."""
_AGAIN = {"short", "sheet", "sheet_why", "advice_short"}
"""Keys of what says another text once more, in fewer words."""


def of_treatment(treatment: Treatment, questions: Collection[Question]) -> Iterator[Finding]:
    """Return what a treatment says of medicines that could harm, to patients who are asked these questions."""
    avoided = [rule for rule in treatment.rules if rule.stance is Stance.AVOID]
    every = [*meant(treatment)]
    found = ((place, text) for place, text, _ in every if isinstance(text, Text))
    yield from _stopped(found, {f"rules/{rule.id}/{key}" for rule in avoided for key in ("thing", "short")})
    yield from _thinners_avoided(avoided)
    yield from _acetaminophen(treatment, every, questions)


# -- blood thinners -----------------------------------------------------------------------------


def of_texts(thing: object) -> Iterator[Finding]:
    """Find texts that stop a blood thinner."""
    yield from _stopped(texts(thing))


def _stopped(found: Iterable[tuple[str, Text]], avoided: Collection[str] = ()) -> Iterator[Finding]:
    """Find texts that stop a blood thinner; ``avoided`` are the places of those that name what to avoid."""
    for place, text in found:
        for tag in text.languages if place not in avoided else ():
            if thinner := stopped_thinner(text.of(tag), tag, is_avoided=False):
                yield _unless_prescribed(place, thinner, tag)


def _thinners_avoided(rules: Iterable[Rule]) -> Iterator[Finding]:
    """Find rules to avoid that name a blood thinner."""
    for rule in rules:
        for key, text in (("thing", rule.thing), ("short", rule.short)):
            for tag in text.languages if text else ():
                also = (*rule.synonyms.get(tag, ()), *rule.found_by.get(tag, ())) if key == "thing" else ()
                said = ", ".join((text.of(tag) if text else "", *also))
                if avoided := stopped_thinner(said, tag, is_avoided=True):
                    yield _unless_prescribed(f"rules/{rule.id}/{key}", avoided, tag)


def _unless_prescribed(place: str, thinner: str, tag: str) -> Finding:
    message = N_(
        "{language} tells every patient to do without {medicine}, and stopping it can cause a clot: "
        "add “{words}”, or leave it out"
    )
    return finding(place, message, language=tag, medicine=thinner, words=UNLESS[language_of(tag)])


# -- acetaminophen ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """A dose that a text tells of, or the same in several languages."""

    place: str
    part: object
    """The entry of the treatment that it stands in."""
    audiences: tuple[For, ...]
    grams: Fraction
    names: frozenset[str]
    """What it calls the medicine."""

    def is_again(self, other: _Told) -> bool:
        """Tell whether both give one advice: of two rules, which are two things to do, none does."""
        is_two_rules = self.part is not other.part and isinstance(self.part, Rule) and isinstance(other.part, Rule)
        return self.grams == other.grams and bool(self.names & other.names) and not is_two_rules

    def is_besides(self, other: _Told, answers: Sequence[str], exclusive: Collection[frozenset[str]]) -> bool:
        """Tell whether one patient may follow both on one day."""
        is_later = isinstance(self.part, Rule) and isinstance(other.part, Rule) and not at_once(self.part, other.part)
        return not is_later and meet((*self.audiences, *other.audiences), answers, exclusive)


def _acetaminophen(
    treatment: Treatment, every: Collection[tuple[str, Any, tuple[For, ...]]], questions: Collection[Question]
) -> Iterator[Finding]:
    """Find more than 4 g of acetaminophen in 24 h: in one text, and in several that one patient may follow."""
    told = dict[str, _Told]()
    unread = set[str]()  # told once, and not for each language and form
    entries = {f"rules/{rule.id}": rule for rule in treatment.rules}
    hidden = tuple(f"{place}/" for place, part, _ in every if isinstance(part, Hideable) and part.hidden)
    for place, text, audiences in [each for each in every if isinstance(each[1], Text)]:
        entry = "/".join(place.split("/")[:2])
        for tag in text.languages:
            dose = acetaminophen(text.of(tag), tag)
            if dose is None:
                continue
            if dose.grams is None:
                if entry not in unread and not is_checked(text):
                    unread.add(entry)
                    message = N_(
                        "{language} tells a dose of acetaminophen that cannot be read: write it such as “500 mg every "
                        "6 h, maximum 4 g in 24 h”. Where a person has found that it is right, as one by weight, "
                        "add {key}: {seal} beside it"
                    )
                    yield warning(place, message, language=tag, key=CHECKED, seal=seal(text.by_language))
            elif dose.grams > MOST_GRAMS:
                message = N_(
                    "{language} allows {grams} g of acetaminophen in 24 hours, and more than {most} g harm the liver: "
                    "lower the dose, or write the maximum"
                )
                yield finding(place, message, language=tag, grams=_plain(dose.grams), most=MOST_GRAMS)
            elif not dose.is_limited and not place.startswith(hidden) and _AGAIN.isdisjoint(place.split("/")):
                before = told.get(place)
                grams = max(dose.grams, before.grams) if before else dose.grams
                called = names(text.of(tag)) | (before.names if before else frozenset())
                told[place] = _Told(place, entries.get(entry, place), audiences, grams, called)
    yield from _together(tuple(told.values()), questions)


def _together(told: Sequence[_Told], questions: Collection[Question]) -> Iterator[Finding]:
    """Find doses that are too much with each other, and of which each is one of its own."""
    answers, exclusive = options_of(questions), apart(questions)
    found = list[set[str]]()
    for count in range(2, MOST_TOLD + 1):
        for group in combinations(told, count):
            grams = sum(each.grams for each in group)
            pairs = [*combinations(group, 2)]
            if grams <= MOST_GRAMS or any(one.is_again(other) for one, other in pairs):
                continue
            if not all(one.is_besides(other, answers, exclusive) for one, other in pairs):
                continue
            places = {each.place for each in group}
            if any(each <= places for each in found):
                continue
            found.append(places)
            first, *others = group
            message = N_(
                "with {other}, this allows {grams} g of acetaminophen in 24 hours: write “maximum {most} g in 24 h” "
                "in each"
            )
            named = ", ".join(each.place for each in others)
            yield finding(first.place, message, other=named, grams=_plain(grams), most=MOST_GRAMS)


def _plain(grams: Fraction | int) -> str:
    return f"{float(grams):.2f}".rstrip("0").rstrip(".")
