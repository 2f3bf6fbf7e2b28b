"""The marks of a text that are filled in for a patient: what they name exists, and has a date for whoever reads it."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk.content.audiences import meet
from kiosk.content.findings import Finding, finding
from kiosk.content.places import meant, texts
from kiosk.content.times import ELAPSED, Wait
from kiosk.content.timing import has_date
from kiosk.errors import N_
from kiosk.i18n import Text, locale_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.content.model import For, Rule, Treatment

MARK = re.compile(r"\{([^{}]*)\}")
_UNKNOWN = N_("the mark {mark} is not known: use phone, date:7, until:RULE, from:RULE, or a language such as en:word")


def of_shared(thing: object) -> Iterator[Finding]:
    """Find marks where nothing is filled in: in what treatments share."""
    for place, text in texts(thing):
        for language in text.languages:
            yield from _languages(place, text, language)
            for mark in MARK.findall(text.of(language)):
                message = N_("the mark {mark} is not filled in here: write the text without it")
                yield finding(place, message, mark="{" + mark + "}")


def of_treatment(treatment: Treatment, rules: Collection[str]) -> Iterator[Finding]:
    """Find marks that name nothing, or that have no date for some patient who reads them.

    Args:
        treatment: as far as it could be read.
        rules: ids of all its rules, of those that could not be read, too.

    """
    for place, text, audiences in meant(treatment):
        for language in text.languages if isinstance(text, Text) else ():
            yield from _languages(place, text, language)
            for mark in MARK.findall(text.of(language)):
                yield from _mark(place, mark, treatment, rules, audiences)


def _languages(place: str, text: Text, language: str) -> Iterator[Finding]:
    for tag in sorted({run.language for run in text.runs(language)} - {""}):
        if locale_of(tag) is None:
            yield finding(place, N_("{tag} is no language: write it as en or fr-CA"), tag=tag)


def _mark(
    place: str, mark: str, treatment: Treatment, rules: Collection[str], audiences: tuple[For, ...]
) -> Iterator[Finding]:
    kind, _, name = mark.partition(":")
    if kind in {"until", "from"} and name in rules:
        known = {rule.id: rule for rule in treatment.rules}
        if name in known:
            yield from _dates(place, kind, known[name], treatment, audiences)
    elif kind in {"until", "from"} and (near := get_close_matches(name, rules, 1)):
        message = N_("there is no rule called {name}: did you mean {near}?")
        yield finding(place, message, name=name, near=near[0])
    elif mark != "phone" and not (kind == "date" and _is_day(name)):
        yield finding(place, _UNKNOWN, mark="{" + mark + "}")


def _dates(place: str, kind: str, named: Rule, treatment: Treatment, audiences: tuple[For, ...]) -> Iterator[Finding]:
    """Find patients who read the mark and for whom the rule, or the one of its subject that is theirs, has no date."""
    for rule in treatment.rules:
        if rule.about != named.about or has_date(rule, kind):
            continue
        if meet((*audiences, rule.audience), treatment.answers):
            if rule is named:
                message = N_("the rule {name} has no date to show: write the text without it")
            else:
                message = N_(
                    "who is told this may be told {other} instead of {name}, which has no date: say whom it is for"
                )
            yield finding(place, message, name=named.id, other=rule.id)
            return


def _is_day(name: str) -> bool:
    """Tell whether a mark names a day after the treatment: "7", "2 w"."""
    try:
        return Wait.written(name if not name.isdecimal() else f"{name} d").unit not in ELAPSED
    except ValueError:
        return False
