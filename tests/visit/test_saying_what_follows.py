"""What follows about the same subject is said with the rule before it."""

from __future__ import annotations

from kiosk.content.model import Rule, Stance
from kiosk.content.times import Moment, Wait
from tests.visit.one_rule import planned, rule, said, text


def test_what_follows_about_the_same_subject_is_said() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week = Moment(wait=Wait.written("7 d"))
    then = Rule(id="then", subject="it", stance=Stance.DO, thing=text("Un peu", "A little"), start=in_a_week)

    made = planned(first, then)

    assert said(made[0])[1] == "not before Tuesday, December 1; then: A little"


def test_what_follows_has_its_marks_filled_in_and_no_full_stop_of_its_own() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week = Moment(wait=Wait.written("7 d"))
    thing = text("Des douches, {date:9}.", "Showers, {date:9}.")
    then = Rule(id="then", subject="it", stance=Stance.DO, thing=thing, start=in_a_week)

    made = planned(first, then)

    assert said(made[0])[1] == "not before Tuesday, December 1; then: Showers, Dec 3"
    assert made[1].thing.of("en-CA") == "Showers, Dec 3"


def test_what_follows_and_is_avoided_is_never_said_as_if_it_were_free_then() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week, until = Moment(wait=Wait.written("7 d")), Moment(wait=Wait.written("14 d"))
    then = Rule(id="then", subject="it", stance=Stance.AVOID, thing=text("Trop", "Much"), start=in_a_week, end=until)

    made = {each.id: each for each in planned(first, then)}

    assert said(made["it"]) == (
        "pas avant le mardi 1er décembre; ensuite, à éviter : Trop",
        "not before Tuesday, December 1; then avoid: Much",
    )


def test_what_follows_is_said_shortly_where_the_rest_is() -> None:
    first = rule(Stance.AVOID, end="7 d")
    in_a_week = Moment(wait=Wait.written("7 d"))
    long, short = text("Un peu, le matin et le soir", "A little, morning and evening"), text("Un peu", "A little")
    then = Rule(id="then", subject="it", stance=Stance.DO, thing=long, short=short, start=in_a_week)

    made = planned(first, then)

    assert made[0].when_short.of("en-CA") == "not before Dec 1; then: A little"
