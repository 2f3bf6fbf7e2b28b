"""What was read is approved or sent back, by one person at a time, and the journal says so."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library import deciding, sending
from kiosk.library.deciding import Decision
from kiosk.library.events import Approved, Role, SentBack, Way
from tests.staff.review import last, reading, see_all
from tests.staff.small_clinic import CODES, TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_an_edition_is_sent_back_with_a_note_which_it_must_have(
    published: SmallClinic, opened: Callable[..., Desk], language: str
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=language))
    see_all(desk)

    desk.click("sendBack")
    desk.click("sendNote")
    assert desk.staff.review.answer.outcome == ""
    desk.named("note").forceActiveFocus()
    desk.type("72 h is too long")
    desk.click("sendNote")
    desk.wait_for(lambda: desk.staff.review.answer.outcome)

    said = last(published)
    assert isinstance(said, SentBack)
    assert (said.by, said.way, said.note) == ("marc", Way.SCREEN, "72 h is too long")
    draft = published.drafts.open(TREATMENT)
    assert draft is not None
    assert draft.person == "sam"


def test_a_note_is_typed_on_the_screen(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, desk=False, language=ENGLISH))
    see_all(desk)
    desk.click("sendBack")
    desk.rest(200)
    desk.type("Too long")

    desk.click("sendNote")  # it stands above the keyboard
    desk.wait_for(lambda: desk.staff.review.answer.outcome == "back")

    said = last(published)
    assert isinstance(said, SentBack)
    assert said.note == "Too long"


def test_who_sent_it_is_told_before_reading_that_somebody_else_approves(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.draft(published.drafts.open(TREATMENT).document, by="julie")  # type: ignore[union-attr]
    published.send(by="julie")
    desk = opened(published, language=ENGLISH)
    desk.sign_in("julie")
    desk.click("rail-approvals")
    desk.wait_for(lambda: desk.shows("Waits for Marc"))

    desk.click(f"approval-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.review.waits)

    refused = "Julie has sent this edition, so somebody else approves it: Marc."
    assert desk.named("refusedSentence").property("text") == refused
    see_all(desk)
    assert desk.named("approveSentence").property("text") == refused
    desk.click("approve")
    desk.rest()
    approvals = [each.event for each in published.journal.events() if isinstance(each.event, Approved)]
    assert [approval.edition for approval in approvals] == [1]


def alone(place: SmallClinic) -> None:
    """Have one person only, who does everything."""
    roles = (Role.WRITER, Role.APPROVER, Role.ADMINISTRATOR)
    made = partial(deciding.added, decision=Decision(place.now), name="Julie", roles=roles, identity="julie")
    place.journal.decide(made)
    place.codes.give(Decision(place.now), "julie", CODES["julie"])
    place.draft(by="julie")
    place.send(by="julie")
    place.approve(1, by="julie")
    place.publish(1, by="julie")
    place.now += timedelta(days=1)
    place.makeup()
    place.send(by="julie")


@pytest.mark.parametrize("at_desk", [True, False])
def test_where_nobody_else_may_approve_the_code_is_entered_again(
    place: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    alone(place)
    desk = opened(place, desk=at_desk, language=ENGLISH)
    for digit in CODES["julie"]:
        desk.click(f"digit-{digit}")
    desk.wait_for(lambda: desk.staff.name)
    desk.click("rail-approvals")
    desk.click(f"approval-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.review.waits)
    see_all(desk)
    answer = desk.staff.review.answer
    desk.click("approve")

    for digit in "999990":
        desk.click(f"digit-{digit}")
    desk.wait_for(lambda: answer.wrong)
    assert desk.named("codeSentence").property("text") == "This is not the right code."
    for digit in CODES["julie"]:
        desk.click(f"digit-{digit}")
    desk.wait_for(lambda: answer.outcome == "approved")

    said = last(place)
    assert isinstance(said, Approved)
    assert (said.by, said.edition) == ("julie", 2)


def test_another_day_is_chosen_in_a_calendar_within_24_months(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)
    answer = desk.staff.review.answer
    assert desk.named("untilDay").property("text") == "November 25, 2027"

    desk.click("anotherDate")
    desk.click("monthAfter")
    desk.click("day-2027-12-24")

    assert desk.named("untilDay").property("text") == "December 24, 2027"
    assert answer.last.months == 0
    for _ in range(30):
        answer.last.turnMonth(1)
    assert answer.last.month == "November 2028"
    assert [day.number for day in answer.last.days.rows if day.available][-1] == "25"
    answer.last.chooseDay("2028-11-26")
    assert answer.last.until == "December 24, 2027"
    desk.click("approve")
    desk.wait_for(lambda: answer.outcome)
    said = last(published)
    assert isinstance(said, Approved)
    assert said.review_by == date(2027, 12, 24)


def test_an_edition_that_somebody_sent_back_meanwhile_says_by_whom_and_closes(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))
    edition = published.journal.fold().editions[TREATMENT][-1]

    sending.send_back(published.journal, edition, published.by("julie"), "Wait for the new sheet.")
    for _ in range(5):
        desk.staff.tick()
    desk.wait_for(lambda: desk.staff.review.gone)

    assert desk.named("overSentence").property("text") == "Julie has sent it back: “Wait for the new sheet.”"
    desk.click("overClose")
    assert desk.staff.page == "today"


def test_an_approval_by_somebody_else_is_found_as_one_approves(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)
    edition = published.journal.fold().editions[TREATMENT][-1]

    sending.send_back(published.journal, edition, published.by("julie"), "Not yet.")
    desk.click("approve")
    desk.wait_for(lambda: desk.staff.review.gone)

    assert desk.staff.review.gone == "Julie has sent it back: “Not yet.”"
    approvals = [each.event for each in published.journal.events() if isinstance(each.event, Approved)]
    assert [approval.edition for approval in approvals] == [1]


def test_nothing_that_waits_is_said_in_a_sentence(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published, language=ENGLISH)
    desk.sign_in("marc")

    desk.click("rail-approvals")

    desk.wait_for(lambda: desk.staff.approvals.known)
    assert desk.shows("Nothing waits for your approval")
    desk.staff.go("read", TREATMENT)
    desk.wait_for(lambda: desk.staff.review.known)
    assert desk.shows("Nothing waits to be approved here")
