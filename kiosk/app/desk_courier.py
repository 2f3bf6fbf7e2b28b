"""Delivers from the office: what the staff promise there goes through the outbox of the data folder, as at the kiosk.

A kiosk that is open on the folder brings it to the printer and the mail server, within seconds.  Where none is, the
folder is held here for as long as something is on its way, and a courier of its own does it; so two never deliver the
same promise.  It knows no Qt.
"""

from __future__ import annotations

import base64
import logging
import threading
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk import config, holder
from kiosk.delivery.job import ENDED, Progress
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.printing.printer import OFF
from kiosk.errors import DataFolderError, log_unexpected
from kiosk.folder import OUTBOX_FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.delivery.courier import Courier
    from kiosk.delivery.job import Job
    from kiosk.delivery.printing.printer import Printer, PrinterState

log = logging.getLogger(__name__)

EVERY = 0.5
"""Seconds between two looks, while something is on its way or the printer is watched."""
PATIENCE = 2.0
"""Seconds that a courier has to end."""


@dataclass(slots=True)
class _Round:
    """A thread that looks at something again and again."""

    look: Callable[[], bool]
    """Looks, and tells whether to look again soon."""
    wake: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None


class DeskCourier:
    """Takes paper and email; promising waits for the disk, so it is not for the GUI's thread."""

    def __init__(self, data: Path, printer: Printer | None, make: Callable[[Outbox], Courier]) -> None:
        """Begin with nothing promised, and the folder free.

        Args:
            data: the data folder.
            printer: what prints, if anything does; it is only asked how it is.
            make: makes a courier for the time in which no kiosk delivers.

        """
        self._data, self._printer, self._make = data, printer, make
        self._lock = threading.RLock()
        self._outbox: Outbox | None = None
        self._holding: ExitStack | None = None
        self._courier: Courier | None = None
        self._open: dict[str, Job | None] = {}
        self._state, self._watching = OFF, False
        self._stopping = threading.Event()
        self._on_change: Callable[[Progress], None] = lambda _: None
        # Each in a thread of its own: a printer that does not answer keeps nothing waiting.
        self._rounds = (_Round(self._look_at_deliveries), _Round(self._look_at_printer))

    def start(self, on_change: Callable[[Progress], None]) -> None:
        """Begin; ``on_change`` is called from another thread."""
        self._on_change = on_change
        for each in self._rounds:
            each.thread = threading.Thread(target=self._go_round, args=(each,), name="desk courier", daemon=True)
            each.thread.start()

    def stop(self) -> None:
        """End; what is under way then goes on at the next start of a kiosk, or of this."""
        self._stopping.set()
        self._wake()
        for each in self._rounds:
            if each.thread is not None:
                each.thread.join(PATIENCE)
        with self._lock:
            self._release()
            if self._outbox is not None:
                self._outbox.close()
                self._outbox = None

    # -- for the screens -------------------------------------------------------------------

    def print_sheet(self, pdf: bytes, pages: int, edition: str) -> str:
        """Promise paper, and return the delivery's id; raises as the courier does."""
        return self._promised(lambda courier: courier.print_sheet(pdf, pages, edition))

    def send_email(self, message: bytes, address: str, edition: str) -> str:
        """Promise an email, and return the delivery's id; raises as the courier does."""
        return self._promised(lambda courier: courier.send_email(message, address, edition))

    def printer_state(self) -> PrinterState:
        """Return what the printer said last."""
        return self._state

    def watch_printer(self, watch: bool) -> None:  # noqa: FBT001 - on or off is all it says
        """Ask the printer how it is every half second, or no longer."""
        self._watching = watch
        self._wake()

    @property
    def holds(self) -> bool:
        """Whether it holds the folder and delivers by itself now."""
        return self._holding is not None

    def _promised(self, promise: Callable[[Courier], str]) -> str:
        with self._lock:
            if self._outbox is None:
                key = base64.b64decode(config.outbox_key(self._data))
                self._outbox = Outbox(self._data / OUTBOX_FILE, key)
            if self._courier is None:
                self._hold(self._outbox)
            # Where a kiosk is open, this one is never started: it only writes what the kiosk's then finds.
            job = promise(self._courier or self._make(self._outbox))
            self._open[job] = None
        self._wake()
        return job

    def _hold(self, outbox: Outbox) -> None:
        """Hold the folder and deliver, where no kiosk does."""
        holding = ExitStack()
        try:
            holding.enter_context(holder.held(self._data, ""))
        except DataFolderError:
            return  # a kiosk is open on it
        courier = self._make(outbox)
        holding.callback(courier.stop, PATIENCE)
        courier.start(lambda _: self._wake())
        self._holding, self._courier = holding, courier

    def _release(self) -> None:
        if self._holding is not None:
            self._courier = None
            self._holding.close()
            self._holding = None

    # -- the threads -----------------------------------------------------------------------

    def _wake(self) -> None:
        for each in self._rounds:
            each.wake.set()

    def _go_round(self, each: _Round) -> None:
        while not self._stopping.is_set():
            each.wake.clear()
            busy = True
            try:
                busy = each.look()
            except DataFolderError as problem:
                log.warning("%s", problem)
            except Exception as surprise:  # noqa: BLE001 - logged; the next round goes on
                log_unexpected(log, surprise)
            each.wake.wait(EVERY if busy else None)

    def _look_at_printer(self) -> bool:
        if self._watching and self._printer is not None:
            self._state = self._printer.state()
        return self._watching

    def _look_at_deliveries(self) -> bool:
        with self._lock:
            if self._outbox is None:
                return False
            for job in self._outbox.jobs() if self._open else ():
                if job.id in self._open and job != self._open[job.id]:
                    self._on_change(Progress(job.id, job.channel, job.state, job.reason))
                    self._open[job.id] = job
                if job.state in ENDED:
                    self._open.pop(job.id, None)
            if self._courier is not None and self._outbox.is_settled and not self._outbox.open_jobs():
                self._release()
            return bool(self._open) or self._courier is not None
