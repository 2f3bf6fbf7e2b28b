"""Content packs: a folder with ``pack.yaml`` (what treatments share) and one YAML file for each treatment.

The words of a further language lie beside them (:mod:`kiosk.content.languages`).  Reading never stops at the first
problem: all of them are reported at once.  A treatment with a problem is left out alone; only what the treatments
share takes all of them with it.  The format is described by the shipped pack, ``assets/content``.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import resources
from kiosk.content import checks, form
from kiosk.content import languages as spoken
from kiosk.content.findings import Finding, Problem, finding, summed_up
from kiosk.content.folders import OnDisk
from kiosk.content.model import Content, Shared, Treatment
from kiosk.content.plain import languages_of, named, of_yaml, with_ids
from kiosk.content.raising import raised
from kiosk.content.reading import Reading
from kiosk.errors import N_, ContentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.content.folders import Folder
    from kiosk.content.plain import Plain, Source
    from kiosk.errors import Sentence

PACK = "pack.yaml"
PEOPLE_READ = ("reference", "name")
"""Keys whose words people read and no language names."""
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
    """Return the content of a pack without any problem.

    Raises:
        ContentError: it has problems; the first one is told, with how many there are.

    """
    whole = contents(folder)
    if whole.blocking or whole.content is None:
        raise unusable(folder, whole.blocking)
    return whole.content


def read(folder: Path) -> Pack:
    """Return what can be used of a pack.

    Raises:
        ContentError: what the treatments share has problems, or there is no treatment.

    """
    return usable(contents(folder), folder)


def usable(whole: Contents, folder: Path) -> Pack:
    """Return what can be used of what stands in a folder.

    Raises:
        ContentError: as for :func:`read`.

    """
    blocking = [problem for problem in whole.shared if problem.blocks]
    if blocking or whole.content is None:
        raise unusable(folder, blocking)
    return Pack(whole.content, whole.left_out)


def problems(folder: Path) -> tuple[Problem, ...]:
    """Return everything that is wrong with a pack, file by file and line by line."""
    return contents(folder).problems


def unusable(folder: Path, wrong: Sequence[Problem]) -> ContentError:
    """Return that a pack cannot be used: the first problem, and how many there are."""
    message = N_("{problem}. See everything with: kiosk content check {folder}")
    return ContentError(message, problem=summed_up(wrong), folder=folder)


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in a folder, and all that is wrong with it."""

    content: Content | None
    shared: tuple[Problem, ...]
    """What is wrong with what treatments share, and so with all of them."""
    files: tuple[File, ...] = ()
    pack: File | None = None

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The treatments that cannot be used."""
        return tuple(LeftOut(each.name, each.id, each.blocking) for each in self.files if each.blocking)

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """What of it keeps something from patients; the rest is told, and blocks nothing."""
        return tuple(problem for problem in self.problems if problem.blocks)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that is wrong, file by file and line by line."""
        wrong = [*self.shared, *(problem for each in self.files for problem in each.problems)]
        return tuple(sorted(wrong, key=lambda p: (p.file, p.line)))

    def located(self, problem: Problem) -> Problem:
        """Return a problem whose file is only the id of a treatment, with its file and its line."""
        named = (each for each in (*self.files, self.pack) if each and problem.file in {each.id, each.name})
        file = next(named, None)
        return file.problem(problem) if file else problem


@dataclass(slots=True)
class File:
    """One file of a pack, and what was found in it."""

    name: str
    source: Source | None = None
    treatment: Treatment | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def stem(self) -> str:
        """Its name without what says that it is YAML."""
        return self.name.removesuffix(".yaml")

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """What keeps it from patients."""
        return tuple(problem for problem in self.problems if problem.blocks)

    @property
    def id(self) -> str:
        """The id of its treatment; the file's name where it has none."""
        return (self.treatment.id if self.treatment else "") or self.stem

    def problem(self, about: Finding) -> Problem:
        """Return a finding with the file and the line."""
        line = self.source.line(about.place) if self.source else 0
        return Problem(about.message, about.values, about.place, about.blocks, file=self.name, line=line)

    def add(self, findings: Iterable[Finding]) -> None:
        """Note findings, each once."""
        for problem in map(self.problem, findings):
            if problem not in self.problems:
                self.problems.append(problem)


