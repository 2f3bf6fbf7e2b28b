"""The one rule that who takes nothing home is told."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.plan import May, Use
from kiosk.visit.remembering import to_remember
from tests.handout.small_plan import sample_plan


def test_it_is_what_is_to_be_avoided_the_longest() -> None:
    plan = sample_plan()

    rule = to_remember(plan)

    assert rule is not None
    assert rule.use.day == max(each.use.day for each in plan.rules if each.use.may is May.FROM and each.use.day)


def test_where_nothing_has_a_day_it_is_what_is_never_right_and_a_task_is_no_such_rule() -> None:
    plan = sample_plan()
    dateless = tuple(replace(rule, use=Use(May.NEVER)) for rule in plan.rules)

    assert to_remember(replace(plan, rules=dateless)) in dateless
    assert to_remember(replace(plan, rules=tuple(rule for rule in plan.rules if rule.stance == "do"))) is None
