"""What each face says of a care plan, as words on one line; and what each of them has to say."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from kiosk.content.model import Stance, Urgency
from kiosk.handout.email.letter import letter
from kiosk.handout.email.letter_html import as_html
from kiosk.handout.email.letter_text import as_text
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.qt.patient import glanced, noticed, shown
from kiosk.visit.plan import May
from tests.handout import tagged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan

NUMBER = re.compile(r"\d+")
BLOCKS = {"p", "li", "h1", "h2", "br", "div", "title", "ul"}


def on_one_line(said: str) -> str:
    """Put what is said on one line, every space a plain one."""
    return " ".join(said.split())


# -- what each says -----------------------------------------------------------------------


def on_paper(options: SheetOptions) -> Callable[[CarePlan, str], str]:
    """Return what reads the sheet of a format, in one language."""

    def read(plan: CarePlan, language: str) -> str:
        return in_pdf(handout(plan, options).pdf, language)

    return read


def in_pdf(pdf: bytes, language: str) -> str:
    """Return what a sheet says in one language."""
    return " ".join(part.said() for part in tagged.read(pdf).root.kids if part.language == language)


def in_text(plan: CarePlan, language: str) -> str:
    """Return the email without HTML."""
    return as_text([letter(plan, language)])


def in_html(plan: CarePlan, language: str) -> str:
    """Return the email with HTML, as it is read."""
    page = _Page()
    page.feed(as_html([letter(plan, language)], "-"))
    return "".join(page.said)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.is_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its call
        self.said += [" "] if tag in BLOCKS else []

        self.is_style = tag == "style"

    def handle_data(self, data: str) -> None:
        self.said += [] if self.is_style else [data]


def on_screen(plan: CarePlan, language: str) -> str:
    """Return what the screens show of the plan, one after the other."""
    pages: list[object] = [shown.phases(plan, 0, language), shown.topics(plan, language)]
    pages += [shown.care(plan, number, language) for number in range(max(1, len(plan.phases)))]
    pages += [shown.topic(plan, number, language) for number in range(len(plan.topics))]
    pages += [glanced.cards(plan, language), glanced.foot(plan, language)]
    for day in (replace(plan, today=plan.treated_at.date()), plan):  # later, what is past is told no more
        listed = [sign for sign in (*noticed.signs(day, language), noticed.urgent(day, language)) if sign]
        pages += [listed, *(noticed.opened(day, sign.key, language) for sign in listed)]
    return " ".join(said for page in pages for said in _strings(page))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name != "styled":
                yield from _strings(getattr(value, each.name))


LONG: dict[str, Callable[[CarePlan, str], str]] = {"text": in_text, "html": in_html, "screen": on_screen}
PAPER = {
    "paper": on_paper(SheetOptions()),
    "facing": on_paper(SheetOptions(facing=True)),
    "large": on_paper(SheetOptions(large_print=True)),
    "flowing": on_paper(SheetOptions(flowing=True)),
}


# -- what each has to say -----------------------------------------------------------------


def whole(plan: CarePlan) -> Iterator[Text]:
    """Return every text of the plan, where there is room for all of it."""
    for rule in plan.rules:
        yield from (rule.thing, rule.when)
    for sign in plan.signs:
        for band in sign.bands:
            yield from (band.text, *([] if band.dated else [band.days]), band.advice)
    for topic in plan.topics:
        yield from (topic.title, topic.lead, *topic.why, *topic.now, *topic.later)
    for phase in plan.phases:
        yield from (phase.title, phase.dates, *phase.expect)
    yield from _everywhere(plan)


def short(plan: CarePlan) -> Iterator[Text]:
    """Return every text of the plan in its short form, where there is one."""
    for rule in plan.rules:
        yield from (rule.short, rule.free_from or rule.when_short)
    for sign in plan.signs:
        for band in sign.bands:
            yield from (band.text, *([] if band.dated else [band.days_short]), band.advice_short)
    for topic in plan.topics:
        yield from (topic.title, topic.sheet_why, *topic.sheet)
    for phase in plan.phases:
        yield from (phase.title, phase.dates, phase.summary)
    yield plan.clinic.phone_text
    yield from _everywhere(plan)


def _everywhere(plan: CarePlan) -> Iterator[Text]:
    yield from plan.notices
    yield from (rule.condition for rule in plan.rules if rule.condition)
    urgencies = {band.urgency for sign in plan.signs for band in sign.bands}
    if "call" in urgencies:
        yield plan.clinic.phone_text
    if "today" in urgencies:
        yield plan.when_closed


def missing(plan: CarePlan, language: str, face: str) -> list[str]:
    """Return what a face does not say: texts, then numbers."""
    read = PAPER.get(face) or LONG[face]
    told = from_today(plan) if face == "screen" else plan
    return unsaid(told, language, read(plan, language), short(told) if face in PAPER else whole(told))


def from_today(plan: CarePlan) -> CarePlan:
    """Return a plan without what was told for days before today: who stands in front of the kiosk asks for now."""
    found = []
    for sign in plan.signs:
        now, *later = sign.bands[noticed.current(plan, sign) :]
        if now.urgency is Urgency.EMERGENCY:
            now = replace(now, dated=True)  # it is now: on which days it would be too says nothing
        found.append(replace(sign, bands=(now, *later)))
    rules = [
        replace(rule, when=rule.when_short) if rule.stance is Stance.AVOID and rule.use.may is May.NOW else rule
        for rule in plan.rules  # since when it may be done again is told in short
    ]
    rules = [replace(rule, thing=rule.short) for rule in rules]
    return replace(plan, signs=tuple(found), rules=tuple(rules))


def unsaid(plan: CarePlan, language: str, read: str, wanted: Iterable[Text]) -> list[str]:
    """Return what is not in what was read: texts that should be, then numbers of the plan."""
    said = on_one_line(read)
    texts = [text for text in (on_one_line(each.of(language)) for each in wanted) if text not in said]
    numbers = {number for each in whole(plan) for number in NUMBER.findall(each.of(language))}
    return [*texts, *sorted(numbers - set(NUMBER.findall(said)))]
