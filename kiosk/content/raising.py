"""Raises what an older kiosk wrote to the form of today, in memory: nothing has to be written again to be read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.content.plain import Plain

_THEN_ONLY = re.compile(r"^(?:then only|puis seulement|y después solo)\s+")


def raised(plain: Plain) -> Plain:
    """Return what stands in a file of a pack in the form of today; what is not understood stays as it is."""
    if not isinstance(plain, dict):
        return plain
    each = {"rules": _rule, "conditions": _condition, "signs": _sign}
    return {
        key: [each[key](entry) if isinstance(entry, dict) else entry for entry in value]
        if key in each and isinstance(value, list)
        else value
        for key, value in plain.items()
    }


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
