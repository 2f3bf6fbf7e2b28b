"""What the last screen says is no more than what is known."""

from __future__ import annotations

import pytest

from kiosk.delivery.job import Channel, Reason, State
from kiosk.delivery.outcome import headline, offer, outcome
from kiosk.delivery.printing.printer import OFF, PrinterState
from kiosk.i18n import words

IS_PRINTING = ("is printing", "s’imprime")


@pytest.mark.parametrize("language", ["en-CA", "fr-CA"])
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("reason", list(Reason))
def test_paper_is_told_as_printing_only_while_it_prints(language: str, state: State, reason: Reason) -> None:
    told = [*headline(state, None)[:1], outcome(Channel.PAPER, state, reason).text]
    sentences = [words(language).gettext(one).replace("va s’imprimer", "") for one in told]

    assert any(word in one for one in sentences for word in IS_PRINTING) == (state is State.SENDING)


@pytest.mark.parametrize("state", list(State))
def test_only_a_sheet_that_prints_or_is_printed_is_to_be_taken_from_the_tray(state: State) -> None:
    taken = "Take it from the tray" in headline(state, None)[1]

    assert taken == (state in {State.SENDING, State.DONE})


def test_a_sheet_that_may_have_come_out_is_looked_for_in_the_tray_first() -> None:
    assert headline(State.UNKNOWN, None)[0] == "Please look in the printer’s tray"
    assert "look in the tray" in outcome(Channel.PAPER, State.UNKNOWN, Reason.LOST).text


@pytest.mark.parametrize("printer", [OFF, PrinterState(ready=False, reason=Reason.JAM), PrinterState(ready=True)])
@pytest.mark.parametrize("email", [True, False])
@pytest.mark.parametrize("language", ["en-CA", "fr-CA"])
def test_whoever_cannot_print_is_told_what_to_do(printer: PrinterState, language: str, *, email: bool) -> None:
    """The desk in any case, and email where it is offered."""
    told = words(language).gettext(offer(printer, email=email))

    assert ("desk" in told or "accueil" in told) == (not printer.ready)
    assert ("email" in told or "courriel" in told) == (email and not printer.ready)


@pytest.mark.parametrize("state", list(State))
def test_an_email_is_not_told_to_bring_reminders_as_a_plan_may_have_none(state: State) -> None:
    assert "reminder" not in " ".join(headline(None, state))


@pytest.mark.parametrize("channel", list(Channel))
def test_a_full_disk_is_not_told_as_a_fault_of_the_printer_or_the_mail(channel: Channel) -> None:
    told = outcome(channel, State.NEEDS_HELP, Reason.STORAGE).text

    assert told == "This is not possible here right now. Please ask at the desk."
