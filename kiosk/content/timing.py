"""What must hold of the times of a treatment: they fit, they have the dates asked of them, no two contradict.

Two rules are held against each other pair by pair, for treatments at midnight, at noon and a minute before midnight, on
an ordinary day and on both days of the year on which the clocks change.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time
from functools import lru_cache
from itertools import chain, combinations, pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.content.audiences import apart, meet, options_of
from kiosk.content.findings import Finding, finding, warning
from kiosk.content.model import EndIs, For, Stance
from kiosk.content.times import ABOUT_HOURS, Unit
from kiosk.content.told import Careful, said_after
from kiosk.content.units import words
from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kiosk.content.model import Question, Rule, Sign, Treatment
    from kiosk.content.times import Moment, Span, Wait

_SMALL = words(
    "le la les l de du des d au aux un une et ou vos votre tout tous",
    "a an the of and or your any all",
)
_WORD = re.compile(r"[^\W_]+")
_LONG_WORD = re.compile(r"\w{5,}")
ZONE = ZoneInfo("America/Toronto")
TREATED = tuple(
    datetime.combine(day, at, ZONE)
    for day in (date(2026, 6, 10), date(2026, 3, 8), date(2026, 11, 1))
    for at in (time(), time(12), time(23, 59))
)
AT_ANY_HOUR = tuple(
    datetime.combine(day, time(hour, minute), ZONE)
    for day in (date(2026, 6, 10), date(2026, 3, 7), date(2026, 3, 8), date(2026, 10, 31))
    for hour in range(24)
    for minute in (0, 10, 25, 59)
)
NEVER, ALWAYS = datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)
WHOLE_DAYS = {Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS}
A_DAY = ABOUT_HOURS[Unit.DAYS]
HOURS_MATTER = 96
"""An avoid that is shorter than so many hours is written in hours."""
A_FEW_DAYS = 72
"""Hours; what is longer than that is longer however it is rounded."""


def of_treatment(treatment: Treatment, questions: Collection[Question], left_out: Collection[str]) -> Iterator[Finding]:
    """Return what is wrong with the times of a treatment; of a list that lacks an entry, nothing as a whole."""
    if "phases" not in left_out:
        yield from _phases(treatment)
    for rule in treatment.rules:
        yield from _rule(rule)
    yield from _in_vain(treatment)
    yield from _contradictions(treatment, questions)
    for sign in treatment.signs:
        yield from of_sign(sign, left_out)


def has_date(rule: Rule, which: str) -> bool:
    """Tell whether a mark {from:RULE} or {until:RULE} has a date to show."""
    span = rule.span
    if which == "from" and rule.stance is Stance.DO:
        return span.begins is not None
    return span.last(TREATED[0]) is not None


def opposed(one: Rule, other: Rule) -> bool:
    """Tell whether two rules cannot both be followed: to do or not, at least or at most, at the same time."""
    return (one.stance is not other.stance or {one.end_is, other.end_is} == {*EndIs}) and at_once(one, other)


# -- phases, signs ----------------------------------------------------------------------------


def _phases(treatment: Treatment) -> Iterator[Finding]:
    phases = treatment.phases
    if phases and phases[0].start.hours:
        yield finding(f"phases/{phases[0].id}", N_("the first phase must start at 0 h"))
    for phase in phases:
        ends_first = phase.end is not None and phase.end.hours <= phase.start.hours
        if ends_first or not _is_whole_days(phase.start) or (phase.end is not None and not _is_whole_days(phase.end)):
            message = N_("a phase must be whole days (24 h, 4 d) and end after it starts")
            yield finding(f"phases/{phase.id}", message)
    for before, after in pairwise(phases):
        if before.end is None:
            message = N_("only the last phase may have no end: add end to this one")
            yield finding(f"phases/{before.id}", message)
        elif before.end.hours != after.start.hours:
            message = N_("this phase starts at {start} but the one before ends at {end}: make them meet")
            yield finding(f"phases/{after.id}", message, start=after.start, end=before.end)


def _is_whole_days(wait: Wait) -> bool:
    return wait.unit in WHOLE_DAYS or (wait.unit is Unit.HOURS and not wait.hours % A_DAY)


def of_sign(sign: Sign, left_out: Collection[str]) -> Iterator[Finding]:
    """Return what is wrong with the times of a sign, which may have no band left that can be read."""
    starts = [band.from_.hours for band in sign.bands]
    if not (starts or "signs" in left_out):
        yield finding(f"signs/{sign.id}", N_("a sign needs at least one band: add bands with its urgency"))
    if starts != sorted(set(starts)):
        yield finding(f"signs/{sign.id}", N_("the bands of a sign need days that grow"))
    for band in sign.bands:
        if not _is_whole_days(band.from_):
            message = N_("a sign changes with whole days: write from in days, such as 3 d")
            yield finding(f"signs/{sign.id}/bands/{band.id}/from", message)


# -- rules --------------------------------------------------------------------------------------


def _rule(rule: Rule) -> Iterator[Finding]:
    place = f"rules/{rule.id}"
    for key, moment in (("start", rule.start), ("end", rule.end)):
        if moment is not None:
            yield from _moment(f"{place}/{key}", moment)
    if rule.end is not None and rule.lasts is not None:
        yield finding(f"{place}/lasts", N_("a rule has an end or says how long it lasts, not both: remove one"))
    ends = rule.end is not None or rule.lasts is not None
    if ends and any((rule.span.last(treated) or NEVER) <= _first(rule, treated) for treated in TREATED):
        yield finding(place, N_("the rule ends before it starts: correct start or end"))
    elif rule.stance is Stance.DO and _told_backwards(rule.span, rule.end_is):
        message = N_(
            "there is too little time between start and end: some patients would be told to stop before they begin. "
            "Leave a day more between them, or write both in hours"
        )
        yield finding(place, message)
    yield from _end_is(rule, place)
    if rule.stance is Stance.AVOID:
        yield from _avoided(rule, place)
    yield from _call_by(rule, place)


def _told_backwards(span: Span, end_is: EndIs | None) -> bool:
    """Tell whether a task, begun rather too late and rounded as patients are told, is over when it begins."""
    begins, ends = span.begins, span.end.dated if span.end else None
    if not begins or ends is None or ends.hours - begins.hours > A_FEW_DAYS:
        return False
    careful = Careful.EARLIER if end_is is EndIs.AT_MOST else Careful.LATER
    return any(
        said_after(ends, treated, careful, known=True).moment
        <= said_after(begins, treated, Careful.LATER, known=True).moment
        for treated in AT_ANY_HOUR
    )


def _avoided(rule: Rule, place: str) -> Iterator[Finding]:
    """Find times of what is avoided that are shorter than they look."""
    times = [(key, moment.dated) for key, moment in (("start", rule.start), ("end", rule.end)) if moment is not None]
    for key, wait in (*times, ("lasts", rule.lasts)):
        if wait is not None and wait.unit is Unit.NIGHTS:
            message = N_("nights are for something to do: write {hours} h")
            yield finding(f"{place}/{key}", message, hours=int(wait.hours))
            return
    begins_in_a_day = rule.start is None or (rule.start.dated is not None and rule.start.dated.is_elapsed)
    key, wait = (
        ("lasts", rule.lasts if begins_in_a_day else None) if rule.lasts else times[-1] if rule.end else ("", None)
    )
    if wait and wait.unit in WHOLE_DAYS and wait.hours < HOURS_MATTER:
        message = N_("{wait} can be a few hours only, after a treatment in the evening: write {hours} h")
        yield finding(f"{place}/{key}", message, wait=wait, hours=int(wait.hours))


def _moment(place: str, moment: Moment) -> Iterator[Finding]:
    if moment.wait is None and moment.condition is None and moment.event is None:
        yield finding(place, N_("nothing is said here: write a wait such as 14 d, a condition or an event"))
    if moment.condition is not None and moment.event is not None:
        yield finding(place, N_("a moment has a condition or an event, not both: remove one"))


def _end_is(rule: Rule, place: str) -> Iterator[Finding]:
    has_wait = rule.lasts is not None or (rule.end is not None and rule.end.dated is not None)
    if rule.stance is Stance.DO and has_wait and rule.end_is is None:
        message = N_("may this be done for longer, or not? Add end_is: at least, or end_is: at most")
        yield finding(place, message)
    elif rule.end_is is not None and not (rule.stance is Stance.DO and has_wait):
        yield finding(f"{place}/end_is", N_("end_is belongs to something to do that ends after a wait: remove it"))


def _waits_only(rule: Rule) -> bool:
    """Tell whether a rule ends by a condition or an event alone, which may never come."""
    return rule.end is not None and rule.end.is_open


def _in_vain(treatment: Treatment) -> Iterator[Finding]:
    """Warn of a condition or an event that is waited for and without which nobody calls: once, at the first rule."""
    waiting = [rule for rule in treatment.rules if _waits_only(rule) and not rule.hidden]
    told = {(_awaited(rule), rule.audience) for rule in waiting if rule.call_by is not None}
    for rule in waiting:
        if not {(_awaited(rule), rule.audience), (_awaited(rule), For())} & told:
            told.add((_awaited(rule), For()))
            message = N_("when does somebody call who waits in vain? Add call_by, such as call_by: 2 w")
            yield warning(f"rules/{rule.id}", message)


def _awaited(rule: Rule) -> tuple[str | None, str | None]:
    """Return the condition or the event that a rule ends by."""
    return (rule.end.condition, rule.end.event) if rule.end is not None else (None, None)


def _call_by(rule: Rule, place: str) -> Iterator[Finding]:
    if rule.call_by is None or _waits_only(rule):
        return
    if rule.span.begins is None:
        message = N_("call_by belongs to what ends by a condition alone: write a sign instead, with from: {wait}")
        yield finding(f"{place}/call_by", message, wait=rule.call_by)
    else:
        yield finding(f"{place}/call_by", N_("call_by belongs to a rule that ends by a condition alone: remove it"))


# -- two rules ------------------------------------------------------------------------------------


def _contradictions(treatment: Treatment, questions: Collection[Question]) -> Iterator[Finding]:
    options, exclusive = options_of(questions), apart(questions)
    for one, other in combinations([rule for rule in treatment.rules if not rule.hidden], 2):
        about = _both_about(one, other)
        if one.id == other.id or not about or not at_once(one, other) or _by_option(one, other, questions):
            continue
        if meet((one.audience, other.audience), options, exclusive):
            message = N_(
                "{one} and {other} contradict each other about {subject}: both apply to the same patient at once"
            )
            yield finding(f"rules/{other.id}", message, one=one.id, other=other.id, subject=about)


def _by_option(one: Rule, other: Rule, questions: Iterable[Question]) -> bool:
    """Tell whether two rules are for options of one any-of question: who ticks both is told what is careful."""
    if one.stance is not other.stance or one.end_is is not other.end_is or set(one.for_) & set(other.for_):
        return False
    return any(
        bool(one.for_ and other.for_) and {*one.for_, *other.for_} <= set(options_of([question]))
        for question in questions
        if question.any_of
    )


def _both_about(one: Rule, other: Rule) -> str:
    """Return what two rules are both about: their subject, or a thing to do and to avoid; "" where it is nothing."""
    if one.about == other.about:
        return one.about
    if one.stance is other.stance:
        return ""
    return one.thing.of(one.thing.languages[0]) if _names(one) & _names(other) else ""


def _names(rule: Rule) -> set[str]:
    """Return what a rule is about in the words that matter, in every language and form."""
    texts = [text for text in (rule.thing, rule.short) if text is not None]
    texts_said = [each for text in texts for each in text.by_language.values()]
    names = chain.from_iterable((*rule.synonyms.values(), *rule.found_by.values()))
    return {said for each in (*texts_said, *names) if (said := bare(each))}


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """Return the words of a text without accents, small words and the plural: "cream retinol"."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join(word.rstrip("sx") for word in _WORD.findall(letters) if word not in _SMALL)


