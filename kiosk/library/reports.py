"""What each kiosk of a library shows, as it says itself, and when it was last seen; nothing in it is of a patient."""

from __future__ import annotations

import json
import time
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.errors import N_, LibraryError, Sentence, Telling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.errors import Tells
    from kiosk.library.database import Database
    from kiosk.library.journal import Journal

EVERY = 180.0
"""Seconds between two reports where nothing changes."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a kiosk says of itself."""

    kiosk: str
    """Its id, by chance, so that two of one name are two and one that is renamed is one."""
    name: str
    """What people call it."""
    shows: int
    """The number of the publication that it shows; 0 for none."""
    seen: datetime
    """When it said so; aware."""
    states: Mapping[str, str] = field(default_factory=dict)
    """How everything is there, by what it is about: "good", "soon" or "wrong"."""
    taken: int = 0
    """The number of the last event that it has taken in: it shows nothing any more that was withdrawn by then."""
    why: tuple[Tells, ...] = ()
    """Why it does not show the newest publication, or takes nothing in."""


def write(database: Database, report: Report) -> None:
    """Keep a report in the place of the kiosk's last one.

    Raises:
        LibraryError: the database cannot be used now.

    """
    why = [_plain(each) for each in report.why]
    told = {"name": report.name, "states": dict(report.states), "taken": report.taken, "why": why}
    said = json.dumps(told, ensure_ascii=False, sort_keys=True)
    statement = (
        "INSERT INTO report (kiosk, shows, seen, states) VALUES (?, ?, ?, ?) ON CONFLICT (kiosk)"
        " DO UPDATE SET shows = excluded.shows, seen = excluded.seen, states = excluded.states"
    )
    with database.change() as run:
        run(statement, (report.kiosk, report.shows, report.seen.isoformat(timespec="seconds"), said))


def read(database: Database) -> tuple[Report, ...]:
    """Return what every kiosk has said last, by their names.

    Raises:
        LibraryError: the database cannot be used now, or holds what is no report.

    """
    with database.read() as run:
        rows = run("SELECT kiosk, shows, seen, states FROM report").fetchall()
    found = []
    for kiosk, shows, seen, states in rows:
        try:
            said = json.loads(states)
            why = tuple(_sentence(each) for each in said.get("why", ()))  # a kiosk of before says nothing of it
            taken, at = int(said.get("taken", 0)), datetime.fromisoformat(seen)
            found.append(Report(kiosk, said["name"], shows, at, said["states"], taken, why))
        except (ValueError, KeyError, TypeError, AttributeError) as problem:
            raise LibraryError(N_("What a kiosk has reported cannot be read: is it newer than this one?")) from problem
    return tuple(sorted(found, key=lambda each: (each.name, each.kiosk)))


def _plain(said: object) -> object:
    """Return a sentence as JSON has it, so that who reads it does so in their language; what is in it, too."""
    if isinstance(said, Telling):
        return {"message": said.message, "values": {name: _plain(value) for name, value in said.values.items()}}
    return said if isinstance(said, int) else str(said)


def _sentence(said: Any) -> Tells:  # noqa: ANN401 - what stands in JSON
    return Sentence(said["message"], {name: _value(value) for name, value in said["values"].items()})


def _value(said: object) -> object:
    return _sentence(said) if isinstance(said, dict) else said


class Reporter:
    """Says what this kiosk shows and has taken in whenever that changes, and every few minutes."""

    def __init__(self, name: str, clock: Callable[[], datetime], states: Callable[[], Mapping[str, str]]) -> None:
        """Get ready.

        Args:
            name: what people call this kiosk.
            clock: the time now, aware.
            states: how everything is here; it may take a second.

        """
        self._name, self._clock, self._states = name, clock, states
        self._kiosk = ""
        self._said: tuple[int, int, str] | None = None
        self._at = 0.0

    def tell(self, own: Journal, server: Journal | None, taken: int, why: tuple[Tells, ...]) -> None:
        """Report where it is time to; what could not be reported is, the next time.

        Args:
            own: the kiosk's own copy, which keeps its own report only; or the library itself.
            server: the library on a server; None where there is none.
            taken: the number of the last event by which is decided what is shown.
            why: why the newest publication is not shown, or nothing is taken in.

        Raises:
            LibraryError: one of them cannot be used now.

        """
        said, now = (own.proved, taken, "; ".join(map(str, why))), time.monotonic()
        if said == self._said and now - self._at < EVERY:
            return
        mine = read(own.database)
        self._kiosk = self._kiosk or (mine[0].kiosk if mine else uuid.uuid4().hex)
        report = Report(self._kiosk, self._name, said[0], self._clock(), self._states(), taken, why)
        try:
            write(own.database, report)  # first, so that it keeps its id whatever comes
        except LibraryError:
            if server is None or not mine:
                raise  # else its disk takes nothing, which is what it has to say
        if server is not None:
            write(server.database, report)
        self._said, self._at = said, now
