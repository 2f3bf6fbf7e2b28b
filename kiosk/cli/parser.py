"""What every command of the command line has in common: its parser, in the reader's language, and two options.

Everything that argparse itself says is in the catalog, too, so that help and errors are in one language.
"""

from __future__ import annotations

import argparse
import importlib
from difflib import get_close_matches
from typing import TYPE_CHECKING, NoReturn

from kiosk.errors import N_
from kiosk.i18n import NBSP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.i18n import Words

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
DID_YOU_MEAN = N_("{word} is not known here: did you mean {near}?")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose headings end as the language writes a colon."""

    space = ""

    def start_section(self, heading: str | None) -> None:
        """Begin a part of the help; argparse adds the colon."""
        super().start_section(heading and heading + self.space)


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, and a second one that says where the help is."""

    words: Words

    def __init__(self, *args: object, **options: object) -> None:
        options.setdefault("formatter_class", _Formatter)
        # An abbreviation that works today would stop working when an option is added.
        options.setdefault("allow_abbrev", False)
        super().__init__(*args, **options)  # type: ignore[arg-type] # argparse's own long list

    def parse_known_args(  # type: ignore[override] # argparse's own is overloaded
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Understand what is asked; whoever does not know a word says so, not the program as a whole."""
        understood, left = super().parse_known_args(args, namespace)
        if left and (near := get_close_matches(left[0], self._option_string_actions, 1)):
            self.error(self.words.gettext(DID_YOU_MEAN).format(word=left[0], near=near[0]))
        if left:
            self.error(self.words.gettext("unrecognized arguments: %s") % " ".join(left))
        return understood, left

    def _check_value(self, action: argparse.Action, value: object) -> None:
        """Name the one choice that was probably meant, instead of all of them."""
        if action.choices and value not in action.choices:
            near = get_close_matches(str(value), map(str, action.choices), 1)
            if near:
                raise argparse.ArgumentError(None, self.words.gettext(DID_YOU_MEAN).format(word=value, near=near[0]))
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        see = self.words.gettext("See {command} --help").format(command=self.prog)
        self.exit(2, f"{self.prog}: {message}\n{see}\n")


def speak(words: Words) -> None:
    """Make argparse speak the reader's language."""
    # It asks for these two names of its own module each time; there is no other door.
    for name, spoken in (("_", words.gettext), ("ngettext", words.ngettext)):
        setattr(argparse, name, spoken)
    Parser.words = words
    _Formatter.space = NBSP if words.locale.language == "fr" else ""


class Command(Parser):
    """The parser of a command: what it can be asked stands in its module, which is loaded when it is named.

    Help that names every command would otherwise load all that any of them needs.
    """

    module = ""
    """Set when it is made; it has ``arguments(parser, words)`` and ``run(options, words)``, or commands of its own."""

    def parse_known_args(  # type: ignore[override] # argparse's own is overloaded
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Load the command, then understand what it is asked."""
        command = importlib.import_module(self.module)
        command.arguments(self, self.words)
        if run := getattr(command, "run", None):  # else its own commands have it
            self.set_defaults(run=run)
        return super().parse_known_args(args, namespace)


def actions(parser: Parser, words: Words, helped: Mapping[str, str]) -> dict[str, Parser]:
    """Add what a command can be told to do, by name and with what each does; which it was is in ``action``."""
    _ = words.gettext
    named = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, parser_class=Parser)
    made = {name: named.add_parser(name, help=does, description=does) for name, does in helped.items()}
    for name, action in made.items():
        common(action, words)
        action.set_defaults(action=name)
    return made


def common(parser: Parser, words: Words) -> None:
    """Add the options that every command has."""
    _ = words.gettext
    parser.add_argument(
        "--data", metavar=_("DIR"), help=_("the data folder: settings, outbox and log; else the usual place")
    )
    parser.add_argument("--debug", action="store_true", help=_("show where in the program an error came up"))


def answers(parser: Parser, words: Words) -> None:
    """Let a patient's answers be given."""
    _ = words.gettext
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="ID",
        help=_("what the patient said, such as acne-prone; may be repeated"),
    )
    parser.add_argument(
        "--none-of",
        action="append",
        default=[],
        metavar="ID",
        help=_("a question that the patient answered with “none of these”, such as about-you; may be repeated"),
    )
