"""What the clinic wrote, as Qt's styled text shows it: bold where it is marked, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from kiosk.markup import Run, plain, runs
from kiosk.qt.common.styled import Said, said


def test_only_what_is_marked_is_bold_and_reading_aloud_hears_no_marks() -> None:
    found = said(*runs("Ne **jamais** percer"))

    assert found == Said("Ne jamais percer", "Ne&#32;<b>jamais</b>&#32;percer")


@pytest.mark.parametrize("text", ["<img src='file:///etc/passwd'>", "<b>a</b>", "&lt;", "a < b & c > d", "</b><i>"])
def test_markup_of_any_other_kind_is_shown_as_it_was_typed(text: str) -> None:
    document = QTextDocument()

    document.setHtml(said(Run(text), Run("!", strong=True)).styled)

    assert document.toPlainText() == f"{text}!"


@given(st.lists(st.builds(Run, st.text("ab<>&;#*/ \u00a0é", min_size=1), st.booleans()), min_size=1, max_size=4))
def test_every_letter_comes_out_as_it_was_typed(pieces: list[Run]) -> None:
    document = QTextDocument()

    document.setHtml(said(*pieces).styled)

    assert document.toPlainText().split() == plain(tuple(pieces)).split()
