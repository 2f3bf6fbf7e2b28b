"""Rules of a treatment of a Tuesday evening, and what is said of when they hold."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.config import ClinicSettings
from kiosk.content.model import Condition, Content, EndIs, Event, Rule, Stance, Treatment
from kiosk.content.times import Moment, Wait
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import PlannedRule, Visit
from kiosk.visit.planning import care_plan

ZONE = ZoneInfo("America/Toronto")
TUESDAY = datetime(2026, 11, 24, 20, 10, tzinfo=ZONE)
CLINIC = clinic(ClinicSettings(opening="mon-fri 09:00-17:00"), ("fr-CA", "en-CA"))


def text(french: str, english: str) -> Text:
    return Text.written({"fr-CA": french, "en-CA": english})


CALM = Condition(
    id="calm",
    when=text("quand la peau est calme", "when your skin is calm"),
    until=text("jusqu’à ce que la peau soit calme", "until your skin is calm"),
)
CAST = Event(
    id="cast",
    after=text("après le retrait du plâtre", "after the cast is off"),
    until=text("jusqu’au retrait du plâtre", "until the cast is off"),
)


def moment(written: str) -> Moment | None:
    """Read "14 d", "calm", "cast", "14 d + calm"."""
    parts = written.split(" + ") if written else []
    waits = [Wait.written(part) for part in parts if part[0].isdigit()]
    return Moment(
        wait=waits[0] if waits else None,
        condition="calm" if "calm" in parts else None,
        event="cast" if "cast" in parts else None,
    ) if parts else None  # fmt: skip


def rule(stance: Stance, end_is: EndIs | None = None, *, start: str = "", end: str = "", lasts: str = "") -> Rule:
    return Rule(
        id="it",
        stance=stance,
        thing=text("Cela", "It"),
        start=moment(start),
        end=moment(end),
        lasts=Wait.written(lasts) if lasts else None,
        end_is=end_is,
    )


def planned(
    *rules: Rule, at: datetime = TUESDAY, known: bool = True, today: date | None = None, calm: Condition = CALM
) -> list[PlannedRule]:
    name = text("Soin", "Treatment")
    treatment = Treatment(id="t", icon="needle-duotone", name=name, title=name, rules=rules)
    shared = {"questions": {}, "conditions": {"calm": calm}, "events": {"cast": CAST}, "sources": {}}
    content = Content(("fr-CA", "en-CA"), **shared, treatments={"t": treatment}, disclaimer=name)  # type: ignore[arg-type]
    return list(care_plan(content, Visit("t", at, known, today=today), CLINIC).rules)


def said(made: PlannedRule) -> tuple[str, str]:
    plain = [made.when.of(tag).replace("\N{NO-BREAK SPACE}", " ") for tag in ("fr-CA", "en-CA")]
    return plain[0], plain[1]
