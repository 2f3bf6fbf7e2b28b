"""Finds a rule whose words are those of the other stance: “Do: retinol creams”, “Avoid: wash gently”.

What is avoided is named (“Sun”, “Scratching”), what is to be done begins with a verb or is harmless by itself
(“Sunscreen”).  French and English are read, by rule of thumb; a noun that may be both is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.content.findings import finding
from kiosk.content.model import Stance
from kiosk.content.pieces import language_of
from kiosk.content.units import EN, FR
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.content.findings import Finding
    from kiosk.content.model import Rule

_DO_IT = re.compile(r"(?:(?:ne|n'|vous) ?)?(?!nez\b|chez\b|assez\b|rendez-vous)(?:\w+ez|faites|dites)\b", re.IGNORECASE)
"""An order in French: "Lavez", "Faites"."""
_DOING = {
    FR: re.compile(r"(?:s'|se )?(?!\w+ure\b)\w+(?:er|ir|re)\b", re.IGNORECASE),
    EN: re.compile(
        r"(?!(?:morning|evening|nothing|dressing|clothing|swelling|bleeding|itching|burning)\b)\w+ing\b", re.IGNORECASE
    ),
}
"""What names an act, and asks nobody for it: "Gratter", "Scratching"."""
_RISKY = {
    FR: re.compile(
        r"\b(?:alcool\w*|tabac|cigarettes?|vapotage|cannabis|saunas?|spas?|hammam|bains? (?:chauds?|tourbillons?)"
        r"|piscines?|baignades?|natation|soleil|bronzage|r[ée]tino\w+|tr[ée]tino[ïi]ne|acides"
        r"|acide (?:glycolique|salicylique|lactique)|exfoli\w+|gommages?|brosses?|parfums?|maquillage|épilation|rasage"
        r"|sports?|efforts?|charges lourdes|frottements?|grattage|pailles?)\b",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"\b(?:alcohol\w*|tobacco|cigarettes?|vaping|smoking|cannabis|saunas?|spas?|hot (?:tubs?|baths?)|pools?"
        r"|swimming|sun|suntan\w*|tanning|retino\w+|tretinoin|acids|(?:glycolic|salicylic|lactic) acid|exfoli\w+"
        r"|scrubs?|brushes|perfumes?|make-?up|waxing|shaving|sports?|exercise|workouts?|heavy (?:loads|lifting)"
        r"|rubbing|friction|straws?)\b",
        re.IGNORECASE,
    ),
}
_GUARDED = {
    FR: re.compile(
        r"\b(?:sans|contre|hors|non|pas|ni|loin|abri|protection|propres?|douce?s?|léger\w*|reprise|retour)\b",
        re.IGNORECASE,
    ),
    EN: re.compile(
        r"\b(?:no|not|without|against|free|away|from|protection|clean|gentle|light|mild|back to|instead)\b",
        re.IGNORECASE,
    ),
}
"""With these, what is named is kept away, or meant: "Sunscreen", "Soap without perfume", "Light sports"."""


def of_rule(rule: Rule, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Find words of the other stance in a rule; ``rules`` are all of its treatment."""
    said = {language_of(tag): rule.thing.of(tag).replace("’", "'").strip() for tag in rule.thing.languages}
    place = f"rules/{rule.id}/stance"
    if rule.stance is Stance.AVOID and _DO_IT.match(said.get(FR, "")):
        message = N_("“{thing}” is something to do: write stance: do, or name what to avoid, such as “Washing”")
        yield finding(place, message, thing=rule.thing.of(rule.thing.languages[0]))
    elif rule.stance is Stance.DO and (_names_an_act(said) or (_names_a_risk(said) and not _resumes(rule, rules))):
        message = N_("“{thing}” reads as something to avoid: write stance: avoid, or begin with a verb, such as “Use”")
        yield finding(place, message, thing=rule.thing.of(rule.thing.languages[0]))


def _names_an_act(said: dict[str, str]) -> bool:
    return all(language in said and doing.match(said[language]) for language, doing in _DOING.items())


def _names_a_risk(said: dict[str, str]) -> bool:
    if FR not in said or EN not in said or _DO_IT.match(said[FR]):
        return False
    return all(risky.search(said[name]) and not _GUARDED[name].search(said[name]) for name, risky in _RISKY.items())


def _resumes(rule: Rule, rules: Sequence[Rule]) -> bool:
    """Tell whether a rule is what may be done again, after it was avoided."""
    before = any(each.stance is Stance.AVOID and each.about == rule.about for each in rules)
    return before and rule.start is not None
