"""``kiosk people``: who writes, approves and administers, from the command line."""

from __future__ import annotations

import json
import re
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.folder import LIBRARY_FILE
from kiosk.i18n import FRENCH
from kiosk.library import arrivals
from kiosk.library.database import SqliteFile
from tests.cli.terminal import Done, inside

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Kiosk = Callable[..., Done]
    Whole = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def people(tmp_path: Path) -> Kiosk:
    return lambda *arguments, **more: inside(tmp_path, "people", *arguments, **more)


@pytest.fixture
def staffed(people: Kiosk) -> Kiosk:
    people("add", "Dre Roy", "--approves", "--administers")
    people("add", "Julie", "--writes")
    return people


def test_the_first_people_are_added_by_whoever_may_use_the_machine(people: Kiosk, tmp_path: Path) -> None:
    before = people("list")
    added = people("add", " Dre   Roy ", "--approves", "--administers")
    after = people("list")

    assert before.lines == [
        f"Nobody is here yet. Add whoever approves: kiosk people add NAME --approves --administers --data {tmp_path}"
    ]
    assert (added.code, added.lines) == (0, ["Dre Roy is added: approves and administers."])
    assert after.lines == ["Dre Roy: approves and administers"]


def test_what_somebody_may_do_is_told_in_french(staffed: Kiosk) -> None:
    assert staffed("list", language=FRENCH).lines[0] == "Dre Roy\N{NO-BREAK SPACE}: approuve et administre"


def test_a_dry_run_says_what_it_would_do_and_does_nothing(people: Kiosk) -> None:
    done = people("add", "Julie", "--writes", "--dry-run")

    assert done.lines == ["Julie is added: writes.", "Nothing was changed, as --dry-run was given."]
    assert json.loads(people("list", "--json").said)["people"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "Max"), "Say what Max may do: write, approve or administer."),
        (("add", "julie", "--writes"), "There is already somebody called julie: add a letter or two."),
        (("change", "Julei", "--writes"), "Nobody here is called Julei: did you mean Julie?"),
        (("change", "Julie"), "Say what Julie may do from now on"),
        (("change", "Dre Roy", "--left"), "Nobody would be left who may approve: let somebody else approve first."),
        (("add", "Max", "--writes", "--by", "Julie"), "Julie may not change people and settings. Who may: Dre Roy."),
    ],
)
def test_what_is_not_allowed_is_told_with_what_to_do(staffed: Kiosk, arguments: tuple[str, ...], said: str) -> None:
    done = staffed(*arguments)

    assert done.code != 0
    assert said in done.said


def test_who_has_left_may_do_nothing_until_they_are_back(staffed: Kiosk) -> None:
    staffed("change", "Julie", "--left")
    gone = staffed("list").lines[1]
    by_her = staffed("add", "Max", "--writes", "--by", "Julie")
    changed = staffed("change", "Julie", "--approves")
    again = staffed("add", "julie", "--writes")
    back = staffed("change", "Julie", "--back", "--approves")

    assert gone == "Julie: writes, does not work here any more"
    assert "Julie does not work here any more" in by_her.said
    assert changed.lines[0] == "From now on Julie: approves."
    assert changed.lines[1].startswith(
        "But Julie has left, and may do nothing. If they are back: kiosk people change Julie"
    )
    assert "Julie has left. If they are back: kiosk people change Julie --back." in again.said
    assert back.lines == ["From now on Julie: approves."]
    assert staffed("list").lines[-1] == "Who sends a text cannot approve it: another person does."


def test_a_program_reads_when_and_where_each_signed_in_last(staffed: Kiosk, tmp_path: Path) -> None:
    at = datetime(2026, 11, 22, 12, tzinfo=UTC)
    with closing(SqliteFile(tmp_path / LIBRARY_FILE)) as library, library.change() as run:
        arrivals.note(run, "julie", at, "Accueil")

    roy, julie = json.loads(staffed("list", "--json").said)["people"]

    assert "signed_in" not in roy
    assert (julie["signed_in"], julie["signed_in_place"]) == (at.isoformat(), "Accueil")


def test_the_rule_of_two_persons_can_be_turned_off(staffed: Kiosk) -> None:
    staffed("change", "Julie", "--writes", "--approves")
    off = staffed("two-persons", "off", "--by", "Dre Roy")

    assert off.lines == ["Who sends a text may approve it, too."]
    assert json.loads(staffed("list", "--json").said)["two_persons"] is False


def test_a_code_is_made_by_chance_and_shown_once_or_comes_from_another_program(
    staffed: Kiosk, kiosk: Whole, tmp_path: Path
) -> None:
    by_chance = staffed("pin", "Julie", "--random")
    given = kiosk("people", "pin", "dre-roy", "--data", str(tmp_path), given="402917\n")
    too_short = kiosk("people", "pin", "dre-roy", "--data", str(tmp_path), given="4029\n")

    assert re.fullmatch(r"The code of Julie is \d{6}\. It is not shown again\.\n", by_chance.said)
    assert given.stdout == "Dre Roy has a new code.\n"
    assert "402917" not in given.stdout + given.stderr
    assert (too_short.returncode, too_short.stderr) == (1, "kiosk: A code is six digits.\n")
    assert staffed("list").lines == ["Dre Roy: approves and administers, has a code", "Julie: writes, has a code"]
