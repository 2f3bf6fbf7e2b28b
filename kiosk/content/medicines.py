"""What a text says of two medicines that do harm: blood thinners that are stopped, and too much acetaminophen.

Only French and English are read.  What a rule of thumb cannot read is told as a warning, never passed in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.content.numbers import Number, numbers
from kiosk.content.pieces import language_of
from kiosk.content.units import EN, FR, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

_THINNERS = (
    r"\b(?:aspirine?s?|asa|aas|ac[ée]tylsalicyli\w+|blood[- ]thinn\w+|anti-?coagul\w+|antiplaquettaires?|antiplatelets?"
    r"|(?:éclaircir|éclaircissent) le sang|warfarine?|coumadin|apixaban|eliquis|rivaroxaban|xarelto|dabigatran|pradaxa"
    r"|clopidogrel|plavix|h[ée]parine?|[ée]doxaban|lixiana|ticagr[ée]lor|brilinta)\b"
)
THINNERS, _IN_SMALL_LETTERS = re.compile(_THINNERS, re.IGNORECASE), re.compile(_THINNERS)
"""The second one is for texts in small letters, which it looks through in a third of the time."""
UNLESS = {FR: "sauf si on vous l’a prescrit", EN: "unless prescribed"}
"""What to add, in the language of the text."""
_STOPS = {
    FR: r"arr[êe]t|cess|suspend|interromp|saut|oubli",
    EN: r"stop|ceas|discontinu|skip|interrupt|hold|quit|miss",
}
KEPT = "⁂"
"""Stands for what was said to be kept."""
_KEPT = {
    # "never stop", and so what is said of a thinner is to keep it
    FR: r"(?:\bn'|\bne (?:\w+ )?|\bsans |\bjamais |\b(?:besoin|inutile|raison|pas nécessaire) (?:de |d'))"
    rf"(?:pas |jamais )?(?:{_STOPS[FR]}|évit)\w*|\b(?:pas|jamais) être (?:{_STOPS[FR]})\w*",
    EN: r"\b(?:do not|don't|never|not|no need to|no reason to|without|cannot)"
    rf" (?:\w+ ){{0,2}}(?:be )?(?:{_STOPS[EN]}|avoid)\w*",
}
_FORBIDS = {
    FR: r"\bévite\w*|\barr[êe]te\w*|\bcess(?:e[rz]?|ation)\b|\bsuspend\w*|\binterromp\w*|\babsten\w*|\baucun\w*"
    r"|\b(?:pas|jamais|plus) (?:d'|de )|\bni (?:d'|de )?|\bnon à\b"
    r"|\bn(?:e |')(?:\w+ )?(?:pren|utilis|donn|met|appliqu|aval)\w* (?:pas|jamais|plus)"
    r"|\bne (?:pas|jamais|plus) (?:pren|utilis|donn|met|appliqu|aval)\w*",
    EN: r"\bavoid\w*|\bstop\w*|\bceas\w*|\bdiscontinu\w*|\bhold (?:off )?|\bquit\b|\bno\b"
    r"|\b(?:do not|don't|never|must not|should not|shouldn't|cannot|can't|may not) (?:\w+ )?"
    r"(?:take|taking|use|using|have|apply|give|swallow|put)",
}
_ELSEWHERE = {
    # after these, the sentence is about something else
    FR: r"\b(?:si|s'|quand|lorsque|mais|car|dites|parlez|demandez|appelez|avec|tant que|pendant que|parce|puisque"
    r"|même|continuez|gardez|à cause|besoin|raison|risque)\b|⁂|\w+ \w+[^:]*:",
    EN: r"\b(?:if|when|while|but|because|tell|ask|call|with|even|continue|keep|need|due|caused|forget|on|reason"
    r"|risk)\b|⁂|\w+ \w+[^:]*:",
}
_FORBIDDEN = {
    # behind the name: "aspirin is to be avoided"
    FR: r"[^.;]{0,40}?\b(?:à (?:éviter|cesser|arrêter|suspendre)|évité\w*|interdit\w*|arr[êe]té\w*|cessé\w*|"
    r"suspendu\w*|déconseill\w*|pas permi\w*|pas être pri\w*)"
    r"|\s*[:,] ?(?:non|pas|arr[êe]te\w*|évite\w*|cesse\w*|aucun\w*|jamais)\b",
    EN: r"[^.;]{0,40}?\b(?:avoided|stopped|forbidden|held|not allowed|not be (?:taken|used)|not permitted|off limits)"
    r"|\s*[:,] ?(?:no|none|stop|avoid|never|do not take)\b",
}
_EXCEPTED = {
    FR: r"\b(?:sauf|à moins|hormis|excepté)\b[^.;]*\b"
    r"(?:prescri|ordonn|médecin|infirmi|pharmacien|professionnel|avis|clinique)"
    r"|\b(?:non|pas)(?: été)? prescri|\bsans (?:ordonnance|prescription)|\bvente libre"
    r"|prescri[^.;]*\b(?:continue|garde|n'arr[êe]te|ne cesse)|\b(?:continue|garde|n'arr[êe]te|ne cesse)[^.;]*prescri",
    EN: r"\b(?:unless|except|other than)\b[^.;]*\b(?:prescri|doctor|physician|clinician|nurse|pharmacist|told|clinic)"
    r"|\b(?:not|non|un)[ -]?prescri|\bwithout (?:a )?prescription|\bover[- ]the[- ]counter"
    r"|prescri[^.;]*\b(?:continue|keep|do not stop|never stop)|\b(?:continue|keep|not stop|never stop)[^.;]*prescri",
}


@lru_cache(maxsize=4096)
def stopped_thinner(said: str, tag: str, *, is_avoided: bool) -> str:
    """Return the blood thinner that a text tells everyone to do without; "" where it tells so of none.

    Args:
        said: the text.
        tag: its language.
        is_avoided: whether it names something to avoid, as the thing of such a rule does.

    """
    language = language_of(tag)
    if language not in _KEPT or not _IN_SMALL_LETTERS.search(said.lower()):
        return ""
    text = " ".join(said.replace("’", "'").split())
    if re.search(_EXCEPTED[language], text, re.IGNORECASE):
        return ""
    for sentence in re.split(r"[.!?;](?=\s|$)", text):
        left = re.sub(_KEPT[language], f" {KEPT} ", sentence, flags=re.IGNORECASE)
        found = THINNERS.search(sentence) if is_avoided else _forbidden(left, language)
        is_stopping = is_avoided and re.search(rf"\b(?:{_STOPS[language]})", sentence, re.IGNORECASE)
        if found and not is_stopping:
            return found[0]
    return ""


def _forbidden(sentence: str, language: str) -> re.Match[str] | None:
    forbids = [found.end() for found in re.finditer(_FORBIDS[language], sentence, re.IGNORECASE)]
    for thinner in THINNERS.finditer(sentence):
        before = [sentence[end : thinner.start()] for end in forbids if end <= thinner.start()]
        if any(not re.search(_ELSEWHERE[language], between, re.IGNORECASE) for between in before):
            return thinner
        if re.match(_FORBIDDEN[language], sentence[thinner.end() :], re.IGNORECASE):
            return thinner
    return None


# -- acetaminophen ---------------------------------------------------------------------------

ACETAMINOPHEN = re.compile(r"\b(?:ac[ée]taminoph[èe]ne?|parac[ée]tamol|tylenol|atasol|tempra)\b")
"""In small letters."""
_COUNTED = {Kind.PILLS, Kind.NONE}
"""What a limit counts: tablets, also where "max. 8" does not say so."""
MOST_GRAMS = 4
"""Of acetaminophen in 24 hours, for an adult (Health Canada, guidance on acetaminophen labelling, 2016)."""
_EVERY = re.compile(r"(?:every|toutes les|tous les|aux|à chaque|chaque|each|q\.?)\s*$", re.IGNORECASE)
_MOST_BEFORE = re.compile(
    r"(?:max(?:imum|imal\w*|\.)?|more than|exceed\w*|at most|up to|limit\w*|over|plus d[e']|dépass\w*|jusqu'à|au plus"
    r")[^.;,0-9]{0,25}$",
    re.IGNORECASE,
)
_MOST_AFTER = re.compile(r"[^.;,0-9]{0,20}\bmax", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[^\W\d]*\.? ?\((?:soit |= ?|or )?")
_PER_DOSE = re.compile(
    r"[^.;,0-9]{0,25}\b(?:every|toutes|tous les|aux \d|at a time|à la fois|per dose|par dose)", re.IGNORECASE
)
_PER_DAY = re.compile(r"(?:par|/|per|each|every|chaque|a) ?(?:jour|day)|daily|quotidien|24 ?h", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dose:
    """How much acetaminophen a text tells people to take in 24 hours, in grams; None where it cannot be read."""

    grams: Fraction | None
    is_limited: bool = False
    """Whether it is the most that the text allows."""


@lru_cache(maxsize=4096)
def acetaminophen(said: str, tag: str) -> Dose | None:
    """Return how much of it a text allows in 24 hours; None where the text says no dose of it."""
    if language_of(tag) not in _KEPT or not ACETAMINOPHEN.search(said.lower()):
        return None
    return _Doses(said.replace("’", "'"), tag).dose()


class _Doses:
    def __init__(self, said: str, tag: str) -> None:
        self.said = said
        self.numbers = [number for number in numbers(said, tag) if not number.is_ordinal]
        limits = [number for number in self.numbers if self._is_most(number)]
        self.most = [n for n in self.numbers if n in limits or any(self._says_again(n, most) for most in limits)]

    def dose(self) -> Dose | None:
        masses, pills = self._of(Kind.MASS), self._of(Kind.PILLS)
        limits = [self._grams(number, masses) for number in self.most]
        known = [limit for limit in limits if limit is not None]
        if known:
            return Dose(max(known), is_limited=True)
        if not (masses or [n for n in pills if not n.soft] or self._of(Kind.BY_WEIGHT) or list(self._intervals())):
            return None
        once, often = self._once(masses, pills), self._often()
        return Dose(once * often if once and often and not self._of(Kind.BY_WEIGHT) else None)

    def _of(self, kind: Kind) -> list[Number]:
        return [n for n in self.numbers if n.meanings[0].kind is kind and n not in self.most]

    def _is_most(self, number: Number) -> bool:
        if number.meanings[0].kind not in {Kind.MASS, *_COUNTED, Kind.OTHER}:
            return False
        before, after = self.said[: number.start], self.said[number.end :]
        is_most = _MOST_BEFORE.search(before) or _MOST_AFTER.match(after)
        return bool(is_most) and not _PER_DOSE.match(after)

    def _says_again(self, number: Number, most: Number) -> bool:
        """Tell whether a number is a limit once more, as in "maximum 8 tablets (4 g)"."""
        return number.start > most.end and bool(_IN_BRACKETS.fullmatch(self.said[most.end : number.start]))

    def _grams(self, number: Number, masses: list[Number]) -> Fraction | None:
        quantity = number.meanings[0]
        if quantity.kind is Kind.MASS:
            return quantity.amount
        each = max((mass.meanings[0].amount for mass in masses), default=None)
        return quantity.amount * each if each and quantity.kind in _COUNTED else None

    def _once(self, masses: list[Number], pills: list[Number]) -> Fraction | None:
        """Return the largest dose at a time, in grams: that of "1 or 2 tablets of 500 mg" is 1."""
        amounts = sorted(mass.meanings[0].amount for mass in masses)
        count = max((pill.meanings[0].amount for pill in pills), default=Fraction(1))
        if not amounts:
            return None
        return amounts[-1] if count * amounts[0] in amounts else count * amounts[-1]

    def _intervals(self) -> Iterator[Number]:
        for number in self.numbers:
            if number.meanings[0].kind is Kind.ELAPSED and _EVERY.search(self.said[: number.start]):
                yield number

    def _often(self) -> Fraction | None:
        """Return how many times in 24 hours, at the most."""
        hours = [number.meanings[0].amount / 60 for number in self._intervals() if number.meanings[0].amount]
        if hours:
            return 24 / min(hours)
        times = [n.meanings[0].amount for n in self.numbers if n.meanings[0].kind is Kind.TIMES]
        return max(times) if times and _PER_DAY.search(self.said) else None
