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


def emergency_sign(source: str, languages: Mapping[str, Words]) -> str:
    """Return an entry of a list of signs: what to call 911 for after any treatment."""
    texts = {key: _text(message, deep, languages) for key, (message, deep) in _EMERGENCY_TEXTS.items()}
    return _EMERGENCY.format(source=source, **texts)


def comment(said: str, before: str = "") -> str:
    """Return a sentence as comment, on as many lines as it takes."""
    return "\n".join(f"{before}# {line}" for line in wrap(said, WIDTH, break_on_hyphens=False))


def _text(message: str, deep: int, languages: Mapping[str, Words]) -> str:
    """Return a text in each language, in quotes, so that no character of it means anything to YAML."""
    said = {tag: json.dumps(words.gettext(message), ensure_ascii=False) for tag, words in languages.items()}
    return "\n".join(f"{'  ' * deep}{tag}: {quoted}" for tag, quoted in said.items())
