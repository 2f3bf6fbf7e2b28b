"""The structure tree of a tagged PDF: what each piece of a page is (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from codecs import BOM_UTF16_BE
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject

if TYPE_CHECKING:
    from collections.abc import Sequence


class Element:
    """One element of the tree; ``content`` are elements and (page, marked-content id) pairs in reading order."""

    __slots__ = ("alt", "attributes", "content", "language", "reference", "tag")

    def __init__(self, tag: str, *, language: str = "", alt: str = "") -> None:
        self.tag, self.language, self.alt = tag, language, alt
        self.attributes: dict[str, Any] = {}
        self.content: list[Element | tuple[int, int]] = []
        self.reference: Any = None

    def add(self, tag: str, *, language: str = "", alt: str = "") -> Element:
        """Append a new element and return it."""
        child = Element(tag, language=language, alt=alt)
        self.content.append(child)
        return child


class _Written(PDFObject):  # type: ignore[misc] # ReportLab has no types
    """An object that is formatted as one line; ReportLab's own dictionaries take ten times as long for each.

    ``parts`` are text, or the names of other objects in tuples, which become references to them.
    """

    def __init__(self, parts: list[str | tuple[str]]) -> None:
        self.parts = parts

    def format(self, document: Any) -> bytes:  # noqa: ANN401
        numbers = document.idToObjectNumberAndVersion
        return "".join(p if isinstance(p, str) else f"{numbers[p[0]][0]} 0 R" for p in self.parts).encode("latin-1")


def write(document: Any, root: Element, pages: Sequence[Any], marked: Sequence[Sequence[Element]]) -> Any:  # noqa: ANN401
    """Write the tree into a ReportLab document and return its root.

    Args:
        document: ReportLab's PDFDocument.
        root: the Document element.
        pages: references to the pages.
        marked: for each page, the element of each marked-content id.

    """
    top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    reference = document.Reference(top)
    top["K"] = _write(document, root, reference.name, [page.name for page in pages])
    numbers: list[Any] = []
    for page, elements in enumerate(marked):
        numbers += [page, document.Reference(PDFArray([e.reference for e in elements]))]
    top["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    top["ParentTreeNextKey"] = len(marked)
    return reference


def _write(document: Any, element: Element, parent: str, pages: Sequence[str]) -> Any:  # noqa: ANN401
    parts: list[str | tuple[str]] = [f"<</S/{element.tag}/P ", (parent,)]
    element.reference = document.Reference(_Written(parts))
    if element.language:
        parts.append(f"/Lang({element.language})")
    if element.alt:
        parts.append(f"/Alt<{(BOM_UTF16_BE + element.alt.encode('utf-16-be')).hex()}>")
    if element.attributes:
        parts.append(f"/A<<{''.join(f'/{key} {value}' for key, value in element.attributes.items())}>>")
    home = next((piece[0] for piece in element.content if not isinstance(piece, Element)), None)
    if home is not None:
        parts += ["/Pg ", (pages[home],)]
    parts.append("/K[")
    for piece in element.content:
        if isinstance(piece, Element):
            parts += [(_write(document, piece, element.reference.name, pages).name,), " "]
        elif piece[0] == home:
            parts.append(f"{piece[1]} ")
        else:
            parts += ["<</Type/MCR/Pg ", (pages[piece[0]],), f"/MCID {piece[1]}>> "]
    parts.append("]>>")
    return element.reference
