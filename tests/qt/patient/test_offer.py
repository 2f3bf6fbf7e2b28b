"""What is shown to patients changes between two visits, with the day and the clock, and never during one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Approval
from kiosk.errors import Sentence
from kiosk.i18n import ENGLISH, FRENCH, NBSP
from kiosk.qt.patient.offered import LONGEST_REASON
from kiosk.visit.walk import Step
from tests.handout import spanish
from tests.qt.objects import CONTENT, OFFER, Objects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from kiosk.visit.offer import Offer

LAST_DAY = date(2026, 11, 22)  # today
APPROVAL = Approval(name="Dre Tremblay", on=date(2026, 11, 3), review_by=LAST_DAY, edition=1)
WRONG = Sentence("The clock is wrong.")


def approved(approval: Approval | None) -> Offer:
    treatment = replace(CONTENT.treatments["microneedling"], approval=approval)
    return replace(OFFER, contents=(replace(CONTENT, treatments={treatment.id: treatment}),), demo=False)


def at(kiosk: Objects) -> Step:
    shown: Step = kiosk.visit.at
    return shown


@pytest.fixture
def clinic(qtbot: QtBot) -> Iterator[Objects]:
    made = Objects(qtbot, approved(APPROVAL))
    yield made
    made.background.close()


def test_it_is_shown_on_its_last_day_and_not_on_the_next(clinic: Objects) -> None:
    assert at(clinic) is Step.WELCOME

    clinic.clock += timedelta(days=1)
    clinic.visit.tick()

    assert at(clinic) is Step.UNAVAILABLE
    assert clinic.visit.staffEnglish == (
        "For staff: the approval of microneedling ran out after November 22, 2026: have it reviewed and approved"
    )
    assert "a pris fin après le 22 novembre 2026" in clinic.visit.staffFrench.replace(NBSP, " ")


def test_a_visit_past_midnight_keeps_what_it_began_with_and_the_next_one_does_not(clinic: Objects) -> None:
    clinic.to(Step.ABOUT)

    clinic.clock += timedelta(days=1)
    clinic.visit.tick()
    clinic.visit.next()

    assert at(clinic) is Step.READY
    assert not clinic.visit.plan.is_draft
    clinic.visit.startOver()
    assert at(clinic) is Step.UNAVAILABLE


def test_a_touch_before_the_next_tick_does_not_begin_a_visit_that_may_not_be(clinic: Objects) -> None:
    clinic.clock += timedelta(days=1)

    clinic.visit.start("fr-CA")

    assert at(clinic) is Step.UNAVAILABLE


def test_a_treatment_is_shown_from_the_day_of_its_approval(qtbot: QtBot) -> None:
    kiosk = Objects(qtbot, approved(replace(APPROVAL, on=date(2026, 11, 23), review_by=date(2027, 11, 23))))
    before = at(kiosk)

    kiosk.clock += timedelta(days=1)
    kiosk.visit.tick()
    kiosk.background.close()

    assert (before, at(kiosk)) == (Step.UNAVAILABLE, Step.WELCOME)


def test_nobody_is_served_while_the_clock_is_wrong_and_nothing_expires_by_it(clinic: Objects) -> None:
    clinic.doubt = WRONG
    clinic.clock += timedelta(days=900)

    clinic.visit.tick()

    assert at(clinic) is Step.UNAVAILABLE
    assert clinic.visit.staffEnglish == "For staff: The clock is wrong."
    clinic.doubt, clinic.clock = None, clinic.clock - timedelta(days=900)
    clinic.visit.tick()
    assert at(clinic) is Step.WELCOME


@pytest.mark.parametrize("step", [Step.DAY, Step.ABOUT])
def test_a_visit_without_dates_ends_where_the_clock_goes_wrong(clinic: Objects, step: Step) -> None:
    clinic.to(step)
    clinic.doubt = WRONG

    clinic.visit.next()

    assert at(clinic) is Step.UNAVAILABLE
    assert not clinic.visit.walk.answers


def test_a_visit_that_has_its_dates_keeps_them(clinic: Objects) -> None:
    clinic.to(Step.CARE)
    plan = clinic.visit.plan
    clinic.doubt, clinic.clock = WRONG, clinic.clock - timedelta(days=400)

    clinic.visit.tick()
    clinic.visit.next()

    assert clinic.visit.plan is plan
    clinic.visit.startOver()
    assert at(clinic) is Step.UNAVAILABLE


def test_the_demonstration_serves_a_treatment_whose_approval_ran_out_as_a_draft(qtbot: QtBot) -> None:
    kiosk = Objects(qtbot, replace(approved(replace(APPROVAL, review_by=date(2026, 11, 4))), demo=True))

    kiosk.to(Step.CARE)
    kiosk.background.close()

    assert kiosk.visit.plan.is_draft


def test_staff_are_told_a_few_reasons_and_the_beginning_of_a_long_one(qtbot: QtBot) -> None:
    reasons = tuple(Sentence(f"file {n}: {'word ' * 100}") for n in range(9))
    kiosk = Objects(qtbot, replace(approved(None), unreadable=reasons))
    kiosk.background.close()

    told = kiosk.visit.staffEnglish.splitlines()

    assert [line[:14] for line in told] == ["For staff: fil", "file 1: word w", "and more: see "]
    assert all(len(line) <= LONGEST_REASON + len("For staff: ") for line in told)
    assert told[0].endswith("…")


@pytest.mark.parametrize(
    ("language", "year", "dates"),
    [
        ("en-CA", None, ["Sunday, November 22", "Saturday, November 21"]),
        ("en-CA", 2026, ["Sunday, November 22", "Saturday, November 21"]),
        ("en-CA", 2025, ["Sunday, November 22, 2026", "Saturday, November 21, 2026"]),
        ("fr-CA", 2027, ["dimanche 22 novembre 2026", "samedi 21 novembre 2026"]),
    ],
)
def test_the_days_say_their_year_where_the_kiosks_last_day_was_in_another(
    kiosk: Objects, language: str, year: int | None, dates: list[str]
) -> None:
    kiosk.year_before = year

    kiosk.visit.start(language)

    assert [row.date.replace(NBSP, " ") for row in kiosk.choices.treatedOn.near.rows] == dates
    assert "2026" in kiosk.choices.treatedOn.month


@pytest.fixture
def opening(qtbot: QtBot) -> Iterator[Objects]:
    """A kiosk whose first screen is shown and whose content is still being read."""
    made = Objects(qtbot, replace(OFFER, contents=(replace(CONTENT, treatments={}),), is_awaited=True))
    yield made
    made.background.close()


def test_the_first_screen_is_shown_before_the_content_is_read(opening: Objects) -> None:
    assert at(opening) is Step.WELCOME

    opening.visit.take(OFFER)

    assert at(opening) is Step.WELCOME
    opening.visit.start("fr-CA")
    assert at(opening) is Step.DAY


def test_a_touch_before_the_content_is_read_begins_the_visit_when_it_is(opening: Objects) -> None:
    opening.visit.start("en-CA")
    assert at(opening) is Step.WELCOME

    opening.visit.take(OFFER)

    assert at(opening) is Step.DAY
    assert opening.visit.language == "en-CA"


def test_where_there_is_nothing_to_offer_a_touch_begins_nothing(opening: Objects) -> None:
    opening.visit.start("en-CA")

    opening.visit.take(replace(OFFER, contents=(replace(CONTENT, treatments={}),), unreadable=(WRONG,)))

    assert at(opening) is Step.UNAVAILABLE
    assert opening.visit.staffEnglish == "For staff: The clock is wrong."


def test_a_visit_goes_on_with_what_it_began_with_when_the_content_changes(clinic: Objects) -> None:
    clinic.to(Step.ABOUT)

    clinic.visit.take(approved(None))
    clinic.visit.next()

    assert not clinic.visit.plan.is_draft
    clinic.visit.startOver()
    assert at(clinic) is Step.UNAVAILABLE


# -- withdrawn ------------------------------------------------------------------------------


def withdraw(kiosk: Objects) -> None:
    kiosk.visit.take(replace(approved(None), contents=(), withdrawn=frozenset({("microneedling", 1)})))


@pytest.mark.parametrize("step", [Step.DAY, Step.ABOUT, Step.READY, Step.CARE, Step.SIGNS, Step.QUIZ])
def test_a_visit_about_what_is_withdrawn_ends_at_its_next_screen(clinic: Objects, step: Step) -> None:
    clinic.to(step)
    withdraw(clinic)
    assert at(clinic) is step
    assert clinic.visit.withdrawn

    clinic.on()

    assert at(clinic) is Step.STOPPED
    assert not clinic.visit.canGoNext
    clinic.visit.back()
    assert at(clinic) is Step.STOPPED


def test_it_ends_by_itself_and_nobody_else_is_offered_it(clinic: Objects) -> None:
    clinic.to(Step.SIGNS)
    withdraw(clinic)
    clinic.visit.next()

    for _ in range(45):
        assert clinic.visit.plan is not None
        clinic.idle.tick()

    assert at(clinic) is Step.UNAVAILABLE
    assert clinic.visit.language == "fr-CA"
    assert clinic.visit.plan is None
    assert not clinic.visit.withdrawn


@pytest.mark.parametrize("is_there", [True, False])
def test_the_last_screen_tells_how_paper_is_getting_on_and_says_so_too(clinic: Objects, is_there: bool) -> None:  # noqa: FBT001 - the case
    clinic.to_offer()
    clinic.take_home.print()
    if is_there:
        clinic.visit.next()
    withdraw(clinic)
    if not is_there:
        clinic.visit.next()

    assert at(clinic) is Step.DONE
    assert clinic.visit.withdrawn


def test_a_visit_about_another_edition_goes_on(clinic: Objects) -> None:
    clinic.to(Step.CARE)
    clinic.visit.take(replace(approved(None), contents=(), withdrawn=frozenset({("microneedling", 2)})))

    clinic.visit.next()

    assert at(clinic) in {Step.CARE, Step.TOPICS}
    assert not clinic.visit.withdrawn


def test_what_leaves_names_the_edition_it_was_made_from(clinic: Objects) -> None:
    clinic.to_offer()

    clinic.take_home.print()
    clinic.wait_for(lambda: bool(clinic.desk.editions))

    assert clinic.desk.editions == ["microneedling 1"]


def test_a_visit_keeps_the_languages_that_it_began_with(qtbot: QtBot) -> None:
    two, three = Objects(qtbot), Objects(qtbot, spanish.offer())
    two.to_offer()
    three.visit.start(spanish.THIRD)

    two.visit.take(spanish.offer())
    two.visit.setLanguage(spanish.THIRD)
    three.visit.take(OFFER)
    three.visit.setLanguage(FRENCH)
    three.visit.setLanguage(spanish.THIRD)

    assert (two.visit.language, three.visit.language) == (ENGLISH, spanish.THIRD)
    two.visit.startOver()
    two.visit.setLanguage(spanish.THIRD)
    assert two.visit.language == spanish.THIRD
    assert two.visit.offer.clinic.hours.languages == spanish.offer().clinic.hours.languages
    for each in (two, three):
        each.background.close()
