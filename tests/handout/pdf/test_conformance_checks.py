"""The checks of ``conformance.py`` find what they are for: each is given a sheet that was spoilt on purpose."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest

from tests.handout import conformance, tagged
from tests.handout.sheets import plan, printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from tests.handout.tagged import Tagged


def swap_parents(file: pikepdf.Pdf) -> None:
    first = file.Root.StructTreeRoot.ParentTree.Nums[2 * int(file.pages[0].StructParents) + 1]
    first[0], first[2] = first[2], first[0]


def skip_a_level(file: pikepdf.Pdf) -> None:
    found(file, "/H2").S = pikepdf.Name.H4


def move_a_heading_to_the_end(file: pikepdf.Pdf) -> None:
    part = file.Root.StructTreeRoot.K.K[0]
    at = next(i for i, kid in enumerate(part.K) if kid.S == "/H2")
    heading = part.K[at]
    del part.K[at]
    part.K.append(heading)


def repeat_an_element(file: pikepdf.Pdf) -> None:
    part = file.Root.StructTreeRoot.K.K[0]
    part.K.append(part.K[0])


def lay_out_with_a_table(file: pikepdf.Pdf) -> None:
    found(file, "/L").S = pikepdf.Name.Table


def take_the_words_of_a_figure(file: pikepdf.Pdf) -> None:
    del found(file, "/Figure")["/Alt"]


def call_french_english(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.K.K[0].Lang = "en-CA"


def forget_that_a_line_is_english(file: pikepdf.Pdf) -> None:
    line = next(kid for kid in file.Root.StructTreeRoot.K.K[0].K if "/Lang" in kid)
    del line["/Lang"]


def found(file: pikepdf.Pdf, tag: str) -> Any:  # noqa: ANN401 - pikepdf's objects
    return next(kid for kid in file.Root.StructTreeRoot.K.K[0].K if str(kid.S) == tag)


def spoilt(spoil: Callable[[pikepdf.Pdf], None]) -> Tagged:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed("both", ()))) as file:
        spoil(file)
        file.save(written)
    return tagged.read(written.getvalue())


def in_their_language(sheet: Tagged) -> Iterable[str]:
    return conformance.languages(sheet, plan(), ("fr-CA", "en-CA"))


@pytest.mark.parametrize(
    ("spoil", "check"),
    [
        (swap_parents, conformance.pieces),
        (repeat_an_element, conformance.pieces),
        (move_a_heading_to_the_end, conformance.pieces),
        (move_a_heading_to_the_end, conformance.headings),
        (skip_a_level, conformance.headings),
        (lay_out_with_a_table, conformance.kinds),
        (take_the_words_of_a_figure, conformance.kinds),
        (call_french_english, in_their_language),
        (forget_that_a_line_is_english, in_their_language),
    ],
)
def test_a_check_finds_what_it_is_for(
    spoil: Callable[[pikepdf.Pdf], None], check: Callable[[Tagged], Iterable[str]]
) -> None:
    assert list(check(spoilt(lambda _: None))) == []
    assert list(check(spoilt(spoil))) != []


def test_a_text_that_is_missing_is_found() -> None:
    another, pdf = plan("cold-sores"), printed("both", ())

    missing = [notice.of("fr-CA") for notice in another.notices]

    assert missing
    for check in (conformance.texts(tagged.read(pdf), another), conformance.extracted(pdf, tagged.read(pdf), another)):
        said = " ".join(check)
        assert all(repr(one) in said for one in missing)
