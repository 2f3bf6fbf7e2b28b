"""The first run: where nobody is in the library, the staff's screens ask one thing after the other, until a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lab import PrinterLab

from kiosk import config
from kiosk.delivery.printing import finding, trial
from kiosk.delivery.printing.causes import Cause
from kiosk.delivery.printing.finding import Found
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library import deciding
from kiosk.library.deciding import Decision
from kiosk.library.events import Role, Way
from kiosk.qt.staff.staff import AT_DESK, AT_KIOSK
from tests.staff.small_clinic import CODES, TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

CODE = CODES["sam"]
GOOD = Found("Accueil", "Comptoir", True, ("Letter", "A4"), "ipp://127.0.0.1:9/ipp/print")  # noqa: FBT003 - both sides
BAD = Found("Étiqueteuse", "", None, (), "ipp://127.0.0.1:9/x", trial.told(Cause.NO_PAPER, "ipp://127.0.0.1:9/x"))


def begun(opened: Callable[..., Desk], place: SmallClinic, language: str = FRENCH, *, desk: bool = False) -> Desk:
    """Open the staff's screens where nobody is yet."""
    made = opened(place, desk=desk, language=language)
    made.wait_for(lambda: made.staff.page == "setup")
    made.rest(200)
    return made


def go_on(desk: Desk, step: str, by: str = "firstRunNext") -> None:
    """Touch Next, or Later, and wait for the step that comes then."""
    desk.click(by)
    desk.wait_for(lambda: desk.staff.firstRun.step == step and not desk.staff.firstRun.busy)
    desk.rest()


def at(desk: Desk, step: str) -> Desk:
    """Leave everything before a step for later."""
    go_on(desk, "clinic")
    order = ["administrator", "printer", "mail", "treatments", "sheet"]
    for each in order[: order.index(step) + 1]:
        go_on(desk, each, by="firstRunLater")
    return desk


def write(desk: Desk, field: str, text: str) -> None:
    desk.click(f"{field}-input")
    desk.type(text)


def enter(desk: Desk, code: str) -> None:
    for digit in code:
        desk.click(f"digit-{digit}")


def add_sam(desk: Desk) -> None:
    """Answer the step of the administrator."""
    write(desk, "administratorName", "Sam\r")
    desk.rest()
    enter(desk, CODE * 2)
    desk.wait_for(lambda: desk.staff.firstRun.administrator.coded)


# -- all of it -----------------------------------------------------------------------------


