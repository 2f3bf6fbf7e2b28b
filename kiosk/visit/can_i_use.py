"""Answers "can I use this?" from a care plan, letter by letter, in all of its languages at once; pure.

Each answer is a rule of the plan, as it was decided for this patient, so that it says what every other face says.
Nothing is guessed: what the plan has no word for is a question for the clinic.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from kiosk.content import units
from kiosk.content.folding import begins_nearly, folded, sounded
from kiosk.content.model import Stance
from kiosk.visit.plan import May

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan, PlannedRule

ENOUGH = 3
"""Letters: fewer may still become anything, and finding nothing says nothing."""
ENOUGH_FOR_A_SLIP = 6
"""Letters of a word that may have one wrong: "savon" and "salon" are two things."""
TELLING = 4
"""Letters of a word that tells what a sentence is about: "acid"."""
SMALL = units.words("au aux de des du d en et l la le les ma mes mon ou s un une and in my of on or the with")
"""Words that are typed or not.  "A" is none of them: vitamin A."""
_PARTS = re.compile(r"[,;:()/]|\s(?:et|ou|and|or)\s")
_CAREFUL = (May.NEVER, May.LATER, May.FROM, May.ASK, May.NOW)
"""The most careful answer first; a task that begins later forbids nothing, and comes last."""

_Key = TypeVar("_Key")
Words = tuple[str, ...]
"""Some words as they are compared."""


class Fit(IntEnum):
    """How well a name fits what was typed, the best first."""

    WHOLE = 0
    BEGINS = 1
    HAS = 2
    NEARLY = 3
    """But for one letter."""
    SUBJECT = 4
    """Not at all: the plan says it on the same subject."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A rule that was asked for."""

    rule: PlannedRule
    nearly: bool = False
    """Whether a letter of what was typed is another one: this may have been meant."""
    is_case: bool = False
    """Whether it is only for patients of whom something is true that nobody answered; its thing says so."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """All that can be asked about one plan."""

    plan: CarePlan
    rules: tuple[PlannedRule, ...]
    """Those of the plan, then those for some patients only."""
    names: tuple[tuple[Words, frozenset[int]], ...]
    """Each name, and the rules that have it, by their number."""
    having: Mapping[str, frozenset[int]]
    """The names that have a word, by their number."""
    as_one: Mapping[str, frozenset[int]]
    """The names of which some words together may be written as one: "hottub"."""

    @classmethod
    def of(cls, plan: CarePlan) -> LookUp:
        """Return what can be asked about a plan."""
        rules = (*plan.rules, *plan.cases)
        names = _numbered(
            (said, number) for number, rule in enumerate(rules) for name in rule.names for said in _listed(name)
        )
        having = _numbered((word, number) for number, name in enumerate(names) for word in name)
        as_one = _numbered((word, number) for number, name in enumerate(names) for word in _as_one(name))
        return cls(plan, rules, tuple(names.items()), having, as_one)

    def answers(self, typed: str) -> tuple[Answer, ...]:
        """Return the rules that are about what was typed, with all else that the plan says on their subjects.

        The subject with the best name comes first, of two as good the most careful one; and so inside a subject, where
        what is for some patients only comes after what is for this one.
        """
        asked, plain = _words(typed), len(self.plan.rules)
        fits = self._fits(asked) if asked else {}
        subjects: dict[str, tuple[Fit, tuple[int, int]]] = {}
        for number, fit in fits.items():
            found, subject = (fit, _care(self.rules[number])), self.rules[number].subject
            subjects[subject] = min(found, subjects.get(subject, found))

        def order(number: int) -> tuple[object, ...]:
            rule, is_case = self.rules[number], number >= plain
            return *subjects[rule.subject], rule.subject, fits.get(number, Fit.SUBJECT), is_case, _care(rule), number

        told = sorted((n for n, rule in enumerate(self.rules) if rule.subject in subjects), key=order)
        return tuple(
            Answer(self.rules[n], subjects[self.rules[n].subject][0] is Fit.NEARLY, is_case=n >= plain) for n in told
        )

    def notices(self, answers: Iterable[Answer]) -> tuple[Text, ...]:
        """Return what this patient must know besides that names what is asked about: "ask us before any acid"."""
        about = {word for answer in answers for name in answer.rule.names for word in _telling(name)}
        return tuple(text for text in self.plan.notices if about & _telling(" ".join(text.by_language.values())))

    def _fits(self, asked: Words) -> dict[int, Fit]:
        """Return the rules that have a fitting name, by their number; only where there is none, with a wrong letter."""
        having = [self._having(each, is_one_of=len(asked)) for each in asked]
        exact = having[0].intersection(*having[1:]) | self._written_otherwise(asked)
        found = exact or {
            name
            for place, each in enumerate(asked)
            if all(having[:place]) and all(having[place + 1 :])
            for name in self._nearly(each).intersection(*having[:place], *having[place + 1 :])
        }
        fits: dict[int, Fit] = {}
        for name in found:
            said, rules = self.names[name]
            fit = _fit(said, asked) if exact else Fit.NEARLY
            fits |= {number: min(fit, fits.get(number, fit)) for number in rules}
        return fits

    def _having(self, each: str, *, is_one_of: int) -> frozenset[int]:
        """Return the names with a word that begins so; one letter beside other words is a word: "vitamin E"."""
        if len(each) == 1 < is_one_of:
            return self.having.get(each, frozenset())
        return self._any(word for word in self.having if word.startswith(each))

    def _nearly(self, each: str) -> frozenset[int]:
        is_long = len(each) >= ENOUGH_FOR_A_SLIP
        return self._any(word for word in self.having if begins_nearly(word, each)) if is_long else frozenset()

    def _written_otherwise(self, asked: Words) -> frozenset[int]:
        """Return the names that have in one word what was typed in two, or the other way round: "sun screen"."""
        if len(asked) == 1:
            return self.as_one.get(asked[0], frozenset())
        is_apart = all(len(each) > 1 for each in asked)
        return self.having.get(sounded("".join(asked)), frozenset()) if is_apart else frozenset()

    def _any(self, some: Iterable[str]) -> frozenset[int]:
        return frozenset[int]().union(*(self.having[word] for word in some))


def is_enough(typed: str) -> bool:
    """Tell whether so much was typed that finding nothing says something."""
    return len(folded(typed).replace(" ", "")) >= ENOUGH


def _care(rule: PlannedRule) -> tuple[int, int]:
    """Return how careful an answer is, the most careful first, the latest day first."""
    is_to_come = rule.stance is Stance.DO and rule.use.may in {May.FROM, May.LATER}
    care = len(_CAREFUL) if is_to_come else _CAREFUL.index(rule.use.may)
    return care, -(rule.use.day.toordinal() if rule.use.day else 0)


def _fit(name: Words, asked: Words) -> Fit:
    """Return how well a name fits that has all that was asked for."""
    if name == asked:
        return Fit.WHOLE
    begins = all(word.startswith(each) for word, each in zip(name, asked, strict=False))
    return Fit.BEGINS if begins and len(asked) <= len(name) else Fit.HAS


def _numbered(pairs: Iterable[tuple[_Key, int]]) -> dict[_Key, frozenset[int]]:
    """Return all that stands beside each key."""
    known: dict[_Key, set[int]] = {}
    for key, number in pairs:
        known.setdefault(key, set()).add(number)
    return {key: frozenset(numbers) for key, numbers in known.items()}


@lru_cache(maxsize=4096)
def _listed(name: str) -> tuple[Words, ...]:
    """Return a name and what it lists: "Pool, sauna and hot tub", "Pool", "sauna", "hot tub".

    A clinic's names are the same for each patient.  What is typed never comes here: it would be kept.
    """
    return tuple(dict.fromkeys(filter(None, map(_words, (name, *_PARTS.split(name))))))


def _words(said: str) -> Words:
    every = tuple(map(sounded, folded(said).split()))
    return tuple(word for word in every if word not in SMALL) or every


def _telling(said: str) -> frozenset[str]:
    """Return the words that tell what a sentence is about."""
    return frozenset(word for word in _words(said) if len(word) >= TELLING)


def _as_one(name: Words) -> Iterator[str]:
    """Yield two and three words that follow each other, written as one."""
    for first in range(len(name)):
        for after in range(first + 2, min(first + 3, len(name)) + 1):
            yield sounded("".join(name[first:after]))
