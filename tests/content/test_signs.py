"""Signs that a pack has for every treatment, and what is kept without being told to anybody."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.content import document
from kiosk.content.checks import Known, of_shared, of_treatment
from kiosk.content.model import (
    Band,
    Content,
    Line,
    Option,
    Question,
    Rule,
    Shared,
    Sign,
    Source,
    Stance,
    Treatment,
    Urgency,
)
from kiosk.content.times import Moment, Unit, Wait
from kiosk.i18n import Text
from kiosk.visit.opening import opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.findings import Finding


def text(said: str) -> Text:
    return Text.written({"fr-CA": said, "en-CA": said})


def sign(name: str, urgency: Urgency = Urgency.EMERGENCY, *, hidden: bool = False, for_: tuple[str, ...] = ()) -> Sign:
    band = Band(id="first", urgency=urgency, text=text(f"{name}!"), advice=text("{phone}"))
    return Sign(id=name, text=text(name), bands=(band,), hidden=hidden, for_=for_)


PREGNANT = Question(
    id="about-you",
    any_of=(Option(id="pregnant", icon="drop-duotone", statement=text("I am"), adapted=text("pregnancy")),),
)
FALL = Rule(id="fall", stance=Stance.AVOID, thing=text("Falling"), sources=("book",))
SHARED = Shared(
    languages=("fr-CA", "en-CA"),
    disclaimer=text("-"),
    sources=(Source(id="book", reference="Book"),),
    signs=(sign("breathing"), sign("eye")),
)
TREATMENT = Treatment(id="any", icon="drop-duotone", name=text("Any"), title=text("After"), rules=(FALL,))


def content(treatment: Treatment) -> Content:
    return Content.of(SHARED, [treatment])


def told(treatment: Treatment) -> list[str]:
    """Return what the checks say of the treatment's signs, rules and texts; its phases are another matter."""
    known = Known((), (), (), ("book",), signs=SHARED.signs, left_out={"phases"})
    return [str(each) for each in of_treatment(treatment, known)]


def ids(signs: Sequence[Sign]) -> list[str]:
    return [each.id for each in signs]


def test_every_treatment_has_the_signs_of_its_pack_before_its_own() -> None:
    plan = opened(content(replace(TREATMENT, signs=(sign("fever", Urgency.TODAY),))), "any", frozenset())

    assert ids(plan.treatment.signs) == ["breathing", "eye", "fever"]
    assert told(TREATMENT) == []


def test_a_treatments_own_sign_replaces_that_of_the_pack() -> None:
    own = sign("eye")

    plan = opened(content(replace(TREATMENT, signs=(own,))), "any", frozenset())

    assert ids(plan.treatment.signs) == ["breathing", "eye"]
    assert plan.treatment.signs[1] == own


def test_a_document_holds_the_signs_it_uses_and_no_other() -> None:
    held = document.of(content(replace(TREATMENT, signs=(sign("eye"),))), "any")

    read, findings = document.read(held.to_json())

    assert findings == ()
    assert read == held
    assert ids(held.shared.signs) == ["breathing"]


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (sign("eye", hidden=True), "an emergency sign cannot be hidden"),
        (sign("bleeding", hidden=True), "an emergency sign cannot be hidden"),
        (sign("eye", Urgency.CALL), "it replaces an emergency sign of the pack: give it the urgency"),
        (sign("eye", for_=("pregnant",)), "for every patient"),
    ],
)
def test_an_emergency_sign_is_told_to_every_patient(own: Sign, said: str) -> None:
    found = told(replace(TREATMENT, questions=(PREGNANT,), signs=(own,)))

    assert any(said in each for each in found), found


@pytest.mark.parametrize(
    ("sign", "said"),
    [
        (sign("eye", hidden=True), "cannot be hidden"),
        (sign("eye", for_=("pregnant",)), "for every patient"),
        (replace(sign("eye"), bands=()), "at least one band"),
        (replace(sign("eye"), sources=("gossip",)), "gossip is not known"),
        (replace(sign("eye"), text=text("{until:fall}")), "until:fall} is not known"),
    ],
)
def test_what_is_wrong_with_a_sign_of_the_pack_is_told_at_its_place(sign: Sign, said: str) -> None:
    found: list[Finding] = of_shared(replace(SHARED, signs=(sign,)))

    assert [each.place.startswith("signs/eye") for each in found] == [True] * len(found)
    assert any(said in str(each) for each in found), found


def test_what_is_hidden_is_told_to_nobody_and_contradicts_nothing() -> None:
    kept = replace(FALL, id="kept", hidden=True, subject="fall", end=Moment(wait=Wait(5, Unit.DAYS)))
    notice = Line(id="kept", text=text("{until:kept}"), hidden=True)
    treatment = replace(TREATMENT, rules=(replace(FALL, subject="fall"), kept), notices=(notice,))

    plan = opened(content(treatment), "any", frozenset())

    assert told(treatment) == []
    assert [rule.id for rule in plan.treatment.rules] == ["fall"]
    assert plan.treatment.notices == ()


def test_a_text_that_is_told_has_no_date_of_a_hidden_rule() -> None:
    notice = Line(id="told", text=text("{until:kept}"))
    kept = replace(FALL, id="kept", hidden=True)

    found = told(replace(TREATMENT, rules=(kept,), notices=(notice,)))

    assert "the rule kept is hidden: it has no date to show" in found
