"""Numbers in words, as they are said in Quebec and in English Canada; pure."""

from __future__ import annotations

MOST = 999_999
"""What is greater is said figure by figure."""
_FRENCH = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_FRENCH_TENS = (
    "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt",
)  # fmt: skip
_ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def french(number: int, *, feminine: bool = False) -> str:
    """Return « vingt et un », or « vingt et une » before a feminine word.

    Args:
        number: from 0 to :data:`MOST`.
        feminine: it counts a feminine word.

    """
    if number >= 1000:  # noqa: PLR2004
        thousands, rest = divmod(number, 1000)
        many = french(thousands).removesuffix("s") if thousands % 100 in {0, 80} else french(thousands)
        return " ".join(filter(None, ("" if thousands == 1 else many, "mille", _rest(rest, feminine=feminine))))
    if number >= 100:  # noqa: PLR2004
        hundreds, rest = divmod(number, 100)
        cent = "cents" if hundreds > 1 and not rest else "cent"
        many = "" if hundreds == 1 else french(hundreds)
        return " ".join(filter(None, (many, cent, _rest(rest, feminine=feminine))))
    if number < 20:  # noqa: PLR2004
        return "une" if feminine and number == 1 else _FRENCH[number]
    tens, ones = divmod(number, 10)
    word = _FRENCH_TENS[tens]
    if tens in {7, 9}:
        ones += 10
    if not ones:
        return "quatre-vingts" if tens == 8 else word  # noqa: PLR2004
    joined = " et " if ones in {1, 11} and tens < 8 else "-"  # noqa: PLR2004
    return f"{word}{joined}{french(ones, feminine=feminine)}"


def _rest(rest: int, *, feminine: bool) -> str:
    return french(rest, feminine=feminine) if rest else ""


def english(number: int) -> str:
    """Return "twenty-one", for a number from 0 to :data:`MOST`."""
    if number >= 1000:  # noqa: PLR2004
        thousands, rest = divmod(number, 1000)
        return f"{english(thousands)} thousand{f' {english(rest)}' if rest else ''}"
    if number >= 100:  # noqa: PLR2004
        hundreds, rest = divmod(number, 100)
        return f"{_ENGLISH[hundreds]} hundred{f' {english(rest)}' if rest else ''}"
    if number < 20:  # noqa: PLR2004
        return _ENGLISH[number]
    tens, ones = divmod(number, 10)
    return f"{_ENGLISH_TENS[tens]}{f'-{_ENGLISH[ones]}' if ones else ''}"


def french_ordinal(number: int, *, feminine: bool = False) -> str:
    """Return « deuxième »; « premier » or « première »."""
    if number == 1:
        return "première" if feminine else "premier"
    word = french(number).removesuffix("s") if number % 100 in {0, 80} else french(number)
    if word.endswith("cinq"):
        return f"{word}uième"
    if word.endswith("neuf"):
        return f"{word[:-1]}vième"
    return f"{word.removesuffix('e')}ième"


def english_ordinal(number: int) -> str:
    """Return "second", "twenty-first"."""
    before, dash, last = english(number).rpartition("-")
    if not dash:
        before, dash, last = english(number).rpartition(" ")
    if last not in _ORDINALS:
        last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return f"{before}{dash}{_ORDINALS.get(last, last)}"


def english_year(year: int) -> str:
    """Return "twenty twenty-six", "two thousand nine"."""
    century, rest = divmod(year, 100)
    if century == 20 and rest < 10:  # noqa: PLR2004
        return english(year)
    return f"{english(century)} {'hundred' if not rest else f'oh {english(rest)}' if rest < 10 else english(rest)}"  # noqa: PLR2004


def figures(digits: str, language: str) -> str:
    """Return digits one by one: « huit un un »."""
    names = _FRENCH if language == "fr" else _ENGLISH
    return " ".join(names[int(digit)] for digit in digits)
