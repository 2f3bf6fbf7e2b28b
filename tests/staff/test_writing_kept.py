"""What is typed is kept without the library, when the screens are left, and once another page is open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content.differences import at
from kiosk.errors import LibraryError
from kiosk.i18n import words
from kiosk.library.drafts import Draft
from kiosk.qt.staff.writing.page import Writing
from tests.staff.small_clinic import TREATMENT, makeup_waits, shipped_text
from tests.staff.writing import ENGLISH, MAKEUP, at_makeup, draft, saved, type_into, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2


def gone(_: object) -> None:
    """Write nothing, as a library that is away."""
    raise LibraryError("gone")


def test_without_the_library_what_is_written_is_kept_here_and_saved_when_it_is_back(
    published: SmallClinic, opened: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.qt.staff.writing.saving.AGAIN", 200)
    desk = at_makeup(opened, published)

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
    desk = at_makeup(opened, published)

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
    desk = at_makeup(opened, published)
    type_into(desk, f"text-{MAKEUP}/thing/{ENGLISH}", "!")

    desk.seconds += 10_000
    desk.staff.tick()

    desk.wait_for(lambda: saved(desk, f"{MAKEUP}/thing/{ENGLISH}") == "Makeup!")


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
