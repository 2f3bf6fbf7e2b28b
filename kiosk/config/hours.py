"""Opening hours as people write them, in French and in English, and as the settings hold them.

« du lundi au vendredi, de 9 h à 17 h » and "Mon-Fri 9am - 5pm" are both "mon-fri 09:00-17:00".
"""

from __future__ import annotations

import re
from itertools import groupby, product
from typing import TYPE_CHECKING, NamedTuple

from kiosk.config.refused import RefusedError, cannot_be
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMES = {
    "mon": "mo mon monday mondays lu lun lundi lundis",
    "tue": "tu tue tues tuesday tuesdays ma mar mardi mardis",
    "wed": "we wed weds wednesday wednesdays me mer mercr mercredi mercredis",
    "thu": "th thu thur thurs thursday thursdays je jeu jeudi jeudis",
    "fri": "fr fri friday fridays ve ven vend vendr vendredi vendredis",
    "sat": "sat saturday saturdays sa sam samedi samedis",
    "sun": "su sun sunday sundays di dim dimanche dimanches",
}
DAY_OF = {name: day for day, names in _NAMES.items() for name in names.split()}
_SAID_AT_ONCE = {
    "mon-fri": r"en semaine|la semaine|jours de semaine|weekdays|on weekdays",
    "sat-sun": r"la fin de semaine|fin de semaine|week-?ends?",
    "mon-sun": r"tous les jours|chaque jour|every ?day|daily|7 ?jours ?(?:sur|/) ?7|7 days a week",
}
_TO = {"-", "à", "a", "au", "to", "till", "until", "through", "thru", "jusqu'à", "jusqu’à"}
_AND = {",", "/", "&", "+", "et", "and", "puis", "then"}
_NEXT = {";", "|"}
"""After them something new begins."""
_FILLS = {
    ":",
    "(",
    ")",
    ".",
    "de",
    "du",
    "des",
    "le",
    "les",
    "from",
    "the",
    "at",
    "on",
    "between",
    "entre",
    "open",
    "ouvert",
}
_CLOSED = {"fermé", "fermee", "fermée", "ferme", "closed"}
_KINDS = {
    word: kind
    for kind, spellings in {"to": _TO, "and": _AND, "next": _NEXT, "closed": _CLOSED}.items()
    for word in spellings
}
_NOON, _MIDNIGHT = {"midi", "noon"}, {"minuit", "midnight"}
_TOKEN = re.compile(
    r"(?P<hour>\d{1,2})(?: ?[h:.](?: (?<=\d[h:.] )(?P<apart>)| ?)(?P<minute>\d\d)(?!\d| ?[h:])"
    r"| ?h(?:eures|eure|rs|r)?(?![^\W\d_]))?"
    r"(?: ?(?P<half>[ap])\.? ?m\b\.?)?"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)\.?|(?P<sign>\S)| "
)
LONGEST = 200
LAST_HOUR, LAST_MINUTE, HALF_DAY = 23, 59, 12


class _Token(NamedTuple):
    """What it is ("day", "clock", or one of ``_KINDS``), its value ("mon", "09:00"), and how it was written."""

    kind: str
    value: str = ""
    half: str = ""
    """ "a" or "p", before "m"."""
    written: str = ""


class _Open(NamedTuple):
    """Days, the first to the last, and when they are open."""

    first: _Token
    last: _Token
    opens: str = ""
    closes: str = ""

    @property
    def days(self) -> tuple[str, ...]:
        return DAYS[DAYS.index(self.first.value) : DAYS.index(self.last.value) + 1]


def in_one_line(value: object) -> object:
    """Return a timetable that was pasted as several lines in one."""
    return re.sub(r"\s*[\r\n]+\s*", "; ", value.strip()).replace("\t", " ") if isinstance(value, str) else value


def opening(text: str) -> str:
    """Return opening hours as the settings hold them: "mon-fri 09:00-17:00, sat 10:00-14:00".

    A day that is said to be closed is taken out of the days around it.

    Raises:
        RefusedError: something in them is not understood, or cannot be.

    """
    for stretch, names in _SAID_AT_ONCE.items():
        text = re.sub(rf"\b(?:{names})\b", f" {stretch} ", text, flags=re.IGNORECASE)
    tokens = list(_tokens(text.lower()))
    spans, closed = _read(tokens)
    if tokens and not spans:
        raise RefusedError(N_("it is never open"))
    _check_order(spans)
    whole = ", ".join(f"{stretch} {one.opens}-{one.closes}" for one in spans for stretch in _without(one, closed))
    if len(whole) > LONGEST:
        raise RefusedError(N_("it is longer than {most} characters"), most=LONGEST)
    return whole


def _read(tokens: list[_Token]) -> tuple[list[_Open], set[str]]:
    """Return when it is open, as it was said, and the days that were said to be closed."""
    spans: list[_Open] = []
    closed: set[str] = set()
    at = 0
    is_hours_first = next((one.kind for one in tokens if one.kind not in {"and", "next"}), "") == "clock"
    while at < len(tokens):
        kind = tokens[at].kind
        if kind in {"and", "next"}:
            at += 1
        elif kind == "closed":
            days, at = _closed_days(tokens, at + 1, is_hours_first=is_hours_first)
            closed.update(day for one in days for day in one.days)
        elif is_hours_first:
            hours, at = _hours(tokens, at)
            days, at = _days(tokens, at)
            spans += [day._replace(opens=opens, closes=closes) for (opens, closes), day in product(hours, days)]
        else:
            days, at = _days(tokens, at)
            if at < len(tokens) and tokens[at].kind == "closed":
                closed.update(day for one in days for day in one.days)
                at += 1
                continue
            hours, at = _hours(tokens, at)
            # Several hours belong to each of the days: first the morning of all, then the afternoon of all.
            spans += [day._replace(opens=opens, closes=closes) for (opens, closes), day in product(hours, days)]
    return spans, closed


