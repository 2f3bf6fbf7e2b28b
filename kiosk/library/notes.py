"""The notes of a draft: what somebody wrote that did not stay, where two changed the same place; kept until it is sent.

They stand beside the draft, not in it, so that what is approved does not hold them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.content.plain import Plain
    from kiosk.library.database import Run


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wrote at a place, where another's words stay."""

    place: str
    """Such as "treatment/rules/retinoids/thing"."""
    said: Plain
    """None where they took away what stood there."""
    person: str = ""
    """Who wrote it, an id; nothing where it came from elsewhere."""
    noted: str = ""
    """When it was kept (ISO 8601)."""


def keep(run: Run, treatment: str, notes: Iterable[Note], now: datetime) -> None:
    """Keep notes of a draft in a transaction; one that is there already stays as it is."""
    there = read(run, treatment)
    known = {(each.place, _text(each.said)) for each in there}
    (last,) = run("SELECT COALESCE(MAX(number), 0) FROM note WHERE treatment = ?", (treatment,)).fetchone()
    for note in notes:
        said = _text(note.said)
        if (note.place, said) in known:
            continue
        known.add((note.place, said))
        last += 1
        run(
            "INSERT INTO note (treatment, number, place, said, person, noted) VALUES (?, ?, ?, ?, ?, ?)",
            (treatment, last, note.place, said, note.person, now.isoformat(timespec="seconds")),
        )


def drop(run: Run, treatment: str, notes: Iterable[Note]) -> None:
    """Forget notes in a transaction, whose words stand in the draft now."""
    for note in notes:
        statement = "DELETE FROM note WHERE treatment = ? AND place = ? AND said = ?"
        run(statement, (treatment, note.place, _text(note.said)))


def drop_all(run: Run, treatment: str) -> None:
    """Forget every note of a draft in a transaction."""
    run("DELETE FROM note WHERE treatment = ?", (treatment,))


def read(run: Run, treatment: str) -> tuple[Note, ...]:
    """Return the notes of a draft, the first one first."""
    statement = "SELECT place, said, person, noted FROM note WHERE treatment = ? ORDER BY number"
    rows = run(statement, (treatment,)).fetchall()
    return tuple(Note(place, json.loads(said), person, noted) for place, said, person, noted in rows)


def _text(said: Plain) -> str:
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
