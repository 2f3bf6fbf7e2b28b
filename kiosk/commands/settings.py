"""``kiosk settings list|get|set``."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.config.declared import SECRET_NAMES
from kiosk.errors import N_, HandoutError, UsageError
from kiosk.handout import logo

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.i18n import Words

LOGO = "clinic.logo"


def run(options: Namespace, words: Words) -> int:
    """Show or change settings and return the exit code.

    Raises:
        SettingsError: there is no such setting, a value is not allowed, or a file is broken.
        DataFolderError: the file cannot be written.
        UsageError: a secret was given on the command line.
        HandoutError: the file named for the logo cannot be printed.

    """
    folder = config.data_folder(options.data)
    if options.action == "list":
        _list(folder, words)
    elif options.action == "get":
        print(config.described(folder, options.name).value)
    else:
        _set(folder, options.name, options.value, words)
    return 0


def _list(folder: Path, words: Words) -> None:
    section = ""
    for one in config.describe(folder):
        if one.name.split(".")[0] != section:
            section = one.name.split(".")[0]
            print(f"[{section}]")
        value = one.value or words.gettext("(empty)")
        if one.is_changed:
            print(
                words.gettext("{name} = {value}   (default: {default})").format(
                    name=one.name, value=value, default=one.default or words.gettext("(empty)")
                )
            )
        else:
            print(f"{one.name} = {value}")
        print(f"    {words.gettext(one.sentence)}")
        if one.name == LOGO and one.value:
            _tell_of_bad_logo(one.value, words)
        print()


def _tell_of_bad_logo(path: str, words: Words) -> None:
    """Say that a logo that was good has gone bad, as patients' sheets are then printed without it."""
    try:
        logo.read(path)
    except HandoutError as problem:
        print(f"    {problem.told(words)}")


def _set(folder: Path, name: str, value: str | None, words: Words) -> None:
    if value is not None and name in SECRET_NAMES:
        raise UsageError(
            N_("Others on this machine can read what is on the command line. Type only: kiosk settings set {name}"),
            name=name,
        )
    if value is None:
        value = _asked(name, words)
    if name == LOGO and value:
        value = str(Path(value).absolute())  # the kiosk may be started in another folder
        logo.read(value)
    config.set_value(folder, name, value)


def _asked(name: str, words: Words) -> str:
    """Return the value from the keyboard (unseen when it is a secret) or from another program."""
    nothing = UsageError(N_("No value was given for {name}."), name=name)
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        if not line:
            raise nothing
        return line.rstrip("\r\n")
    question = words.gettext("{name}: ").format(name=name)
    try:
        return getpass(question) if name in SECRET_NAMES else input(question)
    except EOFError:
        raise nothing from None
