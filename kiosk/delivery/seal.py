"""Encrypts what the outbox holds, each piece bound to its job (AES-GCM, the job's id as associated data)."""

from __future__ import annotations

import os

from cryptography.exceptions import InvalidTag as Broken
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["Broken", "Seal"]

NONCE = 12
"""Bytes of an AES-GCM nonce (NIST SP 800-38D)."""


class Seal:
    """A key of 32 random bytes, and what is done with it."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def sealed(self, text: bytes, job: str) -> bytes:
        """Return the text encrypted, its nonce before it."""
        nonce = os.urandom(NONCE)
        return nonce + self._cipher.encrypt(nonce, text, job.encode())

    def unsealed(self, sealed: bytes, job: str) -> bytes:
        """Return the text.

        Raises:
            Broken: it is damaged, another job's, or sealed with another key.

        """
        return self._cipher.decrypt(sealed[:NONCE], sealed[NONCE:], job.encode())
