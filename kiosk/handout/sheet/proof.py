"""What of a content pack cannot be printed, told while it is written and never to a patient."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from itertools import combinations
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.catalogs import handout_messages
from kiosk.config.file import SETTINGS_FILE
from kiosk.content.findings import Problem
from kiosk.content.packs import PACK
from kiosk.content.places import texts
from kiosk.errors import N_
from kiosk.handout.pdf import fonts
from kiosk.handout.sheet.sheet import lines_of, overlong
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.model import Content, Treatment
    from kiosk.visit.plan import Clinic

LONGEST_WORD = 32
"""Letters: what fits half a page at 14 points."""
MANY_ANSWERS = 6
"""With more answers than this, not every combination is tried."""
OTHERS = 30
"""So many others, by chance, are tried then."""
A_DAY = datetime(2026, 9, 23, 14, 30, tzinfo=ZoneInfo("America/Toronto"))
"""A Wednesday in September: its dates are as long as dates get."""


def proof(content: Content, clinic: Clinic) -> list[Problem]:
    """Return every text that cannot be printed, and every treatment whose sheet is too long.

    The file of what stands in a treatment is the treatment's id.
    """
    problems = [*_shared(content), *_of_clinic(clinic)]
    for treatment in content.treatments.values():
        for place, text in texts(treatment):
            for language in text.languages:
                problems += [Problem(*p, place, file=treatment.id) for p in _unprintable(text.of(language))]
        if treatment.approval is not None:
            name = treatment.approval.name
            problems += [Problem(*p, "approval/name", file=treatment.id) for p in _unprintable(name)]
        problems += _too_long(content, treatment, clinic)
    return problems


def _shared(content: Content) -> Iterator[Problem]:
    """Find what cannot be printed in what treatments share, and in the words of the sheet."""
    answers, conditions = tuple(content.answers.values()), tuple(content.conditions.values())
    shared = (*texts(answers, "answers"), *texts(conditions, "conditions"), ("disclaimer", content.disclaimer))
    for place, text in shared:
        for language in text.languages:
            yield from (Problem(*p, place, file=PACK) for p in _unprintable(text.of(language)))
    for language in content.languages:
        for word in handout_messages():
            place = word if isinstance(word, str) else word[0]
            for form in content.words(language).forms(word):
                yield from (Problem(*p, place, file=f"words/{language}.po") for p in _unprintable(form))


def _of_clinic(clinic: Clinic) -> Iterator[Problem]:
    """Find what cannot be printed in the clinic's own words, which stand in the settings."""
    for key in ("name", "phone", "address", "website"):
        for problem in _without_letters(getattr(clinic, key)):
            yield Problem(*problem, f"clinic.{key}", file=SETTINGS_FILE)


def _unprintable(text: str) -> Iterator[tuple[str, dict[str, object]]]:
    yield from _without_letters(text)
    for word in text.split():
        if len(word) > LONGEST_WORD:
            yield N_("the word {word} is too long for a line: shorten it"), {"word": f"{word[:LONGEST_WORD]}…"}


def _without_letters(text: str) -> Iterator[tuple[str, dict[str, object]]]:
    """Find what the sheet's fonts have no letters for."""
    if any(unicodedata.bidirectional(c) in {"R", "AL"} for c in text):
        yield N_("this is written from right to left, which the sheet cannot print yet"), {}
        return
    for character in dict.fromkeys(c for c in unicodedata.normalize("NFC", text) if not fonts.is_printable(c)):
        message = N_("the character {character} ({name}) cannot be printed: write it another way")
        yield message, {"character": character, "name": unicodedata.name(character, f"U+{ord(character):04X}")}


def _too_long(content: Content, treatment: Treatment, clinic: Clinic) -> Iterator[Problem]:
    """Measure the pages of each kind of patient; tell the one for whom they are longest."""

    def over(answers: frozenset[str]) -> float:
        plan = care_plan(content, Visit(treatment.id, A_DAY, time_known=True, answers=answers), clinic)
        first, *others = plan.languages
        return max(overlong(plan, tuple(dict.fromkeys((first, other)))) for other in others or [first])

    found = {answers: over(answers) for answers in _kinds_of_patient(treatment)}
    longer = frozenset(each for each in treatment.answers if found[frozenset({each})] > found[frozenset()])
    found.setdefault(longer, over(longer))
    worst = max(found, key=lambda answers: found[answers])
    if found[worst] > 0:
        message = N_(
            "the sheet is {lines} lines too long (answers: {answers}): shorten texts or leave some off (on_sheet: no)"
        )
        said = ", ".join(sorted(worst)) or "-"
        yield Problem(message, {"lines": lines_of(found[worst]), "answers": said}, file=treatment.id)


def _kinds_of_patient(treatment: Treatment) -> Iterator[frozenset[str]]:
    """Return every set of answers where there are few; else none, each, all, pairs about one thing, and some others."""
    answers = treatment.answers
    few = len(answers) <= MANY_ANSWERS
    for size in range(len(answers) + 1) if few else (0, 1, len(answers)):
        yield from map(frozenset, combinations(answers, size))
    if few:
        return
    about: dict[str, set[str]] = {}
    for rule in treatment.rules:
        about.setdefault(rule.about, set()).update(rule.for_, rule.not_for)
    for who in about.values():
        yield from map(frozenset, combinations(sorted(who), 2))
    chance = Random(0)  # noqa: S311 - always the same ones
    for _ in range(OTHERS):
        yield frozenset(answer for answer in answers if chance.random() < 0.5)  # noqa: PLR2004 - each of two halves
