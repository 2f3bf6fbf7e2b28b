"""The clinic's logo: the pictures that are at hand, and the copy in the data folder that stays when they go."""

from __future__ import annotations

import hashlib
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import folder
from kiosk.handout.looked_into import LOGO, looked_into

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENDINGS = frozenset({".png", ".svg"})
PLACES = ("/media", "/run/media", "/mnt")
"""Where a stick is found."""
DEPTH, MOST = 4, 12
"""How many folders deep is looked, and how many pictures are shown."""
MOST_FILES = 5_000


def kept(data: Path, name: str, value: str) -> str:
    """Return what to save for a setting: a logo is copied into the data folder first, anything else looked into.

    Raises:
        SettingsError: the file or folder is not there, or not what the setting is for.
        HandoutError: the logo cannot be printed.
        DataFolderError: it cannot be copied.

    """
    path = looked_into(name, value)
    if name != LOGO or not path or Path(path).parent == data.absolute():
        return path
    content = Path(path).read_bytes()
    copy = data.absolute() / f"logo-{hashlib.sha256(content).hexdigest()[:8]}{Path(path).suffix.lower()}"
    folder.ready(data)
    folder.replace(copy, content)
    return str(copy)


def pictures(places: Sequence[Path]) -> list[Path]:
    """Return the pictures that may be a logo, the newest first; it takes some tenths of a second."""
    found = [path for place in places for path in islice(_files(place, DEPTH), MOST_FILES)]
    return sorted(dict.fromkeys(found), key=_age)[:MOST]


def places() -> list[Path]:
    """Return where pictures are looked for: sticks, then the home folder."""
    return [*map(Path, PLACES), Path.home()]


def _files(place: Path, depth: int) -> Iterator[Path]:
    try:
        inside = sorted(place.iterdir())
    except OSError:  # it is not there, or nobody else's
        return
    for path in inside:
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            if depth > 1:
                yield from _files(path, depth - 1)
        elif path.suffix.lower() in ENDINGS:
            yield path


def _age(path: Path) -> float:
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0
