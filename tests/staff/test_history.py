"""The history of a treatment: an edition looked at, compared, gone back to, begun again from."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.staff.publication import page, shown, two_editions
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2
BOTH = pytest.mark.parametrize("at_desk", [True, False], ids=["mouse", "finger"])


def test_one_edition_is_gone_back_to_from_its_history(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    two_editions(published)
    published.publish(2)
    desk = page(opened, published)
    desk.click("edition-1")
    desk.wait_for(
        lambda: desk.staff.publication.history.edition == 1 and not desk.staff.publication.history.detail.whyNotBack
    )

    desk.click("goBackEdition")

    desk.wait_for(lambda: shown(published) == {TREATMENT: 1})


def test_what_is_shown_cannot_be_gone_back_to(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = page(opened, published)
    desk.click("edition-1")
    desk.rest()

    desk.click("goBackEdition")
    desk.rest()

    assert len(published.journal.fold().publications) == 1
    assert desk.shows("The kiosks show it.")


def test_older_editions_are_folded_until_they_are_asked_for(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    for number in range(2, 8):
        published.makeup(f"{70 + number} h")
        published.send()
        published.approve(number)
    published.publish(7)
    desk = page(opened, published)
    history = desk.staff.publication.history
    assert ([each.key for each in history.editions.rows], history.older) == ([7, 6, 5, 4, 3], "Show 2 older ones")

    desk.click("showOlder")

    assert ([each.key for each in history.editions.rows], history.older) == ([7, 6, 5, 4, 3, 2, 1], "")
    history.choose(TREATMENT)
    published.publish(1)
    desk.rest()
    history.ask(TREATMENT)  # the page is opened anew
    history.wanted.emit()
    desk.wait_for(lambda: not history.older and desk.shows("edition 1"))  # what the kiosks show is never folded


def test_the_history_compares_two_editions_in_both_languages_and_tells_the_path(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    desk = page(opened, published)
    desk.click("edition-2")
    desk.wait_for(lambda: desk.staff.publication.history.detail.differences.count)

    (difference,) = desk.staff.publication.history.detail.differences.rows
    assert [(line.language, "48" in line.before, "72" in line.after) for line in difference.readings] == [
        ("FR", True, True),
        ("EN", True, True),
    ]
    sent, approved = desk.staff.publication.history.detail.path.rows
    assert (sent.said, approved.said) == ("Sam sent it", "Marc approved it until November 25, 2027")


def test_a_draft_begins_from_an_old_edition_and_nothing_changes_at_the_kiosks(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = page(opened, published, "sam")
    desk.click("edition-1")

    desk.click("startDraft")

    desk.wait_for(lambda: published.drafts.open(TREATMENT))
    edition = published.journal.fold().edition(TREATMENT, 1)
    draft = published.drafts.open(TREATMENT)
    assert draft is not None
    assert edition is not None
    assert draft.document == published.journal.bytes_of(edition.sha256)
    assert (draft.base, draft.person) == (edition.sha256, "sam")
    assert shown(published) == {TREATMENT: 1}


def test_a_draft_that_is_being_written_is_not_written_over(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    desk = page(opened, published, "sam")
    desk.click("edition-1")

    desk.click("startDraft")

    desk.wait_for(lambda: desk.shows("A draft of it is being written already"))
    draft = published.drafts.open(TREATMENT)
    assert draft is not None
    assert draft.version == 1


def test_an_edition_says_when_patients_saw_it_and_who_answers_for_it(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    published.publish(2)
    desk = page(opened, published)
    desk.click("edition-1")

    desk.wait_for(lambda: desk.shows("At the kiosks from November 18, 2026 to November 25, 2026."))
    assert desk.shows("Sent by Sam, approved by Marc.")


def test_an_edition_is_compared_with_any_other_one(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    two_editions(published)
    published.publish(2)
    published.makeup("96 h")
    published.send()
    desk = page(opened, published)
    desk.click("edition-3")
    desk.wait_for(lambda: desk.staff.publication.history.other == 2)

    desk.click("compareWith-box")
    desk.click("compareWith-1")

    desk.wait_for(lambda: desk.staff.publication.history.other == 1)
    desk.wait_for(lambda: desk.shows("48 hours"))
    assert desk.shows("96 hours")
    assert not desk.shows("for 72 hours")


@BOTH
def test_the_sheet_of_an_old_edition_is_opened_as_pictures(
    published: SmallClinic, opened: Callable[..., Desk], *, at_desk: bool
) -> None:
    two_editions(published)
    published.publish(2)
    desk = page(opened, published, desk=at_desk)
    desk.click("edition-1")
    desk.wait_for(lambda: desk.staff.publication.history.edition == 1)
    desk.click("openSheet")

    desk.wait_for(lambda: desk.staff.publication.history.detail.sheet.pages)
    picture = desk.named("sheetPage-0")
    desk.wait_for(lambda: picture.implicitHeight() > 1000)  # it was read
    desk.key(Qt.Key.Key_Escape)
    desk.wait_for(lambda: desk.staff.publication.history.detail.sheet.edition == 0)
    assert desk.staff.publication.history.detail.sheet.pages == []


def test_an_edition_whose_approval_has_ended_cannot_be_shown_again_and_says_why(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    published.publish(2)
    published.now += timedelta(days=364)
    desk = page(opened, published)
    desk.click("edition-1")
    desk.wait_for(lambda: desk.shows("Its approval has ended: it can be shown once it is approved again."))

    desk.click("goBackEdition")
    desk.rest()

    assert len(published.journal.fold().publications) == 2


def test_who_may_not_write_begins_no_draft_and_is_told_who_may(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    desk = page(opened, published, "marc")
    desk.click("edition-1")

    desk.click("startDraft")
    desk.rest()

    assert published.drafts.open(TREATMENT) is None
    assert desk.shows("Who may write: Julie and Sam.")
