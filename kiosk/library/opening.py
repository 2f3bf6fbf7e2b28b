"""The one door to the library: the file in the data folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.folder import LIBRARY_FILE
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config import Settings


def opened(settings: Settings, data: Path) -> Journal:
    """Return the library that the settings name, opened; whoever asked closes it.

    Args:
        settings: the kiosk's.
        data: the data folder, which is there.

    Raises:
        LibraryError: it cannot be read or written, or a newer kiosk has made it.

    """
    del settings  # a server will be named there
    return Journal(SqliteFile(data / LIBRARY_FILE))
