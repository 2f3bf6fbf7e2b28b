"""The one door to the library: the server that the settings name, else the file in the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config import load_secrets
from kiosk.folder import LIBRARY_FILE
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config import Settings


def opened(settings: Settings, data: Path) -> Journal:
    """Return the library, opened; whoever asked closes it.

    Args:
        settings: the kiosk's.
        data: the data folder, which is there.

    Raises:
        LibraryError: it cannot be read or written, or a newer kiosk has made it.

    """
    return server(settings, data) or own_copy(data)


def own_copy(data: Path) -> Journal:
    """Return the file in the data folder: a kiosk's copy of the library, or the library itself; raises as above."""
    return Journal(SqliteFile(data / LIBRARY_FILE))


def server(settings: Settings, data: Path) -> Journal | None:
    """Return the library on the server that the settings name; None where there is none. The first use connects.

    Raises:
        SettingsError: its password cannot be read.

    """
    if not settings.library.url:
        return None
    from kiosk.library.postgresql import PostgresqlServer  # noqa: PLC0415 - a kiosk that is alone has none

    return Journal(PostgresqlServer(settings.library.url, load_secrets(data).library_password))
