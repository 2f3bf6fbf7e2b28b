"""What the first run left for later, as an administrator reads it on Today: each with the way to do it now; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence
from kiosk.library.events import Role
from kiosk.qt.staff.first_run.steps import CLINIC, MAIL, PRINTER, TREATMENTS
from kiosk.qt.staff.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.library.events import Person
    from kiosk.qt.staff.first_run.steps import There

SETUP, PEOPLE = "setup", "people"
"""The pages that it leads to."""


def left(found: There, person: Person) -> Iterator[Waiting]:
    """Return what was left, for those who may do it.

    Args:
        found: what was answered.
        person: who asks.

    """
    if Role.ADMINISTRATOR not in person.roles:
        return
    if not found.clinic:
        detail = N_("Sheets and emails carry the name and the number of an example.")
        yield _line(CLINIC, "buildings-duotone", N_("Clinic"), detail, N_("Say which clinic it is"))
    if not found.printer:
        yield _line(PRINTER, "printer-duotone", N_("Printer"), N_("Patients cannot print."), N_("Choose the printer"))
    if not found.mail:
        detail = N_("Patients get no email.")
        yield _line(MAIL, "envelope-simple-duotone", N_("Email"), detail, N_("Set the mail up"))
    if not found.treatments:
        detail = N_("Patients are asked to go to the desk until there is one.")
        yield _line(TREATMENTS, "notebook-duotone", N_("Treatments to offer"), detail, N_("Choose treatments"))
    if not any(Role.APPROVER in each.roles for each in found.people):
        detail = N_("Nobody approves yet: patients can be shown nothing.")
        yield _line("", "users-three-duotone", N_("People"), detail, N_("Add who approves"))


def _line(step: str, icon: str, title: str, detail: str, does: str) -> Waiting:
    return Waiting(
        f"left {step}",
        icon,
        "waiting",
        Sentence(N_("Left for later")),
        Sentence(title),
        Sentence(detail),
        None,
        Sentence(does),
        SETUP if step else PEOPLE,
        step,
    )
