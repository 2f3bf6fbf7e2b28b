from __future__ import annotations

import stat
from pathlib import Path

import pytest

from kiosk import folder
from kiosk.errors import DataFolderError


def test_the_named_data_folder_is_the_one(tmp_path: Path) -> None:
    assert folder.data_folder(str(tmp_path / "kiosk")) == tmp_path / "kiosk"


def test_a_relative_data_folder_is_named_in_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert folder.data_folder("kiosk") == tmp_path / "kiosk"


def test_the_demonstration_has_a_folder_of_its_own() -> None:
    assert folder.data_folder(None, demo=True) != folder.data_folder(None)


def test_a_new_data_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    made = folder.ready(tmp_path / "new" / "kiosk")

    assert stat.S_IMODE(made.stat().st_mode) == 0o700
    assert list(made.iterdir()) == []


@pytest.mark.parametrize("path", ["/dev/null", "/dev/null/kiosk", "/proc/kiosk"])
def test_a_data_folder_that_cannot_be_used_is_told(path: str) -> None:
    with pytest.raises(DataFolderError, match=f"The data folder {path} "):
        folder.ready(Path(path))


def test_a_name_that_no_folder_can_have_is_told() -> None:
    with pytest.raises(DataFolderError):
        folder.ready(Path("/tmp/\0"))


def test_a_replaced_file_is_whole_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old and longer")

    folder.replace(path, b"new", 0o600)

    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]
