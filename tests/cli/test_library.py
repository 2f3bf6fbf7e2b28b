"""From a draft to what patients see, and back, on the command line."""

from __future__ import annotations

import getpass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk import clock
from kiosk.clock import Memory
from kiosk.i18n import ENGLISH, FRENCH, words
from tests.cli.library import EARWAX, Clinic, changed, staffed
from tests.library.people import ZONE

if TYPE_CHECKING:
    from pathlib import Path

OTHER = changed(("Cotton swabs", "Cotton buds"))


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return staffed(tmp_path)


def day(days: int) -> str:
    return words(ENGLISH).date_and_year(datetime.now(ZONE).date() + timedelta(days=days))


def states(clinic: Clinic) -> tuple[str | None, list[str]]:
    (line,) = clinic.json("list")["treatments"]
    shown = line["at_the_kiosks"]
    return shown and shown["state"], [each["state"] for each in line["being_prepared"]]


@pytest.mark.slow
def test_the_delivered_treatment_is_shown_after_six_commands(clinic: Clinic) -> None:
    steps = [
        clinic("adopt", "--by", "Julie"),
        clinic("submit", "microneedling", "--by", "Julie"),
        clinic("approve", "microneedling", "--by", "Marc"),
        clinic("publish", "microneedling", "--by", "Marc"),
    ]

    said = [line for step in steps for line in step.lines]
    expected = [
        "Microneedling is a draft now.",
        "Edition 1 of Microneedling waits to be approved.",
        f"Edition 1 of Microneedling, sent by Julie on {day(0)}",
        "Publication 1. The kiosks show:",
        "  Microneedling, edition 1",
    ]
    assert [step.code for step in steps] == [0] * 4
    assert [line for line in said if line in expected] == expected
    assert states(clinic) == ("published", [])


def test_a_text_has_its_state_at_the_kiosks_and_in_preparation(clinic: Clinic) -> None:
    clinic.draft()
    seen = [states(clinic)]
    for step in (
        ("submit", "earwax", "--by", "Julie"),
        ("send-back", "earwax", "--by", "Marc", "--note", "shorter"),
        ("submit", "earwax", "--by", "Julie"),
        ("approve", "earwax", "--by", "Marc"),
        ("publish", "earwax", "--by", "Marc"),
    ):
        clinic(*step)
        seen.append(states(clinic))
    clinic.draft(OTHER)
    seen.append(states(clinic))
    clinic("withdraw", "earwax", "--by", "Sam", "--reason", "recall")
    seen.append(states(clinic))

    assert seen == [
        (None, ["draft"]),
        (None, ["in review"]),
        (None, ["sent back"]),
        (None, ["in review"]),
        (None, ["approved"]),
        ("published", []),
        ("published", ["draft"]),
        ("withdrawn", ["draft"]),
    ]


def test_what_was_sent_back_is_a_draft_once_somebody_has_begun_to_write_it_again(clinic: Clinic) -> None:
    clinic.draft()
    clinic("submit", "earwax", "--by", "Julie")
    clinic("send-back", "earwax", "--by", "Marc", "--note", "shorter")
    before = states(clinic)

    clinic.draft(OTHER)

    assert (before, states(clinic)) == ((None, ["sent back"]), (None, ["draft"]))


def test_the_list_has_two_columns_in_words(clinic: Clinic) -> None:
    clinic.publish()
    clinic.draft(OTHER)

    english, french = clinic("list"), clinic("list", language=FRENCH)

    today, last = (words(ENGLISH).short_and_year(datetime.now(ZONE).date()), _in_a_year(ENGLISH))
    assert english.lines == [
        "",
        "Treatment                   At the kiosks               Being prepared",
        "",
        "Ear cleaning                Published                   Draft",
        f"earwax                      edition 1                   Julie, {today}",
        f"                            until {last}",
    ]
    assert [line.split("  ")[0] for line in french.lines] == ["", "Soin", "", "Nettoyage d’oreille", "earwax", ""]
    assert "Publiée" in french.said
    assert "Brouillon" in french.said
    assert max(map(len, french.lines)) <= 80


