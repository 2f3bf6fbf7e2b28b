"""Who writes a treatment just now: a note that goes by itself, so that nobody is ever locked out of a text.

It is a courtesy and decides nothing: what two people write is brought together when they save.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.library.database import Database

GONE = timedelta(minutes=2)
"""After which somebody of whom nothing was heard writes no more."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who writes a treatment."""

    treatment: str
    person: str
    """An id."""
    since: datetime
    """When they began; aware."""


def here(database: Database, treatment: str, person: str, now: datetime) -> None:
    """Note that somebody writes a treatment; who was gone begins anew.

    Raises:
        LibraryError: the database cannot be used now.

    """
    statement = (
        "INSERT INTO writer (treatment, person, since, seen) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (treatment, person) DO UPDATE SET seen = excluded.seen"
    )
    with database.change() as run:
        run("DELETE FROM writer WHERE seen < ?", (_at(now - GONE),))
        run(statement, (treatment, person, _at(now), _at(now)))


def left(database: Database, treatment: str, person: str) -> None:
    """Note that somebody writes it no more; raises as :func:`here` does."""
    with database.change() as run:
        run("DELETE FROM writer WHERE treatment = ? AND person = ?", (treatment, person))


def writing(database: Database, now: datetime) -> tuple[Writer, ...]:
    """Return who writes what, the first one first; raises as :func:`here` does."""
    statement = "SELECT treatment, person, since FROM writer WHERE seen >= ? ORDER BY since, person"
    with database.read() as run:
        rows = run(statement, (_at(now - GONE),)).fetchall()
    return tuple(Writer(treatment, person, datetime.fromisoformat(since)) for treatment, person, since in rows)


def _at(moment: datetime) -> str:
    """Return a moment as text that sorts by itself, in whichever zone it was."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
