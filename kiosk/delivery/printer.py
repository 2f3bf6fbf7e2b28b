"""What a printer is to the courier, what can be known of a sheet on its way, and the demonstration's folder.

The real printer is :mod:`kiosk.delivery.ipp`.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.delivery.job import STAFF, Reason, State
from kiosk.errors import N_, PermanentFault

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What the printer said last; ``patient`` is a short message for the catalog."""

    ready: bool
    reason: Reason = Reason.NONE
    idle: bool = True
    lost_sight: bool = False

    @property
    def patient(self) -> str:
        """Say it in a few calm words."""
        return N_("Printer ready") if self.ready else N_("The printer needs help: please tell the desk.")

    @property
    def staff(self) -> str:
        """Say what is wrong and what to do."""
        return STAFF[self.reason]


@dataclass(frozen=True, slots=True)
class PrintStatus:
    """How a print job is getting on."""

    state: State
    reason: Reason = Reason.NONE
    pending: bool = False


class Printer(Protocol):
    """What puts a sheet on paper."""

    def state(self) -> PrinterState:
        """Return how the printer is; never raises."""

    def submit(self, pdf: bytes, name: str, pages: int) -> str:
        """Hand over a document under a neutral name and return what the printer knows it by."""

    def find(self, name: str) -> str | None:
        """Return what the printer knows the document of that name by, or None."""

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:
        """Return how the document is getting on."""

    def cancel(self, handle: str) -> None:
        """Take the document back, as far as that still goes."""


def new_name() -> str:
    """Return a name for a print job that says nothing and is found again."""
    return f"sheet-{secrets.token_hex(4)}"


class FolderPrinter:
    """The demonstration's printer: every sheet becomes a file in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> PrinterState:
        """Say that a folder is always ready."""
        return PrinterState(ready=True)

    def submit(self, pdf: bytes, name: str, pages: int) -> str:  # noqa: ARG002 - the printer's call
        """Write the file.

        Raises:
            PermanentFault: the folder cannot be written.

        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{name}.pdf").write_bytes(pdf)
        except OSError as problem:
            message = N_("The folder {folder} cannot be written: {reason}.")
            raise PermanentFault(message, folder=self._folder, reason=problem.strerror) from problem
        return name

    def find(self, name: str) -> str | None:
        """Return the file's name when it was written."""
        return name if (self._folder / f"{name}.pdf").exists() else None

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:  # noqa: ARG002
        """Say that a file that was written is done."""
        return PrintStatus(State.DONE)

    def cancel(self, handle: str) -> None:
        """Leave a file that is written."""
