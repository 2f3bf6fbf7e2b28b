"""Every sheet that the shipped content can give, looked at as a screen reader, a search and a printer do.

The checks themselves are in ``conformance.py``.  Every format is looked at for some patients; the slow test does it
for every patient there can be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Stance
from kiosk.handout.options import SheetOptions
from kiosk.handout.sheet.sheet import sheet
from tests.handout import conformance, identity, inks, links, sheets
from tests.handout.conformance import seen
from tests.handout.sheets import ANSWERS, COMBINATIONS, FORMATS, plan, printed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    from tests.handout.tagged import Tagged

    Answers: TypeAlias = tuple[str, ...]

PATIENTS = [(), ("acne-prone",), ("pregnant",), ("acne-prone", "cold-sores"), ANSWERS]

every_format = pytest.mark.parametrize("format_name", FORMATS)


def languages(format_name: str) -> tuple[str, ...]:
    return FORMATS[format_name].languages or sheets.CONTENT.languages


def wrong(
    format_name: str, patients: Iterable[Answers], check: Callable[[Answers, Tagged], Iterable[str]]
) -> list[str]:
    """Return what is wrong on the sheets of some patients, each thing with whom it is for."""
    return [
        f"{'+'.join(one) or 'no answer'}: {found}" for one in patients for found in check(one, seen(format_name, one))
    ]


@every_format
def test_it_is_pdf_ua_and_pdf_a(format_name: str) -> None:
    found = wrong(format_name, PATIENTS, lambda one, _: conformance.broken_rules(printed(format_name, one)))

    assert found == []


@every_format
def test_every_piece_of_a_page_is_reached_once_and_in_order_from_the_structure(format_name: str) -> None:
    assert wrong(format_name, PATIENTS, lambda _, sheet: conformance.pieces(sheet)) == []


@every_format
def test_every_heading_has_its_level_and_stands_before_what_it_is_about(format_name: str) -> None:
    assert wrong(format_name, PATIENTS, lambda _, sheet: conformance.headings(sheet)) == []


@every_format
def test_lists_are_lists_and_figures_have_words_and_decoration_is_not_read(format_name: str) -> None:
    assert wrong(format_name, PATIENTS, lambda _, sheet: conformance.kinds(sheet)) == []


@every_format
def test_all_of_one_language_comes_before_the_other_and_each_word_is_in_the_language_it_is_said_to_be(
    format_name: str,
) -> None:
    assert (
        wrong(
            format_name, PATIENTS, lambda one, sheet: conformance.languages(sheet, plan(*one), languages(format_name))
        )
        == []
    )


@every_format
def test_every_text_of_the_plan_is_on_the_sheet_whole(format_name: str) -> None:
    assert wrong(format_name, PATIENTS, lambda one, sheet: conformance.texts(sheet, plan(*one))) == []


@every_format
def test_what_people_copy_or_search_is_the_plans_texts(format_name: str) -> None:
    found = wrong(
        format_name, PATIENTS, lambda one, sheet: conformance.extracted(printed(format_name, one), sheet, plan(*one))
    )

    assert found == []


@every_format
def test_nothing_is_written_over_something_else_or_off_the_paper(format_name: str) -> None:
    assert wrong(format_name, PATIENTS, lambda _, sheet: conformance.places(sheet)) == []


@every_format
def test_every_link_stands_on_its_words_and_leads_where_they_say(format_name: str) -> None:
    assert wrong(format_name, PATIENTS, lambda one, _: links.wrong(printed(format_name, one), plan(*one))) == []


@every_format
def test_large_print_has_its_headings_as_bookmarks_and_a_single_sheet_has_none(format_name: str) -> None:
    def check(one: Answers, _: Tagged) -> Iterable[str]:
        return links.wrong_bookmarks(printed(format_name, one), wanted=format_name == "large")

    assert wrong(format_name, PATIENTS, check) == []


def test_a_sheet_that_flows_over_several_pages_has_bookmarks() -> None:
    pdf = sheet(plan(*ANSWERS), SheetOptions(flowing=True))

    assert list(links.wrong_bookmarks(pdf, wanted=True)) == []
    assert list(links.wrong(pdf, plan(*ANSWERS))) == []


@every_format
def test_what_a_file_says_about_itself_is_what_the_plan_says(format_name: str) -> None:
    def check(one: Answers, _: Tagged) -> Iterable[str]:
        return identity.wrong(printed(format_name, one), plan(*one), languages(format_name))

    assert wrong(format_name, PATIENTS, check) == []


@pytest.mark.exhaustive
@every_format
def test_all_of_it_holds_for_every_combination_of_answers(format_name: str) -> None:
    def everything(one: Answers, sheet: Tagged) -> Iterable[str]:
        pdf = printed(format_name, one)
        yield from conformance.broken_rules(pdf)
        yield from conformance.pieces(sheet)
        yield from conformance.headings(sheet)
        yield from conformance.kinds(sheet)
        yield from conformance.languages(sheet, plan(*one), languages(format_name))
        yield from conformance.texts(sheet, plan(*one))
        yield from conformance.extracted(pdf, sheet, plan(*one))
        yield from conformance.places(sheet)
        yield from links.wrong(pdf, plan(*one))
        yield from links.wrong_bookmarks(pdf, wanted=format_name == "large")
        yield from identity.wrong(pdf, plan(*one), languages(format_name))
        yield from inks.wrong(inks.shown(pdf), "555-0123")

    assert wrong(format_name, COMBINATIONS, everything) == []


# -- what was found to be wrong ---------------------------------------------------------


@every_format
def test_signs_stay_bound_to_their_words_when_copied(format_name: str) -> None:
    assert wrong(format_name, [("acne-prone",)], lambda one, sheet: conformance.bound(sheet, plan(*one))) == []


def test_every_stream_has_the_length_it_says() -> None:
    assert conformance.broken_rules(printed("french", ANSWERS)) == []


def test_in_large_print_items_that_stand_together_are_one_list() -> None:
    assert wrong("large", PATIENTS, lambda _, sheet: conformance.whole_lists(sheet)) == []


def test_large_print_says_every_word_that_the_usual_print_says() -> None:
    usual, large = (set(seen(format_name, ()).root.said().split()) for format_name in ("both", "large"))

    other_side = {"English", "on", "the", "other", "side", "Français", "au", "verso"}  # where large print has nothing
    assert usual - large <= other_side


@every_format
def test_each_thing_to_avoid_is_read_directly_before_its_date(format_name: str) -> None:
    rules = [rule for rule in plan().rules if rule.stance is Stance.AVOID]

    parts = seen(format_name, ()).root.kids

    assert len(rules) > 2
    assert len(parts) == len(FORMATS[format_name].languages or plan().languages)
    for part in parts:
        items = [" ".join(node.said().split()) for node in part.walk() if node.tag == "/LI"]
        for rule in rules:
            texts = (rule.short, rule.free_from or rule.when_short)
            thing, date = (" ".join(text.of(part.language).split()) for text in texts)
            (item,) = (one for one in items if one.startswith(thing) and date in one)
            assert item.removeprefix(thing).strip(" *") == date
