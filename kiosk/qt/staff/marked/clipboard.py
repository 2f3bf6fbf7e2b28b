"""Marked text on the clipboard: its words for other programs, and its marks for this one."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication

OURS = "application/x-kiosk-marked-text"
"""Under which the clipboard has a text with its marks."""


def put(words: str, source: str) -> None:
    """Put a text there.

    Args:
        words: what other programs get.
        source: the same with its marks.

    """
    data = QMimeData()
    data.setText(words)
    data.setData(OURS, source.encode())
    QGuiApplication.clipboard().setMimeData(data)
    _cleared_at_the_end()


def marked() -> str | None:
    """Return the text with marks that is there; None where another program put something there."""
    data = QGuiApplication.clipboard().mimeData()
    return bytes(data.data(OURS).data()).decode() if data is not None and data.hasFormat(OURS) else None


def plain() -> str:
    """Return the text that another program put there."""
    data = QGuiApplication.clipboard().mimeData()
    return data.text() if data is not None and data.hasText() else ""


@cache
def _cleared_at_the_end() -> None:
    """See to it that nothing made by Python is there once Python is gone: Qt would still read it."""
    application = QCoreApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(_clear)


def _clear() -> None:
    QGuiApplication.clipboard().clear()
