"""Something is looked for on the first page, and opened."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.content.finding import found
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.content.finding import Findable
    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

MAKEUP = "treatment/rules/makeup"


def look_for(desk: Desk, person: str, text: str) -> list[str]:
    """Come in, and look for something; return what is found."""
    desk.sign_in(person)
    desk.click("searchField")
    desk.type(text)
    desk.wait_for(lambda: desk.staff.search.asked == text and desk.staff.search.known)
    return [hit.name for hit in desk.staff.search.hits.rows]


@pytest.mark.parametrize("at_desk", [True, False], ids=["mouse", "finger"])
def test_a_rule_is_found_without_accents_and_enter_opens_it(
    published: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    desk = opened(published, desk=at_desk)
    found = look_for(desk, "sam", "maqu")
    assert found[0] == "Maquillage"
    assert desk.shows("Consigne · Microaiguilletage")
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Up)

    desk.key(Qt.Key.Key_Return)

    desk.wait_for(lambda: desk.staff.writing.known)
    assert (desk.staff.page, desk.staff.about, desk.staff.writing.entry.place) == ("write", TREATMENT, MAKEUP)
    desk.staff.go("today")
    assert desk.staff.search.asked == ""


@pytest.mark.parametrize("looked_up", ["", "ma"], ids=["at once", "after fewer letters"])
def test_enter_opens_what_was_typed_and_not_what_stands_there_of_fewer_letters(
    published: SmallClinic, opened: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch, looked_up: str
) -> None:
    desk = opened(published)
    if looked_up:
        assert look_for(desk, "sam", looked_up)[0] == "Marc"
    else:
        desk.sign_in("sam")
        desk.click("searchField")
    going_on = threading.Event()

    def slowly(text: str, among: Sequence[Findable]) -> Sequence[Findable]:
        going_on.wait(20)
        return found(text, among)

    monkeypatch.setattr("kiosk.qt.staff.search.found", slowly)

    desk.type("maqu".removeprefix(looked_up))
    desk.key(Qt.Key.Key_Return)
    desk.rest(100)
    assert desk.staff.page == "today"
    going_on.set()

    desk.wait_for(lambda: desk.staff.page == "write" and desk.staff.writing.known)
    assert desk.staff.writing.entry.place == MAKEUP


def test_who_does_not_write_is_led_to_what_is_published_and_finds_nobody(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published)
    assert look_for(desk, "marc", "julie") == []
    assert desk.shows("Rien ne contient ces mots")
    desk.key(Qt.Key.Key_Escape)
    assert desk.find("nothingFound") is None

    desk.type("micro")
    desk.wait_for(lambda: desk.staff.search.hits.rows)
    desk.click(f"hit-{TREATMENT} treatment")

    assert (desk.staff.page, desk.staff.about) == ("publication", TREATMENT)


def test_an_administrator_finds_people_and_the_slash_key_leads_to_the_field(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published)
    desk.sign_in("sam")
    desk.type("/JULI")
    desk.wait_for(lambda: [hit.name for hit in desk.staff.search.hits.rows] == ["Julie"])

    desk.click("hit-person julie")

    assert desk.staff.page == "people"
