"""The shipped pack, and a slip in a copy of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk import resources

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = resources.path("assets", "content")
TREATMENT = "microneedling.yaml"


def changed(pack: Path, before: str, after: str, file: str = TREATMENT) -> int:
    """Replace the first ``before``, and return the line it stands on."""
    text = (pack / file).read_text(encoding="utf-8")
    assert before in text
    (pack / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    return text[: text.index(before)].count("\n") + 1
