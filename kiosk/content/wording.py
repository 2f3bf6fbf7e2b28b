"""What must hold in every text: its length, its marks, and the same numbers and dates in each language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from kiosk.content.findings import finding
from kiosk.content.places import texts
from kiosk.content.sameness import difference
from kiosk.content.sameness import seal as sealed
from kiosk.content.timing import has_date
from kiosk.errors import N_
from kiosk.i18n import CHECKED, locale_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.content.findings import Finding
    from kiosk.content.model import Rule
    from kiosk.i18n import Text

MOST_LETTERS = 320
"""The longest text, in characters: about eight lines of a column."""
MOST_FIGURES = 3
"""Of a day after the treatment: three years and no more."""
MARK = re.compile(r"\{([^{}]*)\}")


def of_texts(thing: object, rules: Mapping[str, Rule] | None = None, unread: Collection[str] = ()) -> Iterator[Finding]:
    """Return what is wrong with the texts of a treatment, or of what treatments share.

    Args:
        thing: it.
        rules: those that a mark may name; without them nothing is filled in for a patient.
        unread: ids of rules that a mark may name, too, though they could not be read.

    """
    for place, text in texts(thing):
        for language in text.languages:
            yield from _said(place, text.of(language))
            yield from _marks(place, text, language, rules, unread)
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


def _marks(
    place: str, text: Text, language: str, rules: Mapping[str, Rule] | None, unread: Collection[str]
) -> Iterator[Finding]:
    for tag in sorted({run.language for run in text.runs(language)} - {""}):
        if locale_of(tag) is None:
            yield finding(place, N_("{tag} is no language: write it as en or fr-CA"), tag=tag)
    for mark in MARK.findall(text.of(language)):
        kind, _, name = mark.partition(":")
        if rules is None:
            message = N_("the mark {mark} is not filled in here: write the text without it")
            yield finding(place, message, mark="{" + mark + "}")
        elif kind in {"until", "from"} and name in rules:
            if not has_date(rules[name], kind):
                yield finding(place, N_("the rule {name} has no date to show: write the text without it"), name=name)
        elif kind in {"until", "from"} and name in unread:
            continue
        elif mark != "phone" and not (kind == "date" and re.fullmatch(rf"[0-9]{{1,{MOST_FIGURES}}}", name)):
            message = N_(
                "the mark {mark} is not known: use phone, date:7, until:RULE, from:RULE, or a language such as en:word"
            )
            yield finding(place, message, mark="{" + mark + "}")


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
