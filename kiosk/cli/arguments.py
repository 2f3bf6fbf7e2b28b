"""What can be asked on the command line: every command, its options and their help.

Everything that argparse itself says is in the catalog, too, so that help and errors are in one language.
"""

from __future__ import annotations

import argparse
import platform
import re
import sys
from datetime import date, time
from importlib import metadata
from typing import TYPE_CHECKING, NoReturn

from kiosk import __version__
from kiosk.errors import N_
from kiosk.i18n import NBSP

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.i18n import Words

    _Commands = argparse._SubParsersAction["_Parser"]  # noqa: SLF001 - it has no public name

SMALLEST_WINDOW = 320
LARGEST_WINDOW = 16384

ARGPARSE_SAYS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("show program's version number and exit"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("expected at least one argument"),
    N_("expected at most one argument"),
    N_("not allowed with argument %s"),
    N_("one of the arguments %s is required"),
    N_("ignored explicit argument %r"),
    N_("ambiguous option: %(option)s could match %(matches)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
    N_("invalid %(type)s value: %(value)r"),
)
"""argparse's own words, marked here because it does not mark them for our catalog."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose headings end as the language writes a colon."""

    space = ""

    def start_section(self, heading: str | None) -> None:
        """Begin a part of the help; argparse adds the colon."""
        super().start_section(heading and heading + self.space)


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, and a second one that says where the help is."""

    words: Words

    def __init__(self, *args: object, **options: object) -> None:
        options.setdefault("formatter_class", _Formatter)
        # An abbreviation that works today would stop working when an option is added.
        options.setdefault("allow_abbrev", False)
        super().__init__(*args, **options)  # type: ignore[arg-type] # argparse's own long list

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        see = self.words.gettext("See {command} --help").format(command=self.prog)
        self.exit(2, f"{self.prog}: {message}\n{see}\n")


def speak(words: Words) -> None:
    """Make argparse speak the reader's language."""
    # It asks for these two names of its own module each time; there is no other door.
    for name, spoken in (("_", words.gettext), ("ngettext", words.ngettext)):
        setattr(argparse, name, spoken)
    _Parser.words = words
    _Formatter.space = NBSP if words.locale.language == "fr" else ""


def understood(words: Words, arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was asked; ``command`` is the module of :mod:`kiosk.cli` that does it.

    Ends the program after ``--help`` and ``--version``, and with exit code 2 at what it does not understand.
    """
    # Asking which Qt is installed takes longer than all the rest.
    parser = _parser(words, _version() if "--version" in arguments else "")
    if not arguments:
        parser.print_help(sys.stderr)
        parser.exit(2)
    return parser.parse_args(arguments)


def _parser(words: Words, version: str) -> _Parser:
    _ = words.gettext
    parser = _Parser(
        prog="kiosk",
        description=_("Walks patients through what to do after a treatment, and hands them a sheet with dates."),
        epilog=_(
            "examples:\n"
            "  kiosk run --demo                           try it in a window; nothing is printed or sent\n"
            "  kiosk settings set printer.uri ipp://127.0.0.1:631/printers/kiosk\n"
            "  kiosk run                                  the kiosk of your clinic\n"
            "  kiosk stop                                 end it, from another terminal\n"
            "  kiosk sheet microneedling -o sheet.pdf     one patient's sheet, without a screen\n"
            "  kiosk content check my-content             what is wrong with a content pack"
        ),
    )
    parser.add_argument(
        "--version", action="version", version=version, help=_("show program's version number and exit")
    )
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    common = _common(words)
    for add in (_run, _stop, _sheet, _content, _outbox, _settings, _clock):
        add(commands, common, words)
    return parser


def _version() -> str:
    qt = metadata.version("PySide6-Essentials")
    return f"kiosk {__version__} (Python {platform.python_version()}, Qt {qt})"


def _common(words: Words) -> _Parser:
    """Options that every command has."""
    _ = words.gettext
    common = _Parser(add_help=False)
    common.add_argument(
        "--data", metavar=_("DIR"), help=_("the data folder: settings, outbox and log; else the usual place")
    )
    common.add_argument("--debug", action="store_true", help=_("show where in the program an error came up"))
    return common


def _run(commands: _Commands, common: _Parser, words: Words) -> None:
    _ = words.gettext
    run = commands.add_parser(
        "run",
        parents=[common],
        help=_("open the kiosk"),
        description=_(
            "Opens the kiosk on the whole screen, where nothing closes it but kiosk stop or Ctrl-C in its terminal.\n"
            "In a window (--window, --demo, screen.full_screen false) it closes like any other."
        ),
    )
    run.set_defaults(command="run")
    run.add_argument(
        "--demo",
        action="store_true",
        help=_("a demonstration in a window: drafts are shown, paper and email go into folders"),
    )
    run.add_argument(
        "--window",
        type=_size(words),
        metavar=_("WIDTHxHEIGHT"),
        help=_("in a window of this size in pixels, such as 1280x800"),
    )


def _stop(commands: _Commands, common: _Parser, words: Words) -> None:
    _ = words.gettext
    stop = commands.add_parser(
        "stop",
        parents=[common],
        help=_("end the kiosk that is open"),
        description=_(
            "Ends the kiosk that is open on the data folder and waits until it has gone.\n"
            "The exit code is 0 when no kiosk is open any more, even if none was."
        ),
    )
    stop.set_defaults(command="stop")
    stop.add_argument("--demo", action="store_true", help=_("the demonstration, which has a data folder of its own"))


def _sheet(commands: _Commands, common: _Parser, words: Words) -> None:
    _ = words.gettext
    sheet = commands.add_parser(
        "sheet",
        parents=[common],
        help=_("write one patient's sheet as a PDF file"),
        description=_("Writes the sheet for one visit as a PDF file; it needs no screen."),
        epilog=_(
            "examples:\n"
            "  kiosk sheet microneedling -o sheet.pdf\n"
            "  kiosk sheet microneedling --date 2026-11-22 --time 14:30 --answer acne-prone -o sheet.pdf\n"
            "  kiosk sheet microneedling --languages fr-CA --large-print -o - | lp"
        ),
    )
    sheet.set_defaults(command="sheet")
    sheet.add_argument("treatment", metavar=_("TREATMENT"), help=_("the treatment, such as microneedling"))
    sheet.add_argument(
        "--date",
        type=_day(words),
        metavar=_("YYYY-MM-DD"),
        help=_("the day of the treatment; today when it is not given"),
    )
    sheet.add_argument(
        "--time", type=_hour(words), metavar="HH:MM", help=_("when it was, if it is known, such as 14:30")
    )
    sheet.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="ID",
        help=_("what the patient said, such as acne-prone; may be repeated"),
    )
    sheet.add_argument(
        "--languages",
        type=_languages,
        metavar=_("LANGUAGES"),
        help=_("such as fr-CA,en-CA or fr-CA; the first two of the content when it is not given"),
    )
    sheet.add_argument("--facing", action="store_true", help=_("the languages side by side on both sides of the sheet"))
    sheet.add_argument("--large-print", action="store_true", help=_("18 points, on as many pages as it takes"))
    sheet.add_argument("--reminders", action="store_true", help=_("the reminders for a calendar inside the file"))
    sheet.add_argument("--content", metavar=_("DIR"), help=_("a content pack other than the one in the settings"))
    sheet.add_argument(
        "-o",
        "--output",
        required=True,
        metavar=_("FILE"),
        help=_("the file to write; - for the next program"),
    )


def _content(commands: _Commands, common: _Parser, words: Words) -> None:
    _ = words.gettext
    content = commands.add_parser("content", help=_("check a content pack"), description=_("Works with content packs."))
    actions = content.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    check = actions.add_parser(
        "check",
        parents=[common],
        help=_("tell everything that is wrong with a content pack"),
        description=_("Tells everything that is wrong with a content pack, each with its file and line."),
    )
    check.set_defaults(command="content")
    check.add_argument("path", nargs="?", metavar=_("PATH"), help=_("the pack's folder; else the one in the settings"))


def _outbox(commands: _Commands, common: _Parser, words: Words) -> None:
    _ = words.gettext
    outbox = commands.add_parser(
        "outbox",
        help=_("see the paper and email that are waiting"),
        description=_("Shows and mends what is waiting to be printed or sent. Addresses are never shown."),
    )
    actions = outbox.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    for name, helped in (
        ("list", _("what is waiting, what failed, and why")),
        ("retry", _("try again, one or all")),
        ("wipe", _("give up everything that is waiting and wipe its addresses")),
    ):
        action = actions.add_parser(name, parents=[common], help=helped, description=helped)
        action.set_defaults(command="outbox", action=name)
        if name == "retry":
            action.add_argument("ids", nargs="*", metavar="ID", help=_("as kiosk outbox list shows it"))


def _settings(commands: _Commands, common: _Parser, words: Words) -> None:
    _ = words.gettext
    settings = commands.add_parser(
        "settings",
        help=_("see and change the settings"),
        description=_("Shows and changes the settings of the kiosk."),
        epilog=_(
            "examples:\n"
            "  kiosk settings list\n"
            "  kiosk settings set clinic.phone 418-555-0123\n"
            "  kiosk settings set mail.password           asks for it; nobody sees it on the screen"
        ),
    )
    actions = settings.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True)
    for name, helped in (
        ("list", _("every setting, its value and what it is for")),
        ("get", _("the value of one setting")),
        ("set", _("change one setting")),
    ):
        action = actions.add_parser(name, parents=[common], help=helped, description=helped)
        action.set_defaults(command="settings", action=name)
        if name != "list":
            action.add_argument("name", metavar=_("NAME"), help=_("such as printer.uri"))
        if name == "set":
            action.add_argument(
                "value",
                nargs="*",
                metavar=_("VALUE"),
                help=_('the new value ("" for none); asked for when not given'),
            )


def _clock(commands: _Commands, common: _Parser, words: Words) -> None:
    _ = words.gettext
    clock = commands.add_parser(
        "clock",
        parents=[common],
        help=_("see whether the clock can be true"),
        description=_(
            "Tells what the clock says, when the kiosk was last open, and whether the clock can be true. "
            "While it cannot, the kiosk asks patients to go to the desk."
        ),
        epilog=_("kiosk clock ok    the clock is right, whatever was remembered: begin anew from now"),
    )
    clock.set_defaults(command="clock")
    clock.add_argument("action", nargs="?", choices=("ok",), metavar="ok", help=_("take the clock for right"))


# -- values --------------------------------------------------------------------------------------------------


def _size(words: Words) -> Callable[[str], tuple[int, int]]:
    def size(text: str) -> tuple[int, int]:
        found = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
        if found is None or not all(SMALLEST_WINDOW <= int(n) <= LARGEST_WINDOW for n in found.groups()):
            message = words.gettext("{value} is not a size; write it as 1280x800, from {least} to {most} pixels")
            raise argparse.ArgumentTypeError(message.format(value=text, least=SMALLEST_WINDOW, most=LARGEST_WINDOW))
        return int(found[1]), int(found[2])

    return size


def _day(words: Words) -> Callable[[str], date]:
    def day(text: str) -> date:
        try:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
                return date.fromisoformat(text)
        except ValueError:
            pass  # such as February 30
        message = words.gettext("{value} is not a day; write it as 2026-11-22")
        raise argparse.ArgumentTypeError(message.format(value=text))

    return day


def _hour(words: Words) -> Callable[[str], time]:
    def clock(text: str) -> time:
        try:
            if re.fullmatch(r"\d\d:\d\d", text, re.ASCII):
                return time.fromisoformat(text)
        except ValueError:
            pass  # such as 25:00
        message = words.gettext("{value} is not a time; write it as 14:30")
        raise argparse.ArgumentTypeError(message.format(value=text))

    return clock


def _languages(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
