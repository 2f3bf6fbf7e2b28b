"""What stands in the YAML of a treatment, part by part, as the values of :mod:`kiosk.content.model`.

Whatever is wrong is noted at its entry, and a stand-in goes on in its place.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk import resources
from kiosk.content.model import (
    START,
    Approval,
    Band,
    Choice,
    For,
    Line,
    Phase,
    Question,
    Reminder,
    Rule,
    Sign,
    Stance,
    Topic,
    Treatment,
    Urgency,
    Wait,
)
from kiosk.errors import N_

if TYPE_CHECKING:
    from enum import StrEnum

    from kiosk.content.nodes import Entry

LEAST_LETTERS = 2
"""Of the name of a person."""


def treatment(entry: Entry, languages: tuple[str, ...]) -> Treatment:
    """Return a treatment."""
    made = Treatment(
        id=entry.name("id"),
        icon=icon(entry),
        name=entry.must("name", languages),
        title=entry.must("title", languages),
        answers=entry.names("answers"),
        phases=tuple(_phase(e, languages) for e in entry.entries("phases")),
        rules=tuple(_rule(e, languages) for e in entry.entries("rules")),
        notices=_lines(entry, "notices", languages),
        topics=tuple(_topic(e, languages) for e in entry.entries("topics", needed=False)),
        signs=tuple(_sign(e, languages) for e in entry.entries("signs")),
        quiz=tuple(_question(e, languages) for e in entry.entries("quiz", needed=False)),
        reminders=tuple(_reminder(e, languages) for e in entry.entries("reminders", needed=False)),
        approval=_approval(entry.entry("approval")),
    )
    entry.done()
    return made


def icon(entry: Entry) -> str:
    """Return the name of an icon that the kiosk ships."""
    name, known = entry.name("icon"), sorted(resources.icons())
    if name and name not in known:
        near = get_close_matches(name, known, 1)
        if near:
            message = N_("there is no icon called {name}: did you mean {near}?")
            entry.wrong_at("icon", message, name=name, near=near[0])
        else:
            message = N_("there is no icon called {name}: use one of {known}")
            entry.wrong_at("icon", message, name=name, known=", ".join(known))
    return name


def _audience(entry: Entry) -> For:
    return For(frozenset(entry.names("for")), frozenset(entry.names("not_for")))


def _one_of(entry: Entry, key: str, kind: type[StrEnum]) -> str:
    value = entry.name(key)
    known = [str(member) for member in kind]
    if value and value not in known:
        entry.wrong(N_("{key} is {value}: use one of {known}"), key=key, value=value, known=", ".join(known))
    return value if value in known else known[0]


def _lines(entry: Entry, key: str, languages: tuple[str, ...]) -> tuple[Line, ...]:
    lines = []
    for e in entry.entries(key, needed=False):
        lines.append(Line(e.must("text", languages), _audience(e), e.strings("sources")))
        e.done()
    return tuple(lines)


def _phase(entry: Entry, languages: tuple[str, ...]) -> Phase:
    start, end = entry.wait("start", needed=True), entry.wait("end", needed=True)
    phase = Phase(
        id=entry.name("id"),
        title=entry.must("title", languages),
        start=start.hours if start else 0,
        end=end.hours if end else 24,
        summary=entry.must("summary", languages),
        expect=_lines(entry, "expect", languages),
    )
    entry.done()
    return phase


def _rule(entry: Entry, languages: tuple[str, ...]) -> Rule:
    thing = entry.must("thing", languages)
    synonyms = entry.entry("synonyms")
    rule = Rule(
        id=entry.name("id"),
        stance=Stance(_one_of(entry, "stance", Stance)),
        subject=entry.name("subject", needed=False, default=entry.name("id", needed=False)),
        thing=thing,
        short=entry.text("short", languages, needed=False) or thing,
        start=entry.wait("start") or START,
        end=entry.wait("end"),
        sources_say=entry.waits("sources_say"),
        also=entry.name("also", needed=False) or None,
        audience=_audience(entry),
        why=entry.text("why", languages, needed=False),
        sources=entry.names("sources"),
        synonyms={tag: synonyms.strings(tag) for tag in languages} if synonyms else {},
        on_sheet=entry.yes("on_sheet", default=True),
        on_screen=entry.yes("on_screen", default=True),
    )
    if synonyms:
        synonyms.done()
    entry.done()
    return rule


def _topic(entry: Entry, languages: tuple[str, ...]) -> Topic:
    topic = Topic(
        id=entry.name("id"),
        icon=icon(entry),
        title=entry.must("title", languages),
        lead=entry.must("lead", languages),
        why=_lines(entry, "why", languages),
        now=_lines(entry, "now", languages),
        later=_lines(entry, "later", languages),
        sheet_why=entry.must("sheet_why", languages),
        sheet=_lines(entry, "sheet", languages),
        audience_first=For(frozenset(entry.names("first_for"))),
    )
    entry.done()
    return topic


def _sign(entry: Entry, languages: tuple[str, ...]) -> Sign:
    sign = Sign(
        id=entry.name("id"),
        text=entry.must("text", languages),
        bands=tuple(_band(e, languages) for e in entry.entries("bands")),
        audience=_audience(entry),
        sources=entry.names("sources"),
    )
    entry.done()
    return sign


def _band(entry: Entry, languages: tuple[str, ...]) -> Band:
    band = Band(
        from_day=entry.number("from_day") or 0,
        urgency=Urgency(_one_of(entry, "urgency", Urgency)),
        text=entry.must("text", languages),
        advice=entry.must("advice", languages),
        on_sheet=entry.yes("on_sheet", default=True),
    )
    entry.done()
    return band


def _question(entry: Entry, languages: tuple[str, ...]) -> Question:
    choices = []
    for e in entry.entries("choices"):
        choices.append(Choice(e.must("text", languages), e.yes("correct", default=False), e.must("explain", languages)))
        e.done()
    question = Question(entry.name("id"), entry.must("text", languages), tuple(choices), _audience(entry))
    entry.done()
    return question


def _reminder(entry: Entry, languages: tuple[str, ...]) -> Reminder:
    reminder = Reminder(
        id=entry.name("id"),
        at=entry.wait("at", needed=True) or Wait(1, START.unit),
        title=entry.must("title", languages),
        text=entry.must("text", languages),
        audience=_audience(entry),
    )
    entry.done()
    return reminder


def _approval(entry: Entry | None) -> Approval | None:
    if entry is None:
        return None
    name, edition = entry.string("name"), entry.number("edition")
    on, review_by = entry.day("on"), entry.day("review_by")
    entry.done()
    if name and sum(c.isalpha() for c in name) < LEAST_LETTERS:
        entry.wrong_at("name", N_("name must say who approved it"))
    if edition is not None and edition < 1:
        entry.wrong_at("edition", N_("edition must be 1 or more"))
    if on is None or review_by is None or edition is None:
        return None
    if review_by < on:
        entry.wrong_at("review_by", N_("review_by is before the approval: give a later date"))
    return Approval(name, on, review_by, edition)
