"""What of a content pack cannot be printed, told while it is written and never to a patient."""

from __future__ import annotations

import unicodedata
from datetime import datetime
from itertools import combinations
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.catalogs import handout_messages
from kiosk.config.file import SETTINGS_FILE
from kiosk.content.findings import Problem
from kiosk.content.packs import PACK
from kiosk.content.places import texts
from kiosk.errors import N_, HandoutError
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf import fonts
from kiosk.handout.sheet.sheet import sheet
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.model import Content, Treatment
    from kiosk.visit.plan import Clinic

LONGEST_WORD = 32
"""Letters: what fits half a page at 14 points."""
MANY_ANSWERS = 6
"""With more answers than this, not every combination is tried: none, each one, each pair, and all."""
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
    """Set the sheet for each kind of patient; tell the one for whom it is longest."""
    worst, lines = frozenset[str](), 0
    for answers in _kinds_of_patient(treatment.answers):
        visit = Visit(treatment.id, A_DAY, time_known=True, answers=answers)
        plan = care_plan(content, visit, clinic)
        first, *others = plan.languages
        for other in others or [first]:
            try:
                sheet(plan, SheetOptions(tuple(dict.fromkeys((first, other)))))
            except HandoutError as problem:
                over = int(str(problem.values.get("lines", 0)))
                if over > lines:
                    worst, lines = answers, over
    if lines:
        message = N_(
            "the sheet is {lines} lines too long (answers: {answers}): shorten texts or leave some off (on_sheet: no)"
        )
        yield Problem(message, {"lines": lines, "answers": ", ".join(sorted(worst)) or "-"}, file=treatment.id)


def _kinds_of_patient(answers: tuple[str, ...]) -> Iterator[frozenset[str]]:
    every = range(len(answers) + 1)
    for size in every if len(answers) <= MANY_ANSWERS else (0, 1, 2, len(answers)):
        yield from map(frozenset, combinations(answers, size))
