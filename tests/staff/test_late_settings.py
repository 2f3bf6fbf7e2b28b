"""An answer that comes late changes no person, setting or step that somebody has left or changed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.delivery.printing.finding import Found
from tests.staff.small_clinic import TREATMENT
from tests.staff.writing import ENGLISH, MAKEUP

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.behind import Behind
    from tests.staff.small_clinic import SmallClinic

THING = f"{MAKEUP}/thing/{ENGLISH}"
ONE, OTHER = "ipp://127.0.0.1:9/one", "ipp://127.0.0.1:9/other"


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


# -- settings ----------------------------------------------------------------------------------


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


# -- the first run ----------------------------------------------------------------------------------


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
