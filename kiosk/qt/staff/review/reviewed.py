"""What somebody reads before they approve, read from the library; no Qt objects.

Everything here may take long where the library is on a server: it is asked in the background only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content import document
from kiosk.errors import N_, LibraryError, Sentence
from kiosk.i18n import Day
from kiosk.library import deciding, sending
from kiosk.library.events import Role
from kiosk.library.fold import State
from kiosk.library.reviewing import in_review, read_against, to_read_again
from kiosk.visit.clinic import clinic
from kiosk.visit.comparing import comparison
from kiosk.visit.just_now import JustNow

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.content.document import Document
    from kiosk.content.findings import Finding
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.events import Person
    from kiosk.library.fold import Edition, Fold
    from kiosk.qt.staff.office import Office
    from kiosk.visit.comparing import Compared


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An edition that waits to be approved, as one person reads it."""

    edition: Edition
    against: Edition | None
    document: Document
    name: str
    sender: str
    every: tuple[Compared, ...]
    now: datetime
    clinic_name: str
    refused: LibraryError | None = None
    """Why this person may not approve it."""
    needs_code: bool = False
    """Whether nobody else reads it: then who approves enters their code once more."""


def reviewed(office: Office, treatment: str, person: Person, words: Words) -> Reviewed | None:
    """Return the edition of a treatment that waits to be approved, compared; None where none does.

    Where none waits and the one that the kiosks show is to be approved again, that one, as a whole.

    Raises:
        LibraryError: the library cannot be read, or a text of it is damaged.

    """
    now = office.clock()
    fold = office.journal.fold()
    edition = in_review(fold, treatment, now.date())
    against = read_against(fold, edition, now.date()) if edition else None
    edition = edition or to_read_again(fold, treatment, now.date())
    if edition is None:
        return None
    new = text_of(office, edition)
    old = text_of(office, against) if against else None
    whose = fold.people.get(edition.sent.by)
    alone = len(fold.active(Role.APPROVER)) == 1
    return Reviewed(
        edition=edition,
        against=against,
        document=new,
        name=office.called(fold, treatment, words),
        sender=whose.name if whose else "",
        every=comparison(_now(office, old, now) if old else None, _now(office, new, now), words),
        now=now,
        clinic_name=office.settings().clinic.name,
        refused=_refused(office, fold, edition, person),
        needs_code=alone or person.id == edition.sent.by,
    )


def text_of(office: Office, edition: Edition) -> Document:
    """Return the text of an edition.

    Raises:
        LibraryError: it is damaged, or a newer kiosk wrote it.

    """
    read, findings = document.read(office.journal.bytes_of(edition.sha256))
    if read is None:
        message = N_("Edition {number} of {treatment} cannot be read by this kiosk: {reason}")
        raise LibraryError(message, number=edition.number, treatment=edition.treatment, reason=findings[0])
    return read


def _now(office: Office, text: Document, now: datetime) -> JustNow:
    content = text.content
    whose = clinic(office.settings().clinic, content.languages, content.words)
    return JustNow.of(replace(text, treatment=replace(text.treatment, approval=None)), whose, now)


def _refused(office: Office, fold: Fold, edition: Edition, person: Person) -> LibraryError | None:
    try:
        deciding.approver(fold, office.decision(person.id), edition)
    except LibraryError as problem:
        return problem
    return None


def warnings(office: Office, edition: Edition) -> tuple[Finding, ...]:
    """Return what the checks found in an edition, and the sheet's; a second or two."""
    return sending.checked(office.journal.bytes_of(edition.sha256), office.prove)[1]


def meanwhile(fold: Fold, edition: Edition, today: date) -> Tells | None:
    """Return what somebody has decided about an edition since it was opened; None where it still waits."""
    now = fold.edition(edition.treatment, edition.number) or edition
    if edition.approval is not None and now == edition:
        return None  # it is read again
    newest = fold.editions[edition.treatment][-1]
    state = fold.state(now, today)
    if newest.number != edition.number:
        values = {"name": _who(fold, newest.sent.by), "number": newest.number}
        return Sentence(N_("{name} has sent a newer one, edition {number}. Read that one."), values)
    if state is State.IN_REVIEW:
        return None
    if now.withdrawn is not None:
        values = {"name": _who(fold, now.withdrawn.by), "reason": now.withdrawn.reason}
        return Sentence(N_("{name} has withdrawn it: “{reason}”"), values)
    if now.approval is not None:
        values = {"name": _who(fold, now.approval.by), "until": Day(now.approval.review_by)}
        return Sentence(N_("{name} has approved it until {until}."), values)
    assert now.sent_back is not None, "nothing else is decided about it"
    values = {"name": _who(fold, now.sent_back.by), "note": now.sent_back.note}
    return Sentence(N_("{name} has sent it back: “{note}”"), values)


def _who(fold: Fold, person: str) -> str:
    known = fold.people.get(person)
    return known.name if known else person
