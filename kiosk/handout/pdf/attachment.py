"""A file inside the sheet (ISO 19005-3, 6.8)."""

from __future__ import annotations

import zlib
from hashlib import md5
from typing import TYPE_CHECKING, NamedTuple

from kiosk.handout.pdf.syntax import date, text_string

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.handout.pdf.document import Document


class Attachment(NamedTuple):
    """A file inside the sheet."""

    name: str
    media_type: str
    description: str
    data: bytes


def attach(document: Document, attachment: Attachment, at: datetime) -> None:
    """Add a file of a date, and list it in the catalog."""
    data = attachment.data
    digest = md5(data, usedforsecurity=False).hexdigest()
    stream = document.add_stream(
        zlib.compress(data, 9),
        f"/Type/EmbeddedFile/Subtype/{attachment.media_type.replace('/', '#2F')}"
        f"/Params<</Size {len(data)}/ModDate{date(at)}/CheckSum<{digest}>>>",
    )
    name = text_string(attachment.name)
    number = document.add(
        f"<</Type/Filespec/F{name}/UF{name}/Desc{text_string(attachment.description)}"
        f"/AFRelationship/Supplement/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"
    )
    document.Catalog.AF = f"[{number} 0 R]"
    document.Catalog.Names = f"<</EmbeddedFiles<</Names[{name} {number} 0 R]>>>>"
