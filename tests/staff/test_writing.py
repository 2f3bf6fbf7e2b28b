"""The nurse changes a text: what she types is saved, checked, undone, and sent for approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.content.differences import at
from kiosk.library.fold import State
from tests.staff.small_clinic import TREATMENT
from tests.staff.writing import ENGLISH, FRENCH, MAKEUP, at_makeup, draft, reach, saved, type_into, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_the_wait_of_makeup_goes_from_48_to_72_hours_and_is_sent(
    published: SmallClinic, opened: Callable[..., Desk], language: str
) -> None:
    desk = at_makeup(opened, published, language=language)

    for _ in range(24):
        desk.click(f"more-{MAKEUP}/end/wait")

    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/end") == {"wait": "72 h", "condition": "no-stinging"})
    assert desk.shows("48\u00a0h" if language == FRENCH else "48 h")
    desk.wait_for(lambda: desk.staff.writing.sending.blocked == "")
    desk.click("sendButton")
    type_into(desk, "sendNote", "Picotements")
    desk.click("sendNow")
    desk.wait_for(lambda: desk.staff.page == "today" and desk.staff.today.sent)
    assert desk.staff.today.sent.endswith("Julie et Marc." if language == FRENCH else "Julie and Marc.")
    edition = published.journal.fold().editions[TREATMENT][-1]
    assert (edition.number, edition.sent.note, edition.sent.by) == (2, "Picotements", "sam")
    assert published.journal.fold().state(edition, published.now.date()) is State.IN_REVIEW
    assert draft(published) is None
    assert not list((published.data / "unsaved").glob("*.json"))
    desk.staff.leave()
    assert desk.staff.today.sent == ""  # whoever comes next has sent nothing


def test_numbers_that_differ_are_found_under_their_field_and_mended_by_a_button(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = at_makeup(opened, published)
    reach(desk, f"open-{MAKEUP}/why")

    type_into(desk, f"text-{MAKEUP}/why/{FRENCH}", "Elles mettent 72 heures à se refermer.")
    desk.wait_for(lambda: desk.shows("English"))
    desk.wait_for(lambda: desk.staff.writing.checking.toFix == 1)
    type_into(desk, f"text-{MAKEUP}/why/{ENGLISH}", "They take 48 hours to close.")
    desk.wait_for(lambda: desk.shows("Les nombres diffèrent"))
    assert desk.named("sendButton").property("available") is False
    desk.click("findingsButton")
    reach(desk, "mend-Écrire 72")

    desk.wait_for(lambda: desk.staff.writing.sending.blocked == "")
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/why/{ENGLISH}") == "They take 72 hours to close.")
    assert not desk.shows("Les nombres diffèrent")


def test_what_was_done_is_undone_and_done_again_by_keys_and_by_buttons(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = at_makeup(opened, published, language=ENGLISH)
    type_into(desk, f"text-{MAKEUP}/thing/{ENGLISH}", " of any kind")
    assert at(desk.staff.writing.values, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup of any kind"

    QTest.keySequence(desk.window, "Ctrl+Z")
    assert at(desk.staff.writing.values, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup"
    assert desk.named(f"text-{MAKEUP}/thing/{ENGLISH}").property("source") == "Makeup"
    QTest.keySequence(desk.window, "Ctrl+Shift+Z")
    assert at(desk.staff.writing.values, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup of any kind"
    desk.click("undoTool")

    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup")


def test_an_entry_is_added_moved_hidden_and_removed_and_a_strip_brings_it_back(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published)
    write(desk)
    desk.click("add-treatment/rules?avoid")
    type_into(desk, "words-treatment/rules?avoid", "Sauna")
    desk.key(Qt.Key.Key_Return)
    made = "treatment/rules/sauna"
    desk.wait_for(lambda: desk.staff.writing.entry.place == made)
    assert at(desk.staff.writing.values, made) == {"id": "sauna", "stance": "avoid", "thing": {FRENCH: "Sauna"}}

    desk.click(f"up-{made}")
    rules = [each["id"] for each in desk.staff.writing.values["treatment"]["rules"] if each["stance"] == "avoid"]
    assert rules[-2:] == ["sauna", "alcohol"]
    reach(desk, f"flag-{made}/hidden")
    assert at(desk.staff.writing.values, f"{made}/hidden") is True
    reach(desk, f"remove-{made}")
    assert at(desk.staff.writing.values, made) is None
    desk.click("undoButton")

    desk.wait_for(lambda: (saved(desk, made) or {}).get("hidden") is True)


def test_the_wait_is_typed_stepped_by_keys_and_counted_in_another_unit(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = at_makeup(opened, published)
    desk.click(f"wait-{MAKEUP}/end/wait")

    def wait() -> str:
        return str(at(desk.staff.writing.values, f"{MAKEUP}/end/wait"))

    desk.type("72")
    assert wait() == "72 h"
    desk.key(Qt.Key.Key_Up)
    assert wait() == "73 h"
    desk.key(Qt.Key.Key_PageDown)
    assert wait() == "49 h"
    desk.type("150")
    desk.wait_for(lambda: desk.staff.writing.checking.toFix == 1)
    assert desk.shows("c’est loin de ce que disent les sources, de 6\u00a0h à 72\u00a0h")
    desk.type("0")
    desk.click(f"unit-{MAKEUP}/end/wait")
    desk.click("pick-d")
    assert wait().endswith(" d")


def test_the_condition_the_sources_and_the_words_patients_look_for_are_chosen(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = at_makeup(opened, published)
    desk.click(f"pick-{MAKEUP}/end/condition")
    desk.click("pick-skin-calm")
    assert at(desk.staff.writing.values, f"{MAKEUP}/end") == {"wait": "48 h", "condition": "skin-calm"}
    reach(desk, "word-poudre")
    assert at(desk.staff.writing.values, f"{MAKEUP}/synonyms/{FRENCH}") == ["fond de teint"]
    reach(desk, f"add-{MAKEUP}/synonyms/{FRENCH}")
    type_into(desk, f"words-{MAKEUP}/synonyms/{FRENCH}", "mascara")
    desk.click(f"ok-{MAKEUP}/synonyms/{FRENCH}")
    assert at(desk.staff.writing.values, f"{MAKEUP}/synonyms/{FRENCH}") == ["fond de teint", "mascara"]


def test_the_picture_of_a_rule_is_chosen_changed_and_taken_away_and_none_is_needed(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = opened(published, language=ENGLISH)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
    picture = f"{MAKEUP}/icon"

    def chosen() -> object:
        return at(desk.staff.writing.values, picture)

    assert chosen() == "sparkle-duotone"
    reach(desk, f"clear-{picture}")
    assert chosen() is None
    desk.wait_for(lambda: desk.staff.writing.sending.blocked == "")
    reach(desk, f"open-{picture}")
    assert desk.shows("Choose")
    reach(desk, f"pick-{picture}")
    reach(desk, "pick-flask-duotone")
    assert chosen() == "flask-duotone"
    reach(desk, f"pick-{picture}")
    reach(desk, "pick-barbell-duotone")
    desk.wait_for(lambda: saved(desk, picture) == "barbell-duotone")


def test_a_text_whose_french_has_changed_is_marked_until_somebody_has_read_it_again(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = at_makeup(opened, published)
    assert desk.find(f"reread-{ENGLISH}") is None

    type_into(desk, f"text-{MAKEUP}/thing/{FRENCH}", " et fard")
    reach(desk, f"reread-{ENGLISH}")

    assert desk.find(f"reread-{ENGLISH}") is None
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{FRENCH}") == "Maquillage et fard")
