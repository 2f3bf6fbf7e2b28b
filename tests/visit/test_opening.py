"""What applies to a patient is decided before any date is known."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk import resources
from kiosk.content.model import For, Meant
from kiosk.content.packs import load
from kiosk.content.places import parts
from kiosk.visit.opening import opened

CONTENT = load(resources.path("assets", "content"))
TREATMENT = CONTENT.treatments["microneedling"]
NONE = frozenset({"about-you"})
ANSWERS = st.sets(st.sampled_from(CONTENT.options_of(TREATMENT))).map(frozenset)


@given(ANSWERS)
def test_everything_that_is_meant_for_a_patient_is_kept_and_nothing_else(answers: frozenset[str]) -> None:
    none_of = frozenset[str]() if answers else NONE
    kept = {place for place, _ in parts(opened(CONTENT, TREATMENT.id, answers, none_of).treatment)}

    meant: set[str] = set()
    others: set[str] = set()
    for place, part in parts(TREATMENT):
        if isinstance(part, Meant):
            (meant if part.audience.includes(answers) else others).add(place)
    others = {place for place in others | meant if any(f"{place}/".startswith(f"{other}/") for other in others)}
    assert meant - others <= kept
    assert not others & kept


def test_a_rule_is_named_whoever_it_is_for_and_found_for_this_patient() -> None:
    pregnant = opened(CONTENT, TREATMENT.id, frozenset({"pregnant"}))

    assert pregnant.rule_of("retinoids", For()).id == "retinoids-pregnant"


def test_what_a_treatment_is_adapted_to_comes_in_the_order_it_is_asked() -> None:
    answers = frozenset({"darker-skin", "acne-prone"})

    said = [text.of("en-CA") for text in opened(CONTENT, TREATMENT.id, answers).adapted]

    assert said == ["acne-prone skin", "darker skin"]
