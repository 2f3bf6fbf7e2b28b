"""What must hold in every text: its length, its marks, and the same numbers and dates in each language."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from kiosk.content.findings import finding
from kiosk.content.marks import MARK
from kiosk.content.places import texts
from kiosk.content.sameness import difference
from kiosk.content.sameness import seal as sealed
from kiosk.errors import N_
from kiosk.i18n import CHECKED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.findings import Finding
    from kiosk.i18n import Text

INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Kinds of characters that nobody sees: of control, of format such as a zero-width space, and other ends of lines."""
MOST_LETTERS = 320
"""The longest text, in characters: about eight lines of a column."""


def of_texts(thing: object) -> Iterator[Finding]:
    """Return what is wrong with the texts of a treatment, or of what treatments share."""
    for place, text in texts(thing):
        for language in text.languages:
            yield from _said(place, text.of(language))
        yield from _same(place, text)


def _said(place: str, said: str) -> Iterator[Finding]:
    if len(said) > MOST_LETTERS:
        message = N_("{count} characters are too many: cut to {most}")
        yield finding(place, message, count=len(said), most=MOST_LETTERS)
    if any(unicodedata.category(c) in INVISIBLE and c != "\n" for c in said):
        yield finding(place, N_("there is an invisible character in the text: type it again"))
    if "**" in said:
        yield finding(place, N_("** stands alone: put ** before and after what must stand out"))
    if said.count("{") != said.count("}") or len(MARK.findall(said)) != said.count("{"):
        yield finding(place, N_("a curly bracket does not belong to a mark: remove it"))


def _same(place: str, text: Text) -> Iterator[Finding]:
    """Find languages whose numbers or marks are not those of the first."""
    first, *others = text.languages
    for language in others:
        marks, others_marks = (Counter(MARK.findall(text.of(each))) for each in (first, language))
        if marks != others_marks:
            told = sorted({"{" + mark + "}" for mark in ((marks - others_marks) + (others_marks - marks))})
            message = N_("{marks} is not as often in {one} as in {other}: write it alike in both")
            yield finding(place, message, marks=", ".join(told), one=first, other=language)
        yield from _same_numbers(place, text, first, language)


def _same_numbers(place: str, text: Text, one: str, other: str) -> Iterator[Finding]:
    """Find numbers that are not the same, unless a person has compared just these texts."""
    found = difference(text.of(one), one, text.of(other), other)
    seal = sealed(text.by_language)
    if not found or text.source.get(CHECKED) == seal:
        return
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
    values = {"these": _listed(these), "those": _listed(those), "key": CHECKED, "seal": seal}
    yield finding(place, message, one=one, other=other, **values)


def _listed(numbers: tuple[str, ...]) -> str:
    return ", ".join(f"“{number}”" for number in dict.fromkeys(numbers))
