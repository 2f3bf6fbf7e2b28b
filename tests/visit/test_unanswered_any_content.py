"""Whatever a treatment says for an option, who did not answer is told nothing less careful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.model import (
    Band,
    EndIs,
    Rule,
    Sign,
    Stance,
    Urgency,
)
from kiosk.content.times import Wait
from kiosk.visit.careful import SAMPLES
from kiosk.visit.opening import opened
from tests.visit.nobody_answered import (
    OPTIONS,
    content,
    rule,
    text,
    unanswered,
)

if TYPE_CHECKING:
    from datetime import datetime

WAITS = st.sampled_from(["6 h", "24 h", "1 d", "25 h", "2 d", "3 d", "1 w", "30 d", "1 mo", "31 d", "3 n"])
SOME = st.sets(st.sampled_from(OPTIONS), max_size=2).map(sorted).map(tuple)


@st.composite
def avoids(draw: st.DrawFn) -> list[Rule]:
    """Return what each option avoids on one subject; now and then nothing, or for good."""
    starts = st.none() | st.just("6 h")
    avoiding = [name for name in OPTIONS if draw(st.booleans())]
    return [rule(name, draw(st.none() | WAITS), start=draw(starts), for_=(name,)) for name in avoiding]


TASKS = st.lists(st.tuples(st.sampled_from(OPTIONS), WAITS), max_size=3, unique_by=lambda each: each[0])


@settings(max_examples=150, deadline=None)
@given(avoids())
def test_whatever_an_option_avoids_who_did_not_answer_avoids_then_too(rules: list[Rule]) -> None:
    told = unanswered(*rules).treatment.rules

    assert {each.about for each in told} == {each.about for each in rules}
    assert len(SAMPLES) > 1
    for one in rules:
        for treated in SAMPLES:
            first, last = one.span.first(treated), one.span.last(treated)
            assert any(_covers(each, treated, first, last) for each in told), (one, told)


def _covers(told: Rule, treated: datetime, first: datetime | None, last: datetime | None) -> bool:
    mine, end = told.span.first(treated), told.span.last(treated)
    assert mine is not None
    assert first is not None
    return mine <= first and (end is None or (last is not None and end >= last))


@settings(max_examples=150, deadline=None)
@given(TASKS)
def test_whatever_an_option_does_at_most_who_did_not_answer_does_no_longer(waits: list[tuple[str, str]]) -> None:
    tasks = [rule(o, w, for_=(o,), stance=Stance.DO, end_is=EndIs.AT_MOST) for o, w in waits]

    told = unanswered(*tasks).treatment.rules

    assert bool(told) == bool(tasks)
    assert len(SAMPLES) > 1
    for one in tasks:
        for treated in SAMPLES:
            end = one.span.last(treated)
            assert end is not None
            assert any((each.span.last(treated) or end) <= end for each in told)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(SOME, SOME), min_size=1, max_size=5))
def test_no_rule_that_some_answer_gives_is_lost_to_who_did_not_answer(
    audiences: list[tuple[tuple[str, ...], ...]],
) -> None:
    rules = [
        rule(f"r{number}", "2 d", for_=for_, not_for=not_for, subject=f"s{number}")
        for number, (for_, not_for) in enumerate(audiences)
    ]
    pack = content(*rules)

    told = {each.id for each in opened(pack, "any", frozenset()).treatment.rules}
    given_ = [opened(pack, "any", frozenset({name})).treatment.rules for name in OPTIONS]

    assert told >= {each.id for some in given_ for each in some}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(OPTIONS), st.sampled_from(Urgency), st.sampled_from(["0 d", "3 d"])), max_size=4)
)
def test_no_sign_is_less_urgent_to_who_did_not_answer(some: list[tuple[str, Urgency, str]]) -> None:
    signs = tuple(
        Sign(
            id=f"s{number}",
            text=text("Bleeding"),
            bands=(Band(id="b", from_=Wait.written(since), urgency=urgency, text=text("-"), advice=text("-")),),
            for_=(name,),
        )
        for number, (name, urgency, since) in enumerate(some)
    )

    told = unanswered(signs=signs).treatment.signs

    assert len(told) == bool(signs)
    order = list(Urgency)
    milder = []
    for _, urgency, since in some:
        for day in {"0 d", "3 d"} - ({"0 d"} if since == "3 d" else set()):
            bands = [band for band in told[0].bands if band.from_.hours <= Wait.written(day).hours]
            milder += [day] if order.index(bands[-1].urgency) < order.index(urgency) else []
    assert milder == []
