"""What may be decided about editions: sent, sent back, approved, published, withdrawn; pure."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk.content.times import Unit, Wait
from kiosk.errors import N_, LibraryError, Sentence
from kiosk.i18n import Day
from kiosk.library.deciding.who import may, somebody
from kiosk.library.events import Approved, Published, Role, SentBack, Submitted, Withdrawn
from kiosk.library.fold import State
from kiosk.library.pemat import STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from kiosk.library.deciding.who import Decision
    from kiosk.library.events import Person
    from kiosk.library.fold import Edition, Fold

MOST = Wait(24, Unit.MONTHS)
"""How long an approval holds at most."""
STATES = {
    State.IN_REVIEW: N_("to be approved"),
    State.SENT_BACK: N_("sent back"),
    State.APPROVED: N_("approved"),
    State.PUBLISHED: N_("published"),
    State.REPLACED: N_("replaced"),
    State.EXPIRED: N_("expired"),
    State.WITHDRAWN: N_("withdrawn"),
}
"""Each state in a word."""


def submitted(  # noqa: PLR0913 - what an edition is
    fold: Fold, decision: Decision, treatment: str, sha256: str, *, note: str = "", base: str = ""
) -> Submitted:
    """Make a draft an edition, to be approved.

    Raises:
        LibraryError: who decides may not write, or the same text is already there.

    """
    may(fold, decision, N_("send a text to be approved"), Role.WRITER)
    known = fold.editions.get(treatment, ())
    for edition in known:
        state = fold.state(edition, decision.today)
        if edition.sha256 == sha256 and state in {State.IN_REVIEW, State.APPROVED, State.PUBLISHED}:
            message = N_("This is edition {number} of {treatment}, word for word, which is {state}.")
            raise LibraryError(message, number=edition.number, treatment=treatment, state=Sentence(STATES[state]))
    return Submitted(
        **decision.said, treatment=treatment, edition=len(known) + 1, sha256=sha256, note=note.strip(), base=base
    )


def sent_back(fold: Fold, decision: Decision, treatment: str, number: int, note: str) -> SentBack:
    """Send an edition back to be written again; who sent it may take it back.

    Raises:
        LibraryError: it does not wait for an approval, who decides may not, or nothing says why.

    """
    edition = known(fold, treatment, number)
    person = may(fold, decision, N_("send a text back"))
    if person.id != edition.sent.by:
        may(fold, decision, N_("send a text back"), Role.APPROVER)
    _must_be(fold, decision, edition, State.IN_REVIEW)
    return SentBack(**decision.said, treatment=treatment, edition=edition.number, note=_why(note))


def approver(fold: Fold, decision: Decision, edition: Edition) -> Person:
    """Return who may answer for an edition: not whoever sent it, where two persons are to have read it.

    Raises:
        LibraryError: who decides may not.

    """
    person = may(fold, decision, N_("approve"), Role.APPROVER)
    if fold.needs_two and person.id == edition.sent.by:
        others = ", ".join(each.name for each in fold.active(Role.APPROVER) if each.id != person.id)
        message = N_("{name} has sent this edition, so somebody else approves it: {others}.")
        raise LibraryError(message, name=person.name, others=others)
    return person


def approved(  # noqa: PLR0913 - what an approval is
    fold: Fold,
    decision: Decision,
    treatment: str,
    number: int,
    *,
    sha256: str,
    review_by: date,
    pemat: Iterable[str] = (),
) -> Approved:
    """Let a person answer for the bytes of an edition until a day.

    It may be approved anew: to hold longer, after it has expired, or after it was withdrawn.

    Args:
        fold: everything before.
        decision: who approves, and when.
        treatment: whose edition.
        number: the edition's.
        sha256: of the document that the approver has read.
        review_by: the last day, at most 24 months from today.
        pemat: what the approver found true of it, keys of :data:`kiosk.library.pemat.STATEMENTS`.

    Raises:
        LibraryError: who decides may not, it is not what was read, it was sent back, the day is not allowed, or
            nothing would change.

    """
    edition = known(fold, treatment, number)
    may(fold, decision, N_("approve"), Role.APPROVER)
    if edition.sha256 != sha256:
        message = N_("Edition {number} of {treatment} is not the text that was read: read it again.")
        raise LibraryError(message, number=number, treatment=treatment)
    if fold.state(edition, decision.today) is State.SENT_BACK:
        _must_be(fold, decision, edition, State.IN_REVIEW)
    person = approver(fold, decision, edition)
    found = tuple(key for key in STATEMENTS if key in set(pemat))
    held = edition.approval if not edition.withdrawn else None
    if held and (held.by, held.review_by, held.pemat) == (person.id, review_by, found):
        message = N_("{name} answers for edition {number} of {treatment} until {last} already.")
        raise LibraryError(message, name=person.name, number=number, treatment=treatment, last=Day(review_by))
    last = MOST.after(decision.now).date()
    if not decision.today < review_by <= last:
        message = N_("The approval must hold until a day after today, and until {last} at most.")
        raise LibraryError(message, last=Day(last))
    return Approved(
        **decision.said,
        treatment=treatment,
        edition=number,
        sha256=sha256,
        on=decision.today,
        review_by=review_by,
        pemat=found,
    )


def published(
    fold: Fold, decision: Decision, editions: Mapping[str, int], *, reason: str = "", back_to: int | None = None
) -> Published:
    """Show these editions, and no other treatment, on every kiosk.

    Raises:
        LibraryError: one of them does not hold today, who decides may not, or nothing would change.

    """
    may(fold, decision, N_("publish"), Role.APPROVER, Role.ADMINISTRATOR)
    for treatment, number in editions.items():
        edition = known(fold, treatment, number)
        if not edition.holds(decision.today):
            state = Sentence(STATES[fold.state(edition, decision.today)])
            message = N_("Edition {number} of {treatment} is {state}: it can be shown once it is approved.")
            raise LibraryError(message, number=number, treatment=treatment, state=state)
    if fold.publication and dict(fold.publication.editions) == dict(editions):
        raise LibraryError(N_("The kiosks show exactly that already."))
    if not editions:
        raise LibraryError(N_("A publication shows at least one treatment. To show one no more, withdraw it."))
    said = dict(sorted(editions.items()))
    return Published(**decision.said, editions=said, reason=reason.strip(), back_to=back_to)


def gone_back(fold: Fold, decision: Decision, number: int, reason: str = "") -> Published:
    """Show again what an older publication showed, less what was withdrawn since or has expired.

    Raises:
        LibraryError: there is no such publication, nothing of it may be shown, or who decides may not.

    """
    may(fold, decision, N_("publish"), Role.APPROVER, Role.ADMINISTRATOR)
    if not 0 < number <= len(fold.publications):
        message = N_("There is no publication {number}. There are: {known}")
        listed = ", ".join(str(each.number) for each in fold.publications) or "-"
        raise LibraryError(message, number=number, known=listed)
    shown = fold.shown(decision.today, fold.publications[number - 1])
    if not shown:
        raise LibraryError(N_("Nothing of publication {number} may be shown today."), number=number)
    return published(fold, decision, {each.treatment: each.number for each in shown}, reason=reason, back_to=number)


def withdrawn(fold: Fold, decision: Decision, treatment: str, number: int, reason: str) -> Withdrawn:
    """Take an edition from every kiosk at once; everybody who is active may, whatever the clock says.

    Raises:
        LibraryError: it is withdrawn already, nothing says why, or nobody says who decides.

    """
    edition = known(fold, treatment, number)
    somebody(fold, decision)
    if edition.withdrawn is not None:
        _must_be(fold, decision, edition, State.PUBLISHED)
    return Withdrawn(**decision.said, treatment=treatment, edition=edition.number, reason=_why(reason))


def known(fold: Fold, treatment: str, number: int) -> Edition:
    """Return an edition.

    Raises:
        LibraryError: there is no such one.

    """
    edition = fold.edition(treatment, number)
    if edition is not None:
        return edition
    if treatment in fold.editions:
        message = N_("{treatment} has no edition {number}: it has {count}.")
        raise LibraryError(message, treatment=treatment, number=number, count=len(fold.editions[treatment]))
    if near := get_close_matches(treatment, fold.editions, 1):
        raise LibraryError(N_("There is no treatment {name}: did you mean {near}?"), name=treatment, near=near[0])
    raise LibraryError(N_("There is no treatment {name} in the library. See: kiosk content list"), name=treatment)


def _must_be(fold: Fold, decision: Decision, edition: Edition, wanted: State) -> None:
    state = fold.state(edition, decision.today)
    if state is not wanted:
        message = N_("Edition {number} of {treatment} is {state}.")
        values = {"number": edition.number, "treatment": edition.treatment, "state": Sentence(STATES[state])}
        raise LibraryError(message, **values)


def _why(note: str) -> str:
    if not note.strip():
        raise LibraryError(N_("Say why, in a few words."))
    return note.strip()
