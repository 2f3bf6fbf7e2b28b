"""The questions of a content can be answered, and it is clear what holds for who does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content import packs
from kiosk.content.model import Option, Question
from tests.content.shipped import TREATMENT, changed

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "statement: {fr-CA: Ceci, en-CA: This}, adapted: {fr-CA: ceci, en-CA: this}"
STITCHES, GLUE = (f"{{id: {name}, icon: pill-duotone, {WORDS}}}" for name in ("stitches", "glue"))
TEXT = 'text: {fr-CA: "Lequel ?", en-CA: "Which?"}'


def told(pack: Path) -> list[str]:
    return [str(problem) for problem in packs.problems(pack)]


def ask(pack: Path, question: str) -> int:
    """Ask one more question, and have one rule for its first option."""
    changed(pack, "  - id: scrubs\n", "  - id: scrubs\n    for: [stitches]\n")
    return changed(pack, "questions: [about-you]", f"questions:\n  - about-you\n  - {question}\n")


def test_a_question_of_a_treatment_is_asked_with_those_of_the_pack(pack: Path) -> None:
    ask(pack, f"{{id: closed, {TEXT}, one_of: [{STITCHES}, {GLUE}], careful: none}}")

    content = packs.load(pack)

    asked = content.questions_of(content.treatments["microneedling"])
    assert [question.id for question in asked] == ["about-you", "closed"]
    assert content.options_of(content.treatments["microneedling"])[-2:] == ("stitches", "glue")


def test_a_treatment_may_ask_a_part_of_a_question_of_the_pack(pack: Path) -> None:
    changed(pack, "questions: [about-you]", "questions: [{id: about-you, only: [pregnant, acne]}]")

    assert "acne is not known: did you mean acne-prone?" in told(pack)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("gossip", "gossip is not known: use one of about-you"),
        (f"{{id: closed, {TEXT}, one_of: [{STITCHES}]}}", "there is nothing to choose between"),
        (f"{{id: closed, one_of: [{STITCHES}, {GLUE}]}}", "patients read this question: add text"),
        (f"{{id: closed, {TEXT}, one_of: [{STITCHES}, {GLUE}], careful: tape}}", "careful is tape, which is no option"),
        (f"{{id: closed, {TEXT}, one_of: [{STITCHES}, {GLUE}], careful: glu}}", "careful is glu: did you mean glue?"),
        (f"{{id: closed, {TEXT}, one_of: [{STITCHES}, {GLUE}], each: yes}}", "each belongs to a question with any_of"),
        (
            f"{{id: closed, {TEXT}, any_of: [{STITCHES}, {GLUE}], careful: glue}}",
            "careful belongs to a question with one_of",
        ),
        (f"{{id: closed, {TEXT}, one_of: [{STITCHES}], any_of: [{GLUE}]}}", "has one_of or any_of, not both"),
        (f"{{id: closed, any_of: [{STITCHES}, {STITCHES}]}}", "the id stitches stands twice: rename one"),
        (f"{{id: closed, any_of: [{STITCHES}, {GLUE.replace('glue', 'pregnant')}]}}", "the id pregnant stands twice"),
        (f"{{id: closed, any_of: [{STITCHES}, {GLUE.replace('glue', 'none')}]}}", "no option can be called none"),
        (f"{{id: closed, any_of: [{STITCHES}], only: [stitches]}}", "only belongs to a question of the pack"),
        (f"{{id: closed, any_of: [{STITCHES}, {GLUE}]}}", "nothing is said to a patient who answers glue"),
    ],
)
def test_what_is_wrong_with_a_question_is_told(pack: Path, question: str, said: str) -> None:
    ask(pack, question)

    assert any(said in each for each in told(pack)), told(pack)


def test_an_option_that_nothing_is_said_to_is_warned_of_and_blocks_nothing(pack: Path) -> None:
    line = ask(pack, f"{{id: closed, any_of: [{STITCHES}, {GLUE}]}}")

    (problem,) = packs.problems(pack)

    assert (problem.blocks, problem.file, problem.line) == (False, TREATMENT, line + 2)


@pytest.mark.parametrize(
    ("more", "blocks"),
    [("", True), (", careful: none", False), (", careful: glue", False)],
)
def test_of_opposites_the_writer_says_what_holds_without_an_answer(pack: Path, more: str, *, blocks: bool) -> None:
    ask(pack, f"{{id: closed, {TEXT}, one_of: [{STITCHES}, {GLUE}]{more}}}")
    rules = "".join(
        f"  - {{id: {name}, stance: {stance}, subject: jelly, for: [{name}], sources: [clinic-sheets],\n"
        "      thing: {fr-CA: Gelée, en-CA: Jelly}}\n"
        for name, stance in (("stitches", "do"), ("glue", "avoid"))
    )
    changed(pack, "rules:\n", f"rules:\n{rules}")

    assert any("are opposites, so nothing is careful" in each for each in told(pack)) is blocks
    assert not any("contradict each other" in each for each in told(pack))


def test_rules_for_two_options_contradict_each_other_only_where_they_are_opposites(
    pack: Path,
) -> None:
    ask(pack, f"{{id: closed, any_of: [{STITCHES}, {GLUE}]}}")
    same = "".join(
        f"  - {{id: {name}, stance: avoid, end: {end}, subject: water, for: [{name}], sources: [clinic-sheets],\n"
        "      thing: {fr-CA: Bain, en-CA: Bath}}\n"
        for name, end in (("stitches", "5 d"), ("glue", "9 d"))
    )
    changed(pack, "rules:\n", f"rules:\n{same}")
    fine = told(pack)
    changed(pack, "id: glue, stance: avoid, end: 9 d", "id: glue, stance: do")

    assert fine == []
    assert any("stitches and glue contradict each other about water" in each for each in told(pack))


def test_a_pack_of_an_older_kiosk_asks_what_it_asked(pack: Path) -> None:
    old = packs.load(pack).questions["about-you"].any_of
    file = pack / "pack.yaml"
    text = file.read_text("utf-8")
    begin, end = text.index("questions:\n"), text.index("conditions:\n")
    options = text[begin:end].replace("questions:\n  - id: about-you\n    any_of:\n", "answers:\n")
    file.write_text(text[:begin] + options + text[end:], "utf-8")
    changed(pack, "questions: [about-you]", "answers: [pregnant, acne-prone, cold-sores, isotretinoin, darker-skin]")

    content = packs.load(pack)

    asked = content.questions_of(content.treatments["microneedling"])
    assert [question.id for question in asked] == ["about-you"]
    assert [option.id for option in asked[0].any_of][:2] == ["pregnant", "acne-prone"]
    assert content.questions["about-you"] == Question(id="about-you", any_of=old)
    assert all(isinstance(option, Option) for option in old)
