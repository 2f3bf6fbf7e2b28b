"""What was written comes back as it was written, through YAML and through JSON, and nothing of it is lost."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import pytest
import yaml
from hypothesis import given, settings

from kiosk.content import document, form, packs
from kiosk.content.model import Shared, Treatment
from kiosk.content.plain import of_json, of_yaml, with_ids
from kiosk.content.slips import LOADER
from kiosk.content.writing import to_yaml
from tests.content.any_content import LANGUAGES, any_of
from tests.content.shipped import SHIPPED, TREATMENT, changed

if TYPE_CHECKING:
    from pathlib import Path

Part = TypeVar("Part")
TEXTS = {*LANGUAGES, *packs.PEOPLE_READ}


def read_yaml(kind: type[Part], text: str) -> Part:
    """Return the part of the model that a file holds, nothing being wrong with it."""
    node = yaml.compose(text, Loader=LOADER)
    assert node is not None
    source = of_yaml(node, text, TEXTS)
    source.plain = with_ids(source.plain, LANGUAGES)
    formed = form.read(kind, source, LANGUAGES)
    assert formed.findings == ()
    assert formed.value is not None
    return formed.value


def written_sources(part: object) -> str:
    """Return a part with its texts as they were written, which two texts that say the same may not share."""
    return json.dumps(form.plain_of(part), sort_keys=True)


@settings(max_examples=60, deadline=None)
@given(any_of(Treatment))
def test_a_treatment_comes_back_from_yaml_as_it_was_written(treatment: Treatment) -> None:
    text = to_yaml(treatment)

    again = read_yaml(Treatment, text)

    assert again == treatment
    assert written_sources(again) == written_sources(treatment)
    assert to_yaml(again) == text


@settings(max_examples=30, deadline=None)
@given(any_of(Shared))
def test_what_treatments_share_comes_back_from_yaml_as_it_was_written(shared: Shared) -> None:
    shared = replace(shared, languages=LANGUAGES)
    text = to_yaml(shared)

    again = read_yaml(Shared, text)

    assert again == shared
    assert to_yaml(again) == text


@settings(max_examples=60, deadline=None)
@given(any_of(Shared), any_of(Treatment))
def test_a_document_comes_back_from_its_bytes_and_keeps_its_hash(shared: Shared, treatment: Treatment) -> None:
    made = document.Document(replace(shared, languages=LANGUAGES), treatment)

    again, findings = document.read(made.to_json())

    assert findings == ()
    assert again is not None
    assert again == made
    assert again.to_json() == made.to_json()
    assert again.sha256 == made.sha256


def test_the_shipped_treatment_says_the_same_when_it_is_written_and_read_again(pack: Path) -> None:
    content = packs.load(pack)
    treatment = content.treatments["microneedling"]

    (pack / TREATMENT).write_text(to_yaml(treatment), "utf-8")
    once = (pack / TREATMENT).read_bytes()
    again = packs.load(pack)
    (pack / TREATMENT).write_text(to_yaml(again.treatments["microneedling"]), "utf-8")

    assert again == content
    assert (pack / TREATMENT).read_bytes() == once


def test_a_document_holds_what_its_treatment_uses_and_nothing_else(pack: Path) -> None:
    changed(pack, "sources: [health-canada]", "sources: [clinic-sheets]")
    content = packs.load(pack)

    made = document.of(content, "microneedling")

    assert [question.id for question in made.shared.questions] == [asked.id for asked in made.treatment.questions]
    assert {condition.id for condition in made.shared.conditions} == {"skin-calm", "no-stinging"}
    assert "health-canada" not in {source.id for source in made.shared.sources}
    assert made.content.treatments == content.treatments


def test_the_hash_of_a_document_changes_with_one_letter() -> None:
    made = document.of(packs.load(SHIPPED), "microneedling")
    other = replace(made, treatment=replace(made.treatment, icon="drop-duotone"))

    assert made.sha256 != other.sha256
    assert made.sha256 == document.of(packs.load(SHIPPED), "microneedling").sha256


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff\xfe", "no document of a treatment"),
        (b"{", "no document of a treatment"),
        (b"[]", "newer kiosk"),
        (b'{"format": 99}', "newer kiosk"),
        (b'{"format": 1, "shared": {}, "treatment": {}}', "languages is missing"),
    ],
)
def test_what_is_no_document_is_told(data: bytes, said: str) -> None:
    _, findings = document.read(data)

    assert said in " ".join(map(str, findings))


def test_a_key_that_stands_twice_in_json_is_told() -> None:
    source = of_json('{"id": "a", "id": "b"}')

    assert [str(each) for each in source.findings] == ["id stands twice: keep one"]
    assert source.plain == {"id": "a"}


def test_an_entry_without_an_id_is_named_after_its_first_words_always_alike(pack: Path) -> None:
    phases = packs.load(pack).treatments["microneedling"].phases

    assert [line.id for line in phases[0].expect] == [
        "peau-rouge-et-chaude-comme-un-coup-de",
        "peau-qui-tire",
        "de-tout-petits-points-de-sang",
        "un-peu-d-enflure",
    ]


def test_of_entries_with_the_same_words_each_has_an_id_of_its_own() -> None:
    plain = {"notices": [{"text": {"fr-CA": "Œil sec"}}] * 3 + [{"id": "oeil-sec-2", "text": {"fr-CA": "?"}}]}

    assert [entry["id"] for entry in with_ids(plain, LANGUAGES)["notices"]] == [
        "oeil-sec",
        "oeil-sec-3",
        "oeil-sec-4",
        "oeil-sec-2",
    ]
