"""The staff's screens without a window, and what is done behind them held back."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from kiosk.i18n import ENGLISH
from kiosk.qt.staff.staff import Staff
from tests.staff.small_clinic import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from kiosk.qt.common.background import Background
    from tests.staff.small_clinic import SmallClinic

ROUNDS = 6
"""How often an answer may ask for more, at most."""


class Behind:
    """Somebody who is faster than the library, the printer or the mail server."""

    def __init__(self, bot: QtBot, place: SmallClinic, *, desk: bool = True) -> None:
        self.bot, self.place = bot, place
        self.staff: Any = Staff(place.office(desk=desk), ENGLISH, lambda: 0.0)

    def close(self) -> None:
        self.staff.close()

    @contextmanager
    def held(self, background: Background | None = None) -> Iterator[None]:
        """Let nothing be answered meanwhile; then everything."""
        going_on = threading.Event()
        (background or self.place.background).do(lambda: going_on.wait(20))
        try:
            yield
        finally:
            going_on.set()
        self.settle()

    def settle(self) -> None:
        """Wait until everything is answered, and what the answers have asked for."""
        for _ in range(ROUNDS):
            for each in (self.place.background, self.place.drawing, self.place.trying):
                done: list[object] = []
                each.run(lambda: None, done.append, done.append)
                self.bot.waitUntil(partial(bool, done), timeout=20_000)

    def sign_in(self, person: str, page: str = "", about: str = "") -> None:
        self.settle()
        self.type_code(person)
        self.settle()
        if page:
            self.staff.go(page, about)
            self.settle()

    def type_code(self, person: str) -> None:
        self.staff.signIn.choose(person)
        for digit in CODES[person]:
            self.staff.signIn.type(digit)
