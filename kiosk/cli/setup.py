"""``kiosk setup``: a clinic's first hour, asked one thing after the other, each of which may wait."""

from __future__ import annotations

import getpass
import sys
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.library import library
from kiosk.cli.parser import common
from kiosk.content import document, packs
from kiosk.errors import N_, KioskError, SettingsError
from kiosk.folder import named
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.i18n import words as in_language
from kiosk.library import deciding
from kiosk.library.drafts import Draft
from kiosk.library.events import Role
from kiosk.library.lineage import DELIVERED
from kiosk.library.people import identity_of

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words
    from kiosk.library.deciding import Decision
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold

CLINIC = ("clinic.name", "clinic.phone", "clinic.address", "clinic.website", "clinic.opening")
PRINTER = ("printer.uri",)
HOST = ("mail.host",)
MAIL = ("mail.port", "mail.security", "mail.user", "mail.sender")
SENDER, USER = "mail.sender", "mail.user"
LATER = N_("Without an address that emails come from, mail waits for later.")
PASSWORD = "mail.password"  # noqa: S105 - its name
WHO, TREATMENTS, NEXT = N_("Who answers for the texts"), N_("The treatments"), N_("What comes next:")
THERE_ARE, A_NAME = N_("There are: {names}."), N_("A name, or Enter for nobody else:")
Y_N, NAME = N_("[y/n]"), N_("NAME")
YES = frozenset({"o", "oui", "y", "yes"})


class Left(Exception):
    """Whoever answers has gone: what was answered stays."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Asks what a kiosk needs: the clinic, the printer, the mail, the treatments and who answers for them. "
        "Enter keeps what is there or leaves it for later; nothing is shown to patients before it is approved."
    )
    common(parser, words)


def run(options: Namespace, words: Words) -> int:
    """Ask, set what is answered, and say what comes next.

    Raises:
        KioskError: the data folder, the settings or the library cannot be read or written.

    """
    data = config.ready(config.data_folder(options.data))
    asked, begun = Asked(data, words), tuple[str, ...]()
    try:
        asked = Asked(data, in_language(asked.one_of({"1": FRENCH, "2": ENGLISH}, "1 Français   2 English", words)))
        asked.settings(asked.say(N_("The clinic")), CLINIC)
        asked.settings(asked.say(N_("The printer")), PRINTER)
        asked.settings(asked.say(N_("The mail")), HOST)
        asked.mail()
        with library(options, asked.words) as ours:
            asked.people(ours)
            begun = asked.treatments(ours)
    except Left:
        print()
    asked.next(begun)
    return 0


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions on a terminal, in one language."""

    data: Path
    words: Words

    def say(self, message: str, **values: object) -> str:
        """Return a message in the language of whoever answers."""
        return self.words.gettext(message).format(**values)

    def line(self, question: str) -> str:
        """Return an answer, without what stands around it; nothing for Enter.

        Raises:
            Left: there is nobody to answer.

        """
        print(f"{question} ", end="", flush=True)
        said = sys.stdin.readline()
        if not said:
            raise Left
        return said.strip()

    def one_of(self, known: dict[str, str], question: str, usual: Words) -> str:
        """Return what was chosen; for Enter, the language of the terminal."""
        while (said := self.line(f"{question}:")) not in {*known, ""}:
            pass
        return known[said] if said else usual.language

    def is_so(self, question: str) -> bool:
        """Tell whether the answer is yes."""
        return self.line(f"{question} {self.say(Y_N)}").lower() in YES

    def settings(self, heading: str, names: Sequence[str]) -> None:
        """Ask for settings; what is not allowed is told, and asked again."""
        print(f"\n{heading}" if heading else "", end="\n" if heading else "")
        for name in names:
            now = config.described(self.data, name)
            print(f"  {self.say(now.sentence)}")
            while said := self.line(f"  {name} [{now.value}]:"):
                try:
                    config.set_value(self.data, name, said)
                    break
                except SettingsError as refused:
                    print(f"  {refused.told(self.words)}")

    def mail(self) -> None:
        """Ask for the rest of the mail's settings where there is a server; without a sender there is no mail yet."""
        if not config.described(self.data, HOST[0]).value:
            return
        self.settings("", MAIL)
        if not config.described(self.data, SENDER).value:
            config.set_value(self.data, HOST[0], "")
            print(f"  {self.say(LATER)}")
        elif config.described(self.data, USER).value and not config.load_secrets(self.data).mail_password:
            self.password()

    def password(self) -> None:
        """Ask for the mail password, unseen."""
        prompt = self.say(N_("The mail password; it is not shown:"))
        said = getpass.getpass(f"  {prompt} ") if sys.stdin.isatty() else self.line(f"  {prompt}")
        if said:
            config.set_value(self.data, PASSWORD, said)

    def people(self, ours: Library) -> None:
        """Ask who writes, approves and administers, until nobody else is named."""
        print(f"\n{self.say(WHO)}")
        known = ", ".join(each.name for each in ours.fold.active())
        if known:
            print(f"  {self.say(THERE_ARE, names=known)}")
        while name := self.line(f"  {self.say(A_NAME)}"):
            wanted = {
                Role.WRITER: N_("Writes texts?"),
                Role.APPROVER: N_("Approves them, as a nurse or a doctor who answers for them?"),
                Role.ADMINISTRATOR: N_("Looks after people and settings?"),
            }
            roles = [role for role, question in wanted.items() if self.is_so(f"    {self.say(question)}")]
            try:
                make = partial(_added, ours.decision(None), name, roles)
                ours.journal.decide(make)
            except KioskError as refused:
                print(f"    {refused.told(self.words)}")

    def treatments(self, ours: Library) -> tuple[str, ...]:
        """Ask which of the delivered treatments the clinic wants, begin a draft of each, and return their ids."""
        print(f"\n{self.say(TREATMENTS)}")
        content = packs.load(packs.folder(""))
        begun: list[str] = []
        for treatment in content.treatments.values():
            is_there = treatment.id in ours.fold.editions or ours.drafts.open(treatment.id)
            if not is_there and self.is_so(f"  {treatment.name.of(self.words.language)}?"):
                text = document.of(content, treatment.id).to_json()
                draft = Draft(treatment.id, text, base=DELIVERED + ours.journal.keep(text))
                ours.drafts.save(draft, ours.now)
                begun.append(treatment.id)
        return tuple(begun)

    def next(self, begun: Sequence[str]) -> None:
        """Say what comes next: read, send, approve, publish, open."""
        data, name = named(self.data), self.say(NAME)
        print(f"\n{self.say(NEXT)}")
        for treatment in begun:
            print(f"  kiosk content show {treatment}{data}")
            print(f"  kiosk content submit {treatment} --by {name}{data}")
            print(f"  kiosk content approve {treatment} --by {name}{data}")
            print(f"  kiosk content publish {treatment} --by {name}{data}")
        print(f"  kiosk status --try{data}")
        print(f"  kiosk run{data}")


def _added(decision: Decision, name: str, roles: Sequence[Role], fold: Fold) -> Person:
    return deciding.added(fold, decision, name, roles, identity_of(name, fold.people))
