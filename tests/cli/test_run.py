"""``kiosk run`` and ``kiosk stop``: one kiosk on a folder."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from tests.holding import holding

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.terminal import Kiosk


# -- run


def test_without_a_screen_the_kiosk_says_what_to_do(kiosk: Kiosk) -> None:
    done = kiosk("run", "--demo")

    assert done.returncode == 1
    assert "DISPLAY" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_data_folder_that_cannot_be_used_is_told(kiosk: Kiosk) -> None:
    done = kiosk("run", "--demo", "--data", "/dev/null/kiosk")

    assert done.returncode == 1
    assert done.stderr == ("kiosk: The data folder /dev/null/kiosk is not a folder. Name another one with --data.\n")


# -- one kiosk on a folder


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that holds the data folder as an open kiosk does."""
    with holding(tmp_path / "data") as program:
        yield program


def test_a_second_kiosk_says_who_holds_the_folder_and_opens_nothing(
    kiosk: Kiosk, holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to("data")

    for name in ("./data/../data", "link"):
        done = kiosk("run", "--window", "800x480", "--data", name)

        assert (done.returncode, done.stdout) == (1, "")
        assert (
            f"is in use: a kiosk is open on it (process {holder.pid}). End it first: kiosk stop --data" in done.stderr
        )
        assert len(done.stderr.splitlines()) == 1
    assert holder.poll() is None


def test_every_other_command_works_beside_an_open_kiosk(kiosk: Kiosk, holder: subprocess.Popen[str]) -> None:
    for command in (
        ("outbox", "wipe"),
        ("settings", "set", "clinic.name", "Clinique de l’Érable"),
        ("sheet", "microneedling", "-o", "sheet.pdf"),
    ):
        assert kiosk(*command, "--data", "data").returncode == 0
    assert holder.poll() is None


def test_stop_ends_the_kiosk_and_says_so_and_then_that_there_is_none(
    kiosk: Kiosk, holder: subprocess.Popen[str]
) -> None:
    first = kiosk("stop", "--data", "data")
    second = kiosk("stop", "--data", "data", locale="fr_CA.UTF-8")

    assert (first.returncode, first.stdout, first.stderr) == (0, "The kiosk has ended.\n", "")
    assert holder.wait(10) == -signal.SIGTERM
    assert second.returncode == 0
    assert second.stdout.startswith("Aucune borne n’est ouverte")


def test_the_demonstration_is_stopped_by_name(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = tmp_path / ".local" / "share" / "aftercare-kiosk-demo"
    with holding(folder) as demonstration:
        other = kiosk("stop")
        assert demonstration.poll() is None
        told = kiosk("run", "--demo")
        done = kiosk("stop", "--demo")

        assert other.stdout.startswith("No kiosk is open")
        assert told.stderr.endswith("End it first: kiosk stop --demo\n")
        assert done.stdout == "The kiosk has ended.\n"
        assert demonstration.wait(10) == -signal.SIGTERM
