"""All of the recovery at a glance: each thing to avoid once, under the day from which it is free."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.content.model import Stance
from kiosk.qt.patient import glanced
from tests.qt.patient.test_shown import ENGLISH, plan

if TYPE_CHECKING:
    from kiosk.qt.patient.glanced import GlanceCard

FRENCH = "fr-CA"


def told(card: GlanceCard) -> tuple[str, str, str, list[str]]:
    return card.kind, card.title, card.number, [thing.plain for thing in card.things]


def test_what_is_free_comes_first_then_each_day_then_what_never_is() -> None:
    cards = glanced.cards(plan(today=date(2026, 11, 26)), ENGLISH)

    assert [(card.kind, card.number, card.detail) for card in cards] == [
        ("again", "", ""),
        ("avoid", "29", "in 3 days"),
        ("avoid", "6", "in 10 days"),
        ("always", "", ""),
    ]
    assert [(thing.plain, thing.when) for thing in cards[0].things] == [
        ("Drinking alcohol", "OK since Nov 24"),
        ("Makeup\N{NO-BREAK SPACE}**", "OK since Nov 25"),
        ("Hard exercise", "OK since Nov 26"),
    ]


def test_what_has_no_leaf_has_its_picture_instead() -> None:
    cards = glanced.cards(plan(today=date(2026, 11, 26)), ENGLISH)

    assert [{thing.picture for thing in card.things} for card in cards] == [
        {""},
        {""},
        {""},
        {"hand-palm-duotone", "needle-duotone"},
    ]


def test_every_thing_to_avoid_stands_on_one_card_on_every_day() -> None:
    for today in (date(2026, 11, 22), date(2026, 11, 25), date(2026, 12, 18)):
        made = plan("pregnant", "cold-sores", today=today)

        things = [thing for card in glanced.cards(made, FRENCH) if card.kind != "end" for thing in card.things]

        assert len(things) == sum(rule.stance is Stance.AVOID and not rule.ask_first for rule in made.rules)


def test_the_days_have_a_dot_each_and_those_that_free_something_and_the_last_one_are_marked() -> None:
    marks = [mark.kind for mark in glanced.marks(plan(today=date(2026, 11, 26)))]

    assert len(marks) == 29
    assert {day: kind for day, kind in enumerate(marks) if kind} == {7: "avoid", 14: "avoid", 28: "end"}


def test_its_title_counts_weeks() -> None:
    assert (glanced.title(plan(), FRENCH), glanced.title(plan(), ENGLISH)) == ("Vos 4 semaines", "Your 4 weeks")


def test_a_last_phase_that_goes_on_for_good_comes_after_the_days_and_has_no_last_one() -> None:
    made = plan()
    *phases, last = made.phases
    open_ended = replace(made, rules=(), phases=(*phases, replace(last, last_day=date.max)))

    (card,) = glanced.cards(open_ended, ENGLISH)

    assert (card.kind, card.title, card.date) == ("end", "What comes later", "Monday, November 30")
    assert glanced.title(open_ended, ENGLISH) == "Your 7 days"
    assert len(glanced.marks(open_ended)) == 8
