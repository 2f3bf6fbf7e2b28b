"""The list of the steps, as it stands beside the one of now: what was answered, what was left for later; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kiosk.errors import N_
from kiosk.qt.staff.first_run import steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.i18n import Words
    from kiosk.qt.staff.first_run.steps import There


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step, as the list of them shows it."""

    key: str
    number: int
    name: str
    answer: str
    stands: str
    """ "done", "later", "now" or "open"."""


def lines(found: There, now: int, words: Words) -> Iterator[StepLine]:
    """Return every step; ``now`` is the place of the one that is asked, from 0."""
    answers = _answers(found, words)
    for at, (step, name) in enumerate(steps.WORDS.items()):
        answer = answers.get(step, "")
        if at == now:
            answer, stands = "", "now"
        elif answer:
            stands = "done"
        else:
            answer, stands = (words.gettext(N_("Later")), "later") if at < now else ("", "open")
        yield StepLine(step, at + 1, words.gettext(name), answer, stands)


def _answers(found: There, words: Words) -> Mapping[str, str]:
    count = len(found.treatments)
    counted = words.ngettext("{count} treatment", "{count} treatments", count).format(count=count)
    return {
        steps.LANGUAGE: words.own_name,
        steps.CLINIC: found.clinic,
        steps.ADMINISTRATOR: found.administrator,
        steps.PRINTER: urlsplit(found.printer).hostname or "",
        steps.MAIL: found.mail,
        steps.TREATMENTS: counted if count else "",
    }
