"""The files of a content pack: on the disk, or in memory, as they came in one file from elsewhere."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_BYTES = 1_000_000
"""Of a file: a larger one is no text that somebody wrote."""


class Folder(Protocol):
    """Files, by their names; one in a folder of it is named "words/es.po"."""

    def names(self) -> list[str]:
        """Return what lies in it, in order, but not what lies in folders of it."""

    def is_there(self, name: str) -> bool:
        """Tell whether there is something of that name, usable or not."""

    def is_folder(self, name: str) -> bool:
        """Tell whether that is a folder."""

    def read(self, name: str) -> bytes:
        """Return what a file holds, up to just over the most that is read.

        Raises:
            OSError: it cannot be read, or is no file.

        """


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A folder of the disk."""

    path: Path

    def names(self) -> list[str]:
        """Return what lies in it; see :class:`Folder`."""
        return [path.name for path in sorted(self.path.glob("*"))]

    def is_there(self, name: str) -> bool:
        """Tell whether there is something, a broken link also; see :class:`Folder`."""
        return os.path.lexists(self.path / name)

    def is_folder(self, name: str) -> bool:
        """Tell whether that is a folder; see :class:`Folder`."""
        return (self.path / name).is_dir()

    def read(self, name: str) -> bytes:
        """Return what a file holds; see :class:`Folder`.  A pipe would keep the kiosk waiting for ever."""
        path = self.path / name
        if not stat.S_ISREG(path.stat().st_mode):
            raise OSError(errno.EISDIR, "")
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)


@dataclass(frozen=True, slots=True)
class InMemory:
    """Files that were read before."""

    files: Mapping[str, bytes]

    def names(self) -> list[str]:
        """Return what lies in it; see :class:`Folder`."""
        return sorted(name for name in self.files if "/" not in name)

    def is_there(self, name: str) -> bool:
        """Tell whether there is such a file."""
        return name in self.files

    @staticmethod
    def is_folder(name: str) -> bool:
        """Return no: there are files only."""
        del name
        return False

    def read(self, name: str) -> bytes:
        """Return what a file holds; see :class:`Folder`."""
        if name not in self.files:
            raise OSError(errno.ENOENT, "")
        return self.files[name]
