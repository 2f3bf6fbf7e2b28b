"""Brings the library of one kiosk to a server that has none yet, whole or not at all; the kiosk's stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_, LibraryError
from kiosk.library.database import TakenError

if TYPE_CHECKING:
    from kiosk.library.database import Run
    from kiosk.library.journal import Journal

MOVED = {
    "blob": ("sha256", "bytes"),
    "journal": ("number", "event", "hash"),
    "draft": ("treatment", "document", "version", "base", "person", "saved"),
    "note": ("treatment", "number", "place", "said", "person", "noted"),
    "signin": ("person", "hash", "failures", "until"),
    "arrival": ("person", "at", "place"),
}
"""What a library is; what a kiosk shows, and that it does, is its own."""
_TAKEN = N_("The server has a library already. Nothing was changed. To add texts: kiosk content import")


def moved(own: Journal, server: Journal) -> int:
    """Bring all that a kiosk's own library holds to a server; return how many lines its journal has.

    Raises:
        LibraryError: there is nothing to bring, the server has a library already, or one of them cannot be used now.

    """
    number, _ = own.last()
    if not number:
        raise LibraryError(N_("There is no library on this kiosk to bring to the server."))
    own.fold()  # says when a line of it was changed
    with own.database.read() as run:
        rows = {table: _rows(run, table) for table in MOVED}
    try:
        with server.database.change() as run:
            if run("SELECT 1 FROM journal LIMIT 1").fetchone() or run("SELECT 1 FROM draft LIMIT 1").fetchone():
                raise LibraryError(_TAKEN)
            for table, columns in MOVED.items():
                marks = ", ".join("?" * len(columns))
                statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 - our own names
                for row in rows[table]:
                    run(statement, row)
    except TakenError as problem:
        raise LibraryError(N_("Somebody else is beginning a library on the server. Nothing was changed.")) from problem
    return number


def _rows(run: Run, table: str) -> list[tuple[object, ...]]:
    return list(run(f"SELECT {', '.join(MOVED[table])} FROM {table}").fetchall())  # noqa: S608 - our own names
