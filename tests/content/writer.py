"""Somebody who writes any content, by chance: all of the model, whether the checks accept it or not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.content.audiences import options_of
from kiosk.content.model import (
    ASK_FIRST,
    EMERGENCY_LINE,
    HEALTH_LINE,
    Approval,
    Band,
    Choice,
    Condition,
    Contact,
    EndIs,
    Event,
    For,
    Line,
    Option,
    Phase,
    Question,
    QuizQuestion,
    Reminder,
    Rule,
    Shared,
    Sign,
    Source,
    Stance,
    Topic,
    Treatment,
    Urgency,
    asked,
)
from kiosk.content.times import Moment, Unit, Wait
from kiosk.i18n import ENGLISH, FRENCH, Text
from tests.content.wording import LONG, MARKED, NOTHING, SAID, STOPS, Wording

if TYPE_CHECKING:
    from collections.abc import Sequence

LANGUAGES = ((FRENCH, ENGLISH), (ENGLISH, FRENCH))
ICONS = ("drop-duotone", "heart-duotone", "needle-duotone", "flower-lotus-duotone")
AVOIDED = ("20 min", "4 h", "24 h", "95 h", "4 d", "14 d", "2 w", "3 mo", "1 y", "5 n")
DONE = ("20 min", "24 h", "1 d", "3 d", "14 d", "2 w", "3 mo", "1 y", "1 n", "3 n")
LATER = ("2 h", "24 h", "1 d", "3 d", "2 w", "1 mo", "1 n")
DAYS = ("1 d", "72 h", "4 d", "1 w", "1 mo")
TEXT = Text.written({FRENCH: "Zurtout", ENGLISH: "Zooall"})


@dataclass
class Writer(Wording):
    """Writes what treatments share, and a treatment."""

    options: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()

    # -- what treatments share --------------------------------------------------------------

    def option(self) -> Option:
        return Option(
            id=self.id("option"),
            icon=self.chance.choice(ICONS),
            statement=self.text(ends=STOPS),
            adapted=self.text(self.pieces(filled=False), ends=[NOTHING]),
            sensitive=self.is_so(2),
        )

    def question(self) -> Question:
        name, is_one = self.id("question"), self.is_so()
        options = self.some(self.option, 3, 2 if is_one else 1)
        if not is_one:
            return Question(id=name, text=self.maybe(self.bare), any_of=options, each=self.is_so())
        careful = self.chance.choice((None, ASK_FIRST, *(option.id for option in options)))
        return Question(id=name, text=self.bare(), one_of=options, careful=careful)

    def contact(self) -> Contact:
        number = self.chance.choice((None, "418-555-0199", "1-800-555-0188", "811", "1 800 NO-CALLS"))
        return Contact(
            id=self.id("contact"),
            name=self.text(self.pieces(filled=False), ends=[NOTHING]),
            number=number,
            place=self.bare() if number is None else self.maybe(self.bare, 2),
            hours=self.text(ends=[NOTHING]),
        )

    def shared(self) -> Shared:
        sources = self.some(lambda: Source(id=self.id("source"), reference=self.word()), 2, 1)
        self.sources = (sources[0].id,)
        emergency = self.sign(Urgency.EMERGENCY)
        return Shared(
            languages=self.chance.choice(LANGUAGES),
            disclaimer=self.bare(),
            questions=self.some(self.question, 1),
            conditions=self.some(lambda: Condition(id=self.id("if"), when=self.bare(), until=self.bare()), 2),
            events=self.some(lambda: Event(id=self.id("event"), after=self.bare(), until=self.bare()), 2),
            sources=sources,
            contacts=self.some(self.contact, 2),
            signs=(emergency, *self.some(self.sign, 1)),
        )

    # -- a treatment ------------------------------------------------------------------------

    def meant(self) -> dict[str, tuple[str, ...]]:
        """Return whom something is for."""
        if not self.options or self.is_so():
            return {}
        some = self.chance.sample(self.options, min(len(self.options), self.chance.randint(1, 2)))
        return {self.chance.choice(("for_", "for_", "not_for")): tuple(some)}

    def line(self, text: Text | None = None) -> Line:
        return Line(
            id=self.id("line"),
            text=text or self.sentence(),
            sources=self.sources,
            hidden=self.is_so(1),
            **self.meant(),
        )

    def rule(self, shared: Shared) -> Rule:
        stance = self.chance.choice([*Stance])
        thing, short = self.twice()
        start = self.maybe(lambda: self.moment(LATER, shared), 4)
        how = self.chance.choice(("never", "end", "end", "lasts"))
        written = DONE if stance is Stance.DO else AVOIDED
        end = self.moment(written, shared) if how == "end" else None
        lasts = self.wait(*written) if how == "lasts" else None
        has_wait = lasts is not None or (end is not None and end.dated is not None)
        said = lasts or (end and end.wait)
        return Rule(
            id=self.id("rule"),
            stance=stance,
            subject=self.chance.choice(("", "", "sun", "water")),
            icon=self.maybe(lambda: self.chance.choice(ICONS)),
            thing=thing,
            short=short,
            start=start,
            end=end,
            lasts=lasts,
            end_is=self.chance.choice([*EndIs]) if stance is Stance.DO and has_wait else None,
            call_by=self.wait("2 w", "1 mo") if end is not None and end.is_open and self.is_so(8) else None,
            sources_say=(said, said) if said and self.is_so(3) else None,
            why=self.maybe(self.sentence),
            sources=self.sources,
            synonyms=self.names(shared),
            found_by=self.names(shared),
            hidden=self.is_so(1),
            **self.meant(),
        )

    def names(self, shared: Shared) -> dict[str, tuple[str, ...]]:
        """Return a name in each language, or none."""
        return {tag: (self.word(),) for tag in shared.languages} if self.is_so(3) else {}

    def stages(self, shared: Shared) -> tuple[Rule, ...]:
        """Return two rules on one subject, the second beginning where the first one ends."""
        first, then = self.rule(shared), self.rule(shared)
        audience = {"for_": first.for_, "not_for": first.not_for, "hidden": False}
        subject, half = self.word(), Wait.written("5 d")
        end_is = EndIs.AT_LEAST if first.stance is Stance.DO else None
        none = {"lasts": None, "sources_say": None, "call_by": None, "subject": subject, **audience}
        first = replace(first, end=Moment(wait=half), end_is=end_is, **none)  # type: ignore[arg-type] # fields of a rule
        then = replace(then, start=Moment(wait=half), end=None, end_is=None, **none)  # type: ignore[arg-type] # the same
        return first, then

    def variants(self, questions: Sequence[Question], shared: Shared) -> tuple[Rule, ...]:
        """Return a rule on one subject for each option of a question."""
        if not questions:
            return ()
        subject, stance = self.word(), self.chance.choice([*Stance])
        rules = [(self.rule(shared), option) for option in self.chance.choice(questions).options]
        return tuple(
            replace(
                rule,
                subject=subject,
                for_=(option.id,),
                not_for=(),
            )
            for rule, option in rules
            if rule.stance is stance or self.is_so(1)
        )

    def moment(self, written: Sequence[str], shared: Shared) -> Moment:
        conditions, events = [each.id for each in shared.conditions], [each.id for each in shared.events]
        kinds = ["wait", "wait", *(["condition"] if conditions else []), *(["event"] if events else [])]
        kind = self.chance.choice(kinds)
        return Moment(
            wait=self.wait(*written) if kind == "wait" or self.is_so() else None,
            condition=self.chance.choice(conditions) if kind == "condition" else None,
            event=self.chance.choice(events) if kind == "event" else None,
        )

    def phases(self) -> tuple[Phase, ...]:
        lengths = self.some(lambda: self.wait(*DAYS), 2) if self.is_so(8) else ()
        ends = sorted(set(lengths), key=lambda wait: wait.hours)
        starts = [Wait(0, Unit.DAYS), *ends]
        last_is_open = self.is_so()
        return tuple(
            self.phase(start, end) for start, end in zip(starts, [*ends, *([None] * last_is_open)], strict=False)
        )

    def phase(self, start: Wait, end: Wait | None) -> Phase:
        """Return a phase whose summary says the numbers of what is normal in it."""
        name, said = self.id("phase"), self.pieces()
        first = replace(self.line(self.text(said)), hidden=False, for_=(), not_for=())
        others = self.some(lambda: self.line(self.text()))
        return Phase(
            id=name,
            title=self.text(ends=[NOTHING]),
            start=start,
            end=end,
            summary=self.text(said, *((LONG,) if self.big and self.is_so(2) else ())),
            expect=(first, *others) if self.is_so(8) else (),
        )

    def topic(self) -> Topic:
        name, lead = self.id("topic"), self.pieces()
        has_short = self.is_so()
        why, now, later = (self.some(self.pieces, 1) for _ in range(3))
        told = [self.line(self.text(said)) for said in (*now, *later)]
        told = [replace(line, hidden=False) for line in told] if has_short else told
        short = [
            replace(line, id=self.id("line"), text=self.text(said))
            for line, said in zip(told, (*now, *later), strict=True)
        ]
        reasons = why if has_short else [NOTHING] * len(why)
        return Topic(
            id=name,
            icon=self.chance.choice(ICONS),
            title=self.name(),
            lead=self.text(lead),
            why=tuple(self.line(self.text(said)) for said in reasons),
            now=tuple(told[: len(now)]),
            later=tuple(told[len(now) :]),
            sheet_why=self.text(lead, *((" ;" + one, ";" + other) for one, other in why if one)) if has_short else None,
            sheet=tuple(short) if has_short else (),
            first_for=self.meant().get("for_", ()),
            hidden=self.is_so(1),
        )

    def sign(self, urgency: Urgency | None = None) -> Sign:
        starts = sorted(set(self.some(lambda: self.wait(*DAYS), 1)), key=lambda wait: wait.hours)
        starts = [Wait(0, Unit.HOURS), *starts] if not starts or self.is_so(8) else starts
        return Sign(
            id=self.id("sign"),
            text=self.name(),
            bands=tuple(self.band(start, urgency) for start in starts),
            sources=self.sources,
            hidden=urgency is None and bool(self.options) and self.is_so(1),
            **(self.meant() if urgency is None else {}),
        )

    def band(self, start: Wait, urgency: Urgency | None) -> Band:
        urgency, said = urgency or self.chance.choice([*Urgency]), self.pieces()
        may_wait = urgency in {Urgency.EXPECTED, Urgency.CALL}
        return Band(
            id=self.id("band"),
            from_=start,
            urgency=urgency,
            text=self.name(),
            advice=self.text(said),
            advice_short=self.text(said) if may_wait and self.is_so() else None,
        )

    def quiz(self) -> QuizQuestion:
        choices = self.some(lambda: Choice(id=self.id("choice"), text=self.sentence(), explain=self.sentence()), 2, 1)
        right = self.chance.randrange(len(choices))
        return QuizQuestion(
            id=self.id("quiz"),
            text=self.sentence(),
            choices=tuple(replace(choice, correct=n == right) for n, choice in enumerate(choices)),
            hidden=self.is_so(1),
            **self.meant(),
        )

    def reminder(self, rules: Sequence[Rule]) -> Reminder:
        of = self.chance.choice([rule.id for rule in rules]) if rules and self.is_so(7) else None
        at = self.wait("5 h", "6 d", "5 w", "11 mo") if of is None else None
        return Reminder(
            id=self.id("reminder"), at=at, of=of, title=self.name(), text=self.sentence(), hidden=self.is_so(1),
            **self.meant(),
        )  # fmt: skip

    def questions(self, shared: Shared) -> tuple[Question, ...]:
        """Return those of the pack, whole or in part, and some of its own."""
        named = []
        for whole in shared.questions:
            only = tuple(option.id for option in whole.options)[: 2 if whole.one_of else 1] if self.is_so(3) else ()
            named += [Question(id=whole.id, only=only)] if self.is_so(7) else []
        return (*named, *self.some(self.question, 1))

    def treatment(self, shared: Shared) -> Treatment:
        questions = self.questions(shared)
        bare = Treatment(id="-", icon="-", name=TEXT, title=TEXT, questions=questions)
        known = asked(bare, {each.id: each for each in shared.questions})
        self.options = options_of(known)
        self.extras = [(f" {{contact:{each.id}}}",) * 2 for each in shared.contacts]
        rules = self.some(lambda: self.rule(shared), 4)
        rules += self.stages(shared) if self.is_so(3) else ()
        rules += self.variants(known, shared) if self.is_so(6) else ()
        told = [rule for rule in rules if rule.audience == For() and not rule.hidden and not rule.subject]
        dated = [rule for rule in told if rule.end and rule.end.dated]
        self.extras += [(f" jusqu’au {{until:{rule.id}}}", f" until {{until:{rule.id}}}") for rule in dated]
        self.extras += [(f" dès {{from:{rule.id}}}", f" from {{from:{rule.id}}}") for rule in dated]
        approved = Approval(
            name=self.word().title(),
            on=date(2026, 1, 2),
            review_by=date(2099, 1, 2),
            edition=self.chance.randint(1, 99),
        )
        return Treatment(
            id=self.id("treatment"),
            icon=self.chance.choice(ICONS),
            name=self.bare(),
            title=self.text(self.chance.choice((*SAID, *MARKED)), ends=[NOTHING]),
            when_closed=self.chance.choice((HEALTH_LINE, EMERGENCY_LINE, *(each.id for each in shared.contacts))),
            questions=questions,
            phases=self.phases(),
            rules=rules,
            notices=self.some(self.line, least=0 if rules else 1),
            topics=self.some(self.topic),
            signs=self.some(self.sign),
            quiz=self.some(self.quiz),
            reminders=self.some(lambda: self.reminder(rules)),
            approval=approved if self.is_so() else None,
        )
