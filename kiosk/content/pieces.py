"""Takes a text in French or English apart into words, signs and numbers, words of number put together.

Of any other language only figures and signs are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from kiosk.content import units
from kiosk.content.units import EN, FR, Kind, Quantity, Unit, exactly, quantity

MARK = re.compile(r"\{[^{}]*\}")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "‑": "-", "−": "-"})
_SPOKEN = (
    # what is one sign to a reader, as one word of the same length
    (re.compile(r"c(?:uill[eè]res?|\.) ?à (?:thé|café|t\.)"), "c-à-thé"),
    (re.compile(r"c(?:uill[eè]res?|\.) ?à (?:soupe|s\.)"), "c-à-soupe"),
    (re.compile(r"mg ?(?:/|per|par) ?kg\b"), "mg/kg"),
    (re.compile(r"pour cent\b"), "pourcent"),
    (re.compile(r"deux-points\b"), "colon"),
    (re.compile(r"per cent\b"), "percent"),
    (re.compile(r"° ?c\b|degr[eé]e?s? celsius"), "°c"),
    (re.compile(r"° ?f\b|degr[eé]e?s? fahrenheit"), "°f"),
)
_ALWAYS = {
    FR: r"24 ?h(?:eures)? ?(?:sur|/) ?24(?:,? (?:et )?7 ?j(?:ours)? ?(?:sur|/) ?7)?|jour (?:et|ou) nuit"
    r"|nuit et jour|24/7",
    EN: r"24/7|24 hours a day(?:,? (?:and )?(?:7|seven) days a week)?|(?:day|night) (?:and|or) (?:day|night)"
    r"|around the clock",
}
_OFTEN = {
    # every other day, three times a day: said without a number of their own
    FR: r"une? (?:jour|soir|matin|nuit|(?P<long>semaine|mois)) sur (?P<every>deux|trois|quatre)\b"
    r"|(?P<three>matin,? midi et soir)|(?P<two>matin et soir)",
    EN: r"every (?:other|second|(?P<every>third|fourth)) (?:day|night|evening|morning|(?P<long>week|month))\b"
    r"|(?P<three>morning,? noon,? and (?:night|evening))|(?P<two>morning and (?:night|evening))",
}
_A_DAY = {FR: "jour", EN: "day"}
_EVERY = {"deux": 2, "trois": 3, "quatre": 4, "third": 3, "fourth": 4}
_HALF = {FR: r" et (?P<half>demie?|quart)\b", EN: r" and an? (?P<half>half|quarter)\b"}
_LEXEMES = r"""
    (?P<phone>(?<!\d)(?:\+?1[ .-]?)?\(?\d{{3}}\)?[ .-]?\d{{3}}[-. ]\d{{4}}(?!\d)|(?<![\d.,])(?:9-1-1|8-1-1)(?!\d)
        |(?<![\d.,])(?:[2-9]11|988)(?![\d%]|[.,]\d|[ ](?:m?g|ml)\b))
  | (?P<always>{always})
  | (?P<often>{often})
  | (?P<iso>\d{{4}}-\d\d-\d\d)
  | (?P<clock>(?<!\d)(?P<hour>[0-2]?\d)(?:[ ]?[h:][ ]?(?P<past>[0-5]\d)(?!\d)(?P<min>[ ]?min(?:utes?)?\b)?
        (?P<half1>[ ]?[ap]\.?m\b\.?)?|(?P<half2>[ ]?[ap]\.?m\b\.?)))
  | (?P<mixed>(?:\d+[ ]?)?[½¼¾⅓⅔]|(?:(?<!\d)\d+[ ])?(?<![\d/])[123][ ]?/[ ]?[2348](?![\d/]))
  | (?P<figure>(?:\d{{1,3}}(?:[ ]\d{{3}})+(?!\d|-\d)|\d+)(?:[.,]\d+)*)
    (?P<th>[ ]?(?:ère|re|er|ème|ième|e|st|nd|rd|th)s?\b)?
  | (?P<halfmore>{half})
  | (?P<word>c-à-thé|c-à-soupe|mg/kg|°[cf]|°|℃|℉|%|×|{word})
  | (?P<elided>[^\W\d_]+')
  | (?P<mark>•)
  | (?P<sign>[^\w\s])
"""
_WORD = {FR: r"[^\W\d_]+(?!')\b", EN: r"[^\W\d_]+(?:'[^\W\d_]+)?"}


@lru_cache
def _lexemes(language: str) -> re.Pattern[str]:
    parts = {"always": _ALWAYS, "often": _OFTEN, "half": _HALF}
    said = {name: of.get(language, "(?!)").replace(" ", "[ ]") for name, of in parts.items()}
    return re.compile(_LEXEMES.format(**said, word=_WORD.get(language, _WORD[EN])), re.VERBOSE)


@dataclass(slots=True)
class Piece:
    """A word, a sign or a number of a text; a number has a value, or meanings where its unit is already known."""

    text: str
    start: int
    end: int
    value: Fraction | None = None
    places: int = 0
    meanings: tuple[Quantity, ...] = ()
    soft: bool = False
    is_ordinal: bool = False
    is_fraction: bool = False
    takes_of: bool = False
    """Whether its unit may stand behind a small word: "half of a tablet", "une dizaine de jours"."""
    more: Fraction | None = None
    """What is added to the number before: "and a half"."""
    is_word: bool = False
    is_below_zero: bool = False
    unit: Unit | None = None
    until: int = 0
    """Where its unit ends."""

    @property
    def is_number(self) -> bool:
        """Tell whether it counts something."""
        return self.value is not None or bool(self.meanings)


@lru_cache
def language_of(tag: str) -> str:
    """Return the language of a tag, whatever its country: "fr" of "fr-CA"."""
    return tag.partition("-")[0].lower()


class Pieces:
    """The pieces of a text in a language; what is in curly brackets is none of it."""

    def __init__(self, said: str, language: str) -> None:
        self.language = language
        text = MARK.sub(lambda mark: "•".ljust(len(mark[0])), said.translate(_SPACES))
        self.text = _as_signs(text.lower() if len(text.lower()) == len(text) else text)  # "İ" grows
        self.units = units.UNITS.get(language, units.EVERYWHERE)
        self.pieces = [self._piece(found) for found in _lexemes(language).finditer(self.text)]
        self._words_of_number()
        self._fractions()

    def unit_of(self, word: str) -> Unit | None:
        """Return the unit that a word or a sign is."""
        return self.units.get(word) or self.units.get(word.rstrip("s"))

    # -- pieces ---------------------------------------------------------------------

    def _piece(self, found: re.Match[str]) -> Piece:
        piece = Piece(found[0], found.start(), found.end())
        if found.lastgroup in {"word", "elided", "sign", "mark"}:
            piece.is_word = found.lastgroup == "word"
        elif found["phone"]:
            digits = re.sub(r"\D", "", found[0])[-10:]
            piece.meanings = exactly(Kind.PHONE, int(digits))
        elif found["always"]:
            piece.meanings = exactly(Kind.ALWAYS, 1)
        elif found["often"]:
            self._often(piece, found)
        elif found["iso"]:
            piece.meanings = exactly(Kind.DATE, int(found[0][5:7]) * 100 + int(found[0][8:]))
        elif found["clock"]:
            piece.meanings = self._clock(found)
        elif found["mixed"]:
            piece.value, piece.is_fraction, piece.takes_of = _mixed(found[0]), True, True
        elif found["figure"]:
            self._figure(piece, found)
        elif found["halfmore"]:
            piece.more = units.FRACTIONS[self.language][found["half"]]
        return piece

    def _often(self, piece: Piece, found: re.Match[str]) -> None:
        named = found.groupdict()
        if named["three"] or named["two"]:
            piece.meanings, piece.soft = exactly(Kind.TIMES, 3 if named["three"] else 2), True
        else:
            unit = self.units[named["long"] or _A_DAY[self.language]]
            piece.meanings = (quantity(Fraction(_EVERY.get(named["every"] or "", 2)), unit),)

    def _clock(self, found: re.Match[str]) -> tuple[Quantity, ...]:
        """Return the time of day; in French "2 h 30" may be a length of time as well."""
        hour, past = int(found["hour"]), int(found["past"] or 0)
        half = (found["half1"] or found["half2"] or "").strip()
        lasts = quantity(Fraction(hour * 60 + past), self.units["min"])
        if found["min"]:
            return (lasts,)
        if half:
            return exactly(Kind.CLOCK, (hour % 12 + 12 * half.startswith("p")) * 60 + past)
        times = exactly(Kind.CLOCK, hour * 60 + past)
        if self.language == EN and ":" in found[0] and 0 < hour <= 12:  # noqa: PLR2004 - a clock's face
            times += exactly(Kind.CLOCK, (hour % 12 + 12) * 60 + past)
        return times if ":" in found[0] else (*times, lasts)

    def _figure(self, piece: Piece, found: re.Match[str]) -> None:
        figure, last = found["figure"].replace(" ", ""), re.search(r"[.,](\d+)$", found["figure"])
        if self.language == EN and re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d+)?", figure):
            figure, last = figure.replace(",", ""), re.search(r"\.(\d+)$", figure)
        figure = figure.replace(",", ".")
        if figure.count(".") > 1:  # 1.2.3 is no number
            figure, last = figure.replace(".", ""), None
        piece.value, piece.places, piece.is_ordinal = Fraction(figure), len(last[1]) if last else 0, bool(found["th"])
        piece.is_below_zero = re.search(r"(?:^|[\s(])-$", self.text[: piece.start]) is not None

    # -- words --------------------------------------------------------------------------

    def _words_of_number(self) -> None:
        pieces: list[Piece] = []
        at = 0
        while at < len(self.pieces):
            length, number = self._word_of_number(at)
            pieces.append(number)
            at += length
        self.pieces = pieces

    def _word_of_number(self, at: int) -> tuple[int, Piece]:
        """Return how many pieces from here say one number, and that; else this piece alone."""
        first, language = self.pieces[at], self.language
        cardinals, ordinals = (table.get(language, {}) for table in (units.CARDINALS, units.ORDINALS))
        if first.text not in _saying_numbers(language):
            return 1, first
        for table, soft in ((units.SOFT_WORDS, True), (units.HARD_WORDS, False)):
            words = table.get(language, {})
            if said := words.get(_one(first.text, words)):
                return 1, self._said(first, at, said, soft=soft)
        total = current = 0
        length, end, step, is_ordinal = 0, first.end, at, False
        while step < len(self.pieces) and not is_ordinal:
            word, value = self.pieces[step].text, None
            if self.pieces[step].is_word:
                is_ordinal = word not in cardinals and _one(word, ordinals) in ordinals and not self._is_second(step)
                value = cardinals.get(word, ordinals.get(_one(word, ordinals)) if is_ordinal else None)
            begins = not length or (total and not current)
            joined = value if begins or value is None else _joined(current, value, language)
            if value is None or joined is None:
                is_ordinal = False
                break
            total, current = (total + max(current, 1) * 1000, 0) if value == 1000 else (total, joined)  # noqa: PLR2004
            length, end = step + 1 - at, self.pieces[step].end
            step += 1
            if step + 1 < len(self.pieces) and self.pieces[step].text in {"-", "et", "and"}:
                step += 1
        if not length or (first.text in {"neuf", "neufs"} and length == 1 and not self._counts(at)):
            return 1, first
        return length, self._number(first, end, total + current, is_ordinal=is_ordinal, soft=length == 1)

    def _said(self, piece: Piece, at: int, said: tuple[int, Kind], *, soft: bool) -> Piece:
        amount, kind = said
        if kind is Kind.NONE:
            piece.value, piece.takes_of = Fraction(amount), amount > 1
        elif kind is Kind.CLOCK and at >= 2 and self.pieces[at - 1].text == "-":  # noqa: PLR2004 - après-midi
            return piece
        else:
            piece.meanings = exactly(kind, amount)
        piece.soft = soft
        return piece

    def _number(self, first: Piece, end: int, value: int, *, is_ordinal: bool, soft: bool) -> Piece:
        is_one = value == 1 and soft
        return Piece(first.text, first.start, end, Fraction(value), is_ordinal=is_ordinal, soft=is_one or value == 0)

    def _is_second(self, at: int) -> bool:
        """Tell whether "second" is a length of time here, as in "30 second rinse"."""
        before = self.pieces[at - 1] if at else None
        if self.pieces[at].text.rstrip("s") not in {"second", "seconde"} or before is None:
            return False
        counted = units.CARDINALS.get(self.language, {}).keys() - {"une", "un"}
        return (
            self.pieces[at].text.endswith("s") or bool(before.is_number and not before.soft) or before.text in counted
        )

    def _counts(self, at: int) -> bool:
        """Tell whether "neuf" is a number: "neuf patients", not "un pansement neuf", which is a new one."""
        before, after = self.pieces[at - 1 : at] if at else [], self.pieces[at + 1 : at + 2]
        if not after:
            return False
        small = units.ENDS[FR]
        begins = not before or not before[0].is_word or before[0].text in small
        counts = self.unit_of(after[0].text) or after[0].text in units.JOINTS - {",", "et", "-"}
        return bool(counts) or (begins and after[0].is_word and after[0].text not in small)

    def _fractions(self) -> None:
        known = units.FRACTIONS.get(self.language, {})
        for at, piece in enumerate(self.pieces):
            is_part = piece.text == "thirds" or (piece.is_word and not piece.is_number)
            is_part = is_part and piece.text != "mis"  # "ce que vous avez mis" halves nothing
            if is_part and (part := known.get(_one(piece.text, known))) is not None:
                before = self.pieces[at - 1] if at else None
                if before and before.text == "-" and at > 1:  # "two-thirds"
                    before = self.pieces[at - 2]
                times = before.value if before and before.value and not before.is_ordinal else None
                piece.value, piece.is_fraction, piece.takes_of, piece.is_ordinal = (
                    part * (times or 1),
                    True,
                    True,
                    False,
                )
                piece.soft = piece.text == "mi" or (part != Fraction(1, 2) and times in {None, 1})
                if before and times:
                    before.value, piece.start = None, before.start
                for article in self.pieces[at + 1 : at + 2]:
                    article.value = None if article.soft else article.value


@lru_cache
def _saying_numbers(language: str) -> frozenset[str]:
    """Return the words that a number may begin with, and their plurals."""
    tables = (units.CARDINALS, units.ORDINALS, units.HARD_WORDS, units.SOFT_WORDS)
    known = {word for table in tables for word in table.get(language, {})}
    return frozenset(known | {f"{word}s" for word in known})


def _as_signs(text: str) -> str:
    """Return a text with each unit of several words as one, every other letter in its place."""
    for spoken, word in _SPOKEN:
        found = spoken.search(text)
        while found is not None:
            text = text[: found.start()] + word.ljust(len(found[0])) + text[found.end() :]
            found = spoken.search(text, found.start() + len(word))
    return text


def _one(word: str, known: object) -> str:
    """Return a word as a table knows it, its plural taken away."""
    return word if word in known else word.removesuffix("s")  # type: ignore[operator] # any table


def _mixed(said: str) -> Fraction:
    whole = re.match(r"(\d+)(?: (?=\d)| ?(?=[½¼¾⅓⅔]))", said)
    rest = said[whole.end() :] if whole else said
    part = units.SIGNS.get(rest.strip()) or Fraction(rest.replace(" ", ""))
    return part + int(whole[1]) if whole else part


def _joined(current: int, value: int, language: str) -> int | None:
    """Return the number that a further word makes of one: "vingt" and "deux" are 22, "deux" and "trois" two numbers."""
    if language == FR and current == 4 and value == 20:  # noqa: PLR2004 - quatre-vingts
        return 80
    if value >= 100:  # noqa: PLR2004 - hundreds and thousands
        return current * value if 0 < current < value else None
    rest = current % 100
    if language == FR and ((rest in {60, 80} and value < 20) or (rest in {10, 70, 90} and 7 <= value < 10)):  # noqa: PLR2004
        return current + value  # soixante-dix, dix-sept
    fits = (current and rest == 0) or (rest >= 20 and rest % 10 == 0 and value < 10)  # noqa: PLR2004 - twenty-two
    return current + value if fits else None
