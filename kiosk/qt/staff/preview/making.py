"""What a patient gets of a text as it stands now, made as the kiosk makes it, and where its lines stand; no Qt.

All of it is slow, and is done in the background.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from kiosk.content import checks, document, languages
from kiosk.content.differences import plain
from kiosk.content.naming import place_named
from kiosk.content.plain import languages_of
from kiosk.errors import N_, HandoutError, KioskError
from kiosk.handout.making import taken_home
from kiosk.handout.pdf.reading import reading
from kiosk.visit.clinic import clinic
from kiosk.visit.differing import Told, read_differently
from kiosk.visit.patient import asked
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from pypdfium2 import PdfPage

    from kiosk.config import ClinicSettings
    from kiosk.content.document import Document
    from kiosk.content.findings import Finding
    from kiosk.content.model import Content
    from kiosk.content.plain import Plain
    from kiosk.handout.making import Handout
    from kiosk.handout.options import Format
    from kiosk.i18n import Text, Words
    from kiosk.visit.patient import Patient
    from kiosk.visit.plan import CarePlan

SYMBOL_POINTS = 14.0
"""How far left of a line its icon begins."""
AROUND_POINTS = 1.5


class Waits(HandoutError):
    """Nothing can be made of a draft before something is written."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text, and for whom."""

    text: bytes | Document | Content
    """A draft, or what is published with its approval."""
    treatment: str
    base: Document | None
    """What patients read now; None where nothing of it is published."""
    patient: Patient
    language: str
    """What the patient reads; the first of the text's where it is not in that one."""
    format: Format
    now: datetime
    """The moment, aware and in the clinic's zone."""
    words: Words
    """Those of who looks at it."""

    def is_same_sheet(self, other: Wanted) -> bool:
        """Tell whether a patient gets the same, whatever language the screens speak by now."""
        return replace(self, now=other.now, words=other.words) == other


@dataclass(frozen=True, slots=True)
class Made:
    """What the patient gets."""

    content: Content
    document: Document | None
    plan: CarePlan
    language: str
    """What the patient reads."""
    handout: Handout


class Line(NamedTuple):
    """Where something of the treatment stands on a page, as parts of its width and height, from its top left."""

    place: str
    """A path of keys and ids, as :mod:`kiosk.content.differences` has them."""
    page: int
    x: float
    y: float
    width: float
    height: float

    def holds(self, page: int, x: float, y: float) -> bool:
        """Tell whether a point lies in it."""
        return page == self.page and 0 <= x - self.x <= self.width and 0 <= y - self.y <= self.height


def made(wanted: Wanted, settings: ClinicSettings) -> Made:
    """Return what the patient gets, by the same steps as at the kiosk.

    Args:
        wanted: the text, and for whom.
        settings: the clinic as the settings have it.

    Raises:
        Waits: the draft lacks something.
        KioskError: no sheet can be made.

    """
    content, written = _content(wanted)
    treatment = content.treatments[wanted.treatment]
    patient = asked(wanted.patient, content.questions_of(treatment))
    language = wanted.language if wanted.language in content.languages else content.languages[0]
    here = clinic(settings, content.languages, content.words)
    try:
        plan = care_plan(content, patient.visit(wanted.treatment, wanted.now), here)
        return Made(content, written, plan, language, taken_home(plan, wanted.format, language))
    except KioskError:
        raise
    except Exception:
        # A draft may lack anything; what blocks it tells what to wait for.
        if written is None:
            raise
        blocks = next((each for each in checks.of_document(written.shared, written.treatment) if each.blocks), None)
        if blocks is None:
            raise
        raise _waits(blocks, plain(written), wanted.words) from None


def _content(wanted: Wanted) -> tuple[Content, Document | None]:
    """Return what is to be shown, and the document it is from where it is a draft."""
    text = wanted.text
    if isinstance(text, bytes):
        read, findings = document.read(text)
        blocks = next((each for each in findings if each.blocks), None)
        if read is None or blocks is not None:
            assert blocks is not None, "what cannot be read is told"
            raise _waits(blocks, json.loads(text), wanted.words)
        text = read
    if isinstance(text, document.Document):
        return languages.for_screens(text.content), text
    return text, None


def _waits(found: Finding, text: Plain, words: Words) -> Waits:
    around, _, key = found.place.rpartition("/")
    is_language = isinstance(text, dict) and key in languages_of(text.get("shared"))  # the sentence names it
    where = place_named(around if is_language else found.place, text, words)
    return Waits(N_("It waits for {where}: {problem}"), where=where, problem=found)


def differing(wanted: Wanted, made: Made) -> tuple[Told, ...]:
    """Return what patients will read differently."""
    if made.document is None or wanted.base is None:
        return ()
    return read_differently(wanted.base, made.document, wanted.words)


# -- where the lines stand --------------------------------------------------------------------


def lines(made: Made) -> tuple[Line, ...]:
    """Return where the lines of rules, signs, topics and phases stand.

    A line is found by its words: it begins where a line of the page begins.  What the sheet says in other words is not
    found, which costs the mark beside it and nothing else.
    """
    said = tuple(_said(made))
    with reading(made.handout.pdf) as pdf:
        return tuple(line for number, page in enumerate(pdf) for line in _on_page(page, number, said))


def _said(made: Made) -> Iterator[tuple[str, str]]:
    """Return what is said in places of the treatment, in each language, without spaces."""
    plan, own = made.plan, {sign.id for sign in made.content.treatments[made.plan.treatment].signs}
    texts: list[tuple[str, Text]] = [(f"treatment/rules/{rule.id}", rule.short) for rule in plan.rules]
    texts += [(f"treatment/topics/{topic.id}", topic.title) for topic in plan.topics]
    texts += [(f"treatment/phases/{phase.id}", phase.title) for phase in plan.phases]
    for sign in plan.signs:
        around = "treatment" if sign.id in own else "shared"
        texts += [(f"{around}/signs/{sign.id}", band.text) for band in sign.bands]
    for place, text in texts:
        for language in made.handout.plan.languages:
            if letters := "".join(text.of(language).split()):
                yield place, letters


def _on_page(page: PdfPage, number: int, said: tuple[tuple[str, str], ...]) -> Iterator[Line]:
    text = page.get_textpage()
    raw = text.get_text_range()
    # Where a line is broken is the sheet's own matter: the letters alone are compared.
    letters = [place for place, character in enumerate(raw) if not character.isspace()]
    packed = "".join(raw[place] for place in letters)
    width, height = page.get_size()
    for place, wanted in said:
        at = packed.find(wanted)
        while at > 0 and "\n" not in raw[letters[at - 1] : letters[at]]:
            at = packed.find(wanted, at + 1)
        if at < 0:
            continue
        first, last = letters[at], letters[at + len(wanted) - 1]
        end = raw.find("\r", last)
        count = (len(raw) if end < 0 else end) - first
        rects = [text.get_rect(index) for index in range(text.count_rects(first, count))]
        if not rects:
            continue
        left, bottom = min(rect[0] for rect in rects) - SYMBOL_POINTS, min(rect[1] for rect in rects) - AROUND_POINTS
        right, top = max(rect[2] for rect in rects) + AROUND_POINTS, max(rect[3] for rect in rects) + AROUND_POINTS
        yield Line(place, number, left / width, 1 - top / height, (right - left) / width, (top - bottom) / height)
