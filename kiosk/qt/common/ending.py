"""Ends the program when it is asked to from outside: SIGTERM (``kiosk stop``, a shutdown), Ctrl-C, a closed terminal.

It asks the event loop, not the windows, as a window in full screen refuses to close.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Slot

from kiosk.holder import ASKED

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

SIGNALS = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
PATIENCE = 6.0
"""Seconds after which the program is ended where it stands; what was promised is on the disk."""

LAST_WORDS = 0.5
"""Seconds for the log to take that."""

log = logging.getLogger(__name__)


class Ending(QObject):
    """Waits for a signal from the moment it is made; one that comes before the event loop ends it at once."""

    def __init__(self, application: QCoreApplication, patience: float = PATIENCE) -> None:
        super().__init__(application)
        self._application, self._patience = application, patience
        # Python tells of a signal only between two of its own steps; the system writes here at once.
        self._asked, self._told = socket.socketpair()
        self._told.setblocking(False)  # noqa: FBT003 - its only argument
        signal.set_wakeup_fd(self._told.fileno(), warn_on_full_buffer=False)
        for number in SIGNALS:
            if number is not signal.SIGHUP or signal.getsignal(number) is not signal.SIG_IGN:  # as nohup asks for
                signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._asked.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        threading.Thread(target=self._insist, name="ending", daemon=True).start()

    @Slot()
    def _end(self) -> None:
        self._notifier.setEnabled(False)
        self._application.exit(ASKED)

    def _insist(self) -> None:
        """End the program by force when it does not end by itself."""
        self._asked.recv(1, socket.MSG_PEEK)
        time.sleep(self._patience)
        # What holds the program up may be the disk that the log is on.
        last = threading.Thread(
            target=log.error, args=("asked to end, but something did not let go: ended where it stood",), daemon=True
        )
        last.start()
        last.join(LAST_WORDS)
        os._exit(ASKED)
