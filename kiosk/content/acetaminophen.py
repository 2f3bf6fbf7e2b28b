"""Reads how much acetaminophen a text tells people to take in 24 hours, in French and English.

A text is read as doses: how much at a time, and how often.  Those that it says besides each other add up; of those it
says one instead of the other, the larger one counts, and where it says a maximum, that.  Where a part cannot be read,
the whole cannot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from kiosk.content.numbers import Number, numbers
from kiosk.content.pieces import language_of
from kiosk.content.units import EN, FR, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_GRAMS = 4
"""Of acetaminophen in 24 hours, for an adult (Health Canada, guidance on acetaminophen labelling, 2016)."""
NO_DOSE = 100
"""So many grams are the weight of a person."""
_NAMES = (
    r"(?:ac[ée]taminoph[èe]ne?s?|parac[ée]tamol|tylenol|atasol|tempra|panadol|abenol|apap|doliprane|percocet|endocet"
    r"|robaxacet|n[ée]o ?citran|excedrin|sinutab)"
)
NAMES = re.compile(rf"\b{_NAMES}\b")
"""In small letters."""
_OF = r"\d[\d., ]*m?g (?:of |de |d')?"
"""A mass before the medicine that it is of."""
_OTHER_MEDICINES = re.compile(
    rf"(?:{_OF})?\b(?:ibuprof\w+|advil|motrin|naprox\w+|al[eè]ve|cod[ée]ine|hydromorph\w+|morphine|tramadol|oxycod\w+"
    r"|amoxicil\w+|c[ée]phal\w+|cefadroxil|clindamycin\w*|doxycyclin\w+|diclof[ée]nac|c[ée]l[ée]coxib|celebrex|prednis\w+"
    r"|gabapentin\w*|pr[ée]gabalin\w*|benadryl|diphenhydramin\w*|reactine|c[ée]tirizin\w*|valacyclovir|valtrex|a[cy]*clovir"
    rf"|tranexami\w+|aspirine?)\b[^.;]*?(?=(?:{_OF})?\b{_NAMES}\b|[.;]|$)",
    re.IGNORECASE,
)
_SHORTHAND = {
    # what prescriptions write, as sentences say it
    FR: (
        (r"(\d) ?[x×] ?(?=\d[\d ,.]*m?g\b)", r"\1 comprimés de "),
        (r"(?<![\w×])[x×] ?(\d{1,2})(?! ?m?g|\d)(?: ?fois)?", r" \1 fois "),
        (r"\bq\.?i\.?d\b\.?", "4 fois par jour"),
        (r"\bt\.?i\.?d\b\.?", "3 fois par jour"),
        (r"\bb\.?i\.?d\b\.?", "2 fois par jour"),
        (rf"(\d|\b(?:un|une|deux|trois)) (?=(?:extra\S* )?{_NAMES}\b)", r"\1 comprimés de "),
        (r"\b(?:doses?|prises?)\b(?= (?:par|en|/|aux))", "fois"),
        (r"\b(?:(?:à )?chaque|par|toutes les|l'|aux) ?heures?\b", "toutes les 1 heure"),
    ),
    EN: (
        (r"(\d) ?[x×] ?(?=\d[\d ,.]*m?g\b)", r"\1 tablets of "),
        (r"(?<![\w×])[x×] ?(\d{1,2})(?! ?m?g|\d)(?: ?times)?", r" \1 times "),
        (r"\bq\.?i\.?d\b\.?", "4 times a day"),
        (r"\bt\.?i\.?d\b\.?", "3 times a day"),
        (r"\bb\.?i\.?d\b\.?", "2 times a day"),
        (rf"(\d|\b(?:one|two|three)) (?=(?:(?:regular|extra)\S* (?:strength )?)?{_NAMES}\b)", r"\1 tablets of "),
        (r"\bdoses?\b(?= (?:per|a|in|each|every|/|daily))", "times"),
        (r"\b(?:(?:every|each|per|an) hour|hourly)\b", "every 1 hour"),
    ),
}
_COUNTED = {Kind.PILLS, Kind.NONE}
"""What a limit counts: tablets, also where "max. 8" does not say so."""
_EVERY = re.compile(r"(?:every|toutes les|tous les|aux|à chaque|chaque|each|q\.?)\s*$", re.IGNORECASE)
_APART = re.compile(
    r"[^.;,\d]{0,15}\b(?:apart|between|entre|d'intervalle|d'écart|before (?:the next|another|taking)"
    r"|avant (?:la prochaine|une autre|d'en|de))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\W*(?:(?:prenez|prendre|répétez|take|repeat)\b[^.;\d]{0,20})?(?:(?:every|toutes les|tous les|aux)\s*)?",
    re.IGNORECASE,
)
"""What may stand between a dose and, in the next sentence, how often it is."""
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
_PER_DAY = re.compile(r"(?:par|/|per|each|every|chaque|a|x) ?(?:jour|day)\b|daily|quotidien|24 ?h", re.IGNORECASE)
_MOMENTS = re.compile(
    r"\b(?P<morning>matin|déjeuner|morning|breakfast)|(?P<noon>midi|dîner|noon|lunch)"
    r"|(?P<evening>soir|souper|evening|dinner|supper)|(?P<bed>coucher|bedtime)|(?P<night>nuit|night)\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"\b(?:ou|or|then|puis|ensuite|sinon|otherwise|instead|à partir|from|after|après|dès|enough|suffi\w*|plutôt)\b",
    re.IGNORECASE,
)
"""Between two doses: the one or the other is taken, not both."""


@dataclass(frozen=True, slots=True)
class Dose:
    """How much acetaminophen a text tells people to take in 24 hours, in grams; None where it cannot be read."""

    grams: Fraction | None
    is_limited: bool = False
    """Whether it is the most that the text allows."""


@lru_cache(maxsize=4096)
def acetaminophen(said: str, tag: str) -> Dose | None:
    """Return how much of it a text allows in 24 hours; None where the text says no dose of it."""
    language = language_of(tag)
    if language not in _SHORTHAND or not NAMES.search(said.lower()):
        return None
    text = _OTHER_MEDICINES.sub(" ", said.translate({0x2019: "'", 0xA0: " ", 0x202F: " "}))
    for written, read in _SHORTHAND[language]:
        text = re.sub(written, read, text, flags=re.IGNORECASE)
    return _Doses(text, tag).dose()


def names(said: str) -> frozenset[str]:
    """Return the names by which a text calls it, without accents and endings of one language."""
    plain = str.maketrans("éè", "ee")
    return frozenset(each.translate(plain).rstrip("s").rstrip("e") for each in NAMES.findall(said.lower()))


class _Says(StrEnum):
    """What a place in a text says of a dose."""

    MASS = "mass"
    PILLS = "pills"
    HOURS = "hours"
    TIMES = "times"
    MOMENT = "moment"
    END = "end of sentence"


_HOW_MUCH = {_Says.MASS, _Says.PILLS}


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    says: _Says
    value: Fraction = Fraction(0)
    name: str = ""


@dataclass(slots=True)
class _Part:
    """One dose of a text: how much at a time, how often."""

    marks: list[_Mark] = field(default_factory=list)
    stopped: int | None = None
    """Where its sentence ended before it was said how often."""

    def values(self, says: _Says) -> list[Fraction]:
        return [mark.value for mark in self.marks if mark.says is says]

    @property
    def says_how_much(self) -> bool:
        return any(mark.says in _HOW_MUCH for mark in self.marks)

    @property
    def says_how_often(self) -> bool:
        return any(mark.says not in _HOW_MUCH for mark in self.marks)

    def once(self, strength: Fraction | None) -> Fraction | None:
        """Return the largest dose at a time, in grams: that of "1 or 2 tablets of 500 mg" is 1."""
        pills = self.values(_Says.PILLS)
        amounts = sorted(self.values(_Says.MASS)) or ([strength] if strength and pills else [])
        count = max(pills, default=Fraction(1))
        if not amounts:
            return None
        return amounts[-1] if count * amounts[0] in amounts else count * amounts[-1]

    def often(self, *, is_a_day: bool) -> Fraction | None:
        """Return how many times in 24 hours, at the most."""
        hours, times = self.values(_Says.HOURS), self.values(_Says.TIMES)
        moments = {mark.name for mark in self.marks if mark.says is _Says.MOMENT}
        limits = [24 / min(hours)] if hours else []
        limits += [max(times)] if times and is_a_day else []
        if limits or times:
            return min(limits, default=None)
        return Fraction(len(moments)) if moments else Fraction(1) if is_a_day else None


class _Doses:
    def __init__(self, said: str, tag: str) -> None:
        self.said = said
        self.numbers = [number for number in numbers(said, tag) if not number.is_ordinal]
        limits = [number for number in self.numbers if self._is_most(number)]
        self.most = [n for n in self.numbers if n in limits or any(self._says_again(n, most) for most in limits)]
        self.masses = [n for n in self._of(Kind.MASS) if n.meanings[0].amount < NO_DOSE]

    def dose(self) -> Dose | None:
        limits = [self._grams(number) for number in self.most]
        known = [limit for limit in limits if limit is not None]
        if known:
            return Dose(max(known), is_limited=True)
        unread = self._of(Kind.BY_WEIGHT) or (self._of(Kind.VOLUME) and any(self._is_often(n) for n in self.numbers))
        pills = [number for number in self._of(Kind.PILLS) if not number.soft]
        if not (self.masses or pills or unread or any(self._is_often(number) for number in self.numbers)):
            return None
        return Dose(None if unread else self._total())

    # -- limits ---------------------------------------------------------------------------

    def _of(self, kind: Kind) -> list[Number]:
        return [n for n in self.numbers if n.meanings[0].kind is kind and n not in self.most]

    def _is_most(self, number: Number) -> bool:
        if number.meanings[0].kind not in {Kind.MASS, *_COUNTED, Kind.OTHER}:
            return False
        before, after = self.said[: number.start], self.said[number.end :]
        found = _MOST_BEFORE.search(before)
        of_another = found and any(found.start() < n.start < number.start for n in self.numbers)
        return bool((found and not of_another) or _MOST_AFTER.match(after)) and not _PER_DOSE.match(after)

    def _says_again(self, number: Number, most: Number) -> bool:
        """Tell whether a number is a limit once more, as in "maximum 8 tablets (4 g)"."""
        return number.start > most.end and bool(_IN_BRACKETS.fullmatch(self.said[most.end : number.start]))

    def _grams(self, number: Number) -> Fraction | None:
        quantity = number.meanings[0]
        if quantity.kind is Kind.MASS:
            return quantity.amount if quantity.amount < NO_DOSE else None
        each = max((mass.meanings[0].amount for mass in self.masses), default=None)
        is_counted = quantity.kind in _COUNTED or _MOST_AFTER.match(self.said[number.end :])
        return quantity.amount * each if each and is_counted else None

    # -- how much, how often --------------------------------------------------------------

    def _is_often(self, number: Number) -> bool:
        return number.meanings[0].kind is Kind.ELAPSED and bool(
            _EVERY.search(self.said[: number.start]) or _APART.match(self.said[number.end :])
        )

    def _marks(self) -> Iterator[_Mark]:
        kinds = {Kind.MASS: _Says.MASS, Kind.PILLS: _Says.PILLS, Kind.TIMES: _Says.TIMES}
        for number in self.numbers:
            quantity = number.meanings[0]
            if self._is_often(number) and quantity.amount:
                yield _Mark(number.start, number.end, _Says.HOURS, quantity.amount / 60)
                continue
            is_counted = quantity.kind in {Kind.PILLS, Kind.TIMES} and number not in self.most
            if number in self.masses or (is_counted and not _MOMENTS.search(number.said)):
                yield _Mark(number.start, number.end, kinds[quantity.kind], quantity.amount)
        for found in _MOMENTS.finditer(self.said):
            yield _Mark(found.start(), found.end(), _Says.MOMENT, name=found.lastgroup or "")
        for found in re.finditer(r"[.;!?](?=\s|$)", self.said):
            yield _Mark(found.start(), found.end(), _Says.END)

    def _parts(self) -> list[_Part]:
        parts, part = list[_Part](), _Part()
        for mark in sorted(self._marks(), key=lambda each: each.start):
            is_whole = part.says_how_much and part.says_how_often
            if mark.says is _Says.END:
                if is_whole:
                    parts, part = [*parts, part], _Part()
                elif part.says_how_much:
                    part.stopped = mark.end
                else:
                    part = _Part()
                continue
            begins = is_whole or part.stopped is not None if mark.says in _HOW_MUCH else self._is_of_another(part, mark)
            if begins:
                parts, part = [*parts, part], _Part()
            part.marks.append(mark)
        return [*parts, part] if part.says_how_much else parts

    def _is_of_another(self, part: _Part, often: _Mark) -> bool:
        """Tell whether a sentence says how often something else is done than a dose of the one before."""
        between = self.said[part.stopped : often.start] if part.stopped is not None else ""
        return not _GOES_ON.fullmatch(between)

    def _total(self) -> Fraction | None:
        total: Fraction | None = None
        strength: Fraction | None = None
        parts = self._parts()
        for at, part in enumerate(parts):
            start = part.marks[0].start if at else 0
            until = parts[at + 1].marks[0].start if at + 1 < len(parts) else len(self.said)
            strength = min(part.values(_Says.MASS), default=strength)
            is_a_day = _PER_DAY.search(self.said[start:until]) is not None
            once, often = part.once(strength), part.often(is_a_day=is_a_day)
            is_bracket = self.said[:start].count("(") > self.said[:start].count(")")
            if at and not part.says_how_often and (is_bracket or once == parts[at - 1].once(strength)):
                continue  # the same in other words: "1 g every 6 h (2 tablets of 500 mg)"
            if once is None or often is None:
                return None
            is_instead = at and _INSTEAD.search(self.said[parts[at - 1].marks[-1].end : start])
            grams = once * often
            total = grams if total is None else max(total, grams) if is_instead else total + grams
        return total