def contents(folder: Path | Folder) -> Contents:
    """Return what stands in a folder, read as far as it can be."""
    folder = OnDisk(folder) if isinstance(folder, Path) else folder
    pack = File(PACK)
    source = _source(folder, PACK, pack, ())
    if source is None:
        return Contents(None, tuple(_called_otherwise(folder) or pack.problems))
    unlisted = [*spoken.unlisted(source.plain)]
    if unlisted:  # each text would be told for it
        pack.add(unlisted)
        return Contents(None, tuple(pack.problems), pack=pack)
    formed = form.read(Shared, source, languages_of(source.plain))
    pack.add(formed.findings)
    shared = formed.value
    if shared is None:
        return Contents(None, tuple(pack.problems), pack=pack)
    pack.add(spoken.check(shared.languages))
    pack.add(checks.of_shared(shared, formed.left_out))
    own, lacking = spoken.brought(folder, shared.languages)
    wrong = [*pack.problems, *lacking]
    shares = ("questions", "conditions", "events", "sources", "contacts")
    known = checks.Known(
        **{key: named(source.plain, key) for key in shares},
        asked={question.id: question for question in shared.questions},
        options=_options(source.plain),
        signs=shared.signs,
        is_whole=False,
    )
    files = [_file(folder, name, right, shared, known) for name, right in _named(folder) if name != PACK]
    if not files and not any(each.blocks for each in wrong):
        message = N_("the pack has no treatment: add a file for one beside {pack}")
        wrong.append(Problem(message, {"pack": PACK}, file=PACK))
    for each in _twice(files):
        each.add([finding("id", N_("there are two treatments called {id}: rename one"), id=each.id)])
    usable = [each.treatment for each in files if each.treatment and not each.blocking]
    return Contents(Content.of(shared, usable, own), tuple(wrong), tuple(files), pack)


def _source(folder: Folder, name: str, file: File, languages: Sequence[str]) -> Source | None:
    """Return what stands in a file; None when nothing in it can be used."""
    reading = Reading(file.name)
    node = reading.root(folder, name)
    file.problems += reading.problems
    if node is None:
        return None
    tags = languages or languages_of(of_yaml(node, reading.text, ()).plain)
    source = of_yaml(node, reading.text, {*tags, *PEOPLE_READ})
    source.plain = with_ids(raised(source.plain), tags)
    file.source = source
    return source


def _file(folder: Folder, name: str, right: str, shared: Shared, known: checks.Known) -> File:
    file = File(_letters(name))
    if file.name != right:
        return File(file.name, problems=[_rename(file.name, right)])
    source = _source(folder, name, file, shared.languages)
    if source is None:
        return file
    formed = form.read(Treatment, source, shared.languages)
    file.treatment = formed.value
    file.add(formed.findings)
    if formed.value is not None:
        rules = named(source.plain, "rules")
        options = (*known.options, *_options(source.plain))
        told = replace(known, rules=rules, options=options, left_out=formed.left_out)
        file.add(checks.of_treatment(formed.value, told))
    return file


def _options(plain: Plain) -> tuple[str, ...]:
    """Return the ids of all options, those that cannot be used among them."""
    questions = plain.get("questions") if isinstance(plain, dict) else None
    kinds = ("one_of", "any_of")
    return tuple(name for each in questions or () for kind in kinds for name in named(each, kind))


def _named(folder: Folder) -> Iterator[tuple[str, str]]:
    """Return each file that is a treatment or was meant to be one, and how it should be called.

    A name that an editor or another system changed a little ("peeling.yml", "PEELING.YAML", "peeling.yaml.txt") would
    otherwise keep a treatment from patients without a word.
    """
    for name in folder.names():
        letters = _letters(name)
        if Path(name).suffix == ".yaml" and letters.casefold() != PACK:
            yield name, letters
        elif (found := _NEARLY.fullmatch(letters)) and not folder.is_folder(name):
            right = f"{found[1].rstrip()}.yaml"
            yield name, PACK if right.casefold() == PACK else right


def _called_otherwise(folder: Folder) -> list[Problem]:
    """Return how the file is called that was meant to be what the treatments share, where it is not there."""
    if folder.is_there(PACK):
        return []
    return [_rename(_letters(name), right) for name, right in _named(folder) if right == PACK]


def _rename(name: str, right: str) -> Problem:
    message = N_("this file is not read because of its name: rename it to {right}, or remove it")
    return Problem(message, {"right": right}, file=name)


def _letters(name: str) -> str:
    """Return a file's name; one from another system may hold bytes that no log and no screen would take."""
    return os.fsencode(name).decode("utf-8", "replace")


def _twice(files: Iterable[File]) -> list[File]:
    """Return the files whose id is another file's, too; the one that is named like the id keeps it."""
    known = [each for each in files if each.treatment and each.treatment.id]
    counts = Counter(each.id for each in known)
    return [each for each in known if counts[each.id] > 1 and each.stem != each.id]
