"""``kiosk content preview``: the sheet as it stands, and where each sentence really appears."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
import time
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kiosk import config
from kiosk.cli.content import appearing as where
from kiosk.cli.content.appearing import Face, appearing
from kiosk.content import packs
from kiosk.handout.email.letter import letter
from kiosk.handout.email.letter_text import as_text
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf.reading import reading
from kiosk.i18n import FRENCH
from kiosk.qt.patient import noticed, offered, shown
from kiosk.visit.clinic import clinic
from kiosk.visit.days import visit_of
from kiosk.visit.planning import care_plan
from tests.cli.terminal import Done, environment, inside
from tests.content.shipped import SHIPPED
from tests.packs.four import FOLDER as OTHERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.content.model import Content
    from kiosk.visit.plan import Clinic

    Kiosk = Callable[..., Done]

NOW = datetime(2026, 11, 25, 14, 30, tzinfo=ZoneInfo("America/Toronto"))
ROW = re.compile(r"  +([x-]) +([x-]) +([x-]) +([x-]) +(\S+):(\d+): (\S+): (.*)")
PACKS = {
    "disclaimer": "-xx-",
    "questions/about-you/any_of/leg/statement": "xxx-",
    "contacts/hospital/place": "xxx-",
    "contacts/wound-nurse/hours": "xxx-",
    "signs/breathing/text": "x---",
    "signs/breathing/bands/difficulte-a-respirer-levres-ou-visage/advice": "xxx-",
}
HIDDEN, NOBODY = "    hidden: yes\n", "    for: [a]\n    not_for: [a]\n"


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return lambda *arguments, **more: inside(tmp_path / "data", *arguments, **more)


@pytest.fixture
def pack(kiosk: Kiosk, tmp_path: Path) -> Path:
    """A treatment that was just begun."""
    kiosk("content", "new", "ear-wax", "--content", str(tmp_path / "pack"))
    return tmp_path / "pack"


def changed(pack: Path, before: str, after: str) -> None:
    text = (pack / "ear-wax.yaml").read_text("utf-8")
    assert before in text
    (pack / "ear-wax.yaml").write_text(text.replace(before, after, 1), "utf-8")


def bare(text: str) -> str:
    return "".join(text.split())


def rows(done: Done) -> dict[str, str]:
    """For each place, where it appears: "xxx-" is on screen, paper and email."""
    found = filter(None, map(ROW.fullmatch, done.lines))
    return {row[7]: "".join(row.group(1, 2, 3, 4)) for row in found}


def our_clinic(content: Content, data: Path) -> Clinic:
    return clinic(config.load(data).clinic, content.languages, content.words)


# -- the sheets


def test_it_makes_the_sheet_in_two_formats_and_says_where(kiosk: Kiosk, pack: Path, tmp_path: Path) -> None:
    done = kiosk("content", "preview", "ear-wax", "--content", str(pack))

    folder = tmp_path / "data" / "preview" / "ear-wax"
    assert done.code == 0
    assert done.lines[:2] == [f"{folder / name} is ready." for name in ("sheet.pdf", "large-print.pdf")]
    pages = {}
    for path in folder.iterdir():
        with reading(path) as document:
            pages[path.stem] = len(document)
    assert pages.keys() == {"sheet", "large-print"}
    assert 1 <= pages["sheet"] <= pages["large-print"]
    assert (folder / "large-print.pdf").read_bytes() != (folder / "sheet.pdf").read_bytes()


def test_the_sheet_is_that_of_a_patient_who_said_something_where_it_is_asked_for(kiosk: Kiosk, tmp_path: Path) -> None:
    asked = ("content", "preview", "microneedling", "--output")

    kiosk(*asked, str(tmp_path / "none"))
    kiosk(*asked, str(tmp_path / "acne"), "--answer", "acne-prone")

    said = [where.words_of((tmp_path / name / "sheet.pdf").read_bytes()) for name in ("none", "acne")]
    assert ["acne-prone skin" in text for text in said] == [False, True]


def test_a_treatment_that_is_still_to_be_written_can_be_looked_at(kiosk: Kiosk, pack: Path) -> None:
    done = kiosk("content", "preview", "--content", str(pack))

    assert done.code == 0
    assert "TO WRITE: what patients avoid" in done.said


@pytest.mark.parametrize(("screen", "opened"), [({"DISPLAY": ":93"}, "out/sheet.pdf"), ({}, "")])
def test_it_is_opened_where_there_is_a_screen(tmp_path: Path, pack: Path, screen: dict[str, str], opened: str) -> None:
    program = tmp_path / "bin" / "xdg-open"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nprintf %s "$1" >opened.new\nmv opened.new opened\n')
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    env = environment(tmp_path, "en_CA.UTF-8") | {"PATH": path} | screen

    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "content", "preview", "--content", str(pack), "--output", "out"],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    until = time.monotonic() + (10 if opened else 0.3)
    while not (tmp_path / "opened").exists() and time.monotonic() < until:
        time.sleep(0.02)
    assert done.stdout.startswith("out/sheet.pdf is ready.")
    assert (tmp_path / "opened").exists() == bool(opened)
    assert not opened or (tmp_path / "opened").read_text() == opened


# -- which treatment


def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(kiosk: Kiosk, pack: Path) -> None:
    done = kiosk("content", "preview", "earwax", "--content", str(pack))

    assert (done.code, done.said) == (1, "There is no treatment called earwax: did you mean ear-wax?")


def test_of_several_treatments_one_has_to_be_named(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "peeling", "--content", str(pack))

    done = kiosk("content", "preview", "--content", str(pack), language=FRENCH)

    assert (done.code, done.said.replace("\N{NO-BREAK SPACE}", " ")) == (1, "Quel soin ? Il y a : ear-wax, peeling.")


@pytest.mark.parametrize("named", [("ear-wax",), ()])
def test_a_treatment_with_a_problem_says_which(kiosk: Kiosk, pack: Path, named: tuple[str, ...]) -> None:
    changed(pack, "stance: avoid", "stance: avod")

    done = kiosk("content", "preview", *named, "--content", str(pack))

    assert done.code == 1
    assert done.said.startswith("ear-wax.yaml, line 18: stance is avod: did you mean avoid?")


# -- where each sentence appears


def test_each_sentence_is_told_with_its_line_and_where_it_appears(kiosk: Kiosk, pack: Path) -> None:
    reminder = """reminders:
  - id: look
    at: 7 d
    title: {fr-CA: Regarder, en-CA: Look}
    text: {fr-CA: Dehors, en-CA: Outside}
