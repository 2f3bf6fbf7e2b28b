"""The data folder: where it is, that it can be used, and how files in it are replaced.

It knows nothing of what the files hold.  Every failure is a :class:`DataFolderError` that says what to do.
"""

from __future__ import annotations

import errno
import fcntl
import os
import shlex
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from kiosk.errors import N_, DataFolderError

if TYPE_CHECKING:
    from collections.abc import Iterator

OWNER_ONLY = 0o600
"""The mode of a file that only its owner may read and write."""
OWNERS_FOLDER = 0o700
NAME = "aftercare-kiosk"
DEMO_NAME = "aftercare-kiosk-demo"
LOG_FILE = "kiosk.log"
STAFF_LOG_FILE = "staff.log"
OUTBOX_FILE = "outbox.sqlite"
LIBRARY_FILE = "library.sqlite"

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def data_folder(option: str | None, *, demo: bool = False) -> Path:
    """Return the data folder: ``option`` (``--data DIR``), else the platform's; it need not exist yet.

    The demonstration has its own, so that it never meets a clinic's outbox.

    Raises:
        DataFolderError: it is in a home that is not there.

    """
    if option is not None:
        return expanded(option).absolute()
    try:
        return user_data_path(DEMO_NAME if demo else NAME, appauthor=False)
    except RuntimeError as problem:
        raise DataFolderError(
            N_("This user has no home folder. Name a folder for the kiosk's data with --data.")
        ) from problem


def named(folder: Path, usual: Path | None = None) -> str:
    """Return what a command needs at its end to be about this folder: " --data DIR" where it is not the usual one.

    Every command that people are told to type ends with it: without, it would change another kiosk's folder.
    """
    try:
        is_usual = folder == (usual or data_folder(None))
    except DataFolderError:
        is_usual = False
    return "" if is_usual else f" --data {shlex.quote(str(folder))}"


def expanded(path: str) -> Path:
    """Return a path with the home in the place of "~".

    Raises:
        DataFolderError: there is no such home.

    """
    try:
        return Path(path).expanduser()
    except RuntimeError as problem:
        raise DataFolderError(N_("There is no home folder for {path}. Write the path in full."), path=path) from problem


def ready(folder: Path) -> Path:
    """Make the data folder if need be, try whether it can be written, and return it.

    Raises:
        DataFolderError: it cannot be made or written, or its disk is full.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=OWNERS_FOLDER)
        # Only a write that reached the disk shows that the next one can, too.
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".try-") as file:
            file.write(bytes(4096))
            file.flush()
            os.fsync(file.fileno())
    except (OSError, ValueError) as problem:
        raise unusable(folder, problem) from problem
    return folder


def replace(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Replace the file at ``path`` by ``data``, whole: a power cut leaves the old file or the new one.

    The file has ``mode`` from its first moment on, so that a secret is never readable in between.

    Raises:
        DataFolderError: it cannot be written; the old file is untouched.

    """
    try:
        _replace(path, data, mode)
    except (OSError, ValueError) as problem:
        raise unusable(path.parent, problem) from problem


def _replace(path: Path, data: bytes, mode: int) -> None:
    # A link keeps pointing where its owner pointed it.
    path = path.resolve()
    # mkstemp makes the file with mode 0600.
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fchmod(file.fileno(), mode)
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk, too; some file systems keep it in memory for seconds."""
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    except OSError as problem:
        if problem.errno != errno.EINVAL:  # a file system that cannot, such as some network folders
            raise
    finally:
        os.close(number)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until nobody else changes the settings of this folder, and keep them out meanwhile.

    Raises:
        DataFolderError: the folder cannot be opened.

    """
    try:
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except (OSError, ValueError) as problem:
        raise unusable(folder, problem) from problem
    try:
        with suppress(OSError):  # a file system without locks: the last one wins, whole
            fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def is_open_to_others(path: Path) -> bool:
    """Tell whether anyone but its owner may read or write the file.

    Raises:
        OSError: it cannot be asked.

    """
    return bool(stat.S_IMODE(path.stat().st_mode) & ~OWNER_ONLY & 0o077)


def unusable(folder: Path, problem: OSError | ValueError) -> DataFolderError:
    """Say in words why ``folder`` cannot be used."""
    number = problem.errno if isinstance(problem, OSError) else None
    if number in FULL:
        return DataFolderError(
            N_("The disk that holds the data folder {folder} is full. Free some space, then try again."),
            folder=folder,
        )
    if number in FORBIDDEN:
        return DataFolderError(
            N_(
                "The data folder {folder} cannot be written. Give this user the right to write there, "
                "or name another folder with --data."
            ),
            folder=folder,
        )
    if number in {errno.ENOTDIR, errno.EEXIST}:
        return DataFolderError(
            N_("The data folder {folder} is not a folder. Name another one with --data."), folder=folder
        )
    return DataFolderError(
        N_("The data folder {folder} cannot be used ({code}). Name another one with --data."),
        folder=folder,
        code=errno.errorcode.get(number or 0, type(problem).__name__),
    )
