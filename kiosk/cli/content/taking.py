"""``kiosk content import --content DIR``: takes a treatment from a file that was exported into a content pack.

What the pack lacks for it is added to what its treatments share.  Where the two say something else by the same id,
nothing is written: the pack's other treatments would change with it.
"""

from __future__ import annotations

import io
import shutil
import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from kiosk import config
from kiosk.catalogs import handout_messages
from kiosk.cli.content import schema
from kiosk.cli.content.where import file_of, line, own_folder
from kiosk.cli.files import made, write
from kiosk.content import document, form, languages, packs
from kiosk.content import schema as model_schema
from kiosk.content.findings import Finding, Problem, finding, warning
from kiosk.content.model import Shared
from kiosk.content.writing import to_yaml
from kiosk.errors import N_, ContentError
from kiosk.i18n import form_for

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence

    from kiosk.content.document import Document
    from kiosk.i18n import Words

WIDTH = 100
"""Characters in a line of a catalog."""
TREATMENT_SCHEMA, PACK_SCHEMA = model_schema.FILES


def run(options: Namespace, words: Words) -> int:
    """Check what stands in the file, write it, and return 1 when there is any problem.

    Raises:
        KioskError: the file cannot be read, the treatment is there already, or nothing can be written.

    """
    settings = config.load(config.data_folder(options.data))
    folder = own_folder(options.content, settings)
    read, findings = document.read(_bytes(Path(options.file)))
    if read is None or any(each.blocks for each in findings):
        return _refused(options.file, findings, words)
    path = file_of(read.treatment.id, folder)
    if path.exists() and not options.replace:
        message = N_("{path} is there already, and stays as it is. To write over it, add --replace.")
        raise ContentError(message, path=path)
    shared, clashes = _together(_shared(folder), read.shared)
    if any(each.blocks for each in clashes):
        return _refused(options.file, clashes, words)
    written = _written(read, shared, folder)
    if problems := _problems(written, folder):
        return _refused(options.file, problems, words)
    for name, data in written.items():
        write(made((folder / name).parent) / Path(name).name, data)
        print(words.gettext("{path} is ready.").format(path=folder / name))
    schema.write(folder, shared.languages)
    for each in (*findings, *clashes):
        print(line(_in_file(each, options.file), words))
    if approval := read.treatment.approval:
        message = N_("It is approved by {name}: remove its approval if that is nobody of your clinic.")
        print(words.gettext(message).format(name=approval.name))
    print(words.gettext(N_("Comments are not kept: a file that was written anew has none.")))
    return 0


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        message = N_("{path} cannot be read. Name a file that kiosk content export wrote.")
        raise ContentError(message, path=path) from problem


def _refused(file: str, findings: Sequence[Finding], words: Words) -> int:
    for each in findings:
        print(line(_in_file(each, file), words))
    print(words.gettext(N_("Nothing was written.")))
    return 1


def _in_file(about: Finding, file: str) -> Problem:
    if isinstance(about, Problem):
        return about
    return Problem(about.message, about.values, about.place, about.blocks, file=file)


# -- what treatments share ------------------------------------------------------------------------


def _shared(folder: Path) -> Shared | None:
    """Return what the treatments of a pack share; None where there is no pack yet.

    Raises:
        ContentError: it cannot be used.

    """
    if not (folder / packs.PACK).exists():
        return None
    contents = packs.contents(folder)
    pack = contents.pack
    if contents.content is None or pack is None or pack.source is None or pack.blocking:
        raise packs.unusable(folder, contents.shared)
    return form.read(Shared, pack.source, contents.content.languages).value


def _together(ours: Shared | None, theirs: Shared) -> tuple[Shared, list[Finding]]:
    """Return what a pack shares with what a treatment brings, and where the two do not go together."""
    if ours is None:
        return theirs, []
    findings = list[Finding]()
    if set(ours.languages) != set(theirs.languages):
        message = N_("the treatment is in {theirs}, and the pack in {ours}: they must be in the same languages")
        told = {"theirs": ", ".join(theirs.languages), "ours": ", ".join(ours.languages)}
        return ours, [finding("shared/languages", message, **told)]
    if form.plain_of(ours)["disclaimer"] != form.plain_of(theirs)["disclaimer"]:
        findings.append(warning("shared/disclaimer", N_("the pack has another one, which stays")))
    added: dict[str, Any] = {}
    for field in fields(Shared):
        entries = getattr(theirs, field.name)
        if field.name == "languages" or not isinstance(entries, tuple):
            continue
        known = {entry.id: entry for entry in getattr(ours, field.name)}
        for entry in entries:
            if entry.id in known and form.plain_of(known[entry.id]) != form.plain_of(entry):
                message = N_("the pack says something else by the id {id}: rename one of them, here or there")
                findings.append(finding(f"shared/{field.name}/{entry.id}", message, id=entry.id))
        added[field.name] = (*known.values(), *(entry for entry in entries if entry.id not in known))
    return replace(ours, **added), findings


# -- files ----------------------------------------------------------------------------------------


def _written(read: Document, shared: Shared, folder: Path) -> dict[str, bytes]:
    """Return the files to write, by their names; what would say the same as the pack's own is not among them."""
    files = {}
    if shared != _shared(folder):
        files[packs.PACK] = model_schema.first_line(PACK_SCHEMA) + to_yaml(shared)
    files[f"{read.treatment.id}.yaml"] = model_schema.first_line(TREATMENT_SCHEMA) + to_yaml(read.treatment)
    written = {name: text.encode() for name, text in files.items()}
    for language, own in read.own.items():
        name = f"{languages.FOLDER}/{language}.po"
        if not (folder / name).exists():
            written[name] = _catalog(language, own)
    return written


def _catalog(language: str, own: Words) -> bytes:
    """Return words as a catalog."""
    catalog = Catalog(locale=language.replace("-", "_"), fuzzy=False)
    count = 1 + max(form_for(own.plural)(number) for number in languages.COUNTS)
    catalog.mime_headers = [("Plural-Forms", f"nplurals={count}; plural={own.plural};")]
    for word in handout_messages():
        catalog.add(word, own.messages.get(languages.one_of(word), ""))
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=WIDTH)
    return buffer.getvalue()


def _problems(written: Mapping[str, bytes], folder: Path) -> list[Problem]:
    """Return what would be wrong with those files in a pack, which is tried in a copy of it."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name)
        for file in (*folder.glob("*.yaml"), *folder.glob(f"{languages.FOLDER}/*.po")):
            shutil.copy(file, made((copy / file.relative_to(folder)).parent))
        for part, data in written.items():
            write(made((copy / part).parent) / Path(part).name, data)
        return [each for each in packs.contents(copy).blocking if each.file in written]
