"""The shipped pack, what it is in the two languages that the tests read, and a slip in a copy of it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from kiosk import resources
from kiosk.content.packs import load
from kiosk.i18n import ENGLISH, FRENCH

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.model import Content

SHIPPED = resources.path("assets", "content")
TREATMENT = "microneedling.yaml"


@cache
def french_and_english() -> Content:
    """Return the shipped content in these two languages, whatever others it is also written in."""
    return replace(load(SHIPPED), languages=(FRENCH, ENGLISH))


def changed(pack: Path, before: str, after: str, file: str = TREATMENT) -> int:
    """Replace the first ``before``, and return the line it stands on."""
    text = (pack / file).read_text(encoding="utf-8")
    assert before in text
    (pack / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    return text[: text.index(before)].count("\n") + 1
