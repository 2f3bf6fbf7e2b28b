"""``script/bench library``: what a library of a large clinic takes, and how fast its kiosks take a publication."""

from __future__ import annotations

import compileall
import gc
import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from random import Random
from string import ascii_lowercase
from typing import TYPE_CHECKING

from kiosk_window import Screen

from kiosk import config, resources
from kiosk.content import checks, document
from kiosk.content.places import texts
from kiosk.folder import LIBRARY_FILE
from kiosk.i18n import FRENCH, words
from kiosk.library import deciding
from kiosk.library.journal import Journal
from kiosk.library.overview import overview
from kiosk.library.showing import shown
from kiosk.visit.differing import read_differently
from tests.bench import large, screens
from tests.bench.content import with_word
from tests.bench.kiosks import TURNS, of_kiosks
from tests.bench.large import EVENTS, TREATMENTS
from tests.bench.timed import ms, told
from tests.library.databases import File, OnServer
from tests.library.people import DOCTOR
from tests.library.server import CannotBeHadError, Server

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.document import Document
    from kiosk.content.model import Content
    from tests.bench.large import Large
    from tests.library.databases import Place

KIOSKS, TIMES, LIBRARIES, STARTS = 20, 20, 9, 9
CAPTION = f"""
Wall time; the median, and the worst, of {TIMES} times, each with something that was not there before: another text,
another treatment; what opens or folds a library, of {LIBRARIES} libraries, each met once. A library has {TREATMENTS}
treatments of 35 kB each and {EVENTS} events, a third of them publications of all {TREATMENTS}; the server waits for the
disk, and is on this machine. {KIOSKS} kiosks are processes without windows that all look at the same moment and prove
what is new with a sheet of it, on the cores of one machine where in a clinic each has its own; {TURNS} publications of
one treatment. A kiosk looks every 20 seconds by itself, which comes on top. The first frame is that of the real
program, as in `script/bench screens`, {STARTS} starts each, in turn.
"""


# -- a large clinic --------------------------------------------------------------------------


def of_opening(places: Sequence[Place], libraries: Sequence[Large]) -> dict[str, str]:
    """Return how long it takes to open a library and to fold it, for the first time and again."""
    for place, library in zip(places, libraries, strict=True):
        journal = Journal(place.opened())
        journal.take(library.lines[:-1], {})  # nothing here reads a text
        journal.close()
    journals: list[Journal] = []

    def open_and_fold(place: Place) -> None:
        journals.append(Journal(place.opened()))
        journals[-1].fold()

    first = ms(open_and_fold, places)
    for journal, library in zip(journals, libraries, strict=True):
        journal.take(library.lines[-1:], {})
    rows = {
        "open, and read the last event": ms(lambda place: Journal(place.opened()).last(), places),
        f"open, and fold {EVENTS} events": first,
        "fold again where one event is new": ms(Journal.fold, journals),
        "fold again where nothing is new": ms(Journal.fold, journals),
    }
    for journal in journals:
        journal.close()
    return rows


def of_work(place: Place, library: Large) -> dict[str, str]:
    """Return what is done in a large library, and how long each takes."""
    journal = Journal(place.opened())
    journal.take(library.lines, library.blobs)
    journal.show(library.publications)
    fold, kept = journal.fold(), list(library.blobs)[:TIMES]

    def publishing(name: str) -> None:
        current = journal.fold().publication
        assert current
        editions = {**current.editions, name: current.editions[name] - 1}
        journal.decide(lambda fold: deciding.published(fold, large.by(DOCTOR), editions))

    rows = {
        "state of each treatment": ms(lambda _: overview(fold, (), large.YEAR), range(TIMES)),
        f"read the {TREATMENTS} texts that are shown": ms(lambda _: shown(journal), range(3)),
        "read a text by its hash": ms(journal.bytes_of, kept),
        "read and check a text whole": ms(_checked, [library.blobs[sha256] for sha256 in kept]),
        f"publish {TREATMENTS} treatments": ms(publishing, sorted(fold.editions)[:TIMES]),
    }
    contents = shown(journal).contents
    assert len(contents) == TREATMENTS
    journal.close()
    return rows | of_looking(contents) | of_differences()


def _checked(data: bytes) -> None:
    read = _read(data)
    checks.of_document(read.shared, read.treatment)


def of_looking(contents: Sequence[Content]) -> dict[str, str]:
    """Return how long it takes to go through the titles, and all that is said, for a few letters."""

    def titles(letters: str) -> None:
        for content in contents:
            for treatment in content.treatments.values():
                any(letters in treatment.title.of(tag).casefold() for tag in content.languages)

    def whole(letters: str) -> None:
        for content in contents:
            for treatment in content.treatments.values():
                any(letters in said.of(tag).casefold() for _, said in texts(treatment) for tag in said.languages)

    wanted = [f"zx{number}" for number in range(TIMES)]  # is nowhere, so that all is gone through
    return {
        f"go through {TREATMENTS} titles for some letters": ms(titles, wanted),
        f"go through all that {TREATMENTS} treatments say for some letters": ms(whole, wanted),
    }


