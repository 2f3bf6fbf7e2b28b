"""In which ink each word of a sheet is printed: black, white on a full box, or, in large bold headings, a colour.

A printer without colours makes dots of every other ink, which frays thin strokes and small figures.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pikepdf

from tests.luminance import contrast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Box = tuple[float, float, float, float]
Ink = tuple[float, ...]
BLACK, WHITE = (0.0,), (1.0,)
LEAST_HEADING = 12.0
"""From this size on, in points, a bold heading may have a colour."""
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3."""
FULL = {"f", "F", "f*", "B", "B*", "b", "b*"}
ENDS = {*FULL, "S", "s", "n"}
HEADINGS = {"/H1", "/H2"}


@dataclass(frozen=True, slots=True)
class Word:
    """What one operator shows: the page, its codes as a text, its ink, its type, its element and its place."""

    page: int
    text: str
    ink: Ink
    size: float
    bold: bool
    tag: str
    x: float
    y: float
    behind: Ink
    """The ink of the last full shape under its beginning; white for paper."""


@dataclass(frozen=True, slots=True)
class State:
    """What a page's operators have set."""

    ink: Ink = BLACK
    font: str = ""
    size: float = 0.0
    moved: bool = False
    """Whether what is drawn is not where its numbers say."""


def wrong(words: Iterable[Word], phone: str) -> Iterator[str]:
    """Return the words that a printer without colours would make of dots."""
    for word in words:
        called = re.sub(r"\s", "", phone) in re.sub(r"\s", "", word.text)
        heading = word.bold and word.size >= LEAST_HEADING and word.tag in {*HEADINGS, "/Artifact"} and not called
        on_paper = word.behind == WHITE
        if word.ink == BLACK and on_paper:
            continue
        if word.ink == WHITE and contrast(_rgb(word.behind)) >= LEAST_CONTRAST:
            continue
        if heading and on_paper and contrast(_rgb(word.ink)) >= LEAST_CONTRAST:
            continue
        yield f"page {word.page + 1}: {word.text!r} is {word.ink}, {word.size:.1f} points, in {word.tag}"


def _rgb(ink: Ink) -> tuple[float, float, float]:
    red, green, blue = (ink * 3)[:3]  # grey has one number
    return red, green, blue


def shown(pdf: bytes) -> Iterator[Word]:
    """Return what every operator that shows text shows; pictures have none."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for number, page in enumerate(file.pages):
            resources = page.obj.Resources
            bold = {str(name): "Bold" in str(font.BaseFont) for name, font in resources.Font.items()}
            yield from _Page(number, bold).read(page)
            for name, picture in resources.get("/XObject", {}).items():
                if str(picture.Subtype) == "/Form":
                    drawn = {str(one.operator) for one in pikepdf.parse_content_stream(picture)}
                    assert not drawn & {"BT", "Do"}, f"{name} may have text in it"


class _Page:
    """A page as its operators draw it."""

    def __init__(self, number: int, bold: dict[str, bool]) -> None:
        self.number, self.bold = number, bold
        self.state, self.kept = State(), list[State]()
        self.tag, self.x, self.y = "", 0.0, 0.0
        self.points: list[tuple[float, float]] = []
        self.full: list[tuple[Box, Ink]] = []

    def read(self, page: Any) -> Iterator[Word]:  # noqa: ANN401 - pikepdf's objects
        for one in pikepdf.parse_content_stream(page):
            operator = str(one.operator)
            if operator == "Tj":
                yield self.word(bytes(one.operands[0]))
            elif operator in {"BDC", "BMC"}:
                self.tag = str(one.operands[0])
            elif operator == "Tf":
                self.state = replace(self.state, font=str(one.operands[0]), size=float(one.operands[1]))
            elif operator not in {"EMC", "Do", "ET"}:
                numbers = tuple(map(float, one.operands))
                assert self.set(operator, numbers) or self.draw(operator, numbers), f"{operator} is not known here"

    def set(self, operator: str, numbers: tuple[float, ...]) -> bool:
        """Set the state, or return that the operator is another."""
        match operator:
            case "g" | "rg":
                self.state = replace(self.state, ink=numbers[:1] if len(set(numbers)) == 1 else numbers)
            case "q":
                self.kept.append(self.state)
            case "Q":
                self.state = self.kept.pop()
            case "cm":
                self.state = replace(self.state, moved=True)
            case "BT":
                self.x = self.y = 0.0
            case "Td":
                self.x, self.y = self.x + numbers[0], self.y + numbers[1]
            case _:
                return operator in {"RG", "w"}
        return True

    def draw(self, operator: str, numbers: tuple[float, ...]) -> bool:
        """Draw a path, or return that the operator is another."""
        if operator == "re":
            x, y, width, height = numbers
            self.points += [(x, y), (x + width, y + height)]
        elif operator in {"m", "l", "c"}:
            self.points += zip(numbers[::2], numbers[1::2], strict=True)
        elif operator in ENDS:
            if operator in FULL:
                across, up = zip(*self.points, strict=True)
                self.full.append(((min(across), min(up), max(across), max(up)), self.state.ink))
            self.points = []
        return operator in {"re", "m", "l", "c", "h", *ENDS}

    def word(self, codes: bytes) -> Word:
        """Return what an operator shows here."""
        state, x, y = self.state, self.x, self.y
        assert not state.moved
        under = (
            ink for (left, low, right, high), ink in reversed(self.full) if left <= x <= right and low <= y <= high
        )
        text = codes.decode("cp1252", "replace")
        return Word(self.number, text, state.ink, state.size, self.bold[state.font], self.tag, x, y, next(under, WHITE))
