"""What editors complete and check by is made from the model: it takes what the kiosk takes, and refuses slips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from kiosk import resources
from kiosk.content import form, packs, schema
from kiosk.content.model import Shared, Treatment
from kiosk.content.plain import languages_of, of_yaml
from kiosk.content.raising import raised
from kiosk.content.slips import LOADER
from tests.content.any_content import LANGUAGES, any_of
from tests.content.shipped import SHIPPED, TREATMENT

if TYPE_CHECKING:
    from pathlib import Path

PEELING = resources.path("assets").parent / "tests" / "packs" / "peeling"
SHIPPED_FILES = [*SHIPPED.glob("*.yaml"), *PEELING.glob("*.yaml")]


def plain(text: str) -> Any:  # noqa: ANN401 - what JSON can hold
    """Return what stands in a file, an older form raised to that of today."""
    node = yaml.compose(text, Loader=LOADER)
    assert node is not None
    return raised(of_yaml(node, text, {*LANGUAGES, "es", *packs.PEOPLE_READ}).plain)


def slips(kind: type[Any], what: object, languages: tuple[str, ...] = LANGUAGES) -> list[str]:
    """Everything that an editor underlines, with its place."""
    errors = Draft202012Validator(schema.schema(kind, languages)).iter_errors(what)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


@pytest.mark.parametrize("kind", [Treatment, Shared])
def test_it_is_a_json_schema(kind: type[Any]) -> None:
    made = schema.schema(kind, LANGUAGES)

    Draft202012Validator.check_schema(made)
    assert len(made["properties"]) > 3


@pytest.mark.parametrize("file", SHIPPED_FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_editor_finds_nothing_in_a_shipped_file(file: Path) -> None:
    kind = Shared if file.name == packs.PACK else Treatment
    languages = languages_of(plain((file.parent / packs.PACK).read_text("utf-8")))

    assert slips(kind, plain(file.read_text("utf-8")), languages) == []


@settings(max_examples=40, deadline=None)
@given(any_of(Treatment))
def test_an_editor_finds_nothing_in_what_the_kiosk_writes(treatment: Treatment) -> None:
    assert slips(Treatment, form.plain_of(treatment)) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("stance: avoid", "stance: avoiding"),
        ("end: 14 d", "end: fortnight"),
        ("end: 14 d", "end: 14"),
        ("end: 14 d", "ends: 14 d"),
        ("end: {wait: 14 d, condition: skin-calm}", "end: {wait: 14 d, also: skin-calm}"),
        ("end: 14 d", "end:"),
        ("icon: needle-duotone", "icon: needle"),
        ("{fr-CA: Microaiguilletage, en-CA: Microneedling}", "{fr-CA: Microaiguilletage}"),
        ("{fr-CA: Microaiguilletage, en-CA: Microneedling}", "{fr-CA: A, en-CA: B, en-US: C}"),
        ("{fr-CA: Microaiguilletage, en-CA: Microneedling}", "Microneedling"),
        ("urgency: emergency", "urgency: urgent"),
        ("for: [acne-prone]", "for: acne-prone"),
        ("for: [acne-prone]", "for: [acne-prone, acne-prone]"),
        ("correct: yes", "correct: perhaps"),
        ("sources_say: [72 h, 4 w]", "sources_say: [72 h]"),
        ("id: microneedling\n", ""),
    ],
)
def test_an_editor_underlines_a_slip(before: str, after: str) -> None:
    whole = (SHIPPED / TREATMENT).read_text("utf-8")
    assert before in whole

    assert len(slips(Treatment, plain(whole.replace(before, after, 1)))) == 1


def test_yes_and_no_are_words_to_an_editor() -> None:
    whole = plain((SHIPPED / TREATMENT).read_text("utf-8"))

    whole["quiz"][0]["choices"][0]["correct"] = "yes"

    assert slips(Treatment, whole) == []


def test_that_a_person_compared_a_text_may_stand_beside_its_languages() -> None:
    whole = plain((SHIPPED / TREATMENT).read_text("utf-8"))

    whole["name"]["checked"] = "0a1b2c3d"

    assert slips(Treatment, whole) == []


def test_every_key_has_a_sentence_without_the_marks_of_the_code() -> None:
    for kind in (*schema.kinds(Treatment), *schema.kinds(Shared)):
        said = schema.sentences(kind)

        assert set(form.keys_at(kind, ())) <= said.keys(), kind.__name__
        assert not [text for text in said.values() if "`" in text or not text.endswith((".", '"'))]


def test_an_editor_is_told_what_a_key_is() -> None:
    told = schema.schema(Treatment, LANGUAGES)["$defs"]["Rule"]["properties"]

    assert told["lasts"]["description"] == "How long, counted from its start; instead of an end."
    assert told["for"]["description"].startswith("Options: whoever said one of them")
