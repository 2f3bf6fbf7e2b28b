"""``kiosk people add|list|change|pin|key|two-persons``: who writes, approves and administers what patients read."""

from __future__ import annotations

import shlex
import sys
from getpass import getpass
from typing import TYPE_CHECKING

from kiosk.cli import library as shared
from kiosk.cli.library import library
from kiosk.cli.parser import actions
from kiosk.errors import N_, LibraryError, UsageError
from kiosk.library import deciding
from kiosk.library.events import Role
from kiosk.library.trail import ROLES, Several

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words
    from kiosk.library.events import Person

HELP = {
    Role.WRITER: N_("may write texts and send them to be approved"),
    Role.APPROVER: N_("may approve texts, and publish them"),
    Role.ADMINISTRATOR: N_("may change people and settings, and publish"),
}
ON, OFF = "on", "off"
SHOW, TAKE = "show", "take"


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Says who writes, approves and administers what patients read. Whoever may use this machine's user may do so "
        "here, and the journal says so; everybody who is named may withdraw a text."
    )
    parser.epilog = _(
        "examples:\n"
        '  kiosk people add "Dre Roy" --approves --administers\n'
        "  kiosk people add Julie --writes\n"
        "  kiosk people pin Julie                     asks for six digits; nobody sees them on the screen"
    )
    made = actions(
        parser,
        words,
        {
            "add": _("add somebody"),
            "list": _("who there is, and what each may do"),
            "change": _("change what somebody may do, or that they have left"),
            "pin": _("give somebody a code of six digits, to sign in on the screen"),
            "key": _("bring the key of the codes to another kiosk of the same library, once"),
            "two-persons": _("whether another person than who sent a text must approve it"),
        },
    )
    for name in ("add", "change", "pin"):
        made[name].add_argument("name", metavar=_("NAME"), help=_("the name, such as Julie or “Dre Roy”"))
    for name in ("add", "change"):
        for role, option in ROLES.items():
            made[name].add_argument(f"--{option}", dest=role.value, action="store_true", help=_(HELP[role]))
    stays = made["change"].add_mutually_exclusive_group()
    stays.add_argument("--left", action="store_true", help=_("they do not work here any more; what they did stays"))
    stays.add_argument("--back", action="store_true", help=_("they work here again"))
    made["pin"].add_argument("--random", action="store_true", help=_("make one by chance, and show it once"))
    made["pin"].add_argument(
        "--new-key", action="store_true", help=_("although no kiosk has the key of the other codes any more")
    )
    made["key"].add_argument(
        "does",
        choices=(SHOW, TAKE),
        metavar=f"{SHOW}|{TAKE}",
        help=_("show it here, on a kiosk that has it; or take it here, as the other shows it"),
    )
    made["two-persons"].add_argument(
        "wanted", choices=(ON, OFF), metavar=f"{ON}|{OFF}", help=_("on, as it is at first, or off")
    )
    for name in ("add", "change", "pin", "two-persons"):
        shared.by(made[name], words)
    for name in ("add", "change", "two-persons"):
        shared.dry_run(made[name], words)
    shared.as_json(made["list"], words)


def run(options: Namespace, words: Words) -> int:
    """Show or change people, and return the exit code.

    Raises:
        KioskError: the library cannot be used, or does not allow it.

    """
    does = {"add": _add, "list": _list, "change": _change, "pin": _pin, "key": _key, "two-persons": _two_persons}
    with library(options, words) as ours:
        does[options.action](ours, options)
    return 0


def _add(ours: Library, options: Namespace) -> None:
    from kiosk.library.people import identity_of  # noqa: PLC0415 - the other commands need no codes

    decision, roles = ours.decision(options.by), _roles(options)
    ours.decide(
        lambda fold: deciding.added(fold, decision, options.name, roles, identity_of(options.name, fold.people)),
        options,
    )
    name = " ".join(options.name.split())
    ours.tell(N_("{name} is added: {may}."), name=name, may=Several.roles(roles))
    ours.done(options)


def _roles(options: Namespace) -> tuple[Role, ...]:
    return tuple(role for role in Role if getattr(options, role.value))


