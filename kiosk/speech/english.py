"""English as people in Canada say it: "10:30 a.m." is "ten thirty A M", 811 is "eight one one"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.speech.numbers import MOST, english, english_ordinal, english_year, figures
from kiosk.speech.rules import ADDRESS, NUMBER, PHONE, WEBSITE, looked_up, rule

if TYPE_CHECKING:
    from kiosk.speech.rules import Rule

DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday", "Thurs": "Thursday",
    "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
MONTHS = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "May": "May", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sep": "September", "Sept": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
_NAMES = tuple(dict.fromkeys(MONTHS.values()))
_MONTH = f"(?:{'|'.join(_NAMES)})"
_DAY = f"(?:{'|'.join(DAYS.values())})"
UNITS = {
    "h": ("hour", "hours"), "hr": ("hour", "hours"), "hrs": ("hour", "hours"), "min": ("minute", "minutes"),
    "s": ("second", "seconds"), "sec": ("second", "seconds"), "wk": ("week", "weeks"),
    "mg": ("milligram", "milligrams"), "g": ("gram", "grams"), "kg": ("kilogram", "kilograms"),
    "mcg": ("microgram", "micrograms"),
    "µg": ("microgram", "micrograms"), "ml": ("millilitre", "millilitres"), "l": ("litre", "litres"),
    "cm": ("centimetre", "centimetres"), "mm": ("millimetre", "millimetres"), "µm": ("micrometre", "micrometres"),
    "IU": ("international unit", "international units"), "%": ("percent", "percent"),
    "°C": ("degree Celsius", "degrees Celsius"), "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"), "x": ("times", "times"), "×": ("times", "times"),
    "mg/ml": ("milligram per millilitre", "milligrams per millilitre"),
    "mg/kg": ("milligram per kilo", "milligrams per kilo"),
    "ml/h": ("millilitre an hour", "millilitres an hour"),
}  # fmt: skip
SHORT = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "et cetera", "tel.": "telephone", "approx.": "about",
    "Dr.": "Doctor", "Dr": "Doctor", "Mr.": "Mister", "Mrs.": "Missus", "Ms.": "Miz", "ext.": "extension",
    "vs.": "versus", "vs": "versus", "max.": "maximum", "and/or": "and or", "w/": "with", "P.O.": "P O",
}  # fmt: skip
LETTERS = frozenset({
    "SPF", "FPS", "UV", "UVA", "UVB", "AHA", "BHA", "PHA", "LHA", "ER", "ID", "PDF", "LED", "PRP", "IPL", "RF",
    "OTC", "DIN", "GP", "CLSC", "IU", "DNA", "HIV",
})  # fmt: skip
"""Said letter by letter."""
PAIRS = {"1/2": "one half", "1/3": "one third", "2/3": "two thirds", "1/4": "one quarter", "3/4": "three quarters"}
CALLED = {"800": "eight hundred", "900": "nine hundred"}
"""Areas that are said as a number."""
_YEARS = range(1900, 2100)


def _number(written: str) -> str:
    whole, _, part = written.replace(",", ".").partition(".")
    is_long = int(whole) > MOST or (len(whole) > 1 and whole[0] == "0")
    said = figures(whole, "en") if is_long else english(int(whole))
    return f"{said} point {figures(part, 'en')}" if part else said


def _measured(found: re.Match[str]) -> str:
    one, many = _UNITS[found[2].lower()]
    return f"{_number(found[1])} {one if float(found[1].replace(',', '.')) == 1 else many}"


def _hour(found: re.Match[str]) -> str:
    hours, minutes = int(found[1]), int(found[2] or 0)
    said = english(hours)
    if minutes:
        said += f" {'oh ' if minutes < 10 else ''}{english(minutes)}"  # noqa: PLR2004
    return f"{said} {found[3].upper()} M" if found[3] else said if minutes else f"{said} o’clock"


def _phone(found: re.Match[str]) -> str:
    area = found[2] or found[3]
    parts = [
        "one" if found[1] else "",
        (CALLED.get(area) or figures(area, "en")) if area else "",
        figures(found[4], "en"),
        figures(found[5], "en"),
    ]
    return f" {', '.join(filter(None, parts))} "


def _address(found: re.Match[str]) -> str:
    said = re.sub(r"^https?://", "", found[0])
    for sign, name in (("@", "at"), (".", "dot"), ("-", "dash"), ("_", "underscore"), ("/", "slash"), ("+", "plus")):
        said = said.replace(sign, f" {name} ")
    return said


def _iso(found: re.Match[str]) -> str:
    return f"{_NAMES[int(found[2]) - 1]} {int(found[3])}, {found[1]}"


def _year(found: re.Match[str]) -> str:
    return english_year(int(found[0])) if int(found[0]) in _YEARS else found[0]


def _ordinal(found: re.Match[str]) -> str:
    return english_ordinal(int(found[1]))


_UNITS = {written.lower(): said for written, said in UNITS.items()}
_UNIT = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
_SHORT_DAY = "|".join(DAYS)
_SHORT_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
RULES: tuple[Rule, ...] = (
    rule(ADDRESS, _address),
    rule(WEBSITE, _address),
    rule(PHONE, _phone),
    rule(r"(?<![\d,.-])([2-9]11)(?![\d,.]\d|\d)", lambda found: figures(found[1], "en")),
    rule(r"\b(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)\b", _iso),
    looked_up(r"(?<!\w)", SHORT, r"(?!\w)"),
    rule(r"\bNo\. ?(?=\d)", "number "),
    rule(r"(?<!\d )(?<!\d)\bmin\.", "minimum"),
    rule(rf"\b({_SHORT_MONTH})\b\.?(?= \d)", lambda found: MONTHS[found[1]]),
    rule(rf"(?<=\d )({_SHORT_MONTH})\b\.?", lambda found: MONTHS[found[1]]),
    rule(rf"\b({_SHORT_DAY})\b\.?(?=,? (?:{_MONTH}|\d))", lambda found: DAYS[found[1]]),
    rule(rf"\b({_SHORT_DAY})\b\.?(?= ?[–—-] ?(?:{_SHORT_DAY}|{_DAY})\b)", lambda found: DAYS[found[1]]),
    rule(rf"\b({_DAY}) ?[–—-] ?({_SHORT_DAY})\b\.?", lambda found: f"{found[1]} to {DAYS[found[2]]}"),
    rule(rf"\b({_DAY}) ?[–—-] ?(?={_DAY})", r"\1 to "),
    rule(rf"({_MONTH} \d+|\d {_MONTH}|[ap]\.?m\.?|\d) ?[–—] ?(?=\d|{_MONTH})", r"\1 to "),
    rule(rf"(?<=\d)-(?=\d|{_MONTH})", " to "),
    rule(r"\b(\d{1,2})(?::([0-5]\d))? ?([ap])\.? ?m\b\.?", _hour, any_case=True),
    rule(r"\b(\d{1,2}):([0-5]\d)()\b", _hour),
    rule(
        rf"({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?(?!\d)", lambda found: f"{found[1]} {english_ordinal(int(found[2]))}"
    ),
    rule(
        rf"({_MONTH} [a-z-]+ to )(\d{{1,2}})(?![\d:])(?= |[.,;]|$)(?! [a-z])",
        lambda found: found[1] + english_ordinal(int(found[2])),
    ),
    rule(rf"\b(\d{{1,2}}) ({_MONTH})\b", lambda found: f"{found[2]} {english_ordinal(int(found[1]))}"),
    rule(r"(?<![\d.,$])\d{4}(?![\d%°]|[.,]\d| ?(?:mg|g|ml|mL|IU|mcg)\b)", _year),
    rule(r"\b24/7\b", "day and night"),
    rule(r"(?<=\d) 1/2", " and a half"),
    rule(r"(?<![\d/])([1-3]/[1-4])(?![\d/])", lambda found: PAIRS.get(found[1], found[0])),
    rule(r"(\d) ?/ ?(?=\d)", r"\1 over "),
    rule(r"(?<=\d),(?=\d{3}(?!\d))", ""),
    rule(r"> ?(?=\d)", " more than "),
    rule(r"< ?(?=\d)", " less than "),
    rule(rf"(?i)(?<![\w,.])({NUMBER}) ?({_UNIT})(?!\w)", _measured),
    rule(r"\b(\d{1,3})(?:st|nd|rd|th)\b", _ordinal),
    rule(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " "),
    rule(rf"\$ ?({NUMBER})", lambda found: f"{_number(found[1])} dollars"),
    rule(rf"({NUMBER})", lambda found: _number(found[1])),
    rule(r"≥|>=", " at least "),
    rule(r"≤|<=", " at most "),
    rule(r"(?<=[^\W\d_]) ?\+", " plus "),
    rule(r"[×]", " times "),
    rule(r"%", " percent "),
    rule(r"&", " and "),
    rule(r"=", " equals "),
    rule(r"±", " plus or minus "),
    rule(r"°", " degrees "),
    rule(r"\$", " dollars "),
    rule(r"@", " at "),
    rule(r"\b[A-Z]{2,5}\b", lambda found: " ".join(found[0]) if found[0] in LETTERS else found[0]),
    rule(r"\b(?=[^AEIOUY\W\d_]{2,5}\b)[A-Z]+\b", lambda found: " ".join(found[0])),
)
ENDS_NO_SENTENCE = frozenset(
    {name.removesuffix(".").lower() for name in SHORT if name.endswith(".")}
    | {name.lower() for name in (*MONTHS, *DAYS)}
    | {"st", "ave"}
) - {"etc", "may", "sun", "no", "sat", "mar", "max", "min"}
"""What a full stop after it belongs to."""
