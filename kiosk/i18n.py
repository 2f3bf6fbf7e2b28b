"""Words, dates, times, lists and phone numbers in each language of the kiosk.

One catalog, ``translations/<locale>/LC_MESSAGES/kiosk.po``, serves the screens, the command line,
the paper and the email.  English is the language of the messages themselves.  A content in a further
language brings words of its own for paper and email, which are no other content's
(:mod:`kiosk.content.languages`).  Dates and lists come from the Unicode CLDR through Babel; only what Canadian
French and Canadian English write otherwise is said here.

A language is named by its BCP 47 tag ("fr-CA").
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from gettext import c2py
from typing import TYPE_CHECKING, Any

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

from kiosk import markup, resources
from kiosk.catalogs import said_in
from kiosk.markup import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, datetime
    from types import ModuleType

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from kiosk.errors import Translates

FRENCH = "fr-CA"
ENGLISH = "en-CA"
CHECKED = "checked"
"""The key beside a text's languages that says that a person has compared them; no language has so long a tag."""

NBSP = "\N{NO-BREAK SPACE}"
_SPANISH_I = re.compile("[ií]|h[ií](?![ae])", re.IGNORECASE)
"""Before a word that sounds so, Spanish "y" is "e", as in ICU's lists: "padre e hija", but "agua y hielo"."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in every language that it exists in."""

    by_language: Mapping[str, str]
    marked: Mapping[str, tuple[Run, ...]] = field(default_factory=dict)
    """The same in runs, in those languages where something in it is marked."""
    source: Mapping[str, str] = field(default_factory=dict, compare=False)
    """As staff wrote it, with its marks and what says that it was compared; of one filled in for a patient, nothing."""

    @classmethod
    def written(cls, source: Mapping[str, str]) -> Text:
        """Return a text as staff wrote it, its marks understood (:mod:`kiosk.markup`)."""
        said = cls.of_runs({language: markup.runs(text) for language, text in source.items() if language != CHECKED})
        return cls(said.by_language, said.marked, source)

    @classmethod
    def of_runs(cls, by_language: Mapping[str, tuple[Run, ...]]) -> Text:
        """Return a text from its runs, each of which looks different from the one before."""
        marked = {tag: runs for tag, runs in by_language.items() if len(runs) > 1 or (runs and any(runs[0][1:]))}
        return cls({tag: markup.plain(runs) for tag, runs in by_language.items()}, marked)

    def of(self, language: str) -> str:
        """Return the text in ``language``.

        Raises:
            KeyError: the text does not exist in that language; the content checks forbid it.

        """
        return self.by_language[language]

    def runs(self, language: str) -> tuple[Run, ...]:
        """Return the text in ``language``, in runs.

        Raises:
            KeyError: as for :meth:`of`.

        """
        return self.marked.get(language) or (Run(self.by_language[language]),)

    def unended(self) -> Text:
        """Return the text without a full stop at its end, to stand inside a sentence."""
        if not any(said.endswith(".") for said in self.by_language.values()):
            return self
        return Text.of_runs({language: markup.unended(self.runs(language)) for language in self.by_language})

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it exists in, in the order of its content."""
        return tuple(self.by_language)

    # -- in a form (pydantic) -------------------------------------------------------------

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Read {language: words}; the context of the form may name the ``languages`` that it must be written in."""
        from pydantic_core import PydanticCustomError, core_schema  # noqa: PLC0415 - only who reads content needs it

        def check(source: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - whatever stands in the file
            languages = (info.context or {}).get("languages", source)
            if not isinstance(source, dict) or [*source] == [*languages]:
                return source
            for language in (*source, *languages):
                if language not in (*languages, CHECKED):
                    raise PydanticCustomError("foreign", "{language} is not known", {"language": language})
                if language not in source:
                    raise PydanticCustomError("language", "{language} is missing", {"language": language})
            return {language: source[language] for language in dict.fromkeys((*languages, *source))}

        words = core_schema.str_schema(strict=True, strip_whitespace=True, min_length=1)
        said = core_schema.dict_schema(core_schema.str_schema(), words, min_length=1)
        return core_schema.no_info_after_validator_function(
            cls.written,
            core_schema.with_info_before_validator_function(check, said),
            serialization=core_schema.plain_serializer_function_ser_schema(lambda text: dict(text.source)),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^([a-z]{{2,3}}(-[A-Za-z0-9]{{2,8}})*|{CHECKED})$"},
            "additionalProperties": {"type": "string", "minLength": 1},
            "minProperties": 1,
        }


@dataclass(frozen=True, slots=True)
class Words:
    """Everything that depends on one language."""

    language: str
    locale: Locale
    messages: Mapping[str, str | tuple[str, ...]]
    plural: str
    """Tells the number of the form that goes with a count, as in a catalog: ``n != 1``."""

    @classmethod
    def of(cls, language: str, messages: Mapping[str, str | tuple[str, ...]], plural: str) -> Words:
        """Return the words of a language that there are these messages in."""
        return cls(language, Locale.parse(language, sep="-"), messages, plural)

    @property
    def own_name(self) -> str:
        """The language's name in itself, as the first word of a sentence: "Français", "English", "Español"."""
        name = self.name_of(self.language)
        return name[:1].upper() + name[1:]

    def name_of(self, language: str) -> str:
        """Return the name of ``language`` in this one, as inside a sentence: "anglais", "French"."""
        return str(self.locale.languages.get(Locale.parse(language, sep="-").language, language))

    def gettext(self, message: str, /) -> str:
        """Return ``message`` in this language, or ``message`` itself where the catalog lacks it."""
        translation = self.messages.get(message)
        return translation if isinstance(translation, str) and translation else message

    def ngettext(self, one: str, many: str, count: int, /) -> str:
        """Return the form of the message that goes with ``count``."""
        translation = self.messages.get(one)
        if isinstance(translation, tuple) and all(translation):
            return translation[form_for(self.plural)(count)]
        return one if count == 1 else many

    def forms(self, message: str | tuple[str, str], /) -> tuple[str, ...]:
        """Return all that may be said for a message: of one with a count, every form."""
        if isinstance(message, str):
            return (self.gettext(message),)
        translation = self.messages.get(message[0], message)
        return translation if isinstance(translation, tuple) else message

    # -- dates and times ---------------------------------------------------

    def day(self, day: date) -> str:
        """« dimanche 6 décembre », "Sunday, December 6"."""
        return _date(day, _day_without_year(self.language), self.language)

    def day_and_year(self, day: date) -> str:
        """« dimanche 6 décembre 2026 », "Sunday, December 6, 2026"."""
        return _date(day, "full", self.language)

    def date_and_year(self, day: date) -> str:
        """« 3 novembre 2026 », "November 3, 2026"."""
        return _date(day, "long", self.language)

    def weekday_short(self, day: date) -> str:
        """« dim. 6 déc. », "Sun, Dec 6"."""
        return _date(day, _pattern("MMMEd", self.language), self.language)

    def weekday_of_leaf(self, day: date) -> str:
        """« dim. », "Sun": on the leaf of a calendar."""
        return _date(day, "EEE", self.language)

    def month_of_leaf(self, day: date) -> str:
        """« déc. », "Dec": on the leaf of a calendar."""
        return _date(day, "MMM", self.language)

    def weekday(self, day: date) -> str:
        """« dimanche », "Sunday"."""
        return _date(day, "EEEE", self.language)

    def weekday_brief(self, number: int) -> str:
        """« dim. », "Sun": a day of the week in short, over a calendar; 0 is Sunday."""
        return str(self.locale.days["stand-alone"]["abbreviated"][(number + 6) % 7])

    def leaf(self, day: date) -> tuple[str, str, str]:
        """« dim. », « 6 », « déc. »; "Sun", "6", "Dec": a day as a leaf of a calendar says it."""
        weekday, month = (_date(day, part, self.language) for part in ("EEE", "MMM"))
        return weekday, str(day.day), month

    def weekday_narrow(self, number: int) -> str:
        """« D », "S": a day of the week in a letter, over a calendar; 0 is Sunday."""
        return str(self.locale.days["stand-alone"]["narrow"][(number + 6) % 7])

    def month(self, day: date) -> str:
        """« Novembre 2027 », "November 2027"."""
        said = _date(day, _pattern("yMMMM", self.language), self.language)
        return said[:1].upper() + said[1:]

    def short(self, day: date) -> str:
        """« 6 déc. », "Dec 6"."""
        return _date(day, _pattern("MMMd", self.language), self.language)

    def short_and_year(self, day: date) -> str:
        """« 6 déc. 2026 », "Dec 6, 2026"."""
        return _date(day, _pattern("yMMMd", self.language), self.language)

    def days(self, first: date, last: date) -> str:
        """« 23 – 25 nov. », "Nov 30 – Dec 20"; one day when both are the same."""
        if first == last:
            return self.short(first)
        if (first.year, first.month) != (last.year, last.month):
            return f"{self.short(first)} – {self.short(last)}"
        if self.locale.language == "fr":
            begins = "1er" if first.day == 1 else str(first.day)
            return f"{begins} – {self.short(last)}"
        if self.locale.language == "en":
            return f"{self.short(first)} – {last.day}"
        return str(_dates().format_interval(first, last, "MMMd", locale=self.locale))

    def time(self, moment: datetime) -> str:
        """« 9 h », « 14 h 30 », "9:00 a.m.", "2:30 p.m." (OQLF and Canadian style); elsewhere what CLDR says."""
        if self.locale.language == "fr":
            minutes = f"{NBSP}{moment.minute:02}" if moment.minute else ""
            return f"{moment.hour}{NBSP}h{minutes}"
        if self.locale.language != "en":
            return str(_dates().format_time(moment, "short", locale=self.locale))
        half = "a.m." if moment.hour < 12 else "p.m."  # noqa: PLR2004 - noon
        return f"{moment.hour % 12 or 12}:{moment.minute:02}{NBSP}{half}"

    # -- lists, numbers ----------------------------------------------------

    def listing(self, items: Iterable[str]) -> str:
        """« a, b et c », "a, b and c"."""
        things = list(items)
        said = format_list(things, style="standard", locale=self.locale)
        if self.locale.language == "es" and len(things) > 1 and _SPANISH_I.match(things[-1]):
            return said.removesuffix(f"y {things[-1]}") + f"e {things[-1]}"
        return said

    def phone(self, number: str) -> str:
        """Return a North American number as « 418 555-0123 », "418-555-0123"; others unchanged."""
        digits = "".join(c for c in number if c.isdigit())
        if len(digits) == 11 and digits.startswith("1"):  # noqa: PLR2004 - 1 + area code + number
            digits = digits[1:]
        if len(digits) != 10:  # noqa: PLR2004 - area code + number
            return number
        gap = NBSP if self.locale.language == "fr" else "-"
        return f"{digits[:3]}{gap}{digits[3:6]}-{digits[6:]}"


@dataclass(frozen=True, slots=True)
class Day:
    """A day inside a sentence for staff: in the reader's words, or as 2026-11-22 in the log."""

    day: date

    def __str__(self) -> str:
        return self.day.isoformat()

    def told(self, words: Translates) -> str:
        """Return « 22 novembre 2026 », "November 22, 2026"."""
        return words.date_and_year(self.day) if isinstance(words, Words) else str(self)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of the day inside a sentence for staff: in the reader's way, or as 14:05 in the log."""

    moment: datetime

    def __str__(self) -> str:
        return f"{self.moment:%H:%M}"

    def told(self, words: Translates) -> str:
        """Return « 14 h 05 », "2:05 p.m."."""
        return words.time(self.moment) if isinstance(words, Words) else str(self)


@cache
def _dates() -> ModuleType:
    """Return what writes dates; it looks for the machine's time zone as it loads, which help need not wait for."""
    from babel import dates  # noqa: PLC0415

    return dates


# A plan says the same few days many times.  How CLDR writes them is no content's own.
@lru_cache(maxsize=2048)
def _date(day: date, pattern: str, language: str) -> str:
    locale = _locale(language)
    return _tidy(str(_dates().format_date(day, pattern, locale=locale)), locale)


@lru_cache
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


@lru_cache
def _pattern(skeleton: str, language: str) -> str:
    """Return CLDR's pattern of a date with the parts that a skeleton names."""
    return str(_locale(language).datetime_skeletons[skeleton].pattern)


@lru_cache
def _day_without_year(language: str) -> str:
    """Return CLDR's pattern of a day in full, without its year."""
    full = _locale(language).date_formats["full"].pattern
    return re.sub(r"\W*('[^']*'\W*)?y+\W*$", "", full)


def _tidy(text: str, locale: Locale) -> str:
    """Bind a number to its month, and write the first of the month the French way."""
    if locale.language == "fr":
        parts = text.split(" ")
        parts = ["1er" if part == "1" else part for part in parts]
        out = parts[0]
        for before, part in itertools.pairwise(parts):
            out += (NBSP if before == "1er" or before.isdigit() else " ") + part
        return out
    return text if locale.language == "en" else re.sub(r"(?<=\d) ", NBSP, text)


def forget_days() -> None:
    """Let go of the days that were written; one of them is a patient's."""
    _date.cache_clear()


def own_name_of(tag: str) -> str:
    """Return the name of a language in itself, as the first word of a sentence: "Français", "Español"."""
    locale = locale_of(tag)
    name = str(locale.languages.get(locale.language, tag)) if locale else tag
    return name[:1].upper() + name[1:]


def locale_of(tag: str) -> Locale | None:
    """Return the locale of a BCP 47 tag; None when CLDR knows no such language."""
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


@lru_cache(maxsize=16)
def form_for(plural: str) -> Callable[[int], int]:
    """Return what tells the number of the form that goes with a count.

    Raises:
        ValueError: it is not written as in a catalog.

    """
    return c2py(plural)


@lru_cache(maxsize=8)
def words(language: str) -> Words:
    """Return the kiosk's own words in ``language``.

    Raises:
        InstallationError: a catalog is missing or damaged.

    """
    if is_english(language):  # the messages themselves
        return Words.of(language, {}, "n != 1")
    path = resources.path("translations", language.replace("-", "_"), "LC_MESSAGES", "kiosk.po")
    return Words.of(language, *said_in(language, path))


def is_english(language: str) -> bool:
    """Tell whether a language is English, the one of the messages themselves."""
    return Locale.parse(language, sep="-").language == "en"


def kiosk_languages() -> tuple[str, ...]:
    """Return the languages that the kiosk itself speaks, French first: their catalogs have every message."""
    folder = resources.path("translations")
    tags = {p.parents[1].name.replace("_", "-") for p in folder.glob("*/LC_MESSAGES/kiosk.po")}
    return (FRENCH, ENGLISH, *(tag for tag in sorted(tags - {FRENCH, ENGLISH}) if _is_whole(tag)))


def _is_whole(language: str) -> bool:
    """Tell whether nothing would stand in English between this language; French, the first one, has everything."""
    return words(FRENCH).messages.keys() <= words(language).messages.keys()
