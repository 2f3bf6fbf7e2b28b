"""An answer that comes late acts on nothing that was not asked for: who asked may have gone on, or be gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.content.differences import at
from kiosk.content.editing import opened as values_of
from kiosk.delivery.job import Channel
from kiosk.delivery.printing.finding import Found
from kiosk.library import deciding
from kiosk.library.events import Role
from kiosk.library.writers import writing
from kiosk.qt.staff.door import Door
from kiosk.qt.staff.patient_sheet import LOOK_EVERY
from tests.staff.behind import Behind
from tests.staff.small_clinic import CODES, TREATMENT
from tests.staff.writing import ENGLISH, FRENCH, MAKEUP, draft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.staff.small_clinic import SmallClinic

THING = f"{MAKEUP}/thing/{ENGLISH}"
ONE, OTHER = "ipp://127.0.0.1:9/one", "ipp://127.0.0.1:9/other"


@pytest.fixture
def behind(qtbot: QtBot, published: SmallClinic) -> Iterator[Callable[..., Behind]]:
    made: list[Behind] = []

    def opens(person: str, page: str = "", about: str = "") -> Behind:
        made.append(Behind(qtbot, published))
        made[-1].sign_in(person, page, about)
        return made[-1]

    yield opens
    for each in made:
        each.close()


# -- a text that is written ------------------------------------------------------------------


def test_what_is_typed_while_an_earlier_word_is_being_saved_is_saved_too(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("sam", "write", TREATMENT)
    writes = there.staff.writing

    with there.held():
        writes.editing.write(THING, "Make")
        writes.save()
        writes.editing.write(THING, "Makeup!")
        there.staff.leave()
        there.staff.close()

    assert at(draft(published), THING) == "Makeup!"
    assert not list((published.data / "unsaved").iterdir())


def test_what_is_typed_while_a_text_is_being_sent_stays_a_draft(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("sam", "write", TREATMENT)
    writes = there.staff.writing
    writes.editing.write(THING, "Make")
    there.bot.waitUntil(lambda: not writes.sending.blocked, timeout=20_000)

    with there.held():
        writes.sending.send("")
        writes.editing.write(THING, "Makeup!")

    sent = published.journal.fold().editions[TREATMENT][-1]
    assert (sent.number, there.staff.page) == (2, "today")
    assert at(values_of(published.journal.bytes_of(sent.sha256)), THING) == "Make"
    assert at(draft(published), THING) == "Makeup!"


def test_who_sends_a_text_leaves_no_draft(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("sam", "write", TREATMENT)
    writes = there.staff.writing
    writes.editing.write(THING, "Make")
    there.bot.waitUntil(lambda: not writes.sending.blocked, timeout=20_000)

    with there.held():
        writes.sending.send("")

    assert draft(published) is None


def test_nobody_is_said_to_write_a_text_that_they_have_left_before_it_was_there(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("sam")

    with there.held():
        there.staff.go("write", TREATMENT)
        there.staff.go("today")

    assert writing(published.journal.database, published.now) == ()
    assert not there.staff.writing.known


def test_what_went_wrong_with_one_text_is_not_told_of_the_next(behind: Callable[..., Behind]) -> None:
    there = behind("sam")

    with there.held():
        there.staff.go("write", "nothing")
        there.staff.go("write", TREATMENT)

    assert (there.staff.writing.known, there.staff.writing.problem) == (True, "")


# -- who is there ------------------------------------------------------------------------------


@pytest.mark.parametrize("leaves", ["the screens", "the page"])
def test_a_text_that_is_begun_opens_only_where_it_is_waited_for(behind: Callable[..., Behind], leaves: str) -> None:
    there = behind("sam", "treatments")

    with there.held():
        there.staff.treatments.beginNamed("Mask")
        if leaves == "the page":
            there.staff.go("approvals")
        else:
            there.staff.leave()

    assert there.staff.page == ("approvals" if leaves == "the page" else "who")


def test_nobody_comes_in_once_the_screens_are_left(qtbot: QtBot, published: SmallClinic) -> None:
    there = Behind(qtbot, published, desk=False)
    door = Door(lambda: there.staff)
    door.enter()
    there.settle()

    with there.held():
        there.type_code("julie")
        there.staff.leave()

    assert not door.open  # and nothing was raised, which would end the next patient's visit


def test_who_comes_in_again_may_do_what_they_may_by_now(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("sam")
    assert there.staff.administers
    there.staff.leave()
    there.settle()
    roles = [(Role.WRITER, Role.APPROVER, Role.ADMINISTRATOR), (Role.WRITER,)]
    for person, wanted in zip(("julie", "sam"), roles, strict=True):
        published.decide(deciding.changed, person, wanted, by="sam")

    for digit in CODES["sam"]:  # whose card is still the chosen one
        there.staff.signIn.type(digit)
    there.settle()

    assert (there.staff.name, there.staff.administers) == ("Sam", False)


def test_an_approval_is_of_who_gave_it_whatever_they_read_next(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    published.makeup()
    published.send()
    there = behind("marc", "read", TREATMENT)
    reading, answer = there.staff.review.reading, there.staff.review.answer
    while not reading.ended:
        for side in reading.sides.rows:
            reading.shown(side.key)
        reading.see()
    assert answer.canApprove

    with there.held():
        answer.approve()
        there.staff.go("read", "another")

    approval = published.journal.fold().editions[TREATMENT][-1].approval
    assert approval is not None
    assert approval.by == "marc"
    assert answer.outcome == ""


def test_an_edition_is_not_shown_where_another_is_asked_for(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    published.makeup()
    published.send()
    there = behind("marc")
    names: list[str] = []
    there.staff.review.changed.connect(lambda: names.append(there.staff.review.name))

    with there.held():
        there.staff.go("read", TREATMENT)
        there.staff.go("read", "another")

    assert not any(names)
    assert (there.staff.review.known, there.staff.review.waits) == (True, False)


# -- what the kiosks show ------------------------------------------------------------------------


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


# -- people ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["a right", "a person", "a code"])
def test_whose_code_is_asked_for_stays_whatever_else_is_answered(behind: Callable[..., Behind], before: str) -> None:
    there = behind("sam", "people")
    people = there.staff.people

    with there.held():
        if before == "a right":
            people.toggle("julie", "administrator")
        elif before == "a person":
            people.askName()
            people.add("Alex", True, False, False)  # noqa: FBT003 - as QML calls it
        else:
            people.askCode("julie")
            for digit in "481592" * 2:
                people.newCode.type(digit)
        people.askCode("marc")
        people.newCode.type("4")

    assert (people.asks, people.newCode.name, people.newCode.digits) == ("code", "Marc", 1)


def test_a_code_is_made_once_however_often_it_is_asked_for(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("sam", "people")
    code = there.staff.people.newCode
    there.staff.people.askCode("marc")

    with there.held():
        code.byChance()
        for digit in "481592" * 2:
            code.type(digit)

    published.codes.verify("marc", code.made.replace(" ", ""), published.now)


# -- settings --------------------------------------------------------------------------------------


def test_the_printers_that_are_found_change_no_address_that_somebody_has_typed(behind: Callable[..., Behind]) -> None:
    there = behind("sam", "settings")
    settings = there.staff.settings

    settings.open("printer")
    there.settle()
    with there.held(there.place.trying):
        settings.printers.search()
        settings.write("printer.uri", OTHER)

    assert [line.value for line in settings.lines.rows if line.key == "printer.uri"] == [OTHER]
    assert settings.printers.chosen == OTHER


def test_an_address_that_is_looked_at_takes_nothing_from_the_printer_that_was_chosen_meanwhile(
    published: SmallClinic, behind: Callable[..., Behind], monkeypatch: pytest.MonkeyPatch
) -> None:
    published.found = (Found("One", "", None, ("Letter",), ONE),)
    monkeypatch.setattr(
        "kiosk.delivery.printing.finding.at", lambda address: Found("Other", "", None, ("Letter",), address)
    )
    there = behind("sam", "settings")
    printers = there.staff.settings.printers
    there.staff.settings.open("printer")
    there.settle()

    with there.held(published.trying):
        printers.add(OTHER)
        printers.choose(ONE)

    assert printers.chosen == ONE
    assert {card.key for card in printers.cards.rows} == {ONE, OTHER}


def test_how_one_printer_did_is_not_told_of_the_next(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("sam", "settings")
    page = there.staff.settings.printers.page
    page.take(ONE, two_sided=True)

    with there.held(published.trying):
        page.print()
        page.take(OTHER, two_sided=True)

    assert (page.tone, page.said, page.printing) == ("", "", False)


def test_how_the_mail_did_is_not_told_of_another_server(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("sam", "settings")
    settings = there.staff.settings
    settings.open("mail")
    settings.mail.write("to", "moi@clinique.ca")

    with there.held(published.trying):
        settings.mail.send()
        assert settings.mail.trying
        settings.write("mail.host", "localhost")

    assert (settings.mail.tone, settings.mail.said, settings.mail.hostProblem) == ("", "", "")
    assert not settings.mail.trying


def test_what_is_typed_while_the_settings_are_saved_stays(behind: Callable[..., Behind]) -> None:
    there = behind("sam", "settings")
    settings = there.staff.settings
    settings.write("clinic.name", "Clinique du")

    with there.held():
        settings.save()
        settings.write("clinic.name", "Clinique du Lac")

    assert settings.clinicName == "Clinique du Lac"
    assert settings.changes


def test_nobody_takes_back_what_another_has_saved(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("sam", "settings")
    settings = there.staff.settings
    settings.write("clinic.name", "Clinique du Lac")

    with there.held():
        settings.save()
        there.staff.leave()

    assert (settings.saved.canTakeBack, settings.saved.said) == (False, "")
    assert config.load(published.data).clinic.name == "Clinique du Lac"


# -- the first run -----------------------------------------------------------------------------------


def test_a_step_that_is_saved_leads_nobody_back_who_has_gone_on(behind: Callable[..., Behind]) -> None:
    there = behind("sam", "setup", "printer")

    with there.held():
        there.staff.firstRun.next()
        there.staff.go("publication", TREATMENT)

    assert (there.staff.page, there.staff.about) == ("publication", TREATMENT)


def test_what_is_typed_before_a_step_was_read_stays(behind: Callable[..., Behind]) -> None:
    there = behind("sam", "setup", "clinic")
    run = there.staff.firstRun

    with there.held():
        run.clinic.look()
        run.mail.look()
        run.clinic.write("name", "Clinique du Lac")
        run.mail.write("host", "smtp.clinique.example")

    assert run.clinic.name == "Clinique du Lac"
    assert (run.mail.host, run.mail.comesFrom) == ("smtp.clinique.example", "soins@clinique.example")


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
