"""Sentences with a count, a date or a name are made here, in the patient's language, not in the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config import ClinicSettings
from kiosk.i18n import FRENCH, NBSP
from kiosk.qt.common.surroundings import Clinic
from kiosk.visit.clinic import clinic
from kiosk.visit.walk import Step
from tests.qt.objects import CONTENT

if TYPE_CHECKING:
    from tests.qt.objects import Objects


def test_the_step_is_counted_in_the_patients_language(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    english = kiosk.visit.stepText

    kiosk.visit.setLanguage(FRENCH)

    assert english == f"step {kiosk.visit.stepNumber} of {kiosk.visit.stepCount}"
    assert kiosk.visit.stepText == f"étape {kiosk.visit.stepNumber} sur {kiosk.visit.stepCount}"


def test_who_left_is_told_when_everything_is_erased_and_again_in_another_language(kiosk: Objects) -> None:
    kiosk.to(Step.ABOUT)
    kiosk.now += 60
    kiosk.idle.tick()
    english, told = kiosk.idle.warning, []
    kiosk.idle.warningChanged.connect(lambda: told.append(kiosk.idle.warning))

    kiosk.visit.setLanguage(FRENCH)

    assert english == f"For your privacy, everything will be erased in 30{NBSP}s."
    assert told == [f"Pour protéger vos renseignements, tout s’effacera dans 30{NBSP}s."]


def test_the_last_screen_counts_down(kiosk: Objects) -> None:
    kiosk.to(Step.DONE)

    kiosk.idle.tick()

    assert kiosk.idle.doneText == f"Everything is erased in 44{NBSP}s"


def test_each_page_of_the_sheet_has_its_number_and_its_name(kiosk: Objects) -> None:
    kiosk.to_offer()

    count = len(kiosk.sheet.pages)

    assert count == len(kiosk.sheet.pageNumbers) == len(kiosk.sheet.pageNames) > 1
    assert kiosk.sheet.pageNumbers[1] == "English, page 2 of 2"
    assert kiosk.sheet.pageNames[1] == f"Your care sheet, page {count}"


def test_the_question_says_which_one_it_is_and_how_it_was_answered(kiosk: Objects) -> None:
    before = kiosk.advice.quizText
    kiosk.to(Step.QUIZ)
    question = kiosk.visit.plan.quiz[0]
    right = next(i for i, choice in enumerate(question.choices) if choice.correct)

    answered = []
    for choice in range(len(question.choices)):
        kiosk.advice.answerQuiz(choice)
        answered.append(kiosk.advice.wellAnswered)

    assert before == ""
    assert kiosk.advice.quizText == f"Quick question 1 of {len(kiosk.visit.plan.quiz)}"
    assert [choice for choice, well in enumerate(answered) if well] == [right]


def test_a_domain_that_is_too_long_for_a_sentence_loses_its_middle(kiosk: Objects) -> None:
    kiosk.visit.start("en-CA")
    kiosk.form.address = "anne@gmial.com"
    short = (kiosk.form.question, kiosk.form.keepText)

    kiosk.form.address = "anne@a-clinic-with-quite-a-long-name.gmial.con"

    assert short == ("Did you mean gmail.com?", "No, keep gmial.com")
    assert kiosk.form.question == "Did you mean a-clinic-wit…g-name.gmial.com?"


def test_a_domain_that_is_chosen_replaces_what_was_begun(kiosk: Objects) -> None:
    addresses = []
    for begun in ("anne", "anne@", "anne@gm"):
        kiosk.form.address = begun
        kiosk.form.completeWith("gmail.com")
        addresses.append(kiosk.form.address)

    assert addresses == ["anne@gmail.com"] * 3


def test_email_is_offered_with_reminders_until_one_was_asked_for(kiosk: Objects) -> None:
    kiosk.to_offer()
    offered = kiosk.take_home.mailNote
    kiosk.fill_in("anne@gmail.com")

    kiosk.take_home.send()

    assert offered == "With reminders for your calendar"
    assert kiosk.take_home.mailNote == kiosk.take_home.mailText != ""


def test_the_first_screen_says_it_in_french_and_in_english() -> None:
    shown = Clinic(clinic(ClinicSettings(), CONTENT.languages), FRENCH)

    assert shown.largeTextInBoth == "Gros texte · Large text"
    assert shown.highContrastInBoth == "Contraste · Contrast"
    assert shown.privacyInBoth.splitlines()[1] == "Nothing you enter here is kept."
    assert shown.contact == f"{shown.name} · {shown.phone}"
