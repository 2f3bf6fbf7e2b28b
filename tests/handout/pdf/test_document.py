"""The file a sheet is written in: any letter in a string, any date, any number."""

from __future__ import annotations

import io
import re
import zlib
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.handout.pdf import syntax
from kiosk.handout.pdf.canvas import TaggedCanvas
from kiosk.handout.pdf.document import Document
from kiosk.handout.pdf.metadata import Info
from tests.handout.sheets import ANSWERS, printed

AT = datetime(2026, 11, 22, 14, 10, tzinfo=UTC)


def written(document: Document) -> bytes:
    data: bytes = document.GetPDFData(None)
    return data


def a_file(*bodies: str, title: str = "") -> bytes:
    document = Document("fr-CA", Info(title, "", AT))
    number = document.add(f"<<{''.join(f'/K{number}{body}' for number, body in enumerate(bodies))}>>")
    document.Catalog.StructTreeRoot = f"{number} 0 R"
    return written(document)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=5))
def test_every_text_comes_back_as_it_was_written(texts: list[str]) -> None:
    with pikepdf.open(io.BytesIO(a_file(*map(syntax.text_string, texts)))) as file:
        found = [str(file.Root.StructTreeRoot[f"/K{number}"]) for number in range(len(texts))]

    assert found == texts


def test_a_title_that_begins_like_the_mark_of_an_encoding_comes_back() -> None:
    with pikepdf.open(io.BytesIO(a_file(title="þÿ, ï»¿"))) as file:
        assert str(file.trailer.Info.Title) == "þÿ, ï»¿"


@given(st.binary(max_size=300))
def test_every_byte_of_a_stream_comes_back_and_its_length_is_what_it_says(data: bytes) -> None:
    document = Document("fr-CA", Info("", "", AT))
    number = document.add_stream(zlib.compress(data), "/K 1")
    file_bytes = written(document)

    with pikepdf.open(io.BytesIO(file_bytes)) as file:
        assert file.get_object(number, 0).read_bytes() == data
    streams = re.findall(rb"/Length (\d+)>>\nstream\n(.*?)\r\nendstream\nendobj", file_bytes, re.DOTALL)
    assert streams
    assert [int(length) for length, _ in streams] == [len(body) for _, body in streams]


def test_a_stream_is_once_in_a_file() -> None:
    document = Document("fr-CA", Info("", "", AT))

    assert document.add_stream(b"a") == document.add_stream(b"a") != document.add_stream(b"a", "/K 1")


@pytest.mark.parametrize(
    ("zone", "written"),
    [
        (ZoneInfo("America/Toronto"), "(D:20261122141000-05'00')"),
        (ZoneInfo("UTC"), "(D:20261122141000+00'00')"),
        (timezone(timedelta(hours=5, minutes=30)), "(D:20261122141000+05'30')"),
    ],
)
def test_a_date_has_its_time_zone(zone: ZoneInfo, written: str) -> None:
    assert syntax.date(datetime(2026, 11, 22, 14, 10, tzinfo=zone)) == written


@given(st.floats(-20000, 20000))
def test_a_number_is_exact_to_a_two_hundredth_of_a_point(value: float) -> None:
    written = syntax.number(value)

    assert abs(float(written) - value) <= 0.005 + 1e-9
    assert "e" not in written


def test_a_file_with_other_content_has_another_id() -> None:
    with (
        pikepdf.open(io.BytesIO(a_file("(a)"))) as one,
        pikepdf.open(io.BytesIO(a_file("(b)"))) as other,
        pikepdf.open(io.BytesIO(a_file("(a)"))) as same,
    ):
        assert bytes(one.trailer.ID[0]) == bytes(same.trailer.ID[0]) != bytes(other.trailer.ID[0])


@pytest.mark.parametrize("answers", [(), ANSWERS], ids=["no answer", "all answers"])
def test_the_usual_sheet_is_small(answers: tuple[str, ...]) -> None:
    assert len(printed("both", answers)) <= 30_500


def test_marked_content_does_not_nest() -> None:
    canvas = TaggedCanvas({"fr-CA": ""}, "", AT)

    with canvas.decoration(), pytest.raises(AssertionError, match="does not nest"):
        canvas.inside(canvas.root.add("P"))
