"""Whether parts of a treatment are meant for one patient; pure."""

from __future__ import annotations

from itertools import combinations, product
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


def somebody_without(audiences: Iterable[For], told: Iterable[For], questions: Collection[Question]) -> bool:
    """Tell whether some patient is meant by all of some audiences, and by none of those who are told something else.

    Args:
        audiences: whom each part is for.
        told: whom what they need is for.
        questions: what they are asked; of one of some options, each is one of them, as the careful one stands for none.

    """
    every, others = tuple(audiences), tuple(told)
    named = frozenset[str]().union(*(one.any_of | one.none_of for one in (*every, *others)))
    kinds = [_answers(question, named) for question in questions]
    for some in product(*kinds):
        given = frozenset[str]().union(*some)
        if all(one.includes(given) for one in every) and not any(one.includes(given) for one in others):
            return True
    return False


def _answers(question: Question, named: frozenset[str]) -> list[frozenset[str]]:
    """Return the answers to a question that differ for those who are named."""
    options = [option.id for option in question.options]
    mine = [name for name in options if name in named]
    if question.one_of:
        other = [frozenset({name}) for name in options if name not in named][:1]
        return [frozenset({name}) for name in mine] + other
    return [frozenset(some) for count in range(len(mine) + 1) for some in combinations(mine, count)]
