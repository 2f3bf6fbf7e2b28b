"""What the preview shows, as rows; pure, no Qt objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import N_
from kiosk.handout.options import BOTH, LARGE, ONE, Format, both
from kiosk.i18n import words as words_of
from kiosk.qt.staff.patient_chooser import PatientOption

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.i18n import Words
    from kiosk.qt.staff.preview.making import Line
    from kiosk.visit.differing import Told


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of the page that is shown, as parts of its width and height."""

    key: str
    atLeft: float
    atTop: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read in a language, before and now."""

    language: str
    old: str
    now: str


@dataclass(frozen=True, slots=True)
class Change:
    """Something that patients will read differently."""

    key: str
    """Its place in the text."""
    where: str
    readings: tuple[Reading, ...]


def marks(lines: Iterable[Line]) -> list[Mark]:
    """Return the marks around some lines."""
    return [Mark(f"{n} {line.place}", line.x, line.y, line.width, line.height) for n, line in enumerate(lines)]


def changes(told: Iterable[Told]) -> list[Change]:
    """Return what differs, in the languages in which it does."""
    return [
        Change(
            each.place,
            each.where,
            tuple(Reading(_tag(one.language), one.old, one.new) for one in each.readings if one.old != one.new),
        )
        for each in told
    ]


def _tag(language: str) -> str:
    return words_of(language).locale.language.upper() if language else ""


def formats(known: Format, tags: Sequence[str], language: str, words: Words) -> list[PatientOption]:
    """Return both languages or one, and large print.

    Args:
        known: what is chosen.
        tags: the languages of the text.
        language: what the patient reads.
        words: those of who chooses.

    """
    pair = " + ".join(words.name_of(tag) for tag in both(tags, language))
    return [
        PatientOption(BOTH, pair[:1].upper() + pair[1:], not known.one_language),
        PatientOption(ONE, words_of(language).own_name, known.one_language),
        PatientOption(LARGE, words.gettext(N_("Large print")), known.large_print),
    ]
