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


def test_who_takes_nothing_is_asked_before_leaving_and_told_one_rule(kiosk: Objects) -> None:
    kiosk.to_offer()

    kiosk.visit.next()
    asked = (kiosk.visit.at, kiosk.take_home.remember)
    kiosk.take_home.leave()

    assert asked == (Step.LEAVING, "Direct sun and tanning: not before Sunday, December 6")
    assert kiosk.visit.at is Step.DONE


def test_who_takes_something_is_not_asked(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()

    kiosk.visit.next()

    assert kiosk.visit.at is Step.DONE


def test_one_more_sheet_is_printed_once_the_one_before_is_out(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: bool(kiosk.desk.papers))
    kiosk.take_home.printAgain()
    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.DONE, Reason.NONE))
    kiosk.wait_for(lambda: kiosk.take_home.canPrintAgain)

    kiosk.take_home.printAgain()
    kiosk.wait_for(lambda: len(kiosk.desk.papers) > 1)

    assert len(kiosk.desk.papers) == 2
    assert kiosk.take_home.paperState == "queued"


def test_a_printer_that_needs_help_is_told_on_a_page_of_its_own_as_long_as_it_does(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.take_home.print()
    kiosk.wait_for(lambda: kiosk.take_home.paperState != "" and bool(kiosk.desk.papers))
    kiosk.bot.wait(20)

    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.NEEDS_HELP, Reason.JAM))
    jammed = kiosk.visit.at
    kiosk.take_home.progressed(Progress("paper-1", Channel.PAPER, State.SENDING, Reason.NONE))

    assert (jammed, kiosk.visit.at) == (Step.HELP, Step.TAKE_HOME)


@pytest.mark.parametrize("has_left", [False, True])
def test_an_email_may_be_corrected_as_long_as_it_has_not_left(kiosk: Objects, has_left: bool) -> None:  # noqa: FBT001 - the case
    kiosk.to_offer()
    kiosk.fill_in("moncouriel@gmail.com")
    kiosk.take_home.send()
    kiosk.wait_for(lambda: kiosk.take_home.canCorrect)
    kiosk.desk.left = has_left

    kiosk.take_home.correct()
    kiosk.wait_for(lambda: bool(kiosk.desk.recalled))
    kiosk.bot.wait(20)

    assert kiosk.desk.recalled == ["email-1"]
    assert (kiosk.visit.at is Step.EMAIL) is not has_left
    assert (kiosk.form.address, kiosk.form.consent) == (("", False) if has_left else ("moncouriel@gmail.com", True))
    assert kiosk.take_home.mailState == ("queued" if has_left else "")
    assert not kiosk.take_home.canCorrect


def test_once_it_has_left_an_email_is_not_offered_to_be_corrected(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.fill_in(ADDRESS)
    kiosk.take_home.send()
    kiosk.wait_for(lambda: kiosk.take_home.canCorrect)

    kiosk.take_home.progressed(Progress("email-1", Channel.EMAIL, State.SENDING, Reason.NONE))

    assert not kiosk.take_home.canCorrect
    assert ADDRESS not in repr(vars(kiosk.take_home))
