"""The one rule to remember, for who takes nothing home; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.visit.plan import May

if TYPE_CHECKING:
    from kiosk.visit.plan import CarePlan, PlannedRule


def to_remember(plan: CarePlan) -> PlannedRule | None:
    """Return what is to be avoided the longest, until a day that has a name; else what is never right; else None.

    The plan's rules come by the latest end first, and those with the same end as the clinic wrote them.
    """
    avoided = [rule for rule in plan.rules if rule.stance is Stance.AVOID and not (rule.guessed or rule.ask_first)]
    for may in (May.FROM, May.LATER, May.NEVER):
        for rule in avoided:
            if rule.use.may is may and rule.when.languages:
                return rule
    return None
