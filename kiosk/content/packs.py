"""Content packs: a folder with ``pack.yaml`` (what treatments share) and one YAML file for each treatment.

The words of a further language lie beside them (:mod:`kiosk.content.languages`).  Reading never stops at the first
problem: all of them are reported at once.  A treatment with a problem is left out alone; only what the treatments
share takes all of them with it.  The format is described by the shipped pack, ``assets/content``.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import resources
from kiosk.content import checks, parts, wording
from kiosk.content import languages as spoken
from kiosk.content.model import Answer, Condition, Content, Source
from kiosk.content.nodes import Entry, opened
from kiosk.content.problems import Problem, summed_up
from kiosk.content.reading import Reading
from kiosk.errors import N_, ContentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.content.model import Treatment
    from kiosk.errors import Sentence
    from kiosk.i18n import Text

PACK = "pack.yaml"
_NEARLY = re.compile(r"(.+?)\s*(?:\.ya?ml)+\s*(?:\.txt)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A treatment that cannot be used: its file, its id (the file's name where it has none), and what is wrong."""

    file: str
    id: str
    problems: tuple[Problem, ...]

    @property
    def reason(self) -> Sentence:
        """What is wrong with it, in a sentence."""
        return summed_up(self.problems)


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that can be used, and the treatments of it that cannot."""

    content: Content
    left_out: tuple[LeftOut, ...]


def folder(named: str) -> Path:
    """Return the folder of a pack; that of the shipped one where none is named."""
    if not named:
        return resources.path("assets", "content")
    try:
        return Path(named).expanduser()
    except RuntimeError:  # "~name" of somebody who has no home: the folder is told as missing
        return Path(named)


def load(folder: Path) -> Content:
    """Return the content of a pack without any problem, and take the words of further languages from it.

    Raises:
        ContentError: it has problems; the first one is told, with how many there are.

    """
    contents = _read(folder)
    if contents.problems or contents.content is None:
        raise _unusable(folder, contents.problems)
    spoken.bind(folder, contents.content.languages)
    return contents.content


def read(folder: Path) -> Pack:
    """Return what can be used of a pack, and take the words of further languages from it.

    Raises:
        ContentError: what the treatments share has problems, or there is no treatment.

    """
    contents = _read(folder)
    if contents.shared or contents.content is None:
        raise _unusable(folder, contents.shared)
    spoken.bind(folder, contents.content.languages)
    return Pack(contents.content, contents.left_out)


def problems(folder: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with a pack, file by file and line by line."""
    return _read(folder).problems


def _unusable(folder: Path, wrong: Sequence[Problem]) -> ContentError:
    message = N_("{problem}. See everything with: kiosk content check {folder}")
    return ContentError(message, problem=summed_up(wrong), folder=folder)


