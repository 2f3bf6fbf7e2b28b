"""The people of the clinic: added, given a code and rights, taken them away; only administrators see the page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library.events import Role, Way
from tests.staff.small_clinic import CODES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic


def people(opened: Callable[..., Desk], place: SmallClinic, language: str = ENGLISH, *, desk: bool = True) -> Desk:
    """Open the page as Sam, who administers."""
    made = opened(place, language=language, desk=desk)
    made.sign_in("sam")
    if desk:
        made.click("rail-people")
    else:  # behind one word where the rail has no room
        made.click("rail-more")
        made.click("more-people")
    made.wait_for(lambda: made.staff.people.lines.count == 3)
    made.rest()
    return made


def enter(desk: Desk, code: str) -> None:
    for digit in code:
        desk.click(f"digit-{digit}")


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_a_person_is_added_chooses_a_code_and_comes_in_with_it(
    published: SmallClinic, opened: Callable[..., Desk], language: str
) -> None:
    desk = people(opened, published, language)
    desk.click("addPerson")
    desk.click("newName")
    desk.type("Alex")
    desk.click("newWrites")
    desk.click("addThem")
    desk.wait_for(lambda: desk.staff.people.asks == "code")
    desk.rest()

    enter(desk, "240975")
    desk.wait_for(lambda: desk.staff.people.newCode.again)
    enter(desk, "240975")

    desk.wait_for(lambda: desk.staff.people.said)
    added = published.journal.fold().people["alex"]
    assert (added.name, added.roles, added.by, added.way) == ("Alex", (Role.WRITER,), "sam", Way.SCREEN)
    published.codes.verify("alex", "240975", published.now)


def test_two_different_codes_change_nothing_and_say_so(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = people(opened, published)
    desk.click("code-julie")
    desk.rest()

    enter(desk, "240975")
    enter(desk, "240976")

    desk.wait_for(lambda: desk.shows("The two are not the same."))
    published.codes.verify("julie", CODES["julie"], published.now)


def test_a_code_that_others_would_try_first_is_refused_in_words(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = people(opened, published)
    desk.click("code-julie")
    desk.rest()

    enter(desk, "123456" * 2)

    desk.wait_for(lambda: desk.shows("Others would try this code first"))


def test_a_code_made_by_chance_is_shown_once(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = people(opened, published)
    desk.click("code-marc")
    desk.click("codeByChance")
    desk.wait_for(lambda: desk.staff.people.newCode.made)
    code = desk.named("madeCode").property("text").replace(" ", "")

    published.codes.verify("marc", code, published.now)
    desk.click("codeDone")

    desk.rest()
    assert not desk.shows(code[:3] + " " + code[3:])


@pytest.mark.parametrize("at_desk", [True, False])
def test_rights_are_given_and_taken_with_a_touch(
    published: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    desk = people(opened, published, desk=at_desk)

    desk.click("writes-marc")
    desk.wait_for(lambda: Role.WRITER in published.journal.fold().people["marc"].roles)
    desk.click("approves-julie")

    desk.wait_for(lambda: Role.APPROVER not in published.journal.fold().people["julie"].roles)


def test_the_last_who_approves_keeps_that_right(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = people(opened, published)
    desk.click("approves-julie")
    desk.wait_for(lambda: Role.APPROVER not in published.journal.fold().people["julie"].roles)
    desk.click("writes-marc")
    desk.wait_for(lambda: Role.WRITER in published.journal.fold().people["marc"].roles)

    desk.click("approves-marc")

    desk.wait_for(lambda: desk.shows("Nobody would be left who may approve"))
    assert Role.APPROVER in published.journal.fold().people["marc"].roles


def test_the_last_who_administers_cannot_lock_everybody_out(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = people(opened, published)

    desk.click("administers-sam")

    desk.wait_for(lambda: desk.shows("Nobody would be left who may change people"))
    assert Role.ADMINISTRATOR in published.journal.fold().people["sam"].roles


def test_who_has_left_may_come_back(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = people(opened, published)
    desk.click("leaves-julie")
    desk.wait_for(lambda: not published.journal.fold().people["julie"].active)

    desk.click("back-julie")

    desk.wait_for(lambda: published.journal.fold().people["julie"].active)


def test_when_and_where_each_signed_in_last_is_told(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.codes.verify("julie", CODES["julie"], published.now - timedelta(days=1), "Accueil")

    desk = people(opened, published, FRENCH)

    def notes() -> dict[str, str]:
        return {line.key: line.note.replace("\N{NO-BREAK SPACE}", " ") for line in desk.staff.people.lines.rows}

    assert notes() == {
        "julie": "Dernière connexion : hier, 14 h 40, à la borne « Accueil »",
        "marc": "A un code; aucune connexion jusqu’ici",
        "sam": "C’est vous",
    }
    published.codes.verify("julie", CODES["julie"], published.now)
    desk.staff.people.look()
    desk.wait_for(lambda: notes()["julie"] == "Dernière connexion : aujourd’hui, 14 h 40, au bureau")


def test_the_rule_of_two_persons_is_a_switch(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = people(opened, published)
    assert published.journal.fold().needs_two

    desk.click("twoPersons")

    desk.wait_for(lambda: not published.journal.fold().needs_two)


def test_who_does_not_administer_has_no_way_there(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.sign_in("julie")
    assert desk.find("rail-people") is None

    desk.staff.go("people")

    assert desk.staff.page == "today"
