"""Whatever a clinic may write, whoever comes, and whenever: each face tells all of it, well put, and nothing else."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from icalendar import Calendar

from kiosk.content.model import Meant, Rule
from kiosk.content.places import parts, texts
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.handout.sheet.proof import proof
from kiosk.handout.sheet.sheet import SIDES
from kiosk.i18n import ENGLISH, words
from kiosk.qt.patient import shown
from kiosk.visit.answers import Answers, Applies
from tests import faces
from tests.handout import tagged
from tests.visit.any_visit import patients

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.visit.plan import CarePlan
    from tests.visit.any_visit import Patient

ABBREVIATED = r"(?<!janv)(?<!févr)(?<!avr)(?<!juill)(?<!sept)(?<!oct)(?<!nov)(?<!déc)(?<![ap]\.m)"
SLIPS = re.compile(
    rf"[{{}}]|\bNone\b|\bTrue\b|\.\.|\(\)|“”|«\s*»|[,;:–]\s?[.,;)]|{ABBREVIATED}\.\s?[,;]"
    r"|[!?…]\s?[,;.]|\(\s|\s\)|\)\s\(|\)\)|\(\(|\*\*\w|\s,"
)
"""What no writer wrote: marks that are left, two stops or two brackets together, nothing between two signs."""
_LENGTH_ALONE = re.compile(r"for (?:at (?:least|most) )?\d+ (?:minute|hour)s?\b")
OWN_WORD = re.compile(r"Z(?:ur|oo)[a-z]{6,}")
GENERATED = (Phase.explicit, Phase.reuse, Phase.generate)
"""What is found is not made smaller: another number is another content."""
FORMATS = {
    "two-sided": SheetOptions(),
    "facing": SheetOptions(facing=True),
    "large": SheetOptions(large_print=True),
    "flowing": SheetOptions(flowing=True),
    "French": SheetOptions(("fr-CA",)),
    "English": SheetOptions(("en-CA",)),
}


def wrong(patient: Patient) -> list[str]:
    """Return what is wrong with what a patient is told."""
    plan, others = patient.plan, _of_others(patient)
    problems = []
    for face, language, said, told in _faces(plan):
        line, wanted = faces.on_one_line(said), faces.short(told) if face in FORMATS else faces.whole(told)
        problems += [f"{face}: {each!r} is missing" for each in faces.unsaid(told, language, said, wanted)]
        problems += [
            f"{face}: {line[max(found.start() - 40, 0) : found.end() + 40]!r}" for found in SLIPS.finditer(line)
        ]
        problems += [f"{face}: {word} is for others" for word in sorted(others & {*OWN_WORD.findall(line)})]
    backwards = [
        f"{rule.id} ends at {rule.until}, before it begins at {rule.starts}"
        for rule in plan.rules
        if patient.visit.time_known and rule.until and rule.starts and rule.until.timestamp() <= rule.starts.timestamp()
    ]
    return [*problems, *backwards, *_calendar(plan), *_reminders(patient), *_styled(plan)]


def _faces(plan: CarePlan) -> Iterator[tuple[str, str, str, CarePlan]]:
    """Return each face in each language, what it says, and the plan that it tells all of."""
    for language in plan.languages:
        for face, read in faces.LONG.items():
            yield face, language, read(plan, language), faces.from_today(plan) if face == "screen" else plan
    for face, options in FORMATS.items():
        pdf = handout(plan, options).pdf
        assert not _empty(pdf)
        for language in options.languages or plan.languages:
            yield face, language, faces.in_pdf(pdf, language), plan


def _empty(pdf: bytes) -> list[str]:
    """Return the headings of a sheet that nothing follows, and those without words."""
    blocks = [node for node in tagged.read(pdf).root.walk() if node.tag in {"/H1", "/H2", "/P", "/LI"}]
    followed = zip(blocks, [*blocks[1:], None], strict=True)
    return [
        one.said()
        for one, other in followed
        if one.tag in {"/H1", "/H2"} and (not one.said() or other is None or other.tag in {"/H1", "/H2"})
    ]


def _of_others(patient: Patient) -> set[str]:
    """Return the words of what is hidden, or told to nobody who answers so."""
    written, visit = patient.written, patient.visit
    said = Answers(written.content.questions_of(written.treatment), visit.answers, visit.none_of)
    others = [
        part
        for _, part in parts(written.treatment)
        if getattr(part, "hidden", False)
        or (isinstance(part, Meant) and said.applies(part.audience, _assumed(part, said)) is Applies.NO)
    ]
    said_to_others = (said for part in others for _, text in texts(part) for said in text.by_language.values())
    return {word for each in said_to_others for word in OWN_WORD.findall(each)}


def _assumed(part: Meant, said: Answers) -> frozenset[str]:
    """Return what counts without an answer: the writer says that for rules alone."""
    return said.careful if isinstance(part, Rule) else frozenset()


def _calendar(plan: CarePlan) -> Iterator[str]:
    """Return reminders that are not in the calendar, or at another time there."""
    file = handout(plan, SheetOptions()).calendar()
    events = Calendar.from_ical(file).walk("VEVENT") if file else []
    written = {(faces.on_one_line(str(event["summary"])), event.decoded("dtstart")) for event in events}
    wanted = set()
    for reminder in plan.reminders:
        titles = (faces.on_one_line(reminder.title.of(language)) for language in ("fr-CA", "en-CA"))
        wanted.add((" / ".join(titles), reminder.at))
    yield from (f"the calendar: {each} is there and not in the plan, or the reverse" for each in written ^ wanted)


def _reminders(patient: Patient) -> Iterator[str]:
    """Return reminders of rules on another day than all faces say, the evening before a morning among them."""
    plan, say = patient.plan, words(ENGLISH)
    rules = {rule.id: rule for rule in plan.rules}
    named = {reminder.id: reminder.of for reminder in patient.written.treatment.reminders}
    for reminder in plan.reminders:
        rule = rules.get(named[reminder.id] or "")
        days = [reminder.at.date() - timedelta(days=before) for before in (0, 1)]
        told = {said for day in days for said in (say.day(day), say.day_and_year(day))}
        if rule and _LENGTH_ALONE.search(rule.when.of(ENGLISH)):  # its end is not said, only that it lasts so long
            told |= {rule.when.of(ENGLISH)} if rule.until and rule.until.date() in days else set()
        if rule and not any(said in rule.when.of(ENGLISH) for said in told):
            yield f"the calendar: {reminder.at} is not when {rule.id} is, {rule.when.of(ENGLISH)!r}"


def _styled(plan: CarePlan) -> Iterator[str]:
    """Return what the screens show that is not what they read aloud."""
    for language in plan.languages:
        for number in range(max(1, len(plan.phases))):
            care = shown.care(plan, number, language)
            said = [(row.plain, row.styled) for row in (*care.expect, *care.notices, care.conditions)]
            said += [(row.plain, row.styled) for row in (*care.to_do, *care.again)]
            said += [(thing.plain, thing.styled) for row in care.avoid for thing in row.things]
            for plain, styled in said:
                bare = unescape(re.sub(r"</?b>", "", styled.replace("<br>", "\n")))
                if bare != plain:
                    yield f"{plain!r} is shown as {bare!r}"


def longer_than_promised(patient: Patient) -> list[str]:
    """Return by how much a sheet has more pages than the check of the content said at most; it may have refused it."""
    content, clinic = patient.written.content, patient.plan.clinic
    told = proof(content, clinic)
    promised = max([SIDES, *(int(str(problem.values.get("pages", SIDES))) for problem in told)])
    pages = handout(patient.plan, SheetOptions(content.languages)).pages
    return [f"{pages} pages, and {promised} were promised"] if pages > promised else []


@settings(max_examples=12, deadline=None, suppress_health_check=[*HealthCheck], phases=GENERATED)
@given(patients())
def test_every_face_tells_a_patient_all_of_any_plan_and_nothing_else(patient: Patient) -> None:
    assert wrong(patient) == []


@settings(max_examples=3, deadline=None, suppress_health_check=[*HealthCheck], phases=GENERATED)
@given(patients())
def test_a_sheet_has_no_more_pages_than_the_check_promised(patient: Patient) -> None:
    assert longer_than_promised(patient) == []


@pytest.mark.exhaustive
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("piece", range(6))
def test_every_face_tells_every_patient_all_of_any_plan(piece: int) -> None:
    @seed(piece)
    @settings(max_examples=100, deadline=None, suppress_health_check=[*HealthCheck], phases=GENERATED, database=None)
    @given(patients())
    def holds(patient: Patient) -> None:
        assert [*wrong(patient), *longer_than_promised(patient)] == []

    holds()
