"""What must hold in every text: its length, its marks, and the same numbers and dates in each language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from kiosk.content.findings import finding
from kiosk.content.marks import MARK
from kiosk.content.places import texts
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.findings import Finding
    from kiosk.i18n import Text

MOST_LETTERS = 320
"""The longest text, in characters: about eight lines of a column."""
NUMBER = re.compile(r"\d+")


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
    if any(unicodedata.category(c) in {"Cc", "Cs"} and c != "\n" for c in said):
        yield finding(place, N_("there is a control character in the text: type it again"))
    if "**" in said:
        yield finding(place, N_("** stands alone: put ** before and after what must stand out"))
    if said.count("{") != said.count("}") or len(MARK.findall(said)) != said.count("{"):
        yield finding(place, N_("a curly bracket does not belong to a mark: remove it"))


def _same(place: str, text: Text) -> Iterator[Finding]:
    """Find languages whose numbers or marks are not those of the first."""

    def counted(language: str) -> tuple[Counter[str], Counter[str]]:
        said = text.of(language)
        return Counter(NUMBER.findall(MARK.sub("", said))), Counter(MARK.findall(said))

    first, *others = text.languages
    for language in others:
        if counted(language) != counted(first):
            message = N_("the numbers or dates differ between {one} and {other}: make them the same")
            yield finding(place, message, one=first, other=language)
