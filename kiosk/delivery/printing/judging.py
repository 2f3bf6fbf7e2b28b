"""How a test page came out, as whoever looks at it answers, and what to do then; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

OUT = N_("Did the page come out?")
BOTH = N_("Is it printed on both sides of one leaf?")
TURNED = N_("Does the other side read the same way up when you turn the leaf like a page?")
QUESTIONS = (OUT, BOTH, TURNED)
"""In their order; each is asked where the one before was answered with yes."""
NOT_OUT = N_(
    "Then another printer may have printed it: look which one has the address {address}. Else look at the printer’s "
    "own screen, and try again."
)
ONE_SIDED = N_("This printer prints on one side only: a patient’s sheet takes two leaves on it.")
NOT_TURNED = N_(
    "It says that it prints on both sides, and did not: switch two-sided printing on in the printer’s own settings, "
    "and for a CUPS queue, among its options, that the printer has a duplexer."
)
UPSIDE_DOWN = N_("Set the printer, or its queue, to turn on the long edge; then try again.")
RIGHT = N_("The printer does what the kiosk needs.")
SERVES = frozenset({RIGHT, ONE_SIDED})
"""After these it can be used as it is."""


def asked(answers: Mapping[str, bool]) -> str:
    """Return the question to ask next; "" where nothing more has to be asked."""
    for question in QUESTIONS:
        if question not in answers:
            return question
        if not answers[question]:
            return ""
    return ""


def advice(answers: Mapping[str, bool], *, two_sided: bool) -> str:
    """Return the message that says what to do, once nothing more has to be asked.

    Args:
        answers: to the questions, whether it is so.
        two_sided: the printer says that it prints on both sides.

    """
    if not answers[OUT]:
        return NOT_OUT
    if not answers[BOTH]:
        return NOT_TURNED if two_sided else ONE_SIDED
    return RIGHT if answers[TURNED] else UPSIDE_DOWN
