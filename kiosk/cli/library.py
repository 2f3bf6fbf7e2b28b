"""What the commands that use the library have in common: it is opened, somebody decides, and what was done is told."""

from __future__ import annotations

import json
import os
import pwd
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from kiosk import clock, config
from kiosk.cli.content.where import true_day
from kiosk.cli.parser import common
from kiosk.errors import N_, LibraryError
from kiosk.folder import named
from kiosk.library import names
from kiosk.library.deciding import Decision, person_named
from kiosk.library.drafts import Drafts
from kiosk.library.events import Way
from kiosk.library.opening import opened

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.config import Settings
    from kiosk.content.model import Content
    from kiosk.i18n import Words
    from kiosk.library.events import Event
    from kiosk.library.fold import Fold
    from kiosk.library.journal import Journal

NOTHING_YET = N_("There is nothing in the library yet. Begin with: kiosk setup{data}")


@dataclass(slots=True)
class Library:
    """The library that a command uses, and when and in which words it does."""

    journal: Journal
    data: Path
    settings: Settings
    now: datetime
    """Aware, in the clinic's zone."""
    words: Words
    _today: date | None = None

    @property
    def fold(self) -> Fold:
        """What follows from everything that was decided."""
        return self.journal.fold()

    @property
    def drafts(self) -> Drafts:
        """What is being written."""
        return Drafts(self.journal.database)

    def today(self) -> date:
        """Return the clinic's day; where the clock cannot be true, that of the last decision, and tell staff why."""
        if self._today is None:
            true = true_day(self.data, self.settings, self.words)
            self._today = true or (self.fold.newest or self.now).astimezone(self.now.tzinfo).date()
        return self._today

    def decision(self, name: str | None, *, whatever_the_clock: bool = False) -> Decision:
        """Return who decides something now, on the command line; some things cannot wait for a clock.

        Raises:
            LibraryError: nobody active is called so, or the clock cannot be true.

        """
        doubt = clock.doubt(self.now, clock.read(self.data), data=named(self.data))
        if doubt is not None and not whatever_the_clock:
            raise LibraryError(doubt.message, **doubt.values)
        by = person_named(self.fold, name).id if name else ""
        return Decision(self.now, by=by, way=Way.COMMAND_LINE, user=pwd.getpwuid(os.getuid()).pw_name)

    def decide(self, make: Callable[[Fold], Event], options: Namespace) -> Fold:
        """Record what was decided, or with ``--dry-run`` only try whether it may be; return what there is then.

        Raises:
            LibraryError: it may not be.

        """
        if options.dry_run:
            make(self.fold)
            return self.fold
        return self.journal.decide(make)

    def prove(self, content: Content) -> tuple[Any, ...]:
        """Return what is wrong with a content on this clinic's paper."""
        from kiosk.handout.sheet.proof import proof  # noqa: PLC0415 - paper takes long to load
        from kiosk.visit.clinic import clinic  # noqa: PLC0415

        return tuple(proof(content, clinic(self.settings.clinic, content.languages, content.words)))

    # -- texts ----

    def treatment(self, given: str) -> str:
        """Return the id of a treatment of the library, which is named by its id or by its name in any language.

        Raises:
            LibraryError: there is no such one; the nearest is told.

        """
        every = {*self.fold.editions, *(draft.treatment for draft in self.drafts.all())}
        if given in every:
            return given
        known = {name.casefold(): one for one in every for name in (one, *self.names(one).values())}
        if found := known.get(given.strip().casefold()):
            return found
        if near := get_close_matches(given.strip().casefold(), known, 1):
            message = N_("There is no treatment {name}: did you mean {near}?")
            raise LibraryError(message, name=given, near=known[near[0]])
        if not every:
            raise LibraryError(NOTHING_YET, data=named(self.data))
        message = N_("There is no treatment {name} in the library. There are: {known}.")
        raise LibraryError(message, name=given, known=", ".join(sorted(every)))

    def names(self, treatment: str) -> Mapping[str, str]:
        """Return the name of a treatment in each of its languages, as its newest text has it."""
        return names.names_of(self.journal, self.fold, treatment)

    def called(self, treatment: str) -> str:
        """Return the name of a treatment for the reader, with its id where they differ."""
        name = names.called(self.names(treatment), self.words.language, treatment)
        return name if name.casefold() == treatment else f"{name} ({treatment})"

    # -- telling -------------------------------------------------------------------------

    def tell(self, message: str, /, **values: object) -> None:
        """Print a sentence; a day among its values is in words, and ``{data}`` names the data folder in a command."""
        told = {"data": named(self.data)} | {name: self.words_of(value) for name, value in values.items()}
        print(self.words.gettext(message).format(**told))

    def words_of(self, value: object) -> object:
        """Return a value as it is told."""
        tell = getattr(value, "told", None)
        return tell(self.words) if callable(tell) else value

    def done(self, options: Namespace) -> None:
        """Say so where nothing was changed, as that was asked for."""
        if options.dry_run:
            self.tell(N_("Nothing was changed, as --dry-run was given."))

    def name_of(self, person: str) -> str:
        """Return the name of a person; that of nobody is the machine's user's."""
        known = self.fold.people.get(person)
        return known.name if known else person


@contextmanager
def library(options: Namespace, words: Words) -> Iterator[Library]:
    """Open the library of the settings, and close it again.

    Raises:
        KioskError: the settings or the library cannot be read.

    """
    data = config.ready(config.data_folder(options.data))
    settings = config.load(data)
    journal = opened(settings, data)
    try:
        yield Library(journal, data, settings, datetime.now(ZoneInfo(settings.clinic.timezone)), words)
    finally:
        journal.close()


def decides(parser: Parser, words: Words) -> None:
    """Add the options of a command that decides something."""
    _ = words.gettext
    common(parser, words)
    by(parser, words)
    dry_run(parser, words)


def by(parser: Parser, words: Words) -> None:
    """Let it be said who decides."""
    _ = words.gettext
    parser.add_argument(
        "--by",
        metavar=_("NAME"),
        help=_("who decides this, as kiosk people list shows the name; the journal keeps it, with this machine's user"),
    )


def dry_run(parser: Parser, words: Words) -> None:
    """Let it be tried only."""
    _ = words.gettext
    parser.add_argument("--dry-run", action="store_true", help=_("tell what would happen, and change nothing"))


def as_json(parser: Parser, words: Words) -> None:
    """Let a program read the answer."""
    _ = words.gettext
    parser.add_argument("--json", action="store_true", help=_("answer in JSON, for a program"))


def print_json(value: object) -> None:
    """Answer a program: in the same form in every language."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))
