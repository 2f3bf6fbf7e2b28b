"""What takes paper and email from the screens; the courier does, and fakes in tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import timedelta

    from kiosk.delivery.printing.printer import PrinterState


class Delivers(Protocol):
    """What takes paper and email; :class:`kiosk.delivery.courier.Courier` does."""

    def print_sheet(self, pdf: bytes, pages: int, edition: str) -> str:
        """Promise to print it and return the delivery's id."""

    def send_email(self, message: bytes, address: str, edition: str) -> str:
        """Promise to send it and return the delivery's id."""

    def printer_state(self) -> PrinterState:
        """Return what was last known of the printer."""

    def watch_printer(self, watch: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Ask the printer how it is every half second, or no longer."""


class Recalls(Delivers, Protocol):
    """What takes them from patients, who may have an email back as long as it has not left."""

    def send_email(self, message: bytes, address: str, edition: str, hold: timedelta = ...) -> str:
        """Promise to send it, not before a while, and return the delivery's id."""

    def take_back(self, delivery: str) -> bool:
        """Cancel a delivery that waits; False where it is on its way, or was."""
