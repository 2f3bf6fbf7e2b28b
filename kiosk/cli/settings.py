"""``kiosk settings list|get|set``."""

from __future__ import annotations

import shlex
import sys
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.parser import actions
from kiosk.config.declared import SECRET_NAMES
from kiosk.content import packs
from kiosk.errors import N_, HandoutError, KioskError, UsageError
from kiosk.folder import named
from kiosk.handout.looked_into import CONTENT, LOGO, looked_into

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

SPEECH = "speech.program"


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Shows and changes the settings of the kiosk.")
    parser.epilog = _(
        "examples:\n"
        "  kiosk settings list\n"
        "  kiosk settings set clinic.phone 418-555-0123\n"
        "  kiosk settings set mail.password           asks for it; nobody sees it on the screen"
    )
    made = actions(
        parser,
        words,
        {
            "list": _("every setting, its value and what it is for"),
            "get": _("the value of one setting"),
            "set": _("change one setting"),
        },
    )
    for name in ("get", "set"):
        made[name].add_argument("name", metavar=_("NAME"), help=_("such as printer.uri"))
    made["set"].add_argument(
        "value", nargs="*", metavar=_("VALUE"), help=_('the new value ("" for none); asked for when not given')
    )


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
        _set(folder, options.name, _one(options.name, options.value, folder), words)
    return 0


def _one(name: str, values: list[str], folder: Path) -> str | None:
    """Return the value that was given on the command line, if any.

    Raises:
        UsageError: its spaces made several of it.

    """
    if len(values) > 1 and name not in SECRET_NAMES:
        raise UsageError(
            N_("A value with spaces stands in quotation marks: kiosk settings set {name} {value}{data}"),
            name=name,
            value=shlex.quote(" ".join(values)),
            data=named(folder),
        )
    return values[0] if values else None


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
        looked_into(LOGO, path)
    except HandoutError as problem:
        print(f"    {problem.told(words)}")


def _set(folder: Path, name: str, value: str | None, words: Words) -> None:
    if value is not None and name in SECRET_NAMES:
        raise UsageError(
            N_(
                "Others on this machine can read what is on the command line. "
                "Type only: kiosk settings set {name}{data}"
            ),
            name=name,
            data=named(folder),
        )
    if value is None:
        value = _asked(name, words)
    config.set_value(folder, name, looked_into(name, value))
    kept = config.described(folder, name).value
    if kept != value and name not in SECRET_NAMES:
        print(f"{name} = {kept}")
    told = _tried(folder, name, kept)
    if told:
        print(f"kiosk: {told.told(words)}", file=sys.stderr)


def _tried(folder: Path, name: str, value: str) -> KioskError | None:
    """Return what staff should know of a value that was kept, if anything."""
    if name == CONTENT and value:
        count = len(packs.contents(Path(value)).blocking)
        message = N_("It is saved, but problems were found in it: {count}. See them with: kiosk content check{data}")
        return KioskError(message, count=count, data=named(folder)) if count else None
    if name == SPEECH:
        from kiosk.app import listening  # noqa: PLC0415 - only this needs voices
        from kiosk.speech.choosing import chosen  # noqa: PLC0415

        problem = listening.unspoken(chosen(value))
        return KioskError(N_("It is saved, but: {what}"), what=problem) if problem else None
    if name not in {"library.url", "library.password", "mail.host", "mail.port", "printer.uri"}:
        return None
    from kiosk.cli import trial  # noqa: PLC0415 - what speaks to printers takes long to load

    if name == "printer.uri":
        return trial.printer(value)
    if name in {"library.url", "library.password"}:
        url = config.described(folder, "library.url").value
        return trial.library(url, config.load_secrets(folder).library_password)
    host = config.described(folder, "mail.host").value
    return trial.mail_host(host) if name == "mail.host" else trial.mail_port(host, int(value))


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
