"""The codes that people sign in with: six digits, kept so that whoever has the library's file cannot find them.

Each is mixed with a key that stands elsewhere (HMAC, RFC 2104) and hashed slowly (Argon2id, RFC 9106): a hash takes a
quarter of a second, so never ask from the thread of a screen.  A try is counted before its code is looked at, so that
neither a restart nor tries at once give more of them.  A kiosk asks its own copy, with or without a network; the copy
and the server are brought together behind that (:mod:`kiosk.library.sign_ins`).
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
from kiosk.library import arrivals, deciding
from kiosk.library.arrivals import OFFICE
from kiosk.library.code_key import KeyMissingError, mark, marked, parted

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kiosk.library.arrivals import Arrival
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
_ANOTHER_KEY = N_(
    "The code of {name} was made with a key that this kiosk does not have. Bring it here once: "
    "kiosk people key show on a kiosk that has it, kiosk people key take on this one."
)


class CodeError(LibraryError):
    """The code is not the right one."""


class WaitError(CodeError):
    """Too many wrong codes, perhaps with this one: there is a time to wait; ``until`` is when it is over."""

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


def check(code: str) -> None:
    """Make sure that a code can be given.

    Raises:
        LibraryError: it is no code, or it is the first that others try.

    """
    if not _FORM.fullmatch(code):
        raise LibraryError(N_("A code is six digits."))
    if _is_easy(code):
        raise LibraryError(N_("Others would try this code first: choose six other digits."))


def _is_easy(code: str) -> bool:
    return len(set(code)) == 1 or code in _IN_ORDER or code[::-1] in _IN_ORDER


class Codes:
    """The codes of a library.  Every method may be called from any thread."""

    def __init__(self, journal: Journal, key: bytes, hasher: PasswordHasher | None = None) -> None:
        """Use those of a library.

        Args:
            journal: the library.
            key: what is mixed into each code, of all who share the library; nothing where it is not here.
            hasher: hashes slowly, so that guessing takes years.

        """
        self._journal, self._key = journal, key
        self._hasher = hasher or PasswordHasher()

    def give(self, decision: Decision, person: str, code: str) -> Fold:
        """Give a person a new code; the old one, and what was tried with it, is forgotten.

        Raises:
            LibraryError: it is no code, it is the first that others try, or who decides is no administrator.

        """
        check(code)
        hashed = marked(self._key, self._hasher.hash(self._mixed(person, code)))

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

    def arrivals(self) -> Mapping[str, Arrival]:
        """Return when and where each person signed in last; nothing of who never did.

        Raises:
            LibraryError: the library cannot be read.

        """
        return arrivals.read(self._journal.database)

    def fit(self) -> bool:
        """Tell whether this key is that of the codes that there are: of one of them, or there are none yet.

        Raises:
            LibraryError: the library cannot be read.

        """
        with self._journal.database.read() as run:
            marks = {parted(str(kept))[0] for (kept,) in run("SELECT hash FROM signin").fetchall()}
        return not marks or bool(marks & {"", mark(self._key)})

    def verify(self, person: str, code: str, now: datetime, place: str = OFFICE) -> None:
        """Make sure that a code is that of an active person, and note where they signed in.

        Raises:
            CodeError: it is another one.
            WaitError: it is another one, and there were too many by now, or before: it was not even looked at then.
            KeyMissingError: it was made with a key that is not here; no try is counted.
            LibraryError: nobody active is called so or has a code, or the library cannot be written.

        """
        known = deciding.person_named(self._journal.fold(), person)
        with self._journal.database.change() as run:
            found = run("SELECT hash, failures, until FROM signin WHERE person = ?", (known.id,)).fetchone()
            if found is None:
                raise LibraryError(_NO_CODE, name=known.name, id=known.id)
            kept, failures, until = found
            known_by, hashed = parted(kept)
            if known_by not in {"", mark(self._key)} or not self._key:
                raise KeyMissingError(_ANOTHER_KEY, name=known.name)
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
            if wait:
                raise WaitError(now + wait, wait) from None
            raise CodeError(N_("This is not the right code.")) from None
        with self._journal.database.change() as run:
            run("UPDATE signin SET failures = 0, until = '' WHERE person = ? AND hash = ?", (known.id, kept))
            arrivals.note(run, known.id, now, place)

    def _mixed(self, person: str, code: str) -> bytes:
        """Return a code that is of no use without the key, nor to another person."""
        return hmac.new(self._key, f"{person}:{code}".encode(), hashlib.sha256).digest()
