"""The clinic's logo on the sheet: an SVG file drawn as shapes, or a PNG file; a bad one is refused by name.

While patients are served, a logo that cannot be read is left out and told in the log: the sheet matters more.
"""

from __future__ import annotations

import io
import logging
import zlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from kiosk.config.colours import SHARES, from_luminance, light
from kiosk.errors import N_, HandoutError
from kiosk.handout.pdf.canvas import Picture
from kiosk.handout.pictures import svg
from kiosk.handout.pictures.css import NotDrawnError

if TYPE_CHECKING:
    from kiosk.handout.pdf.canvas import TaggedCanvas

MOST_BYTES = 1_000_000
MOST_PIXELS = 4_000_000
LONGEST = 10.0
"""How many times as wide as high, or as high as wide, a logo may be: the rest would be a line."""
PRINTED = (1000, 240)
"""The most pixels that are printed, across and down: 300 for each inch of the largest place a logo has."""
BITS = 8
_PNG = b"\x89PNG\r\n\x1a\n"
_SIZE, _DEPTH = (slice(16, 20), slice(20, 24)), 24
"""Where a PNG file says how wide and how high it is, and how many bits its numbers have (ISO/IEC 15948, 11.2.2)."""

log = logging.getLogger(__name__)


class Logo(NamedTuple):
    """A picture, and the size it is drawn in, in its own units."""

    picture: Picture
    width: float
    height: float
    downwards: bool

    def size_in(self, width: float, height: float) -> tuple[float, float]:
        """Return how wide and how high it is where it fits a place, in points."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale

    def draw(self, canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        """Draw it with its lower left corner at x, y."""
        across = width / self.width if self.downwards else width
        down = -height / self.height if self.downwards else height
        canvas.picture(self.picture, (across, 0, 0, down, x, y + height if self.downwards else y))


def read(path: str) -> Logo:
    """Return the logo in a file.

    Raises:
        HandoutError: the file cannot be read, or is not a logo that can be printed; says why and what to do.

    """
    file = Path(path)
    try:
        known = file.stat()
        if not file.is_file():
            raise HandoutError(N_("The logo {path} cannot be read. Name another file."), path=path)
        if known.st_size > MOST_BYTES:
            raise HandoutError(N_("The logo {path} is larger than 1 MB. Ask for a smaller file."), path=path)
        return _read(file, known.st_mtime_ns)
    except NotDrawnError as problem:
        message = N_("The logo {path} cannot be printed: {why}. Ask for it as a plain PNG, or as an SVG of outlines.")
        raise HandoutError(message, path=path, why=problem) from problem
    except (OSError, ValueError) as problem:
        raise HandoutError(N_("The logo {path} cannot be read. Name another file."), path=path) from problem


@lru_cache(maxsize=8)
def _of_file(path: str, written: int) -> Logo | None:
    """Return the logo in a file that was written at a time, or nothing, told once, when it cannot be printed."""
    del written  # tells one file from the next at the same place
    try:
        return read(path)
    except HandoutError as problem:
        log.warning("%s", problem)
        return None


def of_clinic(path: str) -> Logo | None:
    """Return the logo to print, if there is one that can be printed."""
    if not path:
        return None
    try:
        written = Path(path).stat().st_mtime_ns
    except (OSError, ValueError):
        written = 0
    return _of_file(path, written)


@lru_cache(maxsize=8)
def _read(file: Path, written: int) -> Logo:
    del written
    data = file.read_bytes()
    name = f"logo {file}"
    made = _png(name, data) if data.startswith(_PNG) else Logo(*svg.picture(name, data), downwards=True)
    if not 1 / LONGEST <= made.width / made.height <= LONGEST:
        raise NotDrawnError(N_("it is too long and thin"))
    return made


def _png(name: str, data: bytes) -> Logo:
    """Return a PNG file as a picture on white, with no more pixels than are printed."""
    width, height = (int.from_bytes(data[place]) for place in _SIZE)
    if width * height > MOST_PIXELS:
        raise NotDrawnError(N_("it has more than 4 million pixels"))
    try:
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            image.verify()  # reads all of it; a picture that was cut short is not half drawn
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            flat = _on_white(image, data[_DEPTH])
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        IndexError,
        zlib.error,
        Image.DecompressionBombError,
    ) as problem:
        raise NotDrawnError(N_("it is a damaged PNG file")) from problem
    if flat.getextrema() in {(255, 255), ((255, 255),) * 3}:
        raise NotDrawnError(N_("nothing is drawn in it"))
    flat.thumbnail(PRINTED, Image.Resampling.LANCZOS)
    contrast = _contrast(flat)
    if contrast < svg.LEAST_CONTRAST:
        raise svg.too_pale(contrast)
    space = "DeviceGray" if flat.mode == "L" else "DeviceRGB"
    entries = f"/Subtype/Image/Width {flat.width}/Height {flat.height}/ColorSpace/{space}/BitsPerComponent {BITS}"
    picture = Picture(name, zlib.compress(flat.tobytes(), 9), entries)
    return Logo(picture, flat.width, flat.height, downwards=False)


def _contrast(flat: Image.Image) -> float:
    """Return the contrast of a picture's darkest point with white."""
    evened = flat.convert("RGB").point([round(light(level) * 255) for level in range(256)] * 3)
    darkest = evened.convert("L", (*SHARES, 0)).getextrema()[0]
    return from_luminance(float(darkest) / 255)  # type: ignore[arg-type] # a picture in grey has one number


def _on_white(image: Image.Image, depth: int) -> Image.Image:
    """Return a picture of so many bits as grey or red, green and blue, of 8 bits each."""
    if image.mode.startswith("I"):  # 16 bits
        image = image.point(lambda value: value / 256).convert("L")
    see_through = image.info.get("transparency")
    if see_through is not None and image.mode in {"L", "RGB"}:
        # Pillow gives this colour as it is in the file, but the picture's own in 8 bits.
        def scaled(value: int) -> int:
            return value >> 8 if depth > BITS else value * 255 // (2**depth - 1)

        image.info["transparency"] = (
            tuple(map(scaled, see_through)) if isinstance(see_through, tuple) else scaled(see_through)
        )
    if "A" in image.mode or "transparency" in image.info:
        clear = image.convert("RGBA")
        image = Image.new("RGBA", clear.size, "white")
        image.alpha_composite(clear)
    return image.convert("L" if image.mode in {"1", "L"} else "RGB")
