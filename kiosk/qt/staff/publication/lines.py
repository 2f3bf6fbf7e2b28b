"""What the page of publications tells: what is ready, what the kiosks show, and the history of a treatment; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence
from kiosk.i18n import Day
from kiosk.library.events import Approved, Published, SentBack, Submitted, Withdrawn
from kiosk.library.overview import Stage, stage
from kiosk.library.trail import who
from kiosk.qt.staff.days import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.events import Recorded
    from kiosk.library.fold import Edition, Fold
    from kiosk.visit.differing import Told


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """An edition that may be published."""

    key: str
    """Its treatment."""
    number: int
    title: str
    replaces: str


@dataclass(frozen=True, slots=True)
class ShownLine:
    """What the kiosks show of a treatment."""

    key: str
    name: str
    edition: str
    stage: str
    word: str
    until: str
    tone: str
    """Of its last day."""
    mayWithdraw: bool
    readAgain: bool
    """Whether somebody is to read and approve it again."""


@dataclass(frozen=True, slots=True)
class Named:
    """A treatment to choose."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """An edition of the chosen treatment."""

    key: int
    title: str
    stage: str
    word: str
    note: str
    by: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class PathLine:
    """Something that was done with the chosen edition."""

    day: str
    by: str
    said: str


@dataclass(frozen=True, slots=True)
class ReadLine:
    """What is read in one language, before and after."""

    language: str
    """In its own abbreviation; "" where it is read alike in each."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """Something that is read differently."""

    where: str
    readings: tuple[ReadLine, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was done with an edition."""

    on: date
    by: str
    """The name of who did it."""
    said: Tells


def ready(fold: Fold, today: date) -> tuple[Edition, ...]:
    """Return the newest editions that may be published and are not shown: new ones, and those that were undone."""
    shown = fold.publication.editions if fold.publication else {}
    return tuple(
        newest
        for known in fold.editions.values()
        if (newest := known[-1]).holds(today) and shown.get(newest.treatment) != newest.number
    )


def listed(fold: Fold, today: date) -> tuple[tuple[Edition, Stage], ...]:
    """Return what the last publication lists, with how each is today."""
    return tuple((edition, stage(fold, edition, today)) for edition in fold.listed())


def path(events: Iterable[Recorded], fold: Fold, edition: Edition) -> Iterator[Step]:
    """Return all that was done with an edition, the first first."""
    shown, publication = False, 0
    for line in events:
        event = line.event
        name = str(who(event, fold.people))
        day, own = event.at.date(), getattr(event, "treatment", "") == edition.treatment
        match event:
            case Submitted() if own and event.edition == edition.number:
                yield Step(day, name, Sentence(N_("{who} sent it"), {"who": name}))
            case SentBack() if own and event.edition == edition.number:
                yield Step(day, name, Sentence(N_("{who} sent it back: {note}"), {"who": name, "note": event.note}))
            case Approved() if own and event.edition == edition.number:
                until = {"who": name, "until": Day(event.review_by)}
                yield Step(day, name, Sentence(N_("{who} approved it until {until}"), until))
            case Withdrawn() if own and event.edition == edition.number:
                why = {"who": name, "reason": event.reason}
                yield Step(day, name, Sentence(N_("{who} withdrew it: {reason}"), why))
            case Published():
                publication += 1
                is_shown = event.editions.get(edition.treatment) == edition.number
                if is_shown and not shown:
                    said: dict[str, object] = {"who": name, "number": publication}
                    yield Step(day, name, Sentence(N_("{who} published it: publication {number}"), said))
                if shown and not is_shown and edition.treatment in event.editions:
                    number = event.editions[edition.treatment]
                    yield Step(day, name, Sentence(N_("Edition {number} replaced it"), {"number": number}))
                shown = is_shown


def names_of(fold: Fold, edition: Edition) -> Tells:
    """Return who wrote and who approved an edition, in a sentence."""
    writer = fold.people.get(edition.sent.by)
    values: dict[str, object] = {"writer": writer.name if writer else "?"}
    if edition.withdrawn is not None:
        by = fold.people.get(edition.withdrawn.by)
        return Sentence(N_("Sent by {writer}, withdrawn by {other}"), values | {"other": by.name if by else "?"})
    if edition.approval is not None:
        by = fold.people.get(edition.approval.by)
        return Sentence(N_("Sent by {writer}, approved by {other}"), values | {"other": by.name if by else "?"})
    if edition.sent_back is not None:
        by = fold.people.get(edition.sent_back.by)
        return Sentence(N_("Sent by {writer}, sent back by {other}"), values | {"other": by.name if by else "?"})
    return Sentence(N_("Sent by {writer}"), values)


def last_day(edition: Edition) -> date:
    """Return the day of the last decision about an edition."""
    last = edition.withdrawn or edition.approval or edition.sent_back or edition.sent
    return last.at.date()


def note_of(edition: Edition, words: Words) -> str:
    """Return why it was changed, or why it was withdrawn or sent back."""
    if edition.withdrawn is not None:
        return words.gettext(N_("Withdrawn: {reason}")).format(reason=edition.withdrawn.reason)
    if edition.sent_back is not None and edition.approval is None:
        return edition.sent_back.note
    return edition.sent.note


def ready_line(fold: Fold, edition: Edition, name: str, differs: str, words: Words) -> ReadyLine:
    """Return an edition that may be published, as the page says it.

    Args:
        fold: what was decided.
        edition: the edition.
        name: its treatment's.
        differs: in how many places it is read differently.
        words: those of who reads it.

    """
    title, number = words.gettext(N_("{treatment}, edition {number}")), edition.number
    title = title.format(treatment=name, number=number)
    replaced = fold.publication.editions.get(edition.treatment) if fold.publication else None
    if replaced is None:
        return ReadyLine(edition.treatment, number, title, words.gettext(N_("New at the kiosks.")))
    said = words.gettext(N_("Replaces edition {number}.")).format(number=replaced)
    return ReadyLine(edition.treatment, number, title, f"{said} {differs}".rstrip())


def shown_line(edition: Edition, how: Stage, name: str, words: Words) -> ShownLine:
    """Return what the kiosks show of a treatment, as the page says it."""
    number = words.gettext(N_("edition {number}")).format(number=edition.number)
    until = ""
    if edition.approval is not None:
        until = words.gettext(N_("until {day}")).format(day=words.short_and_year(edition.approval.review_by))
    return ShownLine(
        key=edition.treatment,
        name=name,
        edition=number,
        stage=how.name,
        word=words.gettext(how.value),
        until=until,
        tone={Stage.EXPIRES_SOON: "waiting", Stage.EXPIRED: "urgent"}.get(how, ""),
        mayWithdraw=edition.withdrawn is None,
        readAgain=how in {Stage.EXPIRES_SOON, Stage.EXPIRED, Stage.WITHDRAWN},
    )


def history_line(fold: Fold, edition: Edition, today: date, words: Words, *, chosen: bool) -> HistoryLine:
    """Return an edition of a history, as the page says it."""
    how = stage(fold, edition, today)
    by = f"{names_of(fold, edition).told(words)} · {near(last_day(edition), today, words)}"
    title = words.gettext(N_("Edition {number}")).format(number=edition.number)
    return HistoryLine(edition.number, title, how.name, words.gettext(how.value), note_of(edition, words), by, chosen)


def difference_line(each: Told) -> DifferenceLine:
    """Return a difference, as the page says it."""
    readings = tuple(ReadLine(reading.language[:2].upper(), reading.old, reading.new) for reading in each.readings)
    return DifferenceLine(each.where, readings)
