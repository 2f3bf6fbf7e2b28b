"""The library of a large clinic: what it decided in years, always the same for a number, and another for another."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from kiosk.library.deciding import Decision
from kiosk.library.events import FIRST, Approved, Person, Published, Role, Submitted, recorded
from tests.library.people import DOCTOR, NURSE, ZONE
from tests.library.workers import text

if TYPE_CHECKING:
    from kiosk.library.events import Event, Recorded

TREATMENTS, EVENTS = 50, 5_000
NOW = datetime.now(ZONE).replace(microsecond=0)
YEAR = NOW.date() + timedelta(days=365)


def by(person: str = "") -> Decision:
    """Return that somebody decides now: the program that is measured shows what is approved today."""
    return Decision(NOW, by=person, user="clinic")


@dataclass(frozen=True, slots=True)
class Large:
    """A library."""

    lines: tuple[Recorded, ...]
    blobs: dict[str, bytes]
    publications: int


def large(number: int) -> Large:
    """Return a library: each text is sent, approved and published."""
    chance, shown, blobs = Random(number), dict[str, int](), dict[str, bytes]()
    events: list[Event] = [
        Person(**by().said, id=NURSE, name="Julie", roles=(Role.WRITER,)),
        Person(**by().said, id=DOCTOR, name="Marc", roles=(Role.APPROVER,)),
    ]
    while len(events) < EVENTS:
        name = f"treatment-{len(shown) if len(shown) < TREATMENTS else chance.randrange(TREATMENTS)}"
        data = document(name, number * EVENTS + len(events))
        sha256, edition = hashlib.sha256(data).hexdigest(), shown.get(name, 0) + 1
        blobs[sha256], shown[name] = data, edition
        nurse, doctor = by(NURSE).said, by(DOCTOR).said
        events += [
            Submitted(**nurse, treatment=name, edition=edition, sha256=sha256),
            Approved(**doctor, treatment=name, edition=edition, sha256=sha256, on=NOW.date(), review_by=YEAR),
            Published(**doctor, editions=dict(sorted(shown.items()))),
        ]
    lines: list[Recorded] = []
    before = FIRST
    for place, event in enumerate(events[:EVENTS], 1):
        lines.append(recorded(event, place, before))
        before = lines[-1].hash
    return Large(tuple(lines), blobs, sum(isinstance(line.event, Published) for line in lines))


def document(treatment: str, number: int) -> bytes:
    """Return a text of a treatment that no other number gives."""
    return text("microneedling", number).replace(b'"id":"microneedling"', b'"id":"%b"' % treatment.encode())
