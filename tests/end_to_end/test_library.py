"""The real program and its library: what is published while it is open, and what is taken back during a visit."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from kiosk_window import KioskWindow, Screen

from kiosk import config
from kiosk.content import document
from kiosk.folder import LIBRARY_FILE
from kiosk.holder import ASKED
from kiosk.i18n import Text
from kiosk.library import deciding, reports
from kiosk.library.database import SqliteFile
from kiosk.library.deciding import Decision
from kiosk.library.drafts import Draft, Drafts
from kiosk.library.events import Role
from kiosk.library.follower import EVERY
from kiosk.library.journal import Journal
from kiosk.library.postgresql import PostgresqlServer
from kiosk.library.sending import prepared, submit
from tests.content.shipped import french_and_english
from tests.library.network import Network
from tests.library.server import PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.content.document import Document
    from tests.library.server import Server

TWO_LOOKS = 2 * EVERY
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


TEXT = document.of(french_and_english(), "microneedling")


def approved(journal: Journal, text: Document, number: int) -> None:
    """Write a text, send it and approve it."""
    draft = Drafts(journal.database).save(Draft("microneedling", text.to_json()), decision().now)
    sent = submit(journal, prepared(draft, lambda _: []), decision("marc"))
    until = date(decision().now.year + 1, 6, 1)
    journal.decide(
        lambda fold: deciding.approved(
            fold, decision("marc"), "microneedling", number, sha256=sent.sha256, review_by=until
        )
    )


def publish(journal: Journal, number: int) -> None:
    journal.decide(lambda fold: deciding.published(fold, decision("marc"), {"microneedling": number}))


def begun(journal: Journal) -> Journal:
    """Return a library in which the shipped treatment is approved and not published yet."""
    roles = [Role.WRITER, Role.APPROVER]
    journal.decide(lambda fold: deciding.added(fold, decision(), "Marc", roles, "marc"))
    approved(journal, TEXT, 1)
    return journal


@pytest.fixture
def library(data: Path) -> Iterator[Journal]:
    """The kiosk's own."""
    with closing(Journal(SqliteFile(data / LIBRARY_FILE))) as journal:
        yield begun(journal)


def test_what_is_published_while_it_is_open_is_shown_and_what_is_withdrawn_ends_the_visit(
    screen: Screen, data: Path, library: Journal, tmp_path: Path
) -> None:
    window = KioskWindow(screen, "run", "--data", str(data), "--window", "1280x800", log=tmp_path / "errors")
    try:
        window.wait_for_text(DESK)
        assert "Rien n’est encore publié" in window.wait_for_text("Pour le personnel")

        publish(library, 1)
        window.wait_for("start-en-CA")
        window.touch("start-en-CA")
        window.wait_for("day-0")

        library.decide(lambda fold: deciding.withdrawn(fold, decision("marc"), "microneedling", 1, "a wrong number"))
        window.wait_until(lambda: (data / "kiosk.log").read_text("utf-8").count("publication 1 is shown") == 2)
        window.touch("day-0")
        window.wait_for_text("The advice for this treatment is being changed.")
        window.touch("finishButton")
        window.wait_for_text(DESK)
        assert "a wrong number" in window.wait_for_text("For staff")
        assert window.close() == ASKED
    finally:
        window.close()


@pytest.mark.slow
@pytest.mark.exhaustive
def test_a_kiosk_of_several_serves_on_while_its_server_is_cut_off_and_takes_then_what_was_published_meanwhile(
    screen: Screen, data: Path, database: str, server: Server, tmp_path: Path
) -> None:
    log = data / "kiosk.log"

    def is_logged(said: str) -> Callable[[], bool]:
        return lambda: log.exists() and said in log.read_text("utf-8")

    with Network(server.port) as network, closing(Journal(PostgresqlServer(database, PASSWORD))) as library:
        config.set_value(data, "library.url", database.replace(f":{server.port}/", f":{network.port}/"))
        config.set_value(data, "library.password", PASSWORD)
        publish(begun(library), 1)
        window = KioskWindow(screen, "run", "--data", str(data), "--window", "1280x800", log=tmp_path / "errors")
        try:
            window.wait_until(is_logged("publication 1 is shown"))
            network.cut()
            name = Text.written({"fr-CA": "Microaiguilles", "en-CA": "Small needles"})
            approved(library, replace(TEXT, treatment=replace(TEXT.treatment, name=name)), 2)
            publish(library, 2)
            window.wait_until(is_logged("does not answer"), TWO_LOOKS)

            window.touch("start-en-CA")
            window.wait_for("day-0")
            network.come_back()
            window.wait_until(is_logged("publication 2 is shown"), TWO_LOOKS)
            window.wait_for("day-0")  # the visit goes on
            assert window.close() == ASKED
        finally:
            window.close()
        assert {each.shows for each in reports.read(library.database)} <= {1, 2}
        assert log.read_text("utf-8").count("publication 1 is shown") == 1
