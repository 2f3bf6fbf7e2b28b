"""A sheet as a screen reader meets it: its structure, and the text that each element has on the page."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf
from fontTools.ttLib import TTFont

if TYPE_CHECKING:
    from collections.abc import Iterator

OPERATORS = "BDC BMC EMC BT Tf Td Tj TJ Tm T* TD"
ARTIFACT = -1
INLINE = {"/Span", "/Link"}
"""Elements inside a line of text (ISO 32000-1, 14.8.4.4)."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text on one line; x, y and the size in points from the lower left corner of the page."""

    text: str
    x: float
    y: float
    width: float
    size: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece of a page, by its page and marked-content id, and its text."""

    place: tuple[int, int]
    text: str


@dataclass(slots=True)
class Node:
    """An element; ``content`` are other elements and what is drawn in it, in order."""

    tag: str
    language: str
    alt: str
    content: list[Node | Drawn]

    @property
    def kids(self) -> list[Node]:
        """The elements in it."""
        return [piece for piece in self.content if isinstance(piece, Node)]

    @property
    def places(self) -> list[tuple[int, int]]:
        """The (page, marked-content id) pairs in it and in its inline elements, in order."""
        found = []
        for piece in self.content:
            if isinstance(piece, Drawn):
                found.append(piece.place)
            elif piece.tag in INLINE:
                found += piece.places
        return found

    @property
    def text(self) -> str:
        """All that is drawn in it and in its inline elements."""
        return "".join(piece.text for piece in self.content if isinstance(piece, Drawn) or piece.tag in INLINE)

    def walk(self) -> Iterator[Node]:
        """Return the element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def said(self) -> str:
        """Return the text of the element and of all below it."""
        blocks = (kid.said() for kid in self.kids if kid.tag not in INLINE)
        return " ".join(text for text in (self.text, *blocks) if text)


@dataclass(slots=True)
class Tagged:
    """A file that was read."""

    root: Node
    pages: int
    reached: Counter[tuple[int, int]]
    """How often the structure reaches each piece of a page."""
    drawn: dict[tuple[int, int], list[Run]]
    """What is drawn in each piece; decoration has the number ARTIFACT."""
    parents: dict[tuple[int, int], str]
    """For each entry of the ParentTree, what is wrong with it; empty when nothing is."""
    boxes: set[int]
    """The character codes drawn that are no letter, such as .notdef: paper shows an empty box."""


def read(pdf: bytes) -> Tagged:
    """Return the structure and the text of a sheet."""
    with pikepdf.open(io.BytesIO(pdf)) as file:
        boxes: set[int] = set()
        drawn: dict[tuple[int, int], list[Run]] = {}
        for number, one in enumerate(file.pages):
            _text(one, number, drawn, boxes)
        pages = {one.obj.objgen: number for number, one in enumerate(file.pages)}
        owners: dict[tuple[int, int], Any] = {}
        root = _node(file.Root.StructTreeRoot.K, "", pages, drawn, owners)
        pieces = (piece for node in root.walk() for piece in node.content)
        reached = Counter(piece.place for piece in pieces if isinstance(piece, Drawn))
        return Tagged(root, len(file.pages), reached, drawn, _parents(file, owners), boxes)


def _node(element: Any, language: str, pages: Any, drawn: Any, owners: Any) -> Node:  # noqa: ANN401 - pikepdf's objects
    language = str(element.Lang) if "/Lang" in element else language
    content: list[Node | Drawn] = []
    for kid in kids_of(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            content.append(_node(kid, language, pages, drawn, owners))
            continue
        if isinstance(kid, pikepdf.Dictionary) and kid.Type == "/OBJR":
            continue
        home, number = (element.Pg, kid) if isinstance(kid, int) else (kid.Pg, kid.MCID)
        place = (pages[home.objgen], int(number))
        content.append(Drawn(place, "".join(run.text for run in drawn.get(place, ()))))
        owners[place] = element
    return Node(str(element.S), language, str(element.get("/Alt", "")), content)


def kids_of(element: Any) -> list[Any]:  # noqa: ANN401 - pikepdf's objects
    """Return what stands in an element."""
    if "/K" not in element:
        return []
    return list(element.K) if isinstance(element.K, pikepdf.Array) else [element.K]


def _parents(file: pikepdf.Pdf, owners: dict[tuple[int, int], Any]) -> dict[tuple[int, int], str]:
    numbers = file.Root.StructTreeRoot.ParentTree.Nums
    entries = {int(numbers[i]): numbers[i + 1] for i in range(0, len(numbers), 2)}
    by_key = {key: list(entry) for key, entry in entries.items() if isinstance(entry, pikepdf.Array)}
    found = {}
    for page, one in enumerate(file.pages):
        for number, element in enumerate(by_key.get(int(one.obj.get("/StructParents", -1)), [])):
            owner = owners.get((page, number))
            right = owner is not None and owner.objgen == element.objgen
            found[page, number] = "" if right else f"ParentTree names another {element.S}"
    return found


# -- text on the page -----------------------------------------------------------------


def _text(page: pikepdf.Page, number: int, drawn: dict[tuple[int, int], list[Run]], boxes: set[int]) -> None:
    """Note what is drawn on a page, by marked-content id."""
    fonts: dict[str, Any] = {str(name): _font(font) for name, font in page.obj.Resources.Font.items()}
    here, known, size, x, y, left = ARTIFACT, fonts[next(iter(fonts))], 0.0, 0.0, 0.0, 0.0
    for instruction in pikepdf.parse_content_stream(page, OPERATORS):
        operands, operator = instruction.operands, str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            here = int(operands[1].MCID) if operator == "BDC" and "/MCID" in operands[1] else ARTIFACT
            drawn.setdefault((number, here), [])
        elif operator == "Tf":
            known, size = fonts[str(operands[0])], float(operands[1])
        elif operator == "BT":
            x = y = left = 0.0
        elif operator == "Td":
            x = left = left + float(operands[0])
            y += float(operands[1])
        elif operator in {"Tj", "TJ"}:
            assert operator == "Tj", "the sheet does not kern"
            letters, widths, shapes = known
            string = bytes(operands[0])
            boxes.update(code for code in string if code not in letters or code not in shapes)
            width = sum(widths[code] for code in string) * size / 1000
            text = "".join(letters.get(code, "\N{REPLACEMENT CHARACTER}") for code in string)
            drawn[number, here].append(Run(text, x, y, width, size))
            x += width


def _font(font: Any) -> tuple[dict[int, str], list[float], set[int]]:  # noqa: ANN401 - pikepdf's objects
    """Return the letter and the width of each character code, and the codes that the embedded font has a shape for."""
    rows = re.findall(rb"^<(..)>(?: <(..)>)? <(....)>$", font.ToUnicode.read_bytes(), re.MULTILINE)
    ranges = [(int(begin, 16), int(end or begin, 16), int(letter, 16)) for begin, end, letter in rows]
    letters = {code: chr(letter + code - begin) for begin, end, letter in ranges for code in range(begin, end + 1)}
    first = int(font.FirstChar)
    with TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes())) as embedded:
        (table,) = embedded["cmap"].tables
        shapes = {code for code, name in table.cmap.items() if embedded.getGlyphID(name)}
    return letters, [0.0] * first + [float(width) for width in font.Widths], shapes
