"""Whether parts of a treatment are meant for one patient; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from kiosk.content.model import For, Question


def options_of(questions: Iterable[Question]) -> tuple[str, ...]:
    """Return the ids of all that can be answered."""
    return tuple(option.id for question in questions for option in question.options)


def apart(questions: Iterable[Question]) -> tuple[frozenset[str], ...]:
    """Return the options of which a patient can say one only, of each question."""
    return tuple(frozenset(options_of([question])) for question in questions if question.one_of)


def meet(audiences: Iterable[For], answers: Iterable[str], apart: Collection[frozenset[str]] = ()) -> bool:
    """Tell whether some patient, with some of these answers, is meant by all of them.

    Args:
        audiences: whom each part is for.
        answers: what can be answered.
        apart: those of them of which a patient gives one only.

    """
    every = tuple(audiences)
    free = frozenset(answers).difference(*(one.none_of for one in every))

    def fits(given: frozenset[str]) -> bool:
        missed = next((one.any_of for one in every if one.any_of and not one.any_of & given), None)
        if missed is None:
            return True
        return any(fits(given | {a}) for a in missed & free if not any(a in some and some & given for some in apart))

    # An answer that keeps nobody out only brings more in: who gave all of those decides.
    return fits(free.difference(*apart))
