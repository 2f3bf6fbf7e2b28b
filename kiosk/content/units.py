"""What numbers in a text count, in French and English: the words of number, and the words and signs of units."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FR, EN = "fr", "en"


class Kind(StrEnum):
    """What a number is about; two that are about different things are never equal."""

    NONE = "none"
    """Nothing that is said: it may be about anything."""
    OTHER = "things"
    """Some noun that is not known here."""
    TIMES = "times"
    PILLS = "pills"
    DROPS = "drops"
    NIGHTS = "nights"
    ELAPSED = "minutes"
    """Minutes and hours go by the clock ..."""
    DAYS = "days"
    """... days and weeks by the calendar: 1 day after 8 p.m. may be 4 hours, so that 24 h and 1 day are not equal."""
    MONTHS = "months"
    TEMPERATURE = "degrees Celsius"
    MASS = "grams"
    BY_WEIGHT = "mg/kg"
    VOLUME = "millilitres"
    LENGTH = "centimetres"
    PERCENT = "percent"
    PROTECTION = "SPF"
    PHONE = "phone"
    CLOCK = "clock"
    DATE = "date"
    ALWAYS = "day and night"


COUNTED = {Kind.OTHER, Kind.TIMES, Kind.PILLS, Kind.DROPS}
MEASURED = {Kind.ELAPSED, Kind.DAYS, Kind.MONTHS, Kind.MASS, Kind.VOLUME, Kind.LENGTH}


@dataclass(frozen=True, slots=True)
class Unit:
    """What one of it is in the unit that its kind is named after."""

    kind: Kind
    factor: Fraction = Fraction(1)
    imperial: bool = False
    """Pounds, inches, degrees Fahrenheit: told beside kilograms, centimetres, °C and rounded."""


NO_UNIT = Unit(Kind.NONE)
THINGS = Unit(Kind.OTHER)
CELSIUS, FAHRENHEIT = Unit(Kind.TEMPERATURE), Unit(Kind.TEMPERATURE, imperial=True)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value and its unit."""

    kind: Kind
    amount: Fraction
    """In the unit that the kind is named after."""
    figure: Fraction
    """As it was said."""
    unit: Unit = NO_UNIT
    places: int = 0
    """Decimals that were written."""


def quantity(figure: Fraction, unit: Unit, places: int = 0) -> Quantity:
    """Return so many of a unit."""
    if unit == FAHRENHEIT:
        return Quantity(unit.kind, (figure - 32) * 5 / 9, figure, unit, places)
    return Quantity(unit.kind, figure * unit.factor, figure, unit, places)


def exactly(kind: Kind, amount: int) -> tuple[Quantity, ...]:
    """Return what has one meaning only: so many of a kind."""
    return (quantity(Fraction(amount), Unit(kind)),)


_UNITS: tuple[tuple[Kind, str, bool, str, str, str], ...] = (
    # kind, factor, imperial, French, English, both
    (Kind.TIMES, "1", False, "fois", "time", "x ×"),
    (
        Kind.PILLS,
        "1",
        False,
        "comprimé co comp cp gélule capsule caplet pilule cachet",
        "tablet tab capsule cap caplet pill",
        "",
    ),
    (Kind.DROPS, "1", False, "goutte", "drop", ""),
    (Kind.NIGHTS, "1", False, "nuit soir soirée", "night evening", ""),
    (Kind.ELAPSED, "1/60", False, "seconde", "second", "s sec"),
    (Kind.ELAPSED, "1", False, "minute", "minute", "min mn"),
    (Kind.ELAPSED, "60", False, "heure hre", "hour hr", "h hrs"),
    (Kind.DAYS, "1", False, "jour journée jr j", "day", "d"),
    (Kind.DAYS, "7", False, "semaine sem", "week wk", ""),
    (Kind.DAYS, "14", False, "", "fortnight", ""),
    (Kind.MONTHS, "1", False, "mois", "month", ""),
    (Kind.MONTHS, "12", False, "an année", "year yr", ""),
    (Kind.TEMPERATURE, "1", False, "", "", "°c ℃ celsius"),
    (Kind.TEMPERATURE, "1", True, "", "", "°f ℉ fahrenheit"),
    (Kind.MASS, "1", False, "gramme", "gram", "g"),
    (Kind.MASS, "1/1000", False, "milligramme", "milligram", "mg"),
    (Kind.MASS, "1/1000000", False, "microgramme", "microgram", "mcg µg μg"),
    (Kind.MASS, "1000", False, "kilogramme", "kilogram", "kg kilo"),
    (Kind.MASS, "453.6", True, "livre", "pound", "lb lbs"),
    (Kind.BY_WEIGHT, "1", False, "", "", "mg/kg"),
    (Kind.VOLUME, "1", False, "millilitre", "millilitre milliliter", "ml cc"),
    (Kind.VOLUME, "1000", False, "litre", "litre liter", "l"),
    (Kind.VOLUME, "5", False, "c-à-thé", "teaspoon tsp", ""),
    (Kind.VOLUME, "15", False, "c-à-soupe", "tablespoon tbsp", ""),
    (Kind.VOLUME, "250", True, "tasse", "cup", ""),
    (Kind.VOLUME, "28.4", True, "once", "ounce", "oz"),
    (Kind.LENGTH, "1/10", False, "millimètre", "millimetre millimeter", "mm"),
    (Kind.LENGTH, "1", False, "centimètre", "centimetre centimeter", "cm"),
    (Kind.LENGTH, "100", False, "mètre", "metre meter", "m"),
    (Kind.LENGTH, "100000", False, "kilomètre", "kilometre kilometer", "km"),
    (Kind.LENGTH, "2.54", True, "pouce po", "inch inches", ""),
    (Kind.LENGTH, "30.48", True, "pied pi", "foot feet ft", ""),
    (Kind.PERCENT, "1", False, "pourcent", "percent", "%"),
    (Kind.PROTECTION, "1", False, "fps", "spf", ""),
    (Kind.CLOCK, "60", False, "", "o'clock", ""),
)


