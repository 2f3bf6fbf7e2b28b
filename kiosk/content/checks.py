"""What must hold in a treatment beyond its form: names that exist, dates that fit, languages that agree."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from kiosk.content import asking, harm, looked_up, marks, reminding, stances, timing, wording
from kiosk.content.audiences import options_of
from kiosk.content.findings import Finding, finding, warning
from kiosk.content.model import CLINIC, EMERGENCY_LINE, HEALTH_LINE, Urgency, asked, unreplaced
from kiosk.content.near import are_known
from kiosk.content.places import parts
from kiosk.content.short import of_short_forms
from kiosk.errors import N_
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from kiosk.content.model import Question, Shared, Sign, Treatment


TO_WRITE = ("TO WRITE", "À ÉCRIRE")
"""What a text of a new treatment begins with, until somebody has written it."""


_UNUSABLE = re.compile(r"[/{}:,]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a treatment may name: ids, those of entries that cannot be read among them."""

    questions: Collection[str]
    conditions: Collection[str]
    events: Collection[str]
    sources: Collection[str]
    asked: Mapping[str, Question] = field(default_factory=dict)
    """The questions of the pack, as far as they can be read."""
    options: Collection[str] = ()
    """Of the pack's questions and of the treatment's own."""
    signs: Collection[Sign] = ()
    """Those of the pack, which every treatment has that does not replace them."""
    contacts: Collection[str] = ()
    rules: Collection[str] = ()
    left_out: Collection[str] = ()
    """The treatment's lists that an entry was left out of, as it cannot be read."""
    is_whole: bool = False
    """Whether it is to be approved as it is, so that nothing may still be to write."""


def of_treatment(treatment: Treatment, known: Known) -> list[Finding]:
    """Return what is wrong with a treatment, as far as it could be read."""
    return [*_Checker(treatment, known).all()]


def of_document(shared: Shared, treatment: Treatment) -> list[Finding]:
    """Return what is wrong with a treatment and what it uses, both whole."""
    return [*of_shared(shared), *of_whole(shared, treatment)]


def of_whole(shared: Shared, treatment: Treatment) -> list[Finding]:
    """Return what is wrong with a treatment that is whole, but not with what it uses."""
    named = ("questions", "conditions", "events", "sources", "contacts")
    known = Known(
        **{key: [each.id for each in getattr(shared, key)] for key in named},
        asked={question.id: question for question in shared.questions},
        options=options_of((*shared.questions, *treatment.questions)),
        signs=shared.signs,
        rules=[rule.id for rule in treatment.rules],
        is_whole=True,
    )
    return of_treatment(treatment, known)


def of_shared(shared: Shared, left_out: Collection[str] = ()) -> list[Finding]:
    """Return what is wrong with what treatments share, as far as it could be read."""
    of_marks = [*marks.of_shared(shared, [contact.id for contact in shared.contacts])]
    return [
        *_twice(tuple(parts(shared))),
        *of_marks,
        *wording.of_texts(shared, {each.place for each in of_marks}),
        *asking.of_shared(shared),
        *_contacts(shared),
        *_signs_for_all(shared, left_out),
        *harm.of_shared(shared),
    ]


def _contacts(shared: Shared) -> Iterator[Finding]:
    for contact in shared.contacts:
        place = f"contacts/{contact.id}"
        if contact.id == CLINIC:
            yield finding(place, N_("the clinic’s number and hours are in the settings: rename this contact"))
        if contact.number is None and contact.place is None:
            yield finding(place, N_("a contact needs a number to call or a place to go to: add number or place"))


def _signs_for_all(shared: Shared, left_out: Collection[str]) -> Iterator[Finding]:
    known = [source.id for source in shared.sources]
    for sign in shared.signs:
        place = f"signs/{sign.id}"
        yield from are_known(f"{place}/sources", sign.sources, known)
        yield from timing.of_sign(sign, left_out)
        if sign.for_ or sign.not_for:
            yield finding(place, N_("a sign of the pack is for every patient: take for and not_for away"))
        if sign.hidden:
            yield finding(place, N_("a sign of the pack cannot be hidden: remove it instead"))


def _is_emergency(sign: Sign) -> bool:
    return any(band.urgency is Urgency.EMERGENCY for band in sign.bands)


