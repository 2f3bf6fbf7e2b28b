"""A small clinic with a library in a file: three people with codes, a published edition, another to be approved."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher

from kiosk import config
from kiosk.app import trial_page
from kiosk.config.file import SETTINGS_FILE
from kiosk.content import document
from kiosk.delivery.asked import Ways
from kiosk.delivery.looking import Deliveries
from kiosk.delivery.outbox import Outbox
from kiosk.folder import LIBRARY_FILE, OUTBOX_FILE
from kiosk.library import deciding, sending
from kiosk.library.database import SqliteFile
from kiosk.library.deciding import Decision
from kiosk.library.drafts import Draft, Drafts
from kiosk.library.events import Role, Way
from kiosk.library.journal import Journal
from kiosk.library.lineage import DELIVERED
from kiosk.library.people import Codes
from kiosk.qt.common.background import Background
from kiosk.qt.common.images import Pages
from kiosk.qt.staff.office import Office
from tests.content.shipped import french_and_english
from tests.qt.objects import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kiosk.delivery.delivers import Delivers
    from kiosk.delivery.printing.finding import Found
    from kiosk.qt.staff.office import Condition

NOW = datetime(2026, 11, 25, 14, 40, tzinfo=ZoneInfo("America/Toronto"))
CODES = {"julie": "271828", "marc": "314159", "sam": "161803"}
ROLES = {
    "Julie": (Role.WRITER, Role.APPROVER),
    "Marc": (Role.APPROVER,),
    "Sam": (Role.WRITER, Role.ADMINISTRATOR),
}
ALL_WAYS = Ways(paper=True, email=True, sender="soins@clinique.example")
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""Hashes at once: how slow the real one is does not matter here."""
TREATMENT = "microneedling"
OUTBOX_KEY = bytes(32)
SETTINGS = """
[clinic]
name = "Clinique Exemple, Québec"
[printer]
uri = "ipp://127.0.0.1:9/ipp/print"
[mail]
host = "127.0.0.1"
sender = "soins@clinique.example"
"""
"""Of a clinic whose first run left nothing for later; nothing answers there."""


def shipped_text() -> bytes:
    """Return the shipped treatment as a document, in French and English."""
    return document.of(french_and_english(), TREATMENT).to_json()


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    """Return the shipped treatment as a document after a change to it."""
    text = json.loads(shipped_text())
    change(text["treatment"])
    return json.dumps(text).encode()


def rule(treatment: dict[str, Any], name: str) -> dict[str, Any]:
    """Return one of its rules."""
    found: dict[str, Any] = next(each for each in treatment["rules"] if each["id"] == name)
    return found


def makeup_waits(wait: str) -> bytes:
    """Return the shipped treatment with another wait for makeup than the 48 hours that patients are told."""
    return changed(lambda treatment: rule(treatment, "makeup")["end"].update(wait=wait))


@dataclass
class SmallClinic:
    """The library, and a clock that a test sets."""

    data: Path
    now: datetime = NOW
    conditions: tuple[Condition, ...] = ()
    background: Background = field(default_factory=Background)
    trying: Background = field(default_factory=Background)
    tries: Callable[[], Iterable[Condition]] = tuple
    printing: Callable[[bytes, int], object] | None = None
    found: tuple[Found, ...] = ()
    """The printers that are there."""
    drawing: Background = field(default_factory=Background)
    pages: Pages = field(default_factory=Pages)
    courier: Delivers = field(default_factory=Desk)
    """Notes what it is given, and delivers nothing."""
    again: Callable[[], None] | None = None
    """Starts the kiosk anew."""
    ways: Ways = ALL_WAYS

    def __post_init__(self) -> None:
        self.journal = Journal(SqliteFile(self.data / LIBRARY_FILE))
        self.codes = Codes(self.journal, b"key", QUICK)
        self.drafts = Drafts(self.journal.database)
        self.outbox = Outbox(self.data / OUTBOX_FILE, OUTBOX_KEY)

    def close(self) -> None:
        self.trying.close()
        self.drawing.close()
        self.background.close()
        self.outbox.close()
        self.journal.close()

    def by(self, person: str) -> Decision:
        return Decision(self.now, by=person, way=Way.SCREEN)

    def decide(self, make: Callable[..., object], *given: object, by: str = "", **more: object) -> None:
        """Record what a function of ``deciding`` makes, as decided now."""
        decision = self.by(by)
        self.journal.decide(lambda fold: make(fold, decision, *given, **more))  # type: ignore[arg-type,return-value]

    # -- what there is -------------------------------------------------------------------

    def people(self) -> None:
        """Add everybody, with a code each."""
        for name, roles in ROLES.items():
            made = partial(deciding.added, decision=Decision(self.now), name=name, roles=roles, identity=name.lower())
            self.journal.decide(made)
        for person, code in CODES.items():
            self.codes.give(Decision(self.now), person, code)

    def draft(self, text: bytes | None = None, by: str = "sam") -> Draft:
        """Save a draft of the treatment, from what is delivered or from what is there."""
        known = self.journal.fold().editions.get(TREATMENT, ())
        base = known[-1].sha256 if known else DELIVERED + self.journal.keep(shipped_text())
        there = self.drafts.open(TREATMENT)
        begun = there or Draft(TREATMENT, b"", base=base)
        return self.drafts.save(replace(begun, document=text or shipped_text(), person=by), self.now)

    def send(self, by: str = "sam", note: str = "") -> None:
        """Send the draft to be approved."""
        draft = self.drafts.open(TREATMENT)
        assert draft is not None
        sending.submit(self.journal, sending.prepared(draft, lambda _: ()), self.by(by), note)

    def approve(self, number: int, by: str = "marc", until: date | None = None) -> None:
        edition = self.journal.fold().edition(TREATMENT, number)
        assert edition is not None
        last = until or (self.now + timedelta(days=365)).date()
        self.decide(deciding.approved, TREATMENT, number, by=by, sha256=edition.sha256, review_by=last)

    def publish(self, number: int, by: str = "marc") -> None:
        self.decide(deciding.published, {TREATMENT: number}, by=by)

    def published(self) -> None:
        """Have all settings, everybody, and the shipped text at the kiosks as edition 1, for a week already."""
        (self.data / SETTINGS_FILE).write_text(SETTINGS, "utf-8")
        self.now -= timedelta(days=7)
        self.people()
        self.draft()
        self.send()
        self.approve(1)
        self.publish(1)
        self.now += timedelta(days=7)

    def makeup(self, wait: str = "72 h") -> None:
        """Save a draft in which makeup waits longer than the 48 hours that patients are told."""
        self.draft(makeup_waits(wait))

    # -- the screens ---------------------------------------------------------------------

    def office(self, *, desk: bool = True) -> Office:
        self.pages = Pages()  # each engine deletes its own
        return Office(
            journal=self.journal,
            own=self.journal,
            codes=self.codes,
            background=self.background,
            drawing=self.drawing,
            pages=self.pages,
            courier=self.courier,
            ways=self.ways,
            clock=lambda: self.now,
            settings=lambda: config.load(self.data),
            data=self.data,
            prove=lambda _: (),
            conditions=lambda: self.conditions,
            tries=lambda: self.tries(),  # noqa: PLW0108 - a test may set another
            trying=self.trying,
            deliveries=Deliveries.of(self.outbox),
            desk=desk,
            printers=lambda: self.found,
            trial_page=lambda: (trial_page.pdf("Clinique Exemple", "#0B6B66", self.now), trial_page.PAGES),
            again=self.again,
            print_paper=(lambda pdf, pages: self.printing and self.printing(pdf, pages)) if self.printing else None,
        )