def _in_a_year(language: str) -> str:
    today = datetime.now(ZONE).date()
    leap = today.month == 2 and today.day == 29
    return words(language).short_and_year(today.replace(year=today.year + 1, day=28 if leap else today.day))


def test_an_empty_library_says_how_to_begin(clinic: Clinic) -> None:
    said = "There is nothing in the library yet. Begin with: kiosk setup"

    assert clinic("list").lines == [f"{said} --data {clinic.data}"]
    assert clinic("submit", "earwax", "--by", "Julie").said == f"{said} --data {clinic.data}"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("submit", "earwaks", "--by", "Julie"), "There is no treatment earwaks: did you mean earwax?"),
        (("submit", "earwax", "--by", "Marc"), "Marc may not send a text to be approved. Who may: Julie, Sam."),
        (("submit", "earwax", "--by", "Marcel"), "Nobody here is called Marcel: did you mean Marc?"),
        (("submit", "earwax"), "Say who decides this: --by NAME"),
        (("approve", "earwax", "--by", "Marc"), "earwax is still a draft. Send it to be approved"),
        (("publish", "earwax", "--by", "Marc"), "earwax is still a draft. Send it to be approved"),
    ],
)
def test_what_cannot_be_decided_is_told_with_what_to_do(clinic: Clinic, arguments: tuple[str, ...], said: str) -> None:
    clinic.draft()

    done = clinic(*arguments)

    assert done.code == 1
    assert said in done.said


def test_a_treatment_may_be_called_by_its_name_in_either_language(clinic: Clinic) -> None:
    clinic.draft()

    assert clinic("submit", "nettoyage d’oreille", "--by", "Julie", "--dry-run").code == 0
    assert clinic("submit", "Ear cleaning", "--by", "Julie").code == 0


def test_who_sent_it_cannot_approve_it_and_only_the_approved_is_published(clinic: Clinic) -> None:
    clinic.draft()
    clinic("submit", "earwax", "--by", "Julie")

    own = clinic("approve", "earwax", "--by", "Julie")
    early = clinic("publish", "earwax", "--by", "Marc")

    assert "Julie has sent this edition, so somebody else approves it: Marc." in own.said
    assert "No edition of earwax is approved. Approve one first: kiosk content approve earwax" in early.said


def test_what_blocks_a_draft_is_told_whole_and_it_stays_a_draft(clinic: Clinic) -> None:
    clinic.draft(changed(("Cotton swabs", "TO WRITE"), ("48 h", "48 hh")))

    done = clinic("submit", "earwax", "--by", "Julie")

    assert done.code == 1
    assert "must be a wait such as 48 h" in done.said
    assert "still to be written" in done.said
    assert done.lines[-1] == "Ear cleaning (earwax) stays a draft: mend that first."
    assert states(clinic) == (None, ["draft"])


@pytest.mark.parametrize(
    "step",
    [
        ("submit", "earwax", "--by", "Julie"),
        ("approve", "earwax", "--by", "Marc"),
        ("publish", "earwax", "--by", "Marc"),
        ("withdraw", "earwax", "--by", "Marc", "--reason", "recall"),
    ],
)
def test_a_dry_run_decides_nothing(clinic: Clinic, step: tuple[str, ...]) -> None:
    clinic.draft()
    steps = ["submit", "approve", "publish", "withdraw"]
    for before, who in zip(steps[: steps.index(step[0])], ("Julie", "Marc", "Marc"), strict=False):
        clinic(before, "earwax", "--by", who)
    there = clinic.json("history"), states(clinic)

    tried = clinic(*step, "--dry-run")

    assert (tried.code, tried.lines[-1]) == (0, "Nothing was changed, as --dry-run was given.")
    assert (clinic.json("history", "all"), states(clinic)) == there


