"""A kiosk of several follows the library on its server, as the real program does, and goes on without it."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.app import following
from kiosk.content import document
from kiosk.i18n import Text
from kiosk.library import reports
from kiosk.library.journal import Journal
from kiosk.library.postgresql import PostgresqlServer
from tests.content.shipped import french_and_english
from tests.library.network import Network
from tests.library.people import YEAR, approve, publish, staffed, submit, withdraw
from tests.library.server import PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.library.follower import Follower
    from kiosk.library.showing import Shown
    from tests.library.server import Server

MICRONEEDLING = document.of(french_and_english(), "microneedling")
PATIENCE = 60.0


def titled(french: str, english: str) -> bytes:
    title = Text.written({"fr-CA": french, "en-CA": english})
    return replace(MICRONEEDLING, treatment=replace(MICRONEEDLING.treatment, title=title)).to_json()


class Kiosk:
    """What a kiosk without a window does behind its screens."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.told: list[Shown] = []
        self.follower: Follower = following.follower(config.load(data), data, self.told.append)
        self.follower.start()

    def wait(self, true: Callable[[], bool]) -> None:
        """Look, as the kiosk does every 20 seconds, until something is so."""
        until = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < until, [str(why) for why in self.follower.wrong]
            self.follower.look()
            time.sleep(0.05)

    @property
    def shows(self) -> tuple[int, tuple[str, ...]]:
        """The publication that it shows, and the title of each treatment."""
        last = self.told[-1]
        every = (treatment for content in last.contents for treatment in content.treatments.values())
        return last.publication, tuple(treatment.title.of("en-CA") for treatment in every)


@pytest.fixture
def network(server: Server) -> Iterator[Network]:
    """What lies between the kiosk and its server."""
    with Network(server.port) as between:
        yield between


@pytest.fixture
def data(tmp_path: Path, database: str, server: Server, network: Network) -> Path:
    folder = config.ready(tmp_path / "data")
    config.set_value(folder, "library.url", database.replace(f":{server.port}/", f":{network.port}/"))
    config.set_value(folder, "library.password", PASSWORD)
    config.set_value(folder, "kiosk.name", "Accueil 2")
    return folder


@pytest.fixture
def office(database: str) -> Iterator[Journal]:
    """The library, as it is at the server."""
    with closing(Journal(PostgresqlServer(database, PASSWORD))) as library:
        yield staffed(library)


@pytest.fixture
def kiosk(data: Path, office: Journal) -> Iterator[Kiosk]:
    published(office, MICRONEEDLING.to_json(), 1)
    made = Kiosk(data)
    made.wait(lambda: bool(made.told) and made.told[-1].publication == 1)
    yield made
    made.follower.stop(PATIENCE)


def published(library: Journal, text: bytes, number: int) -> None:
    submit(library, text)
    approve(library, number)
    publish(library, microneedling=number)


TITLE = MICRONEEDLING.treatment.title.of("en-CA")


def test_what_is_published_arrives_and_the_kiosk_says_so(kiosk: Kiosk, office: Journal) -> None:
    assert kiosk.shows == (1, (TITLE,))

    published(office, titled("Un autre titre", "Another title"), 2)
    kiosk.wait(lambda: kiosk.shows == (2, ("Another title",)))
    kiosk.wait(lambda: [(each.name, each.shows) for each in reports.read(office.database)] == [("Accueil 2", 2)])

    assert dict(reports.read(office.database)[0].states)["content"] in {"good", "soon"}


def test_without_the_network_it_serves_on_also_after_a_restart_and_what_was_decided_meanwhile_comes_later(
    kiosk: Kiosk, office: Journal, data: Path, network: Network
) -> None:
    network.cut()
    kiosk.wait(lambda: bool(kiosk.follower.wrong))
    published(office, titled("Deux", "Two"), 2)
    kiosk.follower.stop(PATIENCE)

    again = Kiosk(data)
    again.wait(lambda: bool(again.told and again.follower.wrong))
    assert again.shows == kiosk.shows == (1, (TITLE,))
    assert "does not answer: check the network and the server" in str(again.follower.wrong[0])

    network.come_back()
    again.wait(lambda: again.shows == (2, ("Two",)) and again.follower.wrong == ())
    withdraw(office, 2)
    again.wait(lambda: again.shows == (2, ()))
    again.follower.stop(PATIENCE)


def test_while_its_server_is_down_it_serves_on_and_goes_on_then(
    office: Journal, data: Path, database: str, server: Server
) -> None:
    config.set_value(data, "library.url", database)
    published(office, MICRONEEDLING.to_json(), 1)
    kiosk = Kiosk(data)
    kiosk.wait(lambda: bool(kiosk.told) and kiosk.shows == (1, (TITLE,)))
    server.kill()
    try:
        kiosk.wait(lambda: bool(kiosk.follower.wrong))
        assert kiosk.shows == (1, (TITLE,))
    finally:
        server.start()

    published(office, titled("Deux", "Two"), 2)
    kiosk.wait(lambda: kiosk.shows == (2, ("Two",)) and kiosk.follower.wrong == ())
    kiosk.follower.stop(PATIENCE)


def test_a_text_that_this_kiosk_cannot_set_on_a_sheet_leaves_the_last_good_one(kiosk: Kiosk, office: Journal) -> None:
    published(office, titled("Titre " * 400, "Title " * 400), 2)

    kiosk.wait(lambda: bool(kiosk.follower.wrong))

    assert "Edition 2 of microneedling cannot be shown here" in str(kiosk.follower.wrong[0])
    assert kiosk.shows == (1, (TITLE,))
    kiosk.wait(lambda: [each.shows for each in reports.read(office.database)] == [1])


def test_what_has_expired_is_offered_no_more_although_nothing_new_was_decided(kiosk: Kiosk) -> None:
    offer = following.offered(config.load(kiosk.data), kiosk.told[-1])

    assert [*offer.served(YEAR, None).treatments] != []
    assert [*offer.served(YEAR + timedelta(days=1), None).treatments] == []


def test_a_kiosk_without_a_name_is_called_as_its_machine(data: Path) -> None:
    config.set_value(data, "kiosk.name", "")

    assert following.name_of(config.load(data))
