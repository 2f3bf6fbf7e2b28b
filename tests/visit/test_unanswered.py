"""Nobody has to answer: what holds for a patient who did not is never less careful than any answer."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.config import ClinicSettings
from kiosk.content.model import (
    Band,
    Content,
    EndIs,
    Line,
    Option,
    Question,
    QuizQuestion,
    Reminder,
    Rule,
    Shared,
    Sign,
    Stance,
    Topic,
    Treatment,
    Urgency,
)
from kiosk.content.times import Moment, Wait
from kiosk.content.timing import ZONE
from kiosk.errors import VisitError
from kiosk.i18n import Text
from kiosk.visit.careful import SAMPLES
from kiosk.visit.clinic import clinic
from kiosk.visit.opening import opened
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from kiosk.visit.opening import Opened
    from kiosk.visit.plan import CarePlan

ENGLISH = "en-CA"
CLINIC = clinic(ClinicSettings(), ("fr-CA", ENGLISH))
TREATED = datetime(2026, 11, 22, 14, 10, tzinfo=ZONE)
OPTIONS = ("stitches", "glue", "strips")


def text(said: str) -> Text:
    return Text.written({"fr-CA": said, ENGLISH: said})


def option(name: str, *, sensitive: bool = False) -> Option:
    return Option(
        id=name, icon="drop-duotone", statement=text(f"I have {name}"), adapted=text(name), sensitive=sensitive
    )


CLOSED = Question(id="closed", text=text("How is it closed?"), one_of=tuple(option(name) for name in OPTIONS))
ABOUT = Question(id="about", any_of=(option("pregnant"), option("smoker")))


def rule(  # noqa: PLR0913 - what differs between the rules of these tests
    name: str,
    end: str | None = None,
    *,
    start: str | None = None,
    for_: tuple[str, ...] = (),
    not_for: tuple[str, ...] = (),
    stance: Stance = Stance.AVOID,
    end_is: EndIs | None = None,
    subject: str = "water",
) -> Rule:
    return Rule(
        id=name,
        stance=stance,
        subject=subject,
        thing=text(name),
        start=Moment(wait=Wait.written(start)) if start else None,
        end=Moment(wait=Wait.written(end)) if end else None,
        end_is=end_is,
        for_=for_,
        not_for=not_for,
    )


def content(*rules: Rule, questions: tuple[Question, ...] = (CLOSED,), **more: object) -> Content:
    name = text("Any")
    shared = Shared(languages=("fr-CA", ENGLISH), disclaimer=text("-"))
    treatment = Treatment(
        id="any",
        icon="drop-duotone",
        name=name,
        title=name,
        questions=questions,
        rules=rules,
        **more,  # type: ignore[arg-type] # any field
    )
    return Content.of(shared, [treatment])


def unanswered(*rules: Rule, questions: tuple[Question, ...] = (CLOSED,), **more: object) -> Opened:
    return opened(content(*rules, questions=questions, **more), "any", frozenset())


def plan(pack: Content, *answers: str, none_of: tuple[str, ...] = ()) -> CarePlan:
    return care_plan(pack, Visit("any", TREATED, answers=frozenset(answers), none_of=frozenset(none_of)), CLINIC)


def whens(found: Opened) -> list[tuple[str, str, str]]:
    """Return each rule: what it says, from when, until when."""
    return [
        (each.thing.of(ENGLISH), str(each.start.wait) if each.start else "", str(each.end.wait) if each.end else "")
        for each in found.treatment.rules
    ]


# -- one of some options -------------------------------------------------------------------------

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


OPPOSITES = (rule("jelly", for_=("stitches",), stance=Stance.DO), rule("any jelly", for_=("glue",)))


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


# -- any of some options -------------------------------------------------------------------------


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


# -- reminders -----------------------------------------------------------------------------------


def reminders(pack: Content, *answers: str, none_of: tuple[str, ...] = ()) -> list[str]:
    return [each.title.of(ENGLISH) for each in plan(pack, *answers, none_of=none_of).reminders]


def remind(of: str) -> tuple[Reminder, ...]:
    return (Reminder(id="again", of=of, title=text("Swim again"), text=text("-")),)


def test_nobody_is_reminded_of_a_rule_that_is_for_others() -> None:
    pack = content(rule("a", "5 d", for_=("stitches",)), reminders=remind("a"))

    assert reminders(pack, "stitches") == ["Swim again"]
    assert reminders(pack, "glue") == []


def test_a_reminder_of_a_rule_that_others_have_otherwise_is_of_theirs() -> None:
    pack = content(rule("a", "5 d", for_=("stitches",)), rule("b", "9 d", for_=("glue",)), reminders=remind("a"))

    assert [each.at.day for each in plan(pack, "glue").reminders] == [1]


def test_a_reminder_of_what_is_for_an_option_says_so_where_nobody_answered() -> None:
    pack = content(rule("a", "5 d", for_=("smoker",)), questions=(ABOUT,), reminders=remind("a"))

    assert reminders(pack) == ["If this is you: “I have smoker”. Swim again"]
    assert reminders(pack, none_of=("about",)) == []


def test_nobody_is_reminded_of_some_hours_where_nobody_knows_which() -> None:
    hours = replace(rule("a"), start=Moment(wait=Wait.written("2 h")), lasts=Wait.written("4 h"))
    pack = content(hours, questions=(), reminders=remind("a"))

    made = care_plan(pack, Visit("any", TREATED, time_known=False), CLINIC)

    assert [each.when.of(ENGLISH) for each in made.rules] == ["from 2 hours after your treatment, for 4 hours"]
    assert made.reminders == ()


def test_nobody_is_reminded_of_what_they_have_to_ask_about() -> None:
    opposites = tuple(replace(each, end=Moment(wait=Wait.written("5 d"))) for each in OPPOSITES)
    opposites = (replace(opposites[0], end_is=EndIs.AT_LEAST), opposites[1])
    pack = content(*opposites, questions=(replace(CLOSED, careful="none"),), reminders=remind("any jelly"))

    assert reminders(pack, "glue") == ["Swim again"]
    assert reminders(pack) == []


# -- answers -------------------------------------------------------------------------------------


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


# -- any content ---------------------------------------------------------------------------------

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
