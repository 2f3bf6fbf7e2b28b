"""The form for an email, as the screen fills it in; what may be sent is in tests/delivery/mail/test_form.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.qt.objects import Objects


def test_what_is_wrong_or_missing_is_said_in_the_patients_language(kiosk: Objects) -> None:
    kiosk.form.address = "moncourriel@"
    kiosk.form.finish()
    french = (kiosk.form.problem, kiosk.form.missing)

    kiosk.visit.setLanguage("en-CA")

    assert french == (
        "Il manque quelque chose dans cette adresse, ou il y a quelque chose de trop. Vérifiez-la.",
        "Vérifiez l’adresse",
    )
    assert (kiosk.form.problem, kiosk.form.missing) == (
        "Something is missing or too much in this address. Please check it.",
        "Check the address",
    )


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


def test_what_is_sent_leaves_only_a_mask(kiosk: Objects) -> None:
    kiosk.form.address, kiosk.form.consent = " moncourriel@gmail.com ", True

    taken = kiosk.form.take()

    assert taken == "moncourriel@gmail.com"
    assert (kiosk.form.address, kiosk.form.consent, kiosk.form.complete) == ("", False, False)
    assert kiosk.form.masked == "m•••••@gmail.com"
