"""What a patient can choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config import ClinicSettings
from kiosk.visit.clinic import clinic as clinic_of
from kiosk.visit.offer import Offer
from kiosk.visit.walk import Step
from tests.packs import four
from tests.qt.objects import Objects

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_none_of_these_takes_back_what_was_said(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    kiosk.choices.toggleAnswer("cold-sores")

    kiosk.choices.chooseNone()
    gone_on = kiosk.visit.at
    kiosk.visit.back()

    assert gone_on is Step.READY
    assert kiosk.choices.noneChosen
    assert not any(row.picked for row in kiosk.choices.answers.rows)


def test_a_treatment_leads_on_to_its_day(qtbot: QtBot) -> None:
    contents = (four.content("mole"), four.content("tooth"))
    clinic = Objects(qtbot, Offer(contents, clinic_of(ClinicSettings(), contents[0].languages), demo=True))
    clinic.visit.start("en-CA")
    at_first = clinic.visit.at, clinic.visit.canGoNext
    other = clinic.choices.treatments.rows[1].key

    clinic.choices.chooseTreatment(other)

    assert at_first == (Step.TREATMENT, False)
    assert (clinic.visit.at, clinic.visit.walk.treatment) == (Step.DAY, other)
    clinic.background.close()
