"""Write a text, as a person does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.content.differences import at
from kiosk.content.editing import opened
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

FRENCH, ENGLISH = "fr-CA", "en-CA"
MAKEUP = "treatment/rules/makeup"


def draft(place: SmallClinic) -> Any:  # noqa: ANN401 - plain values
    found = place.drafts.open(TREATMENT)
    return opened(found.document) if found else None


def saved(desk: Desk, where: str) -> Any:  # noqa: ANN401 - plain values
    return at(draft(desk.place) or {}, where)


def write(desk: Desk, person: str = "sam") -> None:
    """Come in, and open the text."""
    desk.sign_in(person)
    desk.click("rail-treatments")
    desk.wait_for(lambda: desk.staff.treatments.known)
    desk.rest()
    desk.click(f"treatment-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.writing.known)
    desk.rest(120)


def reach(desk: Desk, name: str) -> None:
    """Touch a control that may be further down: the page follows the keyboard."""
    desk.named(name).forceActiveFocus()
    desk.rest(30)
    desk.click(name)


def type_into(desk: Desk, name: str, text: str) -> None:
    """Put the caret at the end of a field, and paste: the test's keyboard has no accents."""
    reach(desk, name)
    desk.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QGuiApplication.clipboard().setText(text)
    QTest.keySequence(desk.window, "Ctrl+V")
    desk.rest(30)


def at_makeup(opened: Callable[..., Desk], place: SmallClinic, **more: Any) -> Desk:  # noqa: ANN401 - for the window
    """Come in, and open the text at the rule on makeup."""
    desk = opened(place, **more)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
    return desk
