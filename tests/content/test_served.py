"""What patients may be shown on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.content.model import Approval, Content, Standing
from kiosk.content.served import as_of, served, why_not, with_drafts
from kiosk.i18n import ENGLISH, FRENCH, NBSP, words
from tests.content.shipped import french_and_english

SHIPPED = french_and_english()
DRAFT = SHIPPED.treatments["microneedling"]
APPROVED = replace(
    DRAFT, approval=Approval(name="Dre Tremblay", on=date(2026, 11, 25), review_by=date(2027, 11, 25), edition=3)
)
TODAY = date(2026, 12, 1)


def content(**approvals: tuple[date, date] | None) -> Content:
    """A content with treatments by their ids, approved from a day to another."""
    treatments = {
        name: replace(
            DRAFT, id=name, approval=days and Approval(name="Dre Tremblay", on=days[0], review_by=days[1], edition=1)
        )
        for name, days in approvals.items()
    }
    return replace(SHIPPED, treatments=treatments)


@pytest.mark.parametrize(
    ("today", "standing"),
    [
        (date(2026, 11, 24), Standing.NOT_YET),
        (date(2026, 11, 25), Standing.APPROVED),
        (date(2027, 11, 25), Standing.APPROVED),
        (date(2027, 11, 26), Standing.EXPIRED),
        (None, Standing.APPROVED),
    ],
)
def test_an_approval_holds_from_its_first_day_to_its_last(today: date | None, standing: Standing) -> None:
    assert APPROVED.standing(today) is standing
    assert as_of(APPROVED, today).is_draft == (standing is not Standing.APPROVED)


def test_what_is_not_approved_today_leaves_the_others_alone() -> None:
    found = served(
        [
            content(
                good=(date(2026, 11, 1), date(2027, 11, 1)),
                over=(date(2020, 1, 10), date(2021, 1, 10)),
                later=(date(2099, 1, 10), date(2099, 12, 10)),
                draft=None,
            )
        ],
        TODAY,
    )

    assert [t.id for t in found.treatments] == ["good"]
    assert str(found) == (
        "serving: good (edition 1, until 2027-11-01); left out: "
        "the approval of over ran out after 2021-01-10: have it reviewed and approved; "
        "later is shown from 2099-01-10 on, the day of its approval; today is 2026-12-01; "
        "draft is a draft: it is shown once it is approved"
    )


def test_the_demonstration_shows_all_and_nothing_as_approved_that_is_not() -> None:
    found = with_drafts([content(good=(TODAY, TODAY), over=(date(2020, 1, 10), date(2021, 1, 10)), draft=None)], TODAY)

    assert [(t.id, t.is_draft) for t in found.treatments] == [("good", False), ("over", True), ("draft", True)]


def test_the_days_are_told_in_the_readers_language() -> None:
    reason = why_not(APPROVED, date(2026, 11, 24))

    assert reason is not None
    french = reason.told(words(FRENCH)).replace(NBSP, " ")
    assert "from November 25, 2026 on, the day of its approval; today is November 24, 2026" in reason.told(
        words(ENGLISH)
    )
    assert "à partir du 25 novembre 2026, jour de son approbation; nous sommes le 24 novembre 2026" in french
