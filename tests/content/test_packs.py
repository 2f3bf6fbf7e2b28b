"""The shipped pack is right, and whatever is wrong with a pack is told with its file and its line."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.content import packs
from kiosk.content.packs import load, problems
from kiosk.errors import ContentError
from tests.content import tiny
from tests.content.shipped import SHIPPED, TREATMENT, changed

if TYPE_CHECKING:
    from pathlib import Path


def test_the_shipped_pack_has_no_problems() -> None:
    assert problems(SHIPPED) == ()


def test_the_shipped_treatment_is_a_draft_in_french_and_english_first() -> None:
    content = load(SHIPPED)

    assert content.languages[:2] == ("fr-CA", "en-CA")
    assert content.treatments["microneedling"].is_draft


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("en-CA: Microneedling", "en-CA: ''", "en-CA must be a text"),
        (", en-CA: Microneedling", "", "en-CA is missing"),
        ("    end: 14 d", "    end: fortnight", "3 n (nights) or 2 w"),
        ("condition: skin-calm", "condition: skin-quiet", "skin-quiet is not known"),
        ("    not_for: [pregnant]", "    not_for: [tired]", "tired is not known"),
        ("    not_for: [pregnant]", "    not_for: []", "contradict each other about retinoids"),
        ("    start: 1 d\n    end: 4 d", "    start: 2 d\n    end: 4 d", "make them meet"),
        ("7 à 10", "8 à 10", "fr-CA says “8” where en-CA says “7”"),
        ("{from:acids}", "{from:acid}", "no rule called acid: did you mean acids?"),
        ("{from:acids}", "**{from:acids}", "stands alone"),
        ("{from:acids}", "{from:acids} **** ", "stands alone"),
        ("{from:acids}", "{from:acids} ** or ** ", "stands alone"),
        ("{from:acids}", "{from:acids} {en: }", "is not known: use phone"),
        ("en-CA: Microneedling", "en-CA: {en:Microneedling}", "in quotes"),
        ("{from:acids}", "{from:acids} {date:soon}", "is not known: use phone"),
        ("{from:acids}", "{from:acids} {date:-1}", "is not known: use phone"),
        ("{from:acids}", "{from:acids} {zq:mot}", "zq is no language"),
        ("{from:acids}", "{from:acids} {en:}", "is not known: use phone"),
        ("en-CA: Microneedling", "en-CA: **Microneedling**", 'put "quotes" around'),
        ("        correct: yes", "        correct: no", "exactly one correct answer"),
        ("stance: avoid", "stance: maybe", "use one of do, avoid"),
        ("    sources: [clinic-sheets]", "    sources: [gossip]", "gossip is not known"),
        ("wait: 48 h", "wait: 2 h", "far from what the sources say"),
        ("  - id: scrubs", "  - id: acids", "stands twice"),
        ("icon: needle-duotone", "icon: needle-duotone\nicon: drop-duotone", "icon stands twice"),
        ("icon: needle-duotone", "picture: needle-duotone", "picture is not known here"),
        ("Peau qui tire,", "&a Peau qui tire,", "&, * and ! have a meaning of their own"),
        ("Peau qui tire,", "Peau [qui tire,", "[ has a meaning of its own"),
        ("Peau qui tire,", "x" * 400 + ",", "characters are too many"),
        ("icon: needle-duotone", "icon: needle-duoton", "no icon called needle-duoton: did you mean needle-duotone?"),
        ("icon: needle-duotone", "icon: ../../etc/passwd", "use one of ambulance-duotone, archive-"),
        ("icon: smiley-nervous-duotone", "icon: Smiley-nervous-duotone", "did you mean smiley-nervous-duotone?"),
        ("en-CA: Redness fades.", "en-CA: Redness #2 fades.", "what stands after # is left out"),
        ("en-CA: Redness fades.", "en-CA: Redness fades.\n        #2 is", "what stands after # is left out"),
        (
            "stance: avoid",
            "stance: ~",
            "stance must be a text, and ~ is",
        ),
        ("en-CA: Redness fades.", "en-CA: Redness\x0bfades.", "holds a line break from a word processor (U+000B)"),
        ("en-CA: Redness fades.", "en-CA: Redness\x0cfades.", "holds a page break from a word processor (U+000C)"),
        ("en-CA: Redness fades.", "en-CA: Redness\x96fades.", "column 21 holds an invisible character (U+0096)"),
        ("en-CA: Redness fades.", "en-CA: Redness\ufffffades.", "holds an invisible character (U+FFFF)"),
        ("en-CA: Redness fades.", "en-CA: Red\u202eness fades.", "holds an invisible character (U+202E)"),
        ("en-CA: Redness fades.", "en-CA: Red\u2028ness", "holds a line break from a word processor (U+2028)"),
        ("en-CA: Redness fades.", "en-CA: Red\xadness", "holds a hyphen that is not seen (U+00AD)"),
        ("id: scrubs", "id: scr\u200bubs", "holds a space that is not seen (U+200B)"),
        ("icon: needle-duotone", "icon: needle", "did you mean needle-duotone?"),
        ("icon: needle-duotone", "icon: Needle_Duotone", "did you mean needle-duotone?"),
        (
            "icon: swimming-pool-duotone",
            "icon: swiming-pool",
            "did you mean swimming-pool-duotone?",
        ),
        ("{from:acids}", "{from:xyz}", "xyz is not known: use one of acids, "),
        ("{from:acids}", "{contact:hopital}", "hopital is not known: use one of 811, 911, clinic"),
        ("{from:acids}", "{phon}", "the mark {phon} is not known: did you mean {phone}?"),
        ("{from:acids}", "{contact:clinik}", "is not known: did you mean {contact:clinic}?"),
        ("{from:acids}", "{form:acid}", "is not known: did you mean {from:acids}?"),
        ("{from:acids}", "{Until:acids}", "is not known: did you mean {until:acids}?"),
        ("id: scrubs", "id: a/b", "the id a/b cannot be named in a text: use letters, digits and hyphens only"),
        ("id: scrubs", "id: yes", "id must be a text, and yes is something else to YAML"),
        ("for: [pregnant]", "for: pregnant", "for must be a list: write [pregnant]"),
        ("questions: [about-you]", "questions: []", "pregnant is an option of about-you, which is not asked here"),
        ("end: 24 h", "end: 24", "end must be a wait such as 48 h, 14 d, 3 n (nights) or 2 w"),
        ("end: 24 h", "end: 12:30", "end must be a wait such as 48 h, 14 d, 3 n (nights) or 2 w"),
        ("end: 24 h", "end: 2026-11-22", "end must be a wait such as 48 h, 14 d, 3 n (nights) or 2 w"),
        ("end_is: at least", "end_is: au moins", "end_is is au moins: use one of at least, at most"),
        ("en-CA: Microneedling", "en-CA: ", "nothing stands behind en-CA: write it, or remove the key"),
        ("en-CA: Microneedling", "en_CA: Microneedling", "en_CA is not known here: did you mean en-CA?"),
        ("en-CA: Microneedling", "en: Microneedling", "en is not known here: did you mean en-CA?"),
    ],
)
def test_what_is_wrong_is_told_with_its_file(pack: Path, before: str, after: str, said: str) -> None:
    changed(pack, before, after)

    found = problems(pack)

    assert any(said in str(p) and p.file == TREATMENT for p in found), [str(p) for p in found]


def test_a_slip_in_an_id_is_told_on_its_line_and_one_in_a_name_once(pack: Path) -> None:
    at = changed(pack, "  - id: scrubs", "  - id: 12")

    assert [(each.line, str(each).partition(",")[0]) for each in problems(pack)] == [(at, "id must be a text")]


def test_a_question_that_is_called_otherwise_is_told_once_and_not_again_for_each_option(pack: Path) -> None:
    changed(pack, "questions: [about-you]", "questions: [about-me]")

    assert [str(each) for each in problems(pack)] == ["about-me is not known: did you mean about-you?"]


def test_a_no_break_space_in_a_wait_is_a_space(pack: Path) -> None:
    changed(pack, "end: 24 h", "end: 24\N{NO-BREAK SPACE}h")

    assert problems(pack) == ()


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        ("[fr-CA, en-ca]", "en-ca is not known here: did you mean en-CA?"),
        ("[fr-CA, en_CA]", "en_CA is not known here: did you mean en-CA?"),
        ("[fr-CA]", "the disclaimer is in en-CA, too: add en-CA to languages, or take that text away"),
        ("[]", "the pack is in no language: write languages: [fr-CA, en-CA]"),
    ],
)
def test_a_language_of_the_pack_that_is_called_otherwise_or_left_out_is_told_once(
    pack: Path, languages: str, said: str
) -> None:
    line = changed(pack, "languages: [fr-CA, en-CA]", f"languages: {languages}", "pack.yaml")

    assert [(each.line, str(each)) for each in problems(pack)] == [(line, said)]


def test_an_invisible_character_is_told_with_its_line(pack: Path) -> None:
    line = changed(pack, "en-CA: Redness fades.", "en-CA: Redness\x0bfades.")

    assert [p.line for p in problems(pack)] == [line]


def test_an_unknown_icon_of_an_answer_is_told_too(pack: Path) -> None:
    line = changed(pack, "icon: pill-duotone", "icon: pil-duotone", "pack.yaml")

    (problem,) = problems(pack)

    assert (problem.file, problem.line) == ("pack.yaml", line)
    assert str(problem) == "there is no icon called pil-duotone: did you mean pill-duotone?"


def test_a_treatment_needs_no_phase_and_a_tiny_one_is_whole(pack: Path) -> None:
    text = (pack / TREATMENT).read_text("utf-8")
    begins, ends = text.index("\nphases:"), text.index("\nrules:")
    (pack / TREATMENT).write_text(text[:begins] + "\nphases: []\n" + text[ends:], "utf-8")

    assert problems(pack) == ()
    assert problems(tiny.PACK) == ()


def test_a_treatment_that_says_nothing_is_refused(tmp_path: Path) -> None:
    pack = shutil.copytree(tiny.PACK, tmp_path / "pack")
    text = (pack / "earwax.yaml").read_text("utf-8")
    (pack / "earwax.yaml").write_text(text[: text.index("\nrules:")], "utf-8")

    (problem,) = problems(pack)

    assert "something to do, to avoid or to know" in str(problem)


@pytest.mark.parametrize(
    ("approval", "said"),
    [
        ("{name: Dre Tremblay, on: 2026-11-25, review_by: 2026-11-24, edition: 1}", "review_by is before the approval"),
        ("{name: Dre Tremblay, on: 2026-11-25, review_by: 2027-11-25, edition: 0}", "edition must be 1 or more"),
        ("{name: Dre Tremblay, on: 2026-11-25, review_by: 2027-11-25, edition: -1}", "edition must be 1 or more"),
        ("{name: Dre Tremblay, on: 2026-11-25, review_by: 2027-11-25}", "edition is missing"),
        ("{name: Dre Tremblay, on: 2026-11-31, review_by: 2027-11-25, edition: 1}", "on must be a date"),
        ("{name: ' ', on: 2026-11-25, review_by: 2027-11-25, edition: 1}", "name must be a text"),
        ("{name: x, on: 2026-11-25, review_by: 2027-11-25, edition: 1}", "name must say who approved it"),
        ('{name: "\\u200b\\u200b", on: 2026-11-25, review_by: 2027-11-25, edition: 1}', "name must say who"),
        ("{name: Dre Tremblay, on: 2026-11-25, review_by: 2027-11-25, edition: one}", "edition must be a whole number"),
        ("{name: Dre Tremblay, on: 0001-01-01, review_by: 2027-11-25, edition: 1}", "on must be a date"),
        ("{name: Dre Tremblay, on: 1999-12-31, review_by: 2027-11-25, edition: 1}", "on must be a date"),
        ("{name: Dre Tremblay, on: 2026-11-25, review_by: 0206-11-25, edition: 1}", "review_by must be a date"),
        ("{name: Dre Tremblay, on: [2026-11-25], review_by: 2027-11-25, edition: 1}", "on must be a date"),
        (
            "{name: [Dre T, Dr B], on: 2026-11-25, review_by: 2027-11-25, edition: 1}",
            "name must be one text, not a list",
        ),
        ("{name: 2026, on: 2026-11-25, review_by: 2027-11-25, edition: 1}", "name must be a text, and 2026 is"),
        ("true", "approval must be names and values"),
    ],
)
def test_an_approval_that_cannot_be_one_is_refused_for_one_reason(pack: Path, approval: str, said: str) -> None:
    with (pack / TREATMENT).open("a", encoding="utf-8") as file:
        file.write(f"approval: {approval}\n")

    (problem,) = problems(pack)

    assert said in str(problem)


@pytest.mark.parametrize(
    ("after", "said"),
    [
        ("This advice **does not", "stands alone"),
        ("This advice {until:acids} does not", "is not filled in here"),
        ("This advice {phone} does not", "is not filled in here"),
        ("This advice { does not", "a curly bracket does not belong"),
    ],
)
def test_what_treatments_share_is_checked_too(pack: Path, after: str, said: str) -> None:
    line = changed(pack, "en-CA: This advice does not replace", f'en-CA: "{after} replace', "pack.yaml")
    changed(pack, "of a health professional.", 'of a health professional."', "pack.yaml")

    found = problems(pack)

    assert any(said in str(p) and p.file == "pack.yaml" for p in found), [str(p) for p in found]
    assert {p.line for p in found} <= {line - 1, line}


MINE = """questions:
  - about-you
  - id: mine
    any_of:
      - {id: sore, icon: drop-duotone, statement: {fr-CA: "Mal {phone}", en-CA: A}, adapted: {fr-CA: mal, en-CA: pain}}
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [("en-CA: Microneedling}", 'en-CA: "{date:7}"}'), ("questions: [about-you]\n", MINE)],
    ids=["the name", "a question of its own"],
)
def test_a_mark_is_refused_in_what_a_treatment_shows_as_it_was_written(pack: Path, before: str, after: str) -> None:
    changed(pack, before, after)

    assert any("is not filled in here" in str(p) for p in problems(pack)), [str(p) for p in problems(pack)]


