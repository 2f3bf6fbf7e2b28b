"""How numbers, texts and dates are written in a PDF file (ISO 32000-1, 7.3 and 7.9), where ReportLab falls short."""

from __future__ import annotations

from codecs import BOM_UTF16_BE
from typing import TYPE_CHECKING

from reportlab.lib.rl_accel import escapePDF, fp_str

if TYPE_CHECKING:
    from datetime import datetime


def number(value: float) -> str:
    """Return a number to a hundredth, mostly of a point; enough for any printer."""
    return str(fp_str(round(value, 2)))


def text_string(text: str) -> str:
    """Return a text of any letters (7.9.2.2).

    ReportLab's PDFString writes one that begins with "þÿ" as it writes the byte-order mark of UTF-16.
    """
    if text.isascii() and text.isprintable():
        return f"({escapePDF(text)})"
    return f"<{(BOM_UTF16_BE + text.encode('utf-16-be')).hex()}>"


def date(moment: datetime) -> str:
    """Return a date with its time zone (7.9.4); ReportLab takes the minutes of half-hour zones for seconds."""
    zone = moment.strftime("%z")
    return f"(D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}')"
