"""Which rules a patient is told, on each subject, and why each of them stands; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations
from typing import TYPE_CHECKING

from kiosk.content.audiences import apart, meet, options_of
from kiosk.content.model import ASK_FIRST
from kiosk.visit import unanswered
from kiosk.visit.answers import Answers, Applies
from kiosk.visit.careful import careful, is_opposed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from kiosk.content.model import Content, Rule
    from kiosk.i18n import Text


@dataclass(frozen=True, slots=True)
class Chosen:
    """The rules for a patient."""

    rules: tuple[Rule, ...]
    """With why each stands in what it says."""
    guessed: frozenset[str]
    """Ids of those that stand only because nobody answered."""
    ask_first: Mapping[str, tuple[str, ...]]
    """Of those that may be right or wrong: the ids of the questions to ask."""
    cases: tuple[Rule, ...]
    """Those under "if this is you"."""


def rules(every: Sequence[Rule], said: Answers, content: Content) -> Chosen:
    """Return the rules for a patient, subject by subject, in the order they were written."""
    applies = {rule.id: said.applies(rule.audience, said.careful) for rule in every}
    chosen: list[Rule] = []
    guessed: set[str] = set()
    ask_first: dict[str, tuple[str, ...]] = {}
    by_subject: dict[str, list[Rule]] = {}
    for rule in every:
        by_subject.setdefault(rule.about, []).append(rule)
    for here in by_subject.values():
        chosen += _sure([rule for rule in here if applies[rule.id] is Applies.YES], said, content)
        unsure = [rule for rule in here if applies[rule.id] is Applies.UNANSWERED]
        if not unsure:
            continue
        questions = _undecided(unsure, said)
        if questions:
            asked = [question for question in said.questions if question.id in questions]
            ask = partial(unanswered.ask_first_of, questions=asked, content=content)
            chosen += [_worded(rule, ask) for rule in unsure]
            ask_first |= {rule.id: questions for rule in unsure}
        else:
            told = careful(unsure) if _exclude_each_other(unsure, said) else tuple(unsure)
            chosen += [_worded(rule, partial(unanswered.to_be_safe, content=content)) for rule in told]
            guessed |= {rule.id for rule in told}
    order = [rule.id for rule in every]
    return Chosen(
        tuple(sorted(chosen, key=lambda rule: order.index(rule.id))),
        frozenset(guessed),
        ask_first,
        tuple(rule for rule in every if applies[rule.id] is Applies.IF),
    )


def _undecided(unsure: Sequence[Rule], said: Answers) -> tuple[str, ...]:
    """Return the questions that have to be asked, as no option of theirs is careful."""
    questions = {q.id: q for rule in unsure for q in said.open_on(rule.audience) if q.one_of}
    undecided = tuple(name for name, question in questions.items() if question.careful == ASK_FIRST)
    if not undecided and is_opposed(careful(unsure)):
        return tuple(name for name, question in questions.items() if question.careful is None)
    return undecided


def _exclude_each_other(some: Iterable[Rule], said: Answers) -> bool:
    """Tell whether no patient is told two of some rules."""
    options, exclusive = options_of(said.questions), apart(said.questions)
    pairs = combinations(some, 2)
    return not any(
        one.stance is other.stance and meet((one.audience, other.audience), options, exclusive) for one, other in pairs
    )


def _sure(some: Sequence[Rule], said: Answers, content: Content) -> list[Rule]:
    """Return the rules for what was answered: of several for options that go together, the most careful or each."""
    told = list(some)
    for question in said.questions if len(told) > 1 else ():
        ids = {option.id for option in question.options} & said.given if question.any_of else set[str]()
        mine = [rule for rule in told if rule.for_ and {*rule.for_} & said.given <= ids]
        if len(mine) < 2 or any({*a.for_} & {*b.for_} & ids for a, b in combinations(mine, 2)):  # noqa: PLR2004
            continue
        others = [rule for rule in told if rule not in mine]
        told = others + ([_named(rule, said, content) for rule in mine] if question.each else [*careful(mine)])
    return told


def _named(rule: Rule, said: Answers, content: Content) -> Rule:
    """Return a rule with the names of the options that it is for, where anybody may read them."""
    options = [option for option in said.options if option.id in rule.for_ and not option.sensitive]
    return _worded(rule, partial(unanswered.named, options=options, content=content)) if options else rule


def _worded(rule: Rule, worded: Callable[[Text], Text]) -> Rule:
    """Return a rule with more in what it says."""
    short = worded(rule.short) if rule.short is not None else None
    return replace(rule, thing=worded(rule.thing), short=short)
