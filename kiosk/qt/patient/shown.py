"""The care plan and the choices as plain lists for the screens, in one language; pure, no Qt objects.

Sentences and list items are given as :func:`kiosk.qt.common.styled.said` returns them.  Titles, and what stands on a
button, are plain: they are bold as a whole.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.content.model import Urgency
from kiosk.errors import N_
from kiosk.i18n import NBSP, words
from kiosk.markup import Run
from kiosk.qt.common.styled import said
from kiosk.visit.plan import asterisks, conditions, remarks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.content.served import Served
    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan, PlannedPhase, PlannedRule

Row = dict[str, Any]

MOST_REASONS, LONGEST_REASON = 3, 240
"""How much is said to staff on a screen that patients see: reasons, and characters of each."""
HEADINGS = {
    Urgency.EXPECTED: N_("Expected"),
    Urgency.CALL: N_("Call the clinic"),
    Urgency.TODAY: N_("Get care today"),
    Urgency.EMERGENCY: N_("Call 911"),
}


def banner(demo: bool, language: str) -> str:  # noqa: FBT001 - the one thing it depends on
    """Say on every screen that this is only a demonstration."""
    if not demo:
        return ""
    return words(language).gettext(N_("Demonstration: paper and emails go into a folder. This advice is not approved."))


def for_staff(served: Served, language: str) -> str:
    """Say why something is not shown, in a few lines at most; the log has all of it."""
    w = words(language)
    reasons = [_cut(re.sub(r"[ \t\r\n]+", " ", reason.told(w))) for reason in served.left_out]
    if len(reasons) > MOST_REASONS:
        reasons[MOST_REASONS - 1 :] = [w.gettext(N_("and more: see kiosk.log"))]
    return w.gettext(N_("For staff: {reasons}")).format(reasons="\n".join(reasons)) if reasons else ""


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_REASON else text[: LONGEST_REASON - 1].rstrip() + "…"


def day(today: date, offered: date, chosen: date | None, language: str, *, year: bool = False) -> Row:
    """Return one day to choose from, with the name people use for it; with its year where that may be wrong."""
    w = words(language)
    ago = (today - offered).days
    if ago > 1:
        label = w.day_and_year(offered) if year else w.day(offered)
    else:
        date = w.short_and_year(offered) if year else w.weekday_short(offered)
        label = w.gettext(N_("Yesterday, {date}") if ago else N_("Today, {date}")).format(date=date)
    return {"iso": offered.isoformat(), "label": label, "chosen": offered == chosen}


def phases(plan: CarePlan, current: int, language: str) -> list[Row]:
    """Return the timeline."""
    return [
        {"title": p.title.of(language), "dates": p.dates.of(language), "current": i == current}
        for i, p in enumerate(plan.phases)
    ]


def care(plan: CarePlan, phase: PlannedPhase, language: str) -> Row:
    """Return what is normal, to do and to avoid during a phase."""
    return {
        "expect": _all(phase.expect, language),
        "do": [_do(rule, phase, language) for rule in phase.do],
        "avoid": _by_date(phase.avoid, language),
        "conditions": _conditions(phase.avoid, language),
        "notices": _all(plan.notices, language),
    }


def _all(texts: Iterable[Text], language: str) -> list[dict[str, str]]:
    return [said(*text.runs(language)) for text in texts]


def _conditions(rules: Sequence[PlannedRule], language: str) -> dict[str, str]:
    """Return the conditions of these rules in one line, each after its mark."""
    runs: list[Run] = []
    for number, text in enumerate(remarks(rules, language)):
        runs += [Run(f"{'  ' if number else ''}{asterisks(number)}{NBSP}"), *text.runs(language)]
    return said(*runs)


def _by_date(rules: Sequence[PlannedRule], language: str) -> list[Row]:
    """Return what to avoid, what ends together in one row; a mark leads to the condition below the list."""
    known = conditions(rules, language)
    rows: dict[tuple[str, str], list[Run]] = {}
    for rule in rules:
        when = rule.when.of(language), rule.when_short.of(language)
        row = rows.setdefault(when, [])
        row += [Run("\n")] if row else []
        row += rule.short.runs(language)
        if rule.condition:
            row.append(Run(f"{NBSP}{asterisks(known.index(rule.condition.of(language)))}"))
    return [{"text": said(*runs), "when": when, "short": short} for (when, short), runs in rows.items()]


def _do(rule: PlannedRule, phase: PlannedPhase, language: str) -> Row:
    """Return one thing to do; its date only in the phase in which it begins or ends."""
    begins = phase.first_day <= rule.starts.date() <= phase.last_day
    ends = rule.until is not None and rule.until.date() <= phase.last_day + timedelta(days=1)
    return {"text": said(*rule.short.runs(language)), "when": rule.when.of(language) if begins or ends else ""}


def topics(plan: CarePlan, language: str) -> list[Row]:
    """Return the topics, the patient's own first."""
    return [
        {
            "id": t.id,
            "icon": t.icon,
            "title": t.title.of(language),
            "lead": said(*t.lead.runs(language)),
            "why": _all(t.why, language),
            "now": _all(t.now, language),
            "later": _all(t.later, language),
            "first": t.first,
        }
        for t in plan.topics
    ]


def sign_groups(plan: CarePlan, language: str) -> list[Row]:
    """Return the signs under each urgency that they can have, worded for it."""
    w = words(language)
    phone = plan.clinic.phone_text.of(language)
    instructions = {
        Urgency.EXPECTED: w.gettext(N_("Keep following your care steps.")),
        Urgency.CALL: f"{phone} · {plan.clinic.hours.of(language)}",
        Urgency.TODAY: w.gettext(N_("Call the clinic at {phone}. If it is closed, Info-Santé 811.")).format(
            phone=phone
        ),
        Urgency.EMERGENCY: w.gettext(N_("Call 911 right away.")),
    }
    rows = []
    for urgency in Urgency:
        signs = [
            {"id": f"{s.id}.{i}", "text": said(*band.text.runs(language))}
            for s in plan.signs
            for i, band in enumerate(s.bands)
            if band.urgency is urgency
        ]
        title = w.gettext(HEADINGS[urgency])
        if signs:
            rows.append({"urgency": str(urgency), "title": title, "instruction": instructions[urgency], "signs": signs})
    return rows


def sign(plan: CarePlan, touched: str, language: str) -> Row:
    """Return the sign that was touched ("redness.0") with what it means on which days; {} when none was."""
    w = words(language)
    found = next((s for s in plan.signs if s.id == touched.rpartition(".")[0]), None)
    if found is None:
        return {}
    return {
        "text": found.text.of(language),
        "bands": [
            {
                "urgency": str(band.urgency),
                "heading": _heading(w.gettext(HEADINGS[band.urgency]), band.days.of(language)),
                "advice": said(*band.advice.runs(language)),
            }
            for band in found.bands
        ],
    }


def _heading(title: str, days: str) -> str:
    return f"{title}, {days}" if days else title


def question(plan: CarePlan, index: int, choice: int | None, language: str) -> Row:
    """Return a quiz question; once answered, which choice is right and why."""
    asked = plan.quiz[index]
    choices = []
    for i, option in enumerate(asked.choices):
        state = ""
        if choice is not None and option.correct:
            state = "right"
        elif choice == i:
            state = "wrong"
        choices.append({"text": option.text.of(language), "state": state, "picked": choice == i})
    return {
        "number": index + 1,
        "count": len(plan.quiz),
        "text": asked.text.of(language),
        "choices": choices,
        "explain": said(*asked.choices[choice].explain.runs(language)) if choice is not None else said(),
        "answered": choice is not None,
    }
