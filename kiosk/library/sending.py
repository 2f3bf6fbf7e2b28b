"""A draft becomes an edition: it is checked as a whole, then frozen, and its bytes never change again."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content import checks, document
from kiosk.errors import N_, LibraryError
from kiosk.library import deciding
from kiosk.library.drafts import CollisionError, Draft, Drafts, begun, taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kiosk.content.document import Document
    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.library.database import Run
    from kiosk.library.deciding import Decision
    from kiosk.library.fold import Edition
    from kiosk.library.journal import Journal


class BlockedError(LibraryError):
    """A text has problems that block it; ``findings`` has all of them, those that only warn, too."""

    def __init__(self, treatment: str, findings: Sequence[Finding]) -> None:
        blocking = [each for each in findings if each.blocks]
        super().__init__(
            N_("{treatment} cannot be approved like that: {problem} ({count} in all)"),
            treatment=treatment,
            problem=blocking[0],
            count=len(blocking),
        )
        self.findings = tuple(findings)


def checked(data: bytes, prove: Callable[[Content], Iterable[Finding]]) -> tuple[Document | None, tuple[Finding, ...]]:
    """Return the document that bytes hold, and all that is wrong with it.

    Args:
        data: what a draft holds.
        prove: returns what is wrong with a content on paper.

    """
    read, findings = document.read(data)
    if read is None:
        return None, findings
    content = read.content
    return read, (*findings, *checks.of_document(read.shared, read.treatment), *prove(content))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A draft that may be sent to be approved."""

    draft: Draft
    frozen: bytes
    """What is approved: the same text always has the same bytes."""
    warnings: tuple[Finding, ...]
    """What was found, and blocks nothing."""

    @property
    def sha256(self) -> str:
        """Their hash."""
        return hashlib.sha256(self.frozen).hexdigest()


def prepared(draft: Draft, prove: Callable[[Content], Iterable[Finding]]) -> Prepared:
    """Return a draft as it is approved.

    Args:
        draft: as it was opened.
        prove: returns what is wrong with a content on paper.

    Raises:
        BlockedError: it has problems.

    """
    read, findings = checked(draft.document, prove)
    if read is None or any(each.blocks for each in findings):
        raise BlockedError(draft.treatment, findings)
    frozen = replace(read, treatment=replace(read.treatment, approval=None)).to_json()
    return Prepared(draft, frozen, findings)


def submit(journal: Journal, ready: Prepared, decision: Decision, note: str = "") -> Edition:
    """Make a draft an edition, to be approved; the draft is gone then.

    Args:
        journal: where it is recorded.
        ready: the draft, with nothing that blocks it.
        decision: who sends it, and when.
        note: why it was changed.

    Raises:
        CollisionError: somebody else has saved the draft meanwhile.
        LibraryError: who sends it may not, or the same text is already there.

    """
    draft = ready.draft

    def take(run: Run) -> None:
        theirs = taken(run, draft)
        if theirs is not draft:
            raise CollisionError(draft.treatment, theirs)

    after = journal.decide(
        lambda fold: deciding.submitted(fold, decision, draft.treatment, ready.sha256, note=note, base=draft.base),
        [ready.frozen],
        take,
    )
    return next(each for each in reversed(after.editions[draft.treatment]) if each.sha256 == ready.sha256)


def send_back(journal: Journal, edition: Edition, decision: Decision, note: str) -> Draft:
    """Send an edition back to be written again, and return the draft that goes on from it.

    Where somebody has begun another draft meanwhile, that one stays and is returned: the edition is never gone.

    Raises:
        LibraryError: it does not wait for an approval, who decides may not, or nothing says why.

    """
    text = journal.bytes_of(edition.sha256)
    draft = Draft(edition.treatment, text, base=edition.sha256, person=edition.sent.by)
    drafts = Drafts(journal.database)
    journal.decide(
        lambda fold: deciding.sent_back(fold, decision, edition.treatment, edition.number, note),
        also=lambda run: begun(run, draft, decision.now),
    )
    return drafts.open(edition.treatment) or draft
