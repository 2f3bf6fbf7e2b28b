"""What a job at a printer is known by, so that no other program's job is taken for it; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from kiosk.delivery.printing.client import is_called

LAST_NUMBER = 2**31 - 1
"""The last of a job's numbers (RFC 8011, 5.3.2)."""
CREATED, UP = "time-at-creation", "job-printer-up-time"
"""Seconds since the printer was switched on: when the job was made, and now (RFC 8011, 5.3.14)."""
_WRITTEN = re.compile(r"(?P<number>[0-9]{1,10})(?: @(?P<made>-?[0-9]*)/(?P<up>[0-9]*))?(?: (?P<name>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Handle:
    """A job's number, and what tells it from another of that number.

    A printer that lost its power counts from one again, so a number alone may be another's job.  Its name tells, as
    the printer tells it.  Some hide names, or give all jobs the same; then it is the printer's own clock that counts
    from one again.

    Args:
        number: the printer's number for it.
        name: its name as the printer tells it, or empty.
        made: when it was made, by the printer's clock; None where the name is enough, or that is not told.
        up: how long the printer had been on when the job was seen first; None as before.

    """

    number: int
    name: str
    made: int | None = None
    up: int | None = None

    def __str__(self) -> str:
        """Write it as :meth:`read` reads it: "7 sheet-0123", "7 @35/40 Job"."""
        if self.made is None and self.up is None:
            return f"{self.number} {self.name}".rstrip()
        made, up = ("" if time is None else str(time) for time in (self.made, self.up))
        return f"{self.number} @{made}/{up} {self.name}".rstrip()

    @classmethod
    def read(cls, text: str) -> Handle | None:
        """Read what was written, or None."""
        found = _WRITTEN.fullmatch(text)
        if found is None or not 0 < int(found["number"]) <= LAST_NUMBER:
            return None
        made, up = (int(time) if time and time != "-" else None for time in (found["made"], found["up"]))
        return cls(int(found["number"]), found["name"] or "", made, up)

    @classmethod
    def of(cls, job: dict[str, Any], called: str) -> Handle | None:
        """Return what a job is known by that was made under a name; None when its number makes no sense."""
        number, told = _number(job.get("job-id")), job.get("job-name")
        if number is None or number <= 0:
            return None
        name = told.strip() if isinstance(told, str) else ""
        if is_called(name, called):
            return cls(number, name)
        return cls(number, name, _number(job.get(CREATED)), _number(job.get(UP)))

    def is_other(self, job: dict[str, Any]) -> bool:
        """Tell whether a job of that number is, or may be, somebody else's."""
        name = job.get("job-name")
        if self.name and isinstance(name, str) and name.strip() != self.name:
            return True
        if self.made is not None and _number(job.get(CREATED)) != self.made:
            return True
        up = _number(job.get(UP))
        return self.up is not None and (up is None or up < self.up)


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