@dataclass(frozen=True, slots=True)
class _Contents:
    """What stands in a folder; ``shared`` is what is wrong with all of it."""

    content: Content | None
    shared: tuple[Problem, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        wrong = [*self.shared, *(problem for each in self.left_out for problem in each.problems)]
        return tuple(sorted(wrong, key=lambda p: (p.file, p.line)))


def _read(folder: Path) -> _Contents:
    reading = Reading(PACK)
    pack = opened(reading, folder / PACK)
    if pack is None:
        return _Contents(None, tuple(_called_otherwise(folder) or reading.problems))
    shared = _Shared(pack)
    wrong = [*reading.problems, *spoken.problems(folder, shared.languages)]
    wrong += wording.of_texts(pack, shared.languages) if not reading.problems else ()
    files = [_file(path, right, shared) for path, right in _named(folder) if path.name != PACK]
    if not files and not wrong:
        message = N_("the pack has no treatment: add a file for one beside {pack}")
        wrong.append(Problem(PACK, 0, "", message, {"pack": PACK}))
    for each in _twice(files):
        if each.entry is not None:
            message = N_("there are two treatments called {id}: rename one")
            each.problems.append(each.entry.problem("id", message, id=each.id))
    content = Content(
        languages=shared.languages,
        answers=shared.answers,
        conditions=shared.conditions,
        sources=shared.sources,
        treatments={each.id: each.treatment for each in files if each.treatment and not each.problems},
        disclaimer=shared.disclaimer,
    )
    left_out = tuple(LeftOut(each.file, each.id, tuple(each.problems)) for each in files if each.problems)
    return _Contents(content, tuple(wrong), left_out)


def _named(folder: Path) -> Iterator[tuple[Path, str]]:
    """Return each file that is a treatment or was meant to be one, and how it should be called.

    A name that an editor or another system changed a little ("peeling.yml", "PEELING.YAML", "peeling.yaml.txt") would
    otherwise keep a treatment from patients without a word.
    """
    for path in sorted(folder.glob("*")):
        name = _letters(path)
        if path.suffix == ".yaml" and name.casefold() != PACK:
            yield path, name
        elif (found := _NEARLY.fullmatch(name)) and not path.is_dir():
            right = f"{found[1].rstrip()}.yaml"
            yield path, PACK if right.casefold() == PACK else right


def _called_otherwise(folder: Path) -> list[Problem]:
    """Return how the file is called that was meant to be what the treatments share, where it is not there."""
    if os.path.lexists(folder / PACK):
        return []
    return [_rename(_letters(path), right) for path, right in _named(folder) if right == PACK]


def _rename(name: str, right: str) -> Problem:
    message = N_("this file is not read because of its name: rename it to {right}, or remove it")
    return Problem(name, 0, "", message, {"right": right})


def _letters(path: Path) -> str:
    """Return a file's name; one from another system may hold bytes that no log and no screen would take."""
    return os.fsencode(path.name).decode("utf-8", "replace")


@dataclass(slots=True)
class _File:
    """One treatment's file, and what was found in it."""

    file: str
    entry: Entry | None
    treatment: Treatment | None
    problems: list[Problem]

    @property
    def stem(self) -> str:
        return self.file.removesuffix(".yaml")

    @property
    def id(self) -> str:
        return (self.treatment.id if self.treatment else "") or self.stem


def _file(path: Path, right: str, shared: _Shared) -> _File:
    name = _letters(path)
    if name != right:
        return _File(name, None, None, [_rename(name, right)])
    reading = Reading(name)
    entry = opened(reading, path)
    if entry is None:
        return _File(name, None, None, reading.problems)
    treatment = parts.treatment(entry, shared.languages)
    if not reading.problems:
        reading.problems += checks.of_treatment(treatment, shared.named(), entry)
    return _File(name, entry, treatment, reading.problems)


def _twice(files: Iterable[_File]) -> list[_File]:
    """Return the files whose id is another file's, too; the one that is named like the id keeps it."""
    known = [each for each in files if each.treatment and each.treatment.id]
    counts = Counter(each.id for each in known)
    return [each for each in known if counts[each.id] > 1 and each.stem != each.id]


class _Shared:
    """What the pack's treatments share."""

    def __init__(self, pack: Entry) -> None:
        self.languages = pack.names("languages") or ("fr-CA", "en-CA")
        spoken.check(pack, self.languages)
        self.disclaimer = pack.must("disclaimer", self.languages)
        self.answers = {
            e.name("id"): Answer(e.name("id"), parts.icon(e), *self._texts(e, "statement", "adapted"))
            for e in self._each(pack, "answers")
        }
        self.conditions = {
            e.name("id"): Condition(e.name("id"), *self._texts(e, "text")) for e in self._each(pack, "conditions")
        }
        self.sources = {e.name("id"): Source(e.name("id"), e.string("reference")) for e in self._each(pack, "sources")}
        pack.done()

    def named(self) -> checks.Shared:
        """Return the names that a treatment may use."""
        return checks.Shared(self.languages, [*self.answers], [*self.conditions], [*self.sources])

    @staticmethod
    def _each(pack: Entry, key: str) -> Iterator[Entry]:
        """Return the entries of a list one after the other, and note what each holds beyond what was asked of it."""
        seen = set()
        for entry in pack.entries(key, needed=key == "answers"):
            yield entry
            entry.done()
            name = entry.name("id", needed=False)
            if name in seen:
                entry.wrong_at("id", N_("the id {name} stands twice: rename one"), name=name)
            seen.add(name)

    def _texts(self, entry: Entry, *keys: str) -> tuple[Text, ...]:
        return tuple(entry.must(key, self.languages) for key in keys)
