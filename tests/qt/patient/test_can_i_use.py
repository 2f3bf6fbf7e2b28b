"""What a patient types is answered in their language at each letter; what finds nothing is counted, never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.i18n import FRENCH, NBSP
from kiosk.qt.patient.can_i_use import CanIUse
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from tests.qt.objects import Objects


@pytest.fixture
def counted() -> list[str]:
    return []


@pytest.fixture
def asking(kiosk: Objects, counted: list[str]) -> Any:  # noqa: ANN401 - mypy cannot see through Qt's properties
    """Return what is asked by a patient who has a plan."""
    made = CanIUse(kiosk.visit, counted.append)
    kiosk.to(Step.CARE)
    kiosk.visit.askAbout()
    return made


def typed(asking: Any, text: str) -> None:  # noqa: ANN401 - the same
    for end in range(1, len(text) + 1):
        asking.query = text[:end]


def test_the_answer_is_the_plans_own_words_with_the_day_on_a_leaf(asking: Any) -> None:  # noqa: ANN401
    asking.query = "retinol"

    first = asking.answers.rows[0]
    assert (first.may, first.heading) == ("from", "Not before Sunday, December 6")
    assert (first.weekday, first.day, first.month) == ("Sun", "6", "Dec")
    assert first.plain == f"Retinol and retinoids (vitamin{NBSP}A)"
    assert first.condition.startswith("and only when your skin is calm")
    assert (first.why, first.when) == ("They irritate skin that is still fragile.", "")


def test_the_answer_changes_its_language_and_keeps_what_was_typed(asking: Any, kiosk: Objects) -> None:  # noqa: ANN401
    asking.query = "retinol"

    kiosk.visit.setLanguage(FRENCH)

    first = asking.answers.rows[0]
    assert asking.query == "retinol"
    assert first.heading == "Pas avant le dimanche 6 décembre".replace("6 ", f"6{NBSP}")
    assert (first.weekday, first.day, first.month) == ("dim.", "6", "déc.")
    assert first.why == "Ils irritent une peau encore fragile."


@pytest.mark.parametrize(
    ("text", "may", "heading", "when"),
    [
        ("roller", "never", "Never", "at all times"),
        ("lukewarm water", "now", "Yes, now", "24 hours, at least until Monday, November 23, noon"),
        ("sunblock", "from", "From Monday, November 23, noon", ""),
    ],
)
def test_each_kind_of_answer_has_its_heading(
    asking: Any, text: str, may: str, heading: str, when: str  # noqa: ANN401
) -> None:  # fmt: skip
    asking.query = text

    first = asking.answers.rows[0]
    assert (first.may, first.heading) == (may, heading)
    assert first.when == when
    assert bool(first.day) == (may == "from")


def test_what_is_nearly_a_name_asks_whether_it_was_meant(asking: Any) -> None:  # noqa: ANN401
    asking.query = "retinol"
    known = asking.meant

    asking.query = "retimol"

    assert known == ""
    assert asking.meant == "Did you mean “Retinol, retinoids”?"


def test_what_the_advice_does_not_name_is_for_the_clinic_to_answer(asking: Any, kiosk: Objects) -> None:  # noqa: ANN401
    asking.query = "ad"
    before = asking.asksUs, asking.askUsTitle, asking.askUsText

    typed(asking, "advil")

    assert before == (False, "", "")
    assert asking.asksUs
    assert asking.askUsTitle == "Ask us"
    assert asking.askUsText.startswith(
        "Your advice does not name it. Ask us before you use it. Do not stop a prescribed medicine on your own. Call "
    )
    assert asking.answers.rows == ()
    kiosk.visit.setLanguage(FRENCH)
    assert asking.askUsTitle == "Demandez-nous"


def test_what_only_this_patient_must_know_stands_beside_the_answer(kiosk: Objects, counted: list[str]) -> None:
    asking: Any = CanIUse(kiosk.visit, counted.append)
    kiosk.to(Step.ABOUT)
    kiosk.choices.toggleAnswer("pregnant")
    kiosk.visit.next()

    asking.query = "glycolic acid"

    told = [row.plain for row in asking.notices.rows]
    assert told == ["No retinoids for you at the moment. Ask us before you use any acid."]


def test_other_names_may_be_touched_and_each_of_them_finds_something(asking: Any) -> None:  # noqa: ANN401
    asking.query = "retinol"

    names = asking.suggestions

    assert names[:2] == ["tretinoin", "adapalene"]
    assert len(names) == 5
    for name in names:
        asking.query = name
        assert asking.answers.rows


def test_nothing_of_it_is_left_when_the_visit_ends(asking: Any, kiosk: Objects) -> None:  # noqa: ANN401
    typed(asking, "retinol")

    kiosk.visit.startOver()

    assert (asking.query, asking.answers.rows, asking.suggestions, asking.asksUs) == ("", (), [], False)


# -- the count ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["cleared", "deleted", "left"])
def test_what_is_not_found_is_counted_once_when_it_is_over(
    asking: Any, kiosk: Objects, counted: list[str], end: str  # noqa: ANN401
) -> None:  # fmt: skip
    typed(asking, "advik")
    for text in ("advi", "adv", "advil"):
        asking.query = text
    before = [*counted]

    if end == "cleared":
        asking.clear()
        asking.clear()
    elif end == "left":
        kiosk.visit.startOver()
    else:
        for text in ("ad", "a", ""):
            asking.query = text

    assert (before, counted) == ([], ["microneedling"])


@pytest.mark.parametrize("text", ["retinol", "xz", "retimol"])
def test_what_is_found_or_hardly_begun_is_not_counted(asking: Any, counted: list[str], text: str) -> None:  # noqa: ANN401
    typed(asking, text)

    asking.clear()

    assert counted == []


def test_what_was_found_in_the_end_is_not_counted(asking: Any, counted: list[str]) -> None:  # noqa: ANN401
    typed(asking, "retxx")
    asking.query = "retinol"

    asking.clear()

    assert counted == []
