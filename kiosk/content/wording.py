"""What must hold in every text: its length, its marks, and the same numbers and dates in each language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content import typed
from kiosk.content.findings import finding, warning
from kiosk.content.marks import MARK
from kiosk.content.numbers import has_figure
from kiosk.content.places import is_address, texts
from kiosk.content.sameness import difference, is_checked
from kiosk.content.sameness import seal as sealed
from kiosk.errors import N_
from kiosk.i18n import CHECKED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.content.findings import Finding
    from kiosk.errors import Translates
    from kiosk.i18n import Text

INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that nobody sees: of control, of format such as a zero-width space, and other ends of lines."""
MOST_LETTERS = 320
"""The longest text, in characters: about eight lines of a column."""
_FIGURE = re.compile("[0-9]")
_USUAL = dict.fromkeys(map(ord, "\n\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"))
"""Left out where the rest is looked at: Python takes these for what cannot be printed."""
_QUOTES = {"“”", "«»", "„“", "‘’"}
"""What a word processor makes of straight quotation marks around a text."""


def of_texts(thing: object, unknown: Collection[str] = ()) -> Iterator[Finding]:
    """Return what is wrong with the texts of a treatment, or of what treatments share.

    Args:
        thing: the treatment, or what treatments share.
        unknown: the places of texts with a mark that is told already, so that their marks are not compared.

    """
    for place, text in texts(thing):
        for language in text.languages:
            yield from _said(place, text.of(language))
            yield from _typed(place, text.of(language), language)
        if place not in unknown:
            yield from _same_marks(place, text)
        for language in text.languages[1:]:
            yield from _same_numbers(place, text, text.languages[0], language)


def _said(place: str, said: str) -> Iterator[Finding]:
    if len(said) > MOST_LETTERS:
        message = N_("{count} characters are too many: cut to {most}")
        yield finding(place, message, count=len(said), most=MOST_LETTERS)
    seen = said if said.isprintable() else said.translate(_USUAL)
    if not seen.isprintable() and any(unicodedata.category(c) in INVISIBLE for c in seen):
        yield finding(place, N_("there is an invisible character in the text: type it again"))
    if "**" in said:
        yield finding(place, N_("** stands alone: put ** before and after what must stand out"))
    marks = len(MARK.findall(said)) if "{" in said else 0
    if not marks == said.count("{") == said.count("}"):
        yield finding(place, N_("a curly bracket does not belong to a mark: remove it"))


def _typed(place: str, said: str, language: str) -> Iterator[Finding]:
    """Warn of what is typed as it should not be printed."""
    has_figures = _FIGURE.search(said) is not None
    for phone in typed.phones(said) if has_figures else ():
        message = N_("{phone} stands without its hours: write {mark}, or {contact} for a contact of pack.yaml")
        yield warning(place, message, phone=phone, mark="{phone}", contact="{contact:ID}")
    for date in typed.dates(said, language) if has_figures else ():
        message = N_("{date} would be the same for every patient: write {day} for the 14th day, or {until}")
        yield warning(place, message, date=date, day="{date:14}", until="{until:RULE}")
    if (ends := said[:1] + said[-1:]) in _QUOTES:
        message = N_("{marks} would be printed: where they only hold the text, write straight ones ({straight})")
        yield warning(place, message, marks=f"{ends[0]} {ends[1]}", straight='"')


def _same_marks(place: str, text: Text) -> Iterator[Finding]:
    """Find languages whose marks are not those of the first."""
    first, *others = text.languages
    for language in others:
        these, those = (MARK.findall(text.of(each)) for each in (first, language))
        if sorted(these) != sorted(those):
            marks, others_marks = Counter(these), Counter(those)
            told = sorted({"{" + mark + "}" for mark in ((marks - others_marks) + (others_marks - marks))})
            message = N_("{marks} is not as often in {one} as in {other}: write it alike in both")
            yield finding(place, message, marks=", ".join(told), one=first, other=language)


def _same_numbers(place: str, text: Text, one: str, other: str) -> Iterator[Finding]:
    """Find numbers that are not the same, unless a person has compared just these texts."""
    found = difference(text.of(one), one, text.of(other), other)
    if not found or is_checked(text):
        return
    if is_address(place) and not any(has_figure(said) for said in (*found.one, *found.other)):
        return  # "Deux-Montagnes" is a name
    seal = sealed(text.by_language)
    message = N_(
        "{one} says {these} where {other} says {those}: write the same numbers in both. "
        "Where a person has found that they say the same, add {key}: {seal} beside them"
    )
    if not (found.one and found.other):
        message = N_(
            "{one} says {these}, and {other} does not: write the same numbers in both. "
            "Where a person has found that they say the same, add {key}: {seal} beside them"
        )
    (one, these), (other, those) = sorted(((one, found.one), (other, found.other)), key=lambda each: not each[1])
    values = {
        "these": _listed(these),
        "those": _listed(those),
        "key": CHECKED,
        "seal": seal,
    }
    yield finding(place, message, one=one, other=other, **values)


def _listed(numbers: tuple[str, ...]) -> Quoted:
    return Quoted(tuple(dict.fromkeys(numbers)))


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a text inside a sentence for staff, between the marks that their language has for that."""

    every: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join(f"“{each}”" for each in self.every)

    def __bool__(self) -> bool:
        return bool(self.every)

    def told(self, words: Translates) -> str:
        """Return « 5 jours », "“5 days”"."""
        message = N_("“{words}”")
        return ", ".join(words.gettext(message).format(words=each) for each in self.every)
