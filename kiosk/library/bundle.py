"""Reads a zip that came from elsewhere, in memory and within limits; it is never unpacked.

Whoever made it may have meant harm: names that lead out of a folder, links, two files of one name, a few bytes that
become thousands of millions (a "zip bomb").  All of it is refused, and nothing is made of a part.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING

from kiosk.errors import N_, LibraryError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_MEMBERS = 200
MOST_BYTES = 1_000_000
"""Of one file."""
MOST_IN_ALL = 10_000_000
"""Of all files, and of the zip itself."""
MAGIC = b"PK"
"""What a zip begins with."""
WORDS = "words/"
_NAME = re.compile(r"[a-z0-9-]+\.(?:yaml|po|svg|png|json)|words/[A-Za-z0-9-]+\.po")
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1


def members(data: bytes) -> dict[str, bytes]:
    """Return the files of a zip, by their names.

    Raises:
        LibraryError: it is none, is damaged, or holds what is not taken.

    """
    if len(data) > MOST_IN_ALL:
        raise LibraryError(N_("The file is too large: {most} MB at most."), most=MOST_IN_ALL // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as problem:
        raise LibraryError(N_("This is no zip, or it is damaged: make it again.")) from problem


def _read(archive: ZipFile) -> dict[str, bytes]:
    listed = archive.infolist()
    if len(listed) > MOST_MEMBERS:
        raise LibraryError(N_("The zip holds {count} files: {most} at most."), count=len(listed), most=MOST_MEMBERS)
    files, left = dict[str, bytes](), MOST_IN_ALL
    for member in listed:
        if member.filename == WORDS and not member.file_size:
            continue  # what every program that makes zips writes before the files in it
        _look_at(member)
        if any(name.casefold() == member.filename.casefold() for name in files):
            raise LibraryError(N_("The zip holds {name} twice: keep one."), name=member.filename)
        most = min(MOST_BYTES, left)
        with archive.open(member) as file:
            data = file.read(most + 1)  # whatever size it says that it has
        if len(data) > MOST_BYTES:
            message = N_("{name} in the zip is too large: {most} MB at most.")
            raise LibraryError(message, name=member.filename, most=MOST_BYTES // 1_000_000)
        if len(data) > most:
            message = N_("The zip holds too much: {most} MB in all at most.")
            raise LibraryError(message, most=MOST_IN_ALL // 1_000_000)
        left -= len(data)
        files[member.filename] = data
    return files


def _look_at(member: ZipInfo) -> None:
    """Make sure that a member may be read.

    Raises:
        LibraryError: it may not.

    """
    name, kind = member.filename, stat.S_IFMT(member.external_attr >> 16)
    shown = name.encode("unicode_escape").decode()[:60]
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise LibraryError(N_("{name} in the zip is no file but a link: put the file itself into it."), name=shown)
    if member.is_dir() or kind == stat.S_IFDIR:
        raise LibraryError(N_("{name} in the zip is a folder: zip the files themselves, without a folder."), name=shown)
    if not _NAME.fullmatch(name):
        message = N_(
            "The zip holds {name}. It may hold files such as pack.yaml, peeling.yaml and words/es.po only, in no other "
            "folder, with names of small letters, digits and hyphens."
        )
        raise LibraryError(message, name=shown)
    if member.flag_bits & _ENCRYPTED:
        raise LibraryError(N_("{name} in the zip is locked with a password: make it again without one."), name=shown)
    if member.compress_type not in _METHODS:
        raise LibraryError(N_("{name} in the zip is packed in an unusual way: make it again."), name=shown)
