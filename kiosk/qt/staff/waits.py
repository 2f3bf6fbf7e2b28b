"""How everything is and what waits, as the page of the state tells it; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.delivery.job import ENDED, STAFF, Channel, Reason, State
from kiosk.errors import N_
from kiosk.qt.staff.days import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from kiosk.delivery.job import Job
    from kiosk.delivery.looking import Waits
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Condition

LEVELS = ("wrong", "soon", "good")
"""The worst first."""
SOON = timedelta(seconds=30)
"""What is tried within that time is not told: it is tried before it is read."""


@dataclass(frozen=True, slots=True)
class WaitLine:
    """Something that waits to be printed or sent."""

    key: str
    symbol: str
    title: str
    tone: str
    reason: str
    since: str
    again: str
    """When it is tried again by itself; "" where that is now, or not known."""
    mayCancel: bool
    open: bool
    """Whether it may still go out."""


def worst_first(conditions: Iterable[Condition], tried: Iterable[Condition] = ()) -> tuple[Condition, ...]:
    """Return how everything is, the worst first; what was tried stands for what is only set."""
    answered = {each.about: each for each in tried}
    others = (each for each in conditions if each.about not in answered)
    return tuple(sorted((*answered.values(), *others), key=lambda each: LEVELS.index(each.level)))


def title(conditions: Iterable[Condition], words: Words) -> str:
    """Return how many things need somebody, or are to be looked at one day, as a title."""
    levels = [each.level for each in conditions]
    if count := levels.count("wrong"):
        return words.ngettext("{count} thing to settle", "{count} things to settle", count).format(count=count)
    if count := levels.count("soon"):
        return words.ngettext("{count} thing to look at", "{count} things to look at", count).format(count=count)
    return words.gettext(N_("All is well"))


def checked(conditions: Iterable[Condition], now: datetime, words: Words) -> str:
    """Return when it was so, and whether the rest works."""
    is_apart = any(each.level != "good" for each in conditions)
    message = N_("Everything else works. Checked at {time}.") if is_apart else N_("Checked at {time}.")
    return _ended_once(words.gettext(message).format(time=words.time(now)))


def tried(at: datetime, words: Words) -> str:
    """Return when the printer and the mail server were asked."""
    return _ended_once(words.gettext(N_("What is set was tried at {time}.")).format(time=words.time(at)))


def wait_line(waits: Waits, names: Mapping[str, str], words: Words, now: datetime) -> WaitLine:
    """Return something that waits, in words.

    Args:
        waits: what it is.
        names: of treatments, by their ids.
        words: those of who reads it.
        now: the time, in the clinic's zone.

    """
    job, paper = waits.job, waits.job.channel is Channel.PAPER
    name = names.get(waits.treatment, waits.treatment)
    kind = words.gettext(N_("Sheet")) if paper else words.gettext(N_("Email"))
    made, due = (moment.astimezone(now.tzinfo) for moment in (job.made, job.due))
    since = words.gettext(N_("Since {time}")).format(time=words.time(made))
    if made.date() != now.date():
        dated = {"day": near(made.date(), now.date(), words), "time": words.time(made)}
        since = words.gettext(N_("Since {day}, {time}")).format(**dated)
    is_later = job.state not in ENDED and job.reason is not Reason.NONE and due - now > SOON
    again = words.gettext(N_("It is tried again by itself at {time}.")).format(time=words.time(due))
    return WaitLine(
        key=job.id,
        symbol="printer-duotone" if paper else "envelope-simple-duotone",
        title=words.gettext(N_("{kind}, {treatment}")).format(kind=kind, treatment=name) if name else kind,
        tone=_tone(job),
        reason=words.gettext(_reason(waits)),
        since=since,
        again=_ended_once(again) if is_later else "",
        mayCancel=waits.may_be_cancelled,
        open=job.state not in ENDED,
    )


def _ended_once(sentence: str) -> str:
    """Return a sentence without a second period after "p.m."."""
    return sentence.removesuffix(".") if sentence.endswith("..") else sentence


def _tone(job: Job) -> str:
    if job.reason is Reason.NONE:
        return "good"
    if job.state in ENDED:
        return "waiting"
    return "urgent" if job.state is State.NEEDS_HELP else "waiting"


def _reason(waits: Waits) -> str:
    job = waits.job
    if job.state not in ENDED and not waits.may_be_cancelled:
        return N_("It is just leaving, so it can no longer be cancelled.")
    if job.reason is not Reason.NONE:
        return STAFF[job.reason]
    return N_("It is on its way.") if job.state is State.SENDING else N_("It goes out in a moment.")
