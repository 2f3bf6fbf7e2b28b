"""A rule whose stance was mistyped is told, and one that says what it means is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Rule, Stance
from kiosk.content.packs import problems
from kiosk.content.stances import of_rule
from kiosk.content.times import Moment, Wait
from kiosk.i18n import Text
from tests.content.shipped import TREATMENT, changed

if TYPE_CHECKING:
    from pathlib import Path

DO, AVOID = Stance.DO, Stance.AVOID


def rule(stance: Stance, french: str, english: str, start: Moment | None = None) -> Rule:
    thing = Text.written({"fr-CA": french, "en-CA": english})
    return Rule(id=stance, stance=stance, subject="it", thing=thing, start=start)


MISTYPED = [
    (DO, "Crèmes au rétinol", "Retinol creams"),
    (DO, "Alcool", "Alcohol"),
    (DO, "Sauna et piscine", "Sauna and pool"),
    (DO, "Soleil direct et bronzage", "Direct sun and tanning"),
    (DO, "Gratter les croûtes", "Scratching the scabs"),
    (DO, "Se raser", "Shaving"),
    (DO, "Dormir sur le ventre", "Sleeping on your stomach"),
    (DO, "Maquillage", "Makeup"),
    (DO, "Bains chauds, spa", "Hot baths, spa"),
    (DO, "Exfoliants et acides", "Scrubs and acids"),
    (AVOID, "Lavez doucement", "Wash gently"),
    (AVOID, "Buvez beaucoup d’eau", "Drink plenty of water"),
    (AVOID, "N’oubliez pas vos comprimés", "Do not forget your tablets"),
]
MEANT = [
    (DO, "Écran solaire FPS 30", "Sunscreen SPF 30"),
    (DO, "Crème sans parfum", "Unscented cream"),
    (DO, "Chapeau contre le soleil", "Hat against the sun"),
    (DO, "Laver doucement", "Wash gently"),
    (DO, "Prenez une douche, pas de bain chaud", "Shower, no hot bath"),
    (DO, "Bain de bouche à l’eau salée", "Salt water mouth bath"),
    (DO, "Sports légers", "Light sports"),
    (DO, "Pinceaux à maquillage propres", "Clean makeup brushes"),
    (DO, "Enflure : glace 10 minutes", "Swelling: ice for 10 minutes"),
    (DO, "Crème à l’acide hyaluronique", "Hyaluronic acid cream"),
    (AVOID, "Rasage", "Shaving"),
    (AVOID, "Gratter les croûtes", "Scratching the scabs"),
    (AVOID, "Nez : vous moucher", "Blowing your nose"),
    (AVOID, "Rendez-vous chez le dentiste", "Dentist visits"),
]


@pytest.mark.parametrize(("stance", "french", "english"), MISTYPED)
def test_what_reads_as_the_other_stance_is_refused(stance: Stance, french: str, english: str) -> None:
    (found,) = of_rule(rule(stance, french, english), [])

    other = "write stance: avoid" if stance is DO else "write stance: do"
    assert found.blocks
    assert other in str(found)


@pytest.mark.parametrize(("stance", "french", "english"), MEANT)
def test_what_reads_as_its_own_stance_is_left_alone(stance: Stance, french: str, english: str) -> None:
    assert [*of_rule(rule(stance, french, english), [])] == []


def test_what_may_be_used_again_after_it_was_avoided_is_left_alone() -> None:
    before = rule(AVOID, "Rétinol", "Retinol")
    again = rule(DO, "Rétinol", "Retinol", Moment(wait=Wait.written("14 d")))

    assert [*of_rule(again, [before, again])] == []
    assert len([*of_rule(again, [again])]) == 1


def test_a_mistyped_stance_is_told_on_its_line(pack: Path) -> None:
    line = changed(
        pack, *(f"stance: {each}\n    subject: retinoids\n    icon: moon-duotone\n    for:" for each in ("avoid", "do"))
    )

    (problem,) = problems(pack)

    assert (problem.file, problem.line) == (TREATMENT, line)
    assert str(problem).endswith(
        "reads as something to avoid: write stance: avoid, or begin with a verb, such as “Use”"
    )
