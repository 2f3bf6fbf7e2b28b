"""A draft becomes an edition: it is checked as a whole, then frozen, and its bytes never change again."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content import checks, document
from kiosk.errors import N_, LibraryError
from kiosk.library import deciding
from kiosk.library.drafts import CollisionError, taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kiosk.content.document import Document
    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.library.database import Run
    from kiosk.library.deciding import Decision
    from kiosk.library.drafts import Draft
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


def submit(
    journal: Journal,
    draft: Draft,
    decision: Decision,
    prove: Callable[[Content], Iterable[Finding]],
    note: str = "",
) -> Edition:
    """Make a draft an edition, to be approved; the draft is gone then.

    Args:
        journal: where it is recorded.
        draft: as it was opened.
        decision: who sends it, and when.
        prove: returns what is wrong with a content on paper.
        note: why it was changed.

    Raises:
        BlockedError: it has problems.
        CollisionError: somebody else has saved the draft meanwhile.
        LibraryError: who sends it may not, or the same text is already there.

    """
    read, findings = checked(draft.document, prove)
    if read is None or any(each.blocks for each in findings):
        raise BlockedError(draft.treatment, findings)
    frozen = replace(read, treatment=replace(read.treatment, approval=None)).to_json()
    sha256 = hashlib.sha256(frozen).hexdigest()

    def take(run: Run) -> None:
        theirs = taken(run, draft)
        if theirs is not draft:
            raise CollisionError(draft.treatment, theirs)

    after = journal.decide(
        lambda fold: deciding.submitted(fold, decision, draft.treatment, sha256, note=note, base=draft.base),
        [frozen],
        take,
    )
    return next(each for each in reversed(after.editions[draft.treatment]) if each.sha256 == sha256)
