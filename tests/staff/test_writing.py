"""The nurse changes a text: what she types is saved, checked, undone, and sent for approval."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.content.differences import at
from kiosk.content.editing import data_of, opened, put
from kiosk.errors import LibraryError
from kiosk.i18n import words
from kiosk.library.drafts import Draft
from kiosk.library.fold import State
from kiosk.qt.staff.writing.page import Writing
from tests.staff.small_clinic import TREATMENT, makeup_waits, shipped_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

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


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_the_wait_of_makeup_goes_from_48_to_72_hours_and_is_sent(
    published: SmallClinic, opened: Callable[..., Desk], language: str
) -> None:
    desk = opened(published, language=language)
    write(desk)
    desk.click(f"outline-{MAKEUP}")

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
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
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
    desk = opened(published, language=ENGLISH)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
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
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
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
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
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

    def chosen() -> Any:  # noqa: ANN401 - plain values
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
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
    assert desk.find(f"reread-{ENGLISH}") is None

    type_into(desk, f"text-{MAKEUP}/thing/{FRENCH}", " et fard")
    reach(desk, f"reread-{ENGLISH}")

    assert desk.find(f"reread-{ENGLISH}") is None
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{FRENCH}") == "Maquillage et fard")


# -- two people ----------------------------------------------------------------------------


def julie_changes(place: SmallClinic, where: str, value: Any) -> None:  # noqa: ANN401 - plain values
    there = draft(place)
    place.now = place.now.replace(hour=14, minute=33)
    place.draft(data_of(put(there, where, value)), by="julie")


def begun(published: SmallClinic, opened: Callable[..., Desk], **more: Any) -> Desk:  # noqa: ANN401
    """Open a draft that is in the library already."""
    published.draft()
    desk = opened(published, **more)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
    return desk


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
        == "Julie a changé\u00a0: Consigne «\u00a0Soleil direct et bronzage\u00a0», 14\u00a0h\u00a033"
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

    desk.wait_for(lambda: desk.shows("Julie et vous avez changé le même texte"))
    assert desk.shows("Français\u00a0: Fards")
    assert desk.shows("Français\u00a0: Maquillages")
    assert desk.staff.writing.sending.blocked
    desk.click(button)

    assert desk.find("keepMine") is None
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{FRENCH}") == stays)
    desk.click("undoTool")
    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{FRENCH}") == other)


def test_who_has_gone_on_to_another_page_stays_there_when_the_text_is_sent(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.draft(makeup_waits("72 h"))
    desk = opened(published)
    write(desk)
    sending = desk.staff.writing.sending
    desk.wait_for(lambda: sending.blocked == "")

    sending.send("")
    desk.staff.go("treatments")
    desk.wait_for(lambda: not sending.busy)

    assert desk.staff.page == "treatments"
    assert published.journal.fold().editions[TREATMENT][-1].number == 2


@pytest.mark.exhaustive
def test_who_has_gone_on_to_another_text_stays_there_when_the_first_one_is_sent(
    published: SmallClinic, qtbot: QtBot
) -> None:
    published.draft(makeup_waits("72 h"))
    published.drafts.save(Draft("other", shipped_text()), published.now)
    person, about = published.journal.fold().people["sam"], [TREATMENT]
    led: list[str] = []
    writing: Any = Writing(published.office(), lambda: words(ENGLISH), lambda: person, lambda: about[-1], led.append)
    writing.look()
    qtbot.waitUntil(lambda: writing.known and writing.sending.blocked == "", timeout=20_000)

    writing.sending.send("")
    about.append("other")
    writing.look()
    qtbot.waitUntil(lambda: writing.known and not writing.sending.busy, timeout=20_000)
    writing.editing.write(f"{MAKEUP}/thing/{ENGLISH}", "Makeup!")

    assert led == []
    assert published.journal.fold().editions[TREATMENT][-1].number == 2
    qtbot.waitUntil(lambda: b"Makeup!" in (published.drafts.open("other") or Draft("", b"")).document, timeout=20_000)
    writing.close()


# -- nothing is lost -------------------------------------------------------------------------


def test_without_the_library_what_is_written_is_kept_here_and_saved_when_it_is_back(
    published: SmallClinic, opened: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.qt.staff.writing.saving.AGAIN", 200)
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")

    def gone(_: object) -> None:
        raise LibraryError("gone")

    with monkeypatch.context() as cut:
        cut.setattr("kiosk.library.database.SqliteFile.change", gone)
        type_into(desk, f"text-{MAKEUP}/thing/{ENGLISH}", "!")
        desk.wait_for(lambda: desk.shows("Gardé ici"))
        (kept,) = (published.data / "unsaved").iterdir()
        assert kept.stat().st_mode & 0o777 == 0o600
        assert desk.staff.writing.sending.blocked

    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup!")
    desk.wait_for(lambda: not kept.exists())
    assert desk.shows("Enregistré à")


def test_what_is_kept_here_is_there_again_when_the_text_is_opened_once_more(
    published: SmallClinic, opened: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")

    def gone(_: object) -> None:
        raise LibraryError("gone")

    with monkeypatch.context() as cut:
        cut.setattr("kiosk.library.database.SqliteFile.change", gone)
        type_into(desk, f"text-{MAKEUP}/thing/{ENGLISH}", "!")
        desk.staff.leave()
        desk.rest(300)
    assert draft(published) is None
    write(desk)

    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup!")
    assert at(desk.staff.writing.values, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup!"


def test_leaving_the_screens_saves_what_was_typed_just_now(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    write(desk)
    desk.click(f"outline-{MAKEUP}")
    type_into(desk, f"text-{MAKEUP}/thing/{ENGLISH}", "!")

    desk.seconds += 10_000
    desk.staff.tick()

    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup!")


# -- who, where --------------------------------------------------------------------------------


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
    desk.wait_for(lambda: desk.shows("Rien n’est changé encore"))
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
