"""What may be decided, by whom and when: each function gives the event to record, or says why not; pure.

Each is called with the fold of everything before, in the moment in which the event is recorded
(:meth:`kiosk.library.journal.Journal.decide`), so that no rule can be passed by two who decide at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypedDict

from kiosk.content.times import Unit, Wait
from kiosk.errors import N_, LibraryError, Sentence
from kiosk.i18n import Day
from kiosk.library.events import (
    Approved,
    CodeGiven,
    Person,
    Published,
    Role,
    SentBack,
    SettingChanged,
    Submitted,
    Way,
    Withdrawn,
)
from kiosk.library.fold import TWO_PERSONS, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from kiosk.library.fold import Edition, Fold

MOST = Wait(24, Unit.MONTHS)
"""How long an approval holds at most."""
MOST_BEHIND = timedelta(hours=24)
"""By how much a clock may be behind the newest event; beyond, it cannot be true."""
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


class Said(TypedDict):
    """What every event says."""

    at: datetime
    by: str
    way: Way
    user: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decides, when and where; ``now`` is aware and in the clinic's zone."""

    now: datetime
    by: str = ""
    way: Way = Way.COMMAND_LINE
    user: str = ""

    @property
    def today(self) -> date:
        """The clinic's day."""
        return self.now.date()

    @property
    def said(self) -> Said:
        """What every event says."""
        return {"at": self.now.replace(microsecond=0), "by": self.by, "way": self.way, "user": self.user}


# -- people --------------------------------------------------------------------------------


def person_named(fold: Fold, name: str, *, left: bool = False) -> Person:
    """Return the active person of that name or id; with ``left``, also one who does not work here any more.

    Raises:
        LibraryError: there is none, or they have left.

    """
    known = {each.name.casefold(): each for each in fold.people.values()}
    known |= {each.id.casefold(): each for each in fold.people.values()}
    person = known.get(name.strip().casefold())
    if person is None:
        if near := get_close_matches(name.strip().casefold(), known, 1):
            raise LibraryError(
                N_("Nobody here is called {name}: did you mean {near}?"), name=name, near=known[near[0]].name
            )
        raise LibraryError(N_("Nobody here is called {name}. Add them: kiosk people add"), name=name)
    if not person.active and not left:
        raise LibraryError(N_("{name} does not work here any more. Choose somebody else."), name=person.name)
    return person


def _may(fold: Fold, decision: Decision, what: str, *roles: Role) -> Person:
    """Return who decides.

    Raises:
        LibraryError: they may not, or the clock cannot be true.

    """
    _in_time(fold, decision)
    person = _somebody(fold, decision)
    if roles and not set(roles) & set(person.roles):
        allowed = ", ".join(each.name for each in fold.active(*roles)) or "-"
        message = N_("{name} may not {what}. Who may: {allowed}.")
        raise LibraryError(message, name=person.name, what=Sentence(what), allowed=allowed)
    return person


def _somebody(fold: Fold, decision: Decision) -> Person:
    person = fold.people.get(decision.by)
    if person is None or not person.active:
        raise LibraryError(N_("Say who decides this: --by NAME"))
    return person


def _in_time(fold: Fold, decision: Decision) -> None:
    if fold.newest is not None and fold.newest - decision.now > MOST_BEHIND:
        message = N_("The clock says {today}, but something was decided on {last}. Put the clock right.")
        last = fold.newest.astimezone(decision.now.tzinfo).date()
        raise LibraryError(message, today=Day(decision.today), last=Day(last))


def added(fold: Fold, decision: Decision, name: str, roles: Iterable[Role], identity: str) -> Person:
    """Add a person; ``identity`` is an id that nobody has.

    Raises:
        LibraryError: somebody is called so, they may do nothing, or who decides is no administrator.

    """
    name = " ".join(name.split())
    _sets_up(fold, decision)
    if any(each.name.casefold() == name.casefold() for each in fold.people.values()):
        raise LibraryError(N_("There is already somebody called {name}: add a letter or two."), name=name)
    return _person(fold, Person(**decision.said, id=identity, name=name, roles=_ordered(roles)))


def changed(
    fold: Fold, decision: Decision, person: str, roles: Iterable[Role] | None = None, *, active: bool | None = None
) -> Person:
    """Change what a person may do, or whether they are active.

    Raises:
        LibraryError: nobody would be left who may approve, they may do nothing, or who decides is no administrator.

    """
    _sets_up(fold, decision)
    was = fold.people[person]
    now = was.roles if roles is None else _ordered(roles)
    stays = was.active if active is None else active
    return _person(fold, Person(**decision.said, id=was.id, name=was.name, roles=now, active=stays))


