"""What a sheet must hold beyond what validators look at: each check returns what is wrong, in words.

Validators know rules, not the plan.  They do not see a structure tree whose entries are swapped, a heading whose list
is elsewhere, a French sentence said to be English, a word joined to the next one, or a text that is missing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import page
from reportlab.lib.pagesizes import letter

from kiosk.content.model import Stance
from kiosk.handout.pdf.reading import reading
from kiosk.i18n import NBSP
from kiosk.visit.plan import conditions
from tests.handout import sheets, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.i18n import Text
    from kiosk.visit.plan import CarePlan
    from tests.handout.tagged import Node, Tagged

FIXED = (
    "Do", "Avoid", "not before", "It is normal", "Call the clinic if", "Get care today if",
    "Call 911, day or night, if",
    "If another sheet gives a later date, follow the later one. For a medicine, ask us.",
    "Treatment on {date}", "Adapted for {what}", "Adapted to your answers", "Draft, not approved", "QR code: {address}",
)  # fmt: skip
OTHER_SIDE = "{language} on the other side"
LEVELS = {"/H1": 1, "/H2": 2, "/H3": 3, "/H4": 4, "/H5": 5, "/H6": 6}
CAPITALS = 0.67
"""How high the font's capitals are, in sizes."""
LEAST_MARGIN = 18.0
"""6.35 mm, in points: what office printers leave white."""


@cache
def seen(format_name: str, answers: tuple[str, ...]) -> Tagged:
    return tagged.read(sheets.printed(format_name, answers))


def squeezed(text: str) -> str:
    """Put a text on one line; no-break spaces stay."""
    return re.sub("[ \r\n]+", " ", text.replace("\N{NARROW NO-BREAK SPACE}", NBSP)).strip(" ")


def spaced(text: str) -> str:
    """Put a text on one line, its no-break spaces made plain."""
    return " ".join(text.split())


# -- structure ---------------------------------------------------------------------------