def _closed_days(tokens: list[_Token], at: int, *, is_hours_first: bool) -> tuple[list[_Open], int]:
    """Return the days after the word "closed", and where something else begins."""
    days, at = _days(tokens, at, N_("it is not said on which days it is closed"), up_to="next")
    if not is_hours_first and at < len(tokens) and tokens[at].kind == "clock":
        raise RefusedError(N_("write ; after the days on which it is closed"))
    return days, at


def _without(one: _Open, closed: set[str]) -> Iterator[str]:
    """Return what is left of days without those that are closed: "mon-fri", or "mon-tue" and "thu-fri"."""
    left = [day for day in one.days if day not in closed]
    if not left:
        days = "-".join(dict.fromkeys((one.first.written, one.last.written)))
        raise RefusedError(N_("{days} is said to be open and to be closed"), days=days)
    for _, run in groupby(left, key=lambda day: DAYS.index(day) - left.index(day)):
        first, *others = run
        yield f"{first}-{others[-1]}" if others else first


def _check_order(spans: list[_Open]) -> None:
    """Refuse hours that overlap, or come before others that were said for the same day: "9-12, 1-5" means no night."""
    before: dict[str, _Open] = {}
    for one in spans:
        for day in one.days:
            if day in before and one.opens < before[day].closes:
                raise RefusedError(
                    N_("a day has {before} and then {after}; write the hours of a day once, in order, from 0 to 23"),
                    before=f"{before[day].opens}-{before[day].closes}",
                    after=f"{one.opens}-{one.closes}",
                )
            before[day] = one


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        word = match["word"] or match["sign"] or ""
        if match["hour"]:
            yield _Token("clock", _clock(match), match["half"] or "")
        elif word in DAY_OF:
            yield _Token("day", DAY_OF[word], written=word)
        elif word in _NOON | _MIDNIGHT:
            yield _Token("clock", "12:00" if word in _NOON else "00:00")
        elif word in _KINDS:
            yield _Token(_KINDS[word])
        elif match["sign"] and word not in _FILLS:
            raise cannot_be(word)
        elif word and word not in _FILLS:
            raise RefusedError(N_('the word "{word}" is not understood'), word=word)


def _clock(match: re.Match[str]) -> str:
    """Return a time of day as "09:00"."""
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"]
    if half and not 1 <= hour <= HALF_DAY:
        raise _no_time(match[0])
    if half:
        hour = hour % HALF_DAY + (HALF_DAY if half == "p" else 0)
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        raise _no_time(match[0])
    if match["apart"] is not None and 0 < minute <= LAST_HOUR:  # « 9h 12 à 17h » lacks a word more likely than not
        raise RefusedError(
            N_("{time} can be read in two ways; write {clock} or a hyphen"),
            time=match[0].strip(),
            clock=f"{hour:02}:{minute:02}",
        )
    return f"{hour:02}:{minute:02}"


def _no_time(text: str) -> RefusedError:
    return RefusedError(N_("{time} is no time of day; the last one is 23:59"), time=text.strip())


def _days(
    tokens: list[_Token], at: int, none: str = N_("hours stand without their days"), up_to: str = ""
) -> tuple[list[_Open], int]:
    """Return the days from a place on, and where something else begins.

    Raises:
        RefusedError: there are none (with the reason ``none``), or they are turned around.

    """
    spans: list[_Open] = []
    while at < len(tokens) and tokens[at].kind in {"day", "and", "next"} - {up_to}:
        first = last = tokens[at]
        at += 1
        if first.kind != "day":
            continue
        if [one.kind for one in tokens[at : at + 2]] == ["to", "day"]:
            last = tokens[at + 1]
            at += 2
            if DAYS.index(last.value) <= DAYS.index(first.value):
                days = f"{first.written}-{last.written}"
                raise RefusedError(N_("a week begins on Monday: part {days} in two"), days=days)
        spans.append(_Open(first, last))
    if not spans:
        raise RefusedError(none)
    return spans, at


def _hours(tokens: list[_Token], at: int) -> tuple[list[tuple[str, str]], int]:
    """Return the hours from a place on, and where something else begins."""
    spans: list[tuple[str, str]] = []
    while [one.kind for one in tokens[at : at + 3]] == ["clock", "to", "clock"]:
        opens, closes = _span(tokens[at], tokens[at + 2])
        if opens >= closes:
            raise RefusedError(
                N_("it closes at {closes}, before it opens at {opens}; write the hours from 0 to 23"),
                opens=opens,
                closes=closes,
            )
        spans.append((opens, closes))
        at += 3
        if [one.kind for one in tokens[at : at + 2]] in (["and", "clock"], ["next", "clock"]):
            at += 1
    if not spans:
        raise RefusedError(N_("days stand without the hours from when to when"))
    return spans, at


def _span(opens: _Token, closes: _Token) -> tuple[str, str]:
    """Return both times of day; "1-5 pm" and "9 am - 5" say for both which half of the day is meant."""
    if closes.half == "p" and not opens.half and _afternoon(opens.value) < closes.value:
        return _afternoon(opens.value), closes.value
    if opens.half and not closes.half and closes.value <= opens.value:
        return opens.value, _afternoon(closes.value)
    return opens.value, closes.value


def _afternoon(clock: str) -> str:
    """Return a time of day as it is after noon, where it can be: neither midnight nor 0:30 can."""
    hour = int(clock[:2])
    return f"{hour + HALF_DAY:02}{clock[2:]}" if 0 < hour < HALF_DAY else clock
