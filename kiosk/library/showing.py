"""What a kiosk's own copy of the library gives patients: each edition's text, with who answers for it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content import checks, document, languages
from kiosk.content.model import Approval
from kiosk.errors import N_, ContentError, KioskError, LibraryError, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.errors import Tells
    from kiosk.library.fold import Edition, Fold, Publication
    from kiosk.library.journal import Journal


@dataclass(frozen=True, slots=True)
class Shown:
    """What patients can be offered, and why not the rest."""

    publication: int = 0
    """Its number; 0 while there is none."""
    contents: tuple[Content, ...] = ()
    """A content of one treatment for each edition; the approval says from when until when."""
    left_out: tuple[Tells, ...] = ()
    withdrawn: frozenset[tuple[str, int]] = frozenset()
    """All that may not be shown any more: treatments and the numbers of their editions."""


def shown(journal: Journal) -> Shown:
    """Return what the proved publication shows, less what was withdrawn; whether it has expired is told by its days.

    Raises:
        LibraryError: the library cannot be read.

    """
    fold, proved = journal.fold(), journal.proved
    if not 0 < proved <= len(fold.publications):
        nothing = (
            N_("Nothing is published yet. See what is to be approved: kiosk content list")
            if fold.people
            else N_("To set this kiosk up, hold the hand icon on its screen for three seconds, or type: kiosk setup")
        )
        unproved = N_(
            "Publication {number} is not shown yet: the kiosk checks it once it is open (kiosk run). If it is open, "
            "kiosk.log says why."
        )
        said = Sentence(unproved if fold.publications else nothing, {"number": len(fold.publications)})
        return Shown(0, (), (said,), _withdrawn(fold))
    contents: list[Content] = []
    left_out: list[Tells] = []
    for edition in fold.listed(fold.publications[proved - 1]):
        try:
            contents.append(content_of(journal, fold, edition))
        except KioskError as problem:
            left_out.append(problem)
    return Shown(proved, tuple(contents), tuple(left_out), _withdrawn(fold))


def published(journal: Journal) -> tuple[Content, ...]:
    """Return the contents of the last publication, without what was withdrawn or cannot be understood here.

    Raises:
        LibraryError: the library cannot be read.

    """
    fold = journal.fold()
    contents: list[Content] = []
    for edition in fold.listed(fold.publication) if fold.publication else ():
        with suppress(ContentError):
            if edition.withdrawn is None:
                contents.append(content_of(journal, fold, edition))
    return tuple(contents)


def _withdrawn(fold: Fold) -> frozenset[tuple[str, int]]:
    return frozenset((e.treatment, e.number) for known in fold.editions.values() for e in known if e.withdrawn)


def content_of(journal: Journal, fold: Fold, edition: Edition) -> Content:
    """Return the content of an edition, in the languages that screens speak, with its approval.

    Raises:
        LibraryError: it was withdrawn, nobody has approved it, its bytes are damaged or cannot be understood here.
        ContentError: it is not in French and English.

    """
    values = {"treatment": edition.treatment, "number": edition.number}
    if edition.withdrawn is not None:
        message = N_(
            "Edition {number} of {treatment} was withdrawn ({reason}): it is shown again once somebody approves it "
            "anew, and another one in its place once that is published."
        )
        raise LibraryError(message, **values, reason=edition.withdrawn.reason)
    if edition.approval is None:
        raise LibraryError(N_("Edition {number} of {treatment} is not approved."), **values)
    read, findings = document.read(journal.bytes_of(edition.sha256))
    if read is None:
        message = N_("Edition {number} of {treatment} cannot be read by this kiosk: {reason}")
        raise LibraryError(message, **values, reason=findings[0])
    approval = Approval(
        name=fold.people[edition.approval.by].name,
        on=edition.approval.on,
        review_by=edition.approval.review_by,
        edition=edition.number,
    )
    approved = replace(read.treatment, approval=approval)
    return languages.for_screens(replace(read, treatment=approved).content)


def disproved(
    journal: Journal, fold: Fold, publication: Publication, prove: Callable[[Content], Iterable[Finding]]
) -> list[Tells]:
    """Return why a publication cannot be shown here; nothing where each of its editions can be.

    What is shown already was proved when it was new.

    Args:
        journal: has the bytes.
        fold: what follows from it.
        publication: what is to be shown.
        prove: returns what is wrong with a content, such as that no sheet can be made of it.

    """
    wrong: list[Tells] = []
    already = fold.publications[journal.proved - 1].editions if journal.proved else {}
    for edition in fold.listed(publication):
        if edition.withdrawn is not None or already.get(edition.treatment) == edition.number:
            continue
        message = N_("Edition {number} of {treatment} cannot be shown here: {reason}")
        values = {"treatment": edition.treatment, "number": edition.number}
        try:
            content = content_of(journal, fold, edition)
            read, findings = document.read(journal.bytes_of(edition.sha256))
            assert read is not None, "it was read just now"
            found = [*findings, *checks.of_document(read.shared, read.treatment), *prove(content)]
            wrong += [Sentence(message, values | {"reason": each}) for each in found if each.blocks]
        except KioskError as problem:
            wrong.append(Sentence(message, values | {"reason": problem}))
    return wrong
