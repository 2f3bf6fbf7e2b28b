"""What a file says about itself, twice and alike: for all programs, and as XMP (ISO 16684-1) for PDF/UA-1 and PDF/A."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFInfo

from kiosk.handout.pdf.syntax import date, text_string

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

PROGRAM = "Aftercare kiosk"
_TEMPLATE = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 xmp:CreateDate="{at}" xmp:ModifyDate="{at}" xmp:CreatorTool="{program}" pdf:Producer="{program}"
 pdfuaid:part="1" pdfaid:part="{part}" pdfaid:conformance="A">
<dc:title><rdf:Alt>{titles}</rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""


_NOT_IN_A_STREAM = {"endstream": "end&#115;tream", "endobj": "end&#111;bj"}
"""Words that end a stream for readers that look for them; the packet is not compressed (PDF/A-1, 6.7.2)."""


class Info(PDFInfo):
    """The title, the author and the date; ReportLab's own has subject and keywords, too, which the XMP would need."""

    def __init__(self, title: str, author: str, at: datetime) -> None:
        super().__init__()
        self.title, self.author, self.at = title, author, at

    def format(self, document: object) -> bytes:
        """Return it as a dictionary (ISO 32000-1, 14.3.3)."""
        texts = {"Title": self.title, "Author": self.author, "Creator": PROGRAM, "Producer": PROGRAM}
        dates = dict.fromkeys(("CreationDate", "ModDate"), date(self.at))
        written: bytes = PDFDictionary({key: text_string(text) for key, text in texts.items()} | dates).format(document)
        return written


def metadata(titles: Mapping[str, str], info: Info, *, part: int) -> bytes:
    """Return the packet; the titles are by language, and ``part`` is that of PDF/A."""
    by_language = {"x-default": info.title, **titles}
    return _TEMPLATE.format(
        titles="".join(
            f'<rdf:li xml:lang="{tag}">{escape(t, _NOT_IN_A_STREAM)}</rdf:li>' for tag, t in by_language.items()
        ),
        author=escape(info.author, _NOT_IN_A_STREAM),
        languages="".join(f"<rdf:li>{tag}</rdf:li>" for tag in titles),
        program=PROGRAM,
        at=info.at.isoformat(timespec="seconds"),
        part=part,
    ).encode()
