"""Drafts: texts that are being written, one of each treatment, saved with a version so that nobody's work is lost."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.errors import N_, LibraryError
from kiosk.library import notes
from kiosk.library.database import TakenError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.library.database import Database, Run
    from kiosk.library.notes import Note

_COLUMNS = "treatment, document, version, base, person, saved"


class CollisionError(LibraryError):
    """Somebody else has saved the same draft meanwhile; ``theirs`` is what is there now, None where it is gone."""

    def __init__(self, treatment: str, theirs: Draft | None) -> None:
        super().__init__(
            N_("Somebody else has saved {treatment} meanwhile. Nothing was written over."), treatment=treatment
        )
        self.theirs = theirs


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that is being written, as it was saved last; it may be incomplete."""

    treatment: str
    document: bytes
    """JSON, in the form of :mod:`kiosk.content.document`."""
    version: int = 0
    """0 before it was saved at all, then one more each time."""
    base: str = ""
    """The hash of the document that it was begun from (:mod:`kiosk.library.lineage`); nothing for a new one."""
    person: str = ""
    """Who saved it last, an id."""
    saved: str = ""
    """When (ISO 8601)."""


class Drafts:
    """The drafts of a library.  Every method may be called from any thread, and raises LibraryError as its database."""

    def __init__(self, database: Database) -> None:
        """Use those of a database."""
        self._database = database

    def all(self) -> tuple[Draft, ...]:
        """Return every draft, by treatment."""
        with self._database.read() as run:
            rows = run(f"SELECT {_COLUMNS} FROM draft ORDER BY treatment").fetchall()  # noqa: S608 - our own names
        return tuple(_draft(row) for row in rows)

    def open(self, treatment: str) -> Draft | None:
        """Return the draft of a treatment; None where there is none."""
        with self._database.read() as run:
            return _read(run, treatment)

    def notes(self, treatment: str) -> tuple[Note, ...]:
        """Return the notes of a draft, the first one first."""
        with self._database.read() as run:
            return notes.read(run, treatment)

    def save(self, draft: Draft, now: datetime, lost: Iterable[Note] = (), stands: Iterable[Note] = ()) -> Draft:
        """Save what was opened as this version, or is new, and return it with its next version.

        Args:
            draft: what is saved.
            now: when.
            lost: what others, or whoever saves it, have written and does not stay; it is noted.
            stands: what stays in its place, and is in no note any more.

        Raises:
            CollisionError: somebody else has saved it meanwhile.

        """
        saved = replace(draft, version=draft.version + 1, saved=now.isoformat(timespec="seconds"))
        values = (saved.document, saved.version, saved.base, saved.person, saved.saved, saved.treatment)
        try:
            with self._database.change() as run:
                if draft.version:
                    statement = (
                        "UPDATE draft SET document = ?, version = ?, base = ?, person = ?, saved = ?"
                        " WHERE treatment = ? AND version = ?"
                    )
                    is_ours = run(statement, (*values, draft.version)).rowcount == 1
                else:
                    columns = "document, version, base, person, saved, treatment"
                    run(f"INSERT INTO draft ({columns}) VALUES (?, ?, ?, ?, ?, ?)", values)  # noqa: S608 - our own
                    is_ours = True
                theirs = None if is_ours else _read(run, draft.treatment)
                if is_ours:
                    notes.drop(run, draft.treatment, stands)
                    notes.keep(run, draft.treatment, lost, now)
        except TakenError:
            is_ours, theirs = False, self.open(draft.treatment)
        if not is_ours:
            raise CollisionError(draft.treatment, theirs)
        return saved

    def remove(self, draft: Draft) -> None:
        """Throw a draft away.

        Raises:
            CollisionError: somebody else has saved it meanwhile.

        """
        with self._database.change() as run:
            theirs = taken(run, draft)
        if theirs is not draft:
            raise CollisionError(draft.treatment, theirs)


def taken(run: Run, draft: Draft) -> Draft | None:
    """Remove a draft with its notes in a transaction, and return it; another version that is there stays instead."""
    gone = run("DELETE FROM draft WHERE treatment = ? AND version = ?", (draft.treatment, draft.version)).rowcount
    if gone != 1:
        return _read(run, draft.treatment)
    notes.drop_all(run, draft.treatment)
    return draft


def begun(run: Run, draft: Draft, now: datetime) -> None:
    """Save a new draft in a transaction; where there is one of its treatment, that stays."""
    saved = now.isoformat(timespec="seconds")
    run(
        f"INSERT INTO draft ({_COLUMNS}) VALUES (?, ?, 1, ?, ?, ?) ON CONFLICT DO NOTHING",  # noqa: S608 - our own names
        (draft.treatment, draft.document, draft.base, draft.person, saved),
    )


def _read(run: Run, treatment: str) -> Draft | None:
    row = run(f"SELECT {_COLUMNS} FROM draft WHERE treatment = ?", (treatment,)).fetchone()  # noqa: S608 - our own names
    return _draft(row) if row else None


def _draft(row: tuple[str, bytes, int, str, str, str]) -> Draft:
    treatment, document, version, base, person, saved = row
    return Draft(treatment, bytes(document), version, base, person, saved)
