"""Two editions difference by difference, before and after as a patient reads them who was treated just now."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import ClinicSettings
from kiosk.content import document
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.visit.called import STAFF
from kiosk.visit.changed_words import compared
from kiosk.visit.clinic import clinic
from kiosk.visit.comparing import Compared, comparison
from kiosk.visit.just_now import JustNow
from tests.content.shipped import french_and_english

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.visit.changed_words import Piece
    from kiosk.visit.comparing import Card

NOW = datetime(2026, 11, 25, 14, 40, tzinfo=ZoneInfo("America/Toronto"))
SHIPPED = document.of(french_and_english(), "microneedling").to_json()


def now(data: bytes) -> JustNow:
    read, findings = document.read(data)
    assert read is not None
    assert findings == ()
    content = read.content
    return JustNow.of(read, clinic(ClinicSettings(), content.languages, content.words), NOW)


def differing(change: Callable[[Any, Any], object], language: str = ENGLISH) -> tuple[Compared, ...]:
    """Return how a changed copy of the shipped treatment differs from it."""
    plain = json.loads(SHIPPED)
    change(plain["treatment"], {rule["id"]: rule for rule in plain["treatment"]["rules"]})
    return comparison(now(SHIPPED), now(json.dumps(plain).encode()), words(language))


def marked(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in pieces)


def lines(card: Card | None) -> list[str]:
    assert card is not None
    return [f"{marked(line.text)} @ {marked(line.when)}" for line in card.lines]


# -- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("a b c", "a x c", "a b c", "a [x] c"),
        ("a b c", "a c", "a [b] c", "a c"),
        ("a c", "a b c", "a c", "a [b] c"),
        ("ven. 27\u00a0nov., 14 h", "sam. 28\u00a0nov., 14 h", "ven. 27\u00a0nov., 14 h", "[sam. 28]\u00a0nov., 14 h"),
        ("Rain today.", "Something else altogether", "Rain today.", "[Something else altogether]"),
        ("", "new", "", "new"),
        ("same", "same", "same", "same"),
    ],
)
def test_the_words_that_differ_are_marked_and_no_other(old: str, new: str, before: str, after: str) -> None:
    both = compared(old, new)

    assert (marked(both.old), marked(both.new)) == (before, after)


# -- rules -----------------------------------------------------------------------------------


def test_another_wait_is_named_once_and_read_as_dates() -> None:
    (one,) = differing(lambda _, rules: rules["makeup"]["end"].update(wait="72 h"))

    assert one.title == "Makeup: 48 hours become 72 hours"
    assert (one.where, one.what) == ("Makeup, when", "48 hours become 72 hours")
    english = one.sides[1]
    assert lines(english.before)[1] == "Makeup * @ Nov 27, 3:00\u00a0p.m."
    assert lines(english.after) == [
        "Exercise that makes you sweat @ Nov 28, 3:00\u00a0p.m.",
        "Makeup * @ Nov [28], 3:00\u00a0p.m.",
    ]
    assert english.after is not None
    assert marked(english.after.remark) == "* and only when nothing stings"


def test_what_is_for_some_patients_is_read_as_one_of_them_reads_it() -> None:
    def change(_: Any, rules: Any) -> None:  # noqa: ANN401 - a plain document
        thing = rules["retinoids-pregnant"]["thing"]
        rules["retinoids-pregnant"]["thing"] = {tag: f"{text}!" for tag, text in thing.items()}

    (one,) = differing(change)

    assert one.audience == "Only: pregnancy or breast-feeding"
    own = [line for line in (one.sides[1].after.lines if one.sides[1].after else ()) if line.own]
    assert [marked(line.when) for line in own] == ["at all times"]


def test_a_rule_that_is_new_or_gone_is_one_difference() -> None:
    def change(treatment: Any, rules: Any) -> None:  # noqa: ANN401 - a plain document
        new = json.loads(json.dumps(rules["alcohol"])) | {"id": "coffee", "thing": {FRENCH: "Café", ENGLISH: "Coffee"}}
        treatment["rules"] = [rule for rule in treatment["rules"] if rule["id"] != "alcohol"]
        treatment["rules"].append(new)

    coffee, alcohol = (each for each in differing(change) if not each.for_staff)

    assert (coffee.title, alcohol.title) == ("Coffee: added", "Drinking alcohol: taken out")
    assert coffee.sides[1].before is None
    assert alcohol.sides[1].after is None
    assert lines(coffee.sides[1].after)[0] == "Coffee @ Nov 26, 3:00\u00a0p.m."


# -- everything else -------------------------------------------------------------------------


def test_another_picture_of_a_rule_is_named_and_shown() -> None:
    (one,) = differing(lambda _, rules: rules["pool"].update(icon="drop-duotone"))

    (side,) = one.sides
    assert (one.where, one.what) == ("Pool, sauna and hot tub, picture", "“swimming pool” becomes “drop”")
    assert (one.faces, one.kind) == ("On the screen", "avoid")
    assert side.before is not None
    assert side.after is not None
    assert [line.picture for line in (*side.before.lines, *side.after.lines)] == [
        "swimming-pool-duotone",
        "drop-duotone",
    ]


def test_a_picture_that_is_taken_away_is_a_difference() -> None:
    (one,) = differing(lambda _, rules: rules["pool"].pop("icon"))

    assert (one.what, one.sides[0].after) == ("taken out", None)


def test_a_date_inside_a_text_is_filled_in() -> None:
    def change(treatment: Any, _: Any) -> None:  # noqa: ANN401 - a plain document
        (line,) = (
            each for topic in treatment["topics"] for each in topic["later"] if "{until:sun}" in each["text"][ENGLISH]
        )
        line["text"][ENGLISH] += " Really."

    (one,) = differing(change)

    english = one.sides[1]
    assert english.after is not None
    said = "".join(marked(line.text) for line in english.after.lines if line.own)
    assert "{" not in said
    assert "December 9" in said
    assert said.endswith("[Really.]")
    assert one.faces == "On the screen"


def test_what_differs_in_one_language_says_in_which() -> None:
    def change(treatment: Any, _: Any) -> None:  # noqa: ANN401 - a plain document
        treatment["phases"][0]["expect"][1]["text"][FRENCH] += " un peu"

    (one,) = differing(change)

    assert one.what == "“un peu” added, in French only"
    assert [lines(side.after)[0].split(" @")[0] for side in one.sides] == [
        "Peau rouge et chaude, comme un coup de soleil",
        "Red, warm skin, like a sunburn",
    ]


def test_what_no_patient_reads_comes_last() -> None:
    def change(treatment: Any, rules: Any) -> None:  # noqa: ANN401 - a plain document
        rules["touching"]["synonyms"][ENGLISH].append("rubbing")
        treatment["title"] = {FRENCH: "Après", ENGLISH: "Afterwards"}

    title, names = differing(change)

    assert (title.for_staff, names.for_staff) == (False, True)
    assert names.kind == STAFF
    assert names.what == "“rubbing” added, in English only"


def test_a_first_edition_is_read_whole_part_by_part() -> None:
    every = comparison(None, now(SHIPPED), words(ENGLISH))

    assert [each.title for each in every[:3]] == ["Name and title", "The days after", "To do and to avoid"]
    assert every[-1].for_staff
    assert all(side.before is None and side.after for each in every for side in each.sides)
    said = [marked(line.text) for each in every for side in each.sides if side.after for line in side.after.lines]
    assert not [text for text in said if "{until" in text or "{from" in text]
    assert "Makeup" in said


def test_texts_that_are_alike_have_no_difference() -> None:
    assert differing(lambda *_: None) == ()
