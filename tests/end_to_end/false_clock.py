"""A clock that is wrong, or put right while the kiosk is open: libfaketime, which the kiosk is started under."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LIBRARY = "faketime/libfaketimeMT.so.1"


class FalseClock:
    """What ``environment`` is given to believes the clock that is set here."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "clock"
        found = sorted(Path("/usr/lib").glob(f"*/{LIBRARY}"))
        assert found, "libfaketime is missing: script/test installs it"
        self.environment: Mapping[str, str] = {
            "LD_PRELOAD": str(found[0]),
            "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_CACHE_DURATION": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",  # its name before 0.9.8
            "TZ": "America/Toronto",
        }

    def set(self, moment: str) -> None:
        """Begin at a moment, such as "@2025-11-25 12:00:00", or go wrong by an offset, such as "-400d"."""
        self._file.write_text(moment + "\n", "ascii")
