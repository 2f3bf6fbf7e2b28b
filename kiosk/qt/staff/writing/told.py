"""What stands at a place of a text, in a few lines for whoever has to choose between two; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk import markup
from kiosk.content.differences import at, is_text, said
from kiosk.content.model import EMERGENCY_LINE, HEALTH_LINE
from kiosk.content.naming import known_by
from kiosk.errors import N_
from kiosk.i18n import CHECKED
from kiosk.qt.staff.writing.seen import CHOICES, list_in, named, short_wait, wait_at

if TYPE_CHECKING:
    from kiosk.qt.staff.writing.seen import Seen


DAYS = (*range(1, 8), 10, 14, 21, 28)
"""After the treatment, that can be put into a text."""


def as_said(value: Any, seen: Seen) -> str:  # noqa: ANN401, PLR0911 - plain values, of each kind
    """Return a value in words: a text in each language on a line of its own."""
    if value is None or value == []:
        return seen.say(N_("(nothing)"))
    if is_text(value, {*seen.languages, CHECKED}):
        words = said(value)
        there = [tag for tag in (*seen.languages, *words) if tag in words]
        return "\n".join(
            seen.say(N_("{field}: {which}"), field=named(tag), which=_plain(words[tag])) for tag in dict.fromkeys(there)
        )
    if isinstance(value, bool):
        return seen.say(N_("yes") if value else N_("no"))
    wait = wait_at({"value": value}, "value")
    if wait is not None:
        return short_wait(seen.words, wait)
    if isinstance(value, str):
        return seen.say(CHOICES[value]) if value in CHOICES else value
    if isinstance(value, list):
        return ", ".join(as_said(each, seen) for each in value)
    return known_by(value, seen.words.language) or ", ".join(str(each) for each in value.values())


def marks(seen: Seen) -> tuple[tuple[str, str], ...]:
    """Return every mark that a text may hold, and what it says: the dates of rules, days, and whom to call."""
    found = [(f"{{date:{day}}}", seen.say(N_("day {count}"), count=day)) for day in DAYS]
    for each in list_in(seen.values["treatment"], "rules"):
        name = known_by(each, seen.words.language)
        if at(each, "end") is not None or at(each, "lasts") is not None:
            found.append((f"{{until:{each.get('id')}}}", seen.say(N_("end of “{name}”"), name=name)))
        if each.get("stance") == "do":
            found.append((f"{{from:{each.get('id')}}}", seen.say(N_("start of “{name}”"), name=name)))
    found.append(("{phone}", seen.say(N_("number and hours of the clinic"))))
    contacts = {HEALTH_LINE: "Info-Santé 811", EMERGENCY_LINE: "911"}
    contacts |= {
        str(each.get("id")): known_by(each, seen.words.language) for each in list_in(seen.values["shared"], "contacts")
    }
    return (*found, *((f"{{contact:{key}}}", name) for key, name in contacts.items()))


def _plain(words: Any) -> str:  # noqa: ANN401 - plain values
    return markup.plain(markup.runs(words)) if isinstance(words, str) else str(words)
