"""``kiosk content new``: begins a treatment, and a pack where there is none; what is there stays as it is."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk import config, i18n
from kiosk.cli.content import schema, starting
from kiosk.cli.content.where import file_of, of_pack, own_folder
from kiosk.cli.files import write_new
from kiosk.cli.parser import common
from kiosk.content import packs
from kiosk.content.model import Urgency
from kiosk.content.plain import slug
from kiosk.errors import N_, ContentError
from kiosk.i18n import ENGLISH, is_english, kiosk_languages

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.content.model import Content, Sign
    from kiosk.i18n import Words

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
OWN_SOURCE = "clinic"
"""The source that a new pack begins with."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Begins a treatment: writes a file that is whole, and says where to put your own words. "
        "In a folder that is no content pack yet, it begins one. Nothing that is there is written over."
    )
    common(parser, words)
    parser.add_argument("treatment", metavar=_("TREATMENT"), help=_("its id, such as ear-wax; the file is called so"))
    of_pack(parser, words)


def run(options: Namespace, words: Words) -> int:
    """Write the file, the pack where there is none, and what editors check by.

    Raises:
        KioskError: the name cannot be one, it is taken, or nothing can be written there.

    """
    settings = config.load(config.data_folder(options.data))
    name = options.treatment
    if not ID.fullmatch(name) or f"{name}.yaml" == packs.PACK:
        raise _bad_name(name)
    folder = own_folder(options.content, settings)
    path = file_of(name, folder)
    if taken := _taken(name, folder):
        message = N_("{path} is there already, and stays as it is. Open it, or choose another name.")
        raise ContentError(message, path=folder / taken)
    if not (folder / packs.PACK).exists():
        write_new(folder / packs.PACK, _pack(words))
        print(words.gettext(N_("{path} is new: it holds what your treatments share.")).format(path=folder / packs.PACK))
    content = _content(folder)
    spoken = {tag: _words(content, tag) for tag in content.languages}
    source = next(iter(content.sources), OWN_SOURCE)
    lacks = not _has_emergency(content.signs)
    write_new(path, starting.treatment(name, source, spoken, words, emergency=lacks))
    schema.write(folder, content.languages)
    print(words.gettext(N_("{path} is new: put your own words where TO WRITE and À ÉCRIRE stand.")).format(path=path))
    if near := get_close_matches(name, content.treatments, 1):
        print(words.gettext(N_("There is also {near}, which is called nearly so.")).format(near=near[0]))
    print(words.gettext(N_("Then: kiosk content check {folder}")).format(folder=folder))
    return 0


def _bad_name(name: str) -> ContentError:
    message = N_("{name} cannot be the id of a treatment: use small letters, digits and hyphens, such as {example}.")
    example = slug(name)
    usable = ID.fullmatch(example) and f"{example}.yaml" != packs.PACK
    return ContentError(message, name=name, example=example if usable else "ear-wax")


def _taken(name: str, folder: Path) -> str:
    """Return the file that has a treatment of that name, whatever its own name is; "" where there is none."""
    contents = packs.contents(folder)
    taken = (file.name for file in contents.files if name in {file.id, file.stem})
    return next(taken, f"{name}.yaml" if (folder / f"{name}.yaml").exists() else "")


def _content(folder: Path) -> Content:
    """Return what stands in a pack, whose treatments may be wrong, or not there yet.

    Raises:
        ContentError: what they share cannot be read.

    """
    contents = packs.contents(folder)
    if contents.content is None:
        raise packs.unusable(folder, contents.problems)
    return contents.content


def _words(content: Content, language: str) -> Words:
    """Return the words of a language, or those of English where there are none yet."""
    if language in content.own or is_english(language) or language in kiosk_languages():
        return content.words(language)
    return i18n.words(ENGLISH)


def _has_emergency(signs: Iterable[Sign]) -> bool:
    return any(band.urgency is Urgency.EMERGENCY for sign in signs for band in sign.bands)


def _pack(words: Words) -> str:
    """Return what a new pack shares: what is safe for every treatment, taken from the shipped one, and one source."""
    return starting.pack(OWN_SOURCE, packs.load(packs.folder("")), words)
