"""How a sheet is to come out: on which paper and which sides of it (RFC 8011, 5.2); pure.

How many pages a sheet has is for who made it to say, and what the printer can for the printer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.delivery.printing.states import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

LETTER = "na_letter_8.5x11in"
TWO_SIDED, ONE_SIDED = "two-sided-long-edge", "one-sided"
ASKED = ("sides-supported", "media-supported")
"""What must be known of the printer."""


def job_template(pages: int, able: Mapping[str, object]) -> dict[str, object]:
    """Return what to ask of a printer for a sheet of so many pages.

    Both sides of the paper where there are two pages or more and the printer can; Letter where the printer knows it,
    else whatever paper it has.
    """
    two_sided = pages > 1 and TWO_SIDED in listed(able.get("sides-supported"))
    wanted: dict[str, object] = {"copies": 1, "sides": TWO_SIDED if two_sided else ONE_SIDED}
    if LETTER in listed(able.get("media-supported")):
        wanted["media"] = LETTER
    return wanted
