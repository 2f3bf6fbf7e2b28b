"""Who decides, when and where, and whether they may at all; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypedDict

from kiosk.errors import N_, LibraryError, Sentence
from kiosk.i18n import Day
from kiosk.library.events import Role, Way

if TYPE_CHECKING:
    from datetime import date, datetime

    from kiosk.library.events import Person
    from kiosk.library.fold import Fold

MOST_BEHIND = timedelta(hours=24)
"""By how much a clock may be behind the newest event; beyond, it cannot be true."""


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


def may(fold: Fold, decision: Decision, what: str, *roles: Role) -> Person:
    """Return who decides.

    Raises:
        LibraryError: they may not, or the clock cannot be true.

    """
    in_time(fold, decision)
    person = somebody(fold, decision)
    if roles and not set(roles) & set(person.roles):
        allowed = ", ".join(each.name for each in fold.active(*roles)) or "-"
        message = N_("{name} may not {what}. Who may: {allowed}.")
        raise LibraryError(message, name=person.name, what=Sentence(what), allowed=allowed)
    return person


def somebody(fold: Fold, decision: Decision) -> Person:
    """Return who decides, whatever they may do.

    Raises:
        LibraryError: nobody says who it is, or they have left.

    """
    person = fold.people.get(decision.by)
    if person is None or not person.active:
        raise LibraryError(N_("Say who decides this: --by NAME"))
    return person


def in_time(fold: Fold, decision: Decision) -> None:
    """Refuse a clock that cannot be true.

    Raises:
        LibraryError: it is earlier than something that was decided, by more than a day.

    """
    if fold.newest is not None and fold.newest - decision.now > MOST_BEHIND:
        message = N_("The clock says {today}, but something was decided on {last}. Put the clock right.")
        last = fold.newest.astimezone(decision.now.tzinfo).date()
        raise LibraryError(message, today=Day(decision.today), last=Day(last))


def writes(fold: Fold, decision: Decision) -> Person:
    """Return who writes a draft.

    Raises:
        LibraryError: they may not, or nobody says who it is.

    """
    return may(fold, decision, N_("write texts"), Role.WRITER)
