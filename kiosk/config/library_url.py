"""The address of a library's server, from what people type or paste; nothing is looked up, and no password is kept."""

from __future__ import annotations

from urllib.parse import SplitResult, parse_qsl, urlsplit

from kiosk.config.places import ip, machine
from kiosk.config.refused import RefusedError, cannot_be
from kiosk.errors import N_

LONGEST = 500
SCHEMES = ("postgresql", "postgres")
PROTECTED = ("require", "verify-ca", "verify-full")
"""libpq's ``sslmode``, where it encrypts."""
_PORT = N_("its port is no number from 1 to 65535, or its brackets do not match")


def library_url(text: str) -> str:
    """Return the address of a database on a PostgreSQL server, with who signs in.

    Raises:
        RefusedError: it is another kind of address, a part of it is missing, or the password stands in it.

    """
    if not text:
        return ""
    scheme, found, rest = text.partition("://")
    if not found or scheme.lower() not in SCHEMES:
        raise RefusedError(N_("an address begins with postgresql://"))
    for character in " \\#":
        if character in rest:
            raise cannot_be(character)
    parts = _parts(f"postgresql://{rest}")
    user, path = parts.username or "", parts.path
    at = parts.netloc.rpartition("@")[2]
    if parts.password is not None:
        message = N_("others can read the settings, so the password must not stand there: it has a setting of its own")
        instead = parts._replace(netloc=f"{user}@{at}").geturl()
        raise RefusedError(message, instead=instead, besides="library.password")
    if not user:
        message = N_("who signs in is missing before the server’s name")
        raise RefusedError(message, instead=parts._replace(netloc=f"kiosk@{at}").geturl())
    if not path.strip("/") or path.count("/") > 1:
        message = N_("after the server’s name comes one slash and the name of the database")
        raise RefusedError(message, instead=f"postgresql://{user}@{at}/{path.strip('/').partition('/')[0] or 'kiosk'}")
    _only_protection(parts.query)
    return parts._replace(netloc=f"{user}@{at}").geturl()


def _parts(text: str) -> SplitResult:
    """Return the parts of an address, with its server's name as the network knows it.

    Raises:
        RefusedError: no server can be called that, or have that port.

    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise RefusedError(_PORT) from None
    if port == 0:
        raise RefusedError(_PORT)
    if not host:
        raise RefusedError(N_("the server’s name is missing"))
    name = ip(host) or machine(host, also="_")
    whole = f"[{name}]" if ":" in name else name
    user, at, _ = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user}{at}{whole}{f':{port}' if port else ''}")


def _only_protection(query: str) -> None:
    """Let an address say only how the connection is protected.

    Raises:
        RefusedError: it says something else, or that it is not to be protected.

    """
    for key, value in parse_qsl(query, keep_blank_values=True):
        if key not in {"sslmode", "sslrootcert"}:
            raise RefusedError(N_("after ? may stand sslmode and sslrootcert, not {key}"), key=key)
        if key == "sslmode" and value not in PROTECTED:
            raise RefusedError(N_("sslmode can be {choices}"), choices=", ".join(PROTECTED))
