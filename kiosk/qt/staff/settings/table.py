"""Every setting in the order of its page: its group, its name in words, and how it is set.

What a setting is for is said in :mod:`kiosk.config.declared`, once for the command line and the screens.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.i18n import Words


class Group(StrEnum):
    """A part of the page."""

    CLINIC = "clinic"
    PRINTER = "printer"
    MAIL = "mail"
    SCREEN = "screen"
    KIOSK = "kiosk"


GROUPS = {
    Group.CLINIC: ("buildings-duotone", N_("The clinic"), N_("On the sheets, the emails and the screens.")),
    Group.PRINTER: ("printer-duotone", N_("The printer"), N_("The one that patients’ sheets come out of.")),
    Group.MAIL: ("envelope-simple-duotone", N_("Email"), N_("How patients’ emails leave the clinic.")),
    Group.SCREEN: ("monitor-duotone", N_("Screen and rest"), N_("The touchscreen, and when it begins anew.")),
    Group.KIOSK: ("devices-duotone", N_("This kiosk"), N_("Its name, and where its texts come from.")),
}
"""The icon, the name and what it is about, in the order of the page."""


class Kind(StrEnum):
    """What a setting is set with."""

    TEXT = "text"
    NUMBER = "number"
    SIZE = "size"
    """A number that can be measured."""
    SWITCH = "switch"
    CHOICE = "choice"
    SECRET = "secret"  # noqa: S105 - a word
    HOURS = "hours"
    DAYS = "days"
    COLOUR = "colour"
    LOGO = "logo"


@dataclass(frozen=True, slots=True)
class Placed:
    """One setting on the page."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    unit: str = ""
    noted: bool = True
    """Whether its sentence stands below it; where the name says it all, it would only be in the way."""

    @property
    def is_at_once(self) -> bool:
        """Whether the screens of the kiosk where it is saved take it at once; any other is taken at the next start."""
        return (self.group is Group.CLINIC and self.name != "clinic.timezone") or self.name in AT_ONCE

    @property
    def group(self) -> Group:
        """The part of the page that it stands in."""
        section = self.name.split(".")[0]
        return Group(section) if section in set(Group) else Group.KIOSK


SECONDS, MINUTES, HOURS, DAYS, INCHES = N_("seconds"), N_("minutes"), N_("hours"), N_("days"), N_("inches")
AT_ONCE = frozenset(
    {
        f"screen.{name}"
        for name in ("idle_seconds", "idle_countdown_seconds", "done_seconds", "diagonal_inches", "days_back")
    }
)
TABLE = (
    Placed("clinic.logo", N_("Logo"), Kind.LOGO),
    Placed("clinic.colour", N_("Colour"), Kind.COLOUR),
    Placed("clinic.name", N_("Name of the clinic"), noted=False),
    Placed("clinic.phone", N_("Phone number that patients call"), noted=False),
    Placed("clinic.address", N_("Postal address")),
    Placed("clinic.website", N_("Web site")),
    Placed("clinic.opening", N_("When is the phone answered?"), Kind.HOURS),
    Placed("clinic.closed", N_("Closed on these days"), Kind.DAYS),
    Placed("clinic.timezone", N_("Time zone")),
    Placed("printer.uri", N_("Address of the printer")),
    Placed(
        "printer.stale_minutes",
        N_("Paper that does not come out is cancelled after"),
        Kind.NUMBER,
        MINUTES,
        noted=False,
    ),
    Placed("mail.host", N_("Mail server")),
    Placed("mail.port", N_("Port"), Kind.NUMBER, noted=False),
    Placed("mail.security", N_("Encryption"), Kind.CHOICE),
    Placed("mail.sender", N_("Emails come from"), noted=False),
    Placed("mail.user", N_("User")),
    Placed("mail.password", N_("Password"), Kind.SECRET, noted=False),
    Placed("mail.authority", N_("File of another certificate authority")),
    Placed("mail.give_up_hours", N_("An email that cannot leave is given up after"), Kind.NUMBER, HOURS),
    Placed("screen.idle_seconds", N_("“Still there?” is asked after"), Kind.NUMBER, SECONDS, noted=False),
    Placed("screen.idle_countdown_seconds", N_("“Still there?” waits"), Kind.NUMBER, SECONDS),
    Placed("screen.done_seconds", N_("The last screen stays"), Kind.NUMBER, SECONDS, noted=False),
    Placed("screen.days_back", N_("A treatment may have been this long ago"), Kind.NUMBER, DAYS),
    Placed("screen.diagonal_inches", N_("Diagonal of the screen"), Kind.SIZE, INCHES),
    Placed("screen.motion", N_("Slow movement on the first screen"), Kind.SWITCH, noted=False),
    Placed("screen.full_screen", N_("Fill the whole screen"), Kind.SWITCH, noted=False),
    Placed("kiosk.name", N_("Name of this kiosk")),
    Placed("speech.program", N_("Program with another voice")),
    Placed("content.folder", N_("Folder of your own texts")),
    Placed("library.url", N_("Address of the shared library")),
    Placed("library.password", N_("Password of the shared library"), Kind.SECRET, noted=False),
)
BY_NAME = {each.name: each for each in TABLE}
CHOICES = {
    "mail.security": {
        "starttls": N_("STARTTLS (mostly port 587)"),
        "tls": N_("TLS (mostly port 465)"),
        "none": N_("None (this very machine only)"),
    },
}
"""What can be chosen, and its words."""
SWATCHES = ("#0B6B66", "#1F4E8C", "#5B3F8C", "#8A2C5C", "#40692B", "#37454F")
"""Colours that read well on paper; any other can be written."""
_NAME = re.compile(rf"(?:kiosk settings set )?\b({'|'.join(map(re.escape, sorted(BY_NAME, key=len, reverse=True)))})\b")


def without_names(said: str, words: Words) -> str:
    """Return a sentence with the words of the page for the names that settings have in a terminal: « User »."""
    quoted = words.gettext(N_("“{name}”"))
    return _NAME.sub(lambda found: quoted.format(name=words.gettext(BY_NAME[found[1]].label)), said)
