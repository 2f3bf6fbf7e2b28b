"""No name in a pack is taken for another, and none that does not exist changes what a patient is told."""

from __future__ import annotations

import json
from copy import deepcopy
from itertools import chain, combinations
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.audiences import meet
from kiosk.content.model import For
from kiosk.content.packs import problems
from tests.content.shipped import SHIPPED, TREATMENT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def loaded(path: Path) -> Any:  # noqa: ANN401 - plain values
    """Return what a file says; the loader in C takes a tenth of the time."""
    return yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)


def written(thing: object) -> str:
    """Return it as YAML; JSON is YAML, too."""
    return json.dumps(thing, ensure_ascii=False, indent=1)


def shared(pack: Path) -> dict[str, Any]:
    found: dict[str, Any] = loaded(pack / "pack.yaml")
    return found


@pytest.mark.parametrize("key", ["conditions", "sources"])
def test_two_shared_entries_with_one_id_are_told_and_none_takes_the_place_of_the_other(pack: Path, key: str) -> None:
    content = shared(pack)
    name = content[key][0]["id"]
    content[key].append(dict(content[key][1], id=name))
    (pack / "pack.yaml").write_text(written(content), "utf-8")

    (problem,) = problems(pack)

    assert str(problem) == f"the id {name} stands twice: rename one"
    text = (pack / "pack.yaml").read_text("utf-8")
    assert problem.line == text[: text.rindex(f'"id": "{name}"')].count("\n") + 1


@pytest.mark.parametrize("key", ["conditions", "sources"])
def test_a_key_that_no_shared_entry_has_is_told(pack: Path, key: str) -> None:
    content = shared(pack)
    content[key][1]["colour"] = "red"
    (pack / "pack.yaml").write_text(written(content), "utf-8")

    (problem,) = problems(pack)

    assert str(problem).startswith("colour is not known here")


@pytest.mark.parametrize(
    ("file", "key", "name"), [("pack.yaml", "languages", "en-CA"), (TREATMENT, "questions", "about-you")]
)
def test_a_name_that_stands_twice_in_a_list_is_told(pack: Path, file: str, key: str, name: str) -> None:
    content = loaded(pack / file)
    content[key].append(name)
    (pack / file).write_text(written(content), "utf-8")

    (problem,) = problems(pack)

    assert f"{name} stands twice" in str(problem)


def entries(thing: object, kind: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every mapping of a file, with the kind of place it stands at."""
    if isinstance(thing, dict):
        yield kind, thing
        for key, value in thing.items():
            yield from entries(value, f"{kind}/{key}")
    elif isinstance(thing, list):
        for value in thing:
            yield from entries(value, kind)


THE_TREATMENT = loaded(SHIPPED / TREATMENT)
KINDS = sorted({kind for kind, _ in entries(THE_TREATMENT)})
"""All of them, and not only those that may say whom they are for: what may not must say so."""


@pytest.mark.parametrize(
    "key",
    [
        "for",
        pytest.param("not_for", marks=pytest.mark.exhaustive),
        pytest.param("first_for", marks=pytest.mark.exhaustive),
        "sources",
    ],
)
def test_a_name_that_does_not_exist_is_told_wherever_it_stands(pack: Path, key: str) -> None:
    missed = []
    for kind in KINDS:
        treatment = deepcopy(THE_TREATMENT)
        last = [entry for found, entry in entries(treatment) if found == kind][-1]
        last[key] = ["gossip"]
        (pack / TREATMENT).write_text(written(treatment), "utf-8")
        if not any("gossip is not known" in str(p) or f"{key} is not known" in str(p) for p in problems(pack)):
            missed.append(kind)

    assert len(KINDS) > 10
    assert missed == []


ANSWERS = ("a", "b", "c", "d", "e", "f")
AUDIENCES = st.builds(For, st.frozensets(st.sampled_from(ANSWERS)), st.frozensets(st.sampled_from(ANSWERS)))


@given(AUDIENCES, AUDIENCES, st.sets(st.sampled_from(ANSWERS)))
def test_two_audiences_meet_where_some_patient_is_in_both(one: For, other: For, answers: set[str]) -> None:
    patients = chain.from_iterable(combinations(sorted(answers), n) for n in range(len(answers) + 1))

    tried = any(one.includes(frozenset(p)) and other.includes(frozenset(p)) for p in patients)

    assert meet((one, other), answers) == tried


def test_forty_answers_take_no_longer_than_five() -> None:
    answers = [str(number) for number in range(40)]

    assert not meet((For(frozenset({"1"})), For(none_of=frozenset({"1"}))), answers)
