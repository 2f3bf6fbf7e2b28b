"""``kiosk content schema``: writes into a pack what editors complete and check by (JSON Schema)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk import config
from kiosk.cli.content.where import of_pack, own_folder
from kiosk.cli.files import write as write_file
from kiosk.cli.parser import common
from kiosk.content import packs, schema
from kiosk.errors import N_

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Writes two files into a content pack, by which an editor completes and checks while you write (JSON Schema). "
        "Do it again after the kiosk was updated, or when the languages of the pack change."
    )
    common(parser, words)
    of_pack(parser, words)


def run(options: Namespace, words: Words) -> int:
    """Write the files, and tell the line by which an editor finds them.

    Raises:
        KioskError: there is no such pack, or it cannot be written to.

    """
    settings = config.load(config.data_folder(options.data))
    folder = own_folder(options.content, settings)
    contents = packs.contents(folder)
    if contents.content is None:
        raise packs.unusable(folder, contents.problems)
    for path in write(folder, contents.content.languages):
        print(words.gettext("{path} is ready.").format(path=path))
    print(words.gettext(N_("The first line of a file names it:")))
    for file in schema.FILES:
        print(f"  {schema.first_line(file)}", end="")
    return 0


def write(folder: Path, languages: Sequence[str]) -> list[Path]:
    """Write a schema for each kind of file of a pack, and return where.

    Raises:
        HandoutError: it cannot be written.

    """
    paths = [folder / file for file in schema.FILES]
    for path, kind in zip(paths, schema.FILES.values(), strict=True):
        write_file(path, schema.to_json(kind, languages).encode())
    return paths
