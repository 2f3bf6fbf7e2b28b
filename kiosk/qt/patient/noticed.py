"""What a patient may notice, and what one sign means today, as rows for the screens, in one language; pure.

Each sign is listed once, by its name.  Those that need an ambulance today stand together, one touch away wherever the
list is shown, and have one answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.model import Urgency
from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.markup import Run
from kiosk.qt.common.styled import Said, said
from kiosk.qt.patient.drawings import drawing_of_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan, PlannedBand, PlannedSign

VERDICTS = {
    Urgency.EXPECTED: N_("It is normal"),
    Urgency.CALL: N_("Call the clinic"),
    Urgency.TODAY: N_("Get care today"),
    Urgency.EMERGENCY: N_("Call 911, day or night"),
}
CALL_IF = N_("Call the clinic in this case")
"""Said where only some of what was touched is a reason to call."""
RUNGS = {**VERDICTS, Urgency.TODAY: N_("Today"), Urgency.EMERGENCY: N_("911")}
"""The same where there is little room."""
AT_ONCE = {
    Urgency.TODAY: N_("You are still in the clinic: tell the front desk now."),
    Urgency.EMERGENCY: N_("You are still in the clinic: ask for help at the front desk, now."),
}
"""What whoever cannot wait is told besides, as they stand in front of the kiosk."""
CHANGE_AT = 0.75
"""Where on its line of days a sign begins to mean something else, of the whole."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a patient may notice; its key names what it means today too ("redness.0")."""

    key: str
    plain: str
    styled: str
    drawing: str


@dataclass(frozen=True, slots=True)
class Band:
    """What a sign means on some later days."""

    urgency: str
    title: str
    told: tuple[Said, ...]
    instruction: str
    """Whom to call and when, where what is told does not say it."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One of the four answers that there are."""

    urgency: str
    label: str
    current: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """From when on a sign means something else; the places are shares of a line of days."""

    begins: str
    """The day of the treatment, where the line begins; nothing where today is too near."""
    today: float
    at: float
    urgency: str
    label: str
    """"Dec 2 · Call the clinic"."""


@dataclass(frozen=True, slots=True)
class OpenSign:
    """A sign that was touched, and what it means today."""

    title: str
    noticed: str
    """"You notice: Fever · day 4"."""
    drawing: str
    urgency: str
    verdict: str
    days: str
    """On which days that holds, where the lines do not say it."""
    lines: tuple[Said, ...]
    instruction: str
    at_once: str
    later: tuple[Band, ...]
    rungs: tuple[Rung, ...]
    turns: tuple[Turn, ...]
    """One where it ends, none where it does not."""


def current(plan: CarePlan, sign: PlannedSign) -> int:
    """Return the number of what a sign means today."""
    return max((n for n, band in enumerate(sign.bands) if band.first_day <= plan.today), default=0)


def signs(plan: CarePlan, language: str) -> list[Sign]:
    """Return what may be noticed, but for what needs an ambulance today."""
    found = []
    for each, number in _listed(plan):
        name = said(*each.text.runs(language))
        found.append(Sign(f"{each.id}.{number}", name.plain, name.styled, drawing_of_sign(each.id)))
    return found


def urgent(plan: CarePlan, language: str) -> Sign | None:
    """Return the row of the signs that need an ambulance today; None where there are none."""
    listed = _urgent(plan)
    if not listed:
        return None
    runs = [Run(words(language).gettext(N_("Urgent?")), strong=True)]
    for place, (each, _) in enumerate(listed):
        runs += [Run(" · " if place else " "), *each.text.runs(language)]
    row = said(*runs)
    first, number = listed[0]
    return Sign(f"{first.id}.{number}", row.plain, row.styled, drawing_of_sign(first.id))


