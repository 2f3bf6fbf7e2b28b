from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk import holder
from kiosk.errors import DataFolderError
from tests.holding import holding


def test_a_folder_is_held_by_one_and_free_again_when_it_is_killed(tmp_path: Path) -> None:
    with holding(tmp_path) as first:
        with (
            pytest.raises(DataFolderError, match=rf"process {first.pid}\). End it first: kiosk stop"),
            holder.held(tmp_path, "kiosk stop"),
        ):
            pass
        first.kill()
        first.wait(10)

        with holder.held(tmp_path, "kiosk stop"):
            pass


def test_a_folder_that_was_held_before_is_free_for_the_next(tmp_path: Path) -> None:
    with holder.held(tmp_path, "kiosk stop"):
        pass

    with holding(tmp_path) as second:
        assert second.poll() is None


def test_stop_ends_the_holder_and_returns_when_it_has_gone(tmp_path: Path) -> None:
    with holding(tmp_path) as held:
        assert holder.stop(tmp_path) is True
        assert held.wait(5) == -signal.SIGTERM
        assert holder.stop(tmp_path) is None


def test_stop_ends_by_force_what_does_not_answer(tmp_path: Path) -> None:
    with holding(tmp_path, deaf=True) as held:
        assert holder.stop(tmp_path, patience=0.2) is False
        assert held.wait(5) == -signal.SIGKILL


def test_stop_never_ends_a_stranger_whose_number_a_file_holds(tmp_path: Path) -> None:
    with subprocess.Popen(["sleep", "60"]) as stranger:
        try:
            with holding(tmp_path) as held:
                held.kill()
            for name in (holder.FILE, "kiosk.pid"):
                (tmp_path / name).write_text(f"{stranger.pid}\n")

            assert holder.stop(tmp_path) is None
            assert stranger.poll() is None
        finally:
            stranger.kill()


@pytest.mark.parametrize("name", ["nowhere", "file/kiosk"])
def test_where_there_is_no_data_folder_nothing_is_open(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()

    assert holder.stop(tmp_path / name) is None


def test_a_lock_file_that_was_deleted_is_made_anew(tmp_path: Path) -> None:
    with holder.held(tmp_path, "kiosk stop"):
        (tmp_path / holder.FILE).unlink()

    with holding(tmp_path):
        assert (tmp_path / holder.FILE).exists()


def test_a_lock_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / holder.FILE).mkdir()

    with pytest.raises(DataFolderError, match="cannot be used"), holder.held(tmp_path, "kiosk stop"):
        pass


NOBODY = 65534
ASK_AS_NOBODY = f"""
import os, sys
from pathlib import Path
from kiosk import holder
from kiosk.errors import DataFolderError
os.setgid({NOBODY})
os.setuid({NOBODY})
try:
    holder.stop(Path(sys.argv[1]))
except DataFolderError as problem:
    print(problem)
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
@pytest.mark.parametrize("mode", [0o700, 0o755])
def test_another_user_is_told_whose_kiosk_it_is(mode: int) -> None:
    folder = Path(tempfile.mkdtemp())  # pytest's own folders let nobody else in
    try:
        with holding(folder) as held:
            (folder / holder.FILE).chmod(0o644)
            folder.chmod(mode)
            asked = subprocess.run(
                [sys.executable, "-c", ASK_AS_NOBODY, folder], capture_output=True, text=True, timeout=30, check=True
            )
            assert "belongs to another user" in asked.stdout
            assert held.poll() is None
    finally:
        shutil.rmtree(folder)


def test_the_command_that_ends_it_is_as_it_is_typed(tmp_path: Path) -> None:
    usual = tmp_path / "usual"

    assert holder.command(usual, usual) == "kiosk stop"
    assert holder.command(usual, usual, demo=True) == "kiosk stop --demo"
    assert holder.command(tmp_path / "a b", usual) == f"kiosk stop --data '{tmp_path / 'a b'}'"


def test_a_folder_whose_lock_file_was_deleted_is_still_held(tmp_path: Path) -> None:
    with holding(tmp_path):
        (tmp_path / holder.FILE).unlink()

        with pytest.raises(DataFolderError, match="is in use"), holder.held(tmp_path, "kiosk stop"):
            pass
        (tmp_path / holder.FILE).unlink()
        with pytest.raises(DataFolderError, match="was deleted"):
            holder.stop(tmp_path)
