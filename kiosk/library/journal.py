"""The journal and the bytes it speaks of, in a database; to decide is to fold, to check, and to insert the next line.

Who is slower finds the number taken, folds again and decides again.  So a rule stands in one place
(:mod:`kiosk.library.deciding`), alike on every database, and needs no other isolation than a key that is taken once.
"""

from __future__ import annotations

import hashlib
import random
import time
from typing import TYPE_CHECKING

from kiosk.errors import N_, LibraryError
from kiosk.library.database import TakenError
from kiosk.library.events import FIRST, JournalError, chained, damaged, read, recorded
from kiosk.library.fold import Fold, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.library.database import Database, Run
    from kiosk.library.events import Event, Recorded

MOST_TRIES = 30
PAUSE = 0.02
"""Seconds, at most, before the second try; longer before each further one."""


class Journal:
    """What was decided, in order.  Every method may be called from any thread."""

    def __init__(self, database: Database) -> None:
        """Use the journal of a database."""
        self.database = database
        self._folded = Fold()

    def close(self) -> None:
        """Close the database."""
        self.database.close()

    # -- what was decided ----------------------------------------------------------------

    def last(self) -> tuple[int, str]:
        """Return the number and the hash of the last event.

        Raises:
            LibraryError: the database cannot be used now.

        """
        with self.database.read() as run:
            found = run("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1").fetchone()
        return (found[0], found[1]) if found else (0, FIRST)

    def hash_of(self, number: int) -> str:
        """Return the hash of an event; nothing where there is no such one.

        Raises:
            LibraryError: the database cannot be used now.

        """
        if number == 0:
            return FIRST
        with self.database.read() as run:
            found = run("SELECT hash FROM journal WHERE number = ?", (number,)).fetchone()
        return str(found[0]) if found else ""

    def events(self, after: int = 0, most: int = 1_000_000) -> list[Recorded]:
        """Return the events after a number, in order, as many as asked for at most.

        Raises:
            LibraryError: the database cannot be used now.
            JournalError: one of them is damaged, or a newer kiosk wrote it.

        """
        with self.database.read() as run:
            statement = "SELECT number, event, hash FROM journal WHERE number > ? ORDER BY number LIMIT ?"
            rows = run(statement, (after, most)).fetchall()
        return [read(*row) for row in rows]

    def fold(self) -> Fold:
        """Return what follows from the whole journal; only what is new since the last time is read.

        Raises:
            LibraryError: the database cannot be used now, or the journal is damaged.

        """
        before = self._folded
        lines = self.events(before.number)
        verify(lines, before.number, before.hash)
        self._folded = fold(lines, before) if lines else before
        return self._folded

    def decide(
        self,
        make: Callable[[Fold], Event],
        bytes_of: Iterable[bytes] = (),
        also: Callable[[Run], object] = lambda _: None,
    ) -> Fold:
        """Record what ``make`` decides, with the bytes that it speaks of, all or nothing; return what follows.

        Args:
            make: gives the event that is decided after everything before; it may be asked several times.
            bytes_of: what is kept by its hash.
            also: what is changed with it, in the same transaction.

        Raises:
            LibraryError: ``make`` or ``also`` says why not, or the database cannot be used now.

        """
        blobs = {hashlib.sha256(each).hexdigest(): each for each in bytes_of}
        for number in range(MOST_TRIES):
            before = self.fold()
            line = recorded(make(before), before.number + 1, before.hash)
            try:
                self._record([line], blobs, also)
            except TakenError:
                time.sleep(random.uniform(0, PAUSE * (number + 1)))  # noqa: S311 - so that two do not meet again
            else:
                return self.fold()
        raise LibraryError(N_("Others are writing into the library all the time: try again in a moment."))

    def take(self, lines: Iterable[Recorded], blobs: dict[str, bytes]) -> None:
        """Record lines of another journal that this one is a copy of, after its last one, with bytes by their hashes.

        Raises:
            JournalError: they do not go on from the last one.
            LibraryError: the database cannot be used now.

        """
        taken = list(lines)
        number, before = self.last()
        verify(taken, number, before)
        self._record(taken, blobs)

    def _record(
        self,
        lines: Iterable[Recorded],
        blobs: dict[str, bytes],
        also: Callable[[Run], object] = lambda _: None,
    ) -> None:
        with self.database.change() as run:
            also(run)
            for sha256, data in blobs.items():
                run("INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING", (sha256, data))
            for line in lines:
                run("INSERT INTO journal (number, event, hash) VALUES (?, ?, ?)", (line.number, line.text, line.hash))

    def keep(self, data: bytes) -> str:
        """Keep bytes that no event speaks of yet, such as what a draft was begun from, and return their hash.

        Raises:
            LibraryError: the database cannot be used now.

        """
        sha256 = hashlib.sha256(data).hexdigest()
        self._record((), {sha256: data})
        return sha256

    # -- bytes ---------------------------------------------------------------------------

    def bytes_of(self, sha256: str) -> bytes:
        """Return what has a hash.

        Raises:
            JournalError: it is not there, or is not what it was.
            LibraryError: the database cannot be used now.

        """
        with self.database.read() as run:
            found = run("SELECT bytes FROM blob WHERE sha256 = ?", (sha256,)).fetchone()
        data = found[0] if found else b""
        if not isinstance(data, bytes) or hashlib.sha256(data).hexdigest() != sha256:
            raise JournalError(N_("A text of the library is missing or damaged. Restore a copy: kiosk restore FILE"))
        return data

    def lacking(self, hashes: Iterable[str]) -> set[str]:
        """Return the hashes of what is not there.

        Raises:
            LibraryError: the database cannot be used now.

        """
        wanted = set(hashes)
        with self.database.read() as run:
            there = {
                sha256
                for sha256 in wanted
                if run("SELECT 1 FROM blob WHERE sha256 = ?", (sha256,)).fetchone() is not None
            }
        return wanted - there

    # -- what this kiosk shows -----------------------------------------------------------

    @property
    def proved(self) -> int:
        """The number of the publication that this kiosk shows; 0 for none."""
        with self.database.read() as run:
            found = run("SELECT publication FROM proved").fetchone()
        return int(found[0]) if found else 0

    def show(self, publication: int) -> None:
        """Show a publication from now on, which was proved before.

        Raises:
            LibraryError: the database cannot be used now.

        """
        with self.database.change() as run:
            run(
                "INSERT INTO proved (one, publication) VALUES (1, ?)"
                " ON CONFLICT (one) DO UPDATE SET publication = excluded.publication",
                (publication,),
            )


def verify(lines: Iterable[Recorded], number: int, before: str) -> None:
    """Make sure that lines go on from the one that has a number and a hash, none changed, missing or put in.

    Raises:
        JournalError: they do not.

    """
    for line in lines:
        number += 1
        if line.number != number or line.hash != chained(before, line.text):
            raise damaged(number)
        before = line.hash
