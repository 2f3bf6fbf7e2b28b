"""What a patient takes home: the one door to the sheet, the email and the calendar, for screens and commands alike.

What makes each of them takes long to load, so it is loaded when it is first asked for.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.handout.options import both, formats
from kiosk.i18n import forget_days

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.handout.options import Format, SheetOptions
    from kiosk.visit.plan import CarePlan

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Side:
    """A page of the sheet."""

    page: int
    """In the file, from 0."""
    language: str
    """Nothing where it is in all of them."""
    number: int
    """Of the pages of this language, from 1."""
    count: int


@dataclass(frozen=True, slots=True)
class Handout:
    """The sheet of a plan, and what else can be made of it when it is asked for."""

    plan: CarePlan
    options: SheetOptions
    """How the sheet came out, which is how it was wanted unless it was too long."""
    pdf: bytes = field(repr=False)
    pages: int
    begins: tuple[int, ...] = (0,)
    """The page on which each of its languages begins, from 0."""

    @property
    def edition(self) -> str:
        """What names the edition that it was made from; nothing for a draft."""
        return f"{self.plan.treatment} {self.plan.edition}" if self.plan.edition else ""

    def sides(self, language: str) -> tuple[Side, ...]:
        """Return its pages in the order in which a patient who reads ``language`` looks at them: their own first."""
        tags = self.options.languages or self.plan.languages
        if len(set(self.begins)) < len(self.begins) or len(tags) != len(self.begins):
            return tuple(Side(page, "", page + 1, self.pages) for page in range(self.pages))
        ends = (*self.begins[1:], self.pages)
        parts = [
            [Side(page, tag, page - begins + 1, end - begins) for page in range(begins, end)]
            for tag, begins, end in zip(tags, self.begins, ends, strict=True)
        ]
        parts.sort(key=lambda part: part[0].language != language)
        return tuple(side for part in parts for side in part)

    def calendar(self) -> bytes:
        """Return the reminders as an iCalendar file; empty when there are none."""
        from kiosk.handout.calendar.reminders import calendar  # noqa: PLC0415 - a sheet on paper needs none

        return calendar(self.plan)

    def email(self, language: str, *, sender: str, now: datetime) -> bytes:
        """Return the message in all languages, the patient's own first, without a To line.

        Its sheet has the reminders inside.

        Args:
            language: the patient's own.
            sender: the address that emails come from (setting ``mail.sender``).
            now: when it is written, aware.

        Raises:
            HandoutError: ``sender`` is not an address.
            InstallationError: a shipped file is missing or damaged.

        """
        from kiosk.handout.email.message import email  # noqa: PLC0415 - a sheet on paper needs none

        languages = self._languages(language)
        pdf = handout(self.plan, replace(self.options, reminders=True)).pdf
        return email(self.plan, languages, pdf=pdf, calendar=self.calendar(), sender=sender, now=now)

    def email_read(self, language: str) -> tuple[str, str]:
        """Return the subject and the text of that message, as its reader has them."""
        from kiosk.handout.email.message import read  # noqa: PLC0415 - a sheet on paper needs none

        return read(self.plan, self._languages(language))

    def _languages(self, language: str) -> tuple[str, ...]:
        return (language, *(other for other in self.plan.languages if other != language))


def forget() -> None:
    """Let go of what was kept to make the same patient's other formats, once the patient has left."""
    from kiosk.handout.sheet import typeset  # noqa: PLC0415 - the first screen needs no sheet

    typeset.forget()
    forget_days()


def taken_home(plan: CarePlan, wanted: Format, language: str) -> Handout:
    """Return what a patient who reads ``language`` takes home, in the format that they chose.

    Raises:
        HandoutError: as :func:`handout` does.
        InstallationError: a font or an icon is missing or damaged.

    """
    theirs = replace(plan, languages=both(plan.languages, language))
    return handout(theirs, wanted.options(plan.languages, language))


def handout(plan: CarePlan, options: SheetOptions) -> Handout:
    """Return what a patient takes home, in the first format that it fits: no patient goes without.

    Args:
        plan: what the patient should know.
        options: how the sheet is wanted.

    Raises:
        HandoutError: the plan has no such language, the language is written from right to left, or there are more
            languages than sides.
        InstallationError: a font or an icon is missing or damaged.

    """
    from kiosk.handout.sheet.sheet import TooLongError, laid_out  # noqa: PLC0415 - the first screen needs no sheet

    reason = ""
    for each in formats(options):
        try:
            made = laid_out(plan, each)
        except TooLongError as problem:
            reason = reason or str(problem)
            continue
        if reason:
            log.info("%s: %s Made on %d pages instead.", plan.treatment, reason, made.pages)
        return Handout(plan, each, made.pdf, made.pages, made.begins)
    raise AssertionError
