"""The checks of links and of what a file says about itself find what they are for: each is given a spoilt sheet."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from kiosk.i18n import ENGLISH, FRENCH
from tests.handout import identity, links, tagged
from tests.handout.sheets import plan, printed

if TYPE_CHECKING:
    from collections.abc import Callable


def spoilt(spoil: Callable[[pikepdf.Pdf], None], format_name: str = "both") -> bytes:
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed(format_name, ()))) as file:
        spoil(file)
        file.save(written)
    return written.getvalue()


def link(file: pikepdf.Pdf, page: int = 0, number: int = 0) -> Any:  # noqa: ANN401 - pikepdf's objects
    """Return a place to touch: 0 is the telephone number, 1 the website."""
    return file.pages[page].obj.Annots[number]


def element(file: pikepdf.Pdf, page: int = 0, number: int = 0) -> Any:  # noqa: ANN401 - pikepdf's objects
    return entries(file)[entry(file, page, number)]


def entries(file: pikepdf.Pdf) -> Any:  # noqa: ANN401 - pikepdf's objects
    return file.Root.StructTreeRoot.ParentTree.Nums


def entry(file: pikepdf.Pdf, page: int = 0, number: int = 0) -> int:
    """Return where the ParentTree has the element of a place to touch."""
    found = list(entries(file))
    return next(i + 1 for i in range(0, len(found), 2) if found[i] == link(file, page, number).StructParent)


def reference(file: pikepdf.Pdf, page: int = 0, number: int = 0) -> Any:  # noqa: ANN401 - pikepdf's objects
    return next(kid for kid in tagged.kids_of(element(file, page, number)) if isinstance(kid, Dictionary))


def test_nothing_is_found_in_a_sheet_that_was_only_written_again() -> None:
    again = spoilt(lambda _: None, "reminders")

    assert list(links.wrong(again, plan())) == []
    assert list(identity.wrong(again, plan(), (FRENCH, ENGLISH))) == []
    assert list(links.wrong_bookmarks(spoilt(lambda _: None, "large"), wanted=True)) == []


# -- links -------------------------------------------------------------------------------


def another_number(file: pikepdf.Pdf) -> None:
    link(file).A.URI = "tel:+14185550124"


def another_website(file: pikepdf.Pdf) -> None:
    link(file, 1, 1).A.URI = "https://clinique.example.com"


def an_email_address_instead(file: pikepdf.Pdf) -> None:
    link(file, 1, 1).A.URI = "mailto:clinique.example"


def a_page_instead_of_an_address(file: pikepdf.Pdf) -> None:
    link(file).Dest = Array([file.pages[1].obj, Name.Fit])


def something_done_besides(file: pikepdf.Pdf) -> None:
    link(file).AA = Dictionary(E=link(file, 0, 1).A)


def elsewhere_on_the_page(file: pikepdf.Pdf) -> None:
    link(file).Rect = Array([87, 600, 168, 612])


def one_line_higher(file: pikepdf.Pdf) -> None:
    left, bottom, right, top = link(file).Rect
    link(file).Rect = Array([left, bottom + 12, right, top + 12])


def as_large_as_the_page(file: pikepdf.Pdf) -> None:
    link(file).Rect = Array([0, 0, 612, 792])


def without_its_last_figures(file: pikepdf.Pdf) -> None:
    left, bottom, right, top = link(file).Rect
    link(file).Rect = Array([left, bottom, right - 20, top])


def each_in_the_place_of_the_other(file: pikepdf.Pdf) -> None:
    link(file).Rect, link(file, 0, 1).Rect = link(file, 0, 1).Rect, link(file).Rect


def parents_swapped(file: pikepdf.Pdf) -> None:
    one, other = entry(file), entry(file, 0, 1)
    entries(file)[one], entries(file)[other] = entries(file)[other], entries(file)[one]


def parents_swapped_between_languages(file: pikepdf.Pdf) -> None:
    one, other = entry(file), entry(file, 1)
    entries(file)[one], entries(file)[other] = entries(file)[other], entries(file)[one]


def no_parent(file: pikepdf.Pdf) -> None:
    del link(file)["/StructParent"]


def a_parent_of_nothing(file: pikepdf.Pdf) -> None:
    entries(file).append(99)
    entries(file).append(element(file))


def a_next_key_that_is_used(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.ParentTreeNextKey = 1


def said_to_be_on_the_other_page(file: pikepdf.Pdf) -> None:
    reference(file).Pg = file.pages[1].obj


def the_other_page_by_its_element(file: pikepdf.Pdf) -> None:
    del reference(file)["/Pg"]
    element(file).Pg = file.pages[1].obj


def references_swapped(file: pikepdf.Pdf) -> None:
    reference(file).Obj, reference(file, 0, 1).Obj = link(file, 0, 1), link(file)


def no_reference(file: pikepdf.Pdf) -> None:
    element(file).K = next(kid for kid in element(file).K if isinstance(kid, int))


def two_references(file: pikepdf.Pdf) -> None:
    element(file).K.append(reference(file))


def a_reference_from_another_element(file: pikepdf.Pdf) -> None:
    paragraph = file.Root.StructTreeRoot.K.K[0].K[0]
    paragraph.K = Array([paragraph.K, reference(file)])


def on_no_page(file: pikepdf.Pdf) -> None:
    del file.pages[0].obj.Annots[0]


def on_both_pages(file: pikepdf.Pdf) -> None:
    file.pages[1].obj.Annots.append(link(file))


def no_link_at_all(file: pikepdf.Pdf) -> None:
    at = entry(file)
    element(file).S = Name.Span
    no_reference(file)
    del entries(file)[at - 1 : at + 1]
    del file.pages[0].obj.Annots[0]


def told_in_the_other_language(file: pikepdf.Pdf) -> None:
    link(file).Contents, link(file, 1).Contents = link(file, 1).Contents, link(file).Contents


def said_to_be_told_in_the_other_language(file: pikepdf.Pdf) -> None:
    link(file).Lang = ENGLISH


def not_told(file: pikepdf.Pdf) -> None:
    del link(file)["/Contents"]


def in_the_other_language(file: pikepdf.Pdf) -> None:
    element(file).Lang = ENGLISH


@pytest.mark.parametrize(
    "spoil",
    [
        another_number, another_website, an_email_address_instead, a_page_instead_of_an_address,
        something_done_besides, elsewhere_on_the_page, one_line_higher, as_large_as_the_page,
        without_its_last_figures, each_in_the_place_of_the_other, parents_swapped, parents_swapped_between_languages,
        no_parent, a_parent_of_nothing, a_next_key_that_is_used, said_to_be_on_the_other_page,
        the_other_page_by_its_element, references_swapped, no_reference, two_references,
        a_reference_from_another_element, on_no_page, on_both_pages, no_link_at_all, told_in_the_other_language,
        said_to_be_told_in_the_other_language, not_told, in_the_other_language,
    ],
)  # fmt: skip
def test_a_link_that_is_not_what_it_says_is_found(spoil: Callable[[pikepdf.Pdf], None]) -> None:
    assert list(links.wrong(spoilt(spoil), plan())) != []


# -- bookmarks ---------------------------------------------------------------------------


def bookmark(file: pikepdf.Pdf, number: int = 1) -> Any:  # noqa: ANN401 - pikepdf's objects
    """Return one of the first language's bookmarks: 0 is the title, the others are below it."""
    found = file.Root.Outlines.First.First if number else file.Root.Outlines.First
    for _ in range(number - 1):
        found = found.Next
    return found


