"""A slip is told with what to type instead, and once: not again at each place that its entry was named in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.near import nearest
from kiosk.content.packs import problems
from kiosk.content.times import Wait
from tests.content.shipped import changed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("end: 24 h", "end: 24 hours", "end is 24 hours: did you mean 24 h?"),
        ("end: 72 h", "end: 3 nuits", "end is 3 nuits: did you mean 3 n?"),
        ("end: 24 h", "end: soon", "end must be a wait such as 48 h, 14 d, 3 n (nights) or 2 w"),
        ("sources: [clinic-sheets]", "sources: clinic-sheets", "sources must be a list: write [clinic-sheets]"),
        ("urgency: call", "urgency: urgent", "urgency is urgent: use one of expected, call, today, emergency"),
        ("stance: avoid", "stance: Avoid", "stance is Avoid: did you mean avoid?"),
        ("icon: needle-duotone", "icon: drop", "there is no icon called drop: did you mean drop-duotone?"),
        ("{fr-CA: Boire", "{fr: Boire", "fr is not known here: did you mean fr-CA?"),
        ("{date:3}", "{contact:81}", "the mark {contact:81} is not known: did you mean {contact:811}?"),
        ("{date:3}", "{811}", "the mark {811} is not known: did you mean {contact:811}?"),
        (
            "  - id: pool\n",
            "    id: pool\n",
            "id stands twice: put a dash before id: pool if an entry begins there, else keep one",
        ),
        ("    of: acids", "    of: acid", "acid is not known: did you mean acids?"),
    ],
)
def test_one_slip_is_one_line_that_says_what_to_type(pack: Path, before: str, after: str, said: str) -> None:
    line = changed(pack, before, after)

    told = [(each.line, str(each)) for each in problems(pack) if each.blocks]

    assert [sentence for _, sentence in told] == [said]
    assert abs(told[0][0] - line) <= 20  # in the entry that it belongs to


def test_a_question_whose_options_cannot_be_read_is_told_and_not_each_rule_that_names_them(pack: Path) -> None:
    changed(pack, "questions: [about-you]", "questions:\n  - {id: depth, any-of: [{id: deep}]}\n  - about-you\n")
    changed(pack, "    not_for: [pregnant]", "    not_for: [pregnant, deep]")

    assert [str(each) for each in problems(pack)] == ["any-of is not known here: did you mean any_of?"]


def test_a_rule_that_cannot_be_read_does_not_leave_its_options_unused(pack: Path) -> None:
    changed(
        pack, "    for: [cold-sores]\n    sources: [clinic-sheets]", "    for: [cold-sores]\n    sources: clinic-sheets"
    )

    assert [str(each) for each in problems(pack)] == ["sources must be a list: write [clinic-sheets]"]


@pytest.mark.parametrize(
    ("name", "meant"), [("walking painless", "walking-painless"), ("drop", "drop-duotone"), ("d", ""), ("foot", "")]
)
def test_the_nearest_name_is_nearly_so_or_begins_so(name: str, meant: str) -> None:
    assert nearest(name, ["drop-half-duotone", "walking-painless", "drop-duotone"]) == meant


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("1 heure", "1 h"),
        ("2 Weeks", "2 w"),
        ("10 jours", "10 d"),
        ("6 mois", "6 mo"),
        ("a week", ""),
        ("14 d", "14 d"),
    ],
)
def test_a_wait_in_words_is_understood_to_say_how_it_is_written(said: str, meant: str) -> None:
    assert Wait.meant(said) == meant
