"""Printers that say in the network that they are there (DNS-SD, RFC 6763; Bonjour Printing Specification 1.2.1)."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = {"_ipps._tcp.local.": "ipps", "_ipp._tcp.local.": "ipp"}
LISTENED = 3.0
"""Seconds; a printer that is awake answers in about one."""
RESOLVED = 1500
"""Milliseconds for what one printer says of itself."""


@dataclass(frozen=True, slots=True)
class Advert:
    """A printer as it says that it is there.

    Args:
        name: what it calls itself.
        addresses: where it is, the one by its name first.
        said: its TXT record, the names in small letters.

    """

    name: str
    addresses: tuple[str, ...]
    said: dict[str, str]


def advertised(seconds: float = LISTENED, interfaces: Sequence[str] | None = None) -> tuple[Advert, ...]:
    """Listen to who says that they are there.

    Args:
        seconds: for how long.
        interfaces: this machine's own addresses in the networks to listen to; all of them when None.

    """
    # Only who looks for printers needs it, and no patient.
    from zeroconf import InterfaceChoice, IPVersion, ServiceBrowser, ServiceListener, Zeroconf  # noqa: PLC0415

    class Heard(ServiceListener):
        def __init__(self) -> None:
            self.names: dict[str, str] = {}

        def add_service(self, _zc: Zeroconf, type_: str, name: str) -> None:
            self.names[name] = type_

        def update_service(self, _zc: Zeroconf, type_: str, name: str) -> None:
            self.names[name] = type_

        def remove_service(self, _zc: Zeroconf, _type: str, name: str) -> None:
            self.names.pop(name, None)

    try:
        network = Zeroconf(list(interfaces) if interfaces else InterfaceChoice.All, ip_version=IPVersion.V4Only)
    except (OSError, RuntimeError):
        return ()  # no network that many can be spoken to in, or none at all
    try:
        heard = Heard()
        browser = ServiceBrowser(network, list(KINDS), heard)
        time.sleep(seconds)
        browser.cancel()
        found = []
        for name, kind in sorted(heard.names.items()):
            info = network.get_service_info(kind, name, RESOLVED)
            if info is not None and info.port:
                hosts = [(info.server or "").rstrip("."), *info.parsed_addresses(IPVersion.V4Only)]
                found.append(advert(name, kind, hosts, info.port, info.decoded_properties))
        return tuple(found)
    finally:
        network.close()


def advert(name: str, kind: str, hosts: Sequence[str], port: int, said: dict[str, str | None]) -> Advert:
    """Return a printer from what it says: its service's name and kind, where it is, and its TXT record."""
    said = {key.lower(): value or "" for key, value in said.items()}
    path = (said.get("rp") or "").lstrip("/")
    shown = "" if port == 631 else f":{port}"  # noqa: PLR2004 - the port of both kinds (RFC 3510, RFC 7472)
    addresses = tuple(f"{KINDS[kind]}://{host}{shown}/{path}" for host in hosts if host)
    return Advert(name.removesuffix(f".{kind}"), addresses, {key: value or "" for key, value in said.items()})
