"""When each person signed in last, on whichever kiosk: the last time only, so nobody's days at work are kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.library.database import Database, Run

_LATEST = (
    "INSERT INTO entry (person, at) VALUES (?, ?)"
    " ON CONFLICT (person) DO UPDATE SET at = excluded.at WHERE entry.at < excluded.at"
)


def note(run: Run, person: str, now: datetime) -> None:
    """Note that a person has signed in."""
    run(_LATEST, (person, now.astimezone(UTC).isoformat(timespec="seconds")))


def read(database: Database) -> dict[str, datetime]:
    """Return when each person signed in last; nothing of who never did.

    Raises:
        LibraryError: it cannot be read now.

    """
    return {person: datetime.fromisoformat(at) for person, at in _rows(database)}


def bring_together(own: Database, server: Database) -> None:
    """Have a kiosk's own copy and its server know the last time alike.

    Raises:
        LibraryError: one of them cannot be used now.

    """
    here, there = _rows(own), _rows(server)
    for database, theirs in ((server, here - there), (own, there - here)):
        if theirs:
            with database.change() as run:
                for row in sorted(theirs):
                    run(_LATEST, row)


def _rows(database: Database) -> set[tuple[str, str]]:
    with database.read() as run:
        return {(person, at) for person, at in run("SELECT person, at FROM entry").fetchall()}
