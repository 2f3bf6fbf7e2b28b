"""French as people in Quebec say it: « 48 h » is « quarante-huit heures », 811 is « huit un un »; pure.

What is written is that of the kiosk and of clinics: OQLF's times, abbreviations of days and months, units, addresses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.speech.numbers import MOST, figures, french, french_ordinal
from kiosk.speech.rules import ADDRESS, NUMBER, PHONE, WEBSITE, looked_up, rule

if TYPE_CHECKING:
    from kiosk.speech.rules import Rule

DAYS = {
    "lun.": "lundi", "mar.": "mardi", "mer.": "mercredi", "jeu.": "jeudi", "ven.": "vendredi", "sam.": "samedi",
    "dim.": "dimanche",
}  # fmt: skip
MONTHS = {
    "janv": "janvier", "févr": "février", "fév": "février", "mars": "mars", "avr": "avril", "mai": "mai",
    "juin": "juin", "juill": "juillet", "juil": "juillet", "août": "août", "sept": "septembre", "oct": "octobre",
    "nov": "novembre", "déc": "décembre",
}  # fmt: skip
_NAMES = tuple(dict.fromkeys(MONTHS.values()))
_MONTH = f"(?:{'|'.join(_NAMES)})"
_DAY = f"(?:{'|'.join(DAYS.values())})"
UNITS = {
    "h": ("heure", "heures"), "min": ("minute", "minutes"), "s": ("seconde", "secondes"), "j": ("jour", "jours"),
    "sem.": ("semaine", "semaines"), "mg": ("milligramme", "milligrammes"), "g": ("gramme", "grammes"),
    "kg": ("kilogramme", "kilogrammes"), "mcg": ("microgramme", "microgrammes"), "µg": ("microgramme", "microgrammes"),
    "ml": ("millilitre", "millilitres"), "l": ("litre", "litres"), "cm": ("centimètre", "centimètres"),
    "mm": ("millimètre", "millimètres"), "µm": ("micromètre", "micromètres"), "m": ("mètre", "mètres"),
    "UI": ("unité internationale", "unités internationales"), "%": ("pour cent", "pour cent"),
    "°C": ("degré Celsius", "degrés Celsius"), "°F": ("degré Fahrenheit", "degrés Fahrenheit"),
    "°": ("degré", "degrés"), "$": ("dollar", "dollars"), "x": ("fois", "fois"), "×": ("fois", "fois"),
    "mg/ml": ("milligramme par millilitre", "milligrammes par millilitre"),
    "mg/kg": ("milligramme par kilo", "milligrammes par kilo"),
    "ml/h": ("millilitre à l’heure", "millilitres à l’heure"),
}  # fmt: skip
FEMININE = frozenset({
    "heure", "minute", "seconde", "semaine", "fois", "nuit", "journée", "année", "personne", "dose", "goutte",
    "couche", "application", "séance", "compresse", "capsule", "pilule", "cuillère", "cuillerée", "tasse", "unité",
    "injection", "visite", "zone", "cicatrice", "douche", "question", "page",
})  # fmt: skip
"""What is counted with « une »; anything else is masculine, or is not counted by one."""
SHORT = {
    "p. ex.": "par exemple", "p.ex.": "par exemple", "c.-à-d.": "c’est-à-dire", "tél.": "téléphone",
    "env.": "environ", "max.": "maximum", "etc.": "et cetera", "Dr": "docteur", "Dre": "docteure", "Mme": "madame",
    "n°": "numéro", "et/ou": "et ou",
}  # fmt: skip
LETTERS = frozenset({
    "FPS", "SPF", "UV", "UVA", "UVB", "AHA", "BHA", "PHA", "LHA", "CLSC", "CLSSS", "PDF", "LED", "PRP", "IPL", "RF",
    "AINS", "DIN", "GMF", "RDV", "UI", "ADN", "VIH",
})  # fmt: skip
"""Said letter by letter."""
PAIRS = {"1/2": "un demi", "1/3": "un tiers", "2/3": "deux tiers", "1/4": "un quart", "3/4": "trois quarts"}
CALLED = {"800": "huit cent", "900": "neuf cent"}
"""Areas that are said as a number."""


def _number(written: str, *, feminine: bool = False) -> str:
    whole, _, part = written.replace(",", ".").partition(".")
    if int(whole) > MOST or (len(whole) > 1 and whole[0] == "0"):
        said = figures(whole, "fr")
    else:
        said = french(int(whole), feminine=feminine and not part)
    if part:
        has_zero = part[0] == "0" or len(part) > 3  # noqa: PLR2004 - more is no number that people know
        said += f" virgule {figures(part, 'fr') if has_zero else french(int(part))}"
    return said


def _measured(found: re.Match[str]) -> str:
    one, many = _UNITS[found[2].lower()]
    plural = float(found[1].replace(",", ".")) >= 2  # noqa: PLR2004 - "1,5 heure"
    return f"{_number(found[1], feminine=one.split()[0] in FEMININE)} {many if plural else one}"


def _counted(found: re.Match[str]) -> str:
    following = found[2].lower()
    return _number(found[1], feminine=following in FEMININE or following.removesuffix("s") in FEMININE)


def _hour(found: re.Match[str]) -> str:
    hours, minutes = int(found[1]), int(found[2])
    said = f"{french(hours, feminine=True)} heure{'s' if hours > 1 else ''}"
    return f"{said} {french(minutes, feminine=True)}" if minutes else said


def _phone(found: re.Match[str]) -> str:
    area = found[2] or found[3]
    parts = [
        "un" if found[1] else "",
        (CALLED.get(area) or figures(area, "fr")) if area else "",
        figures(found[4], "fr"),
        figures(found[5], "fr"),
    ]
    return f" {', '.join(filter(None, parts))} "


def _address(found: re.Match[str]) -> str:
    said = re.sub(r"^https?://", "", found[0])
    for sign, name in (
        ("@", "arobas"),
        (".", "point"),
        ("-", "tiret"),
        ("_", "souligné"),
        ("/", "barre"),
        ("+", "plus"),
    ):
        said = said.replace(sign, f" {name} ")
    return said


def _date(found: re.Match[str]) -> str:
    return f"{int(found[3])} {_NAMES[int(found[2]) - 1]} {found[1]}"


_UNITS = {written.lower(): said for written, said in UNITS.items()}
_UNIT = "|".join(map(re.escape, sorted(UNITS, key=len, reverse=True)))
RULES: tuple[Rule, ...] = (
    rule(ADDRESS, _address),
    rule(WEBSITE, _address),
    rule(PHONE, _phone),
    rule(r"(?<![\d,.-])([2-9]11)(?![\d,.]\d|\d)", lambda found: figures(found[1], "fr")),
    rule(r"\b(\d{4})-(0[1-9]|1[0-2])-([0-3]\d)\b", _date),
    looked_up(r"(?<!\w)", SHORT, r"(?!\w)"),
    rule(r"\bM\. (?=[A-ZÀ-Ý])", "monsieur "),
    rule(r"\bno\.? ?(?=\d)", "numéro "),
    rule(r"(?<!\d )(?<!\d)\bmin\.", "minimum"),
    looked_up(r"\b", DAYS),
    looked_up(r"(?<=\d )", MONTHS, r"\b\.?"),
    looked_up(r"(?<=\d(?:er) )", MONTHS, r"\b\.?"),
    rule(r"\b1(?:er)? (?=" + _MONTH + ")", "premier "),
    rule(rf"\b({_DAY}) ?[–—-] ?(?={_DAY})", r"\1 à "),
    rule(rf"(\d|\dh| h|(?:er)|{_MONTH}|premier) ?[–—] ?(?=\d|premier )", r"\1 à "),
    rule(r"(?<=\d)-(?=\d)", " à "),
    rule(r"\b(\d{1,2}) 1/2 ?h(?:eures?)?\b", r"\1 h 30"),
    rule(r"\b(\d{1,2}) ?h ?([0-5]\d)\b", _hour),
    rule(r"\b(\d{1,2}):([0-5]\d)\b", _hour),
    rule(r"\b24/7\b|\b24 ?h/24\b", "jour et nuit"),
    rule(r"(?<=\d) 1/2", " et demi"),
    rule(r"(?<![\d/])([1-3]/[1-4])(?![\d/])", lambda found: PAIRS.get(found[1], found[0])),
    rule(r"(\d) ?/ ?(?=\d)", r"\1 sur "),
    rule(r"(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))", r"\1"),
    rule(r"> ?(?=\d)", " plus de "),
    rule(r"< ?(?=\d)", " moins de "),
    rule(rf"(?i)(?<![\w,.])({NUMBER}) ?({_UNIT})(?!\w)", _measured),
    rule(r"\b(\d{1,2})(re|ère)\b", lambda found: french_ordinal(int(found[1]), feminine=True)),
    rule(r"\b(\d{1,2})(?:er|e|ème|ième)\b", lambda found: french_ordinal(int(found[1]))),
    rule(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])", " "),
    rule(rf"({NUMBER})(?= (?:(?:à|ou|et) [\w-]+ )?(\w+))", _counted),
    rule(rf"({NUMBER})", lambda found: _number(found[1])),
    rule(r"≥|>=", " au moins "),
    rule(r"≤|<=", " au plus "),
    rule(r"(?<=[^\W\d_]) ?\+", " plus "),
    rule(r"[×]", " fois "),
    rule(r"%", " pour cent "),
    rule(r"&", " et "),
    rule(r"=", " égale "),
    rule(r"±", " plus ou moins "),
    rule(r"°", " degrés "),
    rule(r"\$", " dollars "),
    rule(r"@", " arobas "),
    rule(r"\b[A-Z]{2,5}\b", lambda found: " ".join(found[0]) if found[0] in LETTERS else found[0]),
    rule(r"\b(?=[^AEIOUY\W\d_]{2,5}\b)[A-Z]+\b", lambda found: " ".join(found[0])),
)
ENDS_NO_SENTENCE = frozenset(
    {name.removesuffix(".").lower() for name in (*SHORT, *DAYS, *UNITS) if name.endswith(".")}
    | set(MONTHS)
    | {"ex", "c.-à-d", "p", "m", "art", "app", "boul", "st", "ste"}
) - {"mars", "mai", "juin", "août", "etc", "max", "min", "sem"}
"""What a full stop after it belongs to."""
