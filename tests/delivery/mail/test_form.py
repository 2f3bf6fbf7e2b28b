"""What must be filled in before an email may be sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.delivery.mail.form import REASONS, Form, corrected, finished, kept

GOOD = Form("moncourriel@gmail.com", consent=True)
SLIP = replace(GOOD, address="moncourriel@gmial.com")


def test_a_good_address_and_consent_are_all_it_takes() -> None:
    assert GOOD.complete
    assert GOOD.missing == ""


@pytest.mark.parametrize(
    ("form", "missing"),
    [
        (Form(), "Type your address"),
        (Form("  ", consent=True), "Type your address"),
        (Form("moncourriel", consent=True), "Check the address"),
        (SLIP, "Answer the question"),
        (replace(GOOD, consent=False), "Tick the box"),
    ],
)
def test_what_is_missing_is_said_one_thing_at_a_time(form: Form, missing: str) -> None:
    assert form.missing == missing
    assert missing in REASONS
    assert not form.sendable
    assert not form.complete


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("moncourriel", False),
        ("moncourriel@", False),
        ("moncourriel@exemple", False),
        ("é@gmail.com", True),
        ("a@@b", True),
    ],
)
def test_nothing_is_said_to_be_wrong_with_an_address_that_is_still_being_typed(address: str, problem: bool) -> None:  # noqa: FBT001 - what is expected
    assert bool(Form(address).problem) == problem


def test_what_is_missing_in_an_address_is_said_once_the_patient_goes_on_with_it() -> None:
    assert finished(Form("moncourriel@")).problem != ""


def test_an_address_that_is_probably_a_slip_is_sent_once_it_is_corrected_or_kept() -> None:
    assert corrected(SLIP) == GOOD
    assert kept(SLIP).complete
    assert kept(SLIP).address == SLIP.address


def test_another_address_is_asked_about_again() -> None:
    assert replace(kept(SLIP), address="moncourriel@gmai.com").missing == "Answer the question"


def test_an_address_that_cannot_exist_can_be_corrected_but_not_kept() -> None:
    form = replace(GOOD, address="moncourriel@gmail.comaaaa")

    assert (form.suggestion, form.keepable, kept(form)) == (GOOD.address, "", form)


@pytest.mark.parametrize(("address", "may_be_kept"), [("moncourriel@gmail.co", True), ("moncourriel@gmail", False)])
def test_an_address_that_may_not_be_finished_is_asked_about_once_it_is_said_to_be(
    address: str,
    may_be_kept: bool,  # noqa: FBT001 - what is expected
) -> None:
    unfinished = replace(GOOD, address=address)

    asked = finished(unfinished)

    assert (unfinished.suggestion, unfinished.sendable, unfinished.complete) == ("", True, False)
    assert (asked.suggestion, asked.missing) == (GOOD.address, "Answer the question")
    assert kept(asked).complete == may_be_kept


def test_spaces_around_an_address_are_nobodys_mistake() -> None:
    assert replace(GOOD, address=f" {GOOD.address} ").complete


def test_nothing_to_correct_or_keep_changes_nothing() -> None:
    assert (corrected(GOOD), kept(GOOD)) == (GOOD, GOOD)


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("m@gmial.com", "ia"),
        (" m@gmial.com", "ia"),
        ("m@hotmial.com", "ia"),
        ("m@gmal.com", "al"),
        ("m@gmaiil.com", "i"),
        ("m@gmail.con", "n"),
        ("m@gmail.com", ""),
    ],
)
def test_the_letters_that_the_suggestion_changes_are_told(typed: str, letters: str) -> None:
    begin, end = Form(typed).doubtful

    assert typed[begin:end] == letters
