"""On which paper a sheet is printed, and on which sides of it."""

from __future__ import annotations

import pytest

from kiosk.delivery.printing.template import LETTER, ONE_SIDED, TWO_SIDED, job_template

BOTH = [ONE_SIDED, TWO_SIDED, "two-sided-short-edge"]


@pytest.mark.parametrize(
    ("pages", "able", "sides"),
    [
        (1, BOTH, ONE_SIDED),
        (2, BOTH, TWO_SIDED),
        (7, BOTH, TWO_SIDED),
        (2, ONE_SIDED, ONE_SIDED),
        (2, [ONE_SIDED, "two-sided-short-edge"], ONE_SIDED),
        (2, None, ONE_SIDED),
    ],
)
def test_both_sides_are_used_where_there_are_two_pages_and_the_printer_can(
    pages: int, able: object, sides: str
) -> None:
    assert job_template(pages, {"sides-supported": able})["sides"] == sides


@pytest.mark.parametrize(("known", "media"), [([LETTER, "iso_a4_210x297mm"], LETTER), ("iso_a4_210x297mm", None)])
def test_letter_is_asked_for_where_the_printer_knows_it(known: object, media: str | None) -> None:
    assert job_template(1, {"media-supported": known}).get("media") == media


def test_there_is_one_copy() -> None:
    assert job_template(2, {})["copies"] == 1
