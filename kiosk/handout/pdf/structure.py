"""The structure tree of a tagged PDF: what each piece of a page is (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kiosk.handout.pdf.syntax import text_string

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.handout.pdf.document import Document


class Marked(NamedTuple):
    """A piece of a page: its page, counted from 0, and its marked-content id there."""

    page: int
    id: int


class Linked(NamedTuple):
    """A place to touch: its page, and the number of its object in the file."""

    page: int
    number: int


class Element:
    """One element of the tree; ``content`` is in reading order."""

    __slots__ = ("alt", "attributes", "content", "language", "number", "tag")

    def __init__(self, tag: str, *, language: str = "", alt: str = "", attributes: str = "") -> None:
        self.tag, self.language, self.alt, self.attributes = tag, language, alt, attributes
        self.content: list[Element | Marked | Linked] = []
        self.number = 0

    def add(self, tag: str, *, language: str = "", alt: str = "", attributes: str = "") -> Element:
        """Append a new element and return it; the attributes are an attribute dictionary's entries."""
        child = Element(tag, language=language, alt=alt, attributes=attributes)
        self.content.append(child)
        return child


def write(file: Document, root: Element, pages: Sequence[int], owners: Sequence[Element | Sequence[Element]]) -> int:
    """Write the tree into a file and return the number of its root.

    Args:
        file: where to.
        root: the Document element.
        pages: the numbers of the pages' objects.
        owners: by ParentTree key, the element of a place to touch, or those of a page by their marked-content ids.

    """
    top = file.reserve()
    _number(file, root)
    _write(file, root, top, pages)
    listed = []
    for key, owner in enumerate(owners):
        if isinstance(owner, Element):
            listed.append(f"{key} {owner.number} 0 R")
        else:
            listed.append(f"{key}[{' '.join(f'{element.number} 0 R' for element in owner)}]")
    parents = file.add(f"<</Nums[{' '.join(listed)}]>>")
    file.put(
        top,
        f"<</Type/StructTreeRoot/K {root.number} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(owners)}>>",
    )
    return top


def _number(file: Document, element: Element) -> None:
    element.number = file.reserve()
    for piece in element.content:
        if isinstance(piece, Element):
            _number(file, piece)


def _write(file: Document, element: Element, parent: int, pages: Sequence[int]) -> None:
    entries = f"/S/{element.tag}/P {parent} 0 R"
    if element.language:
        entries += f"/Lang({element.language})"
    if element.alt:
        entries += f"/Alt{text_string(element.alt)}"
    if element.attributes:
        entries += f"/A<<{element.attributes}>>"
    home = next((piece.page for piece in element.content if isinstance(piece, Marked)), None)
    if home is not None:
        entries += f"/Pg {pages[home]} 0 R"
    kids = []
    for piece in element.content:
        if isinstance(piece, Element):
            kids.append(f"{piece.number} 0 R")
            _write(file, piece, element.number, pages)
        elif isinstance(piece, Linked):
            kids.append(f"<</Type/OBJR/Pg {pages[piece.page]} 0 R/Obj {piece.number} 0 R>>")
        elif piece.page == home:
            kids.append(str(piece.id))
        else:
            kids.append(f"<</Type/MCR/Pg {pages[piece.page]} 0 R/MCID {piece.id}>>")
    listed = " ".join(kids)
    file.put(element.number, f"<<{entries}/K {listed if len(kids) == 1 else f'[{listed}]'}>>")