def test_an_approval_holds_for_a_year_or_until_the_day_that_is_given(clinic: Clinic) -> None:
    clinic.draft()
    clinic("submit", "earwax", "--by", "Julie")
    until = (datetime.now(ZONE) + timedelta(days=90)).date()

    usual = clinic("approve", "earwax", "--by", "Marc", "--dry-run")
    given = clinic("approve", "earwax", "--by", "Marc", "--until", until.isoformat())
    too_long = clinic("approve", "earwax", "--by", "Marc", "--until", "2999-01-01")

    year = words(ENGLISH).date_and_year
    today = datetime.now(ZONE).date()
    assert str(today.year + 1) in usual.said
    assert f"Marc answers for it from today until {year(until)}." in given.lines
    assert too_long.code == 1
    assert "at most" in too_long.said


def test_publishing_one_treatment_keeps_the_others(clinic: Clinic) -> None:
    clinic.publish()
    clinic.draft(changed(('"id":"earwax"', '"id":"swabs"')), "swabs")
    clinic("submit", "swabs", "--by", "Julie")
    clinic("approve", "swabs", "--by", "Marc")

    assert clinic("publish", "swabs", "--by", "Marc").lines == [
        "Publication 2. The kiosks show:",
        "  Ear cleaning (earwax), edition 1",
        "  Ear cleaning (swabs), edition 1",
        "A kiosk that is open takes it within half a minute, between two visits.",
    ]


def test_publishing_keeps_what_is_shown_and_says_what_is_not_any_more(clinic: Clinic) -> None:
    clinic.publish()
    clinic.publish(changed(('"id":"earwax"', '"id":"swabs"')), "swabs")
    clinic("withdraw", "earwax", "--by", "Julie", "--reason", "recall")
    clinic.draft(changed(('"id":"earwax"', '"id":"swabs"'), text=OTHER), "swabs")
    clinic("submit", "swabs", "--by", "Julie")
    clinic("approve", "swabs", "--by", "Marc")

    done = clinic("publish", "swabs", "--by", "Marc")

    assert done.lines[:3] == [
        "Publication 3. The kiosks show:",
        "  Ear cleaning (swabs), edition 2",
        "A kiosk that is open takes it within half a minute, between two visits.",
    ]
    assert done.lines[3] == "  not shown: Ear cleaning (earwax), edition 1 (Withdrawn)"
    assert clinic.json("list")["publication"] == 3


def test_going_back_shows_what_was_shown_before(clinic: Clinic) -> None:
    clinic.publish()
    clinic.publish(OTHER)

    done = clinic("go-back", "1", "--by", "Marc", "--reason", "it was clearer")
    none = clinic("go-back", "9", "--by", "Marc")

    assert done.lines[:3] == [
        "Back to publication 1.",
        "Publication 3. The kiosks show:",
        "  Ear cleaning (earwax), edition 1",
    ]
    assert (none.code, none.said) == (1, "There is no publication 9. There are: 1, 2, 3")


def test_who_has_sent_a_text_already_is_told_what_comes_next(clinic: Clinic) -> None:
    clinic.draft()
    clinic("submit", "earwax", "--by", "Julie")

    again = clinic("submit", "earwax", "--by", "Julie")

    said = "Edition 1 of earwax waits to be approved already. Next: kiosk content approve earwax --by NAME"
    assert (again.code, again.said) == (1, f"{said} --data {clinic.data}")


def test_who_approves_the_same_until_the_same_day_is_told_that_nothing_changes(clinic: Clinic) -> None:
    clinic.publish()

    again = clinic("approve", "earwax", "--by", "Marc")

    assert again.code == 1
    assert "Marc answers for edition 1 of earwax until " in again.said
    assert again.said.endswith(" already.")


def test_what_is_published_and_approved_anew_is_shown_without_another_publication(clinic: Clinic) -> None:
    clinic.publish()
    clinic("withdraw", "earwax", "--by", "Sam", "--reason", "recall")

    done = clinic("approve", "earwax", "--by", "Marc")

    assert done.lines[-1] == "The kiosks show it: it is published."
    assert clinic.json("list")["treatments"][0]["at_the_kiosks"]["state"] == "published"


