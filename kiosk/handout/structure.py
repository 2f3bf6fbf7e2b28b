"""The structure tree of a tagged PDF: what each piece of a page is (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

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


def write(document: Any, root: Element, pages: Sequence[Any], marked: Sequence[Sequence[Element]]) -> Any:  # noqa: ANN401
    """Write the tree into a ReportLab document and return its root.

    Args:
        document: ReportLab's PDFDocument.
        root: the Document element.
        pages: references to the pages.
        marked: for each page, the element of each marked-content id.

    """
    top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    top["K"] = _write(document, root, document.Reference(top), pages)
    numbers: list[Any] = []
    for page, elements in enumerate(marked):
        numbers += [page, document.Reference(PDFArray([e.reference for e in elements]))]
    top["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
    top["ParentTreeNextKey"] = len(marked)
    return top


def _write(document: Any, element: Element, parent: Any, pages: Sequence[Any]) -> Any:  # noqa: ANN401
    entry = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName(element.tag), "P": parent})
    element.reference = document.Reference(entry)
    if element.language:
        entry["Lang"] = PDFString(element.language)
    if element.alt:
        entry["Alt"] = PDFString(element.alt)
    if element.attributes:
        entry["A"] = PDFDictionary(element.attributes)
    kids: list[Any] = []
    home = None
    for piece in element.content:
        if isinstance(piece, Element):
            kids.append(_write(document, piece, element.reference, pages))
            continue
        page, number = piece
        if home is None:
            home = page
            entry["Pg"] = pages[page]
        if page == home:
            kids.append(number)
        else:
            kids.append(PDFDictionary({"Type": PDFName("MCR"), "Pg": pages[page], "MCID": number}))
    if kids:
        entry["K"] = kids[0] if len(kids) == 1 else PDFArray(kids)
    return element.reference
