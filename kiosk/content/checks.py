"""What must hold in a treatment beyond its form: names that exist, dates that fit, languages that agree."""

from __future__ import annotations

from dataclasses import dataclass, fields
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from kiosk.content import wording
from kiosk.content.findings import Finding, finding
from kiosk.content.model import CLINIC, EMERGENCY_LINE, HEALTH_LINE, For, Stance, Urgency, unreplaced
from kiosk.content.places import parts
from kiosk.content.short import of_short_forms
from kiosk.errors import N_
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kiosk.content.model import Rule, Shared, Sign, Treatment

MOST_CAREFUL = 2
"""A wait may be longer than the sources say, but not by more than this factor: that is a slip of the pen."""
HOURS_OF_A_DAY = 24


@dataclass(frozen=True, slots=True)
class Known:
    """What a treatment may name: ids, those of entries that cannot be read among them."""

    answers: Collection[str]
    conditions: Collection[str]
    sources: Collection[str]
    signs: Collection[Sign] = ()
    """Those of the pack, which every treatment has that does not replace them."""
    contacts: Collection[str] = ()
    rules: Collection[str] = ()
    left_out: Collection[str] = ()
    """The treatment's lists that an entry was left out of, as it cannot be read."""


def of_treatment(treatment: Treatment, known: Known) -> list[Finding]:
    """Return what is wrong with a treatment, as far as it could be read."""
    return [*_Checker(treatment, known).all()]


def of_shared(shared: Shared) -> list[Finding]:
    """Return what is wrong with what treatments share, as far as it could be read."""
    return [*twice(shared), *wording.of_shared(shared), *_contacts(shared), *_signs_for_all(shared)]


def _contacts(shared: Shared) -> Iterator[Finding]:
    for contact in shared.contacts:
        place = f"contacts/{contact.id}"
        if contact.id == CLINIC:
            yield finding(place, N_("the clinic’s number and hours are in the settings: rename this contact"))
        if contact.number is None and contact.place is None:
            yield finding(place, N_("a contact needs a number to call or a place to go to: add number or place"))


def _signs_for_all(shared: Shared) -> Iterator[Finding]:
    known = [source.id for source in shared.sources]
    for sign in shared.signs:
        place = f"signs/{sign.id}"
        yield from _are_known(place, sign.sources, known)
        yield from _bands(sign)
        if sign.for_ or sign.not_for:
            yield finding(place, N_("a sign of the pack is for every patient: take for and not_for away"))
        if sign.hidden:
            yield finding(place, N_("a sign of the pack cannot be hidden: remove it instead"))


def _is_emergency(sign: Sign) -> bool:
    return any(band.urgency is Urgency.EMERGENCY for band in sign.bands)


def _bands(sign: Sign) -> Iterator[Finding]:
    days = [band.from_day for band in sign.bands]
    if not days or days != sorted(set(days)):
        yield finding(f"signs/{sign.id}", N_("the bands of a sign need days that grow"))


def _are_known(place: str, names: Collection[str], known: Collection[str]) -> Iterator[Finding]:
    for name in sorted(set(names)):
        if name not in known:
            message = N_("{name} is not known: use one of {known}")
            yield finding(place, message, name=name, known=", ".join(sorted(known)))


