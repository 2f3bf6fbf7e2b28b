"""Files that a command writes where somebody asked for them."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from kiosk.errors import N_, HandoutError

STANDARD_OUTPUT = "-"
"""Instead of a file: for the next program."""
_REFUSED = N_("{path} cannot be written. Name another file, or free some space.")


def made(folder: Path) -> Path:
    """Return a folder, made where it is not there.

    Raises:
        HandoutError: it cannot be made.

    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise HandoutError(_REFUSED, path=folder) from problem
    return folder


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, and its folder.

    Raises:
        HandoutError: it is there, or cannot be written.

    """
    try:
        with (made(path.parent) / path.name).open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as problem:
        raise HandoutError(_REFUSED, path=path) from problem


def write(path: Path, data: bytes) -> None:
    """Write the file whole, or not at all.

    Raises:
        HandoutError: it cannot be written.

    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # such as a pipe; a folder says that it is one
        else:
            _write_whole(path.resolve(), data)
    except (OSError, ValueError) as problem:
        raise HandoutError(_REFUSED, path=path) from problem


def _write_whole(path: Path, data: bytes) -> None:
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            os.fchmod(file.fileno(), 0o666 & ~_mask())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _mask() -> int:
    """Return what new files must not allow; the system only tells it when it is set."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
