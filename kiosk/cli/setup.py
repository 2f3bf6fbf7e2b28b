"""``kiosk setup``: a clinic's first hour, asked one thing after the other, each of which may wait."""

from __future__ import annotations

import getpass
import shlex
import shutil
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.library import library
from kiosk.cli.parser import common
from kiosk.cli.questions import Y_N, is_yes
from kiosk.errors import N_, KioskError, Sentence, SettingsError
from kiosk.folder import named
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.i18n import words as in_language
from kiosk.library import deciding
from kiosk.library.events import Role
from kiosk.library.people import identity_of
from kiosk.library.writing import from_shipped, shipped

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

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
URL = "library.url"
LATER = N_("Without an address that emails come from, mail waits for later.")
NOT_KEPT = N_("That will not do ({why}). It must be {allowed}.")
UNKNOWN = N_("this terminal does not know kiosk yet; from the next sign-in on it does")
SEVERAL = N_("One kiosk needs no more. For several to show the same texts (README, “Several kiosks”):")
WANTED = N_("{treatment}?")
FOR_SCREENS = N_("six digits, to sign in on the staff’s screens")
ON_EACH = N_("on each kiosk")
JOINING = {
    "settings set library.url postgresql://kiosk@server.clinique.example/kiosk": ON_EACH,
    "settings set library.password": ON_EACH,
    "content to-server": N_("once, from the kiosk that has the texts"),
    "people key show": N_("where codes were given"),
    "people key take": N_("on each other kiosk"),
}
JOINED = N_("Where codes were given on another kiosk (kiosk people key show there), once:")
PASSWORD = "mail.password"  # noqa: S105 - its name
WHO, TREATMENTS, NEXT = N_("Who answers for the texts"), N_("The treatments"), N_("What comes next:")
THERE_ARE, A_NAME = N_("There are: {names}."), N_("A name, or Enter for nobody else:")
NAME, ADDRESS = N_("NAME"), N_("ADDRESS")
LOOKING, BY_NUMBER = N_("Looking for printers; a few seconds."), N_("Its number is enough.")
NONE: Mapping[str, str] = MappingProxyType({})


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
    asked, steps = Asked(data, words), tuple[str, ...]()
    try:
        asked = Asked(data, in_language(asked.one_of({"1": FRENCH, "2": ENGLISH}, "1 Français   2 English", words)))
        asked.settings(asked.say(N_("The clinic")), CLINIC)
        asked.printer()
        asked.settings(asked.say(N_("The mail")), HOST)
        asked.mail()
        with library(options, asked.words) as ours:
            asked.people(ours)
            steps = asked.steps(ours, asked.treatments(ours))
    except Left:
        print()
    asked.next(steps)
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
        return is_yes(self.line(f"{question} {self.say(Y_N)}"))

    def printer(self) -> None:
        """Show the printers that are there, and ask which one it is: by its number, or by an address."""
        from kiosk.cli import printers  # noqa: PLC0415 - what speaks to printers takes long to load
        from kiosk.delivery.printing import finding  # noqa: PLC0415

        heading = self.say(N_("The printer"))
        print(f"\n{heading}\n  {self.say(LOOKING)}", flush=True)
        numbers: dict[str, str] = {}
        for one in finding.found():
            number = "-" if one.problem else f"{len(numbers) + 1}"
            name, *more = printers.described(one, self.words)
            print("\n".join([f"  {number:>2} {name}", *more]))
            if not one.problem:
                numbers[number] = one.address
        if numbers:
            print(f"  {self.say(BY_NUMBER)}")
        self.settings("", PRINTER, numbers)

    def settings(self, heading: str, names: Sequence[str], numbers: Mapping[str, str] = NONE) -> None:
        """Ask for settings; what is not allowed is told, and asked again, and a number stands for what it is before."""
        print(f"\n{heading}" if heading else "", end="\n" if heading else "")
        for name in names:
            now = config.described(self.data, name)
            print(f"  {self.say(now.sentence)}")
            while said := self.line(f"  {name} [{now.value}]:"):
                try:
                    config.set_value(self.data, name, numbers.get(said, said))
                    break
                except SettingsError as refused:
                    print(f"  {self.refusal(refused)}")

    def refusal(self, refused: SettingsError) -> str:
        """Say why a value is not kept; it is asked for again, so no command is told."""
        if not (isinstance(refused, config.NotAllowed) and refused.refused):
            return refused.told(self.words)
        why, instead = refused.refused.why, refused.refused.instead
        message = N_("That will not do ({why}). Write for instance: {instead}") if instead else NOT_KEPT
        return Sentence(message, {"why": why, "instead": instead, **refused.values}).told(self.words)

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
        """Ask which of the delivered treatments the clinic wants, begin drafts, and return the ids of all that are."""
        print(f"\n{self.say(TREATMENTS)}")
        begun: list[str] = []
        for treatment in shipped().treatments.values():
            if ours.drafts.open(treatment.id):
                begun.append(treatment.id)
            elif treatment.id not in ours.fold.editions and self.is_so(
                f"  {self.say(WANTED, treatment=treatment.name.of(self.words.language))}"
            ):
                from_shipped(ours.journal, treatment.id, "", ours.now)
                begun.append(treatment.id)
        return tuple(begun)

    def steps(self, ours: Library, begun: Sequence[str]) -> tuple[str, ...]:
        """Return what brings drafts to patients: read, sent, approved, published, by those who may."""
        fold = ours.fold
        sender = next(iter(fold.active(Role.WRITER)), None)
        others = [each for each in fold.active(Role.APPROVER) if each is not sender]
        approver = next(iter(others if fold.needs_two and others else fold.active(Role.APPROVER)), None)
        sends, approves = (shlex.quote(each.name) if each else self.say(NAME) for each in (sender, approver))
        return tuple(
            command
            for treatment in begun
            for command in (
                f"content show {treatment}",
                f"content submit {treatment} --by {sends}",
                f"content approve {treatment} --by {approves}",
                f"content publish {treatment} --by {approves}",
            )
        )

    def next(self, steps: Sequence[str]) -> None:
        """Say what comes next: show the texts, try what was set, open; and what joins several kiosks."""
        printer, host, shared = (config.described(self.data, name).value for name in (*PRINTER, *HOST, URL))
        tests = ["printers test" if printer else "printers find", *([f"mail test {self.say(ADDRESS)}"] if host else ())]
        print(f"\n{self.say(NEXT)}")
        if shutil.which("kiosk") is None:
            print(f"  PATH={shlex.quote(str(Path(sys.executable).parent))}:$PATH   # {self.say(UNKNOWN)}")
        self.commands(*steps)
        if steps:
            print(f"  kiosk people pin {self.say(NAME)}{named(self.data)}   # {self.say(FOR_SCREENS)}")
        self.commands(*tests, "status --try", "run")
        print(f"\n{self.say(JOINED if shared else SEVERAL)}")
        if shared:
            self.commands("people key take")
        for command, where in () if shared else JOINING.items():
            print(f"  kiosk {command}{named(self.data)}   # {self.say(where)}")

    def commands(self, *commands: str) -> None:
        """Print what to type, each with the data folder where it is not the usual one."""
        for command in commands:
            print(f"  kiosk {command}{named(self.data)}")


def _added(decision: Decision, name: str, roles: Sequence[Role], fold: Fold) -> Person:
    return deciding.added(fold, decision, name, roles, identity_of(name, fold.people))
