"""``kiosk content export``: one treatment with all that it uses, in one file that has the same bytes every time."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.content import text
from kiosk.cli.content.importing import BASES
from kiosk.cli.content.where import chosen, content_folder
from kiosk.cli.files import STANDARD_OUTPUT, write
from kiosk.cli.library import library
from kiosk.cli.parser import common
from kiosk.cli.values import number
from kiosk.content import document, packs
from kiosk.errors import N_
from kiosk.library.lineage import lineage

if TYPE_CHECKING:
    from argparse import Namespace

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Writes a treatment with all that it uses into one file, for another kiosk or to keep. "
        "It is that of the library, its draft or else its newest edition; one that the library does not have is taken "
        "from the content pack of the settings. The same treatment always gives the same file."
    )
    common(parser, words)
    parser.add_argument("treatment", metavar=_("TREATMENT"), help=_("the treatment, such as microneedling"))
    parser.add_argument("file", metavar=_("FILE"), help=_("the file to write; - for the next program"))
    parser.add_argument(
        "--edition", metavar="N", type=number(words), help=_("an edition; else the draft, or the newest one")
    )
    parser.add_argument("--content", metavar=_("DIR"), help=_("take it from this content pack, not from the library"))


def run(options: Namespace, words: Words) -> int:
    """Write the file, and tell its hash.

    Raises:
        KioskError: there is no such treatment, it has problems, or the file cannot be written.

    """
    data = None if options.content else _of_library(options, words)
    is_of_pack = data is None
    if data is None:
        settings = config.load(config.data_folder(options.data))
        folder = content_folder(options.content, settings)
        pack = packs.read(folder)
        data = document.of(pack.content, chosen(pack, options.treatment, folder).id).to_json()
    if options.file == STANDARD_OUTPUT:
        sys.stdout.buffer.write(data)
        return 0
    write(Path(options.file), data)
    print(words.gettext("{path} is ready.").format(path=options.file))
    print(f"SHA-256 {hashlib.sha256(data).hexdigest()}")
    if is_of_pack:
        print(words.gettext(N_("Comments of the content pack are not in it.")))
    return 0


def _of_library(options: Namespace, words: Words) -> bytes | None:
    """Return the file of a treatment of the library; None where it has none of that id.

    Raises:
        LibraryError: there is no such edition, or the library cannot be read.

    """
    with library(options, words) as ours:
        treatment = options.treatment
        if ours.drafts.open(treatment) is None and treatment not in ours.fold.editions:
            return None
        number = options.edition
        written = text.edition(ours, treatment, number) if number else text.newest(ours, treatment)
        made = written.document().to_json()
        bases = [ours.journal.keep(made), *_begun_from(ours, treatment, written.edition)]
        plain = {**json.loads(made), BASES: list(dict.fromkeys(bases))}
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _begun_from(ours: Library, treatment: str, number: int | None) -> tuple[str, ...]:
    """Return the hashes of what a text was begun from, so that a copy that comes back finds what both were."""
    fold = ours.fold
    if number is not None:
        return lineage(fold, fold.editions[treatment][number - 1].sha256)
    draft = ours.drafts.open(treatment)
    return lineage(fold, draft.base) if draft else ()
