"""The page of publications, opened on a clinic that has two editions of its treatment."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.i18n import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Callable

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


def reports(place: SmallClinic, *said: tuple[str, str, int, int]) -> None:
    """Have kiosks report: their ids, names, publications, and before how many minutes."""
    with place.journal.database.change() as run:
        for kiosk, name, shows, minutes in said:
            seen = (place.now - timedelta(minutes=minutes)).isoformat(timespec="seconds")
            row = kiosk, shows, seen, json.dumps({"name": name, "states": {}})
            run("INSERT INTO report (kiosk, shows, seen, states) VALUES (?, ?, ?, ?)", row)


def page(
    opened: Callable[..., Desk], place: SmallClinic, person: str = "marc", language: str = ENGLISH, *, desk: bool = True
) -> Desk:
    made = opened(place, language=language, desk=desk)
    made.sign_in(person)
    made.click("rail-publication")
    made.wait_for(lambda: made.staff.publication.known)
    made.rest()
    return made