def broken_rules(pdf: bytes) -> list[str]:
    """PDF/UA-1 and PDF/A-2a, or 3a with a file inside, as page-validation checks them."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.pdf"
        file.write_bytes(pdf)
        archive = "3a" if b'pdfaid:part="3"' in pdf else "2a"
        reports = [page.validate_pdf(file, profile=profile) for profile in ("ua1", archive)]
    assert all(report.rules for report in reports)
    return [f"{found.rule_id}: {found.message}" for report in reports for found in report.failures]


def pieces(sheet: Tagged) -> Iterator[str]:
    """Every piece of a page is in the structure once, and the ParentTree leads back to its element."""
    marked = {place for place in sheet.drawn if place[1] != tagged.ARTIFACT}
    yield from (f"{place} is reached {times} times" for place, times in sheet.reached.items() if times != 1)
    yield from (f"{place} is not reached" for place in marked - set(sheet.reached))
    yield from (f"{place} is not on the page" for place in set(sheet.reached) - marked)
    yield from (f"{place}: {wrong}" for place, wrong in sheet.parents.items() if wrong)
    yield from (f"{place} has no parent" for place in marked - set(sheet.parents))
    in_order = [place for node in sheet.root.walk() if node.tag not in tagged.INLINE for place in node.places]
    for number in {number for number, _ in in_order}:
        here = [place for place in in_order if place[0] == number]
        if here != sorted(here):
            yield f"page {number}: what is read aloud and what is drawn have different orders"


def headings(sheet: Tagged) -> Iterator[str]:
    """A part has one H1, first; no level is skipped; after each heading, on its page, comes what it is about."""
    for part in sheet.root.kids:
        found = [node for node in part.walk() if node.tag in LEVELS]
        if [node.tag for node in found].count("/H1") != 1 or found[0].tag != "/H1":
            yield f"{part.language}: there must be one H1, before all other headings"
        for before, after in pairwise(found):
            if LEVELS[after.tag] > LEVELS[before.tag] + 1:
                yield f"{after.said()!r} skips a level"
        for node, following in pairwise([*part.kids, None]):
            if node is not None and node.tag in LEVELS:
                yield from _content(node, following)


def _content(heading: Node, following: Node | None) -> Iterator[str]:
    if following is None or following.tag in LEVELS or not following.said():
        yield f"nothing follows the heading {heading.said()!r}"
    elif heading.places[-1][0] != next(node.places[0][0] for node in following.walk() if node.places):
        yield f"the heading {heading.said()!r} is on another page than what follows it"


def kinds(sheet: Tagged) -> Iterator[str]:
    """Lists are lists, no table is used for layout, a figure has words, and everything else has text."""
    for node in sheet.root.walk():
        inside = [kid.tag for kid in node.kids]
        if node.tag == "/L" and (not inside or set(inside) != {"/LI"}):
            yield f"a list holds {inside}"
        if node.tag == "/LI" and sorted(set(inside)) not in (["/LBody"], ["/LBody", "/Lbl"]):
            yield f"an item of a list holds {inside}"
        if node.tag in {"/Lbl", "/LBody"} and not node.said():
            yield f"an item of a list has an empty {node.tag}"
        if node.tag in {"/Table", "/TR", "/TD", "/TH"}:
            yield "a table is used for layout"
        if node.tag == "/Figure" and (not node.alt or node.text):
            yield f"a figure has the words {node.alt!r} and the text {node.text!r}"
        if node.tag != "/Figure" and node.places and not node.text.strip():
            yield f"{node.tag} {node.places} has no text"
        known = {*LEVELS, "/Document", "/Sect", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Figure", *tagged.INLINE}
        if node.tag not in known:
            yield f"{node.tag} is not expected on a sheet"


def whole_lists(sheet: Tagged) -> Iterator[str]:
    """The items that stand together are one list: otherwise each is read as "list, one item"."""
    for part in sheet.root.kids:
        alone = [(a, b) for a, b in pairwise(part.kids) if a.tag == b.tag == "/L" and len(a.kids) == len(b.kids) == 1]
        if alone:
            yield f"{len(alone)} lists of one item stand directly after each other"


# -- languages and texts -----------------------------------------------------------------


def of_the_plan(plan: CarePlan, language: str) -> list[str]:
    """Return every text of a plan that belongs on the sheet."""
    rules = plan.rules
    bands = [band for sign in plan.signs for band in sign.bands]
    texts: list[Text] = [plan.title, plan.treated_on, *plan.adapted, *plan.notices, plan.approval, plan.disclaimer]
    texts += [text for phase in plan.phases for text in (phase.title, phase.dates, phase.summary)]
    texts += [text for rule in rules for text in (rule.short, rule.free_from or rule.when_short)]
    texts += [text for topic in plan.topics for text in (topic.title, topic.sheet_why, *topic.sheet)]
    texts += [text for band in bands for text in (band.text, band.advice_short)]
    texts += [band.days_short for band in bands if not band.dated]
    texts.append(plan.when_closed)
    said = [text.of(language) for text in (*texts, plan.clinic.phone_text, plan.clinic.hours)]
    said.append(plan.clinic.hours_inside(plan.words(language)))
    said += conditions((rule for rule in rules if rule.stance is Stance.AVOID), language)
    return [*filter(None, said), plan.clinic.name, plan.clinic.address, plan.clinic.website]


def vocabulary(plan: CarePlan, language: str) -> set[str]:
    """Return every word that may stand on the sheet in a language."""
    texts = of_the_plan(plan, language)
    texts += [plan.words(language).gettext(fixed) for fixed in FIXED]
    texts.append(plan.words(language).gettext(OTHER_SIDE).format(language=plan.words(language).own_name))
    texts += [
        plan.words(language).listing(text.of(language) for text in plan.adapted),
        f"https://{plan.clinic.website}",
    ]
    found = {word for text in texts for word in text.split()}
    # Marks stand alone, lists of texts have dots and semicolons between them, and a sentence may follow a text.
    found |= {f"{word};" for word in found} | {f"{word}." for word in found}
    return found | {"·", "–", "*", "**", "***", "****"}


def languages(sheet: Tagged, plan: CarePlan, wanted: tuple[str, ...]) -> Iterator[str]:
    """All of one language comes before the other, and every word is said to be in the language it is in."""
    if tuple(part.language for part in sheet.root.kids) != wanted:
        yield f"the parts are in {[part.language for part in sheet.root.kids]}, not in {wanted}"
    if any(part.tag != "/Sect" for part in sheet.root.kids):
        yield "a language is not a part of its own"
    known = {language: vocabulary(plan, language) for language in plan.languages}
    for node in sheet.root.walk():
        strange = set(f"{node.text} {node.alt}".split()) - known[node.language]
        if strange:
            yield f"{sorted(strange)} in {node.text or node.alt!r} is not {node.language}"


def texts(sheet: Tagged, plan: CarePlan) -> Iterator[str]:
    """Each text of the plan is on the sheet, whole, inside one element."""
    for part in sheet.root.kids:
        said = [spaced(node.text) for node in part.walk()] + [spaced(node.said()) for node in part.kids]
        for text in of_the_plan(plan, part.language):
            if not any(spaced(text) in one for one in said):
                yield f"{text!r} is missing"


def extracted(pdf: bytes, sheet: Tagged, plan: CarePlan) -> Iterator[str]:
    """What people copy or search is the plan's texts: no word joined to the next, no hyphen that is not in them."""
    drawn = sorted(" ".join("".join(r.text for r in runs) for runs in sheet.drawn.values()).split())
    for reader, text in readers(pdf).items():
        if sorted(text.split()) != drawn:
            odd = set(text.split()) ^ set(drawn)
            yield f"{reader} finds other words than are drawn: {sorted(odd)[:10]}"
        plain = spaced(text)
        for part in sheet.root.kids:
            missing = [one for one in of_the_plan(plan, part.language) if spaced(one) not in plain]
            yield from (f"{reader} does not find {one!r}" for one in missing)


