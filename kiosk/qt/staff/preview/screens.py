"""What the kiosk's screens show a patient, one after the other in one list, in the patient's language; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.styled import Said
from kiosk.qt.patient import noticed, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.visit.plan import CarePlan

SCREEN, PART, LINE, NORMAL, DO, AVOID = "screen", "part", "line", "normal", "do", "avoid"


@dataclass(frozen=True, slots=True)
class ScreenLine:
    """A line of a screen; its kind says how it looks: a screen's title, a part's, or what it tells."""

    key: str
    kind: str
    """One of those above, or an urgency: "expected", "call", "today", "emergency"."""
    plain: str
    styled: str
    when: str = ""


def screens(plan: CarePlan, language: str) -> list[ScreenLine]:
    """Return every line."""
    every = (*_care(plan, language), *_topics(plan, language), *_signs(plan, language), *_quiz(plan, language))
    return [replace(line, key=f"{place} {line.kind}") for place, line in enumerate(every)]


def _care(plan: CarePlan, language: str) -> Iterator[ScreenLine]:
    say = words(language).gettext
    phases = shown.phases(plan, 0, language)
    for number in range(max(1, len(phases))):
        care = shown.care(plan, number, language)
        yield _titled(phases[number].title, phases[number].dates) if phases else _titled(say(N_("Your recovery")))
        if care.avoid:
            yield _part(say(N_("Avoid")))
            for row in care.avoid:
                when = row.whenShort or row.when
                yield from (ScreenLine("", AVOID, thing.plain, thing.styled, when) for thing in row.things)
        if care.conditions.plain:
            yield from _all(LINE, (care.conditions,))
        for heading, kind, rows in ((N_("Allowed again"), NORMAL, care.again), (N_("Do"), DO, care.to_do)):
            if kind == DO:
                yield from _all(LINE, care.notices)
            if rows:
                yield _part(say(heading))
                yield from (ScreenLine("", kind, row.plain, row.styled, row.when) for row in rows)
        if care.expect:
            yield _part(say(N_("It is normal")))
            yield from _all(NORMAL, care.expect)


def _topics(plan: CarePlan, language: str) -> Iterator[ScreenLine]:
    say = words(language).gettext
    for number in range(len(plan.topics)):
        topic = shown.topic(plan, number, language)
        yield _titled(topic.title)
        yield from _all(LINE, (topic.lead,))
        parts = (
            (say(N_("Why")), topic.why),
            (say(N_("What to do now")), topic.now),
            (say(N_("What comes later")), topic.later),
        )
        for heading, lines in parts:
            if lines:
                yield _part(heading)
                yield from _all(LINE, lines)


def _signs(plan: CarePlan, language: str) -> Iterator[ScreenLine]:
    """Tell what each sign means, as whoever touches it reads it; what needs an ambulance last, and together."""
    listed, urgent = noticed.signs(plan, language), noticed.urgent(plan, language)
    if listed or urgent:
        yield _titled(words(language).gettext(N_("What do you notice?")))
    for sign in (*listed, urgent):
        answer = noticed.opened(plan, sign.key, language) if sign else None
        if sign is None or answer is None:
            continue
        yield ScreenLine("", PART, sign.plain, sign.styled)
        yield ScreenLine("", answer.urgency, answer.verdict, "", answer.days)
        yield from _all(LINE, answer.lines)
        yield from _all(LINE, (Said(text) for text in (answer.instruction, answer.at_once) if text))
        for band in answer.later:
            yield ScreenLine("", band.urgency, band.title, "")
            yield from _all(LINE, (*band.told, *([Said(band.instruction)] if band.instruction else [])))


def _quiz(plan: CarePlan, language: str) -> Iterator[ScreenLine]:
    for number in range(len(plan.quiz)):
        asked = shown.question(plan, number, None, language)
        yield _titled(asked.place)
        yield from _all(LINE, (Said(asked.text, asked.text),))
        for place, choice in enumerate(plan.quiz[number].choices):
            told = shown.question(plan, number, place, language)
            yield ScreenLine("", DO if choice.correct else AVOID, choice.text.of(language), "")
            yield from _all(LINE, (told.explanation,))


def _all(kind: str, lines: Iterable[Said]) -> Iterator[ScreenLine]:
    return (ScreenLine("", kind, line.plain, line.styled) for line in lines)


def _titled(title: str, when: str = "") -> ScreenLine:
    return ScreenLine("", SCREEN, title, "", when)


def _part(title: str, when: str = "") -> ScreenLine:
    return ScreenLine("", PART, title, "", when)
