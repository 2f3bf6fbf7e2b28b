"""The real program and its library: what is published while it is open, and what is taken back during a visit."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from kiosk_window import KioskWindow, Screen

from kiosk import config
from kiosk.content import document
from kiosk.folder import LIBRARY_FILE
from kiosk.holder import ASKED
from kiosk.library import deciding
from kiosk.library.database import SqliteFile
from kiosk.library.deciding import Decision
from kiosk.library.drafts import Draft, Drafts
from kiosk.library.events import Role
from kiosk.library.journal import Journal
from kiosk.library.sending import prepared, submit
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DESK = "feuille de soins à l’accueil"
pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    shown = Screen(1280, 800)
    yield shown
    shown.close()


def decision(by: str = "") -> Decision:
    return Decision(datetime.now(ZoneInfo("America/Toronto")), by=by, user="clinic")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return config.ready(tmp_path / "data")


@pytest.fixture
def library(data: Path) -> Iterator[Journal]:
    """A library in which the shipped treatment is approved and not published yet."""
    journal = Journal(SqliteFile(data / LIBRARY_FILE))
    roles = [Role.WRITER, Role.APPROVER]
    journal.decide(lambda fold: deciding.added(fold, decision(), "Marc", roles, "marc"))
    text = document.of(french_and_english(), "microneedling").to_json()
    draft = Drafts(journal.database).save(Draft("microneedling", text), decision().now)
    sent = submit(journal, prepared(draft, lambda _: []), decision("marc"))
    until = date(decision().now.year + 1, 6, 1)
    journal.decide(
        lambda fold: deciding.approved(fold, decision("marc"), "microneedling", 1, sha256=sent.sha256, review_by=until)
    )
    yield journal
    journal.close()


def test_what_is_published_while_it_is_open_is_shown_and_what_is_withdrawn_ends_the_visit(
    screen: Screen, data: Path, library: Journal, tmp_path: Path
) -> None:
    window = KioskWindow(screen, "run", "--data", str(data), "--window", "1280x800", log=tmp_path / "errors")
    try:
        window.wait_for_text(DESK)
        assert "Rien n’est encore publié" in window.wait_for_text("Pour le personnel")

        library.decide(lambda fold: deciding.published(fold, decision("marc"), {"microneedling": 1}))
        window.wait_for("start-en-CA")
        window.touch("start-en-CA")
        window.wait_for("nextButton")

        library.decide(lambda fold: deciding.withdrawn(fold, decision("marc"), "microneedling", 1, "a wrong number"))
        window.wait_until(lambda: (data / "kiosk.log").read_text("utf-8").count("publication 1 is shown") == 2)
        window.touch("nextButton")
        window.wait_for_text("The advice for this treatment is being changed.")
        window.touch("finishButton")
        window.wait_for_text(DESK)
        assert "a wrong number" in window.wait_for_text("For staff")
        assert window.close() == ASKED
    finally:
        window.close()
