"""Who may begin to write a text, where, and from what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.staff.small_clinic import TREATMENT
from tests.staff.writing import MAKEUP, draft, type_into, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2


def test_who_may_not_write_is_told_so(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.sign_in("marc")
    desk.staff.go("write", TREATMENT)

    desk.wait_for(lambda: desk.staff.writing.problem)
    assert desk.shows("Marc")
    assert draft(published) is None


def test_looking_at_a_text_begins_no_draft(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    write(desk)
    desk.wait_for(lambda: desk.shows("Rien n’a encore changé"))
    desk.click("backButton")
    desk.rest(100)

    assert draft(published) is None


def test_a_small_screen_says_that_writing_needs_a_larger_one(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, desk=False)
    write(desk)
    desk.size(800, 480)

    assert desk.shows("plus grand")
    assert desk.find(f"outline-{MAKEUP}") is None


def test_a_treatment_that_comes_with_the_kiosk_is_begun_with_a_touch(
    place: SmallClinic, opened: Callable[..., Desk]
) -> None:
    place.people()
    desk = opened(place, desk=False)
    desk.sign_in("julie")  # who administers would go on with the first run
    desk.click("rail-treatments")
    desk.click(f"begin-{TREATMENT}")

    desk.wait_for(lambda: desk.staff.writing.known)
    assert draft(place)["treatment"]["id"] == TREATMENT
    desk.wait_for(lambda: desk.staff.writing.checking.toFix == 0)


def test_an_empty_treatment_is_begun_by_its_name_and_says_what_is_missing(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published)
    desk.sign_in("sam")
    desk.click("rail-treatments")
    desk.wait_for(lambda: desk.staff.treatments.known)
    desk.click("add-treatment")
    type_into(desk, "words-treatment", "Verrue plantaire")
    desk.key(Qt.Key.Key_Return)

    desk.wait_for(lambda: desk.staff.writing.known)
    assert desk.staff.about == "verrue-plantaire"
    assert desk.shows("Verrue plantaire")
    desk.wait_for(lambda: desk.staff.writing.checking.toFix)
