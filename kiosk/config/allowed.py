"""What a setting allows, and how it is told when a value is not allowed.

The limits stand at each setting in :mod:`kiosk.config.declared`; here they are only put into words, so
that a limit and its sentence cannot disagree.  pydantic's own English never reaches anyone.
"""

from __future__ import annotations

import base64
import logging
import re
import shlex
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args, get_origin
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from annotated_types import Ge, Le, MaxLen, MinLen

from kiosk.config.refused import Phrase, RefusedError, cannot_be, unseen_in
from kiosk.errors import N_, SettingsError, Translates
from kiosk.folder import named

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pydantic.fields import FieldInfo

log = logging.getLogger(__name__)

KEY_BYTES = 32
LONGEST_SHOWN = 60
LEAST_CONTRAST = 4.5
LEAST_INCHES, MOST_INCHES = 7, 200
"""Diagonals of screens that a kiosk can be on."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
MOST_LEVEL = 255
_RGB = re.compile(r"rgb\( ?([0-9]{1,3}) ?[, ] ?([0-9]{1,3}) ?[, ] ?([0-9]{1,3}) ?\)", re.IGNORECASE)
_COLOUR_WRITTEN = re.compile(r"#?(?:([0-9A-Fa-f]{6})(?:[Ff]{2})?|([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f]))")
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


_WITHOUT_SUMMER = re.compile("EST|MST|HST|UTC|UCT|GMT[0-9+-]*|Zulu|Universal|Greenwich|Etc/.*")
_OF_QUEBEC = "America/Toronto"
_PLACES_OF_QUEBEC = frozenset(
    {"quebec", "montreal", "laval", "gatineau", "ottawa", "sherbrooke", "trois_rivieres", "saguenay", "levis",
     "longueuil", "toronto", "eastern", "america/quebec", "canada/quebec"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Allowed(Phrase):
    """What is allowed, as it follows "must be": "a whole number from {least} to {most}"."""

    def about(self, value: object) -> Allowed:  # noqa: ARG002 - where what is allowed depends on what was given
        """Return what is allowed in the place of a value that is not."""
        return self


class AllowedColour(Allowed):
    """A colour in which text can be read; of one that is too pale it tells how pale it is."""

    __slots__ = ()

    def about(self, value: object) -> Allowed:
        """Return that a darker colour is needed, if the value is a colour at all."""
        value = hexadecimal(value) if isinstance(value, str) else ""
        if not _COLOUR.fullmatch(value):
            return self
        whole, tenth = divmod(int(contrast_with_white(value) * 10), 10)
        message = N_(
            "a darker colour: the contrast of this one with white paper is {whole}.{tenth} to 1, text needs 4.5"
        )
        return Allowed(message, {"whole": whole, "tenth": tenth})


class AllowedZone(Allowed):
    """A time zone; of one without a place it tells what to write."""

    __slots__ = ()

    def about(self, value: object) -> Allowed:
        """Return that a place is needed, if the value is a time zone at all."""
        if not (isinstance(value, str) and is_time_zone(value)):
            return self
        message = (
            N_(
                "the time zone of a place, such as America/Toronto for Quebec "
                "({zone} names no place and has no summer time of its own)"
            )
            if _WITHOUT_SUMMER.fullmatch(value)
            else N_("the time zone of a place, such as America/Toronto for Quebec ({zone} names no place)")
        )
        return Allowed(message, {"zone": value})


class NotAllowed(SettingsError):
    """One value that is not allowed; says the file, the setting, the value, what is allowed, and why it is not that."""

    def __init__(
        self, path: Path, name: str, value: object, allowed: Allowed, refused: RefusedError | None = None
    ) -> None:
        data = named(path.parent)
        commands = Phrase(
            "kiosk settings set {name} {instead}{data}{besides}",
            {
                "name": name,
                "instead": shlex.quote(refused.instead) if refused and refused.instead else Phrase(N_("VALUE")),
                "data": data,
                "besides": f"; kiosk settings set {refused.besides}{data}" if refused and refused.besides else "",
            },
        )
        reason = {"why": refused.why} if refused else {}
        super().__init__(
            N_("{where}: {name} is {value}, but it must be {allowed}: {why}. Put it right with: {commands}")
            if refused
            else N_("{where}: {name} is {value}, but it must be {allowed}. Put it right with: {commands}"),
            where=path,
            name=name,
            value=shown(value),
            allowed=allowed.about(value),
            commands=commands,
            **reason,
        )


class Several(SettingsError):
    """Everything that is wrong, told at once, one to a line."""

    def __init__(self, problems: Iterable[SettingsError]) -> None:
        self.problems = tuple(problems)
        super().__init__("{problems}", problems="\n".join(map(str, self.problems)))

    def told(self, words: Translates) -> str:
        """Return the sentences in the reader's language."""
        return "\n".join(problem.told(words) for problem in self.problems)


