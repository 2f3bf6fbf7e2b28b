"""The pictures that the screens ask for by name: icons in any colour, and the pages of the sheet."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from kiosk import resources
from kiosk.errors import N_, InstallationError

if TYPE_CHECKING:
    from collections.abc import Sequence

ICON_PIXELS = 96
PAGE_PIXELS = 1100
"""The height of a page of the sheet on screen, in pixels: enough for the largest preview."""
READ_PIXELS = 2000
"""The same where it is read."""


class Icons(QQuickImageProvider):
    """``image://icon/NAME/RRGGBB``: a Phosphor icon in one colour."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        """Draw the icon at the size that the screen asks for."""
        icon, _, colour = name.partition("/")
        side = max(requested.width(), requested.height())
        image = _icon(icon, colour or "000000", side if side > 0 else ICON_PIXELS)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, side: int) -> QImage:
    """Return one icon.

    Raises:
        InstallationError: the kiosk ships no such icon.

    """
    path = resources.path("assets", "icons") / f"{name}.svg"
    try:
        svg = path.read_text(encoding="utf-8")
    except OSError as problem:
        raise InstallationError(N_("{path} is missing. Install the kiosk again."), path=path) from problem
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", f"#{colour}").encode()))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


class Pages(QQuickImageProvider):
    """``image://sheet/NUMBER/PAGE``: a page of the sheet that is being offered."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._images: tuple[QImage, ...] = ()
        self._number = 0

    def show(self, images: Sequence[QImage]) -> list[str]:
        """Offer these pages and return their addresses; the ones before are forgotten."""
        self._images = tuple(images)
        self._number += 1
        return [f"image://sheet/{self._number}/{page}" for page in range(len(images))]

    def forget(self) -> None:
        """Drop the pages."""
        self._images = ()

    def requestImage(self, name: str, size: QSize, _requested: QSize) -> QImage:
        """Return the page, or an empty picture where it was forgotten meanwhile."""
        number, _, page = name.partition("/")
        images = self._images if number == str(self._number) else ()
        image = (
            images[int(page)]
            if page.isdigit() and int(page) < len(images)
            else QImage(1, 1, QImage.Format.Format_RGB32)
        )
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image


def pictures(pdf: bytes, height: int = PAGE_PIXELS) -> list[QImage]:
    """Draw every page of a PDF; takes a while, so in a background thread."""
    from kiosk.handout.pdf.reading import reading  # noqa: PLC0415 - the first screen shows no sheet

    images = []
    with reading(pdf) as document:
        for page in document:
            bitmap = page.render(scale=height / page.get_height(), rev_byteorder=True, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGBX8888,
            )
            images.append(image.copy())
            bitmap.close()
    return images
