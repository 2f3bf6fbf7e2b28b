"""A library on a server: what stands in its way is told in words that say what to do, and it is found again."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from lab import make_certificate

from kiosk.errors import LibraryError
from kiosk.library.database import TakenError
from kiosk.library.drafts import Draft, Drafts
from kiosk.library.journal import Journal
from kiosk.library.postgresql import PostgresqlServer
from tests.library.databases import File
from tests.library.network import Network
from tests.library.people import NOW, NURSE, approve, publish, staffed, submit
from tests.library.server import PASSWORD
from tests.library.workers import follower, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.library.databases import OnServer
    from tests.library.server import Server

WRONG = "Chene-bleu-99"


@pytest.fixture
def journal(on_server: OnServer) -> Iterator[Journal]:
    opened = staffed(Journal(on_server.opened()))
    yield opened
    opened.close()


def refusal(url: str, password: str = PASSWORD) -> str:
    """Return what is told of a library that cannot be used."""
    with pytest.raises(LibraryError) as refused:
        Journal(PostgresqlServer(url, password)).last()
    assert not password or password not in repr((refused.value, refused.value.__cause__))
    return str(refused.value)


# -- what stands in the way -------------------------------------------------------------------


AS_IT_IS = ("", "")


@pytest.mark.parametrize(
    ("wrong", "password", "told"),
    [
        (
            AS_IT_IS,
            WRONG,
            "The library on 127.0.0.1/clinic does not take this password from kiosk. Give it again with: ",
        ),
        (AS_IT_IS, "", "The library on 127.0.0.1/clinic asks for a password. Give it with: "),
        (("/clinic", "/clinik"), PASSWORD, "There is no database clinik on 127.0.0.1. Make it there, or put"),
        (("127.0.0.1", "nowhere.invalid"), PASSWORD, "The name nowhere.invalid of the library’s server is not found"),
        (
            ("127.0.0.1", "0.0.0.0"),  # which is this machine, too, but does not say so
            PASSWORD,
            "The connection to the library on 0.0.0.0/clinic cannot be protected (server does not support SSL, ",
        ),
    ],
)
def test_why_a_server_takes_no_connection_is_told(
    server: Server, wrong: tuple[str, str], password: str, told: str
) -> None:
    assert refusal(server.url().replace(*wrong), password).startswith(told)


def test_that_nothing_listens_there_is_told(server: Server) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    told = refusal(server.url(port=port))

    assert told == f"Nothing answers at 127.0.0.1, port {port}: start PostgreSQL there, or put library.url right."


def test_that_the_user_may_not_write_there_is_told(server: Server, on_server: OnServer) -> None:
    server.tell(f"CREATE ROLE guest LOGIN PASSWORD '{PASSWORD}'")

    told = refusal(server.url(on_server.name).replace("kiosk@", "guest@"))

    assert told == (
        "The library’s user may not write into 127.0.0.1/clinic: make that user the database’s owner there."
    )


def test_that_what_speaks_to_servers_is_missing_is_told(tmp_path: Path, checkout: Path) -> None:
    script = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from kiosk.library.postgresql import PostgresqlServer\n"
        "try:\n"
        "    with PostgresqlServer('postgresql://kiosk@nowhere.invalid/clinic').read(): pass\n"
        "except Exception as problem: print(problem)"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(checkout)},
        capture_output=True,
        check=False,
    )

    assert f"install the extra “postgres”, with: {sys.executable} -m pip install 'psycopg[binary]>=3.2'" in str(
        done.stdout, "utf-8"
    )


def test_a_character_that_a_server_cannot_keep_is_told_and_costs_nothing(journal: Journal) -> None:
    drafts = Drafts(journal.database)

    with pytest.raises(LibraryError, match="A character in the text cannot be kept"):
        drafts.save(Draft("peel\0ing", b"{}", person=NURSE), NOW)

    assert drafts.all() == ()


def test_what_stands_in_quotation_marks_is_no_place_for_a_value(journal: Journal) -> None:
    with journal.database.read() as run:
        found = run("SELECT '100 % ?', ?", ("?",)).fetchone()

    assert found == ("100 % ?", "?")


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0"])
def test_what_crosses_a_network_is_encrypted_and_a_server_is_known_by_its_certificate(
    server: Server, host: str, tmp_path: Path
) -> None:
    certificate = tmp_path / "certificate"
    make_certificate(certificate, tmp_path / "key")
    with server.encrypting(certificate, tmp_path / "key"):
        wanted = f"?sslmode=verify-full&sslrootcert={certificate}" if host == "127.0.0.1" else ""
        with PostgresqlServer(server.url().replace("127.0.0.1", host) + wanted, PASSWORD).read() as run:
            found = run("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").fetchone()
        make_certificate(tmp_path / "another", tmp_path / "another-key")
        told = refusal(f"{server.url()}?sslmode=verify-full&sslrootcert={tmp_path}/another")

    assert found == (True,)
    assert "cannot be protected (SSL error: certificate verify failed)" in told


def test_of_two_who_wait_for_each_other_one_tries_again(on_server: OnServer) -> None:
    statement = "INSERT INTO blob (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING"
    first, second = on_server.opened(), on_server.opened()
    go = threading.Barrier(2)

    def keep(database: PostgresqlServer, *names: str) -> bool:
        try:
            with database.change() as run:
                run(statement, (names[0], b""))
                go.wait()
                run(statement, (names[1], b""))
        except TakenError:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        kept = [pool.submit(keep, first, "a", "b"), pool.submit(keep, second, "b", "a")]

    assert sorted(each.result() for each in kept) == [False, True]


# -- lost and found ---------------------------------------------------------------------------


def test_a_server_that_was_started_again_is_found_at_once(server: Server, journal: Journal) -> None:
    submit(journal, b"text")
    server.kill()
    with pytest.raises(LibraryError, match="Nothing answers at"):
        submit(journal, b"other")
    server.start()

    assert len(submit(journal, b"other").editions["microneedling"]) == 2


def test_a_restart_while_nothing_went_on_is_not_even_noticed(server: Server, journal: Journal) -> None:
    submit(journal, b"text")
    server.kill()
    server.start()

    assert len(submit(journal, b"other").editions["microneedling"]) == 2


def test_a_network_that_swallows_everything_is_told_and_found_again(on_server: OnServer) -> None:
    with Network(on_server.server.port) as network:
        journal = staffed(Journal(on_server.opened(port=network.port, patience=0.5)))
        network.fall_silent()
        with pytest.raises(LibraryError, match="does not answer: check the network and the server"):
            journal.last()
        network.come_back()

        assert journal.last()[0] == 3
        journal.close()


def test_what_was_recorded_although_the_answer_was_lost_is_not_said_to_have_failed(on_server: OnServer) -> None:
    with Network(on_server.server.port) as network:
        journal = staffed(Journal(on_server.opened(port=network.port)))
        submit(journal, b"text")
        approve(journal, 1)
        network.lose_answer_to(b"COMMIT")
        with pytest.raises(LibraryError, match="Look whether it is there before you do it again"):
            publish(journal, microneedling=1)
        network.come_back()

        assert [each.editions for each in journal.fold().publications] == [{"microneedling": 1}]
        with pytest.raises(LibraryError, match="The kiosks show exactly that already"):
            publish(journal, microneedling=1)
        journal.close()


def test_a_kiosk_that_is_lost_while_it_writes_holds_nobody_up(on_server: OnServer, journal: Journal) -> None:
    lost = on_server.opened(patience=0.6)

    def half() -> None:
        with lost.change() as run:
            run("INSERT INTO journal (number, event, hash) VALUES (?, ?, ?)", (4, "half", "f00"))
            submit(journal, b"text")  # waits for the same number
            run("SELECT 1")

    with pytest.raises(LibraryError, match="does not answer"):
        half()

    assert journal.fold().editions["microneedling"][0].number == 1


@pytest.mark.parametrize("trouble", [Network.cut, Network.fall_silent])
def test_kiosks_that_are_cut_off_keep_what_they_show_and_catch_up(
    on_server: OnServer, journal: Journal, tmp_path: Path, trouble: Callable[[Network], None]
) -> None:
    with Network(on_server.server.port) as network:
        kiosks = [Journal(File(tmp_path / f"{number}.sqlite").opened()) for number in range(2)]
        sources = [Journal(on_server.opened(port=network.port, patience=0.5)) for _ in kiosks]
        followers = [follower(own, source) for own, source in zip(kiosks, sources, strict=True)]

        def shown() -> list[int]:
            for each in followers:
                each.step()
            return [own.proved for own in kiosks]

        published(journal, 1)
        assert shown() == [1, 1]

        trouble(network)
        published(journal, 2)
        submit(journal, text("microneedling", 3))
        assert shown() == [1, 1]
        assert {str(why)[:38] for each in followers for why in each.wrong} == {"The library on 127.0.0.1/clinic does n"}

        network.come_back()
        assert shown() == [2, 2]
        assert [each.wrong for each in followers] == [(), ()]
        assert [own.fold() for own in kiosks] == [journal.fold()] * 2
        for each in (*kiosks, *sources):
            each.close()


def published(journal: Journal, number: int) -> None:
    submit(journal, text("microneedling", number))
    approve(journal, number)
    publish(journal, microneedling=number)
