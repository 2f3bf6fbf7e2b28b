"""The day of the treatment: what can be chosen, and what is said back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.i18n import NBSP
from kiosk.qt.patient.treated_on import TreatedOn
from kiosk.visit import days
from kiosk.visit.walk import Step
from tests.qt.objects import NOON

if TYPE_CHECKING:
    from tests.qt.objects import Objects

TODAY = NOON.date()


def begun(kiosk: Objects) -> Any:  # noqa: ANN401 - its properties are Qt's, which mypy cannot see through
    kiosk.visit.start("en-CA")
    return kiosk.choices.treatedOn


def leaf(on: Any) -> list[str]:  # noqa: ANN401 - as above
    return [on.leafWeekday, on.leafNumber, on.leafMonth]


def test_nothing_is_chosen_before_the_patient_chooses(kiosk: Objects) -> None:
    on = begun(kiosk)

    assert (kiosk.visit.at, kiosk.visit.canGoNext, on.chosen, on.leafNumber, on.ago) == (Step.DAY, False, False, "", "")
    assert [row.picked for row in on.near.rows] == [False, False]
    assert not any(cell.chosen for cell in on.cells.rows)


def test_today_and_yesterday_go_on_at_once(kiosk: Objects) -> None:
    on = begun(kiosk)
    said = [(row.label, row.date) for row in on.near.rows]

    on.goOnWith(on.near.rows[1].key)

    assert said == [("Today", "Sunday, November 22"), ("Yesterday", "Saturday, November 21")]
    assert (kiosk.visit.at, kiosk.visit.walk.day) == (Step.ABOUT, date(2026, 11, 21))


def test_a_day_of_the_calendar_is_said_back_before_one_goes_on(kiosk: Objects) -> None:
    on = begun(kiosk)

    on.choose("2026-11-18")

    assert (kiosk.visit.at, kiosk.visit.canGoNext) == (Step.DAY, True)
    assert (leaf(on), on.ago, on.date) == (["Wed", "18", "Nov"], "4 days ago", "Wednesday, November 18, 2026")
    kiosk.visit.setLanguage("fr-CA")
    assert (leaf(on), on.ago, on.date) == (["mer.", "18", "nov."], "il y a 4 jours", f"mercredi 18{NBSP}novembre 2026")


def test_only_days_for_which_there_still_is_advice_can_be_chosen(kiosk: Objects) -> None:
    on = begun(kiosk)
    offered, refused = set(days.offered(TODAY)), (TODAY + timedelta(days=1), TODAY - timedelta(days=days.MOST_DAYS_AGO))

    for day in refused:
        on.choose(day.isoformat())
    after_refused = kiosk.visit.walk.day
    shown = {date.fromisoformat(cell.key) for cell in on.cells.rows if cell.available}
    on.turnMonth(-1)
    shown |= {date.fromisoformat(cell.key) for cell in on.cells.rows if cell.available}

    assert after_refused is None
    assert shown == offered


def test_months_can_be_turned_as_far_as_they_have_a_day_to_choose(kiosk: Objects) -> None:
    on = begun(kiosk)
    at_first = on.month, on.hasBefore, on.hasAfter

    on.turnMonth(-1)
    before = on.month, on.hasBefore, on.hasAfter
    on.turnMonth(-1)

    assert at_first == ("November 2026", True, False)
    assert before == ("October 2026", False, True)
    assert on.month == "October 2026"


def test_the_next_patient_sees_the_month_of_today(kiosk: Objects) -> None:
    on = begun(kiosk)
    on.turnMonth(-1)

    kiosk.visit.startOver()

    assert on.month == "Novembre 2026"


def test_each_week_begins_on_sunday_and_is_named(kiosk: Objects) -> None:
    on = begun(kiosk)

    assert on.weekdays == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    assert [date.fromisoformat(cell.key).isoweekday() % 7 for cell in on.cells.rows] == [*range(7)] * 5
    assert [cell.said for cell in on.cells.rows][:2] == ["Sunday, November 1", "Monday, November 2"]


def test_staff_say_how_far_back_the_calendar_goes(kiosk: Objects) -> None:
    on: Any = TreatedOn(kiosk.visit, lambda: kiosk.clock, lambda: None, lambda: 3)
    kiosk.visit.start("en-CA")

    available = [cell.key for cell in on.cells.rows if cell.available]
    on.choose((TODAY - timedelta(days=3)).isoformat())
    too_long_ago = on.chosen
    on.choose((TODAY - timedelta(days=2)).isoformat())

    assert available == ["2026-11-20", "2026-11-21", "2026-11-22"]
    assert (too_long_ago, on.chosen) == (False, True)