class _Checker:
    def __init__(self, treatment: Treatment, known: Known) -> None:
        self.treatment, self.known = treatment, known
        self.rules = {r.id: r for r in treatment.rules}

    def all(self) -> Iterator[Finding]:
        yield from self._names()
        yield from twice(self.treatment)
        yield from self._approval()
        for key, check in (("phases", self._phases), ("signs", self._signs), ("quiz", self._quiz)):
            if key not in self.known.left_out:
                yield from check()
        yield from self._anything()
        yield from self._rules()
        yield from self._contradictions()
        yield from of_short_forms(self.treatment)
        yield from wording.of_texts(self.treatment, self.rules, self.known.rules, self.known.contacts)

    # -- names ------------------------------------------------------------------------

    def _names(self) -> Iterator[Finding]:
        t = self.treatment
        yield from _are_known("answers", t.answers, self.known.answers)
        contacts = {CLINIC, HEALTH_LINE, EMERGENCY_LINE, *self.known.contacts}
        yield from _are_known("when_closed", [t.when_closed], contacts - {CLINIC})
        for place, thing in parts(t):
            for key in ("for_", "not_for", "first_for"):
                yield from _are_known(place, getattr(thing, key, ()), t.answers)
            yield from _are_known(place, getattr(thing, "sources", ()), self.known.sources)
        for rule in t.rules:
            place = f"rules/{rule.id}"
            yield from _are_known(place, [rule.also] if rule.also else [], self.known.conditions)
            if not rule.sources:
                yield finding(place, N_("a rule needs its source: add sources"))

    def _anything(self) -> Iterator[Finding]:
        said = [each for each in (*self.treatment.rules, *self.treatment.notices) if not each.hidden]
        if not said and not {"rules", "notices"} & set(self.known.left_out):
            message = N_("a treatment needs something to do, to avoid or to know: add a rule or a notice")
            yield finding("rules", message)

    def _approval(self) -> Iterator[Finding]:
        approval = self.treatment.approval
        if approval is not None and approval.review_by < approval.on:
            message = N_("review_by is before the approval: give a later date")
            yield finding("approval/review_by", message)

    # -- times -------------------------------------------------------------------------

    def _phases(self) -> Iterator[Finding]:
        phases = self.treatment.phases
        if phases and phases[0].start.hours != 0:
            yield finding(f"phases/{phases[0].id}", N_("the first phase must start at 0 h"))
        for phase in phases:
            start, end = phase.start.hours, phase.end.hours
            if end <= start or end % HOURS_OF_A_DAY or start % HOURS_OF_A_DAY:
                message = N_("a phase must be whole days (24 h, 4 d) and end after it starts")
                yield finding(f"phases/{phase.id}", message)
        for before, after in pairwise(phases):
            if before.end.hours != after.start.hours:
                message = N_("this phase starts at {start} but the one before ends at {end}: make them meet")
                yield finding(f"phases/{after.id}", message, start=after.start, end=before.end)

    def _rules(self) -> Iterator[Finding]:
        for rule in self.treatment.rules:
            place = f"rules/{rule.id}"
            if rule.end is not None and rule.end.hours <= rule.start.hours:
                yield finding(place, N_("the rule ends before it starts: correct start or end"))
            said, wait = rule.sources_say, rule.end if rule.stance is Stance.AVOID else rule.start
            if said and wait and not said[0].hours <= wait.hours <= MOST_CAREFUL * said[1].hours:
                message = N_("{wait} is far from what the sources say, {least} to {most}: correct one of them")
                yield finding(place, message, wait=wait, least=said[0], most=said[1])

    def _contradictions(self) -> Iterator[Finding]:
        for one, other in combinations(self.treatment.rules, 2):
            if (
                one.about == other.about
                and not (one.hidden or other.hidden)
                and _overlap(one, other)
                and both_apply(one.audience, other.audience, self.treatment.answers)
            ):
                message = N_(
                    "{one} and {other} contradict each other about {subject}: both apply to the same patient at once"
                )
                yield finding(f"rules/{other.id}", message, one=one.id, other=other.id, subject=one.about)

    # -- signs, quiz -----------------------------------------------------------------------

    def _signs(self) -> Iterator[Finding]:
        signs = (*self.treatment.signs, *unreplaced(self.known.signs, self.treatment))
        if all(band.urgency is Urgency.EXPECTED for sign in signs if not sign.hidden for band in sign.bands):
            message = N_(
                "a treatment needs at least one sign to call for: add one whose urgency is call, today or emergency"
            )
            yield finding("signs", message)
        emergencies = {sign.id for sign in self.known.signs if _is_emergency(sign)}
        for sign in self.treatment.signs:
            place = f"signs/{sign.id}"
            yield from _bands(sign)
            if sign.hidden and (_is_emergency(sign) or sign.id in emergencies):
                yield finding(place, N_("an emergency sign cannot be hidden: take hidden away"))
            elif sign.id in emergencies and not _is_emergency(sign):
                message = N_("it replaces an emergency sign of the pack: give it the urgency emergency, or another id")
                yield finding(place, message)
            elif sign.id in emergencies and (sign.for_ or sign.not_for):
                message = N_("it replaces an emergency sign of the pack, for every patient: take for and not_for away")
                yield finding(place, message)

    def _quiz(self) -> Iterator[Finding]:
        for question in self.treatment.quiz:
            if sum(choice.correct for choice in question.choices) != 1:
                yield finding(f"quiz/{question.id}", N_("a question needs exactly one correct answer"))


def both_apply(one: For, other: For, answers: Iterable[str]) -> bool:
    """Tell whether some patient, with some of these answers, is meant by both."""
    # An answer that keeps nobody out only brings more in: who gave all of those decides.
    most = frozenset(answers) - one.none_of - other.none_of
    return one.includes(most) and other.includes(most)


def twice(thing: object) -> Iterator[Finding]:
    """Find entries of one list that have the same id."""
    for place, part in parts(thing):
        for each in fields(part) if not isinstance(part, Text) else ():
            entries = getattr(part, each.name)
            ids = [entry.id for entry in entries if hasattr(entry, "id")] if isinstance(entries, tuple) else []
            for number, name in enumerate(ids):
                if name in ids[:number]:
                    where = "/".join(filter(None, (place, each.name, str(number + 1), "id")))
                    yield finding(where, N_("the id {name} stands twice: rename one"), name=name)


def _overlap(one: Rule, other: Rule) -> bool:
    starts = max(one.start.hours, other.start.hours)
    ends = min(r.end.hours if r.end else float("inf") for r in (one, other))
    return starts < ends
