"""A visit that ends because its treatment was withdrawn: the screen that says so, at every size."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.visit.walk import Step
from tests.qt.objects import CONTENT, OFFER
from tests.qt.patient.test_offer import APPROVAL
from tests.ui.whole import Whole

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SIZES = [(1080, 1920), (800, 480)]


@pytest.mark.parametrize("step", [Step.SIGNS, Step.DONE])
def test_it_says_what_to_do_and_nothing_is_cut(qtbot: QtBot, qapp: QApplication, step: Step) -> None:
    treatment = replace(CONTENT.treatments["microneedling"], approval=APPROVAL)
    approved = replace(OFFER, contents=(replace(CONTENT, treatments={treatment.id: treatment}),), demo=False)
    whole = Whole(qtbot, qapp, approved)
    whole.to(step)
    whole.visit.take(replace(approved, withdrawn=frozenset({("microneedling", 1)})))
    whole.visit.next()

    for language in ("fr-CA", "en-CA"):
        whole.visit.setLanguage(language)
        for width, height in SIZES:
            for large in (False, True):
                whole.size(width, height, large=large)
                whole.rest(120)
                item = whole.named("withdrawn" if step is Step.DONE else "stoppedTitle")
                assert not item.property("truncated")
                corner = item.mapToScene(item.boundingRect().bottomRight())
                assert (corner.x() <= width, corner.y() <= height) == (True, True), (language, width, large)
    whole.close()
