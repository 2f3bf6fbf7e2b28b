"""Slow work of which only the latest is wanted: while one is done others wait, and of those only the last is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import KioskError
    from kiosk.qt.common.background import Background

W = TypeVar("W")
R = TypeVar("R")


class Latest(Generic[W, R]):
    """Does it in the background, and hands back on the GUI thread what came of it."""

    def __init__(
        self,
        background: Background,
        work: Callable[[W], R],
        came: Callable[[W, R], None],
        failed: Callable[[W, KioskError], None],
    ) -> None:
        """Begin with nothing wanted.

        Args:
            background: where it is done.
            work: what is done, in the background.
            came: is told what was wanted and what came of it; more may be wanted already.
            failed: is told instead where it could not be done.

        """
        self._background, self._work, self._came, self._failed = background, work, came, failed
        self._wanted: W | None = None
        self._busy: W | None = None
        self._soon = QTimer(singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._busy is not None

    @property
    def wanted(self) -> W | None:
        """What was wanted last."""
        return self._wanted

    def want(self, wanted: W) -> None:
        """Have it done, after what is being done; what is on its way to the screen goes first."""
        self._wanted = wanted
        if self._busy is None:
            self._busy = wanted
            self._soon.start()

    def forget(self) -> None:
        """Want nothing; what is being done is for nobody."""
        self._wanted = self._busy = None
        self._soon.stop()

    def _begin(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self._busy = wanted

        def came(result: R) -> None:
            if self._ends(wanted):
                self._came(wanted, result)

        def failed(problem: KioskError) -> None:
            if self._ends(wanted):
                self._failed(wanted, problem)

        self._background.run(partial(self._work, wanted), came, failed)

    def _ends(self, wanted: W) -> bool:
        """Go on to the latest; tell whether anybody still wants what was done."""
        if wanted is not self._busy:
            return False
        self._busy = None
        latest = self._wanted
        if latest is not None and latest is not wanted:
            self._begin()
        return True
