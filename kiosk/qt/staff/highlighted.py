"""Texts with changed words, as the screens show them; pure.

Qt's rich text draws a ground behind words and a line below them, which its styled text does not.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.visit.changed_words import Piece

CHANGED_GROUND = "#FFE9B8"
"""``Look.changedWords``; ink on it is 12:1."""


def rich(pieces: Iterable[Piece]) -> str:
    """Return a text as rich text."""
    return "".join(
        f'<span style="background-color:{CHANGED_GROUND}"><u>{_escaped(piece.text)}</u></span>'
        if piece.changed
        else _escaped(piece.text)
        for piece in pieces
    )


def spoken(pieces: Iterable[Piece]) -> str:
    """Return a text to be read aloud."""
    return "".join(piece.text for piece in pieces)


def _escaped(text: str) -> str:
    return html.escape(text).replace("\n", "<br>")