def bound(sheet: Tagged, plan: CarePlan) -> Iterator[str]:
    """Signs such as « : » stay bound to their word: where the plan has a no-break space, the sheet has one.

    pdftotext makes every no-break space plain, so that it cannot be asked.
    """
    for part in sheet.root.kids:
        said = squeezed(part.said())
        for text in of_the_plan(plan, part.language):
            if NBSP in squeezed(text) and squeezed(text) not in said:
                yield f"{text!r} is not found with its no-break spaces"


def readers(pdf: bytes) -> dict[str, str]:
    """Return the text as each program that is installed reads it, in the order in which it is drawn."""
    with reading(pdf) as document:
        found = {"pypdfium2": "\n".join(str(one.get_textpage().get_text_range()) for one in document)}
    if shutil.which("pdftotext"):
        command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
        answer = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=30)
        found["pdftotext"] = answer.stdout.decode()
    return found


# -- place ---------------------------------------------------------------------------------


def places(sheet: Tagged) -> Iterator[str]:
    """Nothing is written over something else, or where a printer leaves the paper white."""
    width, height = letter
    for number in range(sheet.pages):
        runs = [run for (at, _), found in sheet.drawn.items() if at == number for run in found if run.text.strip()]
        for run in runs:
            right = run.x + run.width * len(run.text.rstrip()) / len(run.text)
            if run.x < LEAST_MARGIN or right > width - LEAST_MARGIN or run.y < LEAST_MARGIN or run.y > height:
                yield f"{run.text!r} is outside page {number + 1}"
        for i, run in enumerate(runs):
            for other in runs[i + 1 :]:
                if _over(run, other):
                    yield f"{run.text!r} and {other.text!r} are written over each other on page {number + 1}"


def _over(one: tagged.Run, other: tagged.Run) -> bool:
    """Tell whether two texts touch: the capitals of the lower one reach the line that the upper one stands on."""
    lower, upper = sorted((one, other), key=lambda run: run.y)
    left, right = sorted((one, other), key=lambda run: run.x)
    ends = left.x + left.width * len(left.text.rstrip()) / len(left.text)
    return upper.y - lower.y < lower.size * CAPITALS and ends > right.x + 0.5
