"""What may be decided about people and the library's rules; pure."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from kiosk.errors import N_, LibraryError
from kiosk.library.deciding.who import in_time, may
from kiosk.library.events import CodeGiven, Person, Role, SettingChanged, Way
from kiosk.library.fold import TWO_PERSONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.library.deciding.who import Decision
    from kiosk.library.fold import Fold


def added(fold: Fold, decision: Decision, name: str, roles: Iterable[Role], identity: str) -> Person:
    """Add a person; ``identity`` is an id that nobody has.

    Raises:
        LibraryError: somebody is called so, they may do nothing, or who decides is no administrator.

    """
    name = " ".join(name.split())
    _sets_up(fold, decision)
    same = next((each for each in fold.people.values() if each.name.casefold() == name.casefold()), None)
    if same and not same.active:
        message = N_("{name} has left. If they are back: kiosk people change {typed} --back. Else add a letter or two.")
        raise LibraryError(message, name=same.name, typed=shlex.quote(same.name))
    if same:
        raise LibraryError(N_("There is already somebody called {name}: add a letter or two."), name=name)
    return _person(fold, Person(**decision.said, id=identity, name=name, roles=_ordered(roles)))


def first(fold: Fold, decision: Decision, name: str, roles: Iterable[Role]) -> Person:
    """Add the first person, who administers: where nobody is yet, whoever stands before the screen may.

    ``decision`` is by themselves, under the id that they get.

    Raises:
        LibraryError: somebody is here already, or they have no name.

    """
    in_time(fold, decision)
    if fold.people:
        raise LibraryError(N_("Somebody else was added meanwhile: leave this page, and sign in."))
    every = _ordered({*roles, Role.ADMINISTRATOR})
    return _person(fold, Person(**decision.said, id=decision.by, name=" ".join(name.split()), roles=every))


def changed(
    fold: Fold, decision: Decision, person: str, roles: Iterable[Role] | None = None, *, active: bool | None = None
) -> Person:
    """Change what a person may do, or whether they are active.

    Raises:
        LibraryError: nobody would be left who may approve or administer, they may do nothing, or who decides is no
            administrator.

    """
    _sets_up(fold, decision)
    was = fold.people[person]
    now = was.roles if roles is None else _ordered(roles)
    stays = was.active if active is None else active
    others = [each for each in fold.active(Role.ADMINISTRATOR) if each.id != person]
    # Whoever owns the machine may always name another on the command line.
    if decision.by and not others and not (stays and Role.ADMINISTRATOR in now):
        message = N_("Nobody would be left who may change people and settings: let somebody else do so first.")
        raise LibraryError(message)
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
    in_time(fold, decision)
    if decision.by or decision.way is not Way.COMMAND_LINE:
        may(fold, decision, N_("change people and settings"), Role.ADMINISTRATOR)


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
