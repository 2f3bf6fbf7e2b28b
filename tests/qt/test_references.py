"""PySide6 6.12.0 on Python 3.11 loses a reference to None or True on every call and signal, and aborts."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMetaObject, QObject, Qt, Signal, Slot

CALLS = 10_000
SLACK = 1_000
"""Other threads and caches may hold a few more or fewer."""


class Bell(QObject):
    """Has a slot that returns None and a signal that carries a bool."""

    rung = Signal(bool)

    @Slot()
    def ring(self) -> None:
        self.rung.emit(True)  # noqa: FBT003 - it is what is counted


def test_none_and_true_keep_their_references_over_many_calls() -> None:
    bell = Bell()
    heard = 0

    def hear(loud: bool) -> None:  # noqa: FBT001 - the signal carries it
        nonlocal heard
        heard += loud

    bell.rung.connect(hear)
    before = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - it is what is counted

    for _ in range(CALLS):
        bell.ring()
        QMetaObject.invokeMethod(bell, "ring", Qt.ConnectionType.DirectConnection)

    after = sys.getrefcount(None), sys.getrefcount(True)  # noqa: FBT003 - it is what is counted
    assert heard == 2 * CALLS
    assert abs(after[0] - before[0]) < SLACK
    assert abs(after[1] - before[1]) < SLACK
