"""The page of publications, opened on a clinic that has two editions of its treatment."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.i18n import ENGLISH
from kiosk.library.reports import Report, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import Tells
    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic


def shown(place: SmallClinic) -> dict[str, int]:
    publication = place.journal.fold().publication
    assert publication is not None
    return dict(publication.editions)


def two_editions(place: SmallClinic) -> None:
    """Have a second edition approved, with makeup after 72 hours."""
    place.makeup()
    place.send(note="Makeup after 72 hours.")
    place.approve(2)


def reports(place: SmallClinic, *said: tuple[str, str, int, int], why: tuple[Tells, ...] = ()) -> None:
    """Have kiosks report: their ids, names, publications, and before how many minutes; all have taken in all."""
    taken = place.journal.fold().number
    for kiosk, name, shows, minutes in said:
        seen = place.now - timedelta(minutes=minutes)
        write(place.journal.database, Report(kiosk, name, shows, seen, {}, taken, why))


def page(
    opened: Callable[..., Desk], place: SmallClinic, person: str = "marc", language: str = ENGLISH, *, desk: bool = True
) -> Desk:
    made = opened(place, language=language, desk=desk)
    made.sign_in(person)
    made.click("rail-publication")
    made.wait_for(lambda: made.staff.publication.known)
    made.rest()
    return made
