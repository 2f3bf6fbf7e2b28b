"""A double click at the office does one thing: what comes under the pointer meanwhile was not meant."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.i18n import ENGLISH
from tests.staff.publication import page, shown, two_editions
from tests.staff.review import reading, several
from tests.staff.test_publication import other

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic


def slow(desk: Desk) -> Desk:
    """Have a second click be one for as long as the slowest machine takes."""
    desk.singleton("Guard").setProperty("second", 60_000)
    return desk


def click(desk: Desk, at: QPoint) -> None:
    QTest.mouseClick(desk.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    desk.rest()


def test_who_publishes_publishes_one_text(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    two_editions(published)
    other(published, "peeling", until=published.now.date() + timedelta(days=300))
    desk = slow(page(opened, published))
    first, following = (line.key for line in desk.staff.publication.ready.rows)
    where = desk.middle(f"publish-{first}")

    click(desk, where)
    desk.wait_for(lambda: desk.find(f"publish-{first}") is None)
    desk.wait_for(lambda: desk.middle(f"publish-{following}") == where)  # what stands there now
    click(desk, where)
    desk.rest(200)

    assert following not in shown(published)


def test_who_has_seen_one_difference_has_seen_one(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    several(published)
    desk = reading(slow(opened(published, language=ENGLISH)))
    review = desk.staff.review.reading
    desk.wait_for(lambda: review.canSee)
    where = desk.middle("seen")

    click(desk, where)
    desk.wait_for(lambda: review.at == 1 and review.canSee and desk.middle("seen") == where)
    click(desk, where)

    assert (review.at, sum(step.seen for step in review.steps.rows)) == (1, 1)


def test_what_is_clicked_quickly_again_acts_again(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = slow(opened(published, language=ENGLISH))
    desk.click("person-sam")

    for digit in "11":
        desk.click(f"digit-{digit}")

    assert desk.staff.signIn.digits == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_are_never_a_second_click(published: SmallClinic, opened: Callable[..., Desk], key: Qt.Key) -> None:
    several(published)
    desk = reading(slow(opened(published, language=ENGLISH)))
    review = desk.staff.review.reading
    desk.wait_for(lambda: review.canSee)
    click(desk, desk.middle("seen"))

    desk.wait_for(lambda: review.at == 1 and review.canSee)
    desk.named("seen").forceActiveFocus()
    desk.key(key)
    desk.wait_for(lambda: review.at == 2)
    desk.key(Qt.Key.Key_PageDown)
    desk.wait_for(lambda: review.canSee)
    desk.key(key)

    desk.wait_for(lambda: review.at == 3)
