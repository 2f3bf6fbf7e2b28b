"""Where each sentence of a treatment appears: on the screens, on paper, in the email, in the calendar, or nowhere.

It is not guessed.  Each sentence is replaced by a name of its own, the plans of all kinds of patient are made, and all
that patients get is made of them; where a name is found, its sentence appears.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from kiosk.content import document
from kiosk.content.model import Content
from kiosk.content.served import Served
from kiosk.errors import N_
from kiosk.handout.email.letter import letter
from kiosk.handout.email.letter_html import as_html
from kiosk.handout.email.letter_text import as_text
from kiosk.handout.making import handout
from kiosk.handout.options import SheetOptions
from kiosk.handout.pdf.reading import reading
from kiosk.i18n import Text
from kiosk.qt.patient import glanced, noticed, offered, shown
from kiosk.visit.days import visit_of
from kiosk.visit.planning import care_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kiosk.content.model import Treatment
    from kiosk.visit.plan import CarePlan, Clinic

Part = TypeVar("Part")
_NAME = re.compile("zq([0-9]+)qz", re.IGNORECASE)
_CONTACT = re.compile(r"\{contact:[^{}]*\}")
"""What brings another sentence with it: the words of a contact."""


class Face(StrEnum):
    """What a patient sees or takes home."""

    SCREEN = N_("screen")
    PAPER = N_("paper")
    EMAIL = N_("email")
    CALENDAR = N_("calendar")


@dataclass(frozen=True, slots=True)
class Appearing:
    """A sentence, by its place, and where at least one kind of patient meets it."""

    place: str
    said: Mapping[str, str]
    """By language, as it was written."""
    faces: frozenset[Face]
    shared: bool = False
    """Whether it stands in the file of the pack."""


def appearing(content: Content, treatment: str, clinic: Clinic, now: datetime) -> tuple[Appearing, ...]:
    """Return each sentence of a treatment, then what its pack tells its patients, and where each appears.

    Of the pack that is what a treatment may replace, name or ask: conditions and events have more forms than are used.

    Args:
        content: the content.
        treatment: the id of one of its treatments.
        clinic: the clinic.
        now: when the patients are treated, aware and in the clinic's time zone.

    """
    names = _Names([])
    named = names.of(content.treatments[treatment], "")
    own = len(names.known)
    whole = document.of(content, treatment).shared
    asked = tuple(each for each in content.questions_of(content.treatments[treatment]) if each.id in content.questions)
    told = replace(whole, questions=asked, conditions=(), events=())
    shared = replace(names.of(told, ""), conditions=whole.conditions, events=whole.events)
    of_names = Content.of(shared, [named], content.own)
    found = {face: set[int]() for face in Face}
    for answers, none_of in kinds_of_patient(of_names, named):
        plan = care_plan(of_names, visit_of(treatment, answers, none_of=none_of, now=now), clinic)
        for face, said in _faces(of_names, plan, answers):
            found[face] |= {int(number) for number in _NAME.findall(said)}
    return tuple(
        Appearing(place, said, frozenset(face for face in Face if number in found[face]), shared=number >= own)
        for number, (place, said) in enumerate(names.known)
    )


def kinds_of_patient(content: Content, treatment: Treatment) -> Iterator[tuple[frozenset[str], frozenset[str]]]:
    """Return the answers of patients who together are told everything: none of these, each one alone, and nothing.

    One answer is enough to be told what is meant for some: nothing that is meant for some stands in another such thing.
    With them, the questions that are answered with "none of these".
    """
    questions = content.questions_of(treatment)
    yield frozenset(), frozenset()
    yield frozenset(), frozenset(question.id for question in questions)
    for question in questions:
        others = frozenset(other.id for other in questions if other is not question)
        yield from ((frozenset({option.id}), others) for option in question.options)


@dataclass(frozen=True, slots=True)
class _Names:
    """Gives each sentence a name in place of its words."""

    known: list[tuple[str, Mapping[str, str]]]

    def of(self, part: Part, place: str) -> Part:
        """Return a part of a content with the names of its sentences."""
        if isinstance(part, Text):
            name = self._name(place, part.source or part.by_language)
            return type(part)(dict.fromkeys(part.languages, name))
        if isinstance(part, Mapping):  # words in each language
            name = self._name(place, {tag: ", ".join(said) for tag, said in part.items()}) if part else ""
            return type(part)(dict.fromkeys(part, (name,)))  # type: ignore[call-arg] # a dict
        if isinstance(part, tuple):
            each = ((value, getattr(value, "id", "")) for value in part)
            return type(part)(self.of(value, f"{place}/{name}") if name else value for value, name in each)
        if not is_dataclass(part) or isinstance(part, type):
            return part
        changed = {}
        for field in fields(part):
            key = field.name.removesuffix("_")
            changed[field.name] = self.of(getattr(part, field.name), f"{place}/{key}" if place else key)
        return replace(part, **changed)

    def _name(self, place: str, said: Mapping[str, str]) -> str:
        self.known.append((place, said))
        contacts = {mark: None for text in said.values() for mark in _CONTACT.findall(text)}
        return " ".join((f"zq{len(self.known) - 1}qz", *contacts))


# -- what patients get --------------------------------------------------------------------------


def _faces(content: Content, plan: CarePlan, answers: frozenset[str]) -> Iterator[tuple[Face, str]]:
    for language in plan.languages:
        yield from ((Face.SCREEN, repr(each)) for each in _screens(content, plan, answers, language))
    made = handout(plan, SheetOptions())
    yield Face.PAPER, words_of(made.pdf)
    letters = [letter(plan, language) for language in plan.languages]
    yield Face.EMAIL, as_text(letters) + as_html(letters, "")
    yield Face.CALENDAR, made.calendar().decode().replace("\r\n ", "")


def _screens(content: Content, plan: CarePlan, answers: frozenset[str], language: str) -> Iterator[object]:
    """Return all that the screens show of a plan, each thing opened that can be."""
    served = Served((content,))
    yield offered.treatments(served, plan.treatment, language)
    for about in content.questions_of(content.treatments[plan.treatment]):
        yield about.text.of(language) if about.text else ""
        yield offered.answers(about, answers, language)
    yield shown.made_for(plan, language)
    yield shown.phases(plan, 0, language)
    yield from (shown.care(plan, number, language) for number in range(len(plan.phases) or 1))
    yield from (shown.day_title(plan, number, language) for number in range(len(plan.phases)))
    yield glanced.cards(plan, language), glanced.foot(plan, language)
    yield shown.topics(plan, language)
    yield from (shown.topic(plan, index, language) for index in range(len(plan.topics)))
    listed, urgent = noticed.signs(plan, language), noticed.urgent(plan, language)
    yield listed, urgent
    yield from (noticed.opened(plan, sign.key, language) for sign in (*listed, urgent) if sign)
    for index, question in enumerate(plan.quiz):
        yield from (shown.question(plan, index, choice, language) for choice in range(len(question.choices)))


def words_of(pdf: bytes) -> str:
    """Return all that a PDF file says."""
    with reading(pdf) as document:
        return " ".join(str(page.get_textpage().get_text_range()) for page in document)
