"""The address of a printer or of a CUPS queue, from what people type or paste; nothing is looked up."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import SplitResult, urlsplit

from kiosk.config.places import ip, is_this_machine, machine
from kiosk.config.refused import RefusedError, cannot_be
from kiosk.errors import N_

LONGEST_URI = 500
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):/{0,2}", re.IGNORECASE)
QUEUES, EVERYWHERE = "/printers/", "/ipp/print"
"""Where CUPS has its queues (RFC 8011 leaves it open), and where printers have themselves (IPP Everywhere, 4.2)."""
RAW = ":9100"
"""The port where printers take pages without IPP."""
NAME = "NAME"
"""Stands for a queue's name, which only the clinic knows."""


def printer_uri(text: str) -> str:
    """Return the IPP address of a printer or of a CUPS queue.

    Raises:
        RefusedError: it is another kind of address, or something in it cannot be.

    """
    if not text:
        return ""
    if not (text := text.partition("#")[0].rstrip(" ,;")):  # what a browser and a list add
        raise RefusedError(N_("the printer's name is missing after {scheme}://"), scheme="ipp")
    found = _SCHEME.match(text)
    scheme, rest = (found[1].lower(), text[found.end() :]) if found else ("", text)
    if text.startswith("\\") or scheme == "smb":
        raise _only_by_queue(N_("this is a printer shared by Windows: make a CUPS queue for it, and name the queue"))
    if scheme in {"http", "https"}:
        raise RefusedError(
            N_("this is a web page; sheets go to {scheme}://"),
            scheme=scheme.replace("http", "ipp"),
            instead=_suggested(scheme.replace("http", "ipp"), rest),
        )
    is_port = rest[:1].isdigit() and "/" not in (found[0] if found else "")  # "printer.local:631"
    if scheme and scheme not in {"ipp", "ipps"} and not is_port:
        raise _only_by_queue(N_("the kiosk speaks IPP only: make a CUPS queue for the printer, and name the queue"))
    if scheme not in {"ipp", "ipps"}:
        # A name without a dot may be a queue's.
        is_queue = re.fullmatch(r"[\w-]+", text) and text.lower() != "localhost"
        instead = f"ipp://localhost:631{QUEUES}{text}" if is_queue else _suggested("ipp", text)
        raise RefusedError(N_("an address begins with ipp://"), instead=instead)
    if found and not found[0].endswith("://"):
        raise RefusedError(N_("after {scheme}: two slashes are needed"), scheme=scheme, instead=f"{scheme}://{rest}")
    return _ipp(scheme, rest)


def _ipp(scheme: str, rest: str) -> str:
    if " " in rest or "\\" in rest:
        raise cannot_be(" " if " " in rest else "\\")
    server = rest.partition("/")[0]
    if ip(server) and ":" in server and server[0] != "[":
        raise RefusedError(
            N_("an IPv6 address stands in brackets"), instead=f"{scheme}://[{server}]{rest[len(server) :]}"
        )
    try:
        parts = urlsplit(f"{scheme}://{rest}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise RefusedError(N_("its port is no number from 1 to 65535, or its brackets do not match")) from None
    if not host:
        raise RefusedError(N_("the printer's name is missing after {scheme}://"), scheme=scheme)
    if port == 0:
        raise RefusedError(N_("its port is no number from 1 to 65535, or its brackets do not match"))
    name = ip(host) or machine(host, also="_")
    if not parts.path:
        raise RefusedError(
            N_("what stands behind the printer's name is missing, mostly {path}"),
            path=EVERYWHERE,
            instead=_suggested(scheme, rest),
        )
    if parts.path in {QUEUES, QUEUES.rstrip("/"), f"{QUEUES}{NAME}"}:
        raise RefusedError(
            N_("the queue's own name is missing after {path}; see it with: kiosk printers find"), path=QUEUES
        )
    return _with_name(parts, name)


def _with_name(parts: SplitResult, name: str) -> str:
    """Return an address with a machine's name as the network knows it."""
    user, at, _ = parts.netloc.rpartition("@")
    port = f":{parts.port}" if parts.port else ""
    whole = parts._replace(netloc=f"{user}{at}{f'[{name}]' if ':' in name else name}{port}").geturl()
    if len(whole) > LONGEST_URI:
        raise RefusedError(N_("it is longer than {most} characters"), most=LONGEST_URI)
    return whole


def _suggested(scheme: str, rest: str) -> str:
    """Return what an address most likely is, to be shown; nothing where it cannot be guessed."""
    server, _, path = rest.partition("/")
    if ":" in server and ip(server):
        server = f"[{server.strip('[]')}]"
    server = server.removesuffix(RAW)
    if f"/{path.strip('/')}/" == QUEUES:
        path = f"{QUEUES}{NAME}"
    if not path.strip("/"):
        path = f"{QUEUES}{NAME}" if is_this_machine(server.partition(":")[0].lower()) else EVERYWHERE
    guess = path.lstrip("/")
    with suppress(RefusedError):
        return _ipp(scheme, f"{server}/{guess}")
    if guess == f"{QUEUES}{NAME}".lstrip("/"):
        return f"{scheme}://{server.lower()}/{guess}"
    return ""


def _only_by_queue(why: str) -> RefusedError:
    return RefusedError(why, instead=f"ipp://localhost:631{QUEUES}{NAME}")
