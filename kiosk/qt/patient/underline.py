"""A sentence underlined in the text that it stands in; pure."""

from __future__ import annotations

import re

_PIECE = re.compile(r"<[^>]*>|&#?\w+;|.", re.DOTALL)


def underlined(text: str, first: int, end: int) -> str:
    """Return styled text with some of it underlined; nothing where that is all of it, or is not in it.

    Args:
        text: with the tags and the numbers of letters that Qt's styled text knows.
        first: its first letter, as QML counts them: without the tags.
        end: the one after its last.

    """
    at, within, written = 0, False, list[str]()
    for each in _PIECE.findall(text):
        letter = each == "<br>" or not each.startswith("<")
        if within and (not letter or at >= end):
            written.append("</u>")
            within = False
        if letter and first <= at < end and not within:
            written.append("<u>")
            within = True
        written.append(each)
        if letter:
            at += len(each.encode("utf-16-le")) // 2 if len(each) == 1 else 1
    if within:
        written.append("</u>")
    return "" if end > at or (first == 0 and end == at) else "".join(written)