def test_what_is_withdrawn_is_shown_no_more(clinic: Clinic) -> None:
    clinic.publish()

    done = clinic("withdraw", "earwax", "--by", "Sam", "--reason", "recall")
    again = clinic("withdraw", "earwax", "--by", "Sam", "--reason", "recall")

    assert done.lines[-1] == "The kiosks show no treatment now, and ask patients to go to the desk."
    assert "Edition 1 of earwax is withdrawn." in again.said


def test_the_history_says_who_when_and_where(clinic: Clinic) -> None:
    clinic.publish()
    clinic("withdraw", "earwax", "--by", "Sam", "--reason", "recall")

    english = clinic("history", "earwax")
    french = clinic("history", language=FRENCH)

    said = [line.strip() for line in english.lines[1::3]]
    assert said == [
        "Julie sent edition 1 of earwax to be approved",
        f"Marc approved edition 1 of earwax until {_long_in_a_year()}",
        "Marc published earwax (edition 1)",
        "Sam withdrew edition 1 of earwax: recall",
    ]
    assert set(english.lines[2::3]) == {f"  (on the command line, by the machine’s user {getpass.getuser()})"}
    assert english.lines[0].startswith(f"{day(0)}, ")
    assert english.lines[6].endswith("· publication 1")
    assert "Sam a retiré l’édition 1 de earwax" in french.said
    assert "a noté le rôle de Marc\N{NO-BREAK SPACE}: approuve" in french.said


def _long_in_a_year() -> str:
    today = datetime.now(ZONE).date()
    leap = today.month == 2 and today.day == 29
    return words(ENGLISH).date_and_year(today.replace(year=today.year + 1, day=28 if leap else today.day))


def test_a_program_reads_the_journal_as_it_is_kept(clinic: Clinic) -> None:
    clinic.publish()

    lines = clinic.json("history")

    assert [line["event"] for line in lines] == ["person"] * 3 + ["submitted", "approved", "published"]
    assert [line["number"] for line in lines] == list(range(1, 7))
    assert all(len(line["hash"]) == 64 for line in lines)


def test_what_runs_out_soon_is_told_with_who_answers_for_it(clinic: Clinic) -> None:
    clinic.draft()
    clinic("submit", "earwax", "--by", "Julie")
    until = datetime.now(ZONE).date() + timedelta(days=40)
    clinic("approve", "earwax", "--by", "Marc", "--until", until.isoformat())
    clinic("publish", "earwax", "--by", "Marc")

    soon, later = clinic("expiring"), clinic("expiring", "--days", "30")

    assert soon.lines == [
        f"Ear cleaning (earwax), edition 1: until {words(ENGLISH).date_and_year(until)}",
        "  sent by Julie, approved by Marc",
    ]
    assert later.lines == [f"Nothing that the kiosks show runs out until {day(30)}."]
    assert [line["days_left"] for line in clinic.json("expiring")] == [40]


def test_a_draft_is_sent_as_it_was_written(clinic: Clinic) -> None:
    clinic.draft(EARWAX)

    clinic("submit", "earwax", "--by", "Julie", "--note", "first text")

    assert clinic("history", "earwax").lines[1] == "  Julie sent edition 1 of earwax to be approved: first text"


def test_a_clock_that_cannot_be_true_decides_nothing_and_is_told_once(clinic: Clinic) -> None:
    clinic.publish()
    clock.write(clinic.data, Memory(datetime.now(ZONE) + timedelta(days=400)))

    listed = clinic("list")
    refused = clinic("go-back", "1", "--by", "Sam")

    assert listed.said.count("Put the clock right") == 1
    assert "Published" in listed.said
    assert (refused.code, refused.said.count("but the kiosk was last open on")) == (1, 1)
    (clinic.data / clock.FILE).unlink()
    assert states(clinic) == ("published", [])
