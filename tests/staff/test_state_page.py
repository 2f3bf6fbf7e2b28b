"""State: what is wrong comes first with what to do; what waits is tried again or cancelled, and never says to whom."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.delivery.job import Channel, Job, Reason, State
from kiosk.errors import DataFolderError, Sentence
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.staff.upkeep import EVERY
from kiosk.qt.staff.waits import title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.errors import Tells
    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

ADDRESS = "moncourriel@gmail.com"
BOTH = pytest.mark.parametrize("at_desk", [True, False], ids=["mouse", "finger"])


@dataclass(frozen=True)
class Told:
    about: str
    level: str
    said: Tells


GOOD = Told("disk", "good", Sentence("900 MB are free on the disk."))
SOON = Told("mail", "soon", Sentence("Mail is not set."))
WRONG = Told("printer", "wrong", Sentence("The printer is out of paper: add paper."))


@pytest.fixture
def stuck(published: SmallClinic) -> SmallClinic:
    """A sheet that waits for paper, and an email for a busy server."""
    published.conditions = (GOOD, SOON, WRONG)
    until = published.now + timedelta(hours=1)
    sheet = published.outbox.put(Channel.PAPER, b"%PDF", now=published.now, deadline=until, edition="microneedling 1")
    later = published.now + timedelta(minutes=5)
    published.outbox.keep(replace(sheet, state=State.NEEDS_HELP, reason=Reason.PAPER_EMPTY, due=later))
    mail = published.outbox.put(Channel.EMAIL, b"x", now=published.now, deadline=until, address=ADDRESS)
    published.outbox.keep(replace(mail, reason=Reason.MAIL_DOWN, due=later))
    return published


def jobs(place: SmallClinic) -> dict[str, Job]:
    return {each.channel: each for each in place.outbox.jobs()}


def page(
    opened: Callable[..., Desk],
    place: SmallClinic,
    language: str = ENGLISH,
    *,
    desk: bool = True,
    person: str = "julie",
) -> Desk:
    made = opened(place, language=language, desk=desk)
    made.sign_in(person)
    made.click("rail-state")
    made.wait_for(lambda: made.staff.upkeep.known)
    made.rest()
    return made


@pytest.mark.parametrize(
    ("language", "title", "lead"),
    [
        (ENGLISH, "1 thing to settle", "Everything else works. Checked at 2:40\u00a0p.m."),
        (FRENCH, "1 chose à régler", "Tout le reste fonctionne. Vérifié à 14\u00a0h\u00a040."),
    ],
)
def test_the_worst_stands_first_and_the_title_counts_it(
    stuck: SmallClinic, opened: Callable[..., Desk], language: str, title: str, lead: str
) -> None:
    desk = page(opened, stuck, language)

    assert [line.level for line in desk.staff.upkeep.conditions.rows] == ["wrong", "soon", "good"]
    assert desk.shows(title)
    assert desk.shows(lead)


@pytest.mark.parametrize(
    ("conditions", "said"),
    [((SOON, GOOD), "1 chose à voir"), ((WRONG, SOON, SOON), "1 chose à régler"), ((GOOD,), "Tout va bien")],
)
def test_all_is_well_only_where_nothing_is_to_be_looked_at(conditions: tuple[Told, ...], said: str) -> None:
    assert title(conditions, words(FRENCH)) == said


def test_what_waits_says_why_since_when_and_when_again_but_never_to_whom(
    stuck: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = page(opened, stuck)

    sheet, mail = desk.staff.upkeep.waiting.rows
    assert (sheet.title, sheet.tone) == ("Sheet, Microneedling", "urgent")
    assert sheet.reason == "The printer is out of paper: add paper."
    assert (mail.title, mail.tone) == ("Email", "waiting")
    assert mail.since == "Since 2:40\u00a0p.m."
    assert mail.again == "It is tried again by itself at 2:45\u00a0p.m."
    assert not desk.shows("moncourriel")


@BOTH
@pytest.mark.parametrize("language", [ENGLISH, FRENCH])
def test_what_waits_is_tried_now(
    stuck: SmallClinic, opened: Callable[..., Desk], language: str, *, at_desk: bool
) -> None:
    desk = page(opened, stuck, language, desk=at_desk)
    sheet = jobs(stuck)[Channel.PAPER]

    desk.click(f"retry-{sheet.id}")

    desk.wait_for(lambda: jobs(stuck)[Channel.PAPER].due <= stuck.now)
    desk.wait_for(lambda: desk.staff.upkeep.said)
    assert jobs(stuck)[Channel.EMAIL].due > stuck.now


@BOTH
@pytest.mark.parametrize("language", [ENGLISH, FRENCH])
def test_what_waits_is_cancelled_once_it_was_asked(
    stuck: SmallClinic, opened: Callable[..., Desk], language: str, *, at_desk: bool
) -> None:
    desk = page(opened, stuck, language, desk=at_desk)
    sheet = jobs(stuck)[Channel.PAPER]
    desk.click(f"cancel-{sheet.id}")
    desk.wait_for(lambda: desk.find("askDo"))
    desk.rest()
    assert jobs(stuck)[Channel.PAPER].state is State.NEEDS_HELP

    desk.click("askDo")

    desk.wait_for(lambda: jobs(stuck)[Channel.PAPER].state is State.CANCELLED)
    desk.wait_for(lambda: desk.staff.upkeep.waiting.count == 1)
    assert stuck.outbox.parcel(sheet.id) is None


@pytest.mark.parametrize("answer", ["key", "button"])
def test_the_safe_answer_cancels_nothing(stuck: SmallClinic, opened: Callable[..., Desk], answer: str) -> None:
    desk = page(opened, stuck)
    desk.click(f"cancel-{jobs(stuck)[Channel.PAPER].id}")
    desk.wait_for(lambda: desk.find("askKeep"))
    desk.rest()

    if answer == "key":
        desk.key(Qt.Key.Key_Escape)
    else:
        desk.key(Qt.Key.Key_Return)  # it has the focus from the beginning

    desk.wait_for(lambda: not desk.staff.upkeep.asking)
    assert jobs(stuck)[Channel.PAPER].state is State.NEEDS_HELP


def test_what_was_done_meanwhile_is_told_as_that(stuck: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = page(opened, stuck)
    sheet = jobs(stuck)[Channel.PAPER]
    stuck.outbox.keep(replace(sheet, state=State.DONE))

    desk.click(f"retry-{sheet.id}")

    desk.wait_for(lambda: desk.shows("It no longer waits: it was done meanwhile."))


def test_an_email_that_is_just_leaving_cannot_be_cancelled(stuck: SmallClinic, opened: Callable[..., Desk]) -> None:
    mail = jobs(stuck)[Channel.EMAIL]
    stuck.outbox.keep(replace(mail, state=State.SENDING, reason=Reason.NONE))
    desk = page(opened, stuck)

    desk.click(f"cancel-{mail.id}")
    desk.rest()

    assert desk.find("askDo") is None
    assert desk.shows("It is just leaving, so it can no longer be cancelled.")


def test_it_is_read_anew_while_it_is_shown(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.conditions = (WRONG,)
    desk = page(opened, published)
    published.conditions = (GOOD,)

    for _ in range(EVERY):
        desk.staff.tick()

    desk.wait_for(lambda: desk.shows("All is well"))
    desk.staff.go("today")
    desk.rest()
    published.conditions = (WRONG,)
    for _ in range(2 * EVERY):
        desk.staff.tick()
    desk.rest()
    assert desk.staff.upkeep.stuck == 0


@BOTH
def test_printer_and_mail_are_tried_and_each_is_told_as_soon_as_it_answers(
    published: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    going_on = threading.Event()

    def tries() -> Iterator[Told]:
        yield Told("printer", "good", Sentence("The printer is ready."))
        going_on.wait(20)
        yield Told("mail", "wrong", Sentence("The mail server refused the user name or the password."))

    published.tries = tries
    published.conditions = (Told("printer", "soon", Sentence("No printer is set.")), GOOD)
    desk = page(opened, published, desk=at_desk)

    desk.click("tryNow")

    desk.wait_for(lambda: desk.shows("The printer is ready."))
    assert desk.staff.upkeep.trying
    assert not desk.shows("No printer is set.")
    assert not desk.shows("The mail server refused")
    going_on.set()
    desk.wait_for(lambda: desk.shows("The mail server refused the user name or the password."))
    desk.wait_for(lambda: not desk.staff.upkeep.trying)


def test_a_trial_that_takes_long_keeps_nothing_else_waiting(stuck: SmallClinic, opened: Callable[..., Desk]) -> None:
    going_on = threading.Event()

    def tries() -> Iterator[Told]:
        going_on.wait(20)
        yield GOOD

    stuck.tries = tries
    desk = page(opened, stuck)
    desk.click("tryNow")
    desk.rest()

    desk.click(f"retry-{jobs(stuck)[Channel.PAPER].id}")

    desk.wait_for(lambda: jobs(stuck)[Channel.PAPER].due <= stuck.now)
    assert desk.staff.upkeep.trying
    going_on.set()
    desk.wait_for(lambda: not desk.staff.upkeep.trying)


def test_what_did_not_go_out_is_told_but_not_what_somebody_gave_up(
    stuck: SmallClinic, opened: Callable[..., Desk]
) -> None:
    waiting = jobs(stuck)
    stuck.outbox.keep(replace(waiting[Channel.EMAIL], state=State.FAILED, reason=Reason.ADDRESS_REFUSED))
    stuck.outbox.cancel(waiting[Channel.PAPER].id)

    desk = page(opened, stuck)

    (line,) = desk.staff.upkeep.lost.rows
    assert (line.title, line.reason) == ("Email", "The mail server refused the patient's address.")
    assert desk.find(f"retry-{line.key}") is None
    assert desk.shows("Nothing waits")


def test_an_outbox_that_cannot_be_read_hides_nothing_else(
    stuck: SmallClinic, opened: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> tuple[Job, ...]:
        raise DataFolderError("The outbox cannot be read.")

    monkeypatch.setattr(stuck.outbox, "open_jobs", broken)
    desk = page(opened, stuck)

    assert desk.shows("The outbox cannot be read.")
    assert desk.staff.upkeep.conditions.count == 3
    assert not desk.shows("Nothing waits")


def test_what_is_stuck_on_today_leads_here(stuck: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(stuck, language=ENGLISH)
    desk.sign_in("marc")
    key = desk.staff.today.tasks.rows[0].key

    desk.click(f"task-{key}")

    desk.wait_for(lambda: desk.staff.page == "state")
