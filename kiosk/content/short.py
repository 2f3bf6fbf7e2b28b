"""What must hold where a text is written twice, long and short: the same numbers and the same dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.findings import finding
from kiosk.content.marks import MARK
from kiosk.content.model import Urgency
from kiosk.content.sameness import unsaid
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.findings import Finding
    from kiosk.content.model import Band, Topic, Treatment
    from kiosk.i18n import Text

CANNOT_WAIT = frozenset({Urgency.TODAY, Urgency.EMERGENCY})


def of_short_forms(treatment: Treatment) -> Iterator[Finding]:
    """Return where a short form does not say what the long one says."""
    for rule in treatment.rules:
        if rule.short:
            yield from _same(f"rules/{rule.id}/short", [rule.thing], [rule.short])
    for sign in treatment.signs:
        for band in sign.bands:
            yield from _advice(f"signs/{sign.id}/bands/{band.id}/advice_short", band)
    for topic in treatment.topics:
        yield from _topic(topic)


def _advice(place: str, band: Band) -> Iterator[Finding]:
    if band.advice_short and band.urgency in CANNOT_WAIT:
        yield finding(place, N_("what cannot wait is said whole everywhere: remove advice_short"))
    elif band.advice_short:
        yield from _same(place, [band.advice], [band.advice_short])


def _topic(topic: Topic) -> Iterator[Finding]:
    lines = [line for line in (*topic.why, *topic.now, *topic.later) if not line.hidden]
    short = [line for line in topic.sheet or (*topic.now, *topic.later) if not line.hidden]
    long = [topic.lead, *(line.text for line in lines)]
    yield from _same(f"topics/{topic.id}/sheet", long, [topic.sheet_why or topic.lead, *(line.text for line in short)])


def _same(place: str, long: Iterable[Text], short: Iterable[Text]) -> Iterator[Finding]:
    long, short = tuple(long), tuple(short)
    for language in short[0].languages:
        whole, brief = ([text.of(language) for text in texts] for texts in (long, short))
        for missing in sorted({*(_marks(whole) - _marks(brief)), *unsaid(whole, brief, language)}):
            message = N_("the short form does not say {number}, as the long one does: say it there, too")
            yield finding(place, message, number=missing)
        for strange in sorted({*(_marks(brief) - _marks(whole)), *unsaid(brief, whole, language)}):
            message = N_("the short form says {number}, and the long one does not: correct one of them")
            yield finding(place, message, number=strange)


def _marks(said: Iterable[str]) -> set[str]:
    """Return what stands for a date or a number to call."""
    return {"{" + mark + "}" for text in said for mark in MARK.findall(text)}
