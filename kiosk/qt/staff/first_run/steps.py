"""The steps of the first run, and where it goes on: that is told by what is there, so that a power cut loses no step.

Nothing here touches the disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.config import ClinicSettings
from kiosk.errors import N_
from kiosk.library.events import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.config import Settings
    from kiosk.library.drafts import Draft
    from kiosk.library.events import Person
    from kiosk.library.fold import Fold

LANGUAGE, CLINIC, ADMINISTRATOR, PRINTER = "language", "clinic", "administrator", "printer"
MAIL, TREATMENTS, SHEET = "mail", "treatments", "sheet"
WORDS = {
    LANGUAGE: N_("Language"),
    CLINIC: N_("Clinic"),
    ADMINISTRATOR: N_("Administrator"),
    PRINTER: N_("Printer"),
    MAIL: N_("Email"),
    TREATMENTS: N_("Treatments"),
    SHEET: N_("Test sheet"),
}
"""The steps in their order, each in a word or two."""
ORDER = tuple(WORDS)


@dataclass(frozen=True, slots=True)
class There:
    """What was answered, now or at an earlier time; "" for what was not."""

    clinic: str = ""
    people: tuple[Person, ...] = ()
    printer: str = ""
    """Its address."""
    mail: str = ""
    """The server's name."""
    treatments: frozenset[str] = frozenset()
    """Those that are written, or were sent to be approved."""

    @property
    def administrator(self) -> str:
        """Who administers, by the name."""
        return next((each.name for each in self.people if Role.ADMINISTRATOR in each.roles), "")

    @property
    def unfinished(self) -> bool:
        """Whether patients have nothing to come: then whoever administers goes on where it was left."""
        return not self.treatments


def there(settings: Settings, fold: Fold, drafts: Iterable[Draft]) -> There:
    """Return what was answered."""
    name = settings.clinic.name
    return There(
        clinic="" if name == ClinicSettings().name else name,
        people=fold.active(),
        printer=settings.printer.uri,
        mail=settings.mail.host,
        treatments=frozenset([*fold.editions, *(draft.treatment for draft in drafts)]),
    )


def goes_on(found: There) -> str:
    """Return the step to begin with: the first that is not answered yet."""
    if not found.people:
        return ADMINISTRATOR if found.clinic else LANGUAGE
    answered = {PRINTER: found.printer, MAIL: found.mail, TREATMENTS: found.treatments}
    return next((step for step, answer in answered.items() if not answer), SHEET)
