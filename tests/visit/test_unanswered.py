"""Nobody has to answer: what holds for a patient who did not is never less careful than any answer."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kiosk.content.model import (
    Band,
    EndIs,
    Line,
    Rule,
    Sign,
    Stance,
    Urgency,
)
from kiosk.content.times import Moment, Wait
from kiosk.errors import VisitError
from kiosk.visit.opening import opened
from tests.visit.nobody_answered import (
    CLOSED,
    ENGLISH,
    OPPOSITES,
    content,
    plan,
    rule,
    text,
    unanswered,
    whens,
)

SAFE = " (to be safe, as you did not answer)"


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        ([rule("a", "2 d", for_=("stitches",)), rule("b", "5 d", for_=("glue",))], [(f"b{SAFE}", "", "5 d")]),
        ([rule("a", "2 d", for_=("stitches",)), rule("b", for_=("glue",))], [(f"b{SAFE}", "", "")]),
        ([rule("a", "2 d", not_for=("glue",)), rule("b", for_=("glue",))], [(f"b{SAFE}", "", "")]),
        (
            [rule("a", "3 d", start="1 d", for_=("stitches",)), rule("b", "5 d", start="2 d", for_=("glue",))],
            [(f"b{SAFE}", "1 d", "5 d")],
        ),
        ([rule("a", "2 d", for_=("stitches",))], [(f"a{SAFE}", "", "2 d")]),
        ([rule("a", "2 d", not_for=("stitches",))], [(f"a{SAFE}", "", "2 d")]),
        ([rule("a", "2 d")], [("a", "", "2 d")]),
        (
            [
                rule("a", "25 h", for_=("stitches",)),  # which of them is later depends on the hour of the treatment
                rule("b", "2 d", for_=("glue",)),
            ],
            [(f"a{SAFE}", "", "25 h"), (f"b{SAFE}", "", "2 d")],
        ),
    ],
)
def test_of_what_is_avoided_the_longest_is_told_to_who_did_not_answer(
    rules: list[Rule], told: list[tuple[str, str, str]]
) -> None:
    assert whens(unanswered(*rules)) == told


@pytest.mark.parametrize(("end_is", "told"), [(EndIs.AT_LEAST, "9 d"), (EndIs.AT_MOST, "3 d")])
def test_a_task_is_done_longer_or_shorter_as_its_end_is_meant(end_is: EndIs, told: str) -> None:
    task = [rule(o, w, for_=(o,), stance=Stance.DO, end_is=end_is) for o, w in (("glue", "9 d"), ("strips", "3 d"))]

    ((_, _, end),) = whens(unanswered(*task))

    assert end == told


def test_a_condition_of_one_option_is_kept_beside_the_longest_wait_of_another() -> None:
    calm = replace(rule("a", for_=("stitches",)), end=Moment(wait=Wait.written("2 d"), condition="calm"))

    (told,) = unanswered(calm, rule("b", "5 d", for_=("glue",))).treatment.rules

    assert told.end == Moment(wait=Wait.written("5 d"), condition="calm")


def test_nobody_is_told_to_call_before_the_day_that_they_wait_for() -> None:
    calm = replace(rule("a", for_=("stitches",)), end=Moment(condition="calm"), call_by=Wait.written("2 w"))

    (told,) = unanswered(calm, rule("b", "30 d", for_=("glue",))).treatment.rules
    (same,) = unanswered(calm, replace(calm, id="b", for_=("glue",))).treatment.rules

    assert (told.end, told.call_by) == (Moment(wait=Wait.written("30 d"), condition="calm"), None)
    assert same.call_by == Wait.written("2 w")


def test_why_a_rule_stands_comes_behind_the_brackets_that_its_words_end_with() -> None:
    named = replace(rule("a", for_=("stitches",)), thing=text("Makeup (mascara)"), short=text("Makeup"))

    (told,) = unanswered(named).treatment.rules

    assert told.thing.of(ENGLISH) == "Makeup (mascara), to be safe, as you did not answer"
    assert told.short is not None
    assert told.short.of(ENGLISH) == "Makeup (to be safe, as you did not answer)"


def test_the_writer_may_say_which_option_counts() -> None:
    rules = (rule("a", "2 d", for_=("stitches",)), rule("b", "5 d", for_=("glue",)))

    found = unanswered(*rules, questions=(replace(CLOSED, careful="stitches"),))

    assert whens(found) == [(f"a{SAFE}", "", "2 d")]
    assert found.chosen.guessed == {"a"}


def test_an_answer_is_told_as_it_is_and_none_of_these_is_an_answer() -> None:
    pack = content(rule("a", "2 d", for_=("stitches",)), rule("b", "5 d", for_=("glue",)))

    assert whens(opened(pack, "any", frozenset({"stitches"}))) == [("a", "", "2 d")]
    assert whens(opened(pack, "any", frozenset(), frozenset({"closed"}))) == []


def test_why_a_line_stands_comes_in_no_second_brackets_and_after_no_full_stop() -> None:
    notices = [
        Line(id=str(number), text=text(said), for_=("stitches",))
        for number, said in enumerate(("Rinse (2 times a day).", "Call **{contact:811}**", "Rest."))
    ]

    made = plan(content(notices=tuple(notices)))

    assert [each.of(ENGLISH).replace("\N{NO-BREAK SPACE}", " ") for each in made.notices] == [
        "Rinse (2 times a day), to be safe, as you did not answer",
        f"Call Info-Santé 811, day and night{SAFE}",
        f"Rest{SAFE}",
    ]


@pytest.mark.parametrize("careful", ["none", None])
def test_of_opposites_none_is_told_as_careful_and_the_patient_asks_before_they_leave(careful: str | None) -> None:
    made = plan(content(*OPPOSITES, questions=(replace(CLOSED, careful=careful),)))

    assert [each.of(ENGLISH) for each in made.ask_first] == ["Ask before you leave: How is it closed?"]
    assert [(each.thing.of(ENGLISH), each.when.of(ENGLISH)) for each in made.rules] == [
        ("any jelly (ask before you leave: How is it closed?)", ""),
        ("jelly (ask before you leave: How is it closed?)", ""),
    ]
    assert plan(content(*OPPOSITES), "glue").ask_first == ()


def sign(name: str, urgency: Urgency, *, for_: tuple[str, ...] = (), said: str = "Bleeding") -> Sign:
    band = Band(id="first", urgency=urgency, text=text(name), advice=text("Call"))
    return Sign(id=name, text=text(said), bands=(band,), for_=for_)


def test_of_a_sign_that_options_have_each_the_most_urgent_is_told() -> None:
    signs = (sign("a", Urgency.CALL, for_=("stitches",)), sign("b", Urgency.TODAY, for_=("glue",)))

    (told,) = plan(content(signs=signs)).signs

    assert [(band.urgency, band.text.of(ENGLISH)) for band in told.bands] == [(Urgency.TODAY, f"b{SAFE}")]
    assert told.guessed


@pytest.mark.parametrize(
    ("answers", "none_of", "said"),
    [
        (("stitches", "glue"), (), "Only one answer to closed is possible"),
        (("stitches",), ("closed",), "Only one answer to closed is possible: stitches, none"),
        ((), ("gossip",), "any does not ask gossip. It asks: closed."),
        (("stiches",), (), "any does not ask about stiches: did you mean stitches?"),
        ((), ("close",), "any does not ask about close: did you mean closed?"),
        (("gossip",), (), "any does not ask about gossip. It asks about: stitches, glue, strips."),
    ],
)
def test_answers_that_cannot_be_are_refused(answers: tuple[str, ...], none_of: tuple[str, ...], said: str) -> None:
    with pytest.raises(VisitError, match=re.escape(said)):
        plan(content(), *answers, none_of=none_of)
