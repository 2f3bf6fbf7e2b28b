"""What was decided, told in sentences: the trail that a clinic reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.errors import N_, Sentence
from kiosk.i18n import Day, Words
from kiosk.library.events import (
    Approved,
    CodeGiven,
    Person,
    Published,
    Role,
    SentBack,
    SettingChanged,
    Submitted,
    Way,
    Withdrawn,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.errors import Tells, Translates
    from kiosk.library.events import Decided, Event

ROLES = {Role.WRITER: N_("writes"), Role.APPROVER: N_("approves"), Role.ADMINISTRATOR: N_("administers")}
"""What each may do, in a word."""
_LEFT = N_("{who} wrote down that {name} has left")
_TWO_ON = N_("{who} turned the rule on that another person than who sent a text approves it")
_TWO_OFF = N_("{who} turned the rule off that another person than who sent a text approves it")


@dataclass(frozen=True, slots=True)
class Several:
    """Words that are told one after the other: "writes and approves"."""

    each: tuple[str, ...]

    @classmethod
    def roles(cls, roles: Iterable[Role]) -> Several:
        """Return what somebody may do."""
        return cls(tuple(ROLES[role] for role in roles))

    def __str__(self) -> str:
        return ", ".join(self.each)

    def told(self, words: Translates) -> str:
        """Return them in the reader's language."""
        told = [words.gettext(one) for one in self.each]
        return words.listing(told) if isinstance(words, Words) else ", ".join(told)


@dataclass(frozen=True, slots=True)
class Editions:
    """What a publication shows, in words."""

    each: Mapping[str, int]

    def __str__(self) -> str:
        return ", ".join(f"{treatment} {number}" for treatment, number in self.each.items())

    def told(self, words: Translates) -> str:
        """Return "microneedling (edition 3) and peeling (edition 1)"."""
        message = words.gettext(N_("{treatment} (edition {number})"))
        told = [message.format(treatment=name, number=number) for name, number in self.each.items()]
        return words.listing(told) if isinstance(words, Words) else ", ".join(told)


def told(event: Event, people: Mapping[str, Person]) -> Sentence:
    """Return what was decided, in a sentence.

    Args:
        event: what was decided.
        people: everybody, by id.

    """
    said: dict[str, object] = {"who": who(event, people)}
    match event:
        case Submitted() | SentBack() | Approved() | Withdrawn():
            return _of_edition(event, said | {"number": event.edition, "treatment": event.treatment})
        case Published():
            return _published(event, said)
        case Person():
            message = N_("{who} wrote down what {name} may do: {may}") if event.active else _LEFT
            return Sentence(message, said | {"name": event.name, "may": Several.roles(event.roles)})
        case CodeGiven():
            known = people.get(event.person)
            return Sentence(N_("{who} gave {name} a code"), said | {"name": known.name if known else event.person})
        case SettingChanged():
            return Sentence(_TWO_ON if event.value == "yes" else _TWO_OFF, said)


def _of_edition(event: Submitted | SentBack | Approved | Withdrawn, said: dict[str, object]) -> Sentence:
    match event:
        case Submitted(note=""):
            return Sentence(N_("{who} sent edition {number} of {treatment} to be approved"), said)
        case Submitted():
            message = N_("{who} sent edition {number} of {treatment} to be approved: {note}")
            return Sentence(message, said | {"note": event.note})
        case SentBack():
            return Sentence(N_("{who} sent edition {number} of {treatment} back: {note}"), said | {"note": event.note})
        case Approved():
            message = N_("{who} approved edition {number} of {treatment} until {until}")
            return Sentence(message, said | {"until": Day(event.review_by)})
        case Withdrawn():
            message = N_("{who} withdrew edition {number} of {treatment}: {reason}")
            return Sentence(message, said | {"reason": event.reason})


def _published(event: Published, said: dict[str, object]) -> Sentence:
    values = said | {"editions": Editions(event.editions), "reason": event.reason, "number": event.back_to}
    if event.back_to is not None:
        return Sentence(N_("{who} went back to publication {number}: {editions}"), values)
    if event.reason:
        return Sentence(N_("{who} published {editions}: {reason}"), values)
    return Sentence(N_("{who} published {editions}"), values)


def who(event: Decided, people: Mapping[str, Person]) -> Tells | str:
    """Return who decided something; where it was nobody in particular, whose machine it was."""
    known = people.get(event.by)
    if known is not None or event.by:
        return known.name if known else event.by
    return Sentence(N_("The machine’s user {user}"), {"user": event.user or "?"})


def where(event: Decided) -> Sentence:
    """Return where something was decided: "on the command line, by the machine's user clinic"."""
    if event.way is Way.SCREEN:
        return Sentence(N_("on the screen"))
    return Sentence(N_("on the command line, by the machine’s user {user}"), {"user": event.user or "?"})
