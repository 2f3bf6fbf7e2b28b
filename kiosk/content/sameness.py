"""Whether two texts say the same numbers: values with units, however each language writes them.

Every number of one text needs one like it in the other; how often it is said does not matter, the order of numbers of
one kind does.  An article ("une crème") alarms nobody, unless both texts count one of something else: an hour, a day.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kiosk.content import units
from kiosk.content.numbers import Number, has_figure, may_count, numbers
from kiosk.content.pieces import MARK, language_of
from kiosk.content.units import COUNTED, MEASURED, Kind, Quantity, quantity
from kiosk.i18n import CHECKED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kiosk.i18n import Text

ROUNDED = Fraction(1, 10)
"""How much pounds and kilograms, or inches and centimetres, of one thing may differ: 20 lb are told as 10 kg."""
BODY = range(30, 46)
"""Degrees Celsius of a body: there a degree is not rounded, but for what °F need to be whole."""
ORDERED = MEASURED | {Kind.PILLS, Kind.TEMPERATURE}
A_DAY = quantity(Fraction(24), units.UNITS[units.EN]["h"])
"""4 g a day are 4 g in 24 h."""
_BESIDE = re.compile(r"[\s(=,/–-]*(?:soit|ou|or)?[\s(]*")
"""What stands between a number and the same in another unit: "38 °C (100.4 °F)"."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What one text says and the other does not, as written."""

    one: tuple[str, ...] = ()
    other: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.one or self.other)


def seal(by_language: Mapping[str, str]) -> str:
    """Return the word under which a person says that they compared these texts; any change gives another word.

    It is eight letters of the SHA-256 (FIPS 180-4), without digits and vowels: YAML takes it for a text, and nobody for
    a word.
    """
    said = json.dumps(dict(by_language), ensure_ascii=False, sort_keys=True)
    digits = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return digits.translate(str.maketrans("0123456789abcdef", "bcdfghjknprstvxy"))


def is_checked(text: Text) -> bool:
    """Tell whether a person has found that just these words are right."""
    return text.source.get(CHECKED) == seal(text.by_language)


@lru_cache(maxsize=4096)
def difference(one: str, tag: str, other: str, other_tag: str) -> Difference:
    """Return the numbers of two texts that are not the same; their tags say in which language each is."""
    if not (may_count(one, tag) or may_count(other, other_tag)):
        return Difference()
    left, right = _Said(one, tag), _Said(other, other_tag)
    missing = Difference(tuple(_unmatched(left, right)), tuple(_unmatched(right, left)))
    if missing:
        return missing
    return (
        _single_things(left, right)
        or _how_often(left, right)
        or _more_or_less(left, right)
        or _order(left.numbers, right.numbers)
    )


def unsaid(texts: Iterable[str], others: Iterable[str], tag: str) -> tuple[str, ...]:
    """Return the numbers of texts that have none like them in others of the same language, as written.

    Args:
        texts: those whose numbers are looked for.
        others: where they are.
        tag: the language of all of them.

    """
    known = [number for other in others for number in numbers(other, tag)]
    asked = (n for text in texts for n in numbers(text, tag) if not n.soft)
    return tuple(dict.fromkeys(each.said for each in asked if not any(_alike(each, other) for other in known)))


def disagreements(said: str, tag: str) -> Iterator[tuple[str, str, str]]:
    """Return each two numbers of one text that stand for each other in two units, and what the second one should be."""
    for one, other in _restated(numbers(said, tag), said) if has_figure(said) else ():
        if not _alike(one, other):
            yield one.said, other.said, _in_unit_of(other, one, tag)


def _in_unit_of(other: Number, one: Number, tag: str) -> str:
    """Return a number in the unit of another, as its language writes it: "38 °C" is "100.4 °F"."""
    amount, unit = one.meanings[0].amount, other.meanings[0].unit
    value = amount / unit.factor if unit != units.FAHRENHEIT else amount * 9 / 5 + 32
    figures = f"{float(value):.1f}".removesuffix(".0")
    figures = figures.replace(".", ",") if language_of(tag) == units.FR else figures
    return figures + re.sub(r"^[\d.,−-]+", "", other.said)


def _restated(found: Sequence[Number], said: str) -> Iterator[tuple[Number, Number]]:
    """Return neighbours of one kind, one metric and one imperial, with nothing but a bracket between them."""
    for one, other in pairwise(found):
        first, second = one.meanings[0], other.meanings[0]
        beside = _BESIDE.fullmatch(said[one.end : other.start])
        if beside and first.kind is second.kind and first.unit.imperial != second.unit.imperial:
            yield one, other


class _Said:
    """The numbers of one text, and how often things are done."""

    def __init__(self, said: str, tag: str) -> None:
        self.numbers = numbers(said, tag)
        self.is_known = language_of(tag) in units.UNITS
        text = MARK.sub(lambda mark: " " * len(mark[0]), said).replace("\u00a0", " ").replace("’", "'")
        self.text, self.language = text, language_of(tag)
        self.periods: dict[str, re.Match[str]] = {}
        small = text.lower() if len(text.lower()) == len(text) else text  # "İ" grows
        for name, pattern in _periods(self.language):
            for match in pattern.finditer(small):
                self.periods.setdefault(name, match)

    def more(self, number: Number) -> int:
        """Return 1 where "more than" stands beside a number, -1 where "less than" does; else, or where both do, 0."""
        if self.language not in units.NOT or re.search(units.NOT[self.language], self.text, re.IGNORECASE):
            return 0
        before, after = self.text[: number.start], self.text[number.end :]
        more, less = (
            bool(re.search(rf"\b{words[0]} ?$", before, re.IGNORECASE))
            or bool(re.match(rf" ?(?:{words[1]})", after, re.IGNORECASE))
            for words in (units.MORE[self.language], units.LESS[self.language])
        )
        return more - less

    def around(self, number: Number) -> str:
        """Return a number with some words before and behind it."""
        before, after = self.text[: number.start].split(" "), self.text[number.end :].split(" ")
        return " ".join([*before[-3:-1], number.said, *after[1:3]]).strip()

    def is_period(self, number: Number) -> bool:
        """Tell whether a number is part of how often something is done: "twice a day"."""
        return any(match.start() <= number.start and number.end <= match.end() for match in self.periods.values())


