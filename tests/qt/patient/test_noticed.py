"""What a patient may notice, and what one sign means today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk import resources
from kiosk.config import ClinicSettings
from kiosk.content.model import Urgency
from kiosk.qt.patient import drawings, noticed, offered, shown
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import french_and_english

CONTENT = french_and_english()
ENGLISH = "en-CA"
LATER = date(2026, 11, 26)


def plan(today: date | None = None) -> CarePlan:
    at = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))
    visit = Visit("microneedling", at, today=today)
    return care_plan(CONTENT, visit, clinic(ClinicSettings(phone="418-555-0123"), CONTENT.languages))


def opened(made: CarePlan, key: str, language: str = ENGLISH) -> noticed.OpenSign:
    found = noticed.opened(made, key, language)
    assert found is not None
    return found


def test_each_sign_is_listed_once_and_what_needs_an_ambulance_stands_together() -> None:
    made = plan()

    listed, urgent = [row.key for row in noticed.signs(made, ENGLISH)], noticed.urgent(made, ENGLISH)

    assert urgent is not None
    assert len(listed) == len(set(listed))
    assert {key.partition(".")[0] for key in listed} == {sign.id for sign in made.signs} - {
        sign.id for sign in made.signs if sign.bands[0].urgency is Urgency.EMERGENCY
    }
    assert urgent.plain.startswith("Urgent? ")
    assert urgent.styled.startswith("<b>Urgent?</b>")


def test_without_an_emergency_there_is_no_row_for_one() -> None:
    made = plan()
    calm = replace(made, signs=tuple(sign for sign in made.signs if sign.id == "redness"))

    assert noticed.urgent(calm, ENGLISH) is None
    assert noticed.opened(calm, "", ENGLISH) is None


@pytest.mark.parametrize(("today", "urgency", "later"), [(None, "expected", ["call"]), (LATER, "call", [])])
def test_the_day_decides_what_a_sign_means(today: date | None, urgency: str, later: list[str]) -> None:
    found = opened(plan(today), "redness.0")

    assert found.urgency == urgency
    assert [band.urgency for band in found.later] == later
    assert [rung.urgency for rung in found.rungs if rung.current] == [urgency]


def test_whether_to_call_depends_on_more_than_the_name_where_more_is_said() -> None:
    made = plan(LATER)

    assert opened(made, "redness.0").verdict == "Call the clinic in this case"
    assert opened(made, "patches.0").verdict == "Call the clinic"


def test_what_was_noticed_is_said_with_its_day() -> None:
    assert opened(plan(LATER), "fever.0").noticed == "You notice: Fever · day 4"
    assert opened(plan(), "fever.0").noticed == "You notice: Fever"


def test_until_when_it_is_so_stands_on_a_line_with_today() -> None:
    (turn,) = opened(plan(LATER), "pimples.0").turns

    assert (turn.begins, turn.urgency) == ("Nov 22", "call")
    assert turn.label == "Dec 2 · Call the clinic"
    assert 0 < turn.today < turn.at < 1
    assert opened(plan(LATER), "redness.0").turns == ()


def test_all_that_needs_an_ambulance_has_one_answer() -> None:
    made = plan()
    urgent = [sign for sign in made.signs if sign.bands[0].urgency is Urgency.EMERGENCY]

    answers = [opened(made, f"{sign.id}.0") for sign in urgent]

    assert len(urgent) > 1
    assert len(set(answers)) == 1
    said = [line.plain for line in answers[0].lines]
    assert [sign.bands[0].text.of(ENGLISH) for sign in urgent] == said[: len(urgent)]
    assert "ask for help at the front desk" in answers[0].at_once


@pytest.mark.parametrize("language", ["fr-CA", ENGLISH])
def test_whom_to_call_is_said_once(language: str) -> None:
    made = plan()

    found = [opened(made, f"{sign.id}.0", language) for sign in made.signs]

    assert not [each for each in found if any(each.instruction and each.instruction in row.plain for row in each.lines)]
    assert len({each.instruction for each in found}) > 2
    assert {bool(each.at_once) for each in found if each.urgency in {"today", "emergency"}} == {True}


def test_what_is_shipped_is_drawn_and_every_drawing_is_there() -> None:
    made = plan()
    listed = [*noticed.signs(made, ENGLISH), noticed.urgent(made, ENGLISH)]

    (question,) = CONTENT.questions_of(CONTENT.treatments["microneedling"])
    drawn = [row.drawing for row in (*listed, *offered.answers(question, frozenset(), ENGLISH)) if row]

    assert all(drawn)
    assert [topic.drawing for topic in shown.topics(made, ENGLISH) if topic.drawing] == ["sign-pimples"]
    folder = resources.path("assets", "illustrations")
    assert [name for name in drawings.every_drawing() if not (folder / f"{name}.svg").is_file()] == []


def test_another_icon_is_shown_as_it_was_chosen() -> None:
    assert drawings.drawing_of("pregnant", "heart-duotone") == "answer-pregnant"
    assert drawings.drawing_of("heart-trouble", "heart-duotone") == ""
    assert drawings.drawing_of("pregnant", "drop-duotone") == ""
