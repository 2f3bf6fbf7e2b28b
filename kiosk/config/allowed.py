"""What a setting allows, and how it is told when a value is not allowed.

The limits stand at each setting in :mod:`kiosk.config.declared`; here they are only put into words, so
that a limit and its sentence cannot disagree.  pydantic's own English never reaches anyone.
"""

from __future__ import annotations

import base64
import ipaddress
import logging
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, get_args, get_origin
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from annotated_types import Ge, Le, MaxLen, MinLen

from kiosk.errors import N_, SettingsError, Translates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic.fields import FieldInfo

log = logging.getLogger(__name__)

KEY_BYTES = 32
LONGEST_SHOWN = 60
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_STRETCH = re.compile(r"([a-z]{3})(?:-([a-z]{3}))? (\d\d):(\d\d)-(\d\d):(\d\d)")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*")
LONGEST_ADDRESS = 254
"""RFC 5321, section 4.5.3.1.3, less its two brackets."""
LEAST_CONTRAST = 4.5
LEAST_INCHES, MOST_INCHES = 7, 200
"""Diagonals of screens that a kiosk can be on."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SITE = re.compile(r"[^\s/:@<>\"]+(:\d+)?(/[^\s<>\"]*)?")
_PHONE = re.compile(r"(?=(.*\d){3})[0-9A-Za-z +().#,-]+")


@dataclass(frozen=True, slots=True)
class Allowed:
    """What is allowed, as it follows "must be": "a whole number from {least} to {most}"."""

    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def about(self, value: object) -> Allowed:  # noqa: ARG002 - where what is allowed depends on what was given
        """Return what is allowed in the place of a value that is not."""
        return self

    def __str__(self) -> str:
        return self.message.format(**self.values)

    def told(self, words: Translates) -> str:
        """Return it in the reader's language."""
        return words.gettext(self.message).format(**self.values)


class AllowedColour(Allowed):
    """A colour in which text can be read; of one that is too pale it tells how pale it is."""

    __slots__ = ()

    def about(self, value: object) -> Allowed:
        """Return that a darker colour is needed, if the value is a colour at all."""
        if not (isinstance(value, str) and _COLOUR.fullmatch(value)):
            return self
        whole, tenth = divmod(int(contrast_with_white(value) * 10), 10)
        message = N_(
            "a darker colour: the contrast of this one with white paper is {whole}.{tenth} to 1, text needs 4.5"
        )
        return Allowed(message, {"whole": whole, "tenth": tenth})


class NotAllowed(SettingsError):
    """One value that is not allowed; says the file, the setting, the value and what is allowed."""

    def __init__(self, where: str, name: str, value: object, allowed: Allowed) -> None:
        super().__init__(
            N_(
                "{where}: {name} is {value}, but it must be {allowed}. "
                "Put it right with: kiosk settings set {name} VALUE"
            ),
            where=where,
            name=name,
            value=shown(value),
            allowed=allowed.about(value),
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
    if not is_one_line(text):
        raise ValueError
    return text


def is_one_line(text: str) -> bool:
    """Tell whether a text has no line break and nothing invisible; every kind of space is one."""
    return all(unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in text)


def time_zone(name: str) -> str:
    """Refuse what is not a time zone of the tz database."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as problem:
        raise ValueError from problem
    return name


def printer_uri(uri: str) -> str:
    """Refuse what is not an IPP address."""
    parts = urlsplit(uri)
    # Asking for the port raises ValueError when it is not one.
    if uri and (parts.scheme not in {"ipp", "ipps"} or not parts.hostname or parts.port == 0 or " " in uri):
        raise ValueError
    return uri


def address(text: str) -> str:
    """Refuse what cannot be a sender's address."""
    if text and not is_address(text):
        raise ValueError
    return text


def is_address(text: str) -> bool:
    """Tell whether emails can come from an address: the plain form that every mail server takes (RFC 5321, 4.1.2)."""
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None


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


def website(text: str) -> str:
    """Refuse a scheme (the sheet shows the bare name) and anything with a space."""
    if text and not _SITE.fullmatch(text):
        raise ValueError
    return text


def phone(text: str) -> str:
    """Refuse what nobody can dial."""
    if not _PHONE.fullmatch(text):
        raise ValueError
    return text


def opening(text: str) -> str:
    """Refuse days and hours that do not exist, and a closing before the opening."""
    for part in filter(None, re.split(r", ?", text)):
        found = _STRETCH.fullmatch(part)
        if found is None:
            raise ValueError
        first, last, *clock = found.groups()
        if first not in DAYS or last not in (None, *DAYS):
            raise ValueError
        if last is not None and DAYS.index(last) <= DAYS.index(first):
            raise ValueError
        hours = [(int(clock[i]), int(clock[i + 1])) for i in (0, 2)]
        if any(hour > 23 or minute > 59 for hour, minute in hours) or hours[0] >= hours[1]:  # noqa: PLR2004 - a clock
            raise ValueError
    return text


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


def is_this_machine(host: str) -> bool:
    """Tell whether a host name or address is the loopback."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
