"""A treatment with a question of one option and one of several, as it opens for who answers nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from kiosk.config import ClinicSettings
from kiosk.content.model import (
    Content,
    EndIs,
    Option,
    Question,
    Rule,
    Shared,
    Stance,
    Treatment,
)
from kiosk.content.times import Moment, Wait
from kiosk.content.timing import ZONE
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.opening import opened
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from kiosk.visit.opening import Opened
    from kiosk.visit.plan import CarePlan

ENGLISH = "en-CA"
CLINIC = clinic(ClinicSettings(), ("fr-CA", ENGLISH))
TREATED = datetime(2026, 11, 22, 14, 10, tzinfo=ZONE)
OPTIONS = ("stitches", "glue", "strips")


def text(said: str) -> Text:
    return Text.written({"fr-CA": said, ENGLISH: said})


def option(name: str, *, sensitive: bool = False) -> Option:
    return Option(
        id=name, icon="drop-duotone", statement=text(f"I have {name}"), adapted=text(name), sensitive=sensitive
    )


CLOSED = Question(id="closed", text=text("How is it closed?"), one_of=tuple(option(name) for name in OPTIONS))
ABOUT = Question(id="about", any_of=(option("pregnant"), option("smoker")))


def rule(  # noqa: PLR0913 - what differs between the rules of these tests
    name: str,
    end: str | None = None,
    *,
    start: str | None = None,
    for_: tuple[str, ...] = (),
    not_for: tuple[str, ...] = (),
    stance: Stance = Stance.AVOID,
    end_is: EndIs | None = None,
    subject: str = "water",
) -> Rule:
    return Rule(
        id=name,
        stance=stance,
        subject=subject,
        thing=text(name),
        start=Moment(wait=Wait.written(start)) if start else None,
        end=Moment(wait=Wait.written(end)) if end else None,
        end_is=end_is,
        for_=for_,
        not_for=not_for,
    )


def content(*rules: Rule, questions: tuple[Question, ...] = (CLOSED,), **more: object) -> Content:
    name = text("Any")
    shared = Shared(languages=("fr-CA", ENGLISH), disclaimer=text("-"))
    treatment = Treatment(
        id="any",
        icon="drop-duotone",
        name=name,
        title=name,
        questions=questions,
        rules=rules,
        **more,  # type: ignore[arg-type] # any field
    )
    return Content.of(shared, [treatment])


def unanswered(*rules: Rule, questions: tuple[Question, ...] = (CLOSED,), **more: object) -> Opened:
    return opened(content(*rules, questions=questions, **more), "any", frozenset())


def plan(pack: Content, *answers: str, none_of: tuple[str, ...] = ()) -> CarePlan:
    return care_plan(pack, Visit("any", TREATED, answers=frozenset(answers), none_of=frozenset(none_of)), CLINIC)


def whens(found: Opened) -> list[tuple[str, str, str]]:
    """Return each rule: what it says, from when, until when."""
    return [
        (each.thing.of(ENGLISH), str(each.start.wait) if each.start else "", str(each.end.wait) if each.end else "")
        for each in found.treatment.rules
    ]


OPPOSITES = (rule("jelly", for_=("stitches",), stance=Stance.DO), rule("any jelly", for_=("glue",)))
