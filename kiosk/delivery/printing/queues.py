"""The queues of CUPS on this computer, or on the one that CUPS_SERVER names (client.conf(5))."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kiosk.delivery.printing.able import SELF
from kiosk.delivery.printing.client import Client
from kiosk.delivery.printing.message import Operation
from kiosk.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Mapping

HERE = "localhost:631"
PATIENCE = 3.0
"""Seconds."""


def server(environment: Mapping[str, str]) -> str:
    """Return where CUPS is, as a name and a port; a file of its own is on this computer, and so is its port."""
    named = environment.get("CUPS_SERVER", "").partition("/version=")[0].strip()
    if not named or named.startswith("/"):
        return HERE
    return named if named.rpartition(":")[2].isdigit() else f"{named}:631"


def queues(where: str = HERE) -> dict[str, dict[str, Any]]:
    """Return what each queue says of itself, by its address; nothing where there is no CUPS."""
    client = Client(f"ipp://{where}/", PATIENCE, 0.0, PATIENCE)
    try:
        told = client.ask(Operation.CUPS_GET_PRINTERS, {"requested-attributes": SELF}).printers
    except (DeliveryError, ValueError):
        return {}
    named = [queue for queue in told if queue.get("printer-name")]
    return {f"ipp://{where}/printers/{quote(str(queue['printer-name']), safe='')}": queue for queue in named}
