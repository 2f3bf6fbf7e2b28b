"""The first of two steps to a care plan: what of a treatment applies to a patient, and not yet when; pure.

A plan without dates is a value of its own: staff see it while they write, before there is any patient.

Nobody has to answer.  Where one of some options applies and nobody said which, the rules are the most careful ones,
and each part that stands only for that reason says so.  Where any of some options may apply, what is for one of them
stands under "if this is you", and nothing else changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from operator import is_
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.content.model import ASK_FIRST, Hideable, Line, Meant, QuizQuestion, Reminder, Rule, Sign
from kiosk.content.places import entries_in
from kiosk.errors import N_, VisitError
from kiosk.visit import choosing, unanswered
from kiosk.visit.answers import Answers, Applies
from kiosk.visit.careful import most_urgent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.model import Content, For, Option, Question, Topic, Treatment
    from kiosk.i18n import Text
    from kiosk.visit.choosing import Chosen

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Opened:
    """What one kind of patient should know, its times still counted from a treatment that has no date."""

    content: Content
    written: Treatment
    """All of the treatment."""
    treatment: Treatment
    """What of it is meant for somebody with these answers."""
    answers: Answers
    chosen: Chosen
    """The rules, and why each of them stands."""
    guessed: frozenset[str] = frozenset()
    """Ids of the signs that stand only because nobody answered."""
    cases: tuple[Case, ...] = ()
    """What stands once under "if this is you"."""
    asked: frozenset[str] = frozenset()
    """Ids of the questions that a text, which may be right or wrong, asks before leaving."""

    @property
    def adapted(self) -> tuple[Text, ...]:
        """What it is adapted to, where anybody may read it: "acne-prone skin"."""
        return () if self.discreet else tuple(option.adapted.unended() for option in self.answers.options)

    @property
    def discreet(self) -> bool:
        """Tell whether nothing that leaves the screen names what it is adapted to."""
        return any(option.sensitive for option in self.answers.options)

    @property
    def ask_first(self) -> tuple[Question, ...]:
        """The questions to ask before leaving, as something depends on each that nobody could decide."""
        named = {name for questions in self.chosen.ask_first.values() for name in questions} | self.asked
        return tuple(question for question in self.answers.open if question.id in named)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics, those first that concern this patient more than others."""
        return tuple(sorted(self.treatment.topics, key=lambda topic: not self.is_first(topic)))

    def is_first(self, topic: Topic) -> bool:
        """Tell whether a topic concerns this patient more than others."""
        first = topic.audience_first
        return bool(first.any_of) and first.includes(self.answers.given)

    def rule_of(self, name: str, meant_for: For) -> Rule:
        """Return the rule that a mark names; where it is not for its readers, the one of its subject that is.

        Args:
            name: the id of a rule.
            meant_for: whom the text with the mark is for; under "if this is you", they are the readers.

        """
        named = next(rule for rule in self.written.rules if rule.id == name)
        is_case = self.answers.applies(meant_for) is Applies.IF
        true = frozenset(option.id for option in self.answers.cases(meant_for) if is_case)
        theirs = [rule for case in self.cases for rule in case.rules if true & rule.audience.any_of]
        told = [rule for rule in (*theirs, *self.treatment.rules) if not (true and true & rule.audience.none_of)]
        itself = next((rule for rule in told if rule.id == name), None)
        return itself or next((rule for rule in told if rule.about == named.about), named)


@dataclass(frozen=True, slots=True)
class Case:
    """What is for patients of whom an option is true, where nobody answered."""

    options: tuple[Option, ...]
    rules: tuple[Rule, ...]
    lines: tuple[Line, ...]


def opened(content: Content, treatment: str, answers: frozenset[str], none_of: frozenset[str] = frozenset()) -> Opened:
    """Return what applies.

    Args:
        content: where the treatment is.
        treatment: its id.
        answers: the options that were answered.
        none_of: the questions of which no option applies.

    Raises:
        VisitError: the treatment or an answer is not in the content, or two answers exclude each other.

    """
    written = content.treatments.get(treatment)
    if written is None:
        known = ", ".join(sorted(content.treatments))
        raise VisitError(
            N_("There is no treatment called {treatment}. There are: {known}."), treatment=treatment, known=known
        )
    said = Answers(content.questions_of(written), answers, none_of)
    said.check(treatment)
    whole = replace(written, signs=content.signs_of(written))
    chosen = choosing.rules([rule for rule in whole.rules if not rule.hidden], said, content)
    cases = tuple(_cases(chosen.cases, whole.notices, said))
    opening = _Opening(said, content)
    told = opening.told(replace(whole, rules=(), notices=(), signs=()))
    notices = [line for line in whole.notices if said.applies(line.audience) is not Applies.IF]
    told = replace(told, rules=chosen.rules, notices=opening.each(tuple(notices)), signs=opening.signs(whole.signs))
    guessed, asked = frozenset(opening.guessed), frozenset(opening.asked)
    return Opened(content, whole, told, said, chosen, guessed, cases, asked)


