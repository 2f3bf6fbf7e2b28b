"""Slow work off the GUI thread, one piece after the other, its result handed back on the GUI thread."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal, Slot

from kiosk.errors import N_, KioskError, log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

UNEXPECTED = N_("Something went wrong here: see kiosk.log.")

log = logging.getLogger(__name__)


class _Relay(QObject):
    """Carries a call from the worker's thread to the thread it was made in."""

    call = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.call.connect(self._run, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _run(self, function: Callable[[], None]) -> None:
        function()


class Background(QObject):
    """One worker thread.  ``work`` runs there; ``done`` or ``failed`` runs on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._relay = _Relay(self)
        self._open = True

    def on_gui(self, function: Callable[[], None]) -> None:
        """Run ``function`` on the GUI thread soon; may be called from any thread."""
        if self._open:
            self._relay.call.emit(function)

    def do(self, work: Callable[[], object]) -> None:
        """Do ``work`` in the background; nobody waits for it, and what goes wrong is logged."""

        def piece() -> None:
            try:
                work()
            except Exception as surprise:  # noqa: BLE001 - logged, and nobody waits for it
                log_unexpected(log, surprise)

        self._start(piece)

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[KioskError], None]) -> None:
        """Do ``work`` in the background; ``failed`` is told what there is to say of an unexpected error, too."""

        def piece() -> None:
            try:
                result = work()
            except KioskError as problem:
                log.warning("%s: %s", type(problem).__name__, problem)
                self.on_gui(partial(failed, problem))
            except Exception as surprise:  # noqa: BLE001 - logged, and the patient is told calmly
                log_unexpected(log, surprise)
                self.on_gui(partial(failed, KioskError(UNEXPECTED)))
            else:
                self.on_gui(partial(done, result))

        self._start(piece)

    def _start(self, piece: Callable[[], None]) -> None:
        if self._open:  # else a timer that fires at the very end has PDFium draw while it is taken down
            self._pool.start(piece)  # a QRunnable that is over before this returns is never freed (PySide 6.11)

    def close(self) -> None:
        """Finish what runs, drop what waits, begin nothing more, and hand back no more results."""
        self._open = False
        self._pool.clear()
        self._pool.waitForDone()
