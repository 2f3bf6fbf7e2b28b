"""What of a content pack cannot be printed, told while it is written and never to a patient."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations
from operator import itemgetter
from random import Random
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.catalogs import handout_messages
from kiosk.config.file import SETTINGS_FILE
from kiosk.content.audiences import apart, options_of
from kiosk.content.findings import Problem
from kiosk.content.packs import PACK
from kiosk.content.places import texts
from kiosk.errors import N_, HandoutError, Sentence
from kiosk.handout.options import SheetOptions, formats
from kiosk.handout.pdf import fonts
from kiosk.handout.sheet.sheet import SIDES, TooLongError, fits_side_by_side, laid_out, lines_of, overlong
from kiosk.visit.dating import dated
from kiosk.visit.opening import opened
from kiosk.visit.plan import Visit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kiosk.content.model import Content, Question, Treatment
    from kiosk.visit.opening import Opened
    from kiosk.visit.plan import CarePlan, Clinic

LONGEST_WORD = 32
"""Letters: what fits half a page at 14 points."""
MOST_PAGES = 4
"""Two sheets of paper: more is not read."""
MANY_ANSWERS = 6
"""With more answers than this, not every combination is tried."""
OTHERS = 30
"""So many others, by chance, are tried then."""
NO_ANSWER = frozenset({"?"})
"""Stands for a patient who answers nothing, which is another one than who says that nothing applies."""
A_DAY = datetime(2026, 9, 23, 14, 30, tzinfo=ZoneInfo("America/Toronto"))
"""A Wednesday in September: its dates are as long as those of one year get."""
AT_YEARS_END = datetime(2026, 12, 30, 14, 30, tzinfo=A_DAY.tzinfo)
"""Another Wednesday: nearly all of its dates have their year."""
TIGHT = 100.0
"""Points that are left on a page: with fewer, a patient who is told longer dates may need another format."""


def proof(content: Content, clinic: Clinic) -> list[Problem]:
    """Return every text that cannot be printed, and every treatment whose sheet is too long for its first format.

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
        problems += _formats(content, treatment, clinic)
    return problems


def _shared(content: Content) -> Iterator[Problem]:
    """Find what cannot be printed in what treatments share, and in the words of the sheet."""
    questions, conditions = tuple(content.questions.values()), tuple(content.conditions.values())
    shared = (
        *texts(questions, "questions"),
        *texts(conditions, "conditions"),
        *texts(tuple(content.contacts.values()), "contacts"),
        *texts(content.signs, "signs"),
        ("disclaimer", content.disclaimer),
    )
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


@dataclass(frozen=True, slots=True)
class _Came:
    """How the sheet of one kind of patient came out."""

    answers: frozenset[str]
    pages: int
    facing: bool
    lines: int
    """How many are too many for the first format; 0 where it fits."""


def _formats(content: Content, treatment: Treatment, clinic: Clinic) -> Iterator[Problem]:
    """Set the sheet for each kind of patient; tell for whom it takes another format than the first."""
    questions = content.questions_of(treatment)
    came = [
        _came_out(*_longest(what, clinic, languages), languages, answers or none)
        for answers, none_of in _patients(treatment, questions)
        for what in [opened(content, treatment.id, answers, none_of)]
        for none in [frozenset[str]() if none_of or not questions else NO_ANSWER]
        for languages in _pairs(content.languages)
    ]
    too_long = N_("the sheet takes {pages} pages, and four are the most: shorten texts (for: {who})")
    longer = N_(
        "the sheet takes {pages} pages: shorten texts, or leave it so (lines too many for two: {lines}; for: {who})"
    )
    facing = N_(
        "the sheet has its languages side by side: shorten texts, or leave it so "
        "(lines too many for a page of each: {lines}; for: {who})"
    )
    yield from _told(treatment, too_long, [each for each in came if each.pages > MOST_PAGES], blocks=True)
    yield from _told(treatment, longer, [each for each in came if SIDES < each.pages <= MOST_PAGES], blocks=False)
    yield from _told(treatment, facing, [each for each in came if each.facing], blocks=False)


def _pairs(languages: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the languages that a patient may take home together."""
    first, *others = languages
    return [(first, other) for other in others] or [(first,)]


def _longest(what: Opened, clinic: Clinic, languages: tuple[str, ...]) -> tuple[CarePlan, float]:
    """Return the plan of what applies on the day on which it takes most room, where there is little, and how much.

    That is in points over the page of its first format.
    """

    def on(day: datetime, *, time_known: bool = True) -> tuple[CarePlan, float]:
        plan = dated(what, Visit(what.written.id, day, time_known), clinic)
        return plan, overlong(plan, languages)

    plan, over = on(A_DAY)
    if over <= -TIGHT:
        return plan, over
    others = (on(AT_YEARS_END, time_known=known) for known in (True, False))
    return max((plan, over), *others, key=itemgetter(1))


def _came_out(plan: CarePlan, over: float, languages: tuple[str, ...], answers: frozenset[str]) -> _Came:
    """Return how a sheet comes out; measured where that is enough, as making the file takes longer."""
    if over <= 0:
        return _Came(answers, len(languages), facing=False, lines=0)
    _, *others = formats(SheetOptions(languages))
    for each in others:
        if each.facing:
            if fits_side_by_side(plan, languages):
                return _Came(answers, SIDES, facing=True, lines=lines_of(over))
            continue
        try:
            return _Came(answers, laid_out(plan, each).pages, facing=False, lines=lines_of(over))
        except TooLongError:
            continue
        except HandoutError:
            break  # what cannot be printed at all is told with its place
    return _Came(answers, 0, facing=False, lines=0)


def _told(treatment: Treatment, message: str, came: Sequence[_Came], *, blocks: bool) -> Iterator[Problem]:
    """Tell how the sheet comes out for some; of answers, the fewest that it takes."""
    if came:
        least = [one.answers for one in came if not any(other.answers < one.answers for other in came)]
        pages, lines = (max(getattr(one, key) for one in came) for key in ("pages", "lines"))
        values = {"pages": pages, "lines": lines, "who": _who(dict.fromkeys(least))}
        yield Problem(message, values, blocks=blocks, file=treatment.id)


def _who(answers: Collection[frozenset[str]]) -> Sentence:
    """Return whom a sheet is for, by what they answer."""
    if frozenset() in answers:
        return Sentence(N_("every patient"))
    told = "; ".join(", ".join(sorted(each)) for each in answers if each != NO_ANSWER)
    if NO_ANSWER not in answers:
        return Sentence(N_("who answers {answers}"), {"answers": told})
    message = N_("who answers nothing; who answers {answers}") if told else N_("who answers nothing")
    return Sentence(message, {"answers": told})


def _patients(treatment: Treatment, questions: tuple[Question, ...]) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Return what patients answer, and to which questions none of the options; first, who answers nothing."""
    if questions:
        yield frozenset(), frozenset()
    exclusive = apart(questions)
    for answers in _kinds_of_patient(treatment, options_of(questions)):
        if all(len(answers & some) <= 1 for some in exclusive):
            yield answers, frozenset(q.id for q in questions if not answers & set(options_of([q])))


def _kinds_of_patient(treatment: Treatment, answers: tuple[str, ...]) -> Iterator[frozenset[str]]:
    """Return every set of answers where there are few; else none, each, all, pairs about one thing, and some others."""
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
