"""Reads the numbers of a text in French or English, as values with their units: "deux fois", "38,5 °C", "2:30 p.m.".

What may be a number and may be none ("une crème", "one at a time") is marked as such.  Whether two texts say the same
is decided by :mod:`kiosk.content.sameness`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kiosk.content import units
from kiosk.content.pieces import Piece, Pieces, language_of
from kiosk.content.units import EN, MEASURED, NO_UNIT, THINGS, Kind, Quantity, Unit, exactly, quantity

if TYPE_CHECKING:
    from fractions import Fraction


BOTH = frozenset({"les", "des", "aux", "vos", "ces", "ses", "the", "your", "these", "his", "her"})
"""Before "two", where it counts nothing that was not known: "les deux joues" are the cheeks."""
MOST_WORDS = 4
"""Between a number and its unit: "2 extra-strength Tylenol tablets"."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: what it may mean, and whether it must have one like it in every language."""

    meanings: tuple[Quantity, ...]
    said: str
    start: int
    end: int
    soft: bool = False
    """Whether the other language may do without it."""
    is_ordinal: bool = False

    @property
    def is_in_words(self) -> bool:
        """Tell whether no figure is in it."""
        return not any(c.isdigit() for c in self.said)


def may_count(said: str, tag: str) -> bool:
    """Tell, fast, whether a text may say a number, how long or how often; most say nothing of the kind."""
    return has_figure(said) or not _counting(language_of(tag)).isdisjoint(_WORDS.findall(said.lower()))


def has_figure(said: str) -> bool:
    """Tell whether there is a figure in a text."""
    return _FIGURE.search(said) is not None


_WORDS, _FIGURE = re.compile(r"[^\W\d_]+"), re.compile(r"[\d½¼¾⅓⅔]")


@lru_cache
def _counting(language: str) -> frozenset[str]:
    tables = (units.CARDINALS, units.ORDINALS, units.HARD_WORDS, units.SOFT_WORDS, units.FRACTIONS)
    words = {word for table in tables for word in table.get(language, {})} - {"un", "une", "a", "an", "one"}
    words |= {word for word, unit in units.UNITS.get(language, {}).items() if unit.kind in MEASURED and len(word) > 1}
    return frozenset(words | {f"{word}s" for word in words} | units.OFTEN)


@lru_cache(maxsize=4096)
def numbers(said: str, tag: str) -> tuple[Number, ...]:
    """Return the numbers of a text in a language, in their order; what is in curly brackets is none of it."""
    return _Reader(said, language_of(tag)).numbers()


