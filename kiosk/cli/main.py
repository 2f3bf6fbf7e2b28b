"""The command line: what can be asked, in the language of the terminal, and how every error ends.

It knows the names of the commands; what each can be asked and what it does stands in its module, loaded when it is
named, so that ``kiosk --help`` is quick and ``kiosk sheet`` never loads Qt.

Exit codes: 0 done, 1 an error that says what to do, 2 a command that was not understood, 3 a kiosk that was asked to
end from outside, 130 Ctrl-C, 141 nobody reads the answer.
"""

from __future__ import annotations

import errno
import io
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__, zones
from kiosk.cli.parser import Command, Parser, speak
from kiosk.errors import N_, KioskError, log_unexpected
from kiosk.folder import LOG_FILE, data_folder
from kiosk.i18n import ENGLISH, FRENCH, Words, words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

NOWHERE = Path(os.devnull)
"""No file can be made in it."""
INTERRUPTED = 130
BROKEN_PIPE = 141
"""What a program that is ended by a closed pipe returns to the shell."""

log = logging.getLogger(__name__)


COMMANDS = {
    "run": N_("open the kiosk"),
    "staff": N_("open the staff's screens in a window, for mouse and keyboard"),
    "setup": N_("answer what a clinic's kiosk needs, one thing after the other"),
    "stop": N_("end the kiosk that is open"),
    "sheet": N_("write one patient's sheet as a PDF file"),
    "content": N_("write, check, approve and publish treatments"),
    "people": N_("see and change who writes, approves and administers"),
    "outbox": N_("see the paper and email that are waiting"),
    "settings": N_("see and change the settings"),
    "printers": N_("find the printers that are there, and try one out"),
    "mail": N_("try the mail out"),
    "speech": N_("hear how a text is read aloud, and prepare a voice that is slow"),
    "status": N_("see what is shown, what waits, what is wrong and what to do"),
    "backup": N_("write the library and the settings into one file"),
    "restore": N_("bring back what such a file holds"),
    "clock": N_("see whether the clock can be true"),
}
"""Each is a module of :mod:`kiosk.cli`."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit code.

    Args:
        arguments: the words after ``kiosk``; those that the program was started with when None.

    """
    reader = words(ENGLISH)
    debug, folder = False, None
    try:
        zones.use_the_newest()
        reader = words(language(os.environ))
        speak(reader)
        _never_stop_at_a_letter()
        asked = sys.argv[1:] if arguments is None else arguments
        debug = "--debug" in asked
        options = understood(reader, asked)
        folder = data_folder(options.data, demo=getattr(options, "demo", False))
        code: int = options.run(options, reader)
        sys.stdout.flush()
    except KioskError as problem:
        if debug:
            raise
        _tell(problem.told(reader))
        return problem.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _close_output()
        return BROKEN_PIPE
    except Exception as problem:  # the last place that can say anything to the person at the keyboard
        if debug:
            raise
        if isinstance(problem, OSError) and problem.errno == errno.ENOSPC:
            _close_output()
            full = KioskError(N_("The answer could not be written. Free some space, or send it elsewhere."))
            _tell(full.told(reader))
        else:
            _tell(_unexpected(problem, folder).told(reader))
        return 1
    return code


def understood(words: Words, arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was asked; ``run(options, words)`` does it and returns the exit code.

    Ends the program after ``--help`` and ``--version``, and with exit code 2 at what it does not understand.
    """
    # Asking which Qt is installed takes longer than all the rest.
    parser = _parser(words, _version() if "--version" in arguments else "")
    if not arguments:
        parser.print_help(sys.stderr)
        parser.exit(2)
    return parser.parse_args(arguments)


def _parser(words: Words, version: str) -> Parser:
    _ = words.gettext
    parser = Parser(
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
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, parser_class=Command)
    for name, helped in COMMANDS.items():
        commands.add_parser(name, help=_(helped)).module = f"kiosk.cli.{name}"
    return parser


def _version() -> str:
    import platform  # noqa: PLC0415 - both take as long to load as all the rest of the help
    from importlib import metadata  # noqa: PLC0415

    qt = metadata.version("PySide6-Essentials")
    return f"kiosk {__version__} (Python {platform.python_version()}, Qt {qt})"


def language(environment: Mapping[str, str]) -> str:
    """Return the language of the terminal: French where it is the first of ours that it asks for, else English.

    LANGUAGE lists languages by preference, and counts where there is a locale at all (GNU gettext, "The LANGUAGE
    variable").
    """
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "C")
    listed = environment.get("LANGUAGE", "").split(":") if locale not in {"C", "POSIX"} else []
    ours = next((each for each in map(str.lower, [*listed, locale]) if each[:2] in {"fr", "en"}), "")
    return FRENCH if ours.startswith("fr") else ENGLISH


def _never_stop_at_a_letter() -> None:
    """Show "?" where the terminal does not know a letter, instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _close_output() -> None:
    """Send the rest nowhere; Python would complain once more when it writes it at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(sentence: str) -> None:
    sys.stdout.flush()
    print(f"kiosk: {sentence}", file=sys.stderr)


def _unexpected(problem: Exception, folder: Path | None) -> KioskError:
    """Keep the details in the log, where it is known where that is, and say so in one line."""
    path = (folder or NOWHERE) / LOG_FILE
    kind = type(problem).__name__
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = logging.FileHandler(path, encoding="utf-8")
    except OSError:
        return KioskError(
            N_("Something unexpected happened ({kind}). See the details by running it again with --debug."),
            kind=kind,
        )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log_unexpected(log, problem)
    return KioskError(N_("Something unexpected happened ({kind}). The details are in {path}."), kind=kind, path=path)