def of_differences() -> dict[str, str]:
    """Return how long it takes to tell what a patient reads differently in two editions."""
    editions = [large.document("microneedling", number) for number in range(TIMES)]
    chance = Random(0)
    others = [with_word(json.loads(data), "".join(chance.sample(ascii_lowercase, 7))) for data in editions]
    staff = words(FRENCH)

    def differing(pair: tuple[Document, Document]) -> None:
        assert read_differently(*pair, staff)

    before, after = [_read(data) for data in editions], [_read(json.dumps(each).encode()) for each in others]
    return {
        "difference of two editions, a title": ms(differing, list(pairwise(before))),
        "difference of two editions, every text": ms(differing, list(zip(before, after, strict=True))),
    }


def _read(data: bytes) -> Document:
    read, findings = document.read(data)
    assert read
    assert not findings
    return read


# -- a program's start -----------------------------------------------------------------------

OPENED = """
import sys, time
began = time.perf_counter()
from pathlib import Path
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal
loaded = time.perf_counter()
Journal(SqliteFile(Path(sys.argv[1]))).fold()
print(loaded - began, time.perf_counter() - loaded)
"""


def of_a_process(places: Sequence[File]) -> dict[str, str]:
    """Return how long a new process takes to load what reads a library, and to open and fold it."""
    both: list[list[float]] = []
    for place in places:
        command = [sys.executable, "-c", OPENED, place.where]
        done = subprocess.run(command, cwd=resources.root(), check=True, capture_output=True, text=True)
        both.append([float(each) for each in done.stdout.split()])
    loaded, folded = zip(*both, strict=True)
    return {
        "a new process: load what reads a library": told(loaded),
        f"a new process: open, and fold {EVENTS} events": told(folded),
    }


def of_first_frames(folder: Path, library: Large) -> dict[str, str]:
    """Return how soon the program is drawn, and can be touched, with a content pack and with a large library."""
    compileall.compile_dir(resources.root() / "kiosk", quiet=1)
    with_pack, with_library = screens.clinic(folder / "pack"), config.ready(folder / "library")
    journal = Journal(File(with_library / LIBRARY_FILE).opened())
    journal.take(library.lines, library.blobs)
    journal.show(library.publications)
    journal.close()
    kinds = {"without a library": with_pack, f"with {TREATMENTS} treatments, {EVENTS} events": with_library}
    drawn: dict[str, list[float]] = {kind: [] for kind in kinds}
    ready: dict[str, list[float]] = {kind: [] for kind in kinds}
    screen = Screen()
    try:
        for number in range(STARTS + 1):
            for kind, data in kinds.items():
                first, touchable = screens.start(screen, data)
                if number:  # the first one only warms up
                    drawn[kind].append(first)
                    ready[kind].append(touchable)
    finally:
        screen.close()
    return {f"first frame, {kind}": told(drawn[kind]) for kind in kinds} | {
        f"Welcome can be touched, {kind}": told(ready[kind]) for kind in kinds
    }


def every() -> None:
    """Print the table."""
    libraries = [replace(large.large(number), blobs={}) for number in range(1, LIBRARIES + 1)]
    whole = large.large(0)
    gc.collect()
    gc.freeze()  # what is only here to measure with is no burden on what is measured
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-bench-")))
        files = [File(folder / f"{number}.sqlite") for number in range(LIBRARIES)]
        rows = of_opening(files, libraries) | of_a_process(files) | of_work(File(folder / "large.sqlite"), whole)
        tables = {f"SQLite {sqlite3.sqlite_version}": rows | of_first_frames(folder, whole)}
        try:
            server = stack.enter_context(Server(durable=True))
        except CannotBeHadError as problem:
            print(f"PostgreSQL is left out: {problem}", file=sys.stderr)
        else:
            rows = of_opening([OnServer(server, server.new()) for _ in libraries], libraries)
            rows |= of_work(OnServer(server, server.new()), whole)
            for count in (1, KIOSKS):
                rows |= of_kiosks(count, OnServer(server, server.new()), folder)
            tables[f"PostgreSQL {server.version}"] = rows
    print(f"{datetime.now(large.NOW.tzinfo):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(CAPTION)
    print(f"| | {' | '.join(tables)} |\n|---{'|---' * len(tables)}|")
    for name in dict.fromkeys(name for rows in tables.values() for name in rows):
        print(f"| {name} | {' | '.join(rows.get(name, '') for rows in tables.values())} |")


if __name__ == "__main__":
    every()
