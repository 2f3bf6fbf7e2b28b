"""The times of a treatment fit each other, and what would tell a patient two things, or nothing, is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.packs import load, problems
from tests.content.shipped import TREATMENT, changed

if TYPE_CHECKING:
    from pathlib import Path

THING = "thing: {fr-CA: Aspirateur, en-CA: Vacuum}\n    sources: [clinic-sheets]\n"


def told(pack: Path) -> list[str]:
    return [str(problem) for problem in problems(pack)]


def with_rules(pack: Path, *rules: str) -> list[str]:
    """Put rules before the others, and return what is wrong with them."""
    text = "".join(f"  - {rule.strip()}\n    {THING}" for rule in rules)
    changed(pack, "\nrules:\n", f"\nrules:\n{text}")
    return told(pack)


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "id: a\n    stance: avoid\n    end: 1 d",
            "1 d can be a few hours only",
        ),
        ("id: a\n    stance: avoid\n    end: 3 d", "write 72 h"),
        ("id: a\n    stance: avoid\n    lasts: 1 d", "write 24 h"),
        ("id: a\n    stance: avoid\n    start: 4 h\n    lasts: 2 d", "write 48 h"),
        ("id: a\n    stance: avoid\n    end: 1 n", "nights are for something to do: write 24 h"),
        ("id: a\n    stance: avoid\n    lasts: 3 n", "nights are for something to do: write 72 h"),
        ("id: a\n    stance: do\n    end: 7 d", "Add end_is: at least, or end_is: at most"),
        ("id: a\n    stance: do\n    lasts: 7 d", "Add end_is: at least, or end_is: at most"),
        ("id: a\n    stance: do\n    start: 1 d\n    end: 6 d", "Add end_is: at least, or end_is: at most"),
        ("id: a\n    stance: do\n    end_is: at least", "end_is belongs to something to do that ends after a wait"),
        ("id: a\n    stance: avoid\n    end: 7 d\n    end_is: at most", "end_is belongs to something to do"),
        ("id: a\n    stance: do\n    end: 7 d\n    end_is: at leest", "end_is is at leest: did you mean at least?"),
        ("id: a\n    stance: avoid\n    end: 7 d\n    lasts: 7 d", "not both: remove one"),
        ("id: a\n    stance: avoid\n    start: 8 d\n    end: 7 d", "ends before it starts"),
        ("id: a\n    stance: do\n    start: 3 d\n    end: 3 n\n    end_is: at least", "too little time between"),
        ("id: a\n    stance: do\n    start: 96 h\n    end: 5 d\n    end_is: at least", "too little time between"),
        ("id: a\n    stance: do\n    start: 24 h\n    end: 2 n\n    end_is: at least", "too little time between"),
        ("id: a\n    stance: do\n    start: 30 min\n    end: 45 min\n    end_is: at most", "too little time between"),
        (
            "id: a\n    stance: avoid\n    start: 8 d\n    end: {wait: 7 d, condition: skin-calm}",
            "ends before it starts",
        ),
        ("id: a\n    stance: avoid\n    end: {}", "nothing is said here"),
        ("id: a\n    stance: avoid\n    end: {condition: skin-clam}", "skin-clam is not known"),
        ("id: a\n    stance: avoid\n    end: {event: cast}", "cast is not known"),
        (
            "id: a\n    stance: avoid\n    end: 7 d\n    call_by: 2 w",
            "call_by belongs to a rule",
        ),
        (
            "id: a\n    stance: do\n    start: {condition: skin-calm}\n    call_by: 3 w",
            "call_by belongs to what ends by a condition alone: write a sign instead, with from: 3 w",
        ),
        ("id: a\n    stance: avoid\n    end: {condition: skin-calm}", "Add call_by, such as call_by: 2 w"),
        ("id: a\n    stance: avoid\n    end: 7 days", "end is 7 days: did you mean 7 d?"),
    ],
)
def test_a_rule_whose_times_cannot_be_meant_is_told(pack: Path, rule: str, said: str) -> None:
    assert any(said in one for one in with_rules(pack, rule)), told(pack)


@pytest.mark.parametrize(
    "rule",
    [
        "id: a\n    stance: avoid\n    end: 30 min",
        "id: a\n    stance: avoid\n    end: 96 h",
        "id: a\n    stance: avoid\n    end: 4 d",
        "id: a\n    stance: avoid\n    start: 3 d\n    lasts: 2 d",
        "id: a\n    stance: avoid\n    start: {condition: skin-calm}\n    lasts: 2 d",
        "id: a\n    stance: avoid\n    end: 3 mo",
        "id: a\n    stance: avoid\n    end: {condition: skin-calm}\n    call_by: 2 w",
        "id: a\n    stance: avoid\n    start: {condition: skin-calm}",
        "id: a\n    stance: do\n    end: 3 n\n    end_is: at least",
        "id: a\n    stance: do\n    start: 1 d\n    lasts: 5 d\n    end_is: at most",
        "id: a\n    stance: do\n    start: {condition: skin-calm}\n    end: {condition: no-stinging}\n    call_by: 1 w",
    ],
)
def test_a_rule_with_any_of_the_times_is_right(pack: Path, rule: str) -> None:
    assert with_rules(pack, rule) == []


IN_VAIN = "stance: avoid\n    end: {condition: skin-calm}"


@pytest.mark.parametrize(
    ("rules", "lines"),
    [
        ([f"id: a\n    {IN_VAIN}", f"id: b\n    {IN_VAIN}"], ["rules/a"]),
        (
            [f"id: a\n    {IN_VAIN}", "id: b\n    stance: avoid\n    end: {condition: no-stinging}"],
            ["rules/a", "rules/b"],
        ),
        ([f"id: a\n    {IN_VAIN}", f"id: b\n    {IN_VAIN}\n    call_by: 2 w"], []),
        ([f"id: a\n    {IN_VAIN}", f"id: b\n    {IN_VAIN}\n    call_by: 2 w\n    for: [pregnant]"], ["rules/a"]),
        ([f"id: a\n    {IN_VAIN}\n    hidden: yes"], []),
    ],
)
def test_a_condition_that_may_never_hold_is_warned_of_once(pack: Path, rules: list[str], lines: list[str]) -> None:
    with_rules(pack, *(each.replace("id: a", "id: a\n    subject: x") for each in rules))

    assert [(each.place, each.blocks) for each in problems(pack)] == [(line, False) for line in lines]


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        ("avoid\n    end: 24 h", "do\n    start: 1 d", True),  # a treatment at two ends at two
        ("avoid\n    end: 24 h", "do\n    start: 24 h", False),
        ("avoid\n    end: 7 d", "do\n    start: 1 w", False),
        ("avoid\n    end: 7 d", "do\n    start: 6 d", True),
        ("avoid\n    end: 5 n", "do\n    start: 5 d", True),  # the fifth night ends at noon of the fifth day
        ("avoid", "do\n    start: 30 d", True),
        ("avoid\n    end: {condition: skin-calm}\n    call_by: 2 w", "do\n    start: 30 d", True),
        ("avoid\n    end: {condition: skin-calm}\n    call_by: 2 w", "do\n    start: {condition: skin-calm}", False),
        ("avoid\n    end: {wait: 7 d, condition: skin-calm}", "do\n    start: 7 d", True),
        ("avoid\n    end: 7 d", "do\n    start: {condition: skin-calm}", True),
        ("do\n    end: 7 d\n    end_is: at most", "avoid\n    start: 7 d", False),
    ],
)
def test_two_rules_about_one_subject_may_not_hold_at_once(pack: Path, one: str, other: str, contradict: bool) -> None:  # noqa: FBT001
    rules = (f"id: a\n    subject: s\n    stance: {one}", f"id: b\n    subject: s\n    stance: {other}")

    found = with_rules(pack, *rules)

    # They have one thing, too, which is said by its subject.
    assert [one for one in found if "contradict" in one] == (
        ["a and b contradict each other about s: both apply to the same patient at once"] if contradict else []
    )


def test_one_thing_to_do_and_to_avoid_is_a_contradiction_under_any_two_ids(pack: Path) -> None:
    found = with_rules(pack, "id: a\n    stance: avoid\n    end: 7 d", "id: b\n    stance: do")

    assert [one for one in found if "a and b contradict" in one] != []


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("{fr-CA: Crèmes au rétinol, en-CA: Creams}", "{fr-CA: La crème au rétinol., en-CA: Other}", True),
        ("{fr-CA: Vos gouttes, en-CA: Your drops}", "{fr-CA: Autre, en-CA: the drops}", True),
        ("{fr-CA: Écharpe, en-CA: Scarf}", "{fr-CA: Echarpes, en-CA: Scarves}", True),
        ("{fr-CA: Foulard, en-CA: Shawl}, synonyms: {en-CA: [Scarf]}", "{fr-CA: Écharpe, en-CA: Scarf}", True),
        (
            "{fr-CA: Foulard de laine, en-CA: Shawl}, short: {fr-CA: Laine, en-CA: Wool}",
            "{fr-CA: Laine, en-CA: Wool}",
            True,
        ),
        ("{fr-CA: Écharpe, en-CA: Scarf}", "{fr-CA: Écharpe de laine, en-CA: Wool scarf}", False),
    ],
)
def test_one_thing_in_nearly_the_same_words_is_one_thing(pack: Path, one: str, other: str, is_one: bool) -> None:  # noqa: FBT001
    rules = "".join(
        f"  - {{id: {name}, stance: {stance}, thing: {thing}, sources: [clinic-sheets]}}\n"
        for name, stance, thing in (("a", "avoid", one), ("b", "do", other))
    )
    changed(pack, "\nrules:\n", f"\nrules:\n{rules}")

    assert any("a and b contradict" in each for each in told(pack)) == is_one


def test_a_date_in_a_text_for_everyone_is_refused_where_somebody_has_none(pack: Path) -> None:
    changed(pack, "fr-CA: La rougeur pâlit.", "fr-CA: Rétinol le {until:retinoids}.")
    changed(pack, "en-CA: Redness fades.", "en-CA: Retinol on {until:retinoids}.")

    assert set(told(pack)) == {
        "who is told this may be told retinoids-pregnant instead of retinoids, which has no date: say whom it is for"
    }


def test_the_same_date_for_those_who_have_it_is_right(pack: Path) -> None:
    changed(
        pack,
        "notices:\n",
        'notices:\n  - text: {fr-CA: "Rétinol le {until:retinoids}", en-CA: "Retinol on {until:retinoids}"}\n'
        "    not_for: [pregnant]\n",
    )

    assert told(pack) == []


READS = "some who are told this are not told {}: write the same for and not_for as there"


@pytest.mark.parametrize(
    ("rule", "reader", "refused"),
    [
        ("", "", False),
        ("for: [pregnant]", "", True),
        ("for: [pregnant]", "for: [pregnant]", False),
        ("for: [pregnant]", "for: [isotretinoin]", True),
        ("for: [pregnant, isotretinoin]", "for: [isotretinoin]", False),
        ("not_for: [pregnant]", "", True),
        ("not_for: [pregnant]", "not_for: [pregnant]", False),
        ("not_for: [pregnant]", "for: [isotretinoin]", True),  # who may be both
        ("not_for: [pregnant]", "for: [isotretinoin], not_for: [pregnant]", False),
    ],
)
def test_a_date_of_a_rule_is_read_by_nobody_who_is_not_told_the_rule(
    pack: Path,
    rule: str,
    reader: str,
    refused: bool,  # noqa: FBT001
) -> None:
    said = '{fr-CA: "Le {until:a}", en-CA: "On {until:a}"}'
    changed(pack, "\nnotices:\n", f"\nnotices:\n  - {{text: {said}, {reader}}}\n".replace(", }", "}"))

    found = with_rules(pack, f"id: a\n    stance: avoid\n    end: 7 d\n    {rule}".rstrip())

    assert found == ([READS.format("a")] * refused)


def test_a_date_of_a_rule_for_one_of_some_options_may_be_read_where_each_has_one(pack: Path) -> None:
    changed(
        pack,
        "questions: [about-you]",
        "questions:\n  - {id: closed, text: {fr-CA: Comment ?, en-CA: How?}, one_of: ["
        "{id: glue, icon: drop-duotone, statement: {fr-CA: De la colle, en-CA: Glue}, "
        "adapted: {fr-CA: colle, en-CA: glue}}, "
        "{id: tape, icon: drop-duotone, statement: {fr-CA: Un ruban, en-CA: Tape}, "
        "adapted: {fr-CA: ruban, en-CA: tape}}]}"
        "\n  - about-you",
    )
    said = '{fr-CA: "Le {until:a}", en-CA: "On {until:a}"}'
    changed(pack, "\nnotices:\n", f"\nnotices:\n  - {{text: {said}}}\n")
    one = "id: a\n    stance: avoid\n    subject: s\n    end: 7 d\n    for: [glue]"
    other = "id: b\n    stance: avoid\n    subject: s\n    end: 9 d\n    for: [tape]"

    assert with_rules(pack, one, other) == []


OF_THE_RULE = "if this is about the rule a, write of: a instead of at, so that both have one date"


@pytest.mark.parametrize(
    ("rule", "reminder", "said"),
    [
        ("avoid\n    end: 9 d", "at: 9 d", OF_THE_RULE),
        ("avoid\n    end: 3 w", "at: 21 d", OF_THE_RULE),
        ("avoid\n    end: 24 h", "at: 1 d", OF_THE_RULE),
        ("avoid\n    lasts: 9 d", "at: 9 d", OF_THE_RULE),
        ("avoid\n    start: 4 d\n    lasts: 5 d", "at: 9 d", OF_THE_RULE),
        ("do\n    start: 9 d", "at: 9 d", OF_THE_RULE),
        ("avoid\n    end: 9 d\n    hidden: yes", "at: 9 d", ""),
        ("avoid\n    end: 9 d", "at: 11 d", ""),
        ("avoid\n    end: 9 d\n    hidden: yes", "of: a", "the rule a is hidden: it has no date to show"),
    ],
)
def test_a_reminder_takes_its_day_from_the_rule_however_that_is_written(
    pack: Path, rule: str, reminder: str, said: str
) -> None:
    words = "title: {fr-CA: Regardez, en-CA: Look}, text: {fr-CA: Bien, en-CA: Well}"
    changed(pack, "\nreminders:\n", f"\nreminders:\n  - {{{reminder}, {words}}}\n")

    assert with_rules(pack, f"id: a\n    stance: {rule}") == [said] * bool(said)


@pytest.mark.parametrize(
    ("french", "english", "is_right"),
    [
        ("Après 9 jours", "After 9 days", False),
        ("Après neuf jours", "After nine days", False),
        ("Fini", "Over", True),
        ("Rincez 5 minutes", "Rinse for 5 minutes", True),
    ],
)
def test_a_reminder_does_not_say_again_how_long_its_rule_is(
    pack: Path,
    french: str,
    english: str,
    is_right: bool,  # noqa: FBT001
) -> None:
    words = f"title: {{fr-CA: {french}, en-CA: {english}}}, text: {{fr-CA: Bien, en-CA: Well}}"
    changed(pack, "\nreminders:\n", f"\nreminders:\n  - {{of: a, {words}}}\n")

    found = with_rules(pack, "id: a\n    stance: avoid\n    end: 9 d")

    assert (found == []) == is_right
    assert all("is how long a is: leave it out" in each for each in found)


@pytest.mark.parametrize("mark", ["{date:7}", "{date:2 w}", "{date:3 mo}"])
def test_a_mark_may_count_in_any_unit_of_the_calendar(pack: Path, mark: str) -> None:
    changed(pack, "fr-CA: La rougeur pâlit.", f"fr-CA: Le {mark}.")
    changed(pack, "en-CA: Redness fades.", f"en-CA: On {mark}.")

    assert told(pack) == []


@pytest.mark.parametrize("mark", ["{date:48 h}", "{date:}", "{date:7 days}"])
def test_a_mark_that_is_no_day_is_told(pack: Path, mark: str) -> None:
    changed(pack, "fr-CA: La rougeur pâlit.", f"fr-CA: Le {mark}.")
    changed(pack, "en-CA: Redness fades.", f"en-CA: On {mark}.")

    assert any("is not known: use phone" in one for one in told(pack))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("    of: retinoids", "    at: 14 d", "about the rule retinoids: write of: retinoids instead of at"),
        ("    of: retinoids", "    at: 20 d\n    of: retinoids", "write one of them"),
        ("    of: retinoids", "", "write one of them"),
        ("    of: retinoids", "    of: retinoid", "retinoid is not known"),
        ("    of: retinoids", "    of: touching", "the rule touching has no date to be reminded of"),
        ("  - id: retinoids\n", "  - id: retinoids\n    hidden: yes\n", "the rule retinoids is hidden"),
        ("fr-CA: Rétinol possible", "fr-CA: Rétinol et rétinoïdes possibles", "ok"),
    ],
)
def test_a_reminder_takes_its_date_from_the_rule_it_is_about(pack: Path, before: str, after: str, said: str) -> None:
    changed(pack, before, after)

    assert any(said in one for one in told(pack)) or (said == "ok" and told(pack) == []), told(pack)


def test_a_reminder_of_something_else_on_the_day_of_a_rule_is_asked_about_and_stops_nothing(pack: Path) -> None:
    title, text = "{fr-CA: Rendez-vous, en-CA: Visit}", '{fr-CA: "Apportez vos verres", en-CA: Bring your glasses}'
    changed(pack, "reminders:\n", f"reminders:\n  - {{id: visit, at: 8 d, title: {title}, text: {text}}}\n")

    (problem,) = problems(pack)

    assert str(problem).startswith("if this is about the rule pillowcase, write of: pillowcase instead of at")
    assert not problem.blocks


def test_a_reminder_at_a_time_of_its_own_may_not_name_the_thing_of_a_rule(pack: Path) -> None:
    changed(pack, "    of: retinoids", "    at: 20 d")
    changed(
        pack,
        "en-CA: Retinol possible",
        "en-CA: Retinol and retinoids possible",
    )

    assert told(pack) == [
        "this is about the rule retinoids: write of: retinoids instead of at, so that both have one date"
    ]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("    start: 8 d\n    end: 29 d", "    start: 8 d", ""),
        ("    start: 4 d\n    end: 8 d", "    start: 4 d", "only the last phase may have no end"),
        ("    start: 4 d\n    end: 8 d", "    start: 4 d\n    end: 180 h", "a phase must be whole days"),
        ("      - from: 3 d", "      - from: 50 h", "write from in days"),
    ],
)
def test_phases_and_signs_change_with_whole_days(pack: Path, before: str, after: str, said: str) -> None:
    changed(pack, before, after)

    found = told(pack)

    assert any(said in one for one in found) if said else found == [], found


def test_what_an_older_kiosk_wrote_is_read_as_it_was_meant(pack: Path) -> None:
    today = load(pack)
    for new, old in (
        ("    end: {wait: 14 d, condition: skin-calm}", "    end: 14 d\n    also: skin-calm"),
        ("      - from: 10 d", "      - from_day: 10"),
    ):
        changed(pack, new, old)
    changed(
        pack,
        "    when: {fr-CA: quand la clinique est d’accord, en-CA: when the clinic agrees}\n"
        "    until: {fr-CA: jusqu’à ce que la clinique soit d’accord, en-CA: until the clinic agrees}\n",
        "    text: {fr-CA: puis seulement quand la clinique est d’accord, en-CA: then only when the clinic agrees}\n",
        "pack.yaml",
    )

    older = load(pack)

    assert older.treatments == today.treatments
    assert older.conditions["clinic-agrees"].when == today.conditions["clinic-agrees"].when
    assert (pack / TREATMENT).read_text("utf-8").count("also:") == 1
