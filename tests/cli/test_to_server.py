"""``kiosk content to-server``: a clinic that had one kiosk has several."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.i18n import FRENCH
from kiosk.library.opening import own_copy, server
from tests.cli import library
from tests.cli.terminal import inside
from tests.library.server import PASSWORD
from tests.library.workers import follower

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.library import Clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    """A clinic with one kiosk: it shows a text, has a draft of the next one, and a code."""
    clinic = library.staffed(config.ready(tmp_path / "first"))
    clinic.publish()
    clinic.draft(library.changed(("ear", "left ear")))
    assert inside(clinic.data, "people", "pin", "Julie", "--random").code == 0
    return clinic


def joined(data: Path, database: str) -> Path:
    config.set_value(config.ready(data), "library.url", database)
    config.set_value(data, "library.password", PASSWORD)
    return data


def followed(data: Path) -> tuple[int, tuple[object, ...]]:
    """Return the publication that a kiosk shows after it has looked, and what is wrong."""
    source = server(config.load(data), data)
    assert source is not None
    with closing(own_copy(data)) as own, closing(source):
        following = follower(own, source)
        following.step()
        return own.proved, following.wrong


def test_the_library_of_one_kiosk_becomes_that_of_several(clinic: Clinic, database: str, tmp_path: Path) -> None:
    before = clinic.json("history"), clinic.json("list"), clinic.text()
    people = inside(clinic.data, "people", "list").said
    joined(clinic.data, database)

    done = clinic("to-server")

    assert done.lines == [
        "The library is on the server now, with its whole journal: lines 1 to 7.",
        "An open kiosk follows it once it was closed and opened again.",
    ]
    assert (clinic.json("history"), clinic.json("list"), clinic.text()) == before
    assert inside(clinic.data, "people", "list").said == people
    assert "Julie: writes and approves, has a code" in people
    assert followed(clinic.data) == followed(joined(tmp_path / "second", database)) == (1, ())


def test_where_the_server_has_a_library_nothing_is_changed(clinic: Clinic, database: str, tmp_path: Path) -> None:
    joined(clinic.data, database)
    clinic("to-server")
    other = library.staffed(config.ready(tmp_path / "other"))
    joined(other.data, database)

    for done in (clinic("to-server"), other("to-server")):
        assert done.code == 1
        assert done.said.startswith("The server has a library already. Nothing was changed")
    assert len(clinic.json("history")) == 7


def test_what_is_missing_is_told(clinic: Clinic, database: str, tmp_path: Path) -> None:
    nowhere = clinic("to-server", language=FRENCH)
    nothing = inside(joined(tmp_path / "empty", database), "content", "to-server")

    assert nowhere.said == "Dites d’abord où est le serveur\N{NO-BREAK SPACE}: kiosk settings set library.url ADRESSE"
    assert nothing.said == "There is no library on this kiosk to bring to the server."