def called_otherwise(file: pikepdf.Pdf) -> None:
    bookmark(file).Title = "Jour"


def to_another_page(file: pikepdf.Pdf) -> None:
    bookmark(file).Dest[0] = file.pages[1].obj


def to_another_place(file: pikepdf.Pdf) -> None:
    bookmark(file).Dest[3] = bookmark(file, 2).Dest[3]


def to_another_size(file: pikepdf.Pdf) -> None:
    bookmark(file).Dest[4] = 2


def to_no_place(file: pikepdf.Pdf) -> None:
    del bookmark(file)["/Dest"]


def of_another_element(file: pikepdf.Pdf) -> None:
    bookmark(file).SE = bookmark(file, 2).SE


def of_no_element(file: pikepdf.Pdf) -> None:
    del bookmark(file)["/SE"]


def one_less(file: pikepdf.Pdf) -> None:
    before, after = bookmark(file, 2), bookmark(file, 4)
    before.Next, after.Prev = after, before


def in_another_order(file: pikepdf.Pdf) -> None:
    one, other = bookmark(file, 2), bookmark(file, 3)
    for key in ("/Title", "/Dest", "/SE"):
        one[key], other[key] = other[key], one[key]


def at_the_depth_of_another_heading(file: pikepdf.Pdf) -> None:
    bookmark(file).SE.S = Name.H1


