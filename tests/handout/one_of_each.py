"""A small plan with one of each thing that reaches the sheet, and how to put a text there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content.model import Stance, Urgency
from kiosk.i18n import FRENCH, Text
from tests.handout.small_plan import sample_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.visit.plan import CarePlan, PlannedSign


def smallest_plan() -> CarePlan:
    """Return a plan in French with a phase, an action, a thing to avoid, a topic, a notice and three signs."""
    plan = sample_plan()
    avoid = next(rule for rule in plan.rules if rule.stance is Stance.AVOID and rule.condition)
    act = next(rule for rule in plan.rules if rule.stance is Stance.DO)
    topic = replace(plan.topics[0], sheet=plan.topics[0].sheet[:1])
    signs = tuple(_sign(plan, urgency) for urgency in (Urgency.CALL, Urgency.TODAY, Urgency.EMERGENCY))
    return replace(
        plan,
        languages=(FRENCH,),
        adapted=plan.adapted[:1],
        phases=plan.phases[:1],
        rules=(avoid, act),
        notices=plan.notices[:1],
        topics=(topic,),
        signs=signs,
    )


def _sign(plan: CarePlan, urgency: Urgency) -> PlannedSign:
    sign, band = next((s, b) for s in plan.signs for b in s.bands if b.urgency is urgency)
    return replace(sign, bands=(band,))


def _rule(number: int, field: str) -> Callable[[CarePlan, Text], CarePlan]:
    def put(plan: CarePlan, text: Text) -> CarePlan:
        rules = list(plan.rules)
        rules[number] = replace(rules[number], **{field: text})  # type: ignore[arg-type] # each of them is a Text
        return replace(plan, rules=tuple(rules))

    return put


def _band(number: int) -> Callable[[CarePlan, Text], CarePlan]:
    def put(plan: CarePlan, text: Text) -> CarePlan:
        signs = list(plan.signs)
        signs[number] = replace(signs[number], bands=(replace(signs[number].bands[0], text=text),))
        return replace(plan, signs=tuple(signs))

    return put


CONTENT: dict[str, Callable[[CarePlan, Text], CarePlan]] = {
    "title": lambda plan, text: replace(plan, title=text),
    "adapted": lambda plan, text: replace(plan, adapted=(text,)),
    "phase title": lambda plan, text: replace(plan, phases=(replace(plan.phases[0], title=text),)),
    "phase summary": lambda plan, text: replace(plan, phases=(replace(plan.phases[0], summary=text),)),
    "avoid": _rule(0, "short"),
    "condition": _rule(0, "condition"),
    "do": _rule(1, "short"),
    "notice": lambda plan, text: replace(plan, notices=(text,)),
    "topic title": lambda plan, text: replace(plan, topics=(replace(plan.topics[0], title=text),)),
    "topic why": lambda plan, text: replace(plan, topics=(replace(plan.topics[0], sheet_why=text),)),
    "topic line": lambda plan, text: replace(plan, topics=(replace(plan.topics[0], sheet=(text,)),)),
    "call": _band(0),
    "today": _band(1),
    "emergency": _band(2),
    "approval": lambda plan, text: replace(plan, approval=text),
    "disclaimer": lambda plan, text: replace(plan, disclaimer=text),
}
"""Where a text of the content pack stands."""
