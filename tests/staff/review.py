"""Read and approve, as a person does it; and an edition with several differences."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.i18n import ENGLISH, FRENCH
from tests.staff.small_clinic import TREATMENT, shipped_text

if TYPE_CHECKING:
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
