"""Beside the text that is written: the sheet with its line marked, on the touchscreen the text alone above the keys."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.content.differences import at
from kiosk.library.writers import here, writing
from kiosk.qt.staff.treatments import EVERY
from tests.staff.small_clinic import TREATMENT
from tests.staff.writing import ENGLISH, FRENCH, MAKEUP, reach, type_into, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SUN = "treatment/rules/sun"


def marked(desk: Desk) -> list[str]:
    """Return the places of the lines that are marked."""
    return [mark.key.partition(" ")[2] for mark in desk.staff.preview.paper.marks.rows]


def test_the_entry_that_is_chosen_is_marked_on_the_sheet_and_a_line_of_the_sheet_opens_its_field(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
    desk.wait_for(lambda: marked(desk) == [MAKEUP])

    desk.click(f"outline-{SUN}")
    assert marked(desk) == [SUN]
    preview = desk.staff.preview
    line = next(each for each in preview.paper._lines if each.place == MAKEUP and each.page == preview.paper.page)  # noqa: SLF001
    preview.paper.touch(line.x + line.width / 2, line.y + line.height / 2)
    desk.rest()

    assert desk.staff.writing.entry.place == MAKEUP
    assert desk.named(f"text-{MAKEUP}/thing/{FRENCH}").property("writing") is True
    assert marked(desk) == [MAKEUP]


def test_the_sheet_is_shown_over_the_page_until_escape(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    write(desk)
    desk.wait_for(lambda: marked(desk))
    beside = desk.named("previewPage").width()
    desk.click("enlargeSheet")
    desk.named("closeLargeSheet")
    large = [item for item in desk.items() if item.objectName() == "previewPage"][-1]
    assert large.width() > 1.3 * beside

    desk.rest(200)
    desk.key(Qt.Key.Key_Right)
    desk.wait_for(lambda: desk.staff.preview.paper.page == 1)
    desk.key(Qt.Key.Key_Escape)

    desk.wait_for(lambda: not desk.find("closeLargeSheet"))
    assert desk.staff.page == "write"


@pytest.mark.parametrize("away", ["today", "leave"])
def test_once_the_text_is_closed_nothing_of_its_sheet_is_left(
    published: SmallClinic, opened: Callable[..., Desk], away: str
) -> None:
    desk = opened(published)
    write(desk)
    desk.wait_for(lambda: desk.staff.preview.paper.pages)

    desk.staff.leave() if away == "leave" else desk.staff.go(away)

    assert desk.staff.preview.paper.pages == []
    assert desk.staff.preview.wanted is None


def test_on_the_touchscreen_a_text_has_the_page_for_itself_with_what_was_found_in_sight(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, desk=False)
    write(desk)
    reach(desk, f"outline-{MAKEUP}")
    desk.click(f"text-{MAKEUP}/thing/{FRENCH}")
    type_into(desk, f"text-{MAKEUP}/thing/{FRENCH}", " 72 h")
    type_into(desk, f"text-{MAKEUP}/thing/{ENGLISH}", " 48 h")

    assert desk.find(f"outline-{MAKEUP}") is None
    assert desk.middle("mend-Écrire 72").y() < desk.middle("paneMarks-bold").y() < desk.middle("type-a").y()
    desk.click("mend-Écrire 72")
    desk.click("paneMarks-date")
    desk.click("paneMarks-{date:3}")
    desk.click("paneDone")

    assert desk.find("paneDone") is None
    assert at(desk.staff.writing.values, f"{MAKEUP}/thing/{ENGLISH}").startswith("Makeup 72 h")
    assert "{date:3}" in str(at(desk.staff.writing.values, f"{MAKEUP}/thing"))
    desk.click(f"text-{MAKEUP}/thing/{FRENCH}")
    assert desk.named("paneTitle").property("text") == "Consigne"


def test_on_the_touchscreen_the_preview_takes_the_place_of_the_text_and_leads_back_to_it(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, desk=False)
    write(desk)
    desk.click("previewButton")
    desk.wait_for(lambda: desk.find("previewPage") and desk.staff.preview.paper.pages)
    assert desk.find(f"text-{desk.staff.writing.entry.place}/thing/{FRENCH}") is None

    desk.staff.preview.openPlace(MAKEUP)

    assert desk.named("paneTitle").property("text") == "Consigne"
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert desk.find("previewPage") is None
    assert desk.named(f"text-{MAKEUP}/thing/{FRENCH}")
    assert TREATMENT in desk.staff.about


@pytest.mark.parametrize("at_desk", [True, False], ids=["mouse", "finger"])
def test_who_else_writes_the_same_treatment_is_told_and_nobody_is_locked_out(
    published: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    here(published.journal.database, TREATMENT, "julie", published.now)
    desk = opened(published, desk=at_desk)
    desk.sign_in("sam")
    desk.click("rail-treatments")
    desk.wait_for(lambda: desk.shows("Julie écrit ici depuis 14\u00a0h\u00a040."))
    desk.click(f"treatment-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.writing.known and desk.shows("Julie écrit ici depuis 14\u00a0h\u00a040."))
    assert {each.person for each in writing(published.journal.database, published.now)} == {"julie", "sam"}

    published.now += timedelta(minutes=3)
    desk.staff.writing.meanwhile._others.look()  # noqa: SLF001 - what a timer does
    desk.wait_for(lambda: not desk.shows("Julie"))
    desk.click("backButton")

    desk.wait_for(lambda: not writing(published.journal.database, published.now))


def test_the_list_of_treatments_asks_again_and_again_who_writes(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published)
    desk.sign_in("sam")
    desk.click("rail-treatments")
    desk.wait_for(lambda: desk.staff.treatments.known)
    here(published.journal.database, TREATMENT, "julie", published.now)

    for _ in range(EVERY):
        desk.staff.tick()

    desk.wait_for(lambda: desk.shows("Julie écrit ici depuis 14\u00a0h\u00a040."))
    published.now += timedelta(minutes=3)
    for _ in range(EVERY):
        desk.staff.tick()
    desk.wait_for(lambda: not desk.shows("Julie"))
