"""The form for an email."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.qt.objects import Objects


def test_nothing_is_wrong_with_an_address_that_is_not_finished(kiosk: Objects) -> None:
    kiosk.form.address = "moncourriel"
    unfinished = kiosk.form.problem
    kiosk.form.address = "moncourriel@"

    assert unfinished == ""
    assert kiosk.form.problem.startswith("Il manque")


def test_a_likely_address_is_put_in_only_when_it_is_accepted(kiosk: Objects) -> None:
    kiosk.form.address = "moncourriel@gmial.com"
    typed = (kiosk.form.address, kiosk.form.suggestion)

    kiosk.form.acceptSuggestion()

    assert typed == ("moncourriel@gmial.com", "moncourriel@gmail.com")
    assert (kiosk.form.address, kiosk.form.suggestion) == ("moncourriel@gmail.com", "")


def test_nothing_is_sent_while_the_question_about_the_address_is_open(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.fill_in("moncourriel@gmial.com")
    asked = (kiosk.form.missing, kiosk.take_home.canSend)

    kiosk.take_home.send()
    kiosk.form.keepAddress()

    assert asked == ("Answer the question", False)
    assert kiosk.desk.addresses == []
    assert (kiosk.form.address, kiosk.form.suggestion) == ("moncourriel@gmial.com", "")
    assert (kiosk.form.missing, kiosk.take_home.canSend) == ("", True)


def test_an_address_that_may_not_be_finished_is_asked_about_when_it_is_sent(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.fill_in("moncourriel@gmail.co")
    before = (kiosk.form.suggestion, kiosk.take_home.canSend)

    kiosk.take_home.send()

    assert before == ("", True)
    assert (kiosk.form.suggestion, kiosk.form.missing) == ("moncourriel@gmail.com", "Answer the question")
    assert kiosk.desk.addresses == []
    assert kiosk.form.address == "moncourriel@gmail.co"


def test_another_address_is_asked_about_again(kiosk: Objects) -> None:
    kiosk.form.address = "moncourriel@gmial.com"
    kiosk.form.keepAddress()

    kiosk.form.address = "moncourriel@gmai.com"

    assert kiosk.form.suggestion == "moncourriel@gmail.com"


def test_an_address_that_cannot_exist_can_be_corrected_but_not_kept(kiosk: Objects) -> None:
    kiosk.form.address, kiosk.form.consent = "moncourriel@gmail.comaaaa", True

    kiosk.form.keepAddress()

    assert (kiosk.form.suggestion, kiosk.form.keepable) == ("moncourriel@gmail.com", "")
    assert not kiosk.form.complete


def test_what_is_missing_is_said_one_thing_at_a_time(kiosk: Objects) -> None:
    kiosk.visit.setLanguage("en-CA")
    said = [kiosk.form.missing]
    for address in ("moncourriel", "moncourriel@gmail.com"):
        kiosk.form.address = address
        said.append(kiosk.form.missing)
    kiosk.form.consent = True

    assert said == ["Type your address", "Check the address", "Tick the box"]
    assert kiosk.form.missing == ""


def test_it_is_complete_with_a_good_address_and_consent(kiosk: Objects) -> None:
    found = []
    for address, consent in (("a@gmail.com", False), ("a@", True), ("a@gmail.com", True)):
        kiosk.form.address, kiosk.form.consent = address, consent
        found.append(kiosk.form.complete)

    assert found == [False, False, True]


def test_what_is_sent_leaves_only_a_mask(kiosk: Objects) -> None:
    kiosk.form.address, kiosk.form.consent = " moncourriel@gmail.com ", True

    taken = kiosk.form.take()

    assert taken == "moncourriel@gmail.com"
    assert (kiosk.form.address, kiosk.form.consent, kiosk.form.complete) == ("", False, False)
    assert kiosk.form.masked == "m•••••@gmail.com"
