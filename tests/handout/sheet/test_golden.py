"""Some sheets are read and look as their golden files in ``golden/`` do; ``script/golden`` accepts a change."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest

from tests.handout import golden
from tests.handout.golden import FOLDER, SHEETS

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 680_000
ACCEPT = "if that is meant to be so, accept it with script/golden"

every_sheet = pytest.mark.parametrize("name", SHEETS)


@every_sheet
def test_it_is_read_as_before(name: str) -> None:
    before, _ = golden.kept(name)

    now = golden.described(SHEETS[name]())

    assert now == before, ACCEPT


@every_sheet
def test_it_looks_as_before(name: str, tmp_path: Path) -> None:
    found = list(golden.differences(name, SHEETS[name](), tmp_path))

    assert found == [], ACCEPT


def test_every_golden_file_is_of_a_sheet_and_all_are_small() -> None:
    files = sorted(FOLDER.iterdir())

    assert {file.name for file in files if file.suffix == ".txt"} == {f"{name}.txt" for name in SHEETS}
    assert {file.stem.rpartition("-")[0] for file in files if file.suffix == ".png"} == set(SHEETS)
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


@pytest.mark.parametrize(
    "code",
    [b"0 0 0 rg 300 400 6 6 re f", b"1 1 1 rg 30 740 16 16 re f", b"0.5 0.5 0.5 rg 0 0 612 0.5 re f"],
    ids=["a spot", "an icon less", "a hairline"],
)
def test_a_small_change_on_a_page_is_seen_and_shown(code: bytes, tmp_path: Path) -> None:
    changed = tmp_path / "changed.pdf"
    with pikepdf.open(io.BytesIO(SHEETS["draft"]())) as pdf:
        pdf.pages[0].contents_add(pdf.make_stream(code))
        pdf.save(changed)

    found = list(golden.differences("draft", changed.read_bytes(), tmp_path))

    assert [one.split(" differs")[0] for one in found] == ["page 1"]
    assert {file.name for file in tmp_path.glob("*.png")} == {"draft-1-new.png", "draft-1-difference.png"}


def test_a_page_more_or_less_is_seen(tmp_path: Path) -> None:
    one_page = SHEETS["french"]()

    assert list(golden.differences("both", one_page, tmp_path))[-1] == "page 2 is gone"
    assert list(golden.differences("french", SHEETS["both"](), tmp_path))[-1] == "page 2 is new"
