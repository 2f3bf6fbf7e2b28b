"""A backup brings everything back, in another folder and for another user, and nothing of patients."""

from __future__ import annotations

import base64
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk import config, resources
from kiosk.app.backup import ABOUT, BackupError, backup, restore
from kiosk.delivery.job import Channel
from kiosk.delivery.outbox import Outbox
from kiosk.errors import LibraryError
from kiosk.folder import LIBRARY_FILE, OUTBOX_FILE
from kiosk.library import deciding
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal
from tests.library.people import DESK, NOW, NURSE, approve, by, publish, staffed, submit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADDRESS = "patiente@courriel.example"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = config.ready(tmp_path / "data")
    config.set_value(folder, "clinic.name", "Clinique Exemple de Québec")
    return folder


@pytest.fixture
def library(data: Path) -> Iterator[Journal]:
    """A library that is open while it is copied."""
    journal = staffed(Journal(SqliteFile(data / LIBRARY_FILE)))
    submit(journal, b"text")
    approve(journal, 1)
    publish(journal, microneedling=1)
    journal.show(1)
    with journal.database.change() as run:
        run("INSERT INTO signin (person, hash, failures, until) VALUES (?, 'argon2', 0, '')", (NURSE,))
    journal.decide(lambda fold: deciding.code_given(fold, by(DESK), NURSE))
    yield journal
    journal.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "clinic.backup"


def test_everything_comes_back_elsewhere(data: Path, library: Journal, file: Path, tmp_path: Path) -> None:
    written = backup(data, file, NOW, secrets=False)
    submit(library, b"later")

    back = restore(file, tmp_path / "elsewhere", NOW)

    assert written == (LIBRARY_FILE, "settings.toml")
    assert (back.made, back.codes, back.has_secrets, back.put_aside) == (NOW.isoformat(), ("Julie",), False, None)
    with closing(Journal(SqliteFile(tmp_path / "elsewhere" / LIBRARY_FILE))) as restored:
        fold = restored.fold()
        assert (fold.number, back.events) == (7, 7)
        assert restored.bytes_of(fold.editions["microneedling"][0].sha256) == b"text"
        assert restored.proved == 1
    assert config.load(tmp_path / "elsewhere").clinic.name == "Clinique Exemple de Québec"


def test_what_was_there_is_put_aside(data: Path, library: Journal, file: Path) -> None:
    backup(data, file, NOW, secrets=False)
    library.close()
    config.set_value(data, "clinic.name", "Another")

    back = restore(file, data, NOW)

    assert back.put_aside is not None
    assert "Another" in (back.put_aside / "settings.toml").read_text("utf-8")
    assert (back.put_aside / LIBRARY_FILE).exists()
    assert config.load(data).clinic.name == "Clinique Exemple de Québec"


def test_secrets_go_along_only_when_they_are_asked_for_and_nobody_else_may_read_either(
    data: Path, library: Journal, file: Path, tmp_path: Path
) -> None:
    key = config.outbox_key(data)
    assert library.proved == 1
    backup(data, file, NOW, secrets=False)
    assert base64.b64decode(key) not in file.read_bytes()
    assert key.encode() not in b"".join(zipfile.ZipFile(file).read(name) for name in zipfile.ZipFile(file).namelist())

    backup(data, file, NOW, secrets=True)
    back = restore(file, tmp_path / "elsewhere", NOW)

    assert (back.has_secrets, back.codes) == (True, ())
    assert config.outbox_key(tmp_path / "elsewhere") == key
    assert file.stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "elsewhere" / "secrets.toml").stat().st_mode & 0o777 == 0o600


def test_nothing_of_patients_is_in_it(data: Path, library: Journal, file: Path) -> None:
    with closing(Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))) as outbox:
        outbox.put(Channel.EMAIL, b"sheet", now=NOW, deadline=NOW + timedelta(hours=1), address=ADDRESS)
        backup(data, file, NOW, secrets=True)
    assert library.proved == 1

    with zipfile.ZipFile(file) as packed:
        assert set(packed.namelist()) == {ABOUT, LIBRARY_FILE, "settings.toml", "secrets.toml"}
        assert all(ADDRESS.encode() not in packed.read(name) for name in packed.namelist())


def test_the_logo_comes_along(data: Path, file: Path, tmp_path: Path) -> None:
    picture = next(resources.path("assets", "icons").glob("*.svg"))
    config.set_value(data, "clinic.logo", str(picture))
    backup(data, file, NOW, secrets=False)

    restore(file, tmp_path / "elsewhere", NOW)

    logo = config.load(tmp_path / "elsewhere").clinic.logo
    assert logo == str(tmp_path / "elsewhere" / "logo.svg")
    assert (tmp_path / "elsewhere" / "logo.svg").read_bytes() == picture.read_bytes()


def test_where_there_is_nothing_yet_it_says_so(tmp_path: Path, file: Path) -> None:
    with pytest.raises(BackupError, match="There is nothing in"):
        backup(tmp_path / "nowhere", file, NOW, secrets=True)
    assert not file.exists()


def _packed(file: Path, **members: bytes) -> None:
    with zipfile.ZipFile(file, "w") as packed:
        for name, content in members.items():
            packed.writestr(name.replace("__", "."), content)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.write_bytes(b"no zip"),
        lambda file: _packed(file, library__sqlite=b"x"),
        lambda file: _packed(file, backup__json=b"{}"),
        lambda file: _packed(file, backup__json=b"[]"),
        lambda file: _packed(file, backup__json=json.dumps({"format": 1, "made": "", "sha256": {}}).encode(), x=b""),
        lambda file: _packed(
            file, backup__json=json.dumps({"format": 1, "made": "", "sha256": {"settings.toml": "f00"}}).encode(),
            settings__toml=b"",
        ),
    ],
)  # fmt: skip
def test_what_is_no_whole_backup_changes_nothing(data: Path, file: Path, spoil: object) -> None:
    before = (data / "settings.toml").read_bytes()
    spoil(file)  # type: ignore[operator]

    with pytest.raises(BackupError, match="is no backup of a kiosk, or is damaged"):
        restore(file, data, NOW)
    assert (data / "settings.toml").read_bytes() == before
    assert not [path for path in data.iterdir() if path.name.startswith("before")]


def test_a_newer_backup_is_told(data: Path, file: Path) -> None:
    _packed(file, backup__json=json.dumps({"format": 2, "made": "", "sha256": {}}).encode())

    with pytest.raises(BackupError, match="newer kiosk"):
        restore(file, data, NOW)


def test_a_damaged_library_is_neither_copied_nor_restored(data: Path, library: Journal, file: Path) -> None:
    library.close()
    with sqlite3.connect(data / LIBRARY_FILE) as other:
        for (trigger,) in other.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            other.execute(f"DROP TRIGGER {trigger}")
        other.execute("DELETE FROM blob")
    other.close()

    with pytest.raises(LibraryError, match="missing or damaged"):
        backup(data, file, NOW, secrets=False)
    assert not file.exists()