class _Reader(Pieces):
    def __init__(self, said: str, language: str) -> None:
        super().__init__(said, language)
        self.is_known = language in units.UNITS
        self.said = said

    def numbers(self) -> tuple[Number, ...]:
        self._units()
        self._shared_units()
        return tuple(self._found())

    # -- units --------------------------------------------------------------------------

    def _units(self) -> None:
        for at, piece in enumerate(self.pieces):
            if piece.value is not None:
                self._month(at, piece)
                if not piece.meanings:
                    piece.unit, piece.until = self._unit(at, piece)

    def _month(self, at: int, piece: Piece) -> None:
        months = units.MONTHS.get(self.language, {})
        near = [at + 1, at - 2 if at and self.pieces[at - 1].text == "." else at - 1]
        beside = [self.pieces[each].text for each in near if 0 <= each < len(self.pieces)]
        month = next((months[text] for text in beside if text in months), 0)
        if month and piece.value is not None and 1 <= piece.value <= 31:  # noqa: PLR2004 - days of a month
            piece.meanings = exactly(Kind.DATE, month * 100 + int(piece.value))

    def _unit(self, at: int, piece: Piece) -> tuple[Unit, int]:
        before = self.pieces[at - 1].text if at else ""
        if before == "-" and at > 1 and self.pieces[at - 2].text in units.PROTECTING:
            before = self.pieces[at - 2].text
        if before in units.PROTECTING:
            piece.start = self.pieces[at - 1].start
            return Unit(Kind.PROTECTION), piece.end
        after = self._after(at, piece)
        if after is None and [each.text for each in self.pieces[at + 1 : at + 2]][:1] in (
            ["°"],
            ["degrés"],
            ["degrees"],
        ):
            return NO_UNIT, piece.end
        if (after is None or after.start > piece.end + 1) and before in units.BEFORE.get(self.language, ()):
            piece.start = self.pieces[at - 1].start
            return self.unit_of(before) or NO_UNIT, piece.end
        if after is None:
            follows = self.pieces[at + 1 : at + 2]
            is_noun = (
                self.is_known
                and follows
                and follows[0].is_word
                and not follows[0].is_number
                and follows[0].text not in self._ends()
            )
            return THINGS if is_noun else NO_UNIT, piece.end
        return self.unit_of(after.text) or NO_UNIT, after.end

    def _after(self, at: int, piece: Piece) -> Piece | None:
        """Return the unit of a number: within some words, and before any that ends what is counted."""
        words = 0
        for after in self.pieces[at + 1 :]:
            skips = after.text in {"d'", "de", "a", "an", "une", "un", "of", "the"} and piece.takes_of
            if after.text == "-" or after.more or skips:
                continue
            if after.is_number and after.is_ordinal and after.soft:  # "les 48 premières heures"
                after.value = None
                continue
            if not after.is_word or after.is_number or words == MOST_WORDS:
                return None
            if self.unit_of(after.text) and (after.text not in {"s", "d", "l", "m", "x", "h", "j"} or not words):
                return after
            if after.text in self._ends():
                return None
            words += 1
        return None

    def _ends(self) -> frozenset[str]:
        return units.ENDS.get(self.language, frozenset())

    def _shared_units(self) -> None:
        """Give numbers of one chain their unit: "2 à 3 jours", "days 4 to 7", "8 to 10 p.m."."""
        joined = [
            (one, other)
            for one, joint, other in zip(self.pieces, self.pieces[1:], self.pieces[2:], strict=False)
            if one.is_number and other.is_number and joint.text in units.JOINTS
        ]
        for at, (one, other) in enumerate(pairwise(self.pieces)):  # "two 500 mg tablets"
            if one.unit == NO_UNIT and other.unit and other.unit.kind is Kind.MASS:
                named = (self.unit_of(each.text) for each in self.pieces[at + 3 : at + 6] if each.is_word)
                one.unit = next((unit for unit in named if unit and unit.kind is Kind.PILLS), NO_UNIT)
        for one, other in reversed(joined):
            if one.unit == NO_UNIT and other.unit and not one.meanings:
                one.unit = other.unit
            elif one.unit == NO_UNIT and one.value is not None and (clock := _clock_of(other)):
                same = exactly(Kind.CLOCK, int(one.value % 12) * 60 + clock // 720 * 720)
                first = same[0].amount
                one.meanings = same if first < clock else exactly(Kind.CLOCK, int(first) - 720)
        for one, other in joined:
            is_factor = one.unit is not None and one.unit.kind is Kind.PROTECTION and other.unit == THINGS
            if (other.unit == NO_UNIT or is_factor) and one.unit and one.unit.kind is not Kind.OTHER:
                other.unit = one.unit

    def _found(self) -> list[Number]:
        found: list[Number] = []
        for at, piece in enumerate(self.pieces):
            if piece.more and found:
                found[-1] = self._and_more(found[-1], piece.more, piece.end)
            if not piece.is_number:
                continue
            kind = piece.unit.kind if piece.unit else Kind.NONE
            before = self.pieces[at - 1].text if at else ""
            is_both = piece.value == 2 and before in BOTH and kind in {Kind.NONE, Kind.OTHER}  # noqa: PLR2004 - both
            soft = is_both or (piece.soft and not (piece.is_fraction and kind in MEASURED | {Kind.PILLS}))
            soft |= piece.value == 1 and kind is Kind.TIMES  # "1 fois par jour" is "daily"
            end = max(piece.end, piece.until)
            number = Number(
                self._meanings(piece), self.said[piece.start : end], piece.start, end, soft, piece.is_ordinal
            )
            found.append(number)
        return found

    def _meanings(self, piece: Piece) -> tuple[Quantity, ...]:
        if piece.meanings or piece.value is None:
            return piece.meanings
        unit = piece.unit or NO_UNIT
        figure = -piece.value if piece.is_below_zero and unit.kind is Kind.TEMPERATURE else piece.value
        meant = (quantity(figure, unit, piece.places),)
        if unit.kind is Kind.CLOCK:
            return (*meant, quantity(figure + 12, unit))
        if piece.text.startswith("quinzaine"):  # fifteen days, or two weeks
            return (*meant, quantity(figure - 1, unit))
        if unit == self.units.get("h") and self.language != EN and figure.denominator == 1 and figure < 24:  # noqa: PLR2004
            return meant + exactly(Kind.CLOCK, self._hour(int(figure), max(piece.end, piece.until)) * 60)
        return meant

    def _hour(self, hour: int, end: int) -> int:
        late = re.match(r" (?:du soir|de l'après-midi)", self.text[end:])
        return hour + 12 if late and hour < 12 else hour  # noqa: PLR2004 - noon

    def _and_more(self, number: Number, part: Fraction, end: int) -> Number:
        of_clock = 60 if number.meanings[0].kind is Kind.CLOCK else 1  # "midi et demi"
        more = tuple(quantity(each.figure + part * of_clock, each.unit, each.places) for each in number.meanings[:1])
        return replace(number, meanings=more, said=self.said[number.start : end], end=end, soft=False)


def _clock_of(piece: Piece) -> int:
    times = [each for each in piece.meanings if each.kind is Kind.CLOCK]
    return int(times[0].amount) if times else 0
