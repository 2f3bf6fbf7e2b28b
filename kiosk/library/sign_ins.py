"""Keeps the codes of a kiosk's own copy and those of its server alike, so that staff enter without a network.

Hashes come from the server.  How many wrong codes there were is counted on every kiosk, with or without the server,
and neither's count is lost: what only one of the two has changed since they were alike goes to the other, and where
both have, or that is not known, the greater count wins.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.library.database import TakenError

if TYPE_CHECKING:
    from kiosk.library.database import Database


@dataclass(frozen=True, slots=True)
class SignIn:
    """What is kept of a person's code."""

    hash: str
    failures: int
    """Wrong codes in a row."""
    until: str
    """Until when the next one waits (ISO 8601); nothing for now."""


def together(alike: SignIn | None, own: SignIn | None, theirs: SignIn | None) -> SignIn | None:
    """Return what both are to have; pure.

    Args:
        alike: what both had last; None where that is not known.
        own: what the copy has.
        theirs: what the server has; its code is the newer one, and where it has none, there is none.

    """
    if own is None or theirs is None or own.hash != theirs.hash or own == alike:
        return theirs
    if theirs == alike:
        return own
    return max(theirs, own, key=lambda each: (each.failures, each.until))


class SignIns:
    """Brings both together again and again; what it remembers is lost with the program, which costs nobody's count."""

    def __init__(self) -> None:
        """Know nothing of what they had."""
        self._alike: dict[str, SignIn] = {}

    def bring_together(self, own: Database, server: Database) -> None:
        """Do it once; a code that is being tried at this moment has its turn the next time.

        Raises:
            LibraryError: one of them cannot be used now.

        """
        here, there = read(own), read(server)
        for person in {*here, *there}:
            was, theirs = here.get(person), there.get(person)
            wanted = together(self._alike.pop(person, None), was, theirs)
            try:
                done = _changed(server, person, theirs, wanted) and _changed(own, person, was, wanted)
            except TakenError:
                continue
            if done and wanted is not None:
                self._alike[person] = wanted


def read(database: Database) -> dict[str, SignIn]:
    """Return what is kept of each person's code.

    Raises:
        LibraryError: it cannot be read now.

    """
    with database.read() as run:
        rows = run("SELECT person, hash, failures, until FROM signin").fetchall()
    return {person: SignIn(*kept) for person, *kept in rows}


def _changed(database: Database, person: str, was: SignIn | None, wanted: SignIn | None) -> bool:
    """Keep what is wanted in the place of what was there; tell whether it still was."""
    if was == wanted:
        return True
    with database.change() as run:
        if wanted is None:
            done = run("DELETE FROM signin WHERE person = ? AND hash = ?", (person, was.hash if was else ""))
        elif was is None:
            statement = "INSERT INTO signin (person, hash, failures, until) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
            done = run(statement, (person, wanted.hash, wanted.failures, wanted.until))
        else:
            statement = (
                "UPDATE signin SET hash = ?, failures = ?, until = ?"
                " WHERE person = ? AND hash = ? AND failures = ? AND until = ?"
            )
            values = (wanted.hash, wanted.failures, wanted.until, person, was.hash, was.failures, was.until)
            done = run(statement, values)
        return bool(done.rowcount == 1)