"""
    changed(pack, "# Whoever answers", reminder + "# Whoever answers")

    done = kiosk("content", "preview", "--content", str(pack))

    found = rows(done)
    assert {place: found[place] for place in ("rules/avoid/thing", "reminders/look/title", "reminders/look/text")} == {
        "rules/avoid/thing": "xxx-",
        "reminders/look/title": "---x",
        "reminders/look/text": "---x",
    }
    assert "ear-wax.yaml:20: rules/avoid/thing: TO WRITE: what patients avoid" in done.said


@pytest.mark.parametrize("nobody", [HIDDEN, NOBODY])
def test_a_sentence_that_nobody_meets_is_told_at_the_end(kiosk: Kiosk, pack: Path, nobody: str) -> None:
    answer = "- {id: a, icon: pill-duotone, statement: {fr-CA: A, en-CA: B}, adapted: {fr-CA: A, en-CA: B}}\n"
    with (pack / "pack.yaml").open("a") as file:
        file.write(f"answers:\n{answer}")
    changed(pack, "title:", "answers: [a]\ntitle:")
    changed(pack, "    stance: do\n", f"    stance: do\n{nobody}")

    done = kiosk("content", "preview", "--content", str(pack))

    assert rows(done)["rules/do/thing"] == "----"
    assert [line for line in done.lines if "rules/do/thing" in line][-1] == done.lines[-1]
    assert "sentence appears nowhere:" in done.lines[-2] or "sentences appear nowhere:" in done.said


def test_what_the_pack_tells_the_patients_of_a_treatment_is_told_too(kiosk: Kiosk) -> None:
    done = kiosk("content", "preview", "--content", str(OTHERS / "mole"))

    found, signs = rows(done), "signs/breathing/bands/difficulte-a-respirer-levres-ou-visage"
    assert {place: found[place] for place in PACKS} == PACKS
    assert f"pack.yaml:50: {signs}/text: Trouble breathing, swollen lips or face" in done.said
    assert "pack.yaml:32: contacts/wound-nurse/name: the wound care nurse" in done.said


def test_the_headings_are_in_the_language_of_the_terminal(kiosk: Kiosk, pack: Path) -> None:
    done = kiosk("content", "preview", "--content", str(pack), language=FRENCH)

    assert "  écran  papier  courriel  calendrier" in done.lines
    assert rows(done)["rules/avoid/thing"] == "xxx-"


def test_what_is_told_of_the_shipped_treatment_is_what_patients_really_get(tmp_path: Path) -> None:
    content = packs.load(SHIPPED)
    treatment = content.treatments["microneedling"]
    ours = our_clinic(content, tmp_path)
    kinds = where.kinds_of_patient(content, treatment)
    plans = [care_plan(content, visit_of(treatment.id, said, none_of=none, now=NOW), ours) for said, none in kinds]
    got = {
        Face.EMAIL: " ".join(as_text([letter(plan, FRENCH)]) for plan in plans),
        Face.PAPER: " ".join(where.words_of(handout(plan, SheetOptions((FRENCH,))).pdf) for plan in plans),
    }

    told = appearing(content, treatment.id, ours, NOW)

    said = {each.place: bare(each.said[FRENCH].replace("**", "")) for each in told}
    for face, text in got.items():
        there = {said[each.place] for each in told if face in each.faces}
        elsewhere = {said[each.place] for each in told if face not in each.faces}
        assert len(there) > 20
        assert {one for one in there if "{" not in one and one not in bare(text)} == set()
        parts = {one for one in elsewhere if any(one in other for other in there)}
        assert {one for one in elsewhere - parts if one in bare(text)} == set()


@pytest.mark.parametrize("screens", [shown, offered, noticed])
def test_all_that_screens_show_of_a_plan_is_looked_at(screens: object) -> None:
    looked_at = inspect.getsource(where)
    shows = [
        name
        for name, function in inspect.getmembers(screens, inspect.isfunction)
        if next(iter(inspect.signature(function).parameters)) in {"plan", "served", "question"} and name[0] != "_"
    ]

    assert len(shows) > 2
    told_to_staff = {"for_staff", "without_answer"}
    no_words = {"is_here", "current"}
    module = screens.__name__.rpartition(".")[2]  # type: ignore[attr-defined]
    left_out = told_to_staff | no_words
    assert [name for name in shows if f"{module}.{name}(" not in looked_at and name not in left_out] == []
