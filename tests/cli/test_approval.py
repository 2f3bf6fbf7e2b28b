"""What the commands make of approvals, broken treatments and the clock; the clock is really false (libfaketime)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from false_clock import FalseClock

from kiosk import clock, resources
from kiosk.clock import Memory
from kiosk.handout.pdf.reading import reading
from kiosk.i18n import NBSP

if TYPE_CHECKING:
    from collections.abc import Callable

    Kiosk = Callable[..., subprocess.CompletedProcess[str]]

APPROVED = "approval: {name: Dre Tremblay, on: 2026-11-25, review_by: 2027-11-25, edition: 1}\n"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A treatment that is approved, one whose approval ran out, and a broken one."""
    folder = Path(shutil.copytree(resources.path("assets", "content"), tmp_path / "pack"))
    good = (folder / "microneedling.yaml").read_text("utf-8") + APPROVED
    (folder / "microneedling.yaml").write_text(good, "utf-8")
    over = APPROVED.replace("2026-11-25", "2020-01-10").replace("2027-11-25", "2021-01-10")
    (folder / "over.yaml").write_text(good.replace("id: microneedling", "id: over", 1).replace(APPROVED, over), "utf-8")
    (folder / "second.yaml").write_text(good.replace("phases:", "phases", 1), "utf-8")
    return folder


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    false = FalseClock(tmp_path)

    def run(
        *arguments: str, at: str = "@2026-12-01 12:00:00", locale: str = "C.UTF-8"
    ) -> subprocess.CompletedProcess[str]:
        false.set(at)
        return subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments, "--data", str(tmp_path / "data")],
            env={**os.environ, **false.environment, "LC_ALL": locale},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    return run


def read(pdf: Path) -> str:
    with reading(pdf) as document:
        text = " ".join(str(page.get_textpage().get_text_range()) for page in document)
    return " ".join(text.split())


def test_the_check_tells_every_problem_and_how_each_other_treatment_stands(kiosk: Kiosk, pack: Path) -> None:
    done = kiosk("content", "check", str(pack))

    problem, count, good, over = done.stdout.splitlines()
    assert done.returncode == 1
    assert problem.startswith("second.yaml:11: this is not YAML")
    assert count.startswith("1 problem in ")
    assert good == "  microneedling: Microneedling (approved until November 25, 2027)"
    assert over == "  over: Microneedling (the approval ran out after January 10, 2021; a clinic does not show it)"


def test_a_warning_is_told_and_is_no_problem(kiosk: Kiosk) -> None:
    done = kiosk("content", "check")

    warning, count, _ = done.stdout.splitlines()
    assert done.returncode == 0
    assert "microneedling.yaml:4: warning: the sheet takes 4 pages" in warning
    assert count.endswith("has no problem.")


def test_the_check_tells_of_a_treatment_that_is_not_approved_yet(kiosk: Kiosk, pack: Path) -> None:
    done = kiosk("content", "check", str(pack), at="@2026-11-24 23:59:00")

    assert "approved from November 25, 2026 on; a clinic does not show it before" in done.stdout


def test_a_good_treatment_beside_a_broken_one_is_printed(kiosk: Kiosk, pack: Path, tmp_path: Path) -> None:
    done = kiosk(
        "sheet", "microneedling", "--none-of", "about-you", "--content", str(pack), "-o", str(tmp_path / "x.pdf")
    )

    assert done.returncode == 0
    assert done.stderr.startswith("kiosk: left out: second.yaml, line 11: this is not YAML")
    assert "Contenu approuvé le 25 novembre 2026 par Dre Tremblay" in read(tmp_path / "x.pdf")


def test_a_broken_treatment_is_not_printed_and_says_why(kiosk: Kiosk, pack: Path, tmp_path: Path) -> None:
    done = kiosk("sheet", "second", "--content", str(pack), "-o", str(tmp_path / "x.pdf"))

    assert done.returncode == 1
    assert done.stderr.startswith("kiosk: second.yaml, line 11: this is not YAML")
    assert not (tmp_path / "x.pdf").exists()


def test_a_sheet_is_marked_as_a_draft_once_its_approval_has_run_out(kiosk: Kiosk, pack: Path, tmp_path: Path) -> None:
    done = kiosk("sheet", "over", "--content", str(pack), "-o", str(tmp_path / "x.pdf"))

    assert done.returncode == 0
    assert "the approval of over ran out after January 10, 2021" in done.stderr
    assert "The sheet is marked as a draft." in done.stderr
    assert "approuvé le" not in read(tmp_path / "x.pdf")
    assert "Brouillon" in read(tmp_path / "x.pdf")


def test_under_a_false_clock_nothing_runs_out_and_the_reason_is_told(kiosk: Kiosk, pack: Path) -> None:
    done = kiosk("content", "check", str(pack), at="@2020-06-01 12:00:00", locale="fr_CA.UTF-8")

    said, reason = (text.replace(NBSP, " ") for text in (done.stdout, done.stderr))
    assert "microneedling: Microaiguilletage (approuvé jusqu’au 25 novembre 2027)" in said
    assert "indique le 1er juin 2020, mais cette version de la borne est du" in reason


def test_the_clock_is_doubted_until_staff_say_that_it_is_right(kiosk: Kiosk, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    clock.write(data, Memory(datetime(2028, 2, 8, 12, tzinfo=UTC)))

    doubted, taken, after = kiosk("clock"), kiosk("clock", "ok"), kiosk("clock")

    assert "the kiosk was last open on February 8, 2028" in doubted.stdout
    assert "kiosk clock ok" in doubted.stdout
    assert (doubted.returncode, taken.returncode, after.returncode) == (1, 0, 0)
    assert "The kiosk was last open: Tuesday, December 1, 2026" in after.stdout
    remembered = clock.read(data)
    assert remembered is not None
    assert abs(remembered.last_open - datetime(2026, 12, 1, 17, tzinfo=UTC)) < timedelta(minutes=1)


def test_a_clock_behind_the_release_cannot_be_taken_for_right(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("clock", "ok", at="@2025-11-25 12:00:00")

    assert done.returncode == 1
    assert "this version of the kiosk is of" in done.stderr
    assert clock.read(tmp_path / "data") is None
