"""Printers are found, each once: those that say so in the network, and the queues of CUPS."""

from __future__ import annotations

import subprocess
import sys
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from lab import PrinterLab, Queue, free_port
from zeroconf import ServiceInfo, Zeroconf

from kiosk.delivery.printing.able import able
from kiosk.delivery.printing.advertised import advert
from kiosk.delivery.printing.causes import Cause
from kiosk.delivery.printing.finding import Found, found, once
from kiosk.delivery.printing.queues import server
from kiosk.delivery.printing.trial import told
from tests.delivery.fake_printer import PRINTER, FakePrinter, http, ipp, switched_on

if TYPE_CHECKING:
    from collections.abc import Iterator

LOOPBACK = ["127.0.0.1"]
NO_CUPS = {"CUPS_SERVER": "127.0.0.1:9"}
SECONDS = 1.5


def advert_of(port: int, name: str, *, kind: str = "_ipp._tcp.local.", **said: str) -> ServiceInfo:
    """Return what a printer says of itself on the loopback interface."""
    properties = {"rp": "ipp/print", "ty": f"{name} Laser", "note": "Reception", "Duplex": "T", **said}
    return ServiceInfo(
        kind,
        f"{name}.{kind}",
        port=port,
        properties=properties,
        server=f"kiosk-test-{uuid.uuid4().hex[:8]}.local.",
        parsed_addresses=LOOPBACK,
    )


@contextmanager
def saying(*adverts: ServiceInfo) -> Iterator[None]:
    """Say on the loopback interface that printers are there, all at once: for each it takes a second."""
    network = Zeroconf(LOOPBACK)
    try:
        with ThreadPoolExecutor(len(adverts)) as pool:
            list(pool.map(network.register_service, adverts))
        yield
        network.unregister_all_services()
    finally:
        network.close()


def port_of(printer: FakePrinter) -> int:
    return int(printer.uri.split(":")[2].split("/")[0])


# -- in the network ------------------------------------------------------------------------


ATTRIBUTES: dict[str, dict[str, Any]] = {
    "Accueil": {
        "media-supported": ["na_letter_8.5x11in", "iso_a4_210x297mm"],
        "sides-supported": ["one-sided", "two-sided-long-edge"],
    },
    "Raster": {"document-format-supported": "image/urf"},
    "Labels": {"media-supported": "oe_label_2x4in"},
    "Twice": {},
}
SAME = {"UUID": "0A1B2C3D-0000-1000-8000-001122334455"}


@dataclass(frozen=True)
class Network:
    """Where printers were that said at the same time that they are there, by their names, and what was found."""

    addresses: dict[str, str]
    found: tuple[Found, ...]

    def one(self, name: str) -> Found:
        (one,) = [each for each in self.found if each.name.startswith(name)]
        return one


@pytest.fixture(scope="module")
def network() -> Network:
    """Listen once to all the printers of these tests: it takes as long as for one."""
    with ExitStack() as stack:
        printers = {name: stack.enter_context(switched_on(FakePrinter())) for name in ATTRIBUTES}
        for name, attributes in ATTRIBUTES.items():
            if attributes:
                printers[name].refuses[PRINTER] = http(ipp(0, (4, attributes)))
        once_more = advert_of(free_port(), "Twice", kind="_ipps._tcp.local.", **SAME)
        adverts = [advert_of(free_port(), "Gone"), once_more]
        for name, each in printers.items():
            adverts.append(advert_of(port_of(each), name, **(SAME if name == "Twice" else {})))
        stack.enter_context(saying(*adverts))
        return Network({name: each.uri for name, each in printers.items()}, found(SECONDS, LOOPBACK, NO_CUPS))


def test_a_printer_that_says_that_it_is_there_is_found_with_its_place_and_what_it_can(network: Network) -> None:
    one = network.one("Accueil")

    assert (one.name, one.place, one.two_sided, one.papers) == ("Accueil", "Reception", True, ("Letter", "A4"))
    assert (one.address, one.problem) == (network.addresses["Accueil"], None)


@pytest.mark.parametrize(("name", "cause"), [("Raster", Cause.NO_PDF), ("Labels", Cause.NO_PAPER)])
def test_one_that_cannot_serve_says_why(network: Network, name: str, cause: Cause) -> None:
    one = network.one(name)

    assert one.problem is not None
    assert one.problem.cause is cause


def test_one_that_says_that_it_is_there_and_does_not_answer_says_why(network: Network) -> None:
    one = network.one("Gone")

    assert one.problem is not None
    assert (one.name, one.two_sided, one.problem.cause) == ("Gone Laser", True, Cause.NOTHING_LISTENS)


def test_a_printer_that_says_twice_that_it_is_there_is_one(network: Network) -> None:
    one = network.one("Twice")

    assert (one.address, one.problem) == (network.addresses["Twice"], None)
    assert len(one.others) == 1
    assert len(network.found) == len(ATTRIBUTES) + 1


