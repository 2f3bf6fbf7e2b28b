"""What ``kiosk content new`` writes: a treatment that is whole, with a mark wherever somebody has to write.

Its comments are in the language of the terminal, its texts in those of the pack.
"""

from __future__ import annotations

import json
from textwrap import wrap
from typing import TYPE_CHECKING

from kiosk.content import schema
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.content.model import Content, Sign
    from kiosk.i18n import Words

WIDTH = 110
"""Characters of a comment's line."""
TREATMENT_SCHEMA, PACK_SCHEMA = schema.FILES
_A_SIGN = N_("TO WRITE: what patients may notice and call you for")
_TREATMENT = """\
{schema}{a_draft}
{to_write}
id: {id}
icon: bandaids-duotone # {icon}
name:
{name}
title:
{title}

rules:
{avoid}
  - id: avoid
    stance: avoid
    thing:
{avoided}
    sources: [{source}] # {sources}
{do}
  - id: do
    stance: do
    thing:
{done}
    sources: [{source}]

signs:
{signs}
  - id: call
    text:
{sign}
    bands:
      - id: first
        urgency: call
        text:
{band}
        advice:
{advice}
{emergency}
{approval}
# approval:
#   name:
#   on: YYYY-MM-DD
#   review_by: YYYY-MM-DD
#   edition: 1
"""
_EMERGENCY = """\
  - id: breathing
    text:
{short}
    bands:
      - id: first
        urgency: emergency
        text:
{long}
        advice:
{help}
    sources: [{source}]
"""
_PACK = """\
{schema}{shared}
languages: [{languages}]
disclaimer:
{disclaimer}

sources:
{sources}

{for_all}
signs:
{signs}"""
_SOURCE = """\
  - id: {id}
    reference: {said}"""
_BAND = """\
      - {start}urgency: {urgency}
        text:
{text}
        advice:
{advice}
"""
_ITS_REFERENCE = N_("Our clinic’s own instructions")
_OF_PACK = {
    "shared": N_("What the treatments of this folder share. Every text is in each of these languages."),
    "for_all": N_(
        "Every treatment has these signs. Conditions, events and contacts stand in this file, too, and questions "
        "that several treatments ask: docs/content.md."
    ),
}
_COMMENTS = {
    "a_draft": N_("A draft: a clinic shows it once somebody has approved it, at the end of this file."),
    "to_write": N_(
        "Put your own words where TO WRITE and À ÉCRIRE stand. kiosk content check tells what is left to write, "
        "and what is wrong. docs/content.md is a guide."
    ),
    "avoid": N_(
        "What patients avoid: for good, or until an end, such as end: 48 h, end: 14 d, end: 2 w or end: 3 mo. "
        "Each rule is an entry of its own."
    ),
    "do": N_(
        "What patients do: as long as the plan lasts, or until an end, such as end: 7 d, with end_is: at least or "
        "end_is: at most."
    ),
    "signs": N_("When patients call. The urgency is one of expected, call, today and emergency (911)."),
    "approval": N_("Whoever answers for it takes the # away from the next lines, and fills them in."),
}
_REMARKS = {
    "icon": N_("the picture of its card, one of those of the kiosk"),
    "sources": N_("where it comes from: ids of sources in pack.yaml"),
}
"""Behind a value, on its line."""
_TEXTS = {
    "name": (N_("TO WRITE: the name of the treatment"), 1),
    "title": (N_("After your treatment"), 1),
    "avoided": (N_("TO WRITE: what patients avoid"), 3),
    "done": (N_("TO WRITE: what patients do"), 3),
    "sign": (_A_SIGN, 3),
    "band": (_A_SIGN, 5),
    "advice": (N_("Call the clinic during its opening hours: {phone}."), 5),
}
_EMERGENCY_TEXTS = {
    "short": (N_("Trouble breathing"), 3),
    "long": (N_("Trouble breathing, swollen lips, tongue or face, fainting"), 5),
    "help": (N_("Call 911 right away."), 5),
}
"""As the shipped treatment has them."""
"""Each with how far its languages stand in, in steps of two spaces."""


def treatment(name: str, source: str, languages: Mapping[str, Words], words: Words, *, emergency: bool) -> str:
    """Return the file of a new treatment.

    Args:
        name: its id.
        source: the id of a source of the pack.
        languages: those of the pack, each with its words.
        words: those of the terminal.
        emergency: whether it needs an emergency sign, as the pack has none.

    """
    texts = {key: _text(message, deep, languages) for key, (message, deep) in _TEXTS.items()}
    deep = {"avoid": "  ", "do": "  ", "signs": "  "}
    comments = {key: comment(words.gettext(said), deep.get(key, "")) for key, said in _COMMENTS.items()}
    remarks = {key: words.gettext(said) for key, said in _REMARKS.items()}
    return _TREATMENT.format(
        id=name,
        source=source,
        schema=schema.first_line(TREATMENT_SCHEMA),
        emergency=emergency_sign(source, languages) if emergency else "",
        **texts,
        **comments,
        **remarks,
    )


def pack(source: str, shipped: Content, words: Words) -> str:
    """Return the file of what new treatments share: the signs of the shipped pack, as they are there, and one source.

    Args:
        source: its id.
        shipped: the content of the shipped pack.
        words: those of the terminal.

    """
    used = {name for sign in shipped.signs for name in sign.sources}
    references = {source: words.gettext(_ITS_REFERENCE)} | {
        each.id: each.reference for each in shipped.sources.values() if each.id in used
    }
    return _PACK.format(
        schema=schema.first_line(PACK_SCHEMA),
        languages=", ".join(shipped.languages),
        disclaimer=_in_each(shipped.disclaimer.source, 1),
        sources="\n".join(_SOURCE.format(id=name, said=_quoted(said)) for name, said in references.items()),
        signs="".join(map(_sign, shipped.signs)),
        **{key: comment(words.gettext(said)) for key, said in _OF_PACK.items()},
    )


def _sign(sign: Sign) -> str:
    """Return an entry of a list of signs; each band has the id that is made of its words."""
    bands = (
        _BAND.format(
            start=f"from: {band.from_}\n        " if band.from_.count else "",
            urgency=band.urgency,
            text=_in_each(band.text.source, 5),
            advice=_in_each(band.advice.source, 5),
        )
        for band in sign.bands
    )
    head = f"  - id: {sign.id}\n    text:\n{_in_each(sign.text.source, 3)}\n    bands:\n"
    return f"{head}{''.join(bands)}    sources: [{', '.join(sign.sources)}]\n"


def emergency_sign(source: str, languages: Mapping[str, Words]) -> str:
    """Return an entry of a list of signs: what to call 911 for after any treatment."""
    texts = {key: _text(message, deep, languages) for key, (message, deep) in _EMERGENCY_TEXTS.items()}
    return _EMERGENCY.format(source=source, **texts)


def comment(said: str, before: str = "") -> str:
    """Return a sentence as comment, on as many lines as it takes."""
    return "\n".join(f"{before}# {line}" for line in wrap(said, WIDTH, break_on_hyphens=False))


def _text(message: str, deep: int, languages: Mapping[str, Words]) -> str:
    """Return a text in each language, in quotes, so that no character of it means anything to YAML."""
    return _in_each({tag: words.gettext(message) for tag, words in languages.items()}, deep)


def _in_each(said: Mapping[str, str], deep: int) -> str:
    return "\n".join(f"{'  ' * deep}{tag}: {_quoted(text)}" for tag, text in said.items())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
