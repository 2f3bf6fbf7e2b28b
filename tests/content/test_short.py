"""A short form says the numbers and the dates of the long one, and what cannot wait has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.packs import problems
from tests.content.shipped import TREATMENT, changed

if TYPE_CHECKING:
    from pathlib import Path


SUNSCREEN = 'every day"}\n'
"""The end of what the rule says, in its long form."""


def short(french: str, english: str) -> str:
    return f'    short: {{fr-CA: "{french}", en-CA: "{english}"}}\n'


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (SUNSCREEN, SUNSCREEN + short("Écran, chaque jour", "Screen, every day"), "not say FPS\N{NO-BREAK SPACE}30"),
        (SUNSCREEN, SUNSCREEN + short("FPS 30, chaque jour", "SPF 50, every day"), "says SPF 50"),
        ("salicylic acid or benzoyl peroxide, every other day", "acid", "not say every other day"),
        ("advice_short: {fr-CA: Suivez", "advice_short: {fr-CA: 2 fois, suivez", "form says 2 fois, and the long"),
        ("and usually pass in 7 to 10\N{NO-BREAK SPACE}days", "and usually pass", "does not say 7, as the long"),
        ('No direct sun before **{until:sun}**"}', 'No direct sun"}', "does not say {until:sun}"),
        ("No direct sun before **{until:sun}**", "No direct sun before **{until:acids}**", "says {until:sun}, and"),
    ],
)  # fmt: skip
def test_a_short_form_with_other_numbers_is_refused(pack: Path, before: str, after: str, said: str) -> None:
    changed(pack, before, after)

    assert any(said in str(problem) and problem.blocks for problem in problems(pack)), [*map(str, problems(pack))]


def test_what_cannot_wait_has_no_short_form(pack: Path) -> None:
    changed(
        pack,
        "advice: {fr-CA: Appelez le 911 tout de suite., en-CA: Call 911 right away.}",
        "advice: {fr-CA: Appelez le 911 tout de suite., en-CA: Call 911 right away.}\n"
        "        advice_short: {fr-CA: Le 911., en-CA: Call 911.}",
    )

    (problem,) = problems(pack)

    assert "said whole everywhere: remove advice_short" in str(problem)
    assert problem.file == TREATMENT
    assert problem.line


def test_a_number_in_a_line_that_is_hidden_need_not_be_said(pack: Path) -> None:
    line = "      - text: {fr-CA: Dormez sur"
    changed(pack, line, "      - text: {fr-CA: Trois, en-CA: Three}\n        hidden: yes\n" + line)
    changed(pack, "{fr-CA: Trois, en-CA: Three}", "{fr-CA: 3 choses, en-CA: 3 things}")

    assert problems(pack) == ()
