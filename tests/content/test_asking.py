"""The questions of a content can be answered, and it is clear what holds for who does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.config import ClinicSettings
from kiosk.content import packs
from kiosk.content.model import Option, Question
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan
from tests.content.shipped import TREATMENT, changed
from tests.content.tiny import TREATED

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


def test_a_part_of_a_question_keeps_the_option_that_counts_without_an_answer(pack: Path) -> None:
    tape = STITCHES.replace("stitches", "tape")
    closed = f"  - {{id: closed, {TEXT}, one_of: [{STITCHES}, {tape}, {GLUE}], careful: glue}}\n"
    changed(pack, "questions:\n", f"questions:\n{closed}", "pack.yaml")
    ask(pack, "{id: closed, only: [stitches, tape]}")

    assert "glue is what counts without an answer (careful): add it to only" in told(pack)


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


def test_a_text_for_a_sensitive_answer_does_not_name_it(pack: Path) -> None:
    fine = told(pack)
    changed(
        pack,
        "    for: [pregnant]\n    thing: {fr-CA: Rétinol",
        "    for: [pregnant]\n    thing: {fr-CA: Grossesse ou allaitement",
    )

    assert fine == []
    assert "others may read this, and it names “grossesse ou allaitement”, which is sensitive: say it without" in told(
        pack
    )


OLD = "answers:\n  - {id: old, icon: pill-duotone, statement: {fr-CA: A}, adapted: {fr-CA: A, en-CA: B}}\n"


@pytest.mark.parametrize(
    ("file", "written", "below", "said"),
    [
        ("pack.yaml", OLD, 1, "en-CA is missing: add it"),
        ("pack.yaml", "answers: old\n", 0, "answers belong to a question now: write them under questions"),
        (TREATMENT, "answers: old\n", 0, "answers belong to a question now: write them under questions"),
        (TREATMENT, "answers: [pregnant, old]\n", 0, "old is not known: use one of"),
    ],
)
def test_what_an_older_kiosk_would_not_have_asked_is_refused_where_it_stands(
    pack: Path, file: str, written: str, below: int, said: str
) -> None:
    if file == TREATMENT:
        changed(pack, "questions: [about-you]\n", "")
    text = (pack / file).read_text("utf-8")
    (pack / file).write_text(text + written, "utf-8")

    found = [each for each in packs.problems(pack) if said in str(each)]

    assert [(each.file, each.line) for each in found] == [(file, text.count("\n") + 1 + below)]


def test_questions_beside_answers_of_an_older_kiosk_are_told_on_their_own_lines(pack: Path) -> None:
    line = changed(pack, "questions: [about-you]", "questions: [closed, other]\nanswers: [pregnant]")

    found = packs.problems(pack)

    told = [(each.place, each.line) for each in found if each.place in {"questions/closed", "questions/other"}]
    assert told == [("questions/closed", line), ("questions/other", line)]


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


MASSAGE = """  - id: massage
    stance: do
    not_for: [pregnant, cold-sores]
    thing: {fr-CA: Massez, en-CA: Massage}
    sources: [sasaki]
"""
NONE_OF_IT = """  - id: no-massage
    stance: avoid
    subject: massage
    for: [pregnant, cold-sores]
    thing: {fr-CA: Massages, en-CA: Massages}
    sources: [sasaki]
"""


def test_what_some_must_not_do_is_told_to_who_did_not_answer_only_with_its_exception(pack: Path) -> None:
    changed(pack, "rules:\n", f"rules:\n{MASSAGE}")

    (problem,) = packs.problems(pack)

    assert str(problem) == (
        "a patient who does not answer is told to do this, and not that it is not for some: "
        "add a rule (subject: massage) or a notice that names it, with for: [pregnant, cold-sores]"
    )
    assert (problem.place, problem.blocks) == ("rules/massage/not_for", False)


def test_an_exception_that_is_a_rule_of_its_own_is_told_to_who_did_not_answer(pack: Path) -> None:
    changed(pack, "rules:\n", f"rules:\n{MASSAGE}{NONE_OF_IT}")
    content = packs.load(pack)
    treatment = content.treatments["microneedling"]

    plan = care_plan(content, Visit(treatment.id, TREATED), clinic(ClinicSettings(), content.languages))

    said = " ".join(each.of("en-CA") for each in plan.notices)
    assert "“I have had cold sores / I am pregnant or breast-feeding”. Avoid: Massages, at all times." in said


def test_an_exception_may_be_a_notice_that_names_the_thing(pack: Path) -> None:
    changed(pack, "rules:\n", f"rules:\n{MASSAGE}")
    notice = '{fr-CA: "Feux sauvages : massez plus tard.", en-CA: "Cold sores: massage later."}'
    changed(pack, "notices:\n", f"notices:\n  - {{text: {notice}, for: [cold-sores]}}\n")

    assert [str(each).rpartition(" ")[2] for each in packs.problems(pack)] == ["[pregnant]"]