def test_a_problem_names_its_line(pack: Path) -> None:
    line = changed(pack, "    end: 14 d", "    end: fortnight")

    assert [p.line for p in problems(pack)] == [line]


def test_all_problems_are_told_at_once(pack: Path) -> None:
    changed(pack, "    end: 14 d", "    end: fortnight")
    changed(pack, "stance: avoid", "stance: maybe")
    changed(pack, "languages: [fr-CA", "colour: red\nlanguages: [fr-CA", "pack.yaml")

    assert len(problems(pack)) == 3


def test_a_broken_pack_is_refused_in_one_line(pack: Path) -> None:
    changed(pack, "    end: 14 d", "    end: fortnight")

    with pytest.raises(ContentError) as refused:
        load(pack)

    assert "microneedling.yaml, line" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"- a\n- b\n",
        b"a: " + b"[" * 5000,
        b"a: " + b"[" * 900_000,
        b"- " * 400_000,
        b"? " * 400_000,
        b"x" * 2_000_000,
    ],
    ids=["empty", "UTF-16", "list", "brackets", "more brackets", "dashes", "questions", "large"],
)
def test_a_file_that_is_no_treatment_is_a_problem_and_not_a_crash(pack: Path, content: bytes) -> None:
    (pack / TREATMENT).write_bytes(content)

    assert problems(pack)


