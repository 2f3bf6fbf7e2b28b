"""Where patients meet what stands at a place of a treatment, and who of them; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.differences import at, inside
from kiosk.content.naming import known_by
from kiosk.content.times import Wait
from kiosk.errors import N_
from kiosk.visit.undated import Undated

if TYPE_CHECKING:
    from kiosk.content.plain import Plain
    from kiosk.i18n import Words
    from kiosk.visit.just_now import JustNow

SCREEN, SHEET, EMAIL, CALENDAR = N_("on the screen"), N_("on the sheet"), N_("in the email"), N_("in the calendar")
_EVERYWHERE = (SCREEN, SHEET)
_KEYS = {
    "summary": (SHEET,),
    "sheet_why": (SHEET,),
    "advice_short": (SHEET,),
    "disclaimer": (SHEET, EMAIL),
    "icon": (SCREEN,),
    "statement": (SCREEN,),
    "lead": (SCREEN,),
}
_LISTS = {
    "expect": (SCREEN,),
    "now": (SCREEN,),
    "later": (SCREEN,),
    "sheet": (SHEET,),
    "quiz": (SCREEN,),
    "reminders": (CALENDAR,),
}


def faces(place: str, plain: Plain) -> tuple[str, ...]:
    """Return where what stands at a place is read, as messages."""
    parts = place.split("/")
    key = parts[-1]
    if parts[:2] == ["treatment", "rules"]:
        if key == "why":
            return (EMAIL,)
        has_short = at(plain, "/".join((*parts[:3], "short"))) is not None
        return (SCREEN, EMAIL) if key == "thing" and has_short else _KEYS.get(key, _EVERYWHERE)
    found = next((_LISTS[part] for part in parts if part in _LISTS), None)
    if parts[:2] == ["treatment", "topics"] and key != "sheet_why":
        return found or ((SCREEN,) if key == "lead" or "why" in parts else _EVERYWHERE)
    return found or _KEYS.get(key, _EVERYWHERE)


def faces_said(place: str, plain: Plain, words: Words) -> str:
    """Return where it is read, in words: "On the screen and on the sheet"."""
    said = words.listing([words.gettext(each) for each in faces(place, plain)])
    return said[:1].upper() + said[1:]


def audience_said(place: str, side: JustNow, words: Words) -> str:
    """Return who reads it: "All patients", "Only: acne-prone skin"."""
    wanted: list[str] = []
    left_out: list[str] = []
    value: Plain = side.plain
    for key in place.split("/"):
        value = inside(value, key)
        if isinstance(value, dict):
            wanted += value.get("for", ())
            left_out += value.get("not_for", ())
    if wanted:
        return words.gettext(N_("Only: {options}")).format(options=_named(wanted, side, words))
    if left_out:
        return words.gettext(N_("All but: {options}")).format(options=_named(left_out, side, words))
    return words.gettext(N_("All patients"))


def _named(options: list[str], side: JustNow, words: Words) -> str:
    content = side.document.content
    asked = content.questions_of(side.document.treatment)
    names = {option.id: option.adapted for question in asked for option in question.options}
    said = [names[each].by_language.get(words.language, each) if each in names else each for each in options]
    return words.listing(list(dict.fromkeys(said)))


def sources_said(place: str, side: JustNow, words: Words) -> str:
    """Return what the sources say of a rule's times, else the first source; "" where none is named."""
    entry: Plain = None
    value: Plain = side.plain
    for key in place.split("/"):
        value = inside(value, key)
        entry = value if isinstance(value, dict) and value.get("sources") else entry
    if not isinstance(entry, dict):
        return ""
    if entry.get("sources_say"):
        undated = Undated.of(words, side.document.content)
        least, most = (undated.length(Wait.written(each)) for each in entry["sources_say"])
        if least == most:
            return words.gettext(N_("The sources say {length}")).format(length=most)
        return words.gettext(N_("The sources say {least} to {most}")).format(least=least, most=most)
    found = at(side.plain, f"shared/sources/{entry['sources'][0]}")
    name = known_by(found, words.language)
    return words.gettext(N_("Source: {name}")).format(name=name) if name else ""
