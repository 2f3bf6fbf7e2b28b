"""What a patient answered, what nobody answered, and what that makes of the parts of a treatment; pure."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.content.audiences import options_of
from kiosk.content.model import ASK_FIRST
from kiosk.errors import N_, VisitError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.content.model import For, Option, Question


class Applies(Enum):
    """Whether something is told to a patient."""

    NO = "no"
    YES = "yes"
    UNANSWERED = "unanswered"
    """Only because one of some options may apply and nobody said which."""
    IF = "if"
    """Where an option is true that any of may apply, and nobody answered."""


@dataclass(frozen=True)
class Answers:
    """What a patient said to the questions of a treatment.

    A question has no answer where none of its options was given and "none of these" was not, either.  What has none is
    told for every part of a treatment, and so is looked for once.
    """

    questions: tuple[Question, ...]
    given: frozenset[str] = frozenset()
    """Options."""
    none_of: frozenset[str] = frozenset()
    """Questions of which no option applies."""

    def check(self, treatment: str) -> None:
        """Hold that they are answers to these questions.

        Raises:
            VisitError: an option or a question is not one of the treatment's, or two options exclude each other.

        """
        options, asked = options_of(self.questions), tuple(question.id for question in self.questions)
        if unknown := self.given - {*options}:
            _near(unknown, options, treatment)
            message = N_("{treatment} does not ask about {answer}. It asks about: {known}.")
            raise VisitError(message, treatment=treatment, answer=_listed(sorted(unknown)), known=_listed(options))
        if unknown := self.none_of - {*asked}:
            _near(unknown, asked, treatment)
            message = N_("{treatment} does not ask {answer}. It asks: {known}.")
            raise VisitError(message, treatment=treatment, answer=_listed(sorted(unknown)), known=_listed(asked))
        for question in self.questions:
            said = [option.id for option in question.options if option.id in self.given]
            if (question.one_of and len(said) > 1) or (said and question.id in self.none_of):
                message = N_("Only one answer to {question} is possible: {answers} exclude each other.")
                said += [ASK_FIRST] if question.id in self.none_of else []
                raise VisitError(message, question=question.id, answers=", ".join(said))

    def is_answered(self, question: Question) -> bool:
        """Tell whether there is an answer to a question; "none of these" is one."""
        return question.id in self.none_of or any(option.id in self.given for option in question.options)

    @cached_property
    def open(self) -> tuple[Question, ...]:
        """The questions without an answer."""
        return tuple(question for question in self.questions if not self.is_answered(question))

    @property
    def options(self) -> tuple[Option, ...]:
        """What was answered, in the order it is asked."""
        return tuple(o for question in self.questions for o in question.options if o.id in self.given)

    def open_on(self, audience: For) -> tuple[Question, ...]:
        """Return the questions without an answer that decide whom something is for."""
        named = audience.any_of | audience.none_of
        return tuple(question for question in self.open if named & set(options_of([question])))

    def cases(self, audience: For) -> tuple[Option, ...]:
        """Return the options without an answer that something is for."""
        named = audience.any_of - audience.none_of
        return tuple(option for question in self.open for option in question.options if option.id in named)

    # -- whom something is for --------------------------------------------------------------

    def applies(self, audience: For, assumed: frozenset[str] = frozenset()) -> Applies:
        """Tell whether something is told.

        Args:
            audience: whom it is for.
            assumed: options of questions without an answer that are taken for given.

        """
        if not audience.any_of and not audience.none_of:
            return Applies.YES
        said = self.given | assumed
        if audience.none_of & said:
            return Applies.NO
        one, any_ = self._one_of, self._any_of
        if not audience.any_of or audience.any_of & said:
            guessed = audience.none_of & one or (audience.any_of and not audience.any_of & self.given)
            return Applies.UNANSWERED if guessed else Applies.YES
        settled = frozenset(options_of(question for question in self.open if question.careful in assumed))
        if (audience.any_of - audience.none_of) & (one - settled):
            return Applies.UNANSWERED
        return Applies.IF if (audience.any_of - audience.none_of) & any_ else Applies.NO

    @property
    def careful(self) -> frozenset[str]:
        """The options that count where nobody answered, as the writer said so."""
        return frozenset(q.careful for q in self.open if q.careful is not None and q.careful != ASK_FIRST)

    @cached_property
    def _one_of(self) -> frozenset[str]:
        """The options without an answer one of which applies."""
        return frozenset(options_of(question for question in self.open if question.one_of))

    @cached_property
    def _any_of(self) -> frozenset[str]:
        """The options without an answer any of which may apply."""
        return frozenset(options_of(question for question in self.open if not question.one_of))


def _near(unknown: Iterable[str], known: Sequence[str], treatment: str) -> None:
    """Refuse what is nearly one of those known, with that one's name."""
    for answer in sorted(unknown):
        if near := get_close_matches(answer, known, 1):
            message = N_("{treatment} does not ask about {answer}: did you mean {near}?")
            raise VisitError(message, treatment=treatment, answer=answer, near=near[0])


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "-"


def toggled(question: Question, given: frozenset[str], option: str) -> frozenset[str]:
    """Give an answer, or take it back; one of some takes the place of the one before."""
    others = {each.id for each in question.options} - {option} if question.one_of else set[str]()
    return (given - others) ^ {option}


def statements(options: Iterable[Option], language: str) -> str:
    """Return what patients say of themselves, as they would read it."""
    return " / ".join(option.statement.unended().of(language) for option in options)