def test_what_a_printer_says_is_its_address() -> None:
    one = advert("Desk._ipps._tcp.local.", "_ipps._tcp.local.", ["desk.local", "10.0.0.7"], 631, {"rp": "/ipp/print"})
    other = advert("Queue._ipp._tcp.local.", "_ipp._tcp.local.", ["10.0.0.7"], 8631, {"RP": "printers/a"})

    assert (one.name, one.addresses) == ("Desk", ("ipps://desk.local/ipp/print", "ipps://10.0.0.7/ipp/print"))
    assert other.addresses == ("ipp://10.0.0.7:8631/printers/a",)


# -- once ----------------------------------------------------------------------------------


def one_at(address: str, *identities: str, unable: bool = False) -> Found:
    problem = told(Cause.NO_PDF, address) if unable else None
    return Found(
        "Desk", "", two_sided=True, papers=(), address=address, problem=problem, identities=frozenset(identities)
    )


def test_the_best_address_is_the_one_that_serves_then_direct_then_encrypted() -> None:
    plain, encrypted = one_at("ipp://a/ipp/print", "1"), one_at("ipps://a/ipp/print", "1")
    queue, raster = one_at("ipp://localhost/printers/a", "1"), one_at("ipps://a/ipp/print", "1", unable=True)

    assert [each.address for each in once([queue, plain, encrypted])] == [encrypted.address]
    assert [each.address for each in once([queue, raster])] == [queue.address]
    assert once([queue, plain])[0].others == (queue.address,)


def test_printers_that_share_no_identity_are_two_and_one_that_links_two_makes_them_one() -> None:
    first, second, both = one_at("ipp://a/", "1"), one_at("ipp://b/", "2"), one_at("ipp://c/", "1", "2")

    assert len(once([first, second])) == 2
    assert len(once([one_at("ipp://a/"), one_at("ipp://b/")])) == 2
    assert len(once([first, second, both])) == 1


def test_a_queue_knows_the_printer_behind_it_by_its_own_and_the_devices_name() -> None:
    queue = {"printer-uuid": "urn:uuid:AAAA", "device-uri": "ipps://Desk._ipps._tcp.local/?uuid=bbbb"}

    assert able(queue).identities == {"aaaa", "bbbb"}


# -- CUPS ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("named", "where"),
    [
        ("", "localhost:631"),
        ("/run/cups/cups.sock", "localhost:631"),
        ("print.clinique.example", "print.clinique.example:631"),
        ("127.0.0.1:8631", "127.0.0.1:8631"),
        ("10.0.0.2/version=1.1", "10.0.0.2:631"),
    ],
)
def test_where_cups_is_can_be_said_as_to_its_own_programs(named: str, where: str) -> None:
    assert server({"CUPS_SERVER": named}) == where


@pytest.fixture(scope="module")
def lab() -> Iterator[PrinterLab]:
    made = PrinterLab()
    yield made
    made.close()


@pytest.fixture(scope="module")
def queue(lab: PrinterLab) -> Iterator[Queue]:
    made = Queue(lab)
    made.add("label", "socket://127.0.0.1:9")
    yield made
    made.close()


@pytest.mark.lab
def test_a_printer_that_is_in_the_network_and_behind_a_queue_is_shown_once(lab: PrinterLab, queue: Queue) -> None:
    with saying(advert_of(lab.port, "Lab")):
        printers = found(SECONDS, LOOPBACK, {"CUPS_SERVER": f"127.0.0.1:{queue.port}"})

    (direct,) = [one for one in printers if one.name == "Lab"]
    assert (direct.address, direct.others, direct.problem) == (lab.uri, (queue.uri,), None)
    assert direct.two_sided
    assert "Letter" in direct.papers
    assert {one.address for one in printers} == {lab.uri, queue.uri.replace("kiosk", "label")}


@pytest.mark.lab
def test_the_queues_of_cups_are_found_without_a_network(queue: Queue) -> None:
    printers = found(0.1, LOOPBACK, {"CUPS_SERVER": f"127.0.0.1:{queue.port}"})

    assert queue.uri in {one.address for one in printers}


@pytest.mark.skipif(
    subprocess.run(["unshare", "-rn", "true"], capture_output=True, check=False).returncode != 0,
    reason="this machine lets nobody be without a network",
)
def test_without_any_network_nothing_is_found_and_nothing_breaks() -> None:
    program = "from kiosk.delivery.printing.finding import found; print(found(0.1))"
    alone = ["unshare", "-rn", sys.executable, "-c", program]

    done = subprocess.run(alone, capture_output=True, text=True, check=False, timeout=60)

    assert (done.stdout, done.returncode) == ("()\n", 0), done.stderr


# -- loading -------------------------------------------------------------------------------


def test_what_listens_to_the_network_is_loaded_when_printers_are_looked_for_only() -> None:
    program = "import sys, kiosk.cli.printers, kiosk.app.state; print('zeroconf' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)

    assert done.stdout == "False\n"