@lru_cache
def _periods(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what says how often, in small letters."""
    per = units.PER.get(language, ())
    return tuple((name, re.compile(pattern.format(units.LASTING))) for name, pattern in per)


# -- what one has and the other has not ---------------------------------------------------


def _unmatched(one: _Said, other: _Said) -> Iterator[str]:
    for number in one.numbers:
        is_a_day = "day" in other.periods and any(_same(each, A_DAY) for each in number.meanings)
        is_unread = number.is_in_words and not other.is_known
        if not (number.soft or is_a_day or is_unread) and not any(_alike(number, each) for each in other.numbers):
            yield number.said


def _alike(one: Number, other: Number) -> bool:
    return any(_same(each, another) for each in one.meanings for another in other.meanings)


def _same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are the same, or cannot be told apart."""
    if one.kind is other.kind:
        return one.amount == other.amount or (one.unit.imperial != other.unit.imperial and _rounded(one, other))
    if Kind.PERCENT in {one.kind, other.kind} and {one.kind, other.kind} & {Kind.NONE, Kind.OTHER}:
        share, part = (one, other) if one.kind is Kind.PERCENT else (other, one)
        return part.figure in {share.figure, share.figure / 100}  # 50 % are half
    if Kind.NONE in {one.kind, other.kind}:
        return one.figure == other.figure
    return Kind.OTHER in {one.kind, other.kind} and {one.kind, other.kind} <= COUNTED and one.figure == other.figure


def _rounded(one: Quantity, other: Quantity) -> bool:
    """Tell whether a metric quantity and one that is not are the same, rounded."""
    imperial, metric = (one, other) if one.unit.imperial else (other, one)
    if one.kind is not Kind.TEMPERATURE:
        return abs(one.amount - other.amount) <= ROUNDED * max(one.amount, other.amount)
    is_same = _to(metric.amount * 9 / 5 + 32, imperial.places) == imperial.figure
    return is_same or (int(metric.amount) not in BODY and _to(imperial.amount, metric.places) == metric.figure)


def _to(value: Fraction, places: int) -> Fraction:
    """Round half up, as people do."""
    scale = 10**places
    return Fraction((value * scale + Fraction(1, 2)).__floor__(), scale)


# -- what both have, and differently ---------------------------------------------------------


def _single_things(one: _Said, other: _Said) -> Difference:
    """Find one hour here and one day there, twice here and three times there, though neither needs one like it."""
    left, right = _alone(one, other), _alone(other, one)
    return Difference(left, right) if left and right else Difference()


def _alone(one: _Said, other: _Said) -> tuple[str, ...]:
    return tuple(
        each.said
        for each in one.numbers
        if each.soft and not each.is_ordinal and _is_single(each.meanings[0])
        if not one.is_period(each) and not any(_alike(each, number) for number in other.numbers)
    )


def _is_single(quantity: Quantity) -> bool:
    """Tell whether it is one hour or one day, or how often the hours of a day are: morning and evening are twice."""
    return (quantity.kind is Kind.TIMES and quantity.figure > 1) or (quantity.kind in MEASURED and quantity.figure == 1)


def _how_often(one: _Said, other: _Said) -> Difference:
    """Find "three times a day" here and "three times a week" there."""
    left, right = one.periods, other.periods
    if not left or not right or left.keys() <= right.keys() or right.keys() <= left.keys():
        return Difference()
    return Difference(
        *(tuple(each.text[slice(*match.span())].strip() for match in each.periods.values()) for each in (one, other))
    )


def _more_or_less(one: _Said, other: _Said) -> Difference:
    """Find "more than 20 minutes" here and "less than 20 minutes" there."""
    for number in one.numbers:
        for another in other.numbers:
            if _alike(number, another) and one.more(number) * other.more(another) < 0:
                return Difference((one.around(number),), (other.around(another),))
    return Difference()


def _order(one: Sequence[Number], other: Sequence[Number]) -> Difference:
    """Find numbers of one kind that stand the other way round: 1 tablet, then 2; 2 tablets, then 1."""
    if len(one) < 2 or len(other) < 2:  # noqa: PLR2004 - there is no order of one
        return Difference()
    for kind in ORDERED:
        left, right = _in_order(one, kind), _in_order(other, kind)
        both = [n for n in left if _places(n, right)]
        places = [_places(n, right) for n in both]
        if any(len(each) != 1 for each in places) or len({p for each in places for p in each}) != len(both):
            continue
        for (a, b), (first, second) in zip(pairwise(both), pairwise(places), strict=True):
            if first[0] > second[0]:
                return Difference((a.said, b.said), (right[second[0]].said, right[first[0]].said))
    return Difference()


def _in_order(found: Sequence[Number], kind: Kind) -> list[Number]:
    return [n for n in found if not n.soft and n.meanings[0].kind in {kind, Kind.NONE}]


def _places(number: Number, others: Sequence[Number]) -> list[int]:
    return [at for at, other in enumerate(others) if _alike(number, other)]
