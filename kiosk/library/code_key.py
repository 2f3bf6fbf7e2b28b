"""The key that is mixed into each code to sign in (:mod:`kiosk.library.people`).

It stands in no database: each machine that shares a library has the same one in a file that only its owner can read,
and its owner brings it there once, by hand.  Next to each hash stands only what its key is known by.
"""

from __future__ import annotations

import base64
import hashlib
import hmac

from kiosk.config.values import KEY_BYTES
from kiosk.errors import N_, LibraryError

GROUP = 4
"""Characters that are written together, so that nobody loses the place."""
_MARK_DIGITS = 8
MISSING = N_(
    "The codes of this library were made with a key that this kiosk does not have. Bring it here once: "
    "kiosk people key show on a kiosk that has it, kiosk people key take on this one. Where no kiosk has it any more: "
    "kiosk people pin NAME --new-key"
)


class KeyMissingError(LibraryError):
    """A code was made with a key that is not here."""


def mark(key: bytes) -> str:
    """Return what a key is known by, of which nobody can make the key; nothing for none."""
    return hmac.new(key, b"aftercare kiosk: which key", hashlib.sha256).hexdigest()[:_MARK_DIGITS] if key else ""


def marked(key: bytes, hashed: str) -> str:
    """Return a hash with what its key is known by."""
    return f"{mark(key)}{hashed}"


def parted(kept: str) -> tuple[str, str]:
    """Return what the key of a kept hash is known by, nothing where that was not kept, and the hash."""
    known_by, dollar, rest = kept.partition("$")
    return known_by, f"{dollar}{rest}"


def spelled(key: bytes) -> str:
    """Return a key as it is written down and typed: letters and digits of base 32 (RFC 4648), in groups."""
    letters = base64.b32encode(key).decode().rstrip("=")
    return "-".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def read(text: str) -> bytes:
    """Return the key that was written down.

    Raises:
        LibraryError: it is none; the text is not told, as it may be nearly one.

    """
    letters = "".join(character for character in text.upper() if not character.isspace() and character != "-")
    try:
        key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES or spelled(key).replace("-", "") != letters:
        raise LibraryError(
            N_("This is not the whole key: it has 52 letters and digits, as kiosk people key show tells it.")
        )
    return key
