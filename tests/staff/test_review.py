"""Read and approve, by clicks and taps: each difference is seen before anything is decided, and the journal says so."""

from __future__ import annotations

import json
from contextlib import ExitStack
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths, Qt

from kiosk import config
from kiosk.app import office
from kiosk.errors import KioskError
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library import deciding, sending
from kiosk.library.deciding import Decision
from kiosk.library.events import Approved, Role, SentBack, Way
from kiosk.qt.common.background import Background
from kiosk.qt.common.images import Pages
from tests.qt.objects import Desk as Courier
from tests.staff.small_clinic import ALL_WAYS, CODES, NOW, TREATMENT, shipped_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.library.events import Event
    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

TITLES = {FRENCH: "Maquillage\u00a0: 48 heures deviennent 72 heures", ENGLISH: "Makeup: 48 hours become 72 hours"}


def several(place: SmallClinic) -> None:
    """Send an edition with four differences, one of which no patient reads."""
    text = json.loads(shipped_text())
    treatment = text["treatment"]
    rules = {rule["id"]: rule for rule in treatment["rules"]}
    rules["makeup"]["end"]["wait"] = "72 h"
    rules["makeup"]["synonyms"]["fr-CA"].append("fard")
    treatment["phases"][1]["summary"] = {"fr-CA": "La rougeur pâlit.", "en-CA": "The redness fades."}
    treatment["rules"] = [rule for rule in treatment["rules"] if rule["id"] != "alcohol"]
    place.draft(json.dumps(text).encode())
    place.send(note="Two patients felt it sting.")


def reading(desk: Desk, size: tuple[int, int] | None = None) -> Desk:
    """Sign in as the doctor, and open the edition that waits."""
    desk.sign_in("marc")
    if size:
        desk.size(*size)
    desk.click("rail-approvals")
    desk.click(f"approval-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.review.waits)
    return desk


def see(desk: Desk) -> None:
    """Look at a difference to its end, and say so."""
    review = desk.staff.review
    desk.rest(200)
    while not review.reading.canSee:
        desk.key(Qt.Key.Key_PageDown)
        desk.rest(200)
    desk.click("seen")


def see_all(desk: Desk) -> None:
    while not desk.staff.review.reading.ended:
        see(desk)
    desk.named("approve")


def last(place: SmallClinic) -> Event:
    return place.journal.events()[-1].event


# -- reading -------------------------------------------------------------------------------


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

    for _ in range(4):
        desk.wait_for(lambda: review.reading.canSee)
        desk.key(Qt.Key.Key_Return)
    desk.wait_for(lambda: review.reading.ended)
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


# -- deciding ------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_an_edition_is_sent_back_with_a_note_which_it_must_have(
    published: SmallClinic, opened: Callable[..., Desk], language: str
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=language))
    see_all(desk)

    desk.click("sendBack")
    desk.click("sendNote")
    assert desk.staff.review.answer.outcome == ""
    desk.named("note").forceActiveFocus()
    desk.type("72 h is too long")
    desk.click("sendNote")
    desk.wait_for(lambda: desk.staff.review.answer.outcome)

    said = last(published)
    assert isinstance(said, SentBack)
    assert (said.by, said.way, said.note) == ("marc", Way.SCREEN, "72 h is too long")
    draft = published.drafts.open(TREATMENT)
    assert draft is not None
    assert draft.person == "sam"


def test_a_note_is_typed_on_the_screen(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, desk=False, language=ENGLISH))
    see_all(desk)
    desk.click("sendBack")
    desk.rest(200)
    desk.type("Too long")

    desk.click("sendNote")  # it stands above the keyboard
    desk.wait_for(lambda: desk.staff.review.answer.outcome == "back")

    said = last(published)
    assert isinstance(said, SentBack)
    assert said.note == "Too long"


