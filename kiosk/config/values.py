"""What pydantic cannot check of a value by itself: each function returns what it was given, or says why it cannot be.

What is allowed in its place stands at the setting (:mod:`kiosk.config.declared`).
"""

from __future__ import annotations

import base64
import logging
import re
import unicodedata
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from kiosk.config.refused import RefusedError, cannot_be, unseen_in
from kiosk.errors import N_

log = logging.getLogger(__name__)

KEY_BYTES = 32
LEAST_INCHES, MOST_INCHES = 7, 200
"""Diagonals of screens that a kiosk can be on."""
_BEFORE_PHONE = re.compile(r"(?:tel:|(?:t[eé]l[eé]phone|t[eé]l|phone)\b\.? ?:? ?)", re.IGNORECASE)
_PHONE = re.compile(r"[0-9A-Za-z +().#,-]*")
LEAST_FIGURES = 7
_VANITY = re.compile("[A-Z]{3,}")
"""Letters in the place of figures, as in 1-800-LETTERS."""
_NO_FIGURE = re.compile("(?<![A-Za-z])[OoIl]+(?=[0-9])|(?<=[0-9])[OoIl]+(?![A-Za-z])")
"""Letters that look like 0 or 1."""
_PLACELESS = re.compile(
    r"[A-Z]+[0-9A-Z+-]*|Universal|Zulu|Greenwich|Factory|localtime|posixrules|(Etc|SystemV|posix|right)/.*"
)
"""Time zones that are abbreviations ("EST", "EST5EDT", "GMT-0"), offsets ("Etc/GMT+5"), or files of the system."""
_OF_QUEBEC = "America/Toronto"
_PLACES_OF_QUEBEC = frozenset(
    {"quebec", "montreal", "laval", "gatineau", "ottawa", "sherbrooke", "trois_rivieres", "saguenay", "levis",
     "longueuil", "toronto", "eastern", "america/quebec", "canada/quebec"}
)  # fmt: skip


def one_line(text: str) -> str:
    """Refuse control characters: a line break in the clinic's name would end an email's header."""
    unseen = unseen_in(text)
    if unseen:
        raise cannot_be(unseen)
    return text


def full_path(text: str) -> str:
    """Refuse a path that depends on where, and by whom, the kiosk was started."""
    if text and not text.startswith("/"):
        raise RefusedError(N_("a file or a folder is written in full, beginning with /"))
    return text


def without_spaces(text: str) -> str:
    """Refuse a space in what is one word."""
    if any(character.isspace() for character in text):
        raise cannot_be(" ")
    return text


def is_one_line(text: str) -> bool:
    """Tell whether a text has no line break and nothing invisible; every kind of space is one."""
    return not unseen_in(text)


def time_zone(name: str) -> str:
    """Refuse what is not the time zone of a place in the tz database.

    EST has no summer time, and EST5EDT that of no government: a patient's hours would be wrong in July.
    """
    if is_time_zone(name) and not _PLACELESS.fullmatch(name):
        return name
    said = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    said = re.sub("[ -]", "_", said)
    meant = _OF_QUEBEC if said in _PLACES_OF_QUEBEC else _zone_like(said)
    if meant:
        raise RefusedError(N_("a time zone has a name of its own"), instead=meant)
    raise ValueError


def _zone_like(said: str) -> str:
    """Return the time zone of a place that is written nearly so, or whose city alone is given; nothing for several."""
    places = [zone for zone in available_timezones() if "/" in zone and not _PLACELESS.fullmatch(zone)]
    known = {zone.lower().replace("-", "_"): zone for zone in places}
    cities = [zone for zone in places if zone.rpartition("/")[2].lower().replace("-", "_") == said]
    return known.get(said, cities[0] if len(cities) == 1 else "")


def is_time_zone(name: str) -> bool:
    """Tell whether the tz database knows a name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        return False
    return True


def outbox_key(value: object) -> str:
    """Return the key, or nothing in the place of one that is damaged, so that it is made anew."""
    return _key(value, "the outbox's key is damaged: it is made anew, and what waits under the old one is given up")


def code_key(value: object) -> str:
    """Return the key, or nothing in the place of one that is damaged, so that it is made anew."""
    return _key(value, "the key of the codes is damaged: it is made anew, and each code has to be given again")


def _key(value: object, damaged: str) -> str:
    try:
        whole = len(base64.b64decode(str(value), validate=True)) == KEY_BYTES
    except ValueError:
        whole = False
    if value and not whole:
        log.warning(damaged)
    return str(value) if whole else ""


def diagonal(inches: float) -> float:
    """Refuse a screen on which main buttons of 20 mm and text of 4.8 mm have no room; 0 is for not saying it."""
    if 0 < inches < LEAST_INCHES:
        raise ValueError
    return inches


def phone(text: str) -> str:
    """Refuse what nobody can dial; the word before the number is left out."""
    text = text[found.end() :] if (found := _BEFORE_PHONE.match(text)) else text
    if not text:
        raise RefusedError(N_("it is empty"))
    readable = _PHONE.match(text)
    if readable and readable.end() < len(text):
        raise cannot_be(text[readable.end()])
    if letter := _NO_FIGURE.search(text):
        raise RefusedError(N_('the letter "{letter}" stands among the figures'), letter=letter[0])
    if text.count("(") != text.count(")"):
        raise cannot_be("(" if text.count("(") > text.count(")") else ")")
    figures = sum(character.isdigit() for character in text)
    if figures + (sum(map(len, _VANITY.findall(text))) if figures else 0) < LEAST_FIGURES:
        raise RefusedError(N_("it has fewer than {least} figures"), least=LEAST_FIGURES)
    return text