def at_once(one: Rule, other: Rule) -> bool:
    """Tell whether two rules hold at the same time for some treatment."""
    if _hands_over(one, other) or _hands_over(other, one):
        return False
    return any(
        max(_first(one, treated), _first(other, treated)) < min(_last(one, treated), _last(other, treated))
        for treated in TREATED
    )


def _hands_over(one: Rule, other: Rule) -> bool:
    """Tell whether a rule ends by what another begins with: the same condition, or the same event."""
    end, start = one.end, other.start
    if end is None or start is None:
        return False
    return {end.condition, end.event} - {None} == {start.condition, start.event} - {None} != set()


def _first(rule: Rule, treated: datetime) -> datetime:
    """Return when a rule may begin, at the earliest."""
    return rule.span.first(treated) or ALWAYS


def _last(rule: Rule, treated: datetime) -> datetime:
    """Return when it may end, at the latest: what waits for a condition may wait for ever."""
    if rule.end is not None and rule.end.condition is not None and rule.stance is Stance.AVOID:
        return NEVER
    return rule.span.last(treated) or NEVER


def words_of(rule: Rule) -> set[str]:
    """Return the words by which another sentence is known to be about a rule: those of its thing, and other names."""
    names = [name for each in rule.synonyms.values() for name in each]
    return words_in([*rule.thing.by_language.values(), *names])


def words_in(texts: Iterable[str]) -> set[str]:
    """Return the words that say what texts are about, and not only how their sentences go."""
    return {word for text in texts for word in _LONG_WORD.findall(text.casefold())}
