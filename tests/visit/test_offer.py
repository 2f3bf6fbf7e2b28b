"""What of a kiosk's content may be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.config import ClinicSettings
from kiosk.content.model import Approval
from kiosk.errors import Sentence
from kiosk.visit.clinic import clinic
from kiosk.visit.offer import Offer
from tests.content.shipped import french_and_english

CONTENT = french_and_english()
TODAY = date(2026, 11, 22)
WRONG, BROKEN = Sentence("The clock is wrong."), Sentence("A file is broken.")


def offer(approval: Approval | None, *, demo: bool) -> Offer:
    treatment = replace(CONTENT.treatments["microneedling"], approval=approval)
    content = replace(CONTENT, treatments={treatment.id: treatment})
    return Offer((content,), clinic(ClinicSettings(), content.languages), demo, (BROKEN,))


@pytest.mark.parametrize(
    ("approval", "demo", "shown"),
    [
        (Approval(name="Dre Tremblay", on=TODAY, review_by=TODAY, edition=1), False, [False]),
        (Approval(name="Dre Tremblay", on=date(2026, 11, 1), review_by=date(2026, 11, 21), edition=1), False, []),
        (None, False, []),
        (None, True, [True]),
    ],
)
def test_a_clinic_shows_what_is_approved_and_a_demonstration_drafts_too(
    approval: Approval | None,
    demo: bool,  # noqa: FBT001 - the case
    shown: list[bool],
) -> None:
    served = offer(approval, demo=demo).served(TODAY, None)

    assert [treatment.is_draft for treatment in served.treatments] == shown
    assert BROKEN in served.left_out


@pytest.mark.parametrize("demo", [True, False])
def test_nothing_is_shown_while_the_clock_is_wrong(demo: bool) -> None:  # noqa: FBT001 - the case
    served = offer(None, demo=demo).served(TODAY, WRONG)

    assert (served.treatments, served.left_out) == ((), (WRONG,))
