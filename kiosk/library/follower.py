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
from kiosk.library import arrivals
from kiosk.library.events import JournalError, Submitted
from kiosk.library.showing import Shown, disproved, shown
from kiosk.library.sign_ins import SignIns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.errors import Tells
    from kiosk.library.journal import Journal
    from kiosk.library.reports import Reporter

EVERY, EVERY_ALONE = 20.0, 2.0
"""Seconds between two looks, at a server and at the kiosk's own file: nobody waits that long for a care sheet."""
AT_ONCE = 100
"""Events that are copied in one go."""

log = logging.getLogger(__name__)


class HereError(LibraryError):
    """The kiosk's own copy does not take what is new; its server answers."""


class Follower:
    """Follows a library."""

    def __init__(
        self,
        own: Callable[[], Journal],
        prove: Callable[[Content], Iterable[Finding]],
        changed: Callable[[Shown], None],
        source: Journal | None = None,
        reporter: Reporter | None = None,
    ) -> None:
        """Follow.

        Args:
            own: opens the kiosk's own copy; where it cannot now, it is asked again at the next look.
            prove: returns what is wrong with a content, such as that no sheet can be made of it.
            changed: is told, from this thread, what is shown from now on.
            source: the library on a server; None where the copy is the library itself.
            reporter: says what is shown here, for whoever looks after the kiosks.

        """
        self._open, self._prove, self._changed, self._source = own, prove, changed, source
        self._reporter = reporter
        self._own: Journal | None = None
        self._sign_ins = SignIns()
        self._told: Shown | None = None
        self._seen = (-1, -1)
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
            if not self._thread.is_alive():
                for journal in (self._own, self._source):
                    if journal is not None:
                        journal.close()

    def _go(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                self.step()
            except Exception as surprise:  # noqa: BLE001 - what is shown stays, and the next look may go well
                log_unexpected(log, surprise)
            self._wake.wait(EVERY_ALONE if self._source is None else EVERY)

    def step(self) -> None:
        """Look once."""
        wrong: list[Tells] = []
        try:
            self._own = own = self._own or self._open()
            copied, answers = self._copied(own, self._source) if self._source is not None else ((), True)
            wrong += copied
            wrong += self._prove_newest(own)
            state = own.fold().number, own.proved
            if state != self._seen:
                self._tell(shown(own))
                self._seen = state
            if self._reporter is not None and answers:  # it would wait again for what does not answer
                self._reporter.tell(own, self._source, state[0], tuple(wrong))
        except LibraryError as problem:
            wrong.append(problem)
            if self._told is None:  # there is no last good
                self._tell(Shown(left_out=(problem,)))
        self.wrong = tuple(wrong)
        complaint = "; ".join(map(str, wrong))
        if complaint != self._complaint:
            self._complaint = complaint
            log.log(logging.WARNING if wrong else logging.INFO, "library: %s", complaint or "all is well")

    def _tell(self, now: Shown) -> None:
        if now != self._told:
            self._told = now
            log.info("publication %d is shown", now.publication)
            self._changed(now)

    def _copied(self, own: Journal, source: Journal) -> tuple[tuple[Tells, ...], bool]:
        """Copy what is new; return why it cannot be, and whether the server answers all the same."""
        try:
            self._copy(own, source)
        except (HereError, JournalError) as problem:
            return (problem,), True
        except LibraryError as problem:
            return (problem,), False
        return (), True

    def _copy(self, own: Journal, source: Journal) -> None:
        """Copy what is new: the bytes that it speaks of, then the events, and what people sign in with.

        Raises:
            LibraryError: the server does not answer, or has another library.
            HereError: the disk does not take it.
            JournalError: what the server has is damaged, or is for a newer kiosk.

        """
        number, sha256 = own.last()
        theirs = source.hash_of(number)
        if theirs != sha256:
            message = N_(
                "The server has another library than this kiosk followed so far. Check the address of the server; "
                "to follow that one from now on, close the kiosk and move {path} away."
            )
            raise LibraryError(message, path=own.database.place)
        while lines := source.events(number, AT_ONCE):
            sent = {line.event.sha256 for line in lines if isinstance(line.event, Submitted)}
            blobs = {each: source.bytes_of(each) for each in own.lacking(sent)}
            try:
                own.take(lines, blobs)
            except LibraryError as problem:
                raise HereError(problem.message, **problem.values) from problem
            number = lines[-1].number
        self._sign_ins.bring_together(own.database, source.database)
        arrivals.bring_together(own.database, source.database)

    def _prove_newest(self, own: Journal) -> Iterable[Tells]:
        """Prove the newest publication and show it; return why it cannot be shown.

        What could not be shown is tried again once something else was decided.
        """
        fold = own.fold()
        newest = fold.publication
        if newest is None or newest.number == own.proved:
            return ()
        if self._disproved[0] != fold.number:
            self._disproved = fold.number, tuple(disproved(own, fold, newest, self._prove))
        if self._disproved[1]:
            return self._disproved[1]
        try:
            own.show(newest.number)
        except KioskError as problem:
            return (problem,)
        return ()
