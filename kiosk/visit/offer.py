"""What a kiosk has for patients: its content and its clinic, and what of that may be shown today; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kiosk.content.served import Served, served, with_drafts

if TYPE_CHECKING:
    from datetime import date

    from kiosk.content.model import Content
    from kiosk.errors import Tells
    from kiosk.visit.plan import Clinic


@dataclass(frozen=True, slots=True)
class Offer:
    """The contents, the clinic, whether drafts are shown, and what could not be read."""

    contents: tuple[Content, ...]
    """A pack, or an edition of each treatment."""
    clinic: Clinic
    demo: bool
    unreadable: tuple[Tells, ...] = ()
    withdrawn: frozenset[tuple[str, int]] = frozenset()
    """What was taken from patients, now or ever: treatments and the numbers of their editions."""
    is_awaited: bool = False
    """Whether the content is still being read: nobody can say yet that there is nothing to offer."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages to choose from: those in which every treatment is there."""
        return Served(self.contents).languages

    def served(self, today: date, doubt: Tells | None) -> Served:
        """Return what patients may see today: in a clinic, only what is approved; nothing while the clock is wrong."""
        if doubt is not None:
            return Served((), (doubt,))
        whole = with_drafts(self.contents, today) if self.demo else served(self.contents, today)
        return replace(whole, left_out=(*self.unreadable, *whole.left_out))
