"""Why a library on a server cannot be used, in words for staff that say what to do; never with the password."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.errors import N_, LibraryError

if TYPE_CHECKING:
    import psycopg

PORT = 5432
PATIENCE = 2.0
"""Seconds to find out whether anything answers at all."""
LOST = {"08", "57"}
"""Classes of SQLSTATE: connections that broke, and a server that is being ended."""
PASSWORD, EXIST = ("password", "mot de passe"), "exist"
"""What an English or a French server says of a wrong password, and of a database that is not there."""

BEGINNING = ("starting up", "shutting down", "not yet accepting", "recovery mode")
"""In what an English server says that is not there yet, or is being ended."""


def on_connecting(problem: psycopg.Error, url: str, place: str) -> LibraryError:
    """Return why there is no connection; a server that refuses one gives words, but no code.

    Args:
        problem: what psycopg says.
        url: where the library is.
        place: what people know it by.

    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or PORT
    said, line = str(problem).lower(), problem.pgconn
    if line is not None and line.needs_password:
        message = N_("The library on {place} asks for a password. Give it with: kiosk settings set library.password")
        return LibraryError(message, place=place)
    if line is not None and line.used_password and any(words in said for words in PASSWORD):
        message = N_(
            "The library on {place} does not take this password from {user}. "
            "Give it again with: kiosk settings set library.password"
        )
        return LibraryError(message, place=place, user=parts.username or "")
    if line is not None and line.used_password and EXIST in said:
        message = N_(
            "There is no database {database} on {host}. Make it there, or put the address right with: "
            "kiosk settings set library.url"
        )
        return LibraryError(message, database=parts.path.strip("/"), host=host)
    if "ssl" in said or "certificat" in said:
        message = N_(
            "The connection to the library on {place} cannot be protected ({reason}). Turn encryption on at the "
            "server (ssl = on); for verify-full, name the file of its certificate with sslrootcert in library.url."
        )
        return LibraryError(message, place=place, reason=_reason(problem))
    if "fatal" in said and not any(words in said for words in BEGINNING):
        message = N_("The library on {place} refuses this kiosk: {reason}. Tell whoever looks after the server.")
        return LibraryError(message, place=place, reason=_reason(problem))
    return _silent(host, port, place)


def _silent(host: str, port: int, place: str) -> LibraryError:
    try:
        socket.create_connection((host, port), PATIENCE).close()
    except socket.gaierror:
        message = N_(
            "The name {host} of the library’s server is not found: check the network, "
            "or how the name is written, with: kiosk settings get library.url"
        )
        return LibraryError(message, host=host)
    except ConnectionRefusedError:
        message = N_("Nothing answers at {host}, port {port}: start PostgreSQL there, or put library.url right.")
        return LibraryError(message, host=host, port=port)
    except (OSError, UnicodeError):
        pass
    return silent(place)


def silent(place: str) -> LibraryError:
    """Return that no answer comes, or not in time."""
    message = N_("The library on {place} does not answer: check the network and the server.")
    return LibraryError(message, place=place)


def while_used(problem: psycopg.Error, place: str) -> LibraryError:
    """Return why something could not be done over a connection."""
    from psycopg import DataError, OperationalError, errors  # noqa: PLC0415 - a kiosk alone has none

    match problem:
        case errors.DiskFull():
            message = N_("There is no space left for {path}: free some. Nothing was changed.")
            return LibraryError(message, path=place)
        case errors.InsufficientPrivilege() | errors.InvalidSchemaName():
            message = N_("The library’s user may not write into {place}: make that user the database’s owner there.")
        case errors.ReadOnlySqlTransaction():
            message = N_("The server of {place} only reads: put the address of the one that writes into library.url.")
        case DataError():
            message = N_("A character in the text cannot be kept by {place}: type the text again.")
        case OperationalError() if problem.sqlstate is None or problem.sqlstate[:2] in LOST:
            return silent(place)
        case errors.IdleInTransactionSessionTimeout():
            return silent(place)
        case _:
            message = N_("The library on {place} refuses this: {reason}. Tell whoever looks after the server.")
            return LibraryError(message, place=place, reason=_reason(problem))
    return LibraryError(message, place=place)


def _reason(problem: psycopg.Error) -> str:
    """Return what the server says, its first line and without what says where."""
    first = str(problem).partition("\n")[0].rpartition("failed: ")[2]
    return first.removeprefix("FATAL:").strip().rstrip(".")
