"""Raises what an older kiosk wrote to the form of today, in memory: nothing has to be written again to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kiosk.content.plain import ABOUT_YOU, ANSWERS

if TYPE_CHECKING:
    from kiosk.content.plain import Plain

_THEN_ONLY = re.compile(r"^(?:then only|puis seulement|y después solo)\s+")


def raised(plain: Plain) -> Plain:
    """Return what stands in a file of a pack in the form of today; what is not understood stays as it is."""
    if not isinstance(plain, dict):
        return plain
    each = {"rules": _rule, "conditions": _condition, "signs": _sign}
    plain = _with_questions(plain)
    return {
        key: [each[key](entry) if isinstance(entry, dict) else entry for entry in value]
        if key in each and isinstance(value, list)
        else value
        for key, value in plain.items()
    }


def _with_questions(plain: dict[str, Plain]) -> dict[str, Plain]:
    """Make one question of the answers that a pack had, and of those of them that a treatment asked about.

    A question of the pack that a treatment names by its id alone is one without anything else.
    """
    questions = plain.get("questions", [])
    if not isinstance(questions, list):
        return plain
    answers = plain.get(ANSWERS)
    if isinstance(answers, list) and answers:
        key = "only" if all(isinstance(answer, str) for answer in answers) else "any_of"
        questions = [{"id": ABOUT_YOU, key: answers}, *questions]
    kept = {("questions" if key == ANSWERS else key): value for key, value in plain.items()}
    if answers is not None and not isinstance(answers, list):
        return plain
    if "questions" in kept:
        kept["questions"] = [{"id": asked} if isinstance(asked, str) else asked for asked in questions]
    return kept


def _rule(rule: dict[str, Any]) -> Plain:
    """Bring together a wait and what must hold, too, which were two keys."""
    if "also" not in rule:
        return rule
    moment = {"wait": rule["end"]} if isinstance(rule.get("end"), str) else {}
    end = moment | {"condition": rule["also"]}
    return {key: value for key, value in rule.items() if key not in {"also", "end"}} | {"end": end}


def _condition(condition: dict[str, Any]) -> Plain:
    """Take apart the one text that went with every date: "then only if your skin is calm"."""
    text = condition.get("text")
    if not isinstance(text, dict) or "when" in condition:
        return condition
    when = {tag: _THEN_ONLY.sub("", said) if isinstance(said, str) else said for tag, said in text.items()}
    return {key: value for key, value in condition.items() if key != "text"} | {"when": when, "until": when}


def _sign(sign: dict[str, Any]) -> Plain:
    """Give the bands their unit, as they were counted in days only."""
    bands = sign.get("bands")
    if not isinstance(bands, list):
        return sign
    return sign | {"bands": [_band(band) if isinstance(band, dict) else band for band in bands]}


def _band(band: dict[str, Any]) -> Plain:
    day = band.get("from_day")
    if not isinstance(day, int):
        return band
    return {("from" if key == "from_day" else key): f"{day} d" if key == "from_day" else v for key, v in band.items()}
