"""What each kiosk shows by now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import KioskError, Sentence
from kiosk.i18n import ENGLISH, words
from kiosk.library import deciding
from kiosk.qt.staff.publication.kiosks import kiosk_line, reported
from tests.staff.publication import page, reports, two_editions
from tests.staff.small_clinic import TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2


def test_each_kiosk_that_has_said_so_is_told_with_what_it_shows(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    published.publish(2)
    reports(
        published, ("a", "Accueil 1", 2, 0), ("b", "Accueil 2", 1, 0), ("c", "Étage", 1, 35), ("d", "Vieille", 1, 10**5)
    )

    desk = page(opened, published)

    assert [(kiosk.name, kiosk.tone, kiosk.said) for kiosk in desk.staff.publication.atKiosks.kiosks.rows] == [
        ("Accueil 1", "good", ""),
        ("Accueil 2", "waiting", "shows 1"),
        ("Étage", "waiting", "last seen at 2:05\u00a0p.m."),
    ]


def test_a_kiosk_that_takes_nothing_is_named_with_its_reason_and_the_treatments_name(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    published.publish(2)
    message = "Edition {number} of {treatment} cannot be shown here: {reason}"
    values = {"number": 2, "treatment": TREATMENT, "reason": KioskError("The sheet needs five pages.")}
    reports(published, ("a", "Accueil 1", 1, 0), why=(Sentence(message, values),))

    desk = page(opened, published)

    assert desk.shows(
        "Accueil 1 does not take publication 2: Edition 2 of Microneedling cannot be shown here: The sheet needs five "
        "pages."
    )


def test_a_kiosk_that_has_not_taken_in_a_withdrawal_is_named(published: SmallClinic) -> None:
    reports(published, ("a", "Accueil 1", 1, 0))
    published.decide(deciding.withdrawn, TREATMENT, 1, "A text is wrong", by="sam")
    fold = published.journal.fold()

    (found,) = reported(published.journal.database, fold, published.now)
    before = kiosk_line(found, fold, {}, words(ENGLISH), published.now)
    reports(published, ("a", "Accueil 1", 1, 0))
    (found,) = reported(published.journal.database, fold, published.now)

    assert (before.tone, before.said) == ("waiting", "has not said yet that what was withdrawn is gone")
    assert kiosk_line(found, fold, {}, words(ENGLISH), published.now).said == ""


def test_a_page_that_stays_open_tells_what_the_kiosks_show_by_now_and_what_others_decide(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    two_editions(published)
    reports(published, ("a", "Accueil 1", 1, 0))
    desk = page(opened, published)
    desk.click(f"publish-{TREATMENT}")
    desk.wait_for(lambda: desk.shows("shows 1"))

    with published.journal.database.change() as run:
        run("UPDATE report SET shows = 2")
    wait_ten_seconds(desk)

    desk.wait_for(lambda: not desk.shows("shows 1"))
    assert desk.staff.publication.publishing.undoable
    published.decide(deciding.gone_back, 1, by="julie")
    wait_ten_seconds(desk)
    desk.wait_for(lambda: desk.shows("Publication 3, Julie"))


def wait_ten_seconds(desk: Desk) -> None:
    for _ in range(10):
        desk.staff.tick()
