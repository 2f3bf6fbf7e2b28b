"""``kiosk content``: what those who write treatments do with them; each action is a module, loaded when it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.parser import Command
from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

ACTIONS = {
    "new": N_("begin a treatment: write a file that says what to write"),
    "check": N_("tell everything that is wrong with a content pack"),
    "preview": N_("make the sheet, and tell where each sentence appears"),
    "export": N_("write a treatment with all that it uses into one file"),
    "import": N_("take a treatment from such a file into a content pack"),
    "schema": N_("write what an editor completes and checks by"),
}
MODULES = {"import": "taking"}
"""Where a module cannot be called like its action."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Writes, checks and previews treatments.")
    parser.epilog = _(
        "examples:\n"
        "  kiosk content new ear-wax --content my-content    begin a treatment, and a pack where there is none\n"
        "  kiosk content check my-content                    what is wrong, each with its file and line\n"
        "  kiosk content preview ear-wax --content my-content"
    )
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, parser_class=Command)
    for name, helped in ACTIONS.items():
        commands.add_parser(name, help=_(helped)).module = f"{__name__}.{MODULES.get(name, name)}"