def _cases(rules: Iterable[Rule], notices: Iterable[Line], said: Answers) -> Iterator[Case]:
    """Return what is for options without an answer, all of the same ones together."""
    lines = [n for n in notices if not n.hidden and said.applies(n.audience) is Applies.IF]
    found = [*((rule, said.cases(rule.audience)) for rule in rules), *((n, said.cases(n.audience)) for n in lines)]
    order = [option.id for question in said.questions for option in question.options]
    by_options: dict[tuple[str, ...], tuple[Option, ...]] = {
        tuple(o.id for o in options): options for _, options in found
    }
    for ids in sorted(by_options, key=lambda ids: [order.index(name) for name in ids]):
        here = [part for part, options in found if tuple(o.id for o in options) == ids]
        yield Case(
            by_options[ids],
            tuple(part for part in here if isinstance(part, Rule)),
            tuple(part for part in here if isinstance(part, Line)),
        )


@dataclass(slots=True)
class _Opening:
    """Takes from the parts of a treatment what is told to a patient."""

    said: Answers
    content: Content
    guessed: set[str] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)

    def told(self, part: Part) -> Part:
        """Return a part without what is hidden or meant for others, however deep it stands."""
        kind: Any = type(part)
        names = entries_in(kind)
        if not names:
            return part
        changed: dict[str, Any] = {}
        for name in names:
            entries = getattr(part, name)
            told = self.each(entries)
            if told is not entries:
                changed[name] = told
        return replace(part, **changed) if changed else part  # type: ignore[type-var]

    def each(self, entries: tuple[Part, ...]) -> tuple[Part, ...]:
        """Return those of some entries that are told, as they are."""
        kept = tuple(self.told(entry) for entry in map(self._told, entries) if entry is not None)
        same = len(kept) == len(entries) and all(map(is_, kept, entries))
        return entries if same else kept

    def _told(self, entry: Part) -> Part | None:
        """Return an entry as it is told to this patient; None where it is not."""
        if isinstance(entry, Hideable) and entry.hidden:
            return None
        applies = Applies.YES
        if isinstance(entry, Meant) and (entry.for_ or entry.not_for):
            applies = self.said.applies(entry.audience)
        if applies is Applies.YES:
            return entry
        if applies is Applies.NO or isinstance(entry, QuizQuestion) or self._would_expose(entry, applies):
            return None
        if isinstance(entry, Line):
            return replace(entry, text=self._asked(entry.text, entry, applies))
        if isinstance(entry, Reminder):
            return replace(entry, title=self._asked(entry.title, entry, applies))
        return entry

    def _would_expose(self, entry: object, applies: Applies) -> bool:
        """Tell whether a calendar, which others see, would ask in a title if something sensitive is true."""
        if not isinstance(entry, Reminder) or applies is not Applies.IF:
            return False
        return any(option.sensitive for option in self.said.cases(entry.audience))

    def _asked(self, text: Text, entry: Meant, applies: Applies) -> Text:
        """Return a text with why it stands there, or with what to ask where no option is careful."""
        questions = [q for q in self.said.open_on(entry.audience) if q.one_of and q.careful == ASK_FIRST]
        if applies is not Applies.UNANSWERED or not questions:
            return self._worded(text, entry, applies)
        self.asked.update(question.id for question in questions)
        return unanswered.ask_first_of(text, self.content, questions)

    def _worded(self, text: Text, entry: Meant, applies: Applies) -> Text:
        """Return a text with why it stands there."""
        if applies is Applies.IF:
            return unanswered.if_this_is_you(self.said.cases(entry.audience), text, self.content)
        return unanswered.to_be_safe(text, self.content)

    def signs(self, signs: Iterable[Sign]) -> tuple[Sign, ...]:
        """Return the signs: those of options that nobody chose between, each with what is most urgent of it."""
        told: dict[tuple[object, ...], list[tuple[Sign, Applies]]] = {}
        for sign in signs:
            applies = self.said.applies(sign.audience)
            if applies is not Applies.NO and not sign.hidden:
                alike = tuple(sign.text.by_language.items()) if applies is Applies.UNANSWERED else (sign.id,)
                told.setdefault(alike, []).append((sign, applies))
        return tuple(self._sign([sign for sign, _ in some], some[0][1]) for some in told.values())

    def _sign(self, signs: list[Sign], applies: Applies) -> Sign:
        if applies is Applies.YES:
            return signs[0]
        sign = most_urgent(signs)
        if applies is Applies.UNANSWERED:
            self.guessed.add(sign.id)
        bands = tuple(replace(band, text=self._worded(band.text, sign, applies)) for band in sign.bands)
        return replace(sign, bands=bands)
