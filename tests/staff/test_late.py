"""An answer that comes late is of the text and the person that asked: who asked may have gone on, or be gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.differences import at
from kiosk.content.editing import opened as values_of
from kiosk.library import deciding
from kiosk.library.events import Role
from kiosk.library.writers import writing
from kiosk.qt.staff.door import Door
from tests.staff.behind import Behind
from tests.staff.small_clinic import CODES, TREATMENT
from tests.staff.writing import ENGLISH, MAKEUP, draft

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.staff.small_clinic import SmallClinic

THING = f"{MAKEUP}/thing/{ENGLISH}"
ONE, OTHER = "ipp://127.0.0.1:9/one", "ipp://127.0.0.1:9/other"


def test_what_is_typed_while_an_earlier_word_is_being_saved_is_saved_too(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("sam", "write", TREATMENT)
    writes = there.staff.writing

    with there.held():
        writes.editing.write(THING, "Make")
        writes.save()
        writes.editing.write(THING, "Makeup!")
        there.staff.leave()
        there.staff.close()

    assert at(draft(published), THING) == "Makeup!"
    assert not list((published.data / "unsaved").iterdir())


def test_what_is_typed_while_a_text_is_being_sent_stays_a_draft(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("sam", "write", TREATMENT)
    writes = there.staff.writing
    writes.editing.write(THING, "Make")
    there.bot.waitUntil(lambda: not writes.sending.blocked, timeout=20_000)

    with there.held():
        writes.sending.send("")
        writes.editing.write(THING, "Makeup!")

    sent = published.journal.fold().editions[TREATMENT][-1]
    assert (sent.number, there.staff.page) == (2, "today")
    assert at(values_of(published.journal.bytes_of(sent.sha256)), THING) == "Make"
    assert at(draft(published), THING) == "Makeup!"


def test_who_sends_a_text_leaves_no_draft(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("sam", "write", TREATMENT)
    writes = there.staff.writing
    writes.editing.write(THING, "Make")
    there.bot.waitUntil(lambda: not writes.sending.blocked, timeout=20_000)

    with there.held():
        writes.sending.send("")

    assert draft(published) is None


def test_nobody_is_said_to_write_a_text_that_they_have_left_before_it_was_there(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    there = behind("sam")

    with there.held():
        there.staff.go("write", TREATMENT)
        there.staff.go("today")

    assert writing(published.journal.database, published.now) == ()
    assert not there.staff.writing.known


def test_what_went_wrong_with_one_text_is_not_told_of_the_next(behind: Callable[..., Behind]) -> None:
    there = behind("sam")

    with there.held():
        there.staff.go("write", "nothing")
        there.staff.go("write", TREATMENT)

    assert (there.staff.writing.known, there.staff.writing.problem) == (True, "")


# -- who is there ----------------------------------------------------------------------------------


@pytest.mark.parametrize("leaves", ["the screens", "the page"])
def test_a_text_that_is_begun_opens_only_where_it_is_waited_for(behind: Callable[..., Behind], leaves: str) -> None:
    there = behind("sam", "treatments")

    with there.held():
        there.staff.treatments.beginNamed("Mask")
        if leaves == "the page":
            there.staff.go("approvals")
        else:
            there.staff.leave()

    assert there.staff.page == ("approvals" if leaves == "the page" else "who")


def test_nobody_comes_in_once_the_screens_are_left(qtbot: QtBot, published: SmallClinic) -> None:
    there = Behind(qtbot, published, desk=False)
    door = Door(lambda: there.staff)
    door.enter()
    there.settle()

    with there.held():
        there.type_code("julie")
        there.staff.leave()

    assert not door.open  # and nothing was raised, which would end the next patient's visit


def test_who_comes_in_again_may_do_what_they_may_by_now(published: SmallClinic, behind: Callable[..., Behind]) -> None:
    there = behind("sam")
    assert there.staff.administers
    there.staff.leave()
    there.settle()
    roles = [(Role.WRITER, Role.APPROVER, Role.ADMINISTRATOR), (Role.WRITER,)]
    for person, wanted in zip(("julie", "sam"), roles, strict=True):
        published.decide(deciding.changed, person, wanted, by="sam")

    for digit in CODES["sam"]:  # whose card is still the chosen one
        there.staff.signIn.type(digit)
    there.settle()

    assert (there.staff.name, there.staff.administers) == ("Sam", False)


def test_an_approval_is_of_who_gave_it_whatever_they_read_next(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    published.makeup()
    published.send()
    there = behind("marc", "read", TREATMENT)
    reading, answer = there.staff.review.reading, there.staff.review.answer
    while not reading.ended:
        for side in reading.sides.rows:
            reading.shown(side.key)
        reading.see()
    assert answer.canApprove

    with there.held():
        answer.approve()
        there.staff.go("read", "another")

    approval = published.journal.fold().editions[TREATMENT][-1].approval
    assert approval is not None
    assert approval.by == "marc"
    assert answer.outcome == ""


def test_an_edition_is_not_shown_where_another_is_asked_for(
    published: SmallClinic, behind: Callable[..., Behind]
) -> None:
    published.makeup()
    published.send()
    there = behind("marc")
    names: list[str] = []
    there.staff.review.changed.connect(lambda: names.append(there.staff.review.name))

    with there.held():
        there.staff.go("read", TREATMENT)
        there.staff.go("read", "another")

    assert not any(names)
    assert (there.staff.review.known, there.staff.review.waits) == (True, False)
