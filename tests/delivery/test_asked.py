"""What a patient asked for, and which way is offered when another failed."""

from __future__ import annotations

import pytest

from kiosk.delivery.asked import Asked, Ways, asked, progressed, promised, refused
from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.delivery.printing.printer import OFF, PrinterState

PAPER, EMAIL = Channel.PAPER, Channel.EMAIL
READY = PrinterState(ready=True)
NOTHING = Asked(Ways(paper=True, email=True))
TROUBLE = {State.NEEDS_HELP, State.FAILED, State.CANCELLED, State.UNKNOWN}


def told(channel: Channel, state: State, reason: Reason = Reason.NONE, before: Asked = NOTHING) -> Asked:
    """Return a visit whose paper or email was promised, and is now told to be in ``state``."""
    known = promised(asked(before, channel), channel, f"{channel}-1")
    return progressed(known, Progress(f"{channel}-1", channel, state, reason))


def test_before_anything_is_asked_for_both_ways_are_open_and_none_is_offered_instead_of_another() -> None:
    assert NOTHING.can_print(READY)
    assert NOTHING.can_email
    assert not NOTHING.offers_print(READY)
    assert not NOTHING.offers_email


def test_paper_can_be_asked_for_once_and_only_of_a_printer_that_is_ready() -> None:
    assert not NOTHING.can_print(OFF)
    assert not asked(NOTHING, PAPER).can_print(READY)
    assert not Asked(Ways(paper=False, email=True)).can_print(READY)


@pytest.mark.parametrize("state", State)
def test_paper_that_came_to_nothing_may_be_asked_for_again(state: State) -> None:
    found = told(PAPER, state)

    assert found.can_print(READY) == (state in {State.FAILED, State.CANCELLED, State.UNKNOWN})
    assert found.printed != found.can_print(READY)


@pytest.mark.parametrize("state", State)
def test_an_email_that_may_have_arrived_is_not_sent_again(state: State) -> None:
    found = told(EMAIL, state)

    assert found.can_email == (state in {State.FAILED, State.CANCELLED})
    assert found.emailed != found.can_email


@pytest.mark.parametrize("state", State)
def test_email_is_offered_where_the_paper_is_in_trouble(state: State) -> None:
    assert told(PAPER, state).offers_email == (state in TROUBLE)
    assert not told(PAPER, state, before=Asked(Ways(paper=True, email=False))).offers_email
    assert not told(PAPER, state, before=told(EMAIL, State.SENDING)).offers_email


@pytest.mark.parametrize("state", State)
def test_paper_is_offered_where_the_email_is_in_trouble_and_the_printer_is_ready(state: State) -> None:
    found = told(EMAIL, state)

    assert found.offers_print(READY) == (state in TROUBLE)
    assert not found.offers_print(OFF)
    assert not told(EMAIL, state, before=told(PAPER, State.DONE)).offers_print(READY)


@pytest.mark.parametrize(("channel", "shown"), [(PAPER, State.QUEUED), (EMAIL, State.NEEDS_HELP)])
def test_an_email_that_waits_to_be_tried_again_is_not_on_its_way(channel: Channel, shown: State) -> None:
    found = told(channel, State.QUEUED, Reason.MAIL_DOWN)

    assert found.told(channel).state == shown


def test_a_sheet_that_could_not_be_made_has_failed() -> None:
    found = refused(asked(NOTHING, PAPER), PAPER)

    assert found.told(PAPER).state == State.FAILED
    assert found.offers_email


@pytest.mark.parametrize("before", [NOTHING, told(PAPER, State.QUEUED), told(PAPER, State.QUEUED, Reason.JAM)])
def test_word_of_another_patients_paper_changes_nothing(before: Asked) -> None:
    assert progressed(before, Progress("another", PAPER, State.FAILED, Reason.JAM)) == before


def test_word_that_comes_before_its_promise_is_kept_until_then() -> None:
    waiting = asked(NOTHING, PAPER)
    for name, state in (("paper-1", State.SENDING), ("another", State.FAILED), ("paper-1", State.DONE)):
        waiting = progressed(waiting, Progress(name, PAPER, state, Reason.NONE))

    known = promised(waiting, PAPER, "paper-1")

    assert waiting.told(PAPER).state == State.QUEUED
    assert known.told(PAPER).state == State.DONE


def test_the_printer_is_told_of_until_paper_is_asked_for_and_then_the_paper() -> None:
    before, after = NOTHING, asked(NOTHING, PAPER)

    assert before.told_of_printer(READY) == "Printer ready"
    assert "choose email" in before.told_of_printer(OFF)
    assert "choose email" not in told(EMAIL, State.SENDING).told_of_printer(OFF)
    assert after.told_of_printer(OFF) == after.told(PAPER).text == "Your sheet is about to print."


def test_where_there_is_no_printer_nothing_is_said_of_one() -> None:
    assert Asked(Ways(paper=False, email=True)).told_of_printer(OFF) == ""
