"""What a printer says of itself when it is found: who it is, where it stands, what it can; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from kiosk.delivery.printing.causes import Cause
from kiosk.delivery.printing.states import listed
from kiosk.delivery.printing.template import TWO_SIDED

if TYPE_CHECKING:
    from collections.abc import Mapping

PDF = "application/pdf"
SELF = [
    "printer-name",
    "printer-info",
    "printer-make-and-model",
    "printer-location",
    "printer-uuid",
    "sides-supported",
    "media-supported",
    "document-format-supported",
    "device-uri",
]
"""What to ask a printer or a queue for (RFC 8011, 5.4; device-uri is CUPS's own)."""
PAPERS = {"na_letter_": "Letter", "iso_a4_": "A4"}
"""The paper that a sheet fits on, by how its name begins (PWG 5101.1)."""
_FILES = frozenset({"file", "cups-pdf"})
"""What a queue's device is that prints nothing."""


@dataclass(frozen=True, slots=True)
class Able:
    """A printer, as it describes itself.

    Args:
        name: what people call it.
        place: where it stands; empty where nobody wrote that down.
        two_sided: it prints on both sides; None where it does not say.
        papers: "Letter" and "A4", as far as it takes them.
        identities: what it is known by, whatever its address.
        unable: why no sheet can be printed on it; None where one can.

    """

    name: str
    place: str
    two_sided: bool | None
    papers: tuple[str, ...]
    identities: frozenset[str]
    unable: Cause | None


def able(attributes: Mapping[str, Any]) -> Able:
    """Return what a printer's attributes say."""
    sides, media = listed(attributes.get("sides-supported")), listed(attributes.get("media-supported"))
    names = ("printer-info", "printer-make-and-model", "printer-name")
    device = str(attributes.get("device-uri", ""))
    told = (str(attributes.get("printer-uuid", "")), *parse_qs(urlsplit(device).query).get("uuid", ()))
    return Able(
        name=next((str(attributes[name]) for name in names if attributes.get(name)), ""),
        place=str(attributes.get("printer-location", "")),
        two_sided=TWO_SIDED in sides if sides else None,
        papers=tuple(paper for start, paper in PAPERS.items() if any(name.startswith(start) for name in media)),
        identities=frozenset(identity(one) for one in told if one),
        unable=_unable(listed(attributes.get("document-format-supported")), media, device),
    )


def identity(uuid: str) -> str:
    """Return a UUID as it is compared: printers write it in several ways."""
    return uuid.lower().removeprefix("urn:uuid:").strip()


def _unable(formats: tuple[str, ...], media: tuple[str, ...], device: str) -> Cause | None:
    if device.partition(":")[0] in _FILES:
        return Cause.INTO_A_FILE
    if formats and PDF not in formats:
        return Cause.NO_PDF
    if media and not any(name.startswith(start) for start in PAPERS for name in media):
        return Cause.NO_PAPER
    return None
