"""The marks of a text that are filled in for a patient: what they name exists, and has a date for whoever reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content.audiences import apart, meet, options_of, somebody_without
from kiosk.content.findings import Finding, finding
from kiosk.content.model import CLINIC, EMERGENCY_LINE, HEALTH_LINE
from kiosk.content.near import are_known, nearest
from kiosk.content.places import meant, texts
from kiosk.content.times import ELAPSED, Wait
from kiosk.content.timing import has_date
from kiosk.errors import N_
from kiosk.i18n import Text, locale_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kiosk.content.model import For, Question, Rule, Shared, Treatment

MARK = re.compile(r"\{([^{}]*)\}")
_UNKNOWN = N_(
    "the mark {mark} is not known: use phone, contact:ID, date:7, until:RULE, from:RULE, or a language such as en:word"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """What a mark may name."""

    contacts: Collection[str]
    rules: Collection[str] = ()
    treatment: Treatment | None = None
    questions: Collection[Question] = ()

    @property
    def called(self) -> Collection[str]:
        """Whom a mark may name to be called."""
        return {CLINIC, HEALTH_LINE, EMERGENCY_LINE, *self.contacts}


def of_shared(shared: Shared, contacts: Collection[str]) -> Iterator[Finding]:
    """Find marks where nothing is filled in, in what treatments share; in its signs, they may name a contact."""
    yield from _as_they_are(texts(replace(shared, signs=())))
    for place, text in texts(shared.signs, "signs"):
        for language in text.languages:
            yield from _languages(place, text, language)
            for mark in MARK.findall(text.of(language)):
                yield from _mark(place, mark, _Named(contacts), ())


def _as_they_are(found: Iterable[tuple[str, Text]]) -> Iterator[Finding]:
    """Find marks in texts that are shown as they were written."""
    for place, text in found:
        for language in text.languages:
            yield from _languages(place, text, language)
            for mark in MARK.findall(text.of(language)):
                message = N_("the mark {mark} is not filled in here: write the text without it")
                yield finding(place, message, mark="{" + mark + "}")


def of_treatment(
    treatment: Treatment, questions: Collection[Question], rules: Collection[str], contacts: Collection[str]
) -> Iterator[Finding]:
    """Find marks that name nothing, or that have no date for some patient who reads them.

    Args:
        treatment: as far as it could be read.
        questions: what its patients are asked.
        rules: ids of all its rules, of those that could not be read, too.
        contacts: ids of the contacts of the pack.

    """
    named = _Named(contacts, rules, treatment, questions)
    yield from _as_they_are([("name", treatment.name), *texts(treatment.questions, "questions")])
    every = [*meant(replace(treatment, name=Text({}), questions=()))]
    hidden = tuple(f"{place}/" for place, part, _ in every if getattr(part, "hidden", False))
    for place, text, audiences in every:
        for language, said in text.by_language.items() if isinstance(text, Text) else ():
            yield from _languages(place, text, language)
            for mark in MARK.findall(said) if "{" in said else ():
                if place.startswith(hidden):
                    yield from _mark(place, mark, named, None)
                else:
                    yield from _mark(place, mark, named, audiences)
                    yield from _of_hidden(place, mark, treatment)


def contacts_in(thing: object) -> Iterator[str]:
    """Return the ids of the contacts that the marks of its texts name."""
    for _, text in texts(thing):
        for said in text.by_language.values():
            yield from (mark.removeprefix("contact:") for mark in MARK.findall(said) if mark.startswith("contact:"))


def _languages(place: str, text: Text, language: str) -> Iterator[Finding]:
    for tag in sorted({run.language for run in text.marked[language]} - {""}) if language in text.marked else ():
        if locale_of(tag) is None:
            yield finding(place, N_("{tag} is no language: write it as en or fr-CA"), tag=tag)


def _mark(place: str, mark: str, named: _Named, audiences: tuple[For, ...] | None) -> Iterator[Finding]:
    """Find a mark that names nothing; and one without a date, where somebody reads it."""
    kind, _, name = mark.partition(":")
    treatment = named.treatment
    if kind in {"until", "from"} and treatment is not None and name in named.rules:
        known = {rule.id: rule for rule in treatment.rules}
        if name in known and audiences is not None:
            yield from _dates(place, kind, known[name], treatment, audiences, named.questions)
    elif kind in {"until", "from"} and (near := nearest(name, named.rules)):
        message = N_("there is no rule called {name}: did you mean {near}?")
        yield finding(place, message, name=name, near=near)
    elif kind in {"until", "from"} and name and treatment is not None:
        yield from are_known(place, [name], named.rules)
    elif not (mark == "phone" or (kind == "date" and _is_day(name)) or (kind == "contact" and name in named.called)):
        yield _unknown(place, mark, named)


def _unknown(place: str, mark: str, named: _Named) -> Finding:
    """Tell of a mark that is none, with the one that was probably meant: a contact perhaps by its id alone."""
    kind, colon, name = mark.partition(":")
    meant_kind = nearest(kind, ("phone", "contact", "date", "until", "from"))
    contact = nearest(name if colon else kind, named.called) if meant_kind == "contact" or not colon else ""
    rule = nearest(name, named.rules) if meant_kind in {"until", "from"} else ""
    if meant_kind == "phone" and not colon:
        right = "phone"
    elif contact:
        right = f"contact:{contact}"
    elif rule:
        right = f"{meant_kind}:{rule}"
    elif kind == "contact" and name:
        message = N_("{name} is not known: use one of {known}")
        return finding(place, message, name=name, known=", ".join(sorted(named.called)))
    else:
        return finding(place, _UNKNOWN, mark="{" + mark + "}")
    message = N_("the mark {mark} is not known: did you mean {near}?")
    return finding(place, message, mark="{" + mark + "}", near="{" + right + "}")


def _of_hidden(place: str, mark: str, treatment: Treatment) -> Iterator[Finding]:
    kind, _, name = mark.partition(":")
    if kind in {"until", "from"} and any(rule.hidden for rule in treatment.rules if rule.id == name):
        yield finding(place, N_("the rule {name} is hidden: it has no date to show"), name=name)


def _dates(  # noqa: PLR0913, PLR0917 - a mark, and who reads it where
    place: str,
    kind: str,
    named: Rule,
    treatment: Treatment,
    audiences: tuple[For, ...],
    questions: Collection[Question],
) -> Iterator[Finding]:
    """Find patients who read the mark and for whom no rule of its subject holds, or one that has no date."""
    told = [rule for rule in treatment.rules if rule.about == named.about and not rule.hidden]
    if not named.hidden and somebody_without(audiences, [rule.audience for rule in told], questions):
        message = N_("some who are told this are not told {name}: write the same for and not_for as there")
        yield finding(place, message, name=named.id)
        return
    for rule in treatment.rules:
        if rule.hidden or rule.about != named.about or has_date(rule, kind):
            continue
        if meet((*audiences, rule.audience), options_of(questions), apart(questions)):
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
