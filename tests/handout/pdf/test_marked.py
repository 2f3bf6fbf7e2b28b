"""Texts with something marked in them, on the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.handout.options import SheetOptions
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import Text
from tests.handout import conformance, tagged
from tests.handout.one_of_each import CONTENT, smallest_plan

if TYPE_CHECKING:
    from tests.handout.tagged import Node

SOURCE = "Ne **jamais** de {en-CA:peeling}"
HEADINGS = {"title", "phase title", "topic title"}
PLAIN = {"adapted", "approval", "disclaimer"}
"""Parts of a longer sentence, where nothing is marked."""


def said_in_english(root: Node) -> list[str]:
    return [node.text.strip() for node in root.walk() if node.tag == "/Span" and node.language == "en-CA"]


@pytest.mark.parametrize("options", [SheetOptions(), SheetOptions(large_print=True)], ids=["usual", "large"])
@pytest.mark.parametrize("place", sorted(set(CONTENT) - PLAIN))
def test_a_foreign_word_is_said_to_be_foreign_and_no_mark_is_printed(place: str, options: SheetOptions) -> None:
    plan = CONTENT[place](smallest_plan(), Text.written({"fr-CA": SOURCE}))

    pdf = sheet(plan, options)

    found = tagged.read(pdf)
    assert said_in_english(found.root) == ["peeling"]
    assert "**" not in "".join(run.text for runs in found.drawn.values() for run in runs).replace("**\u00a0", "")
    assert conformance.broken_rules(pdf) == []
    assert list(conformance.pieces(found)) == []
    assert list(conformance.kinds(found)) == []
