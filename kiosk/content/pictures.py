"""The pictures that staff choose from, by name: those of the kiosk's icons that show something patients know."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kiosk.content.fields import PICTURE
from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.i18n import Words

NAMES = {
    "ambulance": N_("ambulance"),
    "baby": N_("baby"),
    "bandaids": N_("bandages"),
    "barbell": N_("barbell"),
    "bed": N_("bed"),
    "bell": N_("bell"),
    "books": N_("books"),
    "buildings": N_("buildings"),
    "calendar-blank": N_("calendar"),
    "calendar-check": N_("calendar with a tick"),
    "check-circle": N_("tick"),
    "clipboard-text": N_("clipboard"),
    "clock": N_("clock"),
    "drop": N_("drop"),
    "drop-half": N_("half-filled drop"),
    "ear": N_("ear"),
    "envelope-simple": N_("envelope"),
    "eye": N_("eye"),
    "first-aid": N_("cross of first aid"),
    "first-aid-kit": N_("first-aid kit"),
    "flask": N_("flask"),
    "flower-lotus": N_("lotus flower"),
    "flower-tulip": N_("tulip"),
    "hand-heart": N_("hand with a heart"),
    "hand-palm": N_("palm of a hand"),
    "hand-soap": N_("soap"),
    "hand-tap": N_("finger that touches"),
    "hand-waving": N_("hand that waves"),
    "heart": N_("heart"),
    "hourglass": N_("hourglass"),
    "house": N_("house"),
    "info": N_("letter i"),
    "leaf": N_("leaf"),
    "lightbulb": N_("light bulb"),
    "magnifying-glass": N_("magnifying glass"),
    "map-pin": N_("place on a map"),
    "moon": N_("moon"),
    "needle": N_("needle"),
    "notebook": N_("notebook"),
    "number-circle-one": N_("number one"),
    "paint-brush": N_("brush"),
    "person": N_("somebody who stands"),
    "phone": N_("phone"),
    "pill": N_("pill"),
    "prohibit": N_("sign of what is forbidden"),
    "question": N_("question mark"),
    "shield-check": N_("shield"),
    "siren": N_("siren"),
    "smiley": N_("face that smiles"),
    "smiley-nervous": N_("face that worries"),
    "smiley-sad": N_("face that is sad"),
    "sparkle": N_("sparkles"),
    "sun": N_("sun"),
    "swimming-pool": N_("swimming pool"),
    "syringe": N_("syringe"),
    "thermometer": N_("thermometer"),
    "umbrella": N_("umbrella"),
    "users": N_("some people"),
    "warning": N_("warning triangle"),
    "wine": N_("glass of wine"),
    "x-circle": N_("cross"),
}
"""By the icon's name, without what all of them end with."""


def named(icon: str, words: Words) -> str:
    """Return what a picture is called: "swimming pool"; its icon's own name where it is not among them."""
    name = icon.removesuffix(PICTURE)
    return words.gettext(NAMES[name]) if name in NAMES else name


def choices(words: Words) -> list[tuple[str, str]]:
    """Return the icons to choose from, each with its name, in the order of the names."""
    found = [(f"{name}{PICTURE}", words.gettext(said)) for name, said in NAMES.items()]
    return sorted(found, key=lambda each: unicodedata.normalize("NFKD", each[1]))
