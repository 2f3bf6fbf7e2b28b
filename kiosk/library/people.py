"""The codes that people sign in with: six digits, kept so that whoever has the library's file cannot find them.

Each is mixed with a key that stands elsewhere (HMAC, RFC 2104) and hashed slowly (Argon2id, RFC 9106): a hash takes a
quarter of a second, so never ask from the thread of a screen.  A try is counted before its code is looked at, so that
neither a restart nor tries at once give more of them.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from kiosk.content.plain import slug
from kiosk.errors import N_, LibraryError
from kiosk.library import deciding

if TYPE_CHECKING:
    from collections.abc import Collection

    from kiosk.library.database import Run
    from kiosk.library.deciding import Decision
    from kiosk.library.fold import Fold
    from kiosk.library.journal import Journal

DIGITS = 6
WAITS = (timedelta(), timedelta(), timedelta(seconds=30), timedelta(minutes=2), timedelta(minutes=10))
"""How long the next try has to wait, after so many wrong ones in a row; after more, as after the last."""
_FORM = re.compile(f"[0-9]{{{DIGITS}}}")
_IN_ORDER = "01234567890"
_NO_CODE = N_("{name} has no code yet: kiosk people pin {id}")


class CodeError(LibraryError):
    """The code is not the right one."""


class WaitError(LibraryError):
    """Too many wrong codes: there is a time to wait; ``until`` is when it is over."""

    def __init__(self, until: datetime, left: timedelta) -> None:
        seconds = max(1, round(left.total_seconds()))
        if seconds < 60:  # noqa: PLR2004 - a minute
            super().__init__(N_("Too many wrong codes: try again in {seconds} s."), seconds=seconds)
        else:
            super().__init__(N_("Too many wrong codes: try again in {minutes} min."), minutes=-(-seconds // 60))
        self.until = until


def identity_of(name: str, known: Collection[str]) -> str:
    """Return an id for a person, made of the name: one that nobody has."""
    wanted = slug(name) or "person"
    number, identity = 1, wanted
    while identity in known:
        number += 1
        identity = f"{wanted}-{number}"
    return identity


def by_chance() -> str:
    """Return a code that nobody can guess."""
    while True:
        code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        if not _is_easy(code):
            return code


def _is_easy(code: str) -> bool:
    return len(set(code)) == 1 or code in _IN_ORDER or code[::-1] in _IN_ORDER


class Codes:
    """The codes of a library.  Every method may be called from any thread."""

    def __init__(self, journal: Journal, key: bytes, hasher: PasswordHasher | None = None) -> None:
        """Use those of a library.

        Args:
            journal: the library.
            key: what is mixed into each code; of all who share the library.
            hasher: hashes slowly, so that guessing takes years.

        """
        self._journal, self._key = journal, key
        self._hasher = hasher or PasswordHasher()

    def give(self, decision: Decision, person: str, code: str) -> Fold:
        """Give a person a new code; the old one, and what was tried with it, is forgotten.

        Raises:
            LibraryError: it is no code, it is the first that others try, or who decides is no administrator.

        """
        if not _FORM.fullmatch(code):
            raise LibraryError(N_("A code is six digits."))
        if _is_easy(code):
            raise LibraryError(N_("Others would try this code first: choose six other digits."))
        hashed = self._hasher.hash(self._mixed(person, code))

        def keep(run: Run) -> None:
            run(
                "INSERT INTO signin (person, hash, failures, until) VALUES (?, ?, 0, '')"
                " ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, failures = 0, until = ''",
                (person, hashed),
            )

        return self._journal.decide(lambda fold: deciding.code_given(fold, decision, person), also=keep)

    def have(self) -> frozenset[str]:
        """Return the ids of those who have a code.

        Raises:
            LibraryError: the library cannot be read.

        """
        with self._journal.database.read() as run:
            return frozenset(str(person) for (person,) in run("SELECT person FROM signin").fetchall())

    def verify(self, person: str, code: str, now: datetime) -> None:
        """Make sure that a code is that of an active person.

        Raises:
            CodeError: it is another one.
            WaitError: there were too many wrong ones; this one was not even looked at.
            LibraryError: nobody active is called so or has a code, or the library cannot be written.

        """
        known = deciding.person_named(self._journal.fold(), person)
        with self._journal.database.change() as run:
            found = run("SELECT hash, failures, until FROM signin WHERE person = ?", (known.id,)).fetchone()
            if found is None:
                raise LibraryError(_NO_CODE, name=known.name, id=known.id)
            hashed, failures, until = found
            # A clock that was put back makes nobody wait longer than the longest time.
            left = min(datetime.fromisoformat(until) - now, WAITS[-1]) if until else timedelta()
            if left > timedelta():
                raise WaitError(now + left, left)
            wait = WAITS[min(failures, len(WAITS) - 1)]
            after = (now + wait).isoformat() if wait else ""
            run("UPDATE signin SET failures = ?, until = ? WHERE person = ?", (failures + 1, after, known.id))
        try:
            self._hasher.verify(hashed, self._mixed(known.id, code))
        except (Argon2Error, InvalidHashError):
            raise CodeError(N_("This is not the right code.")) from None
        with self._journal.database.change() as run:
            run("UPDATE signin SET failures = 0, until = '' WHERE person = ? AND hash = ?", (known.id, hashed))

    def _mixed(self, person: str, code: str) -> bytes:
        """Return a code that is of no use without the key, nor to another person."""
        return hmac.new(self._key, f"{person}:{code}".encode(), hashlib.sha256).digest()