def words(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(word for line in lines for word in line.split())


def _by_word(column: int) -> Mapping[str, Unit]:
    return {
        word: Unit(row[0], Fraction(row[1]), row[2]) for row in _UNITS for word in f"{row[column]} {row[5]}".split()
    }


UNITS: Mapping[str, Mapping[str, Unit]] = {FR: _by_word(3), EN: _by_word(4)}
EVERYWHERE = _by_word(5)
"""Signs that every language has."""
BEFORE: Mapping[str, frozenset[str]] = {
    FR: words("fps spf facteur indice jour jours semaine semaines mois nuit nuits"),
    EN: words("spf fps factor day days week weeks month months night nights"),
}
"""Units that stand before their number: "SPF 30", "day 3"."""
PROTECTING = frozenset({"fps", "spf", "facteur", "factor", "indice"})
ENDS = {
    FR: words(
        "à a au aux de d du des la le les l en et ou par pour pendant durant dans sur sous si avant après chaque dès",
        "plus moins que qui ne n avec sans jusqu depuis chez vers puis mais soit entre ce cette ces",
    ),
    EN: words(
        "a an the to of in on at and or by for from if when before after every each per with without until then but",
        "than that is are was as within between during you your it this these not no once",
    ),
}
"""Words that no unit stands behind, where a number was before them."""
JOINTS = frozenset({"-", "–", "—", "à", "to", "ou", "or", "et", "and", "au", "/", ",", "through"})
"""What stands between two numbers that share a unit: "2 à 3 jours", "24-48 h"."""

_ONES_FR = "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
_ONES_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
CARDINALS: Mapping[str, Mapping[str, int]] = {
    FR: {word: number for number, word in enumerate(_ONES_FR.split())}
    | {"une": 1, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
    | {"cent": 100, "cents": 100, "mille": 1000},
    EN: {word: number for number, word in enumerate(_ONES_EN.split())}
    | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
    | {"hundred": 100, "thousand": 1000},
}


def _ordinals() -> Mapping[str, Mapping[str, int]]:
    stems = {"cinq": "cinqu", "neuf": "neuv"}
    french = {
        stems.get(word, word.removesuffix("e")) + "ième": number
        for word, number in CARDINALS[FR].items()
        if word not in {"zéro", "une"}
    }
    irregular = {"five": "fif", "eight": "eigh", "nine": "nin", "twelve": "twelf"}
    english = {
        irregular.get(word, word.removesuffix("y") + "ie" if word.endswith("y") else word) + "th": number
        for word, number in CARDINALS[EN].items()
        if number > 3  # noqa: PLR2004 - the first three have words of their own
    }
    return {
        FR: french | {"premier": 1, "première": 1, "second": 2, "seconde": 2},
        EN: english | {"first": 1, "second": 2, "third": 3},
    }


ORDINALS = _ordinals()
SOFT_WORDS: Mapping[str, Mapping[str, tuple[int, Kind]]] = {
    FR: {"double": (2, Kind.TIMES), "doublez": (2, Kind.TIMES), "doubler": (2, Kind.TIMES), "couple": (2, Kind.NONE)}
    | {"paire": (2, Kind.NONE), "seul": (1, Kind.NONE), "seule": (1, Kind.NONE)},
    EN: {"double": (2, Kind.TIMES), "once": (1, Kind.TIMES), "couple": (2, Kind.NONE), "pair": (2, Kind.NONE)}
    | {"both": (2, Kind.NONE), "single": (1, Kind.NONE), "a": (1, Kind.NONE), "an": (1, Kind.NONE)},
}
"""Words that may say a number, and do not have to."""
HARD_WORDS: Mapping[str, Mapping[str, tuple[int, Kind]]] = {
    FR: {"midi": (12 * 60, Kind.CLOCK), "minuit": (0, Kind.CLOCK)}
    | {"dizaine": (10, Kind.NONE), "douzaine": (12, Kind.NONE), "quinzaine": (15, Kind.NONE)}
    | {"vingtaine": (20, Kind.NONE), "trentaine": (30, Kind.NONE), "centaine": (100, Kind.NONE)},
    EN: {"noon": (12 * 60, Kind.CLOCK), "midday": (12 * 60, Kind.CLOCK), "midnight": (0, Kind.CLOCK)}
    | {"twice": (2, Kind.TIMES), "thrice": (3, Kind.TIMES), "dozen": (12, Kind.NONE)},
}
FRACTIONS: Mapping[str, Mapping[str, Fraction]] = {
    FR: {"demi": Fraction(1, 2), "demie": Fraction(1, 2), "moitié": Fraction(1, 2), "mi": Fraction(1, 2)}
    | {"quart": Fraction(1, 4), "tiers": Fraction(1, 3)},
    EN: {"half": Fraction(1, 2), "halves": Fraction(1, 2), "quarter": Fraction(1, 4), "thirds": Fraction(1, 3)},
}
SIGNS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_MONTHS = (
    ("janvier janv", "january jan"),
    ("février févr fév", "february feb"),
    ("mars", "march mar"),
    ("avril avr", "april apr"),
    ("mai", "may"),
    ("juin", "june jun"),
    ("juillet juill", "july jul"),
    ("août", "august aug"),
    ("septembre sept", "september sept sep"),
    ("octobre oct", "october oct"),
    ("novembre nov", "november nov"),
    ("décembre déc", "december dec"),
)
MONTHS = {
    language: {word: number for number, names in enumerate(_MONTHS, 1) for word in names[column].split()}
    for column, language in enumerate((FR, EN))
}
PER: Mapping[str, tuple[tuple[str, str], ...]] = {
    FR: (
        ("day", r"(?:par|/|chaque|tous les) ?(?:jours?|j)\b|\bquotidien|/ ?24 h"),
        ("week", r"(?:par|/|chaque|toutes les) ?semaines?\b|\bhebdomadaire"),
        ("hour", r"(?:par|/|chaque|toutes les) ?heures?\b|de l'heure\b"),
        ("month", r"(?:par|/|chaque|tous les) ?mois\b|\bmensuel"),
        ("night", r"(?:par|chaque|toutes les|tous les) ?(?:nuits?|soirs?)\b"),
    ),
    EN: (
        ("day", r"(?:per|/|each|every) ?day\b|\bdaily\b|\b(?!{0}\b)\w+ a day\b|/ ?24 h"),
        ("week", r"(?:per|/|each|every) ?week\b|\bweekly\b|\b(?!{0}\b)\w+ a week\b"),
        ("hour", r"(?:per|/|each|every) ?hour\b|\bhourly\b|\b(?!{0}\b)\w+ an hour\b"),
        ("month", r"(?:per|/|each|every) ?month\b|\bmonthly\b|\b(?!{0}\b)\w+ a month\b"),
        ("night", r"(?:per|each|every) ?(?:night|evening)\b|\bnightly\b"),
    ),
}
"""How often: what follows "twice"."""
OFTEN = words(
    "daily hourly weekly monthly nightly quotidien quotidienne quotidiennement hebdomadaire hebdomadaires mensuel",
    "mensuelle jour nuit day night clock",
)
"""Words of those, and of day and night, that are no unit."""
LASTING = "for|after|in|within|about|than|of|until|wait|waiting|least|most|only|if|takes?|lasts?|to|is|half|or|and"
"""Words after which "a day" is how long and not how often."""
MORE: Mapping[str, tuple[str, str]] = {
    FR: (
        r"(?:plus d[e'u]|au moins|minimum(?: d[e'])?|dépass\w+|au-delà d[e']|au-dessus d[e'])",
        r"(?:ou|et) plus|(?:au )?minimum|au moins",
    ),
    EN: (
        r"(?:more than|over|at least|minimum(?: of)?|above|longer than|beyond)",
        r"(?:or|and) (?:more|over|higher)|\+",
    ),
}
"""What says, before a number and behind it, that there may be more ..."""
LESS: Mapping[str, tuple[str, str]] = {
    FR: (
        r"(?:moins d[e']|au plus|maximum(?: d[e'])?|jusqu'à|en dessous d[e']|tout au plus)",
        r"(?:ou|et) moins|au (?:plus|max\w*)",
    ),
    EN: (
        r"(?:less than|under|at most|maximum(?: of)?|up to|below|fewer than|shorter than)",
        r"(?:or|and) (?:less|under)|at (?:the )?most",
    ),
}
"""... or less."""
NOT: Mapping[str, str] = {
    FR: r"\b(?:ne|pas|rien|jamais|aucun\w*|évite\w*|sans|ni)\b|\bn'",
    EN: r"\b(?:not|no|never|nothing|avoid\w*|without|cannot|nor)\b|n't\b",
}
"""What turns more into less: where it stands, neither is read."""
