"""What must hold in every text: its length, its marks, and the same numbers and dates in each language."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content.findings import finding
from kiosk.content.model import CLINIC, EMERGENCY_LINE, HEALTH_LINE, Stance
from kiosk.content.places import parts, texts
from kiosk.errors import N_
from kiosk.i18n import locale_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from kiosk.content.findings import Finding
    from kiosk.content.model import Rule, Shared
    from kiosk.i18n import Text

MOST_LETTERS = 320
"""The longest text, in characters: about eight lines of a column."""
MOST_FIGURES = 3
"""Of a day after the treatment: three years and no more."""
MARK = re.compile(r"\{([^{}]*)\}")
NUMBER = re.compile(r"\d+")


def of_texts(
    thing: object,
    rules: Mapping[str, Rule] | None = None,
    unread: Collection[str] = (),
    contacts: Collection[str] = (),
) -> Iterator[Finding]:
    """Return what is wrong with the texts of a treatment, or of what treatments share.

    Args:
        thing: it.
        rules: those that a mark may name; without them nothing is filled in for a patient.
        unread: ids of rules that a mark may name, too, though they could not be read.
        contacts: ids of contacts of the pack that a mark may name.

    """
    hidden = tuple(f"{place}/" for place, part in parts(thing) if getattr(part, "hidden", False))
    for place, text in texts(thing):
        for language in text.languages:
            yield from _said(place, text.of(language))
            yield from _marks(place, text, language, rules, {*unread, *_contacts(contacts)})
            if not place.startswith(hidden):
                yield from _of_hidden(place, text.of(language), rules or {})
        yield from _same(place, text)


def contacts_in(thing: object) -> Iterator[str]:
    """Return the ids of the contacts that the marks of its texts name."""
    for _, text in texts(thing):
        for said in text.by_language.values():
            yield from (mark.removeprefix("contact:") for mark in MARK.findall(said) if mark.startswith("contact:"))


def of_shared(shared: Shared) -> Iterator[Finding]:
    """Return what is wrong with the texts that treatments share; the marks of its signs are filled in."""
    yield from of_texts(replace(shared, signs=()))
    for sign in shared.signs:
        for each in of_texts(sign, {}, contacts=[contact.id for contact in shared.contacts]):
            yield replace(each, place=f"signs/{sign.id}/{each.place}")


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
            if rules[name].end is None and rules[name].stance is Stance.AVOID:
                yield finding(place, N_("the rule {name} never ends: it has no date to show"), name=name)
        elif mark in unread or (kind in {"until", "from"} and name in unread):
            continue
        elif mark != "phone" and not (kind == "date" and re.fullmatch(rf"[0-9]{{1,{MOST_FIGURES}}}", name)):
            message = N_(
                "the mark {mark} is not known: use phone, contact:ID, date:7, until:RULE, from:RULE, "
                "or a language such as en:word"
            )
            yield finding(place, message, mark="{" + mark + "}")


def _contacts(ids: Collection[str]) -> Iterator[str]:
    """Return the marks of contacts."""
    return (f"contact:{name}" for name in (CLINIC, HEALTH_LINE, EMERGENCY_LINE, *ids))


def _of_hidden(place: str, said: str, rules: Mapping[str, Rule]) -> Iterator[Finding]:
    for mark in MARK.findall(said):
        kind, _, name = mark.partition(":")
        if kind in {"until", "from"} and name in rules and rules[name].hidden:
            yield finding(place, N_("the rule {name} is hidden: it has no date to show"), name=name)


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
