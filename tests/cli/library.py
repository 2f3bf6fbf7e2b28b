"""A clinic whose library is used from the command line: a small treatment, and three people."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kiosk.content import document
from kiosk.folder import LIBRARY_FILE
from kiosk.library.database import SqliteFile
from kiosk.library.drafts import Draft, Drafts
from kiosk.library.journal import Journal
from tests.cli.terminal import inside
from tests.content import tiny
from tests.library.people import ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.terminal import Done

EARWAX = document.of(tiny.content(), "earwax").to_json()


@dataclass(frozen=True, slots=True)
class Clinic:
    """Runs ``kiosk content`` in a data folder of its own."""

    data: Path

    def __call__(self, *arguments: str, **more: str) -> Done:
        return inside(self.data, "content", *arguments, **more)

    def json(self, *arguments: str) -> Any:  # noqa: ANN401 - what a program reads
        done = self(*arguments, "--json")
        assert done.code == 0, done.said
        return json.loads(done.said)

    def draft(self, text: bytes = EARWAX, treatment: str = "earwax") -> Draft:
        """Save a draft, as somebody who writes does; return it as it is then."""
        with closing(Journal(SqliteFile(self.data / LIBRARY_FILE))) as journal:
            drafts = Drafts(journal.database)
            known = drafts.open(treatment)
            draft = Draft(treatment, text, known.version if known else 0, known.base if known else "", "julie")
            return drafts.save(draft, datetime.now(ZONE))

    def text(self, treatment: str = "earwax") -> dict[str, Any]:
        """Return what the draft of a treatment says."""
        with closing(Journal(SqliteFile(self.data / LIBRARY_FILE))) as journal:
            draft = Drafts(journal.database).open(treatment)
            assert draft is not None
            return dict(json.loads(draft.document))

    def publish(self, text: bytes = EARWAX, treatment: str = "earwax") -> None:
        """Write, send, approve and publish a text."""
        self.draft(text, treatment)
        for step in (
            ("submit", treatment, "--by", "Julie"),
            ("approve", treatment, "--by", "Marc"),
            ("publish", treatment, "--by", "Marc"),
        ):
            done = self(*step)
            assert done.code == 0, done.said


def staffed(data: Path) -> Clinic:
    """Return a clinic with Julie, who writes and approves, Marc, who approves, and Sam, who administers."""
    roles = {"Julie": ("--writes", "--approves"), "Marc": ("--approves",), "Sam": ("--writes", "--administers")}
    for name, may in roles.items():
        assert inside(data, "people", "add", name, *may).code == 0
    return Clinic(data)


def changed(*changes: tuple[str, str], text: bytes = EARWAX) -> bytes:
    """Return a text with other words in it."""
    said = text.decode()
    for before, after in changes:
        assert before in said, before
        said = said.replace(before, after, 1)
    return said.encode()
