"""``kiosk content``: what those who write treatments do with them; each action is a module, loaded when it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.cli.parser import Command
from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words

ACTIONS = {
    "list": N_("what there is of each treatment: at the kiosks, and being prepared"),
    "show": N_("what patients read of a treatment, and how far it is"),
    "diff": N_("what patients read differently in two texts of a treatment"),
    "adopt": N_("begin a draft from the treatment that is delivered with the kiosk"),
    "submit": N_("send a draft to be approved"),
    "approve": N_("answer for an edition until a day"),
    "send-back": N_("send an edition back to be written again"),
    "publish": N_("show approved treatments at every kiosk"),
    "withdraw": N_("take an edition from every kiosk at once"),
    "go-back": N_("show again what an older publication showed"),
    "history": N_("what was decided, by whom and when"),
    "expiring": N_("what is shown whose approval soon runs out"),
    "to-server": N_("bring the library of this kiosk to a server, for several kiosks"),
    "new": N_("begin a treatment: write a file that says what to write"),
    "check": N_("tell everything that is wrong with a content pack"),
    "preview": N_("make the sheet, and tell where each sentence appears"),
    "export": N_("write a treatment with all that it uses into one file"),
    "import": N_("take treatments into the library as drafts: from such a file, a content pack or a zip of one"),
    "schema": N_("write what an editor completes and checks by"),
}
MODULES = {
    "import": "importing",
    "list": "listing",
    "send-back": "send_back",
    "go-back": "go_back",
    "to-server": "to_server",
}
"""Where a module cannot be called like its action."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Writes, checks, approves and publishes treatments. They are those of the library; a command that has "
        "--content also takes those of a content pack, a folder of files."
    )
    parser.epilog = _(
        "examples:\n"
        "  kiosk content adopt microneedling --by Julie      begin a draft from what is delivered\n"
        "  kiosk content submit microneedling --by Julie     send it to be approved\n"
        '  kiosk content approve microneedling --by "Dre Roy"\n'
        '  kiosk content publish microneedling --by "Dre Roy"\n'
        "  kiosk content new ear-wax --content my-content    begin a treatment, and a pack where there is none\n"
        "  kiosk content check my-content                    what is wrong, each with its file and line\n"
        "  kiosk content preview ear-wax --content my-content"
    )
    commands = parser.add_subparsers(title=_("commands"), metavar=_("COMMAND"), required=True, parser_class=Command)
    for name, helped in ACTIONS.items():
        commands.add_parser(name, help=_(helped)).module = f"{__name__}.{MODULES.get(name, name)}"
