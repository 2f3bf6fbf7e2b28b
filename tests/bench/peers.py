"""What other libraries make of the same texts: Letter pages in the same fonts, one column, nothing tagged.

They are spared the boxes, the icons, the timeline and the search for the largest size that fits.
"""

from __future__ import annotations

import io
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from kiosk import resources
from kiosk.content.model import Urgency
from kiosk.handout.sheet.blocks import Item, Type
from kiosk.handout.sheet.face import Face
from kiosk.markup import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.handout.sheet.breaking import Written
    from kiosk.visit.plan import CarePlan

SIZE = 10
FONTS = resources.path("assets", "fonts")
REGULAR, BOLD = (FONTS / f"AtkinsonHyperlegibleNext_{weight}.ttf" for weight in ("400Regular", "700Bold"))
FAMILY = "Atkinson Hyperlegible Next"


class Line(NamedTuple):
    """A text of the sheet: a heading, a paragraph or an item of a list."""

    kind: str
    text: str


Pages = list[list[Line]]


def pages(plan: CarePlan) -> Pages:
    """Return the texts of each language's page."""
    return [list(_page(plan, language)) for language in plan.languages]


def _page(plan: CarePlan, tag: str) -> list[Line]:
    """Return what the sheet says, from its first line to its last."""
    face = Face(plan, tag, (tag,), Type(SIZE), 0, 0)
    clinic = plan.clinic
    avoided, remark = face.avoided()
    adapted = ", ".join(each.of(tag) for each in plan.adapted)
    found = [Line("p", clinic.name), Line("h1", plan.title.of(tag)), Line("p", f"{plan.treated_on.of(tag)} {adapted}")]
    found += [Line("li", line.of(tag)) for line in plan.notices]
    for phase in plan.phases:
        found += [Line("h2", f"{phase.title.of(tag)} {phase.dates.of(tag)}"), Line("p", phase.summary.of(tag))]
    found += [*_listed(face, "Do", face.to_do()), *_listed(face, "Avoid", avoided), Line("p", _plain(remark))]
    for topic in plan.topics:
        found += [Line("h2", topic.title.of(tag)), Line("p", topic.sheet_why.of(tag))]
        found += [Line("li", line.of(tag)) for line in topic.sheet]
    found += _listed(face, "It is normal", face.signs(Urgency.EXPECTED))
    found += _listed(face, "Call the clinic if", [Item(face.reach()), *face.signs(Urgency.CALL)])
    found += _listed(face, "Get care today if", [Item(plan.when_closed.of(tag)), *face.signs(Urgency.TODAY)])
    found += _listed(face, "Call 911, day or night, if", face.signs(Urgency.EMERGENCY))
    found.append(Line("h2", f"{clinic.phone_text.of(tag)} {clinic.hours.of(tag)}"))
    found.append(Line("p", f"{clinic.name} {clinic.address} {clinic.website}"))
    return [*found, Line("p", f"{plan.approval.of(tag)} {plan.disclaimer.of(tag)}")]


def _listed(face: Face, heading: str, items: Sequence[Item]) -> list[Line]:
    return [Line("h2", face.say(heading)), *(Line("li", f"{_plain(each.text)} {each.note}") for each in items)]


def _plain(text: Written) -> str:
    return text if isinstance(text, str) else plain(text)


def reportlab() -> Callable[[Pages], bytes]:
    """Set them with ReportLab's own platypus."""
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415 - each peer pays for itself
    from reportlab.pdfbase.pdfmetrics import registerFont  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate  # noqa: PLC0415

    registerFont(TTFont("Regular", str(REGULAR)))
    registerFont(TTFont("Bold", str(BOLD)))
    body = ParagraphStyle("p", fontName="Regular", fontSize=SIZE, leading=SIZE * 1.22)
    styles = {
        "p": body,
        "li": ParagraphStyle("li", body, leftIndent=12, bulletIndent=0, bulletFontName="Regular"),
        "h2": ParagraphStyle("h2", body, fontName="Bold", fontSize=SIZE * 1.12),
        "h1": ParagraphStyle("h1", body, fontName="Bold", fontSize=SIZE * 1.9, leading=SIZE * 2.3),
    }

    def render(texts: Pages) -> bytes:
        file = io.BytesIO()
        story: list[object] = []
        for page in texts:
            story += [
                Paragraph(escape(text), styles[kind], bulletText="•" if kind == "li" else None) for kind, text in page
            ]
            story.append(PageBreak())
        SimpleDocTemplate(file, topMargin=21, bottomMargin=21, leftMargin=21, rightMargin=21).build(story)
        return file.getvalue()

    return render


def fpdf2() -> Callable[[Pages], bytes]:
    """Set them with fpdf2."""
    from fpdf import FPDF  # noqa: PLC0415 - each peer pays for itself

    def render(texts: Pages) -> bytes:
        pdf = FPDF(unit="pt", format="letter")
        pdf.set_margin(21)
        pdf.set_auto_page_break(auto=False)
        pdf.add_font("A", "", REGULAR)
        pdf.add_font("A", "B", BOLD)
        for page in texts:
            pdf.add_page()
            for kind, text in page:
                size = {"h1": SIZE * 1.9, "h2": SIZE * 1.12}.get(kind, SIZE)
                pdf.set_font("A", "B" if kind in {"h1", "h2"} else "", size)
                pdf.multi_cell(0, size * 1.22, ("• " if kind == "li" else "") + text, new_x="LMARGIN", new_y="NEXT")
        return bytes(pdf.output())

    return render


def weasyprint() -> Callable[[Pages], bytes]:
    """Set them with WeasyPrint."""
    import weasyprint as library  # noqa: PLC0415 - each peer pays for itself
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face{{font-family:A;font-weight:{weight};src:url({path.as_uri()})}}"
        for weight, path in ((400, REGULAR), (700, BOLD))
    )
    style = library.CSS(
        string=f"{faces}@page{{size:letter;margin:21pt}}*{{margin:0}}body{{font:{SIZE}pt/1.22 A}}"
        f"h1{{font-size:{SIZE * 1.9}pt;break-before:page}}h2{{font-size:{SIZE * 1.12}pt}}",
        font_config=fonts,
    )

    def render(texts: Pages) -> bytes:
        body = "".join(f"<{kind}>{escape(text)}</{kind}>" for page in texts for kind, text in page)
        made: bytes = library.HTML(string=f"<body>{body}").write_pdf(stylesheets=[style], font_config=fonts)
        return made

    return render


def typst() -> Callable[[Pages], bytes]:
    """Set them with typst."""
    import typst as library  # noqa: PLC0415 - each peer pays for itself

    compiler = library.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True)
    marks = {"h1": "= ", "h2": "== ", "li": "- ", "p": ""}

    def render(texts: Pages) -> bytes:
        written = "\n#pagebreak()\n".join(_typst(page, marks) for page in texts)
        head = f'#set page("us-letter", margin: 21pt)\n#set text(font: "{FAMILY}", size: {SIZE}pt)\n'
        made = compiler.compile(input=(head + written).encode(), format="pdf")
        assert isinstance(made, bytes)
        return made

    return render


def _typst(page: Sequence[Line], marks: dict[str, str]) -> str:
    return "\n\n".join(
        marks[kind] + "".join(f"\\{c}" if c in "*_#$@<>`\\=-+/[]~" else c for c in text) for kind, text in page
    )


PEERS = {"ReportLab, plain": reportlab, "fpdf2": fpdf2, "WeasyPrint": weasyprint, "typst": typst}
