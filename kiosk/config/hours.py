"""Opening hours as people write them, in French and in English, and as the settings hold them.

« du lundi au vendredi, de 9 h à 17 h » and "Mon-Fri 9am - 5pm" are both "mon-fri 09:00-17:00".
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from kiosk.config.refused import RefusedError, cannot_be
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NAMES = {
    "mon": "mon monday mondays lu lun lundi lundis",
    "tue": "tue tues tuesday tuesdays ma mar mardi mardis",
    "wed": "wed weds wednesday wednesdays me mer mercr mercredi mercredis",
    "thu": "thu thur thurs thursday thursdays je jeu jeudi jeudis",
    "fri": "fri friday fridays ve ven vend vendr vendredi vendredis",
    "sat": "sat saturday saturdays sa sam samedi samedis",
    "sun": "sun sunday sundays di dim dimanche dimanches",
}
DAY_OF = {name: day for day, names in _NAMES.items() for name in names.split()}
_SAID_AT_ONCE = {
    "mon-fri": r"en semaine|la semaine|jours de semaine|weekdays|on weekdays",
    "sat-sun": r"la fin de semaine|fin de semaine|week-?ends?",
    "mon-sun": r"tous les jours|chaque jour|every ?day|daily|7 ?jours ?(?:sur|/) ?7|7 days a week",
}
_TO = {"-", "à", "a", "au", "to", "till", "until", "through", "thru", "jusqu'à", "jusqu’à"}
_AND = {",", ";", "/", "|", "&", "+", "et", "and", "puis", "then"}
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
_NOON, _MIDNIGHT = {"midi", "noon"}, {"minuit", "midnight"}
_TOKEN = re.compile(
    r"(?P<hour>\d{1,2})(?: ?[h:.] ?(?P<minute>\d\d)(?!\d)| ?h(?:eures|eure|rs|r)?(?![^\W\d_]))?"
    r"(?: ?(?P<half>[ap])\.? ?m\b\.?)?"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)\.?|(?P<sign>\S)| "
)
LONGEST = 200
LAST_HOUR, LAST_MINUTE, HALF_DAY = 23, 59, 12


class _Token(NamedTuple):
    """What it is ("day", "clock", "to", "and", "closed"), its value ("mon", "09:00"), and "a" or "p" before "m"."""

    kind: str
    value: str = ""
    half: str = ""


def opening(text: str) -> str:
    """Return opening hours as the settings hold them: "mon-fri 09:00-17:00, sat 10:00-14:00".

    Raises:
        RefusedError: something in them is not understood, or cannot be.

    """
    for stretch, names in _SAID_AT_ONCE.items():
        text = re.sub(rf"\b(?:{names})\b", f" {stretch} ", text, flags=re.IGNORECASE)
    tokens = list(_tokens(text.lower()))
    found, at = [], 0
    while at < len(tokens):
        if tokens[at].kind == "and":
            at += 1
            continue
        days, at = _days(tokens, at)
        hours, at = _hours(tokens, at)
        # Several hours belong to each of the days: first the morning of all, then the afternoon of all.
        found += [f"{day} {hour}" for hour, day in product(hours, days)]
    if tokens and not found:
        raise RefusedError(N_("it is never open"))
    whole = ", ".join(found)
    if len(whole) > LONGEST:
        raise RefusedError(N_("it is longer than {most} characters"), most=LONGEST)
    return whole


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        word = match["word"] or match["sign"] or ""
        if match["hour"]:
            yield _Token("clock", _clock(match), match["half"] or "")
        elif word in DAY_OF:
            yield _Token("day", DAY_OF[word])
        elif word in _NOON | _MIDNIGHT:
            yield _Token("clock", "12:00" if word in _NOON else "00:00")
        elif word in _TO:
            yield _Token("to")
        elif word in _AND:
            yield _Token("and")
        elif word in _CLOSED:
            yield _Token("closed")
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
    return f"{hour:02}:{minute:02}"


def _no_time(text: str) -> RefusedError:
    return RefusedError(N_("{time} is no time of day; the last one is 23:59"), time=text.strip())


def _days(tokens: list[_Token], at: int) -> tuple[list[str], int]:
    """Return the days from a place on, each stretch as "mon-fri", and where the hours begin."""
    found: list[str] = []
    while at < len(tokens) and tokens[at].kind in {"day", "and"}:
        kind, first, _ = tokens[at]
        at += 1
        if kind == "and":
            continue
        if [one.kind for one in tokens[at : at + 2]] == ["to", "day"]:
            last = tokens[at + 1].value
            at += 2
            if DAYS.index(last) <= DAYS.index(first):
                raise RefusedError(N_("a week begins on Monday: part {days} in two"), days=f"{first}-{last}")
            found.append(f"{first}-{last}")
        else:
            found.append(first)
    if not found:
        raise RefusedError(N_("hours stand without their days"))
    return found, at


def _hours(tokens: list[_Token], at: int) -> tuple[list[str], int]:
    """Return the hours from a place on, and where the next days begin."""
    if at < len(tokens) and tokens[at].kind == "closed":
        return [], at + 1
    found: list[str] = []
    while [one.kind for one in tokens[at : at + 3]] == ["clock", "to", "clock"]:
        opens, closes = _span(tokens[at], tokens[at + 2])
        if opens >= closes:
            raise RefusedError(
                N_("it closes at {closes}, before it opens at {opens}; write the hours from 0 to 23"),
                opens=opens,
                closes=closes,
            )
        found.append(f"{opens}-{closes}")
        at += 3
        if [one.kind for one in tokens[at : at + 2]] == ["and", "clock"]:
            at += 1
    if not found:
        raise RefusedError(N_("days stand without the hours from when to when"))
    return found, at


def _span(opens: _Token, closes: _Token) -> tuple[str, str]:
    """Return both times of day; "1-5 pm" and "9 am - 5" say for both which half of the day is meant."""
    if closes.half == "p" and not opens.half and _afternoon(opens.value) < closes.value:
        return _afternoon(opens.value), closes.value
    if opens.half and not closes.half and closes.value <= opens.value:
        return opens.value, _afternoon(closes.value)
    return opens.value, closes.value


def _afternoon(clock: str) -> str:
    hour = int(clock[:2])
    return f"{hour + HALF_DAY:02}{clock[2:]}" if hour < HALF_DAY else clock
