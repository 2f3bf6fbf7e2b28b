"""Where things are on a network: the mail server, the web site, the sender's address.

Each function takes what was typed or pasted, made plain (:mod:`kiosk.config.plain`), and returns it as the settings
hold it; nothing is looked up here.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from contextlib import suppress
from encodings import idna

from kiosk.config.refused import RefusedError, cannot_be
from kiosk.errors import N_

LONGEST_LABEL, LONGEST_NAME = 63, 253
"""RFC 1035, section 2.3.4, as letters are written."""
LONGEST_ADDRESS = 254
"""RFC 5321, section 4.5.3.1.3, less its two brackets."""
MOST_PORT = 65535
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})*")
_WITH_PORT = re.compile(r"(\[[^\]]*\]|[^:\s]+)(?::| (?:port ?:? ?)?)(\d+)", re.IGNORECASE)
_PLAIN_LABEL = re.compile(r"[a-z0-9_-]*")


def mail_host(text: str) -> str:
    """Return a mail server's name or IP address, without the brackets around IPv6.

    Raises:
        RefusedError: it is something else, such as an address, or has its port or "smtp://" with it.

    """
    if not text:
        return ""
    if "@" in text:
        raise RefusedError(N_("this is an email address; whoever runs the mailbox tells the server's name"))
    scheme = re.match(r"([a-z][a-z0-9+.-]*):/", text, re.IGNORECASE)
    if scheme:
        rest = text[scheme.end() :].lstrip("/").split("/")[0]
        with_port = _WITH_PORT.fullmatch(rest)
        raise RefusedError(
            N_("only the name is needed, without {scheme}//"),
            scheme=scheme[1] + ":",
            instead=_named_or_nothing(with_port[1] if with_port else rest),
            besides=_with_port(with_port),
        )
    address = ip(text)
    if address:
        return address
    with_port = _WITH_PORT.fullmatch(text)
    if with_port:
        raise RefusedError(
            N_("the port has a setting of its own, mail.port"),
            instead=_named_or_nothing(with_port[1]),
            besides=_with_port(with_port),
        )
    return machine(text)


def _with_port(found: re.Match[str] | None) -> str:
    """Return the other setting that was written along, if its value is one."""
    return f"mail.port {found[2]}" if found and 0 < int(found[2][:6]) <= MOST_PORT else ""


def _named_or_nothing(text: str) -> str:
    with suppress(RefusedError):
        return ip(text) or machine(text)
    return ""


def ip(text: str) -> str:
    """Return an IP address as machines write it, without brackets; nothing where it is none."""
    inside = text[1:-1] if text[:1] == "[" and text[-1:] == "]" else text
    with suppress(ValueError):
        return str(ipaddress.ip_address(inside))
    return ""


def machine(text: str, also: str = "") -> str:
    """Return the name of a machine as the network knows it: small letters, accents in Punycode, no dot at the end.

    Args:
        text: the name.
        also: characters that may be in it besides letters, figures, dots and hyphens.

    Raises:
        RefusedError: no machine can have that name (RFC 1123, section 2.1).

    """
    name = ".".join(_label(label, also) for label in re.split("[.。]", text.removesuffix(".")))
    if len(name) > LONGEST_NAME:
        raise RefusedError(N_("it is longer than {most} characters"), most=LONGEST_NAME)
    if name.rpartition(".")[2].isdigit() and not ip(name):
        raise RefusedError(N_("an IP address has four numbers from 0 to 255"))
    return name


def _label(label: str, also: str) -> str:
    """Return a part of a machine's name.

    Raises:
        RefusedError: as :func:`machine`.

    """
    if not label:
        raise RefusedError(N_("a part of the name is missing, before, between or after its dots"))
    for character in label:
        is_letter = not character.isascii() and unicodedata.category(character)[0] in "LMN"
        if not (is_letter or _PLAIN_LABEL.fullmatch(character.lower())) or (character == "_" and "_" not in also):
            raise cannot_be(character)
        if is_letter and re.search("[a-z]", label, re.IGNORECASE) and not _is_latin(character):
            raise cannot_be(character)  # it looks like another
    if label[0] == "-" or label[-1] == "-":
        raise RefusedError(N_("a part of the name begins or ends with a hyphen"))
    if len(label) > LONGEST_LABEL:
        raise RefusedError(N_("a part of the name is longer than {most} characters"), most=LONGEST_LABEL)
    if label.isascii():
        return label.lower()
    try:
        return idna.ToASCII(label).decode("ascii")
    except UnicodeError:
        raise RefusedError(N_("no machine can be called that")) from None


def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN") or unicodedata.category(character)[0] == "M"


def is_this_machine(host: str) -> bool:
    """Tell whether a host name or address is the loopback."""
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    return False


# -- the web site and the sender -----------------------------------------------------------------------------


def website(text: str) -> str:
    """Return a web address as the sheet shows it.

    Raises:
        RefusedError: it has a scheme, or no web site can have that address.

    """
    scheme = re.match(r"(?:[a-z]+:/+)+", text, re.IGNORECASE)
    if scheme:
        raise RefusedError(N_("leave out what stands before the name"), instead=text[scheme.end() :].rstrip("/"))
    if "@" in text:
        raise RefusedError(N_("this is an email address"))
    for character in ' <>"\\':
        if character in text:
            raise cannot_be(character)
    server, slash, path = text.partition("/")
    name, colon, port = server.partition(":")
    if colon and not (port.isascii() and port.isdigit() and 0 < int(port[:6]) <= MOST_PORT):
        raise RefusedError(N_("its port is no number from 1 to 65535, or its brackets do not match"))
    if text:
        machine(name, also="_")
    return f"{name}{colon}{port}{slash}{path}" if path else f"{name}{colon}{port}"


def sender(text: str) -> str:
    """Return the address that emails come from, without the name before it.

    Raises:
        RefusedError: emails cannot come from it.

    """
    named = re.fullmatch(r"[^<>]*<([^<>]*)>", text)
    text = (named[1] if named else text).strip().removeprefix("mailto:")
    if not text:
        return ""
    local, at, domain = text.rpartition("@")
    if not at:
        raise RefusedError(N_("an email address has an @"))
    if "@" in local or re.search("[,;]", text):
        raise RefusedError(N_("only one address can be given"))
    if " " in text:
        raise cannot_be(" ")
    for character in local:
        if not character.isascii():
            raise cannot_be(character)
    whole = f"{local}@{machine(domain)}"
    if len(whole) > LONGEST_ADDRESS:
        raise RefusedError(N_("it is longer than {most} characters"), most=LONGEST_ADDRESS)
    if not is_address(whole):
        raise RefusedError(N_("what stands before the @ cannot be"))
    return whole


def is_address(text: str) -> bool:
    """Tell whether emails can come from an address: the plain form that every mail server takes (RFC 5321, 4.1.2)."""
    return len(text) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(text) is not None