def shown(value: object) -> str:
    """Return ``value`` as a settings file would hold it, cut short when it is long."""
    text = written(value)
    if isinstance(value, str):
        text = f'"{value if is_one_line(value) else value.encode("unicode_escape").decode()}"'
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def written(value: object) -> str:
    """Return a setting's value as people write it on the command line."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def allowed(info: FieldInfo) -> Allowed:
    """Return what a setting allows, from its type and its limits."""
    own = [found for found in info.metadata if isinstance(found, Allowed)]
    if own:
        return own[0]
    if info.annotation is bool:
        return Allowed(N_("true or false"))
    if get_origin(info.annotation) is Literal:
        return Allowed(N_("one of these: {choices}"), {"choices": ", ".join(get_args(info.annotation))})
    limits = _limits(info)
    if info.annotation is int:
        return Allowed(N_("a whole number from {least} to {most}"), limits)
    if info.annotation is float:
        return Allowed(N_("a number from {least} to {most}"), limits)
    return Allowed(N_("one line of text in quotes, {least} to {most} characters long"), limits)


def _limits(info: FieldInfo) -> dict[str, object]:
    limits: dict[str, object] = {"least": 0}
    for found in info.metadata:
        match found:
            case Ge(least) | MinLen(least):
                limits["least"] = least
            case Le(most) | MaxLen(most):
                limits["most"] = most
    return limits


# -- what pydantic cannot check by itself; each raises ValueError, and ``allowed`` says what is allowed


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
    try:
        whole = len(base64.b64decode(str(value), validate=True)) == KEY_BYTES
    except ValueError:
        whole = False
    if value and not whole:
        log.warning("the outbox's key is damaged: it is made anew, and what waits under the old one is given up")
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


def hexadecimal(text: str) -> str:
    """Return a colour as "#RRGGBB" where its sign was left out or it was written short; anything else as it is."""
    text = text.rstrip("; ")
    if parts := _RGB.fullmatch(text):
        levels = [int(part) for part in parts.groups()]
        return "#" + "".join(f"{level:02X}" for level in levels) if max(levels) <= MOST_LEVEL else text
    found = _COLOUR_WRITTEN.fullmatch(text)
    return "#" + (found[1] or "".join(digit * 2 for digit in found.groups()[1:])).upper() if found else text


def colour(text: str) -> str:
    """Refuse what is no colour, and colours whose text is too pale on white paper (WCAG 2.2, 1.4.3)."""
    if not _COLOUR.fullmatch(text) or contrast_with_white(text) < LEAST_CONTRAST:
        raise ValueError
    return text.upper()


def contrast_with_white(colour: str) -> float:
    """Return the contrast of a colour such as "#0B6B66" with white, from 1 to 21 (WCAG 2.2, relative luminance)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]  # noqa: PLR2004
    luminance = sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return float(1.05 / (luminance + 0.05))
