"""``kiosk content import``: takes treatments from a file or a folder into the library, as drafts.

With ``--content`` they go into a content pack instead (:mod:`kiosk.cli.content.taking`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.cli.content import taking, together
from kiosk.cli.content.where import line
from kiosk.cli.library import decides, library
from kiosk.content import document, packs
from kiosk.content.findings import Problem
from kiosk.content.folders import InMemory
from kiosk.errors import N_, ContentError, UsageError
from kiosk.library import bundle, deciding
from kiosk.library.lineage import first_known

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

    from kiosk.cli.library import Library
    from kiosk.cli.parser import Parser
    from kiosk.content.document import Document
    from kiosk.content.findings import Finding
    from kiosk.content.folders import Folder
    from kiosk.i18n import Words

MOST_BASES = 100
BASES = "bases"
"""Where an exported document says which texts it was made from, by their hashes, the newest first."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _(
        "Takes treatments into the library, as drafts: from a file that kiosk content export wrote, from a content "
        "pack, or from a zip of one. A text that was changed here, too, is brought together place by place: what "
        "differs is told, and where both have changed a place you choose. With --content, a treatment goes into a "
        "content pack instead."
    )
    decides(parser, words)
    parser.add_argument("file", metavar=_("FILE"), help=_("the file, the folder of a content pack, or a zip of one"))
    together.chooses(parser, words)
    parser.add_argument("--content", metavar=_("DIR"), help=_("take it into this content pack, not into the library"))
    parser.add_argument(
        "--replace",
        action="store_true",
        help=_("with --content: write over the treatment of the same id; its comments are lost"),
    )


def run(options: Namespace, words: Words) -> int:
    """Take what stands in the file; return 1 where something is to be mended or chosen first.

    Raises:
        KioskError: the file cannot be read, or who takes it may not write.

    """
    if options.content is not None:
        return taking.run(options, words)
    if options.replace:
        raise UsageError(N_("--replace is for a content pack: name it with --content, or leave --replace out."))
    with library(options, words) as ours:
        person = deciding.writes(ours.fold, ours.decision(options.by)).id
        found = _read(Path(options.file))
        if any(each.blocks for each in found.problems):
            for problem in found.problems:
                print(line(problem, words))
            ours.tell(N_("Nothing was taken."))
            return 1
        done = [_bring(ours, each, person, options) for each in found.texts]
        ours.done(options)
    return 0 if all(done) else 1


@dataclass(frozen=True, slots=True)
class Text:
    """A treatment from elsewhere, and the hashes of what it was made from."""

    document: Document
    bases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a file."""

    texts: tuple[Text, ...]
    problems: tuple[Problem, ...] = ()


def _bring(ours: Library, found: Text, person: str, options: Namespace) -> bool:
    base = first_known(ours.journal, found.bases)
    if approval := found.document.treatment.approval:
        message = N_("The approval by {name} is not taken: it is approved anew here.")
        ours.tell(message, name=approval.name)
    return together.bring(ours, together.Coming(found.document, base), person, options)


def _read(path: Path) -> Found:
    """Return what stands in a file or a folder.

    Raises:
        ContentError: it cannot be read.
        LibraryError: it is a zip that is not taken.

    """
    if path.is_dir():
        return _of_pack(path)
    try:
        with path.open("rb") as file:
            data = file.read(bundle.MOST_IN_ALL + 1)
    except OSError as problem:
        message = N_("{path} cannot be read. Name a file that kiosk content export wrote, or a content pack.")
        raise ContentError(message, path=path) from problem
    if not data.startswith(bundle.MAGIC):
        return _of_documents({path.name: data})
    members = bundle.members(data)
    if packs.PACK in members:
        return _of_pack(InMemory(members))
    return _of_documents({name: inside for name, inside in members.items() if name.endswith(".json")})


def _of_pack(folder: Path | Folder) -> Found:
    contents = packs.contents(folder)
    content = contents.content
    treatments = content.treatments if content else ()
    documents = (Text(document.of(content, name)) for name in treatments) if content else ()
    return Found(tuple(documents), contents.problems)


def _of_documents(files: dict[str, bytes]) -> Found:
    texts, problems = list[Text](), list[Problem]()
    for name, data in files.items():
        read, findings = document.read(data)
        problems += _in_file(findings, name)
        if read is not None:
            texts.append(Text(read, _bases(data)))
    if not files:
        nothing = N_("the zip holds neither pack.yaml nor a file that kiosk content export wrote")
        problems.append(Problem(nothing, file="zip"))
    return Found(tuple(texts), tuple(problems))


def _bases(data: bytes) -> tuple[str, ...]:
    """Return the hashes of what a document says that it was made from, so many at most."""
    named = json.loads(data).get(BASES)
    return tuple(each for each in named[:MOST_BASES] if isinstance(each, str)) if isinstance(named, list) else ()


def _in_file(findings: Iterable[Finding], file: str) -> Iterable[Problem]:
    return (Problem(each.message, each.values, each.place, each.blocks, file=file) for each in findings)