def _list(ours: Library, options: Namespace) -> None:
    from kiosk.library.people import Codes  # noqa: PLC0415

    fold, codes = ours.fold, Codes(ours.journal, b"")
    have, arrivals = codes.have(), codes.arrivals()
    if options.json:
        listed = [
            {"id": p.id, "name": p.name, "roles": list(p.roles), "active": p.active, "code": p.id in have}
            | (
                {"signed_in": arrivals[p.id].at.isoformat(), "signed_in_place": arrivals[p.id].place or None}
                if p.id in arrivals
                else {}
            )
            for p in fold.people.values()
        ]
        shared.print_json({"people": listed, "two_persons": fold.needs_two})
        return
    if not fold.people:
        ours.tell(N_("Nobody is here yet. Add whoever approves: kiosk people add NAME --approves --administers{data}"))
        return
    for person in fold.people.values():
        may = _described(person, ours.words, has_code=person.id in have)
        ours.tell(N_("{name}: {may}"), name=person.name, may=may)
    if fold.needs_two:
        ours.tell(N_("Who sends a text cannot approve it: another person does."))


def _described(person: Person, words: Words, *, has_code: bool) -> str:
    parts = [Several.roles(person.roles).told(words)]
    if not person.active:
        parts.append(words.gettext(N_("does not work here any more")))
    elif has_code:
        parts.append(words.gettext(N_("has a code")))
    return ", ".join(parts)


def _change(ours: Library, options: Namespace) -> None:
    roles = _roles(options) or None
    if roles is None and not (options.left or options.back):
        message = N_("Say what {name} may do from now on (--writes, --approves, --administers), or --left or --back.")
        raise UsageError(message, name=options.name)
    active = True if options.back else False if options.left else None
    person = deciding.person_named(ours.fold, options.name, left=True)
    decision = ours.decision(options.by)
    ours.decide(lambda fold: deciding.changed(fold, decision, person.id, roles, active=active), options)
    if options.left:
        ours.tell(N_("{name} does not work here any more, and may do nothing. What they did stays."), name=person.name)
    else:
        ours.tell(N_("From now on {name}: {may}."), name=person.name, may=Several.roles(roles or person.roles))
        if not (person.active or options.back):
            message = N_(
                "But {name} has left, and may do nothing. If they are back: kiosk people change {typed} --back{data}"
            )
            ours.tell(message, name=person.name, typed=shlex.quote(person.name))
    ours.done(options)


def _pin(ours: Library, options: Namespace) -> None:
    from kiosk.cli.code_key import to_give_with  # noqa: PLC0415
    from kiosk.library.people import Codes, by_chance  # noqa: PLC0415

    person = deciding.person_named(ours.fold, options.name)
    decision = ours.decision(options.by)
    key = to_give_with(ours, anew=options.new_key)
    code = by_chance() if options.random else _asked(person.name, ours.words)
    Codes(ours.journal, key).give(decision, person.id, code)
    if options.random:
        ours.tell(N_("The code of {name} is {code}. It is not shown again."), name=person.name, code=code)
    else:
        ours.tell(N_("{name} has a new code."), name=person.name)


def _key(ours: Library, options: Namespace) -> None:
    from kiosk.cli import code_key  # noqa: PLC0415

    {SHOW: code_key.show, TAKE: code_key.take}[options.does](ours)


def _asked(name: str, words: Words) -> str:
    """Return a code from the keyboard, unseen and typed twice, or from another program."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    try:
        code = getpass(words.gettext(N_("Six digits for {name}: ")).format(name=name)).strip()
        again = getpass(words.gettext(N_("Once more: "))).strip()
    except EOFError:
        raise UsageError(N_("No code was given.")) from None
    if code != again:
        raise LibraryError(N_("The two are not the same. Nothing was changed."))
    return code


def _two_persons(ours: Library, options: Namespace) -> None:
    decision, wanted = ours.decision(options.by), options.wanted == ON
    ours.decide(lambda fold: deciding.two_persons(fold, decision, wanted=wanted), options)
    if wanted:
        ours.tell(N_("Who sends a text cannot approve it, once somebody else may approve."))
    else:
        ours.tell(N_("Who sends a text may approve it, too."))
    ours.done(options)
