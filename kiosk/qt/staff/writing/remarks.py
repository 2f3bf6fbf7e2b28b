"""What was found in a field of a text, as its screen says it, and what mends it; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.mending import field_of, mends
from kiosk.content.times import Wait
from kiosk.errors import N_
from kiosk.qt.staff.writing.seen import Mending, Remark, named, short_wait

if TYPE_CHECKING:
    from kiosk.content.findings import Finding
    from kiosk.content.mending import Mend
    from kiosk.qt.staff.writing.seen import Seen


def remarks(seen: Seen, place: str, language: str = "", *, whole: bool = False) -> tuple[Remark, ...]:
    """Return what was found in a field, or in one language of it; with ``whole``, only what is about no language."""
    found = []
    for number, each in enumerate(seen.findings):
        tag = field_of(each)[1]
        if seen.placed(each) != place or (language and tag != language) or (whole and tag in seen.languages):
            continue
        offered = mends(seen.values, each)
        tone = "wrong" if each.blocks else "soon"
        buttons = tuple(Mending(f"{number} {n}", mend.does.told(seen.words)) for n, mend in enumerate(offered))
        found.append(Remark(f"{each.place} {each.message}", tone, said(seen, each), buttons))
    return tuple(found)


def said(seen: Seen, finding: Finding) -> str:
    """Return a finding as the screen says it: without keys and marks of files where there is a plainer way."""
    values = finding.values
    if {"these", "those"} <= values.keys():
        one, other = (seen.words.name_of(str(values[key])) for key in ("one", "other"))
        message = N_("The numbers differ: {these} in {one}, {those} in {other}.")
        if not values["those"]:
            message = N_("The numbers differ: {these} in {one}, none in {other}.")
        return seen.say(message, one=one, other=other, these=values["these"], those=values["those"])
    if {"wait", "least", "most"} <= values.keys():
        message = N_("{wait} is far from what the sources say, which is {least} to {most}.")
        return seen.say(message, **{key: _in_short(seen, values[key]) for key in ("wait", "least", "most")})
    if finding.message == "{key} is missing: add it":
        key = str(values["key"])
        if key in seen.languages:
            return seen.say(N_("{language} is missing: write it."), language=named(key))
        return seen.say(N_("This is missing: write it, or choose it."))
    return finding.told(seen.words)


def _in_short(seen: Seen, wait: object) -> str:
    return short_wait(seen.words, wait) if isinstance(wait, Wait) else str(wait)


def mend_at(seen: Seen, key: str) -> Mend | None:
    """Return the way to mend something that a button stands for."""
    number, _, which = key.partition(" ")
    if not (number.isdecimal() and which.isdecimal() and int(number) < len(seen.findings)):
        return None
    offered = mends(seen.values, seen.findings[int(number)])
    return offered[int(which)] if int(which) < len(offered) else None
