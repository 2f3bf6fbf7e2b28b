"""Where nobody answered, a date is that of the rule for whoever reads it, and what waits for an answer has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.content.model import Line, Phase, Reminder, Stance
from kiosk.content.times import Wait
from kiosk.handout.sheet.blocks import Type
from kiosk.handout.sheet.face import Face
from tests.visit.nobody_answered import ABOUT, CLOSED, ENGLISH, content, plan, rule, text

UNTIL = "Cream from {until:usual}."
FOR_SOME = (rule("usual", "2 w", not_for=("pregnant",)), rule("longer", "5 w", for_=("pregnant",)))


def days(said: str) -> Wait:
    return Wait.written(said)


# -- if this is you ------------------------------------------------------------------------------


def test_a_date_under_if_this_is_you_is_that_of_the_rule_for_them() -> None:
    notices = tuple(
        Line(id=each, text=text(f"Cream from {{until:{each}}}."), for_=("pregnant",)) for each in ("usual", "longer")
    )

    made = plan(content(*FOR_SOME, questions=(ABOUT,), notices=notices))

    (told,) = (each.of(ENGLISH) for each in made.notices)
    assert told == (
        "If this is you: “I have pregnant”. Avoid: longer, not before Sunday, December 27. "
        "Cream from Sunday, December 27. Cream from Sunday, December 27."
    )


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ((), ["Cream from Sunday, December 6.", "If this is you: “I have pregnant”. Cream from Sunday, December 27."]),
        (("pregnant",), ["Cream from Sunday, December 27.", "Cream from Sunday, December 27."]),
        (("smoker",), ["Cream from Sunday, December 6."]),
    ],
)
def test_a_line_for_an_option_has_the_date_of_its_rule_and_one_for_all_the_usual_date(
    answers: tuple[str, ...], told: list[str]
) -> None:
    lines = (Line(id="all", text=text(UNTIL)), Line(id="some", text=text(UNTIL), for_=("pregnant",)))
    phase = Phase(id="first", title=text("-"), summary=text("-"), expect=lines)

    made = plan(content(*FOR_SOME, questions=(ABOUT,), phases=(phase,)), *answers)

    assert [each.of(ENGLISH) for each in made.phases[0].expect] == told


def test_a_reminder_for_an_option_comes_when_their_rule_is_over() -> None:
    reminder = Reminder(id="r", of="usual", title=text("Cream"), text=text("-"), for_=("pregnant",))

    (told,) = plan(content(*FOR_SOME, questions=(ABOUT,), reminders=(reminder,))).reminders

    assert told.at.date().isoformat() == "2026-12-27"


# -- ask before you leave ------------------------------------------------------------------------

ASKED = replace(CLOSED, careful="none")
OPPOSITES = (
    rule("jelly", "2 d", for_=("stitches",)),
    replace(rule("jelly-on", "9 d", start="1 d", for_=("glue",), stance=Stance.DO), subject="water"),
)


@pytest.mark.parametrize(
    ("answers", "day"), [((), "the day that we tell you"), (("stitches",), "Tuesday, November 24")]
)
def test_a_date_of_what_waits_for_an_answer_is_not_said(answers: tuple[str, ...], day: str) -> None:
    notice = Line(id="n", text=text("Not until {until:jelly}, or {from:jelly}."))
    reminder = Reminder(id="r", of="jelly", title=text("Jelly"), text=text("-"))

    made = plan(content(*OPPOSITES, questions=(ASKED,), notices=(notice,), reminders=(reminder,)), *answers)

    assert [each.of(ENGLISH) for each in made.notices] == [f"Not until {day}, or {day}."]
    assert len(made.reminders) == len(answers)


def test_what_waits_for_an_answer_is_in_every_phase_and_has_no_dates() -> None:
    phases = (
        Phase(id="one", title=text("1"), summary=text("-"), end=days("3 d")),
        Phase(id="two", title=text("2"), summary=text("-"), start=days("3 d")),
    )

    made = plan(content(*OPPOSITES, questions=(ASKED,), phases=phases))

    assert [[rule.id for rule in (*phase.do, *phase.avoid)] for phase in made.phases] == [["jelly-on", "jelly"]] * 2
    assert {(rule.starts, rule.until) for rule in made.rules} == {(None, None)}


def test_a_line_for_one_of_opposites_asks_too() -> None:
    lines = tuple(Line(id=each, text=text(said), for_=(each,)) for each, said in (("glue", "Dry."), ("strips", "Wet.")))

    made = plan(content(questions=(ASKED,), notices=lines))

    assert [each.of(ENGLISH) for each in made.notices] == [
        "Dry (ask before you leave: How is it closed?)",
        "Wet (ask before you leave: How is it closed?)",
    ]
    assert [each.of(ENGLISH) for each in made.ask_first] == ["Ask before you leave: How is it closed?"]


def test_what_waits_for_an_answer_has_no_comma_before_a_date_on_paper() -> None:
    made = plan(content(*OPPOSITES, questions=(ASKED,)))

    items, _ = Face(made, ENGLISH, (ENGLISH,), Type(11.0), 21, 570).avoided()

    assert [item.text for item in items] == ["jelly (ask before you leave: How is it closed?)"]