def test_who_sent_it_is_told_before_reading_that_somebody_else_approves(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.draft(published.drafts.open(TREATMENT).document, by="julie")  # type: ignore[union-attr]
    published.send(by="julie")
    desk = opened(published, language=ENGLISH)
    desk.sign_in("julie")
    desk.click("rail-approvals")
    desk.wait_for(lambda: desk.shows("Waits for Marc"))

    desk.click(f"approval-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.review.waits)

    refused = "Julie has sent this edition, so somebody else approves it: Marc."
    assert desk.named("refusedSentence").property("text") == refused
    see_all(desk)
    assert desk.named("approveSentence").property("text") == refused
    desk.click("approve")
    desk.rest()
    approvals = [each.event for each in published.journal.events() if isinstance(each.event, Approved)]
    assert [approval.edition for approval in approvals] == [1]


def alone(place: SmallClinic) -> None:
    """Have one person only, who does everything."""
    roles = (Role.WRITER, Role.APPROVER, Role.ADMINISTRATOR)
    made = partial(deciding.added, decision=Decision(place.now), name="Julie", roles=roles, identity="julie")
    place.journal.decide(made)
    place.codes.give(Decision(place.now), "julie", CODES["julie"])
    place.draft(by="julie")
    place.send(by="julie")
    place.approve(1, by="julie")
    place.publish(1, by="julie")
    place.now += timedelta(days=1)
    place.makeup()
    place.send(by="julie")


@pytest.mark.parametrize("at_desk", [True, False])
def test_where_nobody_else_may_approve_the_code_is_entered_again(
    place: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    alone(place)
    desk = opened(place, desk=at_desk, language=ENGLISH)
    for digit in CODES["julie"]:
        desk.click(f"digit-{digit}")
    desk.wait_for(lambda: desk.staff.name)
    desk.click("rail-approvals")
    desk.click(f"approval-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.review.waits)
    see_all(desk)
    answer = desk.staff.review.answer
    desk.click("approve")

    for digit in "999990":
        desk.click(f"digit-{digit}")
    desk.wait_for(lambda: answer.wrong)
    assert desk.named("codeSentence").property("text") == "This is not the right code."
    for digit in CODES["julie"]:
        desk.click(f"digit-{digit}")
    desk.wait_for(lambda: answer.outcome == "approved")

    said = last(place)
    assert isinstance(said, Approved)
    assert (said.by, said.edition) == ("julie", 2)


def test_another_day_is_chosen_in_a_calendar_within_24_months(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)
    answer = desk.staff.review.answer
    assert desk.named("untilDay").property("text") == "November 25, 2027"

    desk.click("anotherDate")
    desk.click("monthAfter")
    desk.click("day-2027-12-24")

    assert desk.named("untilDay").property("text") == "December 24, 2027"
    assert answer.last.months == 0
    for _ in range(30):
        answer.last.turnMonth(1)
    assert answer.last.month == "November 2028"
    assert [day.number for day in answer.last.days.rows if day.available][-1] == "25"
    answer.last.chooseDay("2028-11-26")
    assert answer.last.until == "December 24, 2027"
    desk.click("approve")
    desk.wait_for(lambda: answer.outcome)
    said = last(published)
    assert isinstance(said, Approved)
    assert said.review_by == date(2027, 12, 24)


# -- somebody else -------------------------------------------------------------------------


def test_an_edition_that_somebody_sent_back_meanwhile_says_by_whom_and_closes(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))
    edition = published.journal.fold().editions[TREATMENT][-1]

    sending.send_back(published.journal, edition, published.by("julie"), "Wait for the new sheet.")
    for _ in range(5):
        desk.staff.tick()
    desk.wait_for(lambda: desk.staff.review.gone)

    assert desk.named("overSentence").property("text") == "Julie has sent it back: “Wait for the new sheet.”"
    desk.click("overClose")
    assert desk.staff.page == "today"


def test_an_approval_by_somebody_else_is_found_as_one_approves(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send()
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)
    edition = published.journal.fold().editions[TREATMENT][-1]

    sending.send_back(published.journal, edition, published.by("julie"), "Not yet.")
    desk.click("approve")
    desk.wait_for(lambda: desk.staff.review.gone)

    assert desk.staff.review.gone == "Julie has sent it back: “Not yet.”"
    approvals = [each.event for each in published.journal.events() if isinstance(each.event, Approved)]
    assert [approval.edition for approval in approvals] == [1]


def test_nothing_that_waits_is_said_in_a_sentence(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published, language=ENGLISH)
    desk.sign_in("marc")

    desk.click("rail-approvals")

    desk.wait_for(lambda: desk.staff.approvals.known)
    assert desk.shows("Nothing waits for your approval")
    desk.staff.go("read", TREATMENT)
    desk.wait_for(lambda: desk.staff.review.known)
    assert desk.shows("Nothing waits to be approved here")


# -- on paper ------------------------------------------------------------------------------


def test_the_comparison_is_printed_and_what_keeps_it_is_told(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    several(published)
    printed: list[tuple[bytes, int]] = []

    def out_of_paper(_pdf: bytes, _pages: int) -> None:
        raise KioskError("The printer has no paper: fill it up.")

    published.printing = lambda pdf, pages: printed.append((pdf, pages))
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)

    desk.click("printComparison")
    desk.wait_for(lambda: desk.shows("The comparison is on its way to the printer."))

    ((pdf, pages),) = printed
    assert pdf.startswith(b"%PDF")
    assert pages >= 1
    published.printing = out_of_paper
    desk.click("printComparison")
    desk.wait_for(lambda: desk.shows("The printer has no paper: fill it up."))


def test_the_comparison_is_saved_at_the_office(
    published: SmallClinic, opened: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several(published)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path / "Downloads"))
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)

    desk.click("saveComparison")

    path = tmp_path / "Downloads" / f"{TREATMENT}-2.pdf"
    desk.wait_for(lambda: desk.shows(f"It is saved: {path}"))
    assert path.read_bytes().startswith(b"%PDF")


def test_without_a_printer_the_office_says_so(tmp_path: Path) -> None:
    with ExitStack() as closing:
        drawing = Background()
        closing.callback(drawing.close)
        room = office.Room(drawing, Pages(), Courier(), ALL_WAYS, desk=True)
        place = office.office(config.ready(tmp_path / "data"), lambda: NOW, closing, room)
        assert place.print_paper is not None

        with pytest.raises(KioskError, match="No printer is set up"):
            place.print_paper(b"%PDF", 1)
