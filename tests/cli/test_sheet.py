"""``kiosk sheet``: a sheet where it is asked for, or one line that says why not."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.terminal import environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.terminal import Kiosk


def test_a_sheet_is_written_where_it_is_asked_for(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("sheet", "microneedling", "--date", "2026-11-22", "--time", "14:30", "-o", "sheet.pdf")

    assert (done.returncode, done.stdout, done.stderr) == (0, "sheet.pdf is ready.\n", "")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


def test_the_same_visit_gives_the_same_bytes(kiosk: Kiosk, tmp_path: Path) -> None:
    visit = (
        "sheet",
        "microneedling",
        "--date",
        "2026-11-22",
        "--answer",
        "acne-prone",
        "--answer",
        "pregnant",
    )
    kiosk(*visit, "-o", "one.pdf")
    kiosk(*visit, "-o", "two.pdf", locale="fr_CA.UTF-8")

    one, two = (tmp_path / "one.pdf").read_bytes(), (tmp_path / "two.pdf").read_bytes()

    assert one
    assert one == two


def test_a_sheet_goes_to_the_next_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "sheet", "microneedling", "--languages", "fr-CA", "-o", "-"],
        cwd=tmp_path,
        env=environment(tmp_path, "fr_CA.UTF-8"),
        capture_output=True,
        timeout=60,
        check=True,
    )

    assert done.stdout.startswith(b"%PDF-")
    assert done.stdout.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("botox", "-o", "x.pdf"), "botox"),
        (("microneedling", "--answer", "left-handed", "-o", "x.pdf"), "left-handed"),
        (("microneedling", "--languages", "de-DE", "-o", "x.pdf"), "The content is not written in de-DE"),
        (("microneedling", "--date", "9999-12-31", "-o", "x.pdf"), "9999"),
        (("microneedling", "--content", "nowhere", "-o", "x.pdf"), "nowhere"),
        (("microneedling", "-o", "nowhere/x.pdf"), "nowhere/x.pdf cannot be written."),
        (("microneedling", "-o", "."), ". cannot be written."),
        (("microneedling", "-o", ""), "cannot be written."),
        (("microneedling", "-o", "/dev/full"), "/dev/full cannot be written."),
    ],
)
def test_a_sheet_that_cannot_be_made_is_told_in_one_line(
    here: Kiosk, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = here("sheet", *arguments)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("kiosk: ")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "x.pdf").exists()


def test_a_sheet_that_cannot_be_made_leaves_the_old_one(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_text("old")

    kiosk("sheet", "botox", "-o", "x.pdf")

    assert (tmp_path / "x.pdf").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.pdf"]


def test_a_patient_may_answer_with_none_of_these(kiosk: Kiosk, tmp_path: Path) -> None:
    answers = ((), ("--none-of", "about-you"), ("--none-of", "gossip"))

    silent, none, wrong = (kiosk("sheet", "microneedling", *said, "-o", str(tmp_path / "x.pdf")) for said in answers)

    assert (silent.returncode, none.returncode, wrong.returncode) == (0, 0, 1)
    assert "microneedling does not ask gossip. It asks: about-you." in wrong.stderr
