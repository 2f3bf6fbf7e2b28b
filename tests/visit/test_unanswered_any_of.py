"""What is for one of several options is told to who did not answer, beside what it is for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.content.model import (
    EndIs,
    Line,
    Question,
    QuizQuestion,
    Reminder,
    Stance,
    Topic,
)
from kiosk.content.times import Wait
from kiosk.visit.opening import opened
from tests.visit.nobody_answered import (
    ABOUT,
    ENGLISH,
    content,
    option,
    plan,
    rule,
    text,
    whens,
)


def test_what_is_for_an_option_stands_once_under_its_statement_and_changes_nothing_else() -> None:
    rules = (rule("a", "2 d", not_for=("pregnant",)), rule("b", for_=("pregnant",)))
    notice = Line(id="n", text=text("Ask **us** first."), for_=("pregnant",))

    made = plan(content(*rules, questions=(ABOUT,), notices=(notice,)))

    assert [(each.id, each.guessed) for each in made.rules] == [("a", False)]
    assert [each.of(ENGLISH) for each in made.notices] == [
        "If this is you: “I have pregnant”. Avoid: b, at all times. Ask us first."
    ]
    assert [run.text for run in made.notices[0].runs(ENGLISH) if run.strong] == ["us"]


@pytest.mark.parametrize(
    ("end", "thing", "sentence"),
    [
        ("1 d", "Rinse at 8:00 p.m.", "Do: Rinse at 8:00 p.m., 1 day, at least until Sunday, November 22."),
        (None, "Rinse at 8:00 p.m.", "Do: Rinse at 8:00 p.m."),
        (None, "Rinse.", "Do: Rinse."),
    ],
)
def test_a_sentence_of_what_is_for_an_option_ends_once(end: str | None, thing: str, sentence: str) -> None:
    one = option("smoker")
    asked = replace(ABOUT, any_of=(replace(one, statement=text("I smoke.")),))
    at_least = EndIs.AT_LEAST if end else None
    task = replace(rule("a", end, for_=("smoker",), stance=Stance.DO, end_is=at_least), thing=text(thing))

    (notice,) = plan(content(task, questions=(asked,))).notices

    assert notice.of(ENGLISH) == f"If this is you: “I smoke”. {sentence}"


def test_an_hour_ends_the_sentence_of_an_option_with_one_full_stop() -> None:
    made = plan(content(rule("b", "24 h", for_=("pregnant",)), questions=(ABOUT,)))

    said = made.notices[0].of(ENGLISH).replace("\N{NO-BREAK SPACE}", " ")
    assert said.endswith("Avoid: b, not before Monday, November 23, 2:30 p.m.")


def test_topics_keep_their_order_and_the_quiz_leaves_out_what_is_for_an_option() -> None:
    line = Line(id="l", text=text("Rest."), for_=("smoker",))
    topics = tuple(
        Topic(id=name, icon="drop-duotone", title=text(name), lead=text("-"), now=(line,), first_for=first)
        for name, first in (("one", ()), ("two", ("smoker",)))
    )
    quiz = (QuizQuestion(id="q", text=text("?"), choices=(), for_=("smoker",)),)

    made = plan(content(questions=(ABOUT,), topics=topics, quiz=quiz))

    assert [(topic.id, topic.first) for topic in made.topics] == [("one", False), ("two", False)]
    assert made.topics[0].now[0].of(ENGLISH) == "If this is you: “I have smoker”. Rest."
    assert made.quiz == ()


def test_a_name_with_brackets_of_its_own_stands_in_no_others() -> None:
    smoker = replace(option("smoker"), adapted=text("smoking (any)"))
    asked = Question(id="about", any_of=(option("pregnant"), smoker), each=True)
    rules = (rule("a", "2 d", for_=("pregnant",)), rule("b", "5 d", for_=("smoker",)))

    found = opened(content(*rules, questions=(asked,)), "any", frozenset({"pregnant", "smoker"}))

    assert [each.thing.of(ENGLISH) for each in found.treatment.rules] == ["a (pregnant)", "b, smoking (any)"]


@pytest.mark.parametrize(
    ("each", "told"), [(False, [("b", "", "5 d")]), (True, [("a (pregnant)", "", "2 d"), ("b (smoker)", "", "5 d")])]
)
def test_two_options_on_one_subject_are_told_as_the_careful_one_or_a_line_each(
    each: bool,  # noqa: FBT001 - given by pytest
    told: list[tuple[str, str, str]],
) -> None:
    rules = (rule("a", "2 d", for_=("pregnant",)), rule("b", "5 d", for_=("smoker",)))

    found = opened(content(*rules, questions=(replace(ABOUT, each=each),)), "any", frozenset({"pregnant", "smoker"}))

    assert whens(found) == told
    assert found.chosen.guessed == frozenset()


DISCREET = replace(ABOUT, any_of=(option("pregnant"), option("smoker", sensitive=True)))


@pytest.mark.parametrize(
    ("answers", "adapted", "discreet"), [(("pregnant",), ["pregnant"], False), (("pregnant", "smoker"), [], True)]
)
def test_a_plan_names_none_of_the_answers_where_one_is_sensitive(
    answers: tuple[str, ...],
    adapted: list[str],
    discreet: bool,  # noqa: FBT001 - given by pytest
) -> None:
    made = plan(content(questions=(DISCREET,)), *answers)

    assert [each.of(ENGLISH) for each in made.adapted] == adapted
    assert made.discreet is discreet


@pytest.mark.parametrize(
    ("answers", "titles"),
    [
        ((), ["If this is you: “I have pregnant”. Call"]),
        (("pregnant",), ["Call"]),
        (("smoker",), ["Patch"]),
    ],
)
def test_a_calendar_entry_does_not_ask_whether_something_sensitive_is_true(
    answers: tuple[str, ...], titles: list[str]
) -> None:
    days = Wait.written("7 d")
    reminders = tuple(
        Reminder(id=name, at=days, title=text(title), text=text("-"), for_=(name,))
        for name, title in (("pregnant", "Call"), ("smoker", "Patch"))
    )

    made = plan(content(questions=(DISCREET,), reminders=reminders), *answers)

    assert [each.title.of(ENGLISH) for each in made.reminders] == titles
