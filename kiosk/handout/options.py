"""How a sheet is wanted, and what a patient's choices come to; pure, and light to load."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BOTH, ONE, USUAL, LARGE = "both", "one", "usual", "large"
"""What a patient can choose: both languages or one, and usual print or large beside either."""


@dataclass(frozen=True, slots=True)
class SheetOptions:
    """How the sheet is wanted; no languages means the plan's first two."""

    languages: tuple[str, ...] = ()
    large_print: bool = False
    facing: bool = False
    """The languages side by side, instead of one on each side; not in large print."""
    reminders: bool = False
    """The calendar of reminders inside the file, for those who get it as a file."""
    leaves: bool = False
    """A leaf for each language, printed on both sides; not in large print."""
    flowing: bool = False
    """In one column, on as many pages as it takes, at the smallest size."""


def formats(wanted: SheetOptions) -> Iterator[SheetOptions]:
    """Return what a sheet may come out as, the best first: the last one always fits, and none leaves a language out.

    The first that fits is taken; how it is wanted comes before anything else.
    """
    yield wanted
    if wanted.large_print or wanted.flowing:
        return
    if not (wanted.facing or wanted.leaves or len(wanted.languages) == 1):
        yield replace(wanted, facing=True)
    if not wanted.leaves:
        yield replace(wanted, facing=False, leaves=True)
    yield replace(wanted, facing=False, leaves=False, flowing=True)


def both(languages: Sequence[str], language: str) -> tuple[str, ...]:
    """Return the two languages that a patient who reads ``language`` takes home, in the order of the plan's.

    The other one is the plan's first, which those who help the patient most likely read.
    """
    other = next((tag for tag in languages if tag != language), language)
    return tuple(tag for tag in languages if tag in {language, other})


@dataclass(frozen=True, slots=True)
class Format:
    """What a patient chose of the sheet."""

    one_language: bool = False
    large_print: bool = False

    def touched(self, choice: str) -> Format:
        """Return what is chosen after a touch: both languages or one; large print goes on and off."""
        if choice == LARGE:
            return replace(self, large_print=not self.large_print)
        if choice == USUAL:
            return replace(self, large_print=False)
        return replace(self, one_language=choice == ONE) if choice in {BOTH, ONE} else self

    def options(self, languages: Sequence[str], language: str) -> SheetOptions:
        """Return the sheet of a visit: of a plan in these languages, for a patient who reads ``language``."""
        wanted = (language,) if self.one_language else both(languages, language)
        return SheetOptions(wanted, large_print=self.large_print)
