"""Content packs: a folder with ``pack.yaml`` (what treatments share) and one YAML file for each treatment.

The words of a further language lie beside them (:mod:`kiosk.content.languages`).  Reading never stops at the first
problem: it goes on with a stand-in, so that all of them are reported at once.  The format is described by the shipped
pack, ``assets/content``.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.content import checks, wording
from kiosk.content import languages as spoken
from kiosk.content.model import (
    START,
    Answer,
    Approval,
    Band,
    Choice,
    Condition,
    Content,
    For,
    Line,
    Phase,
    Question,
    Reminder,
    Rule,
    Sign,
    Source,
    Stance,
    Topic,
    Treatment,
    Urgency,
    Wait,
)
from kiosk.content.nodes import Entry, Reading
from kiosk.content.problems import Problem
from kiosk.errors import N_, ContentError

if TYPE_CHECKING:
    from enum import StrEnum
    from pathlib import Path

    from kiosk.i18n import Text

PACK = "pack.yaml"


def load(folder: Path) -> Content:
    """Return the content of a pack, and take the words of further languages from it.

    Raises:
        ContentError: it has problems; the first one is told, with how many there are.

    """
    content, found = _read(folder)
    if found or content is None:
        first = found[0]
        raise ContentError(
            N_("{file}, line {line}: {problem} ({count} in all). See them with: kiosk content check {folder}"),
            file=first.file,
            line=first.line,
            problem=first,
            count=len(found),
            folder=folder,
        )
    spoken.bind(folder, content.languages)
    return content


def problems(folder: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with a pack, file by file and line by line."""
    return _read(folder)[1]


def _read(folder: Path) -> tuple[Content | None, tuple[Problem, ...]]:
    reading = Reading(PACK)
    pack = reading.open(folder / PACK)
    if pack is None:
        return None, tuple(reading.problems)
    shared = _Shared(pack)
    treatments: dict[str, Treatment] = {}
    found = [*reading.problems, *spoken.problems(folder, shared.languages)]
    found += wording.of_texts(pack, shared.languages) if not reading.problems else ()
    for path in sorted(folder.glob("*.yaml")):
        if path.name == PACK:
            continue
        part = Reading(path.name)
        entry = part.open(path)
        if entry is not None:
            treatment = _treatment(entry, shared.languages)
            if treatment.id in treatments:
                entry.wrong(N_("there are two treatments called {id}: rename one"), id=treatment.id)
            treatments[treatment.id] = treatment
            if not part.problems:
                found += checks.of_treatment(treatment, shared.named(), entry)
        found += part.problems
    if not treatments and not found:
        found.append(
            Problem(PACK, 0, "", N_("the pack has no treatment: add a file for one beside {pack}"), {"pack": PACK})
        )
    content = Content(
        languages=shared.languages,
        answers=shared.answers,
        conditions=shared.conditions,
        sources=shared.sources,
        treatments=treatments,
        disclaimer=shared.disclaimer,
    )
    return content, tuple(sorted(found, key=lambda p: (p.file, p.line)))


class _Shared:
    """What the pack's treatments share."""

    def __init__(self, pack: Entry) -> None:
        self.languages = pack.strings("languages") or ("fr-CA", "en-CA")
        spoken.check(pack, self.languages)
        self.disclaimer = pack.must("disclaimer", self.languages)
        self.answers = {
            e.string("id"): Answer(e.string("id"), e.string("icon"), *self._texts(e, "statement", "adapted"))
            for e in pack.entries("answers")
        }
        self.conditions = {
            e.string("id"): Condition(e.string("id"), e.must("text", self.languages))
            for e in pack.entries("conditions", needed=False)
        }
        self.sources = {
            e.string("id"): Source(e.string("id"), e.string("reference")) for e in pack.entries("sources", needed=False)
        }
        pack.done()

    def named(self) -> checks.Shared:
        """Return the names that a treatment may use."""
        return checks.Shared(self.languages, [*self.answers], [*self.conditions], [*self.sources])

    def _texts(self, entry: Entry, *keys: str) -> tuple[Text, ...]:
        return tuple(entry.must(key, self.languages) for key in keys)


def _treatment(entry: Entry, languages: tuple[str, ...]) -> Treatment:
    treatment = Treatment(
        id=entry.string("id"),
        icon=entry.string("icon"),
        name=entry.must("name", languages),
        title=entry.must("title", languages),
        answers=entry.strings("answers"),
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
    return treatment


def _audience(entry: Entry) -> For:
    return For(frozenset(entry.strings("for")), frozenset(entry.strings("not_for")))


def _one_of(entry: Entry, key: str, kind: type[StrEnum]) -> str:
    value = entry.string(key)
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
        id=entry.string("id"),
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
        id=entry.string("id"),
        stance=Stance(_one_of(entry, "stance", Stance)),
        subject=entry.string("subject", needed=False, default=entry.string("id")),
        thing=thing,
        short=entry.text("short", languages, needed=False) or thing,
        start=entry.wait("start") or START,
        end=entry.wait("end"),
        sources_say=entry.waits("sources_say"),
        also=entry.string("also", needed=False) or None,
        audience=_audience(entry),
        why=entry.text("why", languages, needed=False),
        sources=entry.strings("sources"),
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
        id=entry.string("id"),
        icon=entry.string("icon"),
        title=entry.must("title", languages),
        lead=entry.must("lead", languages),
        why=_lines(entry, "why", languages),
        now=_lines(entry, "now", languages),
        later=_lines(entry, "later", languages),
        sheet_why=entry.must("sheet_why", languages),
        sheet=_lines(entry, "sheet", languages),
        audience_first=For(frozenset(entry.strings("first_for"))),
    )
    entry.done()
    return topic


def _sign(entry: Entry, languages: tuple[str, ...]) -> Sign:
    sign = Sign(
        id=entry.string("id"),
        text=entry.must("text", languages),
        bands=tuple(_band(e, languages) for e in entry.entries("bands")),
        audience=_audience(entry),
        sources=entry.strings("sources"),
    )
    entry.done()
    return sign


def _band(entry: Entry, languages: tuple[str, ...]) -> Band:
    band = Band(
        from_day=entry.number("from_day"),
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
    question = Question(entry.string("id"), entry.must("text", languages), tuple(choices), _audience(entry))
    entry.done()
    return question


def _reminder(entry: Entry, languages: tuple[str, ...]) -> Reminder:
    reminder = Reminder(
        id=entry.string("id"),
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
    approval = Approval(entry.string("name"), _day(entry, "on"), _day(entry, "review_by"), entry.number("edition"))
    entry.done()
    if approval.review_by < approval.on:
        entry.wrong(N_("review_by is before the approval: give a later date"))
    return approval


def _day(entry: Entry, key: str) -> date:
    text = entry.string(key)
    try:
        return date.fromisoformat(text)
    except ValueError:
        entry.wrong(N_("{key} must be a date such as 2026-11-22"), key=key)
        return date.min
