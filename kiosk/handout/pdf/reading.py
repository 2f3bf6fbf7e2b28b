"""Reading a PDF file back: its pages to draw and its words, with PDFium.

PDFium is not thread-safe, whichever documents its threads have open, and pypdfium2 lets go of a page when Python does.
Whoever reads here has PDFium alone until all that was opened is closed.
"""

from __future__ import annotations

from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_alone = RLock()


@contextmanager
def reading(pdf: bytes | Path) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF file; what it gives (pages, their words, their pictures) is closed with it.

    Errors: pypdfium2.PdfiumError where it is no PDF file.
    """
    with _alone:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
