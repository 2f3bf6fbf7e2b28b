"""An edition is read, by clicks and taps: each difference is seen before anything is decided."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library.events import Approved, Way
from tests.staff.review import TITLES, last, reading, see, see_all, several
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic


@pytest.mark.parametrize("at_desk", [True, False])
@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_a_doctor_reads_every_difference_and_approves_until_a_day(
    published: SmallClinic, opened: Callable[..., Desk], language: str, *, at_desk: bool
) -> None:
    published.makeup()
    published.send(note="Two patients felt it sting.")
    desk = reading(opened(published, desk=at_desk, language=language))
    assert desk.shows(TITLES[language])
    assert desk.shows("Two patients felt it sting.")

    see_all(desk)
    desk.click("pemat-words")
    desk.click("pemat-order")
    desk.click("months-6")
    desk.click("approve")
    desk.wait_for(lambda: desk.staff.review.answer.outcome)

    said = last(published)
    assert isinstance(said, Approved)
    assert (said.by, said.way, said.edition, said.on) == ("marc", Way.SCREEN, 2, published.now.date())
    assert said.review_by == date(2027, 5, 25)
    assert said.pemat == ("words", "order")
    desk.click("overClose" if at_desk else "overPublish")
    assert desk.staff.page == ("today" if at_desk else "publication")
    desk.wait_for(lambda: desk.staff.today.toApprove == 0)  # the rail counts it no more


def test_before_and_after_are_what_the_patient_reads_in_each_language(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()

    desk = reading(opened(published, language=ENGLISH))

    french, english = desk.staff.review.reading.sides.rows
    assert (french.name, english.name) == ("Français", "English")
    assert (english.beforeHeading, english.beforeCorner) == ("Avoid", "not before")
    neighbour, own = english.after
    assert (neighbour.spoken, neighbour.own) == ("Exercise that makes you sweat, Nov 28, 3:00\u00a0p.m.", False)
    assert (own.spoken, own.own) == ("Makeup *, Nov 28, 3:00\u00a0p.m.", True)
    assert own.when == 'Nov <span style="background-color:#FFE9B8"><u>28</u></span>, 3:00\u00a0p.m.'
    assert english.before[1].when == "Nov 27, 3:00\u00a0p.m."
    assert [chip.word for chip in desk.staff.review.reading.chips.rows] == [
        "The sources say 6 hours to 72 hours",
        "On the screen and on the sheet",
        "All patients",
    ]


def test_what_no_patient_reads_comes_last_and_is_told_so(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    several(published)
    desk = reading(opened(published, language=ENGLISH))
    assert [step.what for step in desk.staff.review.reading.steps.rows] == [
        "other words",
        "48 hours become 72 hours",
        "taken out",
        "“fard” added, in French only",
    ]
    assert not desk.shows("No patient reads this")

    for _ in range(3):
        desk.key(Qt.Key.Key_Right)

    assert desk.shows("No patient reads this")
    desk.key(Qt.Key.Key_Left)
    assert desk.shows("Drinking alcohol: taken out")


def test_seen_and_approve_act_only_once_all_of_it_was_visible(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    place.people()
    place.draft()
    place.send()
    desk = reading(opened(place, desk=False, language=ENGLISH))
    review = desk.staff.review
    desk.key(Qt.Key.Key_Right)  # the days after: longer than the screen
    desk.rest(300)

    desk.click("seen")

    assert (review.reading.at, review.reading.progress) == (1, "0 of 12 seen")
    assert desk.named("seenSentence").property("text") == "Look at all of it first, to its end."
    see(desk)
    assert review.reading.progress == "1 of 12 seen"
    assert desk.find("approve") is None
    review.answer.approve()  # as assistive technology might
    desk.rest()
    assert [each for each in place.journal.events() if isinstance(each.event, Approved)] == []


def test_on_the_smallest_screen_both_languages_are_seen_one_at_a_time(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, desk=False, language=ENGLISH), size=(800, 480))
    desk.rest(300)

    assert desk.staff.review.reading.languagesShown == ["fr-CA"]
    desk.click("seen")
    assert not desk.staff.review.reading.ended
    desk.click("language-en-CA")
    desk.rest(400)
    desk.click("seen")

    assert desk.staff.review.reading.ended


def test_a_line_of_what_was_read_opens_it_again(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    several(published)
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)

    desk.click("step-treatment/rules/makeup/when?")

    assert desk.shows(TITLES[ENGLISH])
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Right)
    assert desk.staff.review.reading.ended


def test_the_whole_sheet_is_drawn_in_both_languages(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))

    desk.click("wholeSheet")
    desk.wait_for(lambda: desk.staff.review.paper.pages)
    desk.wait_for(lambda: desk.named("page-0").implicitWidth() > 1)

    assert len(desk.staff.review.paper.pages) % 2 == 0
    desk.click("closeSheet")
    assert desk.find("page-0") is None


def test_the_other_language_is_spoken_without_forgetting_what_was_seen(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    several(published)
    desk = reading(opened(published, language=FRENCH))
    see(desk)

    desk.staff.speech.speak(ENGLISH)
    desk.wait_for(lambda: desk.shows(TITLES[ENGLISH]))

    assert desk.staff.review.reading.progress == "1 of 4 seen"


def test_it_is_read_and_approved_by_keys_alone(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    several(published)
    desk = reading(opened(published, language=ENGLISH))
    review = desk.staff.review

    for _ in range(40):
        if review.reading.ended:
            break
        desk.key(Qt.Key.Key_Return if review.reading.canSee else Qt.Key.Key_PageDown)
        desk.rest()
    assert review.reading.ended
    desk.rest()
    for _ in range(40):
        focused = desk.window.activeFocusItem()
        if focused is not None and focused.objectName() == "approve":
            break
        desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Return)
    desk.wait_for(lambda: review.answer.outcome == "approved")

    assert isinstance(last(published), Approved)


def test_what_somebody_has_seen_nobody_else_has(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)
    desk.staff.leave()
    desk.sign_in("julie")

    desk.staff.go("read", TREATMENT)

    assert not desk.staff.review.reading.ended
    assert not desk.staff.review.answer.canApprove
    desk.wait_for(lambda: desk.staff.review.waits)
    assert desk.staff.review.reading.progress == "0 of 1 seen"
