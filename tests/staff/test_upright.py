"""An upright touchscreen has its room below: every page of the staff's works there, and only the smallest says no."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

UPRIGHT, SMALLEST = (1080, 1920, 300.0), (800, 480, 154.0)
PAGES = ("today", "treatments", "approvals", "sheet", "publication", "state", "people", "settings", "write")
ON_SMALLEST = {"today", "approvals", "publication", "state"}


def entered(opened: Callable[..., Desk], place: SmallClinic, size: tuple[int, int, float]) -> Desk:
    """Come in as Sam on a touchscreen of this size."""
    desk = opened(place, desk=False, language="en-CA")
    desk.sign_in("sam")
    width, height, millimetres = size
    desk.size(width, height, millimetres=millimetres)
    return desk


def works(desk: Desk, page: str) -> bool:
    """Open a page, and tell whether it is there."""
    desk.staff.go(page, "microneedling")
    desk.rest(150)
    return not desk.shows("This needs a larger screen")


@pytest.mark.parametrize(("size", "there"), [(UPRIGHT, set(PAGES)), (SMALLEST, ON_SMALLEST)], ids=["upright", "small"])
def test_each_page_works_where_there_is_room(
    published: SmallClinic, opened: Callable[..., Desk], size: tuple[int, int, float], there: set[str]
) -> None:
    desk = entered(opened, published, size)

    assert {page for page in PAGES if works(desk, page)} == there


def test_upright_the_bar_is_at_the_bottom_and_its_line_goes_from_edge_to_edge(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = entered(opened, published, UPRIGHT)

    first = desk.named("rail-today")
    assert first.mapToScene(QPointF(0, 0)).y() > 1750
    bar = first.parentItem().parentItem()
    line = bar.childItems()[0]
    assert (line.x(), line.width()) == (0, bar.width())
    assert desk.find("leaveButton") is not None