class _Checker:
    def __init__(self, treatment: Treatment, known: Known) -> None:
        self.treatment, self.known = treatment, known
        self.rules = {r.id: r for r in treatment.rules}
        self.questions = asked(treatment, known.asked)
        self.parts = tuple(parts(treatment))

    def all(self) -> Iterator[Finding]:
        yield from self._names()
        yield from _twice(self.parts)
        yield from self._approval()
        if "quiz" not in self.known.left_out:
            yield from self._quiz()
        yield from timing.of_treatment(self.treatment, self.questions, self.known.left_out)
        yield from looked_up.of_treatment(self.treatment, self.questions)
        for reminder in self.treatment.reminders:
            yield from reminding.of_reminder(reminder, self.treatment)
        for rule in self.treatment.rules:
            yield from stances.of_rule(rule, self.treatment.rules)
        yield from asking.of_treatment(self.treatment, self.known.asked, self.known.left_out)
        yield from self._signs()
        rules = self.known.rules or self.rules
        of_marks = [*marks.of_treatment(self.treatment, self.questions, rules, self.known.contacts)]
        yield from of_marks
        yield from wording.of_texts(self.treatment, {each.place for each in of_marks})
        signs = unreplaced(self.known.signs, self.treatment)
        yield from harm.of_treatment(self.treatment, self.known.left_out, signs, self.questions)
        yield from self._anything()
        yield from of_short_forms(self.treatment)

    # -- names ------------------------------------------------------------------------

    def _names(self) -> Iterator[Finding]:
        t, are_all = self.treatment, "questions" not in self.known.left_out
        for question in t.questions:
            if not question.options:
                place = f"questions/{question.id}"
                yield from are_known(place, [question.id], self.known.questions, are_all=are_all)
        contacts = {CLINIC, HEALTH_LINE, EMERGENCY_LINE, *self.known.contacts}
        yield from are_known("when_closed", [t.when_closed], contacts - {CLINIC})
        options = self._options()
        for place, thing in self.parts:
            for key in ("for_", "not_for", "first_for"):
                if names := getattr(thing, key, ()):
                    yield from self._of_options(f"{place}/{key.removesuffix('_')}", names, options, are_all=are_all)
            if names := getattr(thing, "sources", ()):
                yield from are_known(f"{place}/sources", names, self.known.sources)
        yield from self._times()

    def _options(self) -> set[str]:
        """Return the options that patients are asked about.

        What cannot be read is told where it stands, and not once more wherever it is named.
        """
        asked_in_pack = self.known.asked
        named = {question.id for question in self.treatment.questions if not question.options}
        is_unread = "questions" in self.known.left_out or not named <= set(asked_in_pack)
        unread = {*self.known.options} - (set() if is_unread else {*options_of(asked_in_pack.values())})
        return {*options_of(self.questions), *unread}

    def _of_options(
        self, place: str, names: Collection[str], options: Collection[str], *, are_all: bool
    ) -> Iterator[Finding]:
        """Find names of no option that patients are asked about."""
        for name in [name for name in names if name not in options]:
            question = next((q.id for q in self.known.asked.values() if name in options_of([q])), "")
            if question:
                message = N_("{name} is an option of {question}, which is not asked here: add it to questions")
                yield finding(place, message, name=name, question=question)
            else:
                yield from are_known(place, [name], options, are_all=are_all)

    def _times(self) -> Iterator[Finding]:
        """Find what the times of rules and reminders name."""
        for rule in self.treatment.rules:
            place = f"rules/{rule.id}"
            for key, moment in (("start", rule.start), ("end", rule.end)):
                if moment is not None:
                    yield from are_known(f"{place}/{key}", _named(moment.condition), self.known.conditions)
                    yield from are_known(f"{place}/{key}", _named(moment.event), self.known.events)
            if not rule.sources:
                yield finding(place, N_("a rule needs its source: add sources"))
        for reminder in self.treatment.reminders:
            yield from are_known(f"reminders/{reminder.id}/of", _named(reminder.of), self.known.rules)

    def _anything(self) -> Iterator[Finding]:
        said = [each for each in (*self.treatment.rules, *self.treatment.notices) if not each.hidden]
        if not said and not {"rules", "notices"} & set(self.known.left_out):
            message = N_("a treatment needs something to do, to avoid or to know: add a rule or a notice")
            yield finding("rules", message)

    def _approval(self) -> Iterator[Finding]:
        approval = self.treatment.approval
        for place, text in self.parts:
            if isinstance(text, Text) and any(said.startswith(TO_WRITE) for said in text.by_language.values()):
                message = N_("this is still to be written: put your own words in its place, in each language")
                yield finding(place, message) if approval or self.known.is_whole else warning(place, message)
        if approval is not None and approval.review_by < approval.on:
            message = N_("review_by is before the approval: give a later date")
            yield finding("approval/review_by", message)

    # -- signs, quiz -----------------------------------------------------------------------

    def _signs(self) -> Iterator[Finding]:
        emergencies = {sign.id for sign in self.known.signs if _is_emergency(sign)}
        for sign in self.treatment.signs:
            place = f"signs/{sign.id}"
            if sign.hidden and (_is_emergency(sign) or sign.id in emergencies):
                yield finding(place, N_("an emergency sign cannot be hidden: take hidden away"))
            elif sign.id in emergencies and not _is_emergency(sign):
                message = N_("it replaces an emergency sign of the pack: give it the urgency emergency, or another id")
                yield finding(place, message)
            elif sign.id in emergencies and (sign.for_ or sign.not_for):
                message = N_("it replaces an emergency sign of the pack, for every patient: take for and not_for away")
                yield finding(place, message)

    def _quiz(self) -> Iterator[Finding]:
        for question in self.treatment.quiz:
            if sum(choice.correct for choice in question.choices) != 1:
                yield finding(f"quiz/{question.id}", N_("a question needs exactly one correct answer"))


def _twice(every: Sequence[tuple[str, Any]]) -> Iterator[Finding]:
    """Find entries of one list that have the same id, and so stand at one place; and ids that nothing could name."""
    is_once = len({place for place, _ in every}) == len(every)
    if is_once and not any(_UNUSABLE.search(getattr(part, "id", "")) for _, part in every):
        return
    for place, part in every:
        for each in fields(part) if not isinstance(part, Text) else ():
            entries = getattr(part, each.name)
            ids = [entry.id for entry in entries if hasattr(entry, "id")] if isinstance(entries, tuple) else []
            for number, name in enumerate(ids):
                where = "/".join(filter(None, (place, each.name, str(number + 1), "id")))
                if _UNUSABLE.search(name):
                    message = N_("the id {name} cannot be named in a text: use letters, digits and hyphens only")
                    yield finding(where, message, name=name)
                if name in ids[:number]:
                    yield finding(where, N_("the id {name} stands twice: rename one"), name=name)


def _named(name: str | None) -> tuple[str, ...]:
    return (name,) if name is not None else ()
