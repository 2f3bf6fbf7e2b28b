"""A clinic with people and texts, for tests of the library."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.library import deciding
from kiosk.library.deciding import Decision
from kiosk.library.events import Role

if TYPE_CHECKING:
    from kiosk.library.fold import Fold
    from kiosk.library.journal import Journal

ZONE = ZoneInfo("America/Toronto")
NOW = datetime(2026, 11, 25, 9, tzinfo=ZONE)
YEAR = date(2027, 11, 25)
NURSE, DOCTOR, DESK = "julie", "marc", "sam"


def by(person: str = "", days: int = 0) -> Decision:
    """Return that somebody decides, some days after the first."""
    return Decision(NOW + timedelta(days=days), by=person, user="clinic")


def staffed(journal: Journal) -> Journal:
    """Return a library with a nurse who writes, a doctor who approves, and a desk that administers."""
    people = (
        (NURSE, "Julie", (Role.WRITER, Role.APPROVER)),
        (DOCTOR, "Marc", (Role.APPROVER,)),
        (DESK, "Sam", (Role.WRITER, Role.ADMINISTRATOR)),
    )
    for identity, name, roles in people:
        journal.decide(lambda fold, i=identity, n=name, r=roles: deciding.added(fold, by(), n, r, i))  # type: ignore[misc]
    return journal


def submit(journal: Journal, text: bytes, treatment: str = "microneedling", person: str = NURSE, days: int = 0) -> Fold:
    """Send a text to be approved."""
    import hashlib  # noqa: PLC0415

    sha256 = hashlib.sha256(text).hexdigest()
    return journal.decide(lambda fold: deciding.submitted(fold, by(person, days), treatment, sha256), [text])


def approve(  # noqa: PLR0913, PLR0917 - what an approval is
    journal: Journal,
    number: int,
    treatment: str = "microneedling",
    person: str = DOCTOR,
    days: int = 0,
    until: date = YEAR,
) -> Fold:
    """Approve an edition as it is."""

    def make(fold: Fold) -> object:
        edition = deciding.known(fold, treatment, number)
        return deciding.approved(fold, by(person, days), treatment, number, sha256=edition.sha256, review_by=until)

    return journal.decide(make)  # type: ignore[arg-type]


def publish(journal: Journal, person: str = DOCTOR, days: int = 0, **editions: int) -> Fold:
    """Publish editions."""
    return journal.decide(lambda fold: deciding.published(fold, by(person, days), editions))


def withdraw(
    journal: Journal, number: int, treatment: str = "microneedling", person: str = NURSE, days: int = 0
) -> Fold:
    """Take an edition from every kiosk."""
    return journal.decide(lambda fold: deciding.withdrawn(fold, by(person, days), treatment, number, "new device"))
