"""A copy of all that a clinic made with its kiosk, in one file: its library and its settings; and back again.

What waits for patients is not in it, and neither are the secrets unless they are asked for: the codes of the people and
the mail password are set again after a restore.  The file is a zip, which is read in memory with limits and whose
members are known by their names; each is checked before anything is written.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import pwd
import shlex
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kiosk import config, folder
from kiosk.config.file import SETTINGS_FILE
from kiosk.config.secret_file import SECRETS_FILE
from kiosk.errors import N_, DataFolderError, LibraryError, Sentence, why
from kiosk.folder import LIBRARY_FILE
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal

if TYPE_CHECKING:
    from datetime import datetime

FORMAT = 1
ABOUT = "backup.json"
LOGO = "logo"
"""The clinic's logo, with the ending of its file's name."""
MOST_BYTES = {
    ABOUT: 100_000,
    SETTINGS_FILE: 1_000_000,
    SECRETS_FILE: 100_000,
    LIBRARY_FILE: 2_000_000_000,
    LOGO: 20_000_000,
}
"""Of each member; more is not read."""
_NO_BACKUP = N_("{path} is no backup of a kiosk, or is damaged: {reason}")


class BackupError(DataFolderError):
    """A backup cannot be made, read or taken back."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, and what has to be set again."""

    made: str
    """When the backup was made (ISO 8601)."""
    events: int
    """How many lines the library's journal has; 0 where there was no library."""
    codes: tuple[str, ...]
    """The names of the people who need a new code."""
    has_secrets: bool
    put_aside: Path | None
    """Where what was in the folder before is now."""


def backup(data: Path, path: Path, now: datetime, *, secrets: bool) -> tuple[str, ...]:
    """Write a backup, whole or not at all, for its owner alone; return the names of what is in it.

    The kiosk may be open: the library is copied as it is at one moment.

    Raises:
        BackupError: nothing was set or written yet, or the file cannot be written.
        LibraryError: the library cannot be read.
        SettingsError: the settings cannot be read.

    """
    path = path.absolute()
    if path.is_dir():
        message = N_("{path} is a folder. Name a file in it, such as {file}")
        raise BackupError(message, path=path, file=path / "clinic.backup")
    if not path.parent.is_dir():
        message = N_(
            "There is no folder {folder}. Look whether the USB key is plugged in, and what its folder is called."
        )
        raise BackupError(message, folder=path.parent)
    members = _members(data, secrets=secrets)
    if not members:
        raise BackupError(N_("There is nothing in {folder} to back up yet."), folder=data)
    hashes = {name: hashlib.sha256(content).hexdigest() for name, content in members.items()}
    about = {"format": FORMAT, "made": now.isoformat(timespec="seconds"), "sha256": hashes}
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(ABOUT, json.dumps(about, indent=2))
        for name, content in members.items():
            packed.writestr(name, content)
    try:
        folder.replace(path, written.getvalue(), folder.OWNER_ONLY)
    except DataFolderError as problem:
        message = N_("{path} cannot be written: {reason}. Look whether there is room on it.")
        raise BackupError(message, path=path, reason=why(problem.__cause__)) from problem
    return tuple(members)


def _members(data: Path, *, secrets: bool) -> dict[str, bytes]:
    members = {}
    if (data / LIBRARY_FILE).exists():
        members[LIBRARY_FILE] = _copy_of_library(data / LIBRARY_FILE)
    if (data / SETTINGS_FILE).exists():
        logo = config.load(data).clinic.logo
        members[SETTINGS_FILE] = (data / SETTINGS_FILE).read_bytes()
        if logo and Path(logo).is_file():
            members[f"{LOGO}{Path(logo).suffix.lower()}"] = Path(logo).read_bytes()
    if secrets and (data / SECRETS_FILE).exists():
        members[SECRETS_FILE] = (data / SECRETS_FILE).read_bytes()
    return members


def _copy_of_library(path: Path) -> bytes:
    """Return the library as it is at one moment, proved whole."""
    with TemporaryDirectory(prefix="kiosk-backup-") as place:
        copy = Path(place) / LIBRARY_FILE
        try:
            with closing(sqlite3.connect(path)) as original, closing(sqlite3.connect(copy)) as target:
                original.backup(target)
                target.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error as problem:
            message = N_("The library {path} is damaged. Restore a copy: kiosk restore FILE")
            raise LibraryError(message, path=path) from problem
        _proved(copy)
        return copy.read_bytes()


