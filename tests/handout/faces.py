"""What each face says of a care plan, in rows, and where two faces say other dates or numbers of one thing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from icalendar import Calendar

from kiosk.content.model import Urgency
from kiosk.content.sameness import difference
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.email.letter import letter
from kiosk.handout.email.letter_html import as_html
from kiosk.handout.email.letter_text import as_text
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.qt.patient import noticed, shown
from tests.handout import tagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.visit.plan import CarePlan, PlannedRule

Rows = list[str]


def formats(languages: tuple[str, ...]) -> dict[str, SheetOptions]:
    """Return every form of the sheet."""
    return {
        "both": SheetOptions(languages),
        "facing": SheetOptions(languages, facing=True),
        "large": SheetOptions(languages, large_print=True),
        "flowing": SheetOptions(languages, flowing=True),
        **{tag: SheetOptions((tag,)) for tag in languages},
    }


# -- what each says ----------------------------------------------------------------------


def screens(plan: CarePlan, language: str) -> Rows:
    """Return the rows of the care screens and of the signs: what, when and on what condition."""
    found = []
    for number in range(max(len(plan.phases), 1)):
        care = shown.care(plan, number, language)
        found += [_row(said.plain) for said in care.notices]
        found += [_row(row.plain, row.when) for row in care.to_do]
        for row in care.avoid:
            found += [_row(thing.plain, row.when) for thing in row.things]
    for sign in plan.signs:
        answer = noticed.opened(plan, f"{sign.id}.0", language)
        assert answer is not None
        found += [_row(line.plain) for line in (*answer.lines, *(line for band in answer.later for line in band.told))]
        found.append(_row(answer.title))
    return found


def paper(plan: CarePlan, language: str, options: SheetOptions) -> Rows:
    """Return the items of the sheet's lists, and its paragraphs."""
    read = tagged.read(handout(plan, options).pdf)
    part = next(part for part in read.root.kids if part.language == language)
    return [_row(node.said()) for node in part.walk() if node.tag in {"/LI", "/P"}]


def email_text(plan: CarePlan, language: str) -> Rows:
    """Return the items and paragraphs of the plain email."""
    return [_row(item) for item in re.split(r"\n- |\n\n", as_text([letter(plan, language)]))]


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: Rows = [""]

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - named by the parser
        self.rows += [""] if tag in {"li", "p", "h1", "h2", "td"} else []
        self.rows[-1] += " " if tag in {"br", "div", "span"} else ""

    def handle_data(self, data: str) -> None:
        self.rows[-1] += data


def email_html(plan: CarePlan, language: str) -> Rows:
    """Return the items and paragraphs of the email's page."""
    parser = _Rows()
    parser.feed(as_html([letter(plan, language)], ""))
    return [_row(row) for row in parser.rows]


def reminders(plan: CarePlan) -> dict[str, str]:
    """Return the reminders of the calendar file: their title, and when they come."""
    file = Calendar.from_ical(calendar(plan)) if plan.reminders else Calendar()
    return {str(event["summary"]): f"{event.decoded('dtstart'):%Y-%m-%d %H:%M}" for event in file.walk("VEVENT")}


def faces(plan: CarePlan, language: str, kinds: Iterable[str] = ("both",)) -> dict[str, Rows]:
    """Return the rows of every face; of paper, in the formats of these kinds that have the language."""
    known = formats(plan.languages)
    sheets = {f"paper {kind}": known[kind] for kind in kinds if language in known[kind].languages}
    return {
        "email text": email_text(plan, language),
        "email html": email_html(plan, language),
        "screens": screens(plan, language),
        **{name: paper(plan, language, options) for name, options in sheets.items()},
    }


# -- where they differ ---------------------------------------------------------------------


def differences(plan: CarePlan, language: str, kinds: Iterable[str] = ("both",)) -> Iterator[str]:
    """Return what a face leaves out of the rules and signs of a plan, and where it says other dates or numbers."""
    told = faces(plan, language, kinds)
    names = [name for rule in plan.rules for name in _names(rule, language)]
    for rule in plan.rules:
        when = _row(rule.when.of(language), rule.condition.of(language) if rule.condition else "")
        for face, rows in told.items():
            found = [row for row in rows if _is_about(row, rule, names, language)]
            if not found:
                yield f"{face}: {rule.id} is missing"
            elif not any(_agrees(row, rule, when, language) for row in found):
                yield f"{face}: {rule.id} is {when!r}, not {found}"
    for sign in plan.signs:
        for band in sign.bands:
            said = _row(band.text.of(language))
            missing = [face for face, rows in told.items() if not any(said in row for row in rows)]
            yield from (f"{face}: {said!r} is missing" for face in missing if band.urgency is not Urgency.EXPECTED)
    for notice in plan.notices:
        said = _row(notice.of(language))
        yield from (f"{face}: {said!r} is missing" for face, rows in told.items() if not any(said in r for r in rows))


def _names(rule: PlannedRule, language: str) -> tuple[str, ...]:
    return tuple({_row(text.of(language)) for text in (rule.thing, rule.short)})


def _is_about(row: str, rule: PlannedRule, names: list[str], language: str) -> bool:
    """Tell whether a row begins with what the rule is about, and not with something longer."""
    mine = [name for name in _names(rule, language) if row.startswith(name)]
    longest = max((len(name) for name in names if row.startswith(name)), default=0)
    return any(len(name) == longest for name in mine)


def _agrees(row: str, rule: PlannedRule, when: str, language: str) -> bool:
    """Tell whether a row says the dates and numbers of its rule; a column may say the date alone, in short."""
    name = max((name for name in _names(rule, language) if row.startswith(name)), key=len)
    said = row.removeprefix(name)
    return not difference(_undated(said), language, _undated(when), language) and _days(said) == _days(when)


_WEEKDAY = re.compile(
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? ?",
    re.IGNORECASE,
)
_MONTHS = ("jan", "f[eé][bv]", "mar", "a[pv]r", "ma[iy]", "ju(?:in|ne?)", "jui?l", "a(?:oût|ug)", "sep", "oct", "nov")
_MONTH = "|".join(f"(?P<m{number}>{month})" for number, month in enumerate((*_MONTHS, "d[eé]c"), 1))
_DATE = re.compile(
    rf"(?:(?P<before>\d+)(?:er)? )?\b(?:{_MONTH})[\w.]*(?(before)|\ (?P<after>\d+))(?:,? (?P<year>20\d\d))?",
    re.IGNORECASE,
)


def _days(said: str) -> set[tuple[int, int, str]]:
    """Return the dates that a text names: month, day, and the year where it says one."""
    found = set()
    for date in _DATE.finditer(_WEEKDAY.sub("", said)):
        month = next(number for number in range(1, 13) if date[f"m{number}"])
        found.add((month, int(date["before"] or date["after"]), date["year"] or ""))
    return found


def _undated(said: str) -> str:
    """Return a text without its dates and asterisks, its hours and lengths kept."""
    return _DATE.sub("", _WEEKDAY.sub("", said)).replace("*", "")


def _row(*parts: str) -> str:
    return " ".join(" ".join(filter(None, parts)).split())
