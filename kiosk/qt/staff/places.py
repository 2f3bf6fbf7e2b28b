"""The pages of the staff's screens, and where the rail leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.i18n import Words

WHO, SETUP, TODAY, MORE = "who", "setup", "today", "more"
TREATMENTS, WRITE, APPROVALS, READ = "treatments", "write", "approvals", "read"
SHEET, PUBLICATION, STATE, PEOPLE, SETTINGS = "sheet", "publication", "state", "people", "settings"
PLACES = (
    (TODAY, "house-duotone", N_("Today"), N_("Today")),
    (TREATMENTS, "notebook-duotone", N_("Treatments"), N_("Treatments")),
    (APPROVALS, "seal-check-duotone", N_("Approvals"), N_("Approve")),
    (SHEET, "printer-duotone", N_("A sheet for a patient"), N_("A sheet")),
    (PUBLICATION, "broadcast-duotone", N_("Publication"), N_("Publish")),
    (STATE, "paper-plane-tilt-duotone", N_("Deliveries and state"), N_("Deliveries")),
    (PEOPLE, "users-three-duotone", N_("People"), N_("People")),
    (SETTINGS, "gear-six-duotone", N_("Settings"), N_("Settings")),
)
"""The pages that the rail leads to: icon, word, and the word where there is little room."""
FOR_ADMINISTRATORS = frozenset({PEOPLE, SETUP, SETTINGS})


@dataclass(frozen=True, slots=True)
class Place:
    """A page that the rail leads to."""

    key: str
    symbol: str
    word: str
    shortWord: str


def led_to(words: Words, *, administers: bool) -> Iterator[Place]:
    """Return where the rail leads somebody."""
    for key, icon, word, short in PLACES:
        if administers or key not in FOR_ADMINISTRATORS:
            yield Place(key, icon, words.gettext(word), words.gettext(short))