def opened(plan: CarePlan, touched: str, language: str) -> OpenSign | None:
    """Return the sign that was touched ("redness.0") with what it means; None when none was."""
    found = next((s for s in plan.signs if s.id == touched.rpartition(".")[0]), None)
    if found is None:
        return None
    w = words(language)
    together = _urgent(plan)
    if all(found is not each for each, _ in together):
        together = [(found, current(plan, found))]
    now = [each.bands[number] for each, number in together]
    urgency = now[0].urgency
    title = found.text.of(language) if len(together) == 1 else w.gettext(N_("One of these signs"))
    names = [found.text] if len(together) == 1 else []
    lines = _lines(now, names, language, dated=len(now) > 1)
    return OpenSign(
        title=title,
        noticed=_noticed(plan, title, language),
        drawing=drawing_of_sign(together[0][0].id),
        urgency=str(urgency),
        verdict=w.gettext(CALL_IF if _only_some(together, urgency, language) else VERDICTS[urgency]),
        days="" if len(now) > 1 or now[0].dated else now[0].days.of(language),
        lines=lines,
        instruction=_instruction(plan, urgency, lines, language),
        at_once=w.gettext(AT_ONCE[urgency]) if urgency in AT_ONCE else "",
        later=tuple(_later(plan, band, language) for each, number in together for band in each.bands[number + 1 :]),
        rungs=tuple(Rung(str(each), w.gettext(RUNGS[each]), each is urgency) for each in Urgency),
        turns=_turns(plan, together, language),
    )


def _only_some(together: Sequence[tuple[PlannedSign, int]], urgency: Urgency, language: str) -> bool:
    """Tell whether it depends on more than the name that was touched whether to call, such as on how long it lasts."""
    (sign, number), *others = together
    named = sign.bands[number].text.of(language) == sign.text.of(language)
    return urgency is Urgency.CALL and not others and not named


def _listed(plan: CarePlan) -> list[tuple[PlannedSign, int]]:
    each = [(sign, current(plan, sign)) for sign in plan.signs]
    return [(sign, number) for sign, number in each if sign.bands[number].urgency is not Urgency.EMERGENCY]


def _urgent(plan: CarePlan) -> list[tuple[PlannedSign, int]]:
    each = [(sign, current(plan, sign)) for sign in plan.signs]
    return [(sign, number) for sign, number in each if sign.bands[number].urgency is Urgency.EMERGENCY]


def _noticed(plan: CarePlan, title: str, language: str) -> str:
    w, days = words(language), (plan.today - plan.treated_at.date()).days
    if days <= 0:
        return w.gettext(N_("You notice: {sign}")).format(sign=title)
    return w.gettext(N_("You notice: {sign} · day {number}")).format(sign=title, number=days)


def _lines(
    bands: Sequence[PlannedBand], names: Sequence[Text], language: str, *, dated: bool = False
) -> tuple[Said, ...]:
    """Return what is meant, where its name does not say it, and perhaps on which days; then what to do; each once."""
    known = {name.of(language) for name in names}
    lines = []
    for band in bands:
        if band.text.of(language) not in known:
            days = band.days.of(language) if dated and not band.dated else ""
            lines.append(said(*band.text.runs(language), *([Run(f", {days}")] if days else [])))
    lines += [said(*band.advice.runs(language)) for band in bands]
    return tuple(dict.fromkeys(lines))


def _instruction(plan: CarePlan, urgency: Urgency, lines: Sequence[Said], language: str) -> str:
    """Return whom to call and when, or that nothing changes, where the lines do not say it."""
    w = words(language)
    instruction = {
        Urgency.EXPECTED: w.gettext(N_("Keep following your care steps.")),
        Urgency.CALL: " · ".join(filter(None, (plan.clinic.phone_text.of(language), plan.clinic.hours.of(language)))),
        Urgency.TODAY: plan.when_closed.of(language),
        Urgency.EMERGENCY: "",  # the verdict says it
    }[urgency]
    return "" if any(instruction in line.plain for line in lines) else instruction


def _later(plan: CarePlan, band: PlannedBand, language: str) -> Band:
    parts = (words(language).gettext(VERDICTS[band.urgency]), "" if band.dated else band.days.of(language))
    lines = _lines((band,), (), language)
    instruction = _instruction(plan, band.urgency, lines, language)
    return Band(str(band.urgency), ", ".join(filter(None, parts)), lines, instruction)


def _turns(plan: CarePlan, together: Sequence[tuple[PlannedSign, int]], language: str) -> tuple[Turn, ...]:
    """Return when the one sign begins to mean something else."""
    (sign, number), *others = together
    if others or number + 1 >= len(sign.bands):
        return ()
    w, treated, then = words(language), plan.treated_at.date(), sign.bands[number + 1]
    days, passed = (then.first_day - treated).days, (plan.today - treated).days
    if days <= 0 or not 0 <= passed < days:
        return ()
    label = f"{w.short(then.first_day)} · {w.gettext(RUNGS[then.urgency])}"
    begins = w.short(treated) if passed else ""
    return (Turn(begins, CHANGE_AT * passed / days, CHANGE_AT, str(then.urgency), label),)