@pytest.mark.lab
def test_with_a_finger_alone_it_leads_from_nothing_to_a_sheet_on_paper(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    lab = PrinterLab()
    place.found = (finding.at(lab.uri), BAD)
    touches: list[str] = []
    desk = begun(opened, place)

    def touch(*names: str) -> None:
        for name in names:
            desk.click(name)
            touches.append(name)

    def key(text: str) -> None:
        for number, letter in enumerate(text):
            if letter.isupper() and number:  # the first is a capital by itself
                touch("press-shift")
            touch({" ": "type-space", "\r": "press-enter"}.get(letter, f"type-{letter.lower()}"))

    def reach(step: str, by: str = "firstRunNext") -> None:
        touch(by)
        desk.wait_for(lambda: desk.staff.firstRun.step == step and not desk.staff.firstRun.busy)
        desk.rest()

    reach("clinic")
    touch("clinicName-input")
    key("Clinique du Parc\r418-555-0199\r")
    touch("press-hide")
    desk.rest(100)
    reach("administrator")
    touch("administratorName-input")
    key("Sam\r")
    desk.rest(100)
    touch("alsoWrites", *(f"digit-{digit}" for digit in CODE * 2))
    reach("printer")
    desk.wait_for(lambda: desk.staff.firstRun.printers.cards.count)
    assert desk.shows("Recto verso")
    touch("printer-0", "printTestPage")
    desk.wait_for(lambda: desk.staff.firstRun.printers.page.questions.count)
    for question in ("pageQuestion-0-yes", "pageQuestion-1-yes", "pageQuestion-2-yes"):
        touch(question)
        desk.rest(100)
    reach("mail")
    reach("treatments", by="firstRunLater")
    touch(f"offer-{TREATMENT}")
    reach("sheet")
    desk.wait_for(lambda: desk.staff.firstRun.sheet.canPrint)
    touch("printTestSheet")
    desk.wait_for(lambda: desk.staff.firstRun.sheet.tone)

    printed = lab.documents()
    lab.close()
    settings = config.load(place.data)
    assert (settings.clinic.name, settings.clinic.phone) == ("Clinique du Parc", "418-555-0199")
    assert settings.printer.uri == lab.uri
    assert (desk.staff.firstRun.sheet.tone, len(printed)) == ("good", 2)  # with the test page
    assert len(touches) < 90  # two a second would take less than a minute: ten are left for reading
    touch("firstRunNext")
    desk.wait_for(lambda: desk.staff.page == "today")
    assert desk.staff.name == "Sam"


@pytest.mark.parametrize("at_desk", [True, False])
@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_what_was_answered_is_in_the_settings_and_the_library(
    place: SmallClinic, opened: Callable[..., Desk], language: str, *, at_desk: bool
) -> None:
    desk = begun(opened, place, language, desk=at_desk)
    go_on(desk, "clinic")
    write(desk, "clinicName", "Clinique du Parc\r418 555-0199")
    desk.staff.firstRun.clinic.toggleDay("5")
    desk.staff.firstRun.next()
    desk.wait_for(lambda: desk.staff.firstRun.step == "administrator")
    desk.rest()
    add_sam(desk)
    go_on(desk, "printer")
    go_on(desk, "mail", by="firstRunLater")
    go_on(desk, "treatments", by="firstRunLater")
    desk.click(f"offer-{TREATMENT}")
    go_on(desk, "sheet")
    desk.wait_for(lambda: desk.staff.firstRun.sheet.preview.current)

    clinic = config.load(place.data).clinic
    sam = place.journal.fold().people["sam"]
    assert (clinic.name, clinic.phone, clinic.website) == ("Clinique du Parc", "418 555-0199", "")
    assert clinic.opening == "mon-sat 09:00-17:00"
    assert (sam.roles, sam.by, sam.way) == ((Role.ADMINISTRATOR,), "sam", Way.SCREEN)
    place.codes.verify("sam", CODE, place.now)
    draft = place.drafts.open(TREATMENT)
    assert draft is not None
    assert draft.person == "sam"


# -- each step -----------------------------------------------------------------------------


def test_what_is_not_allowed_is_told_at_its_field_and_nothing_is_lost(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = begun(opened, place, ENGLISH, desk=True)
    go_on(desk, "clinic")
    write(desk, "clinicName", "Clinique du Parc\rno phone")

    desk.click("firstRunNext")

    desk.wait_for(lambda: desk.shows("such as 418-555-0123"))
    assert desk.staff.firstRun.step == "clinic"
    assert desk.staff.firstRun.clinic.name == "Clinique du Parc"
    assert not desk.shows("kiosk settings set")


def test_two_codes_that_differ_and_one_that_others_try_first_are_refused_in_words(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = at(begun(opened, place, ENGLISH, desk=True), "administrator")
    write(desk, "administratorName", "Sam")
    enter(desk, "123456")
    assert desk.shows("Others would try this code first")

    enter(desk, CODE + "240976")
    desk.click("firstRunNext")

    desk.wait_for(lambda: desk.shows("The two are not the same"))
    assert place.journal.fold().people == {}


def test_who_was_added_meanwhile_is_not_overtaken(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = at(begun(opened, place, ENGLISH, desk=True), "administrator")
    add_sam(desk)
    place.people()

    desk.click("firstRunNext")

    desk.wait_for(lambda: desk.shows("Somebody else was added meanwhile"))
    assert desk.staff.name == ""


def test_a_printer_that_cannot_serve_says_why_and_cannot_be_chosen(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    place.found = (GOOD, BAD)
    desk = at(begun(opened, place, ENGLISH, desk=True), "printer")
    desk.wait_for(lambda: desk.find("printer-1"))

    desk.click("printer-1")
    assert desk.staff.firstRun.printers.chosen == ""
    assert desk.shows("It takes neither Letter nor A4 paper")
    desk.click("printer-0")
    go_on(desk, "mail")

    assert config.load(place.data).printer.uri == GOOD.address


def test_an_address_that_somebody_knows_is_looked_at_too(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = at(begun(opened, place, ENGLISH, desk=True), "printer")
    desk.click("notListed")
    desk.rest()

    desk.type("smb://server/printer\r")
    desk.wait_for(lambda: desk.shows("this is a printer shared by Windows"))
    desk.staff.firstRun.printers.add("ipp://127.0.0.1:9/ipp/print")

    desk.wait_for(lambda: desk.shows("nothing listens on port 9"))


def test_the_mail_that_lacks_something_is_not_saved_and_a_trial_says_what_is_in_its_way(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = at(begun(opened, place, ENGLISH, desk=True), "mail")
    write(desk, "mailHost", "127.0.0.1")
    desk.click("firstRunNext")
    desk.wait_for(lambda: desk.shows("Write the address that emails come from"))
    assert not config.load(place.data).mail.host
    write(desk, "mailSender", "soins@clinique.example")
    write(desk, "mailTo", "moi@clinique.ca")

    desk.click("tryMail")

    desk.wait_for(lambda: desk.staff.firstRun.mail.said)
    assert desk.shows("Nothing listens at 127.0.0.1, port 587")
    go_on(desk, "treatments")
    assert config.load(place.data).mail.sender == "soins@clinique.example"


# -- back, later, and after a power cut --------------------------------------------------------


def test_an_answer_is_corrected_by_going_back(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = begun(opened, place, desk=True)
    go_on(desk, "clinic")
    write(desk, "clinicName", "Clinique du Prac\r418 555-0199")
    go_on(desk, "administrator")
    go_on(desk, "clinic", by="firstRunBack")
    desk.wait_for(lambda: desk.staff.firstRun.clinic.phone)

    desk.staff.firstRun.clinic.write("name", "Clinique du Parc")
    go_on(desk, "administrator")

    assert config.load(place.data).clinic.name == "Clinique du Parc"


def test_where_all_was_left_for_later_it_begins_anew(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = at(begun(opened, place, desk=True), "sheet")

    desk.click("firstRunNext")

    desk.wait_for(lambda: desk.staff.firstRun.step == "language")
    assert place.journal.fold().people == {}


def test_after_a_power_cut_it_goes_on_where_it_was(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    config.set_value(place.data, "clinic.name", "Clinique du Parc")
    assert begun(opened, place).staff.firstRun.step == "administrator"
    place.decide(deciding.first, "Sam", (), by="sam")
    place.codes.give(Decision(place.now), "sam", CODE)
    config.set_value(place.data, "printer.uri", GOOD.address)

    desk = opened(place)
    desk.sign_in("sam")

    desk.wait_for(lambda: desk.staff.page == "setup")
    desk.wait_for(lambda: desk.staff.firstRun.step == "mail")


def test_what_was_left_waits_on_today_and_one_step_alone_leads_back_there(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    place.published()
    config.set_value(place.data, "printer.uri", "")
    place.found = (GOOD,)
    desk = opened(place, language=ENGLISH)
    desk.sign_in("sam")
    desk.wait_for(lambda: desk.shows("Patients cannot print."))

    (task,) = (each for each in desk.staff.today.tasks.rows if each.word == "Left for later")
    desk.staff.go(task.page, task.about)
    desk.wait_for(lambda: desk.find("printer-0"))
    desk.rest(100)
    desk.click("printer-0")
    desk.click("firstRunNext")

    desk.wait_for(lambda: desk.staff.page == "today")
    desk.wait_for(lambda: not desk.shows("Patients cannot print."))


def test_who_does_not_administer_has_no_way_there(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.sign_in("julie")

    desk.staff.go("setup")

    assert desk.staff.page == "today"


def test_at_the_kiosk_it_stays_as_long_as_at_the_office(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = begun(opened, place)
    told: list[str] = []
    desk.staff.left.connect(lambda: told.append("left"))

    desk.seconds += AT_KIOSK
    desk.staff.tick()
    assert told == []
    desk.seconds += AT_DESK
    desk.staff.tick()

    assert told == ["left"]


def test_on_the_smallest_screen_it_says_where_to_begin_and_leads_back(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = begun(opened, place, ENGLISH)
    told: list[str] = []
    desk.staff.left.connect(lambda: told.append("left"))
    desk.size(800, 480)

    assert desk.shows("Connect a larger screen to this kiosk")
    desk.click("leaveFirstRun")

    assert told == ["left"]
