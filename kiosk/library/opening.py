"""The one door to the library: the server that the settings name, else the file in the data folder."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from kiosk.config import code_key, load_secrets
from kiosk.folder import LIBRARY_FILE
from kiosk.library.arrivals import OFFICE
from kiosk.library.code_key import MISSING, KeyMissingError
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.library.arrivals import Arrival
    from kiosk.library.deciding import Decision
    from kiosk.library.fold import Fold
    from kiosk.library.people import Codes


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


def codes(own: Journal, data: Path) -> Codes:
    """Return the codes that people sign in with on this kiosk, with or without a network.

    Args:
        own: the kiosk's own copy; new codes are given in the library itself.
        data: the data folder.

    Raises:
        SettingsError: the secrets cannot be read.

    """
    from kiosk.library.people import Codes  # noqa: PLC0415 - what hashes them is loaded for nothing else

    return Codes(own, base64.b64decode(load_secrets(data).code_key))


def server(settings: Settings, data: Path) -> Journal | None:
    """Return the library on the server that the settings name; None where there is none. The first use connects.

    Raises:
        SettingsError: its password cannot be read.

    """
    if not settings.library.url:
        return None
    from kiosk.library.postgresql import PostgresqlServer  # noqa: PLC0415 - a kiosk that is alone has none

    return Journal(PostgresqlServer(settings.library.url, load_secrets(data).library_password))


class CodesHere:
    """The codes of a library as one kiosk uses them: looked at in its own copy, given in the library itself."""

    def __init__(self, library: Journal, own: Journal, data: Path, place: str = OFFICE) -> None:
        """Use them.

        Args:
            library: the library, perhaps on a server.
            own: the kiosk's own copy, which is there without a network; the library itself where it is alone.
            data: the data folder, which has the key.
            place: the name of the kiosk that people sign in at.

        """
        self._library, self._own, self._data, self._place = library, own, data, place

    def have(self) -> frozenset[str]:
        """Return the ids of those who have a code; raises as :meth:`kiosk.library.people.Codes.have`."""
        return codes(self._library, self._data).have()

    def arrivals(self) -> Mapping[str, Arrival]:
        """Return when and where each signed in last; raises as :meth:`kiosk.library.people.Codes.arrivals`."""
        return codes(self._library, self._data).arrivals()

    def verify(self, person: str, code: str, now: datetime) -> None:
        """Make sure that a code is that of an active person; raises as :meth:`kiosk.library.people.Codes.verify`."""
        codes(self._own, self._data).verify(person, code, now, self._place)

    def give(self, decision: Decision, person: str, code: str) -> Fold:
        """Give a person a new code; raises as :meth:`kiosk.library.people.Codes.give`.

        Raises:
            KeyMissingError: the other codes of the server's library have another key than this kiosk.

        """
        from kiosk.library.people import Codes  # noqa: PLC0415 - as above

        if self._library is not self._own and not codes(self._library, self._data).fit():
            raise KeyMissingError(MISSING)
        return Codes(self._library, base64.b64decode(code_key(self._data))).give(decision, person, code)
