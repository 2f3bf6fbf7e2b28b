"""A text as it is said: numbers, dates, times, units, phone numbers and signs in words; pure.

A voice is given words only, so that each one says the same.  In a language without rules of its own, the voice says
numbers as it can.
"""

from __future__ import annotations

from kiosk.speech import english, french
from kiosk.speech.rules import PAUSES, SAME_IN_BOTH, apply

RULES = {"fr": french.RULES, "en": english.RULES}


def spoken(text: str, language: str) -> str:
    """Return the words of a text; nothing where there is nothing to say.

    Args:
        text: as it is shown.
        language: its BCP 47 tag.

    """
    return apply(PAUSES, apply(RULES.get(language.split("-", maxsplit=1)[0], ()), apply(SAME_IN_BOTH, text)))
