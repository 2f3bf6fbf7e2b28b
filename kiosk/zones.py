"""Which time zone data to use: the system's, or the newer that comes with the kiosk.

Governments change their clocks with a few months' notice, and a clinic's machine may never be updated.  A package of
the kiosk, tzdata, has the same data; whichever is newer is used.
"""

from __future__ import annotations

import zoneinfo
from pathlib import Path
from typing import TYPE_CHECKING

import tzdata

if TYPE_CHECKING:
    from collections.abc import Sequence

TEXT, PLAIN = "tzdata.zi", "+VERSION"
"""Where the data say which version they are: in a comment on the first line, or alone."""
FIRST_LINE = "# version "


def use_the_newest() -> None:
    """Use the package's data unless the system's are as new; to be called before the first zone is made."""
    if not is_as_new(version(zoneinfo.TZPATH), tzdata.IANA_VERSION):
        zoneinfo.reset_tzpath(())


def version(places: Sequence[str]) -> str:
    """Return the version of the first data in these folders, such as "2026b"; empty where it is not known."""
    for place in map(Path, places):
        for name, before in ((TEXT, FIRST_LINE), (PLAIN, "")):
            try:
                with (place / name).open(encoding="ascii", errors="replace") as file:
                    line = file.readline(80)
            except OSError:
                continue
            if line.startswith(before):
                return line.removeprefix(before).strip()
        if place.is_dir():
            return ""
    return ""


def is_as_new(system: str, package: str) -> bool:
    """Tell whether the system's data are at least as new; not where their version is not known.

    A version is a year and a letter; after "z" comes "za".
    """
    known = system[:4].isdigit() and system[4:].isalpha() and system.isascii()
    return known and (system[:4], len(system), system) >= (package[:4], len(package), package)
