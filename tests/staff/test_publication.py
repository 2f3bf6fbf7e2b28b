"""What is ready is published with one touch, undone and gone back from; what cannot be any more is approved again."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library import deciding, sending
from kiosk.library.drafts import Draft
from kiosk.library.events import Role, Way
from tests.staff.publication import page, shown, two_editions
from tests.staff.small_clinic import TREATMENT, shipped_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 3
BOTH = pytest.mark.parametrize("at_desk", [True, False], ids=["mouse", "finger"])


def other(place: SmallClinic, treatment: str, until: date) -> None:
    """Have another treatment approved."""
    text = json.loads(shipped_text())
    text["treatment"]["id"] = treatment
    text["treatment"]["name"] = dict.fromkeys(text["treatment"]["name"], treatment.capitalize())
    draft = place.drafts.save(Draft(treatment, json.dumps(text).encode(), person="sam"), place.now)
    sending.submit(place.journal, sending.prepared(draft, lambda _: ()), place.by("sam"), "")
    edition = place.journal.fold().edition(treatment, 1)
    assert edition is not None
    place.decide(deciding.approved, treatment, 1, by="marc", sha256=edition.sha256, review_by=until)


@BOTH
@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_an_approved_edition_is_published_with_one_touch_and_its_reason_is_kept(
    published: SmallClinic, opened: Callable[..., Desk], language: str, *, at_desk: bool
) -> None:
    two_editions(published)
    desk = opened(published, language=language, desk=at_desk)
    desk.sign_in("marc")
    desk.click(f"task-publish {TREATMENT}")
    desk.click(f"why-{TREATMENT}")
    desk.type("Less stinging")

    desk.click(f"publish-{TREATMENT}")

    desk.wait_for(lambda: shown(published) == {TREATMENT: 2})
    event = published.journal.events()[-1].event
    assert (event.event, event.by, event.way) == ("published", "marc", Way.SCREEN)
    assert getattr(event, "reason", "") == "Less stinging"
    desk.wait_for(lambda: desk.staff.publication.ready.count == 0)


def test_a_publication_is_undone_from_the_strip_and_patients_see_what_they_saw_before(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    desk = page(opened, published)
    desk.click(f"publish-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.publication.publishing.undoable)

    desk.click("undoButton")

    desk.wait_for(lambda: shown(published) == {TREATMENT: 1})
    assert len(published.journal.fold().publications) == 3
    desk.wait_for(lambda: not desk.staff.publication.publishing.undoable)


def test_what_somebody_else_has_published_meanwhile_is_not_undone(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    desk = page(opened, published)
    desk.click(f"publish-{TREATMENT}")
    desk.wait_for(lambda: desk.staff.publication.publishing.undoable)
    published.makeup("96 h")
    published.send()
    published.approve(3)
    published.publish(3)

    desk.click("undoButton")

    desk.wait_for(lambda: desk.shows("Somebody has published something else meanwhile, so nothing was undone."))
    assert shown(published) == {TREATMENT: 3}


def test_what_is_left_out_of_a_publication_is_told(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    other(published, "peeling", until=published.now.date() + timedelta(days=3))
    published.decide(deciding.published, {TREATMENT: 1, "peeling": 1}, by="marc")
    published.now += timedelta(days=10)
    two_editions(published)
    desk = page(opened, published)

    desk.click(f"publish-{TREATMENT}")

    desk.wait_for(lambda: desk.shows("Left out: Peeling."))
    assert shown(published) == {TREATMENT: 2}


@pytest.mark.exhaustive  # ten seconds
def test_the_strip_is_gone_after_its_time(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    two_editions(published)
    desk = page(opened, published)
    desk.click(f"publish-{TREATMENT}")
    desk.wait_for(lambda: desk.find("undoButton"))

    desk.wait_for(lambda: not desk.find("undoButton"))

    assert shown(published) == {TREATMENT: 2}


def test_the_publication_before_is_gone_back_to(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    two_editions(published)
    published.publish(2)
    desk = page(opened, published)

    desk.click("goBackPublication")

    desk.wait_for(lambda: shown(published) == {TREATMENT: 1})


def test_who_may_not_publish_is_told_who_may(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    place.published()
    two_editions(place)
    place.decide(deciding.changed, "julie", [Role.WRITER], by="sam")
    desk = page(opened, place, "julie")

    desk.click(f"publish-{TREATMENT}")
    desk.rest()

    assert shown(place) == {TREATMENT: 1}
    assert desk.shows("Who may publish: Marc and Sam.")


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_what_was_undone_can_be_published_again(
    published: SmallClinic, opened: Callable[..., Desk], language: str
) -> None:
    two_editions(published)
    published.publish(2)
    desk = page(opened, published, language=language)
    desk.click("goBackPublication")
    desk.wait_for(lambda: shown(published) == {TREATMENT: 1})

    desk.wait_for(lambda: desk.staff.publication.ready.count)
    desk.click(f"publish-{TREATMENT}")

    desk.wait_for(lambda: shown(published) == {TREATMENT: 2})


def test_what_is_ready_says_in_how_many_places_it_differs_and_is_seen_in_the_history(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    desk = page(opened, published)
    desk.click("edition-1")
    desk.wait_for(lambda: desk.staff.publication.history.edition == 1)

    desk.click(f"see-{TREATMENT}")

    desk.wait_for(lambda: (desk.staff.publication.history.edition, desk.staff.publication.history.other) == (2, 1))
    assert desk.shows("Replaces edition 1. 1 difference.")


@pytest.mark.parametrize("gone", ["expired", "withdrawn"])
def test_what_has_expired_or_was_withdrawn_is_read_again_to_be_approved_again(
    published: SmallClinic, opened: Callable[..., Desk], gone: str
) -> None:
    if gone == "expired":
        published.now += timedelta(days=400)
    else:
        published.decide(deciding.withdrawn, TREATMENT, 1, "A mistake", by="sam")
    desk = page(opened, published)

    desk.click(f"again-{TREATMENT}")

    desk.wait_for(lambda: desk.staff.page == "read" and desk.staff.review.number == 1)
    desk.rest()
    assert desk.shows("Read it again, as a whole.")
    assert desk.staff.review.answer.refused == ""


def test_what_holds_for_long_is_not_to_be_approved_again(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = page(opened, published)

    assert desk.find(f"again-{TREATMENT}") is None


def test_with_fingers_what_cannot_wait_comes_first_but_for_who_came_to_publish(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    desk = page(opened, published, desk=False)

    def publishing_is_first() -> bool:
        return desk.middle(f"publish-{TREATMENT}").y() < desk.middle(f"withdraw-{TREATMENT}").y()

    assert not publishing_is_first()

    desk.staff.go("publication", TREATMENT)

    desk.wait_for(publishing_is_first)


def test_from_today_the_task_leads_to_the_treatment_it_is_about(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    desk = opened(published)
    desk.sign_in("marc")

    desk.click(f"task-publish {TREATMENT}")

    desk.wait_for(lambda: desk.staff.page == "publication")
    desk.wait_for(lambda: desk.staff.publication.history.treatment == TREATMENT)
