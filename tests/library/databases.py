"""Both kinds of database that hold a library, as tests see them: opened again, and by strangers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import psycopg

from kiosk.library.database import SqliteFile
from kiosk.library.postgresql import PostgresqlServer
from tests.library.server import PASSWORD

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from kiosk.library.database import Database
    from tests.library.server import Server


@dataclass(frozen=True)
class File:
    """A file of SQLite's."""

    path: Path

    @property
    def where(self) -> str:
        """Where it is, for another program."""
        return str(self.path)

    def opened(self) -> Database:
        """Return it opened once more, as another program would."""
        return SqliteFile(self.path)

    def stranger(self) -> AbstractContextManager[Any]:
        """Return a connection that knows nothing of libraries."""
        return closing(sqlite3.connect(self.path, isolation_level=None))

    def damage(self) -> list[str]:
        """Return what the database itself finds damaged."""
        with self.stranger() as stranger:
            found = [said for (said,) in stranger.execute("PRAGMA integrity_check").fetchall()]
        return found if found != ["ok"] else []

    def unguard(self, stranger: Any) -> None:  # noqa: ANN401 - either kind of connection
        """Take the guards away, as one may who owns it."""
        for (trigger,) in stranger.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            stranger.execute(f"DROP TRIGGER {trigger}")


@dataclass(frozen=True)
class OnServer:
    """A database of PostgreSQL's."""

    server: Server
    name: str

    @property
    def where(self) -> str:
        """Where it is, for another program."""
        return self.server.url(self.name)

    def opened(self, **how: Any) -> PostgresqlServer:  # noqa: ANN401
        """Return it opened once more, as another program would; ``port`` is where a network to it begins."""
        return PostgresqlServer(self.server.url(self.name, port=how.pop("port", 0)), PASSWORD, **how)

    def stranger(self) -> AbstractContextManager[Any]:
        """Return a connection that knows nothing of libraries."""
        return self.server.connected(self.name)

    def damage(self) -> list[str]:
        """Return what the database itself finds damaged, which it finds when everything is read."""
        return []

    def unguard(self, stranger: Any) -> None:  # noqa: ANN401
        """Take the guards away, as one may who owns it."""
        for table in ("blob", "journal"):
            stranger.execute(f"DROP TRIGGER {table}_only_grows ON {table}")


Place = File | OnServer
REFUSED = (sqlite3.IntegrityError, psycopg.errors.RaiseException)