def none_at_all(file: pikepdf.Pdf) -> None:
    del file.Root["/Outlines"]


def shown_at_once(file: pikepdf.Pdf) -> None:
    file.Root.PageMode = Name.UseOutlines


@pytest.mark.parametrize(
    "spoil",
    [
        called_otherwise, to_another_page, to_another_place, to_another_size, to_no_place, of_another_element,
        of_no_element, one_less, in_another_order, at_the_depth_of_another_heading, none_at_all, shown_at_once,
    ],
)  # fmt: skip
def test_a_bookmark_that_is_not_its_heading_is_found(spoil: Callable[[pikepdf.Pdf], None]) -> None:
    assert list(links.wrong_bookmarks(spoilt(spoil, "large"), wanted=True)) != []


# -- what a file says about itself -------------------------------------------------------


def packet_with(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def spoil(file: pikepdf.Pdf) -> None:
        packet = file.Root.Metadata.read_bytes().decode()
        assert old in packet
        file.Root.Metadata = file.make_stream(packet.replace(old, new).encode())

    return spoil


def another_title(file: pikepdf.Pdf) -> None:
    file.trailer.Info.Title = "Another"


def another_author(file: pikepdf.Pdf) -> None:
    file.trailer.Info.Author = "Another"


def another_program(file: pikepdf.Pdf) -> None:
    file.trailer.Info.Producer = "Another"


def another_date(file: pikepdf.Pdf) -> None:
    file.trailer.Info.ModDate = "D:20261122141001-05'00'"


def another_zone(file: pikepdf.Pdf) -> None:
    file.trailer.Info.CreationDate = "D:20261122141000-04'00'"


def a_file_in_english(file: pikepdf.Pdf) -> None:
    file.Root.Lang = ENGLISH


def a_document_in_english(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.K.Lang = ENGLISH


def reminders_called_otherwise(file: pikepdf.Pdf) -> None:
    file.Root.AF[0].Desc = "Reminders for your calendar"


def reminders_with_another_name(file: pikepdf.Pdf) -> None:
    file.Root.AF[0].UF = "reminders.ics"


def reminders_of_another_kind(file: pikepdf.Pdf) -> None:
    file.Root.AF[0].EF.F.Subtype = Name("/text/plain")


def reminders_with_another_mark(file: pikepdf.Pdf) -> None:
    file.Root.AF[0].EF.F.Params.CheckSum = b"0" * 16


def reminders_of_another_length(file: pikepdf.Pdf) -> None:
    file.Root.AF[0].EF.F.Params.Size = 1


def reminders_of_another_day(file: pikepdf.Pdf) -> None:
    file.Root.AF[0].EF.F.Params.ModDate = "D:20261123141000-05'00'"


def other_reminders(file: pikepdf.Pdf) -> None:
    stream = file.Root.AF[0].EF.F
    stream.write(stream.read_bytes().replace(b"20261122", b"20261123"))


def reminders_that_archives_do_not_see(file: pikepdf.Pdf) -> None:
    del file.Root["/AF"]


def reminders_that_people_do_not_see(file: pikepdf.Pdf) -> None:
    del file.Root["/Names"]


@pytest.mark.parametrize(
    "spoil",
    [
        another_title, another_author, another_program, another_date, another_zone, a_file_in_english,
        a_document_in_english, reminders_called_otherwise, reminders_with_another_name, reminders_of_another_kind,
        reminders_with_another_mark, reminders_of_another_length, reminders_of_another_day, other_reminders,
        reminders_that_archives_do_not_see, reminders_that_people_do_not_see,
        pytest.param(packet_with("microneedling", "microneedles"), id="another title in the packet"),
        pytest.param(packet_with('"en-CA"', '"en-GB"'), id="a title in another language"),
        pytest.param(packet_with("</rdf:li></rdf:Seq></dc:creator>", "s</rdf:li></rdf:Seq></dc:creator>"), id="author"),
        pytest.param(packet_with("<rdf:li>en-CA</rdf:li>", ""), id="a language less"),
        pytest.param(packet_with('CreateDate="2026', 'CreateDate="2025'), id="another date in the packet"),
        pytest.param(packet_with('Producer="A', 'Producer="B'), id="another program in the packet"),
    ],
)  # fmt: skip
def test_a_file_that_says_something_else_about_itself_is_found(spoil: Callable[[pikepdf.Pdf], None]) -> None:
    assert list(identity.wrong(spoilt(spoil, "reminders"), plan(), (FRENCH, ENGLISH))) != []
