"""Who holds the data folder: one kiosk at a time, known by a lock that the system gives back when it ends.

The lock is the record lock of POSIX (fcntl(2)): the system tells which process holds it, and it is gone with that
process, however that ended.  No number in a file is ever believed.  A record lock is lost when its process closes the
file anywhere, so nothing but :func:`held` may open :data:`FILE` in a kiosk.

As people delete lock files, the outbox is locked, too (flock(2), which SQLite does not use and which tells of no
process): two kiosks must never deliver the same promises.
"""

from __future__ import annotations

import errno
import fcntl
import logging
import os
import select
import signal
import struct
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from kiosk.errors import N_, DataFolderError
from kiosk.folder import FORBIDDEN, OUTBOX_FILE, OWNER_ONLY, named, unusable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "kiosk.lock"
AGAIN = 4
"""What a kiosk ends with that is to be started anew, as its staff asked for on the screen."""
ASKED = 3
"""The exit code of a kiosk that was asked to end from outside: ``kiosk stop``, a shutdown, Ctrl-C."""
PATIENCE = 10.0
"""Seconds that a kiosk which was asked to end has for it; then it is ended by force."""
LAST_PATIENCE = 5.0
ATTEMPTS = 5
"""How often to try again for a lock that was let go, or a file that was deleted, while it was looked at."""

_FLOCK = "hhqqi0q"
"""struct flock of Linux: l_type, l_whence, l_start, l_len, l_pid."""
_WITHOUT_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL}

log = logging.getLogger(__name__)


@contextmanager
def held(folder: Path, stop: str) -> Iterator[None]:
    """Hold the data folder, as only one process can.

    Args:
        folder: the data folder; it exists.
        stop: the command that ends the kiosk of this folder, for the person who starts a second one.

    Raises:
        DataFolderError: another kiosk holds it, or it cannot be written.

    """
    number = _locked(folder, stop)
    try:
        outbox = _outbox_locked(folder, stop)
        try:
            yield
        finally:
            os.close(outbox)
    finally:
        os.close(number)


def _outbox_locked(folder: Path, stop: str) -> int:
    try:
        number = os.open(folder / OUTBOX_FILE, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
    except OSError as problem:
        raise unusable(folder, problem) from problem
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as problem:
        os.close(number)
        raise _in_use(folder, 0, stop) from problem
    except OSError as problem:
        log.warning("the outbox in %s cannot be locked (%s)", folder, problem.strerror)
    return number


def _locked(folder: Path, stop: str) -> int:
    path = folder / FILE
    process = 0
    for _ in range(ATTEMPTS):
        try:
            number = os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY)
        except OSError as problem:
            raise unusable(folder, problem) from problem
        try:
            fcntl.lockf(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            process = _process(number)
            os.close(number)
            if process:
                break
        except OSError as problem:
            if problem.errno in _WITHOUT_LOCKS:
                log.warning("the disk of %s has no locks: a second kiosk on it would not be noticed", folder)
                return number
            os.close(number)
            raise unusable(folder, problem) from problem
        else:
            if _is_still(path, number):
                return number
            os.close(number)
    raise _in_use(folder, process, stop)


def _in_use(folder: Path, process: int, stop: str) -> DataFolderError:
    return DataFolderError(
        N_("The data folder {folder} is in use: a kiosk is open on it (process {process}). End it first: {stop}"),
        folder=folder,
        process=process if process > 0 else "?",
        stop=stop,
    )


def _is_still(path: Path, number: int) -> bool:
    """Tell whether the file that was locked is still the one that others find."""
    try:
        return os.path.samestat(path.stat(), os.fstat(number))
    except FileNotFoundError:
        return False


def _process(number: int) -> int:
    """Return the process that holds the lock of an open file, 0 for none, -1 for one that is not seen from here."""
    asked = struct.pack(_FLOCK, fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0)
    kind, _, _, _, process = struct.unpack(_FLOCK, fcntl.fcntl(number, fcntl.F_GETLK, asked))
    if kind == fcntl.F_UNLCK:
        return 0
    return int(process) if process > 0 else -1


def command(folder: Path, usual: Path, *, demo: bool = False) -> str:
    """Return the command that ends the kiosk of a folder, as it is typed."""
    return f"kiosk stop{' --demo' if demo else ''}{named(folder, usual)}"


def stop(folder: Path, patience: float = PATIENCE) -> bool | None:
    """End the kiosk that holds the data folder, and return when it has gone.

    Args:
        folder: the data folder; it need not exist.
        patience: seconds that it has for ending by itself.

    Returns:
        True when it ended by itself, False when it did not answer and was ended by force, None when there was none.

    Raises:
        DataFolderError: this user may not look into the folder or end that process, or it cannot be seen from here.

    """
    try:
        number = os.open(folder / FILE, os.O_RDONLY)
    except (FileNotFoundError, NotADirectoryError):
        _nameless(folder)
        return None
    except OSError as problem:
        raise _forbidden(folder) if problem.errno in FORBIDDEN else unusable(folder, problem) from problem
    try:
        return _ended(number, folder, patience)
    except PermissionError as problem:
        raise _forbidden(folder) from problem
    finally:
        os.close(number)


def _nameless(folder: Path) -> None:
    """Say so where a kiosk holds the folder although its lock file was deleted: nobody can tell which process it is.

    Raises:
        DataFolderError: one does.

    """
    with suppress(FileNotFoundError, NotADirectoryError):
        number = os.open(folder / OUTBOX_FILE, os.O_RDONLY)
        try:
            fcntl.flock(number, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise DataFolderError(
                N_("A kiosk is open on {folder}, but its file {file} was deleted. Turn this machine off and on again."),
                folder=folder,
                file=FILE,
            ) from problem
        finally:
            os.close(number)


def _ended(number: int, folder: Path, patience: float) -> bool | None:
    process = _process(number)
    if not process:
        return None
    if process < 0:
        raise DataFolderError(
            N_("The kiosk of {folder} runs on another machine or in a container. End it there: kiosk stop"),
            folder=folder,
        )
    try:
        known = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    try:
        # Only now is it sure that the number belongs to the holder: the process that is known can no longer be another.
        if _process(number) != process:
            return True
        for sign, seconds in ((signal.SIGTERM, patience), (signal.SIGKILL, LAST_PATIENCE)):
            with suppress(ProcessLookupError):
                signal.pidfd_send_signal(known, sign)
            if _has_gone(known, seconds):
                return sign is signal.SIGTERM
    finally:
        os.close(known)
    raise DataFolderError(
        N_("The kiosk (process {process}) does not end. Turn this machine off and on again."), process=process
    )


def _has_gone(known: int, seconds: float) -> bool:
    """Wait for a process to end; its file descriptor is then readable (pidfd_open(2))."""
    waiting = select.poll()
    waiting.register(known, select.POLLIN)
    return bool(waiting.poll(seconds * 1000))


def _forbidden(folder: Path) -> DataFolderError:
    return DataFolderError(
        N_("The kiosk of {folder} belongs to another user. Do this as that user, or as root with --data {folder}."),
        folder=folder,
    )
