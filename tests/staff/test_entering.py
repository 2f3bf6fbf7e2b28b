"""Getting in: who are you, six digits, growing waits, and leaving by itself."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library import deciding
from kiosk.library.deciding import Decision
from kiosk.library.events import Role
from kiosk.qt.staff.staff import AT_DESK, AT_KIOSK
from tests.staff.small_clinic import CODES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

HELLO = {FRENCH: "Bonjour Julie", ENGLISH: "Hello Julie"}


def wrong(desk: Desk, code: str = "999990") -> None:
    for digit in code:
        desk.click(f"digit-{digit}")
    desk.wait_for(lambda: not desk.staff.signIn.checking)


@pytest.mark.parametrize("at_desk", [True, False])
@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_who_taps_their_name_and_code_is_let_in_at_the_sixth_digit(
    published: SmallClinic, opened: Callable[..., Desk], language: str, *, at_desk: bool
) -> None:
    desk = opened(published, desk=at_desk, language=language)

    desk.sign_in("julie")

    assert desk.staff.page == "today"
    assert desk.shows(HELLO[language])


def test_the_code_can_be_typed_on_a_keyboard(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.click("person-marc")

    desk.type(CODES["marc"])

    desk.wait_for(lambda: desk.staff.name == "Marc")


def test_a_wrong_code_says_so_and_lets_nobody_in(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.click("person-julie")

    wrong(desk)

    assert desk.staff.page == "who"
    assert desk.named("signInSentence").property("text") == "Ce n’est pas le bon code."
    assert desk.staff.signIn.digits == 0


def test_the_third_wrong_code_waits_and_the_wait_is_kept_when_the_screens_are_opened_anew(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, language=ENGLISH)
    desk.click("person-julie")
    for _ in range(3):
        wrong(desk)
    assert "Too many wrong codes" in desk.named("signInSentence").property("text")
    assert not desk.named("digit-1").isEnabled()

    again = opened(published, language=ENGLISH)
    again.click("person-julie")
    wrong(again, CODES["julie"])
    assert "Too many wrong codes: try again in 30 s." in again.named("signInSentence").property("text")

    published.now += timedelta(seconds=31)
    again.staff.tick()
    for digit in CODES["julie"]:
        again.click(f"digit-{digit}")
    again.wait_for(lambda: again.staff.name == "Julie")


def test_the_code_of_one_person_lets_no_other_in(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.click("person-julie")

    wrong(desk, CODES["marc"])

    assert desk.staff.name == ""


def test_who_forgot_the_code_is_told_who_can_give_a_new_one(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, language=ENGLISH)
    assert desk.shows("Code forgotten? Sam can give you a new one.")

    desk.click("person-sam")

    assert desk.shows("Ask whoever set this kiosk up for a new one.")  # the only administrator has nobody else to ask


def test_where_everybody_has_left_it_says_what_to_do(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    add = partial(deciding.added, decision=Decision(place.now), name="Sam", roles=[Role.ADMINISTRATOR], identity="sam")
    place.journal.decide(add)
    place.journal.decide(lambda fold: deciding.changed(fold, Decision(place.now), "sam", active=False))
    desk = opened(place, language=ENGLISH)

    desk.wait_for(lambda: desk.staff.signIn.known)
    desk.rest()

    assert desk.shows("Nobody can sign in here yet.")


@pytest.mark.parametrize(("at_desk", "seconds"), [(True, AT_DESK), (False, AT_KIOSK)])
def test_the_screens_are_left_by_themselves_and_what_is_written_is_saved_first(
    published: SmallClinic, opened: Callable[..., Desk], seconds: int, *, at_desk: bool
) -> None:
    desk = opened(published, desk=at_desk)
    told: list[str] = []
    desk.staff.leaving.connect(lambda: told.append("save"))
    desk.staff.left.connect(lambda: told.append("left"))
    desk.sign_in("julie")
    desk.seconds += seconds - 1
    desk.staff.tick()
    assert told == []

    desk.key(Qt.Key.Key_Tab)  # somebody is here
    desk.seconds += seconds - 1
    desk.staff.tick()
    assert told == []

    desk.seconds += 1
    desk.staff.tick()

    assert told == (["save"] if at_desk else ["save", "left"])
    assert desk.staff.page == ("who" if at_desk else "today")


def test_the_staff_choose_their_own_language(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    assert desk.shows("Qui êtes-vous\u00a0?")

    desk.click("staff-language-en-CA")

    assert desk.shows("Who are you?")
    assert desk.shows("Writes and approves")


def test_everything_on_the_first_screen_is_reached_by_the_keyboard(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, desk=False)
    desk.wait_for(lambda: desk.staff.signIn.cards.count == 3)
    desk.click("person-julie")
    reached = set()
    for _ in range(40):
        desk.key(Qt.Key.Key_Tab)
        item = desk.window.activeFocusItem()
        reached.add(item.objectName() if item else "")

    assert {"person-marc", "person-sam", "backToPatients", "staff-language-en-CA", "digit-5", "clearCode"} <= reached
