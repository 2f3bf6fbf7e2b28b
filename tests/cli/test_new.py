"""``kiosk content new`` and ``schema``: a treatment is begun, and nothing that is there is written over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import yaml
from jsonschema import Draft202012Validator

from kiosk.content import packs, places
from kiosk.i18n import FRENCH, NBSP
from tests.cli.terminal import Done, inside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Kiosk = Callable[..., Done]

TO_WRITE = {"name", "rules/avoid/thing", "rules/do/thing", "signs/call/text", "signs/call/bands/first/text"}


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return lambda *arguments, **more: inside(tmp_path / "data", *arguments, **more)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return tmp_path / "my-content"


def test_a_new_treatment_is_whole_and_says_what_is_to_be_written(kiosk: Kiosk, pack: Path) -> None:
    done = kiosk("content", "new", "ear-wax", "--content", str(pack))

    found = packs.contents(pack)
    treatment = packs.load(pack).treatments["ear-wax"]
    assert (done.code, found.blocking) == (0, ())
    assert {problem.place for problem in found.problems} == TO_WRITE
    assert all("still to be written" in str(problem) for problem in found.problems)
    assert treatment.is_draft
    assert done.lines[-1] == f"Then: kiosk content check {pack}"


def test_each_text_of_it_is_in_the_language_that_it_is_for(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack), language=FRENCH)

    found = [*places.texts(packs.load(pack).treatments["ear-wax"])]
    assert len(found) > 3
    for place, text in found:
        french, english = text.of("fr-CA"), text.of("en-CA")
        marked = (place in TO_WRITE, place in TO_WRITE)
        assert (french.startswith("À ÉCRIRE"), english.startswith("TO WRITE")) == marked, place
        assert french != english


def test_its_comments_are_in_the_language_of_the_terminal(kiosk: Kiosk, tmp_path: Path) -> None:
    for language, folder in (("en-CA", "english"), ("fr-CA", "french")):
        kiosk("content", "new", "ear-wax", "--content", str(tmp_path / folder), language=language)

    english, french = ((tmp_path / name / "ear-wax.yaml").read_text("utf-8") for name in ("english", "french"))
    assert "# What patients avoid" in english
    assert f"# Ce que les patients évitent{NBSP}:" in french
    assert "What patients" not in french
    assert yaml.safe_load(english) == yaml.safe_load(french)


def test_a_new_pack_is_written_as_the_guide_says_and_has_the_signs_of_the_shipped_one(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack))

    shipped = packs.load(packs.folder(""))
    written = (pack / "pack.yaml").read_text("utf-8")
    assert packs.load(pack).signs == shipped.signs
    assert "  - id: clinic\n    reference: " in written
    assert not [line for line in written.splitlines() if line.startswith("-") or "difficulte-a-respirer" in line]


def test_what_is_to_be_written_blocks_a_treatment_that_somebody_approved(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack))
    with (pack / "ear-wax.yaml").open("a") as file:
        file.write("approval: {name: Dre Roy, on: 2026-11-25, review_by: 2027-11-25, edition: 1}\n")

    done = kiosk("content", "check", "--content", str(pack))

    assert done.code == 1
    assert done.lines[0].startswith("ear-wax.yaml:8: name: this is still to be written")
    assert len(packs.contents(pack).blocking) == len(TO_WRITE)


def test_an_editor_finds_the_schema_of_each_file_beside_it_and_has_nothing_to_say(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack))

    for name in ("ear-wax.yaml", "pack.yaml"):
        text = (pack / name).read_text("utf-8")
        first = text.splitlines()[0].removeprefix("# yaml-language-server: $schema=./")
        told = json.loads((pack / first).read_text("utf-8"))
        assert list(Draft202012Validator(told).iter_errors(yaml.safe_load(text))) == []


def test_a_second_treatment_leaves_the_pack_as_it_is(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack))
    shared = (pack / "pack.yaml").read_text("utf-8") + "# ours\n"
    (pack / "pack.yaml").write_text(shared, "utf-8")

    done = kiosk("content", "new", "ear-wash", "--content", str(pack))

    assert done.code == 0
    assert "There is also ear-wax, which is called nearly so." in done.lines
    assert (pack / "pack.yaml").read_text("utf-8") == shared
    assert set(packs.load(pack).treatments) == {"ear-wax", "ear-wash"}


def test_in_a_pack_without_any_emergency_sign_it_brings_one(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack))
    text = (pack / "pack.yaml").read_text("utf-8")
    (pack / "pack.yaml").write_text(text[: text.index("\nsigns:") + 1], "utf-8")

    kiosk("content", "new", "peeling", "--content", str(pack))

    signs = {name: [sign.id for sign in each.signs] for name, each in packs.read(pack).content.treatments.items()}
    assert signs == {"peeling": ["call", "breathing"]}


@pytest.mark.parametrize("file", ["ear-wax.yaml", "other.yaml"])
def test_a_treatment_that_is_there_is_never_written_over(kiosk: Kiosk, pack: Path, file: str) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack))
    (pack / "ear-wax.yaml").rename(pack / file)
    before = (pack / file).read_bytes()

    done = kiosk("content", "new", "ear-wax", "--content", str(pack))

    assert (done.code, done.said) == (
        1,
        f"{pack / file} is there already, and stays as it is. Open it, or choose another name.",
    )
    assert (pack / file).read_bytes() == before


def test_a_broken_file_of_that_name_is_never_written_over(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "peeling", "--content", str(pack))
    (pack / "ear-wax.yaml").write_text("id: [", "utf-8")

    done = kiosk("content", "new", "ear-wax", "--content", str(pack))

    assert done.code == 1
    assert (pack / "ear-wax.yaml").read_text("utf-8") == "id: ["


def test_a_link_that_leads_nowhere_yet_is_not_written_through(kiosk: Kiosk, pack: Path, tmp_path: Path) -> None:
    kiosk("content", "new", "peeling", "--content", str(pack))
    (pack / "ear-wax.yaml").symlink_to(tmp_path / "elsewhere")

    done = kiosk("content", "new", "ear-wax", "--content", str(pack))

    assert done.code == 1
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("Ear wax", "ear-wax"),
        ("Cire d’oreille", "cire-d-oreille"),
        ("ear_wax", "ear-wax"),
        ("../ear-wax", "ear-wax"),
        ("pack", "ear-wax"),
        ("…", "ear-wax"),
    ],
)
def test_what_cannot_be_a_name_is_told_with_one_that_can(kiosk: Kiosk, pack: Path, name: str, example: str) -> None:
    done = kiosk("content", "new", name, "--content", str(pack))

    assert done.code == 1
    assert done.said == (
        f"{name} cannot be the id of a treatment: use small letters, digits and hyphens, such as {example}."
    )
    assert not pack.exists()


def test_the_shipped_pack_is_never_written_to(kiosk: Kiosk) -> None:
    done = kiosk("content", "new", "ear-wax", language=FRENCH)

    assert done.code == 1
    assert "--content mon-contenu" in done.said
    assert not (packs.folder("") / "ear-wax.yaml").exists()


def test_a_folder_that_cannot_be_made_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    done = kiosk("content", "new", "ear-wax", "--content", str(tmp_path / "file" / "content"))

    assert done.code == 1
    assert "cannot be written" in done.said


def test_a_pack_that_cannot_be_read_is_told_and_gets_no_treatment(kiosk: Kiosk, pack: Path) -> None:
    pack.mkdir()
    (pack / "pack.yaml").write_text('languages: ["fr-CA]', "utf-8")

    done = kiosk("content", "new", "ear-wax", "--content", str(pack))

    assert done.code == 1
    assert done.said.startswith('pack.yaml, line 1: " opens here')
    assert [path.name for path in pack.iterdir()] == ["pack.yaml"]


def test_the_schema_is_written_anew_in_the_languages_of_the_pack(kiosk: Kiosk, pack: Path) -> None:
    kiosk("content", "new", "ear-wax", "--content", str(pack))
    (pack / "pack.yaml").write_text("languages: [fr-CA, es]\ndisclaimer: {fr-CA: Oui, es: Sí}\n", "utf-8")

    done = kiosk("content", "schema", "--content", str(pack))

    told = json.loads((pack / "treatment.schema.json").read_text("utf-8"))
    assert done.code == 0
    assert list(told["$defs"]["Text"]["properties"]) == ["fr-CA", "es", "checked"]
    assert "  # yaml-language-server: $schema=./pack.schema.json" in done.lines
