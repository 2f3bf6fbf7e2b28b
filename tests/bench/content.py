"""``script/bench content``: reading a pack, a patient's plan, a check and a preview, beside an earlier kiosk's.

The two kiosks are processes of their own, on the same pack, and are asked in turn, so that a busy moment meets both.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any, Self

import yaml

from kiosk import resources
from kiosk.handout.making import forget, handout
from kiosk.handout.options import SheetOptions
from kiosk.i18n import ENGLISH, FRENCH, Text
from kiosk.visit.planning import care_plan
from tests.bench.patients import FIRST, TREATMENT, patient

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.model import Content
    from tests.bench.patients import Patient

BEFORE = "0122cc2"
"""The commit of the kiosk that is compared with."""
FIRST_KIOSK = Path(__file__).with_name("first.py")
WARM, LOADS, CHANGES, PLANS, PREVIEWS, STARTS = 5, 40, 20, 200, 60, 7
ANSWERS = 20
CAPTION = f"""
CPU is that of the whole process, with its threads; the median of {LOADS} readings when warm, of {CHANGES} packs with a
word more in each text, which no pack had before, of {PLANS} visits with another day and other answers each, of
{PREVIEWS} texts that were changed, of {STARTS} processes. Both kiosks read one pack: what {BEFORE} ships, without what
only one of them can read. A preview is a plan and its first page, of a content in which one text is another; a sheet is
a new patient's, from the plan, as in `script/bench sheet`.
"""


class Kiosk:
    """The kiosk of a tree, at work on a pack."""

    def __init__(self, tree: Path, pack: Path) -> None:
        command = [sys.executable, str(FIRST_KIOSK), str(pack)]
        environment = {**os.environ, "PYTHONPATH": str(tree)}
        self._child = subprocess.Popen(
            command, cwd=tree, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.communicate()

    def took(self, asked: str) -> float:
        """Return the ms that something takes it."""
        assert self._child.stdin
        assert self._child.stdout
        self._child.stdin.write(f"{asked}\n")
        self._child.stdin.flush()
        told = self._child.stdout.readline()
        return float(told) if told else sys.exit("a kiosk ended: what it wrote is above")


def before(folder: Path) -> Path:
    """Return the tree of the earlier kiosk; its history must be here."""
    archive = subprocess.run(
        ["git", "-C", str(resources.root()), "archive", BEFORE], check=True, stdout=subprocess.PIPE
    ).stdout
    subprocess.run(["tar", "-x", "-C", str(folder)], input=archive, check=True)
    return folder


def common_pack(tree: Path, folder: Path) -> Path:
    """Write the pack of a tree so that both kiosks read it.

    Tasks have no end, which now says what it is, there is no reminder, which now names its rule, and paper says
    all that a topic says, which it now has to; what kept a part from the paper or the screens is gone.
    """
    for path in sorted((tree / "assets" / "content").glob("*.yaml")):
        plain = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        for rule in plain.get("rules", ()):
            if rule["stance"] == "do":
                rule.pop("end", None)
        for topic in plain.get("topics", ()):
            topic["sheet_why"] = topic["lead"]
            topic["sheet"] = [line for key in ("why", "now", "later") for line in topic.get(key, ())]
        plain.pop("reminders", None)
        _write(folder / path.name, _without(plain, "on_sheet", "on_screen"))
    return folder


def changed(pack: Path, folder: Path) -> list[Path]:
    """Write packs that are one with a word more in each text, the same in every language and another in each pack."""
    chance, packs = Random(0), [folder / str(number) for number in range(CHANGES)]
    for each in packs:
        each.mkdir()
        word = "".join(chance.sample(ascii_lowercase, 7))
        for path in pack.glob("*.yaml"):
            _write(each / path.name, with_word(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader), word))
    return packs


def with_word(plain: Any, word: str) -> Any:  # noqa: ANN401 - what YAML can hold
    """Return the same with a word more at the end of each text."""
    if isinstance(plain, dict):
        is_text = plain.keys() == {FRENCH, ENGLISH} and all(isinstance(each, str) for each in plain.values())
        return {key: f"{value} {word}" if is_text else with_word(value, word) for key, value in plain.items()}
    return [with_word(value, word) for value in plain] if isinstance(plain, list) else plain


def many_answers(folder: Path) -> Path:
    """Write a small pack with so many answers, each with a rule of its own."""
    for path in sorted((resources.path("tests") / "packs" / "peeling").glob("*.yaml")):
        plain = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
        answers = [f"answer-{number}" for number in range(ANSWERS)]
        if path.name == "pack.yaml":
            plain["languages"].remove("es")
            plain["questions"][0]["any_of"] += [
                {"id": each, "icon": "drop-duotone", "statement": _text(n), "adapted": _text(n)}
                for n, each in enumerate(answers)
            ]
        else:
            rule = {"stance": "avoid", "end": "9 d", "sources": ["example"]}
            plain["rules"] += [
                rule | {"id": f"rule-{n}", "for": [each], "thing": _text(n)} for n, each in enumerate(answers)
            ]
        _write(folder / path.name, _without(plain, "es"))
    return folder


def _text(number: int) -> dict[str, str]:
    letter = chr(ord("a") + number)
    return {"fr-CA": f"chose {letter}", "en-CA": f"thing {letter}"}


def _without(plain: Any, *keys: str) -> Any:  # noqa: ANN401 - what YAML can hold
    """Return the same without what stands under some keys, however deep."""
    if isinstance(plain, dict):
        return {key: _without(value, *keys) for key, value in plain.items() if key not in keys}
    return [_without(value, *keys) for value in plain] if isinstance(plain, list) else plain


def _write(path: Path, plain: dict[str, Any]) -> None:
    path.write_text(yaml.dump(plain, allow_unicode=True, sort_keys=False, width=100_000), "utf-8")


def visits(pack: Path) -> list[str]:
    """Return visits, a line for each, always the same ones."""
    chance = Random(0)
    (path,) = (each for each in pack.glob("*.yaml") if each.name != "pack.yaml")
    known = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)["answers"]
    return [
        json.dumps(
            [
                (FIRST + timedelta(days=chance.randrange(365), minutes=10 * chance.randrange(60))).isoformat(),
                [answer for answer in known if chance.random() < 0.5],
            ]
        )
        for _ in range(PLANS)
    ]


def cpu(make: Callable[[], object]) -> float:
    """Return the ms of CPU that something takes."""
    began = time.process_time()
    make()
    return (time.process_time() - began) * 1000


def of_a_process(*command: str) -> tuple[float, float]:
    """Return the ms of CPU of a process, and its ms of wall."""
    wall, used = time.perf_counter(), os.times()
    done = subprocess.run([sys.executable, *command], cwd=resources.root(), check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    now = os.times()
    spent = now.children_user + now.children_system - used.children_user - used.children_system
    return spent * 1000, (time.perf_counter() - wall) * 1000


ADAPTERS = """
import time
from kiosk.content import form, model
began = time.process_time()
form.adapter(model.Shared), form.adapter(model.Treatment)
print((time.process_time() - began) * 1000)
"""


def adapters() -> float:
    """Return the ms of CPU that what reads the form takes to be made, in a new process."""
    command = [sys.executable, "-c", ADAPTERS]
    return float(subprocess.run(command, cwd=resources.root(), check=True, capture_output=True, text=True).stdout)


def previews() -> tuple[float, float]:
    """Return the ms of a preview's first page of a text that was changed, and of a new patient's sheet, in turn."""
    page, whole = list[float](), list[float]()
    for number in range(WARM + PREVIEWS):
        page.append(cpu(partial(_preview, patient(number), number)))
        forget()
        plan = patient(WARM + PREVIEWS + number).plan()
        whole.append(cpu(partial(handout, plan, SheetOptions())))
        forget()
    return median(page[WARM:]), median(whole[WARM:])


def _preview(one: Patient, number: int) -> None:
    plan = care_plan(_changed(one.content, number), one.visit, one.clinic)
    handout(plan, SheetOptions(plan.languages[:1]))


def _changed(content: Content, number: int) -> Content:
    treatment = content.treatments[TREATMENT]
    title = Text.written({tag: f"{treatment.title.of(tag)} {number}" for tag in content.languages})
    return replace(content, treatments={TREATMENT: replace(treatment, title=title)})


def every() -> None:
    """Print the table."""
    rows: list[tuple[str, str]] = []
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as stack:
        old, pack, others, many = (Path(scratch, name) for name in ("old", "pack", "others", "many"))
        for folder in (old, pack, others, many):
            folder.mkdir()
        common_pack(before(old), pack)
        kiosks = [stack.enter_context(Kiosk(tree, pack)) for tree in (old, resources.root())]
        for name, asked, aim in (
            ("reading, warm", [f"load {pack}"] * LOADS, "aim 0.2"),
            ("a new plan", visits(pack), "aim 0.5"),
            ("reading, warm, texts never seen before", [f"load {each}" for each in changed(pack, others)], "no aim"),
        ):
            took = [[kiosk.took(each) for kiosk in kiosks] for each in asked]
            then, now = (median(each) for each in zip(*took, strict=True))
            rows.append((name, f"{now:.2f} ms; {BEFORE}: {then:.2f} ms; {now / then:.2f} of it ({aim})"))
        made = median(adapters() for _ in range(STARTS))
        rows.append(("what reads the form, made in a new process", f"{made:.0f} ms"))
        check = ("-m", "kiosk", "content", "check", str(many_answers(many)))
        used, wall = (median(each) for each in zip(*(of_a_process(*check) for _ in range(STARTS)), strict=True))
        rows.append((f"content check, {ANSWERS} answers", f"{used:.0f} ms; wall {wall:.0f} ms (aim 1000)"))
    page, whole = previews()
    rows.append(("preview of a changed text", f"{page:.1f} ms; a sheet: {whole:.1f} ms; {page / whole:.2f} (aim 1.3)"))
    print(f"{datetime.now(FIRST.tzinfo):%Y-%m-%d}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(CAPTION)
    print("| | CPU, median |\n|---|---|")
    for name, figures in rows:
        print(f"| {name} | {figures} |")


if __name__ == "__main__":
    every()
