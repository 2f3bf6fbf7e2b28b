"""The printers that are there, so that nobody has to type an address: each once, with what keeps it from serving."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kiosk.delivery.printing.able import able, identity
from kiosk.delivery.printing.advertised import LISTENED, Advert, advertised
from kiosk.delivery.printing.queues import queues, server
from kiosk.delivery.printing.trial import asked, told, tried
from kiosk.errors import N_, DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kiosk.delivery.printing.able import Able
    from kiosk.delivery.tried import Tried

PATIENCE = 3.0
"""Seconds for what one printer says of itself."""
AT_ONCE = 16
SIDES = {True: N_("on both sides"), False: N_("one side only"), None: N_("on both sides or not: it does not say")}
"""How a printer prints, in words."""


@dataclass(frozen=True, slots=True)
class Found:
    """A printer that is there.

    Args:
        name: what people call it.
        place: where it stands; empty where nobody wrote that down.
        two_sided: it prints on both sides; None where it does not say.
        papers: "Letter" and "A4", as far as it takes them.
        address: what to save.
        problem: why it cannot serve; None where it can.
        others: its other addresses.
        identities: what it is known by, whatever its address.

    """

    name: str
    place: str
    two_sided: bool | None
    papers: tuple[str, ...]
    address: str
    problem: Tried | None = None
    others: tuple[str, ...] = ()
    identities: frozenset[str] = frozenset()


def found(
    seconds: float = LISTENED, interfaces: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ
) -> tuple[Found, ...]:
    """Look for printers in the network and in CUPS; those that can serve first.  It takes some seconds.

    Args:
        seconds: how long to listen to the network.
        interfaces: this machine's own addresses in the networks to listen to; all of them when None.
        environment: where CUPS_SERVER may say where CUPS is.

    """
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = pool.submit(queues, server(environment))
        direct = list(pool.map(_of_advert, advertised(seconds, interfaces)))
        queued = list(pool.map(_of_queue, *zip(*waiting.result().items(), strict=True))) if waiting.result() else []
    return once([*direct, *queued])


def at(address: str) -> Found:
    """Return the printer or the queue at an address that somebody knows; it takes a few seconds."""
    try:
        said = able(asked(address, PATIENCE))
    except (DeliveryError, ValueError):
        return Found(address, "", None, (), address, tried(address, PATIENCE))
    problem = told(said.unable, address) if said.unable else None
    return Found(said.name or address, said.place, said.two_sided, said.papers, address, problem)


def once(all_of_them: Iterable[Found]) -> tuple[Found, ...]:
    """Return each printer once, however many addresses it has; those that can serve first."""
    groups: list[list[Found]] = []
    for one in all_of_them:
        same = [group for group in groups if any(each.identities & one.identities for each in group)]
        groups = [group for group in groups if group not in same] + [[*(each for group in same for each in group), one]]
    return tuple(sorted(map(_together, groups), key=lambda one: (one.problem is not None, one.name.casefold())))


def _together(group: list[Found]) -> Found:
    best, *more = sorted(group, key=_rank)
    return Found(
        best.name,
        next((each.place for each in (best, *more) if each.place), ""),
        best.two_sided,
        best.papers,
        best.address,
        best.problem,
        tuple(dict.fromkeys(each.address for each in more if each.address != best.address)),
        frozenset().union(*(each.identities for each in group)),
    )


def _rank(one: Found) -> tuple[bool, bool, bool]:
    """Say how good an address is: one that serves, without a queue between, encrypted."""
    where = urlsplit(one.address)
    return one.problem is not None, where.path.startswith("/printers/"), where.scheme != "ipps"


def _of_advert(one: Advert) -> Found:
    """Ask a printer itself, by the first of its addresses that leads to it."""
    for address in one.addresses:
        try:
            said = able(asked(address, PATIENCE))
        except (DeliveryError, ValueError):
            continue
        return _described(address, said, one)
    last = one.addresses[-1] if one.addresses else ""
    uuid = one.said.get("uuid", "")
    return Found(
        one.said.get("ty") or one.name,
        one.said.get("note", ""),
        {"T": True, "F": False}.get(one.said.get("duplex", "")),
        (),
        last,
        tried(last, PATIENCE),
        identities=frozenset({identity(uuid)} if uuid else ()),
    )


def _described(address: str, said: Able, one: Advert) -> Found:
    uuid = one.said.get("uuid", "")
    return Found(
        one.name or said.name,
        said.place or one.said.get("note", ""),
        said.two_sided,
        said.papers,
        address,
        told(said.unable, address) if said.unable else None,
        identities=said.identities | ({identity(uuid)} if uuid else set()),
    )


def _of_queue(address: str, attributes: dict[str, Any]) -> Found:
    with suppress(DeliveryError, ValueError):
        attributes = attributes | asked(address, PATIENCE)  # alone it says more than among the others
    said = able(attributes)
    device = str(attributes.get("device-uri", ""))
    behind: frozenset[str] = frozenset()
    if device.startswith(("ipp://", "ipps://")) and "._tcp" not in device:
        try:
            behind = able(asked(device, PATIENCE)).identities
        except (DeliveryError, ValueError):
            behind = frozenset()  # then it is shown beside the queue
    return Found(
        str(attributes.get("printer-info") or attributes["printer-name"]),
        said.place,
        said.two_sided,
        said.papers,
        address,
        told(said.unable, address) if said.unable else None,
        identities=said.identities | behind,
    )
