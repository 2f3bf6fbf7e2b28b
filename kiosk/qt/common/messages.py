"""Brings Qt's own messages and unexpected exceptions into the log."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.errors import log_unexpected

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

log = logging.getLogger("kiosk.qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def into_log() -> None:
    """Send every Qt message to the log from now on."""

    def handler(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.log(_LEVELS[kind], "%s (%s:%s)", message, context.file or "-", context.line)

    qInstallMessageHandler(handler)


def on_unexpected(recover: Callable[[], None]) -> Callable[..., None]:
    """Return an excepthook that logs what nobody expected and calls ``recover``.

    An exception in a slot does not end Qt's event loop; without this the patient would be left there.
    """

    def hook(_kind: type[BaseException], value: BaseException, _trace: TracebackType | None) -> None:
        log_unexpected(log, value)
        try:
            recover()
        except Exception as worse:  # noqa: BLE001 - logged; Qt would print it, with whatever its text holds
            log_unexpected(log, worse)

    return hook


def from_threads() -> None:
    """Send what nobody expected in a thread to the log, without its text, which may hold an address."""

    def hook(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            log_unexpected(log, failed.exc_value)

    threading.excepthook = hook
