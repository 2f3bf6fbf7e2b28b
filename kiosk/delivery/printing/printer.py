"""What a printer is to the courier, what can be known of a sheet on its way, and the demonstration's folder.

The real printer is :mod:`kiosk.delivery.printing.ipp`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from kiosk.delivery.job import STAFF, Reason, State
from kiosk.errors import N_, DeliveryError, PermanentFault, TemporaryFault, why

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class PrinterFault(TemporaryFault):
    """Nothing of the document was taken, and trying again later may help."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(STAFF[reason])
        self.reason = reason


class PrinterRefused(PermanentFault):
    """Nothing of the document was taken: what answers refuses it, or a question."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(STAFF[reason])
        self.reason = reason


class MaybeTaken(DeliveryError):
    """The document has left and no answer says what became of it: it must not be handed over again.

    Args:
        reason: what the printer said to it, which may be why it took nothing.

    """

    def __init__(self, reason: Reason = Reason.LOST) -> None:
        super().__init__(STAFF[reason])
        self.reason = reason


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What the printer said last.

    Args:
        ready: a sheet would come out now.
        reason: what is wrong; a warning when it is ready all the same.
        idle: it has nothing to do.
        lost_sight: it is a queue that does not know what became of its last job.
        printing: a job that a queue is at may be coming out; False while the printer behind the queue does nothing.

    """

    ready: bool
    reason: Reason = Reason.NONE
    idle: bool = True
    lost_sight: bool = False
    printing: bool = True

    @property
    def staff(self) -> str:
        """Say what is wrong and what to do."""
        return STAFF[self.reason]


OFF = PrinterState(ready=False, reason=Reason.PRINTER_OFF, idle=False, printing=False)
"""A printer that does not answer, or was not asked yet."""


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

    def submit(self, pdf: bytes, name: str, pages: int, leaving: Callable[[str], None]) -> str:
        """Hand over a document under a neutral name and return what the printer knows it by.

        Args:
            pdf: the document.
            name: what to call it.
            pages: how many it has.
            leaving: called before the first byte of the document leaves, with what the printer knows it by if that is
                known by then; its errors go on to the caller, and nothing leaves.

        Raises:
            TemporaryFault: nothing of it was taken, and trying again later may help.
            PrinterRefused: nothing of it was taken; before ``leaving`` it was no more than a question that was refused,
                as by a printer that has just started.
            PermanentFault: nothing of it was taken, and trying again will not help.
            MaybeTaken: nobody knows.

        """

    def find(self, name: str) -> str | None:
        """Return what the printer knows the document of that name by, or None."""

    def lacks(self, name: str) -> Reason:
        """Return why the printer has not taken the document of that name, where it shows that it has not."""

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:
        """Return how the document is getting on."""

    def cancel(self, handle: str) -> None:
        """Take the document back, as far as that still goes."""


class FolderPrinter:
    """The demonstration's printer: every sheet becomes a file in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def state(self) -> PrinterState:
        """Say that a folder is always ready."""
        return PrinterState(ready=True)

    def submit(self, pdf: bytes, name: str, pages: int, leaving: Callable[[str], None]) -> str:  # noqa: ARG002 - the printer's call
        """Write the file; written twice it is still one, so that nobody needs to know when it leaves.

        Raises:
            PermanentFault: the folder cannot be written.

        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{name}.pdf").write_bytes(pdf)
        except OSError as problem:
            message = N_("The folder {folder} cannot be written: {reason}.")
            raise PermanentFault(message, folder=self._folder, reason=why(problem)) from problem
        return name

    def find(self, name: str) -> str | None:
        """Return the file's name when it was written."""
        return name if (self._folder / f"{name}.pdf").exists() else None

    def lacks(self, name: str) -> Reason:  # noqa: ARG002
        """Say nothing: a file is there, or nobody knows."""
        return Reason.NONE

    def status(self, handle: str, *, sight_was_lost: bool = False) -> PrintStatus:  # noqa: ARG002
        """Say that a file that was written is done."""
        return PrintStatus(State.DONE)

    def cancel(self, handle: str) -> None:
        """Leave a file that is written."""
