"""Opens the text of a treatment to be written on, and sends it to be approved; in the background, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content.document import read as read_document
from kiosk.content.editing import opened
from kiosk.errors import N_, LibraryError
from kiosk.library import deciding, sending
from kiosk.library.kept import Kept, drop, kept
from kiosk.library.lineage import first_known, lineage
from kiosk.library.writing import begun, saved

if TYPE_CHECKING:
    from kiosk.content.document import Document
    from kiosk.content.editing import Values
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold
    from kiosk.qt.staff.office import Office


@dataclass(frozen=True, slots=True)
class OpenedText:
    """A text as it was opened."""

    kept: Kept
    base: Values | None
    """What it was begun from; None for a new one."""
    read: Document | None
    """The same, as it is read."""
    told: Values | None
    """What patients are told now."""
    edition: int
    """The number of that; 0 for nothing."""
    begun_from: int
    """The edition that the draft was begun from; 0 for none."""
    fold: Fold


def opened_text(office: Office, treatment: str, person: Person) -> OpenedText:
    """Open the draft of a treatment, or begin one; what this person has kept here goes before the library's.

    Raises:
        LibraryError: they may not write, there is no text, or the library cannot be read.

    """
    journal = office.journal
    fold = journal.fold()
    deciding.writes(fold, office.decision(person.id))
    mine = kept(office.data, treatment, person.id)
    draft = mine.draft if mine else begun(journal, fold, treatment)
    if draft is None:
        raise LibraryError(N_("There is no text of this treatment yet: begin it under Treatments."))
    shown = fold.publication.editions.get(treatment, 0) if fold.publication else 0
    told = fold.edition(treatment, shown) if shown else None
    base = first_known(journal, lineage(fold, draft.base)[:1])
    begun_from = (each.number for each in fold.editions.get(treatment, ()) if each.sha256 == draft.base)
    return OpenedText(
        mine or Kept(replace(draft, person=person.id), draft.document),
        opened(base) if base else None,
        read_document(base)[0] if base else None,
        opened(journal.bytes_of(told.sha256)) if told else None,
        told.number if told else 0,
        next(begun_from, 0),
        fold,
    )


def send(office: Office, ours: Kept, person: str, note: str) -> None:
    """Send a text to be approved, with what was written last.

    Args:
        office: the library.
        ours: the text as it is now.
        person: who sends it.
        note: what they say about it.

    Raises:
        LibraryError: it cannot be sent.

    """
    treatment = ours.draft.treatment
    there = office.drafts.open(treatment)
    mine = there
    if there is None or there.document != ours.draft.document:
        # What was written last may still be on its way.
        version = there.version if there and there.document == ours.was else ours.draft.version
        mine = saved(office.journal, replace(ours, draft=replace(ours.draft, version=version)), office.clock()).draft
    assert mine is not None, "it was saved"
    ready = sending.prepared(mine, office.prove)
    sending.submit(office.journal, ready, office.decision(person), note)
    drop(office.data, treatment, person)
