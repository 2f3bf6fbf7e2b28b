"""An answer that comes late changes nothing at the kiosks, and gives no patient a sheet, that nobody asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.delivery.job import Channel
from kiosk.library import deciding
from kiosk.qt.staff.patient_sheet import LOOK_EVERY
from tests.staff.small_clinic import TREATMENT
from tests.staff.writing import ENGLISH, FRENCH, MAKEUP

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.behind import Behind
    from tests.staff.small_clinic import SmallClinic

THING = f"{MAKEUP}/thing/{ENGLISH}"
ONE, OTHER = "ipp://127.0.0.1:9/one", "ipp://127.0.0.1:9/other"


def prepared(place: SmallClinic, number: int, wait: str) -> None:
    place.makeup(wait)
    place.send()
    place.approve(number)


def shown(place: SmallClinic) -> int:
    publication = place.journal.fold().publication
    assert publication is not None
    return publication.editions[TREATMENT]


def test_publish_shows_the_edition_on_its_button_and_no_newer_one(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    prepared(published, 2, "72 h")
    there = behind("marc", "publication")
    prepared(published, 3, "96 h")

    there.staff.publication.publishing.publish(TREATMENT, 2, "")
    there.settle()

    assert shown(published) == 1
    assert "Edition 3" in there.staff.publication.publishing.problem
    assert [line.number for line in there.staff.publication.ready.rows] == [3]


def test_going_back_takes_no_publication_back_that_was_not_shown(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    prepared(published, 2, "72 h")
    published.publish(2)
    there = behind("marc", "publication")
    prepared(published, 3, "96 h")
    published.publish(3)

    there.staff.publication.publishing.goBack()
    there.settle()

    assert shown(published) == 3
    assert "meanwhile" in there.staff.publication.publishing.problem


def test_an_edition_is_opened_of_the_treatment_whose_list_is_shown(behind: Callable[..., Behind]) -> None:
    there = behind("marc", "publication")
    history = there.staff.publication.history

    with there.held():
        history.choose("another")
        history.open(1)
        asked = history.asked

    assert (asked.treatment, asked.edition) == (TREATMENT, 1)


def test_while_a_treatment_is_withdrawn_nothing_else_is_asked(behind: Callable[..., Behind]) -> None:
    there = behind("marc", "publication")
    withdrawal = there.staff.publication.withdrawal
    withdrawal.ask(TREATMENT, "Microneedling")
    withdrawal.choose("wrong")
    there.settle()

    with there.held():
        withdrawal.withdraw()
        withdrawal.keep()
        withdrawal.ask("another", "Another")

    assert (withdrawal.answers.shown, withdrawal.answers.name) == (True, "Microneedling")


def test_nothing_is_withdrawn_that_is_not_shown_by_now(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("marc", "publication")
    withdrawal = there.staff.publication.withdrawal
    withdrawal.ask(TREATMENT, "Microneedling")
    withdrawal.choose("wrong")
    there.settle()
    prepared(published, 2, "72 h")
    published.publish(2)

    withdrawal.withdraw()
    there.settle()

    assert (withdrawal.asking, withdrawal.edition, withdrawal.answers.shown) == (True, 2, False)
    assert "Edition 2" in withdrawal.problem
    withdrawal.withdraw()
    there.settle()
    assert published.journal.fold().shown(published.now.date()) == ()


def test_what_one_person_was_about_to_withdraw_is_not_asked_of_the_next(behind: Callable[..., Behind]) -> None:
    there = behind("marc", "publication")
    withdrawal = there.staff.publication.withdrawal
    withdrawal.ask(TREATMENT, "Microneedling")
    withdrawal.choose("wrong")
    there.settle()

    there.staff.leave()
    there.sign_in("julie", "publication")

    assert not withdrawal.asking


def test_the_next_patient_gets_no_sheet_of_what_was_withdrawn_since(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("julie", "sheet", TREATMENT)
    assert there.staff.sheet.chosen
    published.decide(deciding.withdrawn, TREATMENT, 1, "wrong", by="marc")

    there.staff.sheet.another()
    there.settle()

    assert not there.staff.sheet.chosen
    assert there.staff.sheet.preview.handout is None


def test_nothing_is_printed_of_what_is_withdrawn_while_its_sheet_is_shown(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("julie", "sheet", TREATMENT)
    assert there.staff.sheet.delivery.canPrint
    published.decide(deciding.withdrawn, TREATMENT, 1, "wrong", by="marc")

    for _ in range(LOOK_EVERY):
        there.staff.tick()
    there.settle()

    assert not there.staff.sheet.delivery.canPrint
    assert not there.staff.sheet.chosen


def test_what_is_no_longer_there_to_be_given_up_is_asked_about_no_longer(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    until = published.now.replace(hour=23)
    job = published.outbox.put(Channel.PAPER, b"%PDF", now=published.now, deadline=until, edition=f"{TREATMENT} 1")
    there = behind("julie", "state")
    upkeep = there.staff.upkeep
    upkeep.ask(job.id)
    assert upkeep.asking

    published.outbox.cancel(job.id)
    upkeep.speak()
    there.settle()

    assert not upkeep.asking
    assert "meanwhile" in upkeep.said


def test_a_sheet_that_was_printed_stays_so_in_another_language_of_the_screens(behind: Callable[..., Behind]) -> None:
    there = behind("julie", "sheet", TREATMENT)
    delivery = there.staff.sheet.delivery
    there.staff.sheet.preview.patient.read(ENGLISH)
    there.settle()
    delivery.print()
    there.settle()
    before = (delivery.paperState, delivery.canPrint)

    there.staff.speech.speak(FRENCH)
    there.settle()

    assert (delivery.paperState, delivery.canPrint) == before
    assert before[0]
