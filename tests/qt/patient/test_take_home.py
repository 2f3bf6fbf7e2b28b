"""Paper and email for the visit that is going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.delivery.printing.printer import PrinterState
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.qt.objects import Objects

ADDRESS = "moncourriel@gmail.com"


def test_a_sheet_is_printed_once(kiosk: Objects) -> None:
    kiosk.to_offer()

    kiosk.take_home.print()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))

    assert kiosk.desk.papers == [4]
    assert kiosk.take_home.paperText == "Your sheet is about to print."
    assert not kiosk.take_home.canPrint


def test_an_email_is_sent_only_with_consent_and_leads_back_to_the_offer(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.fill_in(ADDRESS)
    kiosk.form.consent = False
    kiosk.take_home.send()
    refused = kiosk.visit.at

    kiosk.form.consent = True
    kiosk.take_home.send()
    kiosk.wait_for(lambda: bool(kiosk.desk.addresses))

    assert refused is Step.EMAIL
    assert kiosk.visit.at is Step.TAKE_HOME
    assert kiosk.desk.addresses == [ADDRESS]
    assert kiosk.take_home.mailText == "Email on its way to m•••••@gmail.com"
    assert not kiosk.take_home.canEmail


def test_word_of_another_patients_paper_changes_nothing(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))
    kiosk.take_home.progressed(Progress("another", Channel.PAPER, State.FAILED, Reason.JAM))
    before = kiosk.take_home.paperState

    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.DONE, Reason.NONE))
    kiosk.wait_for(lambda: kiosk.take_home.paperState == "done")

    assert before == "queued"


def test_a_promise_that_comes_after_its_patient_has_left_changes_nothing(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.visit.startOver()
    after: list[str] = []

    kiosk.background.run(lambda: "the next piece of work", after.append, lambda _: None)
    kiosk.wait_for(lambda: bool(after))
    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.DONE, Reason.NONE))

    assert kiosk.desk.papers == [4]
    assert kiosk.take_home.paperState == ""


@pytest.mark.parametrize(
    ("reason", "text"),
    [
        (Reason.PRINTER_OFF, "The printer is off or not connected. Please tell the desk, or choose email."),
        (Reason.JAM, "The printer needs help. Please tell the desk, or choose email."),
    ],
)
def test_a_printer_that_is_off_is_told_as_off_before_anything_is_asked_of_it(
    kiosk: Objects, reason: Reason, text: str
) -> None:
    kiosk.desk.printer = PrinterState(ready=False, reason=reason)
    kiosk.to_offer()

    kiosk.take_home.print()

    assert kiosk.take_home.printerText == text
    assert not kiosk.take_home.canPrint
    assert kiosk.desk.papers == []


def test_a_sheet_whose_printer_goes_off_is_told_as_such_and_email_is_offered(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))

    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.NEEDS_HELP, Reason.PRINTER_OFF))
    kiosk.wait_for(lambda: kiosk.take_home.paperState == "needs_help")

    assert kiosk.take_home.paperText == "The printer is off or not connected. Please tell the desk."
    assert kiosk.take_home.offerEmail
    assert not kiosk.take_home.canPrint


def test_a_sheet_nobody_knows_of_is_told_as_such_where_it_was_asked_for(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))

    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.UNKNOWN, Reason.LOST))
    kiosk.wait_for(lambda: kiosk.take_home.paperState == "unknown")

    assert kiosk.take_home.printerText == kiosk.take_home.paperText
    assert "Please look in the tray" in kiosk.take_home.paperText
    assert kiosk.take_home.doneTitle == "Please look in the printer’s tray"


def test_paper_is_not_offered_instead_of_an_email_while_the_printer_is_off(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.fill_in(ADDRESS)
    kiosk.take_home.send()
    kiosk.wait_for(lambda: bool(kiosk.desk.addresses))
    kiosk.take_home.progressed(Progress("email-1", Channel.EMAIL, State.FAILED, Reason.ADDRESS_REFUSED))
    kiosk.wait_for(lambda: kiosk.take_home.mailState == "failed")
    ready = kiosk.take_home.offerPrint

    kiosk.desk.printer = PrinterState(ready=False, reason=Reason.PRINTER_OFF)

    assert ready
    assert not kiosk.take_home.offerPrint


def test_the_printer_is_watched_only_where_paper_is_one_touch_away_or_offered(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    early = kiosk.desk.watched
    kiosk.to_offer_from_here()
    offered = kiosk.desk.watched

    kiosk.visit.startOver()

    assert (early, offered, kiosk.desk.watched) == (False, True, False)


@pytest.mark.parametrize(
    ("state", "reason", "title", "offered"),
    [
        (State.QUEUED, Reason.NONE, "Check your email", False),
        (State.SENDING, Reason.NONE, "Check your email", False),
        (State.QUEUED, Reason.MAIL_DOWN, "Your email will come later", True),
        (State.NEEDS_HELP, Reason.QUOTA, "Your email will come later", True),
        (State.UNKNOWN, Reason.MAIL_LOST, "One thing before you go", True),
    ],
)
def test_the_last_screen_says_check_your_email_only_where_it_is_on_its_way(
    kiosk: Objects,
    state: State,
    reason: Reason,
    title: str,
    offered: bool,  # noqa: FBT001 - what is expected
) -> None:
    kiosk.to_offer()
    kiosk.fill_in(ADDRESS)
    kiosk.take_home.send()
    kiosk.wait_for(lambda: bool(kiosk.desk.addresses))

    kiosk.take_home.progressed(Progress("email-1", Channel.EMAIL, state, reason))
    kiosk.wait_for(lambda: kiosk.take_home.mailState != "" and kiosk.take_home.doneTitle == title)

    assert kiosk.take_home.offerPrint is offered