def test_a_folder_without_a_pack_is_a_problem(tmp_path: Path) -> None:
    assert "cannot be read" in str(problems(tmp_path / "nowhere")[0])


def test_a_treatment_with_an_approval_is_no_draft(pack: Path) -> None:
    with (pack / TREATMENT).open("a", encoding="utf-8") as file:
        file.write("approval: {name: Clinique Exemple, on: 2026-11-03, review_by: 2027-11-03, edition: 12}\n")

    treatment = load(pack).treatments["microneedling"]

    assert treatment.approval is not None
    assert treatment.approval.edition == 12


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1), cut=st.integers(0, 40), put=st.binary(max_size=12))
def test_no_damage_to_a_file_ends_in_a_crash(tmp_path: Path, place: float, cut: int, put: bytes) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(SHIPPED, pack, dirs_exist_ok=True)
    whole = (SHIPPED / TREATMENT).read_bytes()
    at = int(place * len(whole))
    (pack / TREATMENT).write_bytes(whole[:at] + put + whole[at + cut :])

    found = packs.problems(pack)

    assert all(map(str, found)) if found else load(pack).treatments


@pytest.mark.parametrize("signs", ["none", "only expected ones"])
def test_a_treatment_without_any_emergency_sign_is_refused(pack: Path, signs: str) -> None:
    text = (pack / TREATMENT).read_text("utf-8")
    begins, ends = text.index("\nsigns:"), text.index("\nquiz:")
    kept = re.sub("urgency: [a-z]+", "urgency: expected", text[begins:ends]) if signs != "none" else "\nsigns: []\n"
    (pack / TREATMENT).write_text(text[:begins] + kept + text[ends:], "utf-8")
    shared = (pack / "pack.yaml").read_text("utf-8")
    (pack / "pack.yaml").write_text(shared[: shared.index("\nsigns:")], "utf-8")

    (problem,) = problems(pack)

    assert "there is no emergency sign" in str(problem)
    assert problem.line == text[:begins].count("\n") + 2 or signs != "none"
