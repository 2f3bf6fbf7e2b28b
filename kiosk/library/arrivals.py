"""When and where each person signed in last: the last time only, so nobody's days at work are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.library.database import Database, Run

_LATEST = (
    "INSERT INTO arrival (person, at, place) VALUES (?, ?, ?)"
    " ON CONFLICT (person) DO UPDATE SET at = excluded.at, place = excluded.place WHERE arrival.at < excluded.at"
)
OFFICE = ""
"""The place of whoever does not sign in at a kiosk."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody signed in."""

    at: datetime
    place: str
    """The name of the kiosk then; :data:`OFFICE` for none."""


def note(run: Run, person: str, now: datetime, place: str) -> None:
    """Note that a person has signed in at a place."""
    run(_LATEST, (person, now.astimezone(UTC).isoformat(timespec="seconds"), place))


def read(database: Database) -> dict[str, Arrival]:
    """Return when and where each person signed in last; nothing of who never did.

    Raises:
        LibraryError: it cannot be read now.

    """
    return {person: Arrival(datetime.fromisoformat(at), place) for person, at, place in _rows(database)}


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


def _rows(database: Database) -> set[tuple[str, str, str]]:
    with database.read() as run:
        return {(person, at, place) for person, at, place in run("SELECT person, at, place FROM arrival").fetchall()}
