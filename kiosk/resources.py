"""Where ``ui/``, ``translations/`` and ``assets/`` are, in a checkout and when installed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kiosk.errors import N_, InstallationError


@cache
def root() -> Path:
    """Return the folder that holds ``ui/``, ``translations/`` and ``assets/``."""
    package = Path(__file__).resolve().parent
    return package if (package / "ui").is_dir() else package.parent


@cache
def icons() -> frozenset[str]:
    """Return the names of the icons that the kiosk ships."""
    return frozenset(place.stem for place in path("assets", "icons").glob("*.svg"))


def path(*parts: str) -> Path:
    """Return the path of a shipped file or folder.

    Raises:
        InstallationError: it is not there.

    """
    place = root().joinpath(*parts)
    if not place.exists():
        raise InstallationError(N_("{path} is missing. Install the kiosk again."), path=place)
    return place
