"""Keeps what a kiosk shows up to date, in a thread of its own: looks for new events, proves them, then shows them.

A kiosk reads its own copy only.  Alone, that file is the library, and other programs of the machine write into it.
With a server, what is new there is copied first: bytes, then events.  A publication is shown once each edition was
read, checked and set on a sheet here; until then, and whenever something is wrong, the last good one stays.
A withdrawal needs no proof.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from kiosk.errors import N_, KioskError, LibraryError, log_unexpected
from kiosk.library.events import Submitted
from kiosk.library.showing import Shown, disproved, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.errors import Tells
    from kiosk.library.journal import Journal

EVERY = 20.0
"""Seconds between two looks: nobody waits that long for a care sheet."""
AT_ONCE = 100
"""Events that are copied in one go."""

log = logging.getLogger(__name__)


class Follower:
    """Follows a library."""

    def __init__(
        self,
        own: Journal,
        prove: Callable[[Content], Iterable[Finding]],
        changed: Callable[[Shown], None],
        source: Journal | None = None,
    ) -> None:
        """Follow.

        Args:
            own: the kiosk's own copy.
            prove: returns what is wrong with a content, such as that no sheet can be made of it.
            changed: is told, from this thread, what is shown from now on.
            source: the library on a server; None where the copy is the library itself.

        """
        self._own, self._prove, self._changed, self._source = own, prove, changed, source
        self._told: Shown | None = None
        self._disproved: tuple[int, tuple[Tells, ...]] = (0, ())
        self._complaint = ""
        self.wrong: tuple[Tells, ...] = ()
        """Why the newest publication is not shown here, or why the library cannot be followed."""
        self._stopping, self._wake = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin."""
        self._thread = threading.Thread(target=self._go, name="follower", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """Look now."""
        self._wake.set()

    def stop(self, patience: float = 2.0) -> None:
        """End, and wait so many seconds at most."""
        self._stopping.set()
        self._wake.set()
        if self._thread is not None:
            self._thread.join(patience)

    def _go(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                self.step()
            except Exception as surprise:  # noqa: BLE001 - what is shown stays, and the next look may go well
                log_unexpected(log, surprise)
            self._wake.wait(EVERY)

    def step(self) -> None:
        """Look once."""
        wrong: list[Tells] = []
        if self._source is not None:
            try:
                self._copy(self._source)
            except LibraryError as problem:
                wrong.append(problem)
        try:
            wrong += self._prove_newest()
            now = shown(self._own)
        except LibraryError as problem:
            wrong.append(problem)
        else:
            if now != self._told:
                self._told = now
                log.info("publication %d is shown", now.publication)
                self._changed(now)
        self.wrong = tuple(wrong)
        complaint = "; ".join(map(str, wrong))
        if complaint != self._complaint:
            self._complaint = complaint
            log.log(logging.WARNING if wrong else logging.INFO, "library: %s", complaint or "all is well")

    def _copy(self, source: Journal) -> None:
        """Copy what is new: the bytes that it speaks of, then the events.

        Raises:
            LibraryError: the server does not answer, or the disk does not take it.
            JournalError: it is another library, or is damaged.

        """
        number, sha256 = self._own.last()
        theirs = source.hash_of(number)
        if theirs != sha256:
            raise LibraryError(
                N_("The server has another library than this kiosk followed so far. Check the address of the server.")
            )
        while lines := source.events(number, AT_ONCE):
            sent = {line.event.sha256 for line in lines if isinstance(line.event, Submitted)}
            self._own.take(lines, {each: source.bytes_of(each) for each in self._own.lacking(sent)})
            number = lines[-1].number

    def _prove_newest(self) -> Iterable[Tells]:
        """Prove the newest publication and show it; return why it cannot be shown.

        What could not be shown is tried again once something else was decided.
        """
        fold = self._own.fold()
        newest = fold.publication
        if newest is None or newest.number == self._own.proved:
            return ()
        if self._disproved[0] != fold.number:
            self._disproved = fold.number, tuple(disproved(self._own, fold, newest, self._prove))
        if self._disproved[1]:
            return self._disproved[1]
        try:
            self._own.show(newest.number)
        except KioskError as problem:
            return (problem,)
        return ()
