"""The picture of a mark: its words on a ground of their own, as high as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

WIDEST = 20
"""Of a chip, in heights of its letters; longer words are cut."""


def picture(label: str, font: QFont, ink: QColor, ground: QColor, ratio: float) -> QImage:
    """Draw a mark.

    Args:
        label: its words.
        font: that of the text around it.
        ink: the colour of the words.
        ground: the colour behind them.
        ratio: pixels of the screen in one of the window.

    """
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    measured, line = QFontMetricsF(bold), QFontMetricsF(font)
    inset = font.pixelSize() * 0.4
    said = measured.elidedText(label, Qt.TextElideMode.ElideRight, WIDEST * font.pixelSize())
    width, height = measured.horizontalAdvance(said) + 2 * inset, line.height()
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, width, height), inset, inset)
    painter.setFont(bold)
    painter.setPen(ink)
    painter.drawText(QPointF(inset, line.ascent()), said)
    painter.end()
    return image