def _proved(path: Path) -> Journal:
    """Make sure that a library is whole: every line of its journal, and every text that it speaks of.

    Raises:
        LibraryError: it is not.

    """
    with closing(Journal(SqliteFile(path))) as journal:
        fold = journal.fold()
        for known in fold.editions.values():
            for edition in known:
                journal.bytes_of(edition.sha256)
    return journal


# -- back again ------------------------------------------------------------------------------


def restore(path: Path, data: Path, now: datetime) -> Restored:
    """Bring back what a backup holds; what was in the data folder before is put aside, not thrown away.

    Args:
        path: the backup.
        data: the data folder, which no open kiosk holds.
        now: when it is restored.

    Raises:
        BackupError: the file is no backup, is damaged, or a newer kiosk has made it; nothing was changed.
        LibraryError: the library in it is damaged; nothing was changed.
        DataFolderError: the folder cannot be written.

    """
    about, members = _read(path)
    with TemporaryDirectory(prefix="kiosk-restore-") as place:
        events, codes = 0, tuple[str, ...]()
        if LIBRARY_FILE in members:
            copy = Path(place) / LIBRARY_FILE
            copy.write_bytes(members[LIBRARY_FILE])
            _proved(copy)
            with closing(Journal(SqliteFile(copy))) as journal:
                fold = journal.fold()
                events = fold.number
                with journal.database.read() as run:
                    signs_in = [row[0] for row in run("SELECT person FROM signin").fetchall()]
                codes = tuple(fold.people[each].name for each in signs_in if each in fold.people)
    config.ready(data)
    aside = _put_aside(data, now)
    logo = next((name for name in members if name.startswith(LOGO)), "")
    for name, content in members.items():
        folder.replace(data / name, content, folder.OWNER_ONLY)
    if logo:
        config.set_value(data, "clinic.logo", str(data / logo))
    has_secrets = SECRETS_FILE in members
    return Restored(str(about["made"]), events, () if has_secrets else codes, has_secrets, aside)


def _put_aside(data: Path, now: datetime) -> Path | None:
    """Move what a backup would write over into a folder beside it."""
    names = (LIBRARY_FILE, f"{LIBRARY_FILE}-wal", f"{LIBRARY_FILE}-shm", SETTINGS_FILE)
    there = [data / name for name in names if (data / name).exists()]
    if not there:
        return None
    aside = data / f"before-restore-{now:%Y-%m-%d-%H%M%S}"
    aside.mkdir(mode=folder.OWNERS_FOLDER)
    for each in there:
        each.rename(aside / each.name)
    return aside


def _read(path: Path) -> tuple[dict[str, object], dict[str, bytes]]:
    def refuse(reason: str) -> BackupError:
        return BackupError(_NO_BACKUP, path=path, reason=Sentence(reason))

    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            if len(set(names)) != len(names) or len(names) > len(MOST_BYTES):
                raise refuse(N_("there is something else in it"))
            members = {name: _member(packed, name, refuse(N_("what is in it is too large"))) for name in names}
    except PermissionError as problem:
        message = N_("This user may not read {path}. Give the file to it: sudo chown {user} {typed}")
        user = pwd.getpwuid(os.getuid()).pw_name
        raise BackupError(message, path=path, user=user, typed=shlex.quote(str(path))) from problem
    except OSError as problem:
        raise BackupError(N_("{path} cannot be read: {reason}"), path=path, reason=why(problem)) from problem
    except (zipfile.BadZipFile, RuntimeError, EOFError, ValueError) as problem:
        raise refuse(N_("it cannot be unpacked")) from problem
    try:
        about = json.loads(members.pop(ABOUT))
        form, hashes = about["format"], about["sha256"]
    except (KeyError, ValueError, TypeError) as problem:
        raise refuse(N_("it does not say what it is")) from problem
    if form > FORMAT:
        raise BackupError(N_("{path} was made by a newer kiosk: install that one, too."), path=path)
    if {name: hashlib.sha256(content).hexdigest() for name, content in members.items()} != hashes:
        raise refuse(N_("what is in it was changed"))
    return about, members


def _member(packed: zipfile.ZipFile, name: str, refused: BackupError) -> bytes:
    most = MOST_BYTES[LOGO] if name.startswith(f"{LOGO}.") and "/" not in name else MOST_BYTES.get(name, -1)
    with packed.open(name) as member:
        content = member.read(most + 1) if most >= 0 else b""
    if most < 0 or len(content) > most:
        raise refused
    return content
