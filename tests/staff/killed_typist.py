"""Types into a text until it is killed, and writes down what it has typed before it types more."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.i18n import ENGLISH, words
from kiosk.qt.staff.writing.page import Writing
from tests.staff.small_clinic import TREATMENT, SmallClinic

if TYPE_CHECKING:
    from pathlib import Path

PLACE = "treatment/rules/makeup/thing/en-CA"
EVERY = 15
"""Milliseconds between two keys."""


def type_on(data: Path, count: int) -> None:
    """Type in a data folder, keys numbered from after a first one; whoever has begun this process ends it."""
    app = QCoreApplication([])
    place = SmallClinic(data)
    person = place.journal.fold().people["sam"]
    writing = Writing(place.office(), lambda: words(ENGLISH), lambda: person, lambda: TREATMENT, lambda _: None)
    typed = os.open(data / "typed", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def key() -> None:
        nonlocal count
        if writing.known:
            count += 1
            writing.editing.write(PLACE, f"Makeup {count}")
            os.write(typed, f"{time.monotonic()} {count}\n".encode())

    keys = QTimer()
    keys.timeout.connect(key)
    keys.start(EVERY)
    writing.look()
    app.exec()
