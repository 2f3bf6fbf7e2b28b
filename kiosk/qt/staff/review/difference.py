"""A difference as the rows that its page shows; pure, no Qt objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.i18n import own_name_of
from kiosk.qt.staff.highlighted import rich, spoken
from kiosk.visit.called import AVOID, DO, GENERAL, STAFF
from kiosk.visit.differing import ALIKE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.visit.comparing import Card, Compared, Line

SYMBOLS = {
    AVOID: ("prohibit-duotone", "back"),
    DO: ("check-circle-duotone", "good"),
    STAFF: ("identification-card-duotone", "neutral"),
    GENERAL: ("file-text-duotone", "ready"),
    "phases": ("calendar-dots-duotone", "ready"),
    "notices": ("info-duotone", "ready"),
    "topics": ("question-duotone", "ready"),
    "signs": ("first-aid-duotone", "ready"),
    "quiz": ("lightbulb-duotone", "ready"),
    "reminders": ("bell-duotone", "ready"),
    "questions": ("person-duotone", "ready"),
    "contacts": ("phone-duotone", "ready"),
    "sources": ("books-duotone", "neutral"),
}
"""By what a difference is about: its icon, and its tone."""


@dataclass(frozen=True, slots=True)
class LineRow:
    """One thing that is read, and perhaps its date at the right."""

    label: str
    text: str
    when: str
    spoken: str
    own: bool
    picture: str
    """The icon that its text is the name of; "" for any other text."""


@dataclass(frozen=True, slots=True)
class SideRow:
    """A difference in one language: before and after."""

    key: str
    name: str
    """Of the language; "" where it says the same in each."""
    beforeThere: bool
    beforeHeading: str
    beforeCorner: str
    before: tuple[LineRow, ...]
    beforeRemark: str
    afterThere: bool
    afterHeading: str
    afterCorner: str
    after: tuple[LineRow, ...]
    afterRemark: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A difference on the list of all."""

    key: str
    where: str
    what: str
    seen: bool
    current: bool


@dataclass(frozen=True, slots=True)
class ChipRow:
    """Something to know about a difference."""

    key: str
    symbol: str
    word: str


def sides(of: Compared) -> Iterator[SideRow]:
    """Yield a difference in each language."""
    for side in of.sides:
        name = "" if side.language == ALIKE else own_name_of(side.language)
        before, after = side.before, side.after
        yield SideRow(
            key=side.language or "alike",
            name=name,
            beforeThere=before is not None,
            beforeHeading=before.heading if before else "",
            beforeCorner=before.corner if before else "",
            before=_lines(before),
            beforeRemark=rich(before.remark) if before else "",
            afterThere=after is not None,
            afterHeading=after.heading if after else "",
            afterCorner=after.corner if after else "",
            after=_lines(after),
            afterRemark=rich(after.remark) if after else "",
        )


def chips(of: Compared) -> Iterator[ChipRow]:
    """Yield what the sources say, where patients meet it, and who of them."""
    for key, symbol, word in (
        ("sources", "books-duotone", of.sources),
        ("faces", "devices-duotone", of.faces),
        ("audience", "users-three-duotone", of.audience),
    ):
        if word:
            yield ChipRow(key, symbol, word)


def _lines(card: Card | None) -> tuple[LineRow, ...]:
    return tuple(map(_line, card.lines)) if card else ()


def _line(line: Line) -> LineRow:
    said = ", ".join(filter(None, (line.label, spoken(line.text), spoken(line.when))))
    return LineRow(line.label, rich(line.text), rich(line.when), said, line.own, line.picture)
