"""Two who write one text at the office, and two kiosks that follow one office: nothing is lost, nobody is forgotten."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any

import pytest
from kiosk_window import KioskWindow, Screen
from staff_window import MAKEUP, StaffWindow, clinic

from kiosk import config
from kiosk.content.differences import at
from kiosk.content.editing import opened
from kiosk.library import notes
from kiosk.library.follower import EVERY
from kiosk.library.journal import Journal
from kiosk.library.moving import moved
from kiosk.library.postgresql import PostgresqlServer
from kiosk.qt.staff.publication.page import LOOK_EVERY
from tests.library.network import Network
from tests.library.server import PASSWORD
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.library.server import Server
    from tests.staff.small_clinic import SmallClinic

FRENCH = "fr-CA"
THING = f"{MAKEUP}/thing/{FRENCH}"
WAIT = f"{MAKEUP}/end/wait"
SOON = EVERY + LOOK_EVERY + 10
"""Seconds until every kiosk has taken what is new, and an open page tells it."""
pytestmark = [pytest.mark.window, pytest.mark.timeout(300)]


def said(place: SmallClinic, where: str) -> Any:  # noqa: ANN401 - plain values
    """Return what the draft says at a place."""
    draft = place.drafts.open(TREATMENT)
    return at(opened(draft.document) or {}, where) if draft else None


def noted(place: SmallClinic) -> list[Any]:
    """Return what stands beside the draft, in French."""
    with place.journal.database.read() as run:
        return [at({"said": note.said}, f"said/{FRENCH}") for note in notes.read(run, TREATMENT)]


def add(window: StaffWindow, field: str, words: str) -> None:
    """Type something at the end of a field."""
    window.touch(f"text-{field}")
    window.hands("key", "ctrl+End")
    window.type_keys(words)


@pytest.mark.parametrize(
    ("button", "stays", "other"),
    [
        ("keepMine", "Maquillage permanent", "Maquillage et fards"),
        pytest.param("keepTheirs", "Maquillage et fards", "Maquillage permanent", marks=pytest.mark.exhaustive),
    ],
)
def test_two_who_write_the_same_words_see_both_and_neither_is_lost(
    tmp_path: Path, button: str, stays: str, other: str
) -> None:
    with ExitStack() as ending:
        place = ending.enter_context(closing(clinic(tmp_path / "data")))
        place.published()
        windows = []
        for person in ("julie", "sam"):
            screen = Screen(1280, 800)
            ending.callback(screen.close)
            window = StaffWindow.at_office(screen, place.data, "1280x800", tmp_path / person)
            ending.callback(window.close)
            windows.append(window)
        julie, sam = windows
        julie.sign_in("julie", FRENCH)
        sam.sign_in("sam", FRENCH)
        julie.write()
        sam.write()

        add(julie, THING, " et fards")
        julie.wait_until(lambda: said(place, THING) == "Maquillage et fards")
        add(sam, THING, " permanent")

        sam.wait_for_text("Julie et vous avez modifié le même texte")
        sam.wait_for_text("Français\u00a0: Maquillage et fards")
        sam.wait_for_text("Français\u00a0: Maquillage permanent")
        sam.touch(button)
        sam.wait_until(lambda: said(place, THING) == stays)
        assert noted(place) == [other]
        sam.touch("undoTool")
        sam.wait_until(lambda: said(place, THING) == other)
        julie.more(WAIT, 2)  # as she goes on, what was chosen comes to her
        julie.wait_until(lambda: said(place, WAIT) == "50 h")
        assert said(place, THING) == other
        julie.wait_for_text(other)

    assert (tmp_path / "julie").read_text() == (tmp_path / "sam").read_text() == ""


@pytest.mark.slow
@pytest.mark.exhaustive
def test_a_publication_reaches_two_kiosks_and_one_that_is_cut_off_is_named(
    database: str, server: Server, tmp_path: Path
) -> None:
    office = tmp_path / "office"
    with ExitStack() as ending:
        network = ending.enter_context(Network(server.port))
        place = ending.enter_context(closing(clinic(office)))
        place.published()
        place.makeup()
        place.send()
        place.approve(2)
        moved(place.journal, ending.enter_context(closing(Journal(PostgresqlServer(database, PASSWORD)))))
        through = database.replace(f":{server.port}/", f":{network.port}/")
        kiosks = []
        for name, url in {"Accueil 1": database, "Accueil 2": through}.items():
            data = config.ready(tmp_path / name)
            config.set_value(data, "kiosk.name", name)
            follows(data, url)
            kiosks.append(opened_kiosk(ending, data, tmp_path / f"{name}.errors"))
        follows(office, database)
        screen = Screen(1920, 1080)
        ending.callback(screen.close)
        desk = StaffWindow.at_office(screen, office, "1920x1080", tmp_path / "errors")
        ending.callback(desk.close)
        for kiosk in kiosks:
            kiosk.wait_for("start-fr-CA")  # publication 1
        desk.sign_in("marc", FRENCH)

        desk.publish()
        desk.wait_until(lambda: all(f"Accueil {each}" in desk.texts() for each in (1, 2)), SOON)
        desk.wait_until(lambda: not any(each.startswith("montre la") for each in desk.texts()), SOON)

        network.cut()
        desk.touch("goBackPublication")
        desk.wait_until(lambda: behind(desk) == ["Accueil 2 montre la 2"], 2 * SOON)
        network.come_back()
        desk.wait_until(lambda: behind(desk) == [], 2 * SOON)

    assert (tmp_path / "errors").read_text() == ""


def follows(data: Path, url: str) -> None:
    """Have a data folder's library on a server."""
    config.set_value(data, "library.url", url)
    config.set_value(data, "library.password", PASSWORD)


def opened_kiosk(ending: ExitStack, data: Path, log: Path) -> KioskWindow:
    """Open a kiosk on a screen of its own."""
    screen = Screen(1280, 800)
    ending.callback(screen.close)
    kiosk = KioskWindow(screen, "run", "--data", str(data), "--window", "1280x800", log=log)
    ending.callback(kiosk.close)
    return kiosk


def behind(desk: StaffWindow) -> list[str]:
    """Return what the Publication page says of each kiosk that shows another publication than the newest."""
    texts = desk.texts()
    return [f"{texts[at - 1]} {said}" for at, said in enumerate(texts) if said.startswith("montre la")]
