"""``kiosk content export``: one treatment with all that it uses, in one file that has the same bytes every time."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.content.where import chosen, content_folder, of_pack
from kiosk.cli.files import STANDARD_OUTPUT, write
from kiosk.cli.parser import common
from kiosk.content import document, packs
from kiosk.errors import N_

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Writes a treatment with all that it uses into one file, for another kiosk or to keep. "
        "The same treatment always gives the same file."
    )
    common(parser, words)
    parser.add_argument("treatment", metavar=_("TREATMENT"), help=_("the treatment, such as microneedling"))
    parser.add_argument("file", metavar=_("FILE"), help=_("the file to write; - for the next program"))
    of_pack(parser, words)


def run(options: Namespace, words: Words) -> int:
    """Write the file, and tell its hash.

    Raises:
        KioskError: there is no such treatment, it has problems, or the file cannot be written.

    """
    settings = config.load(config.data_folder(options.data))
    folder = content_folder(options.content, settings)
    pack = packs.read(folder)
    made = document.of(pack.content, chosen(pack, options.treatment, folder).id)
    if options.file == STANDARD_OUTPUT:
        sys.stdout.buffer.write(made.to_json())
        return 0
    write(Path(options.file), made.to_json())
    print(words.gettext("{path} is ready.").format(path=options.file))
    print(f"SHA-256 {made.sha256}")
    print(words.gettext(N_("Comments of the content pack are not in it.")))
    return 0
