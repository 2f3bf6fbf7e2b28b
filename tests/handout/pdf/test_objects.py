"""The file a sheet is written in: any letter in a string, any date, any number."""

from __future__ import annotations

import io
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.handout.pdf import objects


def the_file(*bodies: str) -> bytes:
    file = objects.File()
    pages = file.add("<</Type/Pages/Count 0/Kids[]>>")
    info = file.add(f"<<{''.join(f'/K{number}{body}' for number, body in enumerate(bodies))}>>")
    return file.written(file.add(f"<</Type/Catalog/Pages {pages} 0 R>>"), info)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=5))
def test_every_text_comes_back_as_it_was_written(texts: list[str]) -> None:
    with pikepdf.open(io.BytesIO(the_file(*map(objects.text_string, texts)))) as file:
        found = [str(file.trailer.Info[f"/K{number}"]) for number in range(len(texts))]

    assert found == texts


@given(st.binary(max_size=300))
def test_every_byte_of_a_string_and_of_a_stream_comes_back(data: bytes) -> None:
    file = objects.File()
    pages, stream = file.add("<</Type/Pages/Count 0/Kids[]>>"), file.add_compressed(data)
    info = file.add(f"<</K{objects.literal(data.decode('latin-1'))}/S {stream} 0 R/R {file.add_stream(data)} 0 R>>")
    written = file.written(file.add(f"<</Type/Catalog/Pages {pages} 0 R>>"), info)

    with pikepdf.open(io.BytesIO(written)) as found:
        assert bytes(found.trailer.Info.K) == data
        assert found.trailer.Info.S.read_bytes() == data
        assert found.trailer.Info.R.read_bytes() == data


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        (ZoneInfo("America/Toronto"), "(D:20261122141000-05'00')"),
        (ZoneInfo("UTC"), "(D:20261122141000+00'00')"),
        (timezone(timedelta(hours=5, minutes=30)), "(D:20261122141000+05'30')"),
    ],
)
def test_a_date_has_its_time_zone(zone: ZoneInfo, written: str) -> None:
    assert objects.date(datetime(2026, 11, 22, 14, 10, tzinfo=zone)) == written


@given(st.floats(-20000, 20000))
def test_a_number_is_exact_to_a_two_hundredth_of_a_point(value: float) -> None:
    written = objects.number(value)

    assert abs(float(written) - value) <= 0.005 + 1e-9
    assert "e" not in written


def test_a_file_with_other_content_has_another_id() -> None:
    with (
        pikepdf.open(io.BytesIO(the_file("(a)"))) as one,
        pikepdf.open(io.BytesIO(the_file("(b)"))) as other,
        pikepdf.open(io.BytesIO(the_file("(a)"))) as same,
    ):
        assert bytes(one.trailer.ID[0]) == bytes(same.trailer.ID[0]) != bytes(other.trailer.ID[0])
