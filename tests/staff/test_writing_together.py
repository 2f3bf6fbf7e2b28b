"""Two people write one text: what both changed is shown to both, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content.editing import data_of, put
from tests.staff.writing import ENGLISH, FRENCH, MAKEUP, at_makeup, draft, saved, type_into

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2


def julie_changes(place: SmallClinic, where: str, value: Any) -> None:  # noqa: ANN401 - plain values
    there = draft(place)
    place.now = place.now.replace(hour=14, minute=33)
    place.draft(data_of(put(there, where, value)), by="julie")


def begun(published: SmallClinic, opened: Callable[..., Desk]) -> Desk:
    """Open a draft that is in the library already."""
    published.draft()
    return at_makeup(opened, published)


def test_what_somebody_else_changes_meanwhile_is_brought_together_and_told(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = begun(published, opened)
    julie_changes(published, "treatment/rules/sun/end", "21 d")

    type_into(desk, f"text-{MAKEUP}/thing/{ENGLISH}", "!")

    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup!")
    assert saved(desk, "treatment/rules/sun/end") == "21 d"
    assert (
        desk.named("newsWord").property("text")
        == "Julie a modifié\u00a0: Consigne «\u00a0Soleil direct et bronzage\u00a0», 14\u00a0h\u00a033"
    )
    desk.click("undoTool")
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup")
    assert saved(desk, "treatment/rules/sun/end") == "21 d"


@pytest.mark.parametrize(
    ("button", "stays", "other"),
    [
        ("keepTheirs", "Fards", "Maquillages"),
        ("keepMine", "Maquillages", "Fards"),
        ("writeThird", "Maquillages", "Fards"),
    ],
)
def test_where_two_have_changed_the_same_text_both_are_shown_and_neither_is_lost(
    published: SmallClinic, opened: Callable[..., Desk], button: str, stays: str, other: str
) -> None:
    desk = begun(published, opened)
    julie_changes(published, f"{MAKEUP}/thing/{FRENCH}", "Fards")
    type_into(desk, f"text-{MAKEUP}/thing/{FRENCH}", "s")

    desk.wait_for(lambda: desk.shows("Julie et vous avez modifié le même texte"))
    assert desk.shows("Français\u00a0: Fards")
    assert desk.shows("Français\u00a0: Maquillages")
    assert desk.staff.writing.sending.blocked
    desk.click(button)

    assert desk.find("keepMine") is None
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{FRENCH}") == stays)
    desk.click("undoTool")
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{FRENCH}") == other)
