"""Processes that write a library and follow it for ever, to be killed at any moment.

``python -m tests.library.workers`` begins them, each a copy of itself, so that one is at work within milliseconds.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import random
import signal
import subprocess
import sys
import traceback
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.content import document
from kiosk.errors import LibraryError
from kiosk.i18n import Text
from kiosk.library import deciding
from kiosk.library.database import SqliteFile
from kiosk.library.drafts import Draft, Drafts, taken
from kiosk.library.events import JournalError
from kiosk.library.fold import State
from kiosk.library.follower import Follower
from kiosk.library.journal import Journal
from kiosk.library.postgresql import PostgresqlServer
from kiosk.library.reports import Reporter
from tests.content.shipped import french_and_english
from tests.library.people import DOCTOR, NOW, NURSE, approve, by, publish, withdraw
from tests.library.server import PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import IO, Self

    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.library.database import Database
    from kiosk.library.fold import Fold
    from kiosk.library.showing import Shown

TREATMENTS = ("microneedling", "peeling")
_GIVEN = document.of(french_and_english(), "microneedling")
ROOT = Path(__file__).parents[2]
NAMED = "Treatment aaaaaaaaaa"
"""Stands for the title."""


def _text(treatment: str) -> str:
    title = Text.written(dict.fromkeys(_GIVEN.treatment.title.languages, NAMED))
    return replace(_GIVEN, treatment=replace(_GIVEN.treatment, id=treatment, title=title)).to_json().decode()


TEXTS = {treatment: _text(treatment) for treatment in TREATMENTS}


def text(treatment: str, number: int) -> bytes:
    """Return a text of a treatment that no other number gives."""
    letters = "".join(chr(ord("a") + int(digit)) for digit in f"{number:010}")
    return TEXTS[treatment].replace(NAMED, f"Laser {letters}").encode()


def opened(where: str) -> Database:
    """Return a library by its file or its address."""
    return PostgresqlServer(where, PASSWORD) if where.startswith("postgresql:") else SqliteFile(Path(where))


def follower(
    own: Journal,
    source: Journal,
    changed: Callable[[Shown], None] = lambda _: None,
    prove: Callable[[Content], Iterable[Finding]] = lambda _: (),
) -> Follower:
    """Return what follows a library."""
    return Follower(lambda: own, prove, changed, source)


# -- what they do ----------------------------------------------------------------------------


def write(where: str, seed: int) -> None:
    """Decide whatever comes to mind, by turns as the nurse and as the doctor, also what must be refused."""
    journal, chance = Journal(opened(where)), random.Random(seed)
    while True:
        try:
            _decide(journal, chance)
            with journal.database.change() as run:  # somebody types a wrong code elsewhere
                run("UPDATE signin SET failures = failures + 1")
        except JournalError:
            raise
        except LibraryError:
            pass  # another was faster, or it is not allowed


def _decide(journal: Journal, chance: random.Random) -> None:
    person, treatment = chance.choice((NURSE, DOCTOR)), chance.choice(TREATMENTS)
    fold = journal.fold()
    states = [(edition, fold.state(edition, NOW.date())) for edition in fold.editions.get(treatment, ())]
    waiting = [edition.number for edition, state in states if state is State.IN_REVIEW]
    approved = [edition.number for edition, _ in states if edition.holds(NOW.date())]
    match chance.choice(("send", "approve", "approve", "publish", "withdraw")):
        case "send" if not waiting:
            _send(journal, treatment, chance)
        case "approve" if waiting:
            approve(journal, waiting[-1], treatment, person)
        case "publish":
            publish(journal, DOCTOR, **_newest(fold))
        case "withdraw" if approved and chance.random() < 1 / 20:
            withdraw(journal, approved[-1], treatment, person)


def _send(journal: Journal, treatment: str, chance: random.Random) -> None:
    """Save a draft, and make it an edition with which it is gone; all as the nurse, who alone may write."""
    data = text(treatment, chance.randrange(10**10))
    drafts = Drafts(journal.database)
    left = drafts.open(treatment)
    draft = drafts.save(Draft(treatment, data, version=left.version if left else 0, person=NURSE), NOW)
    sha256 = hashlib.sha256(data).hexdigest()
    send = partial(deciding.submitted, decision=by(NURSE), treatment=treatment, sha256=sha256)
    journal.decide(send, [data], lambda run: taken(run, draft))


def _newest(fold: Fold) -> dict[str, int]:
    """Return the newest edition of each treatment that may be shown."""
    return {
        treatment: max(edition.number for edition in known if edition.holds(NOW.date()))
        for treatment, known in fold.editions.items()
        if any(edition.holds(NOW.date()) for edition in known)
    }


def follow(where: str, copy: str) -> None:
    """Follow a library without a rest, and report each change."""
    own = Journal(opened(copy))
    reporter = Reporter("Accueil", lambda: NOW, dict)
    following = Follower(lambda: own, lambda _: (), lambda _: None, Journal(opened(where)), reporter)
    while True:
        following.step()
        for wrong in following.wrong:
            if isinstance(wrong, JournalError):
                raise wrong


WORK: dict[str, Callable[..., None]] = {"write": write, "follow": follow}


# -- beginning and ending them ---------------------------------------------------------------


class Workers:
    """Begins processes and kills them."""

    def __init__(self, log: Path) -> None:
        """Get ready; ``log`` has what went wrong in them that nobody expected."""
        self._log = log.open("w")
        self._mother = subprocess.Popen(
            [sys.executable, "-m", __name__],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self._alive: set[int] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.kill_all()
        self._mother.communicate()
        self._log.close()

    def begin(self, work: str, *arguments: object) -> int:
        """Begin one, and return its id."""
        number = self._ask([work, *arguments])
        self._alive.add(number)
        return number

    def kill(self, number: int) -> None:
        """Kill one; it is gone when this returns."""
        self._ask(["kill", number])
        self._alive.remove(number)

    def kill_all(self) -> None:
        """Kill all that are there."""
        for number in tuple(self._alive):
            self.kill(number)

    def _ask(self, asked: list[Any]) -> int:
        assert self._mother.stdin
        assert self._mother.stdout
        self._mother.stdin.write(json.dumps(asked) + "\n")
        self._mother.stdin.flush()
        return int(self._mother.stdout.readline())


def _mother(asked: IO[str]) -> None:
    while line := asked.readline():
        work, *arguments = json.loads(line)
        if work == "kill":
            os.kill(arguments[0], signal.SIGKILL)
            os.waitpid(arguments[0], 0)
            _say(arguments[0])
        elif number := os.fork():
            _say(number)
        else:
            _child(work, arguments)


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _child(work: str, arguments: list[Any]) -> None:
    logging.basicConfig(handlers=[logging.NullHandler()])
    try:
        WORK[work](*arguments)
    except BaseException:  # noqa: BLE001 - the test tells it
        traceback.print_exc()
    sys.stderr.flush()
    os._exit(1)


if __name__ == "__main__":
    _mother(sys.stdin)