def code_given(fold: Fold, decision: Decision, person: str) -> CodeGiven:
    """Note that a person has a new code.

    Raises:
        LibraryError: who decides is no administrator.

    """
    _sets_up(fold, decision)
    return CodeGiven(**decision.said, person=person)


def two_persons(fold: Fold, decision: Decision, *, wanted: bool) -> SettingChanged:
    """Change whether who sends an edition may approve it.

    Raises:
        LibraryError: who decides is no administrator.

    """
    _sets_up(fold, decision)
    return SettingChanged(**decision.said, setting=TWO_PERSONS, value="yes" if wanted else "no")


def _sets_up(fold: Fold, decision: Decision) -> None:
    """Refuse those who are no administrators; on the command line, the machine's user may."""
    _in_time(fold, decision)
    if decision.by or decision.way is not Way.COMMAND_LINE:
        _may(fold, decision, N_("change people and settings"), Role.ADMINISTRATOR)


def _person(fold: Fold, person: Person) -> Person:
    if not any(letter.isalpha() for letter in person.name):
        raise LibraryError(N_("A person needs a name."))
    if not person.roles:
        raise LibraryError(N_("Say what {name} may do: write, approve or administer."), name=person.name)
    was = fold.people.get(person.id)
    approves = [each for each in fold.active(Role.APPROVER) if each.id != person.id]
    if was in fold.active(Role.APPROVER) and not approves and not (person.active and Role.APPROVER in person.roles):
        message = N_("Nobody would be left who may approve: let somebody else approve first.")
        raise LibraryError(message)
    return person


def _ordered(roles: Iterable[Role]) -> tuple[Role, ...]:
    wanted = set(roles)
    return tuple(role for role in Role if role in wanted)


def writes(fold: Fold, decision: Decision) -> Person:
    """Return who writes a draft.

    Raises:
        LibraryError: they may not, or nobody says who it is.

    """
    return _may(fold, decision, N_("write texts"), Role.WRITER)


# -- editions ------------------------------------------------------------------------------


def submitted(  # noqa: PLR0913 - what an edition is
    fold: Fold, decision: Decision, treatment: str, sha256: str, *, note: str = "", base: str = ""
) -> Submitted:
    """Make a draft an edition, to be approved.

    Raises:
        LibraryError: who decides may not write, or the same text is already there.

    """
    _may(fold, decision, N_("send a text to be approved"), Role.WRITER)
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
    person = _may(fold, decision, N_("send a text back"))
    if person.id != edition.sent.by:
        _may(fold, decision, N_("send a text back"), Role.APPROVER)
    _must_be(fold, decision, edition, State.IN_REVIEW)
    return SentBack(**decision.said, treatment=treatment, edition=edition.number, note=_why(note))


def approved(  # noqa: PLR0913 - what an approval is
    fold: Fold, decision: Decision, treatment: str, number: int, *, sha256: str, review_by: date
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

    Raises:
        LibraryError: who decides may not, it is not what was read, it was sent back, or the day is not allowed.

    """
    edition = known(fold, treatment, number)
    person = _may(fold, decision, N_("approve"), Role.APPROVER)
    if edition.sha256 != sha256:
        message = N_("Edition {number} of {treatment} is not the text that was read: read it again.")
        raise LibraryError(message, number=number, treatment=treatment)
    if fold.state(edition, decision.today) is State.SENT_BACK:
        _must_be(fold, decision, edition, State.IN_REVIEW)
    if fold.needs_two and person.id == edition.sent.by:
        others = ", ".join(each.name for each in fold.active(Role.APPROVER) if each.id != person.id)
        message = N_("{name} has sent this edition, so somebody else approves it: {others}.")
        raise LibraryError(message, name=person.name, others=others)
    last = MOST.after(decision.now).date()
    if not decision.today < review_by <= last:
        message = N_("The approval must hold until a day after today, and until {last} at most.")
        raise LibraryError(message, last=Day(last))
    return Approved(
        **decision.said, treatment=treatment, edition=number, sha256=sha256, on=decision.today, review_by=review_by
    )


def published(
    fold: Fold, decision: Decision, editions: Mapping[str, int], *, reason: str = "", back_to: int | None = None
) -> Published:
    """Show these editions, and no other treatment, on every kiosk.

    Raises:
        LibraryError: one of them does not hold today, who decides may not, or nothing would change.

    """
    _may(fold, decision, N_("publish"), Role.APPROVER, Role.ADMINISTRATOR)
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
    _may(fold, decision, N_("publish"), Role.APPROVER, Role.ADMINISTRATOR)
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
    _somebody(fold, decision)
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
