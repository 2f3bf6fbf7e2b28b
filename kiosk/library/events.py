"""What is decided about content, as events: frozen values that are written as canonical JSON and never change.

The journal is their sequence.  Each has a number, and a hash (SHA-256, FIPS 180-4) over its own bytes and the hash of
the one before, so that a line that was changed, taken out or put in breaks the chain.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping  # noqa: TC003 - pydantic reads it
from dataclasses import dataclass, field, replace
from datetime import date  # noqa: TC003 - pydantic reads it
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import AwareDatetime, ConfigDict, Field, TypeAdapter, ValidationError

from kiosk.errors import N_, LibraryError

FORMAT = 1
"""Of what is written; what an older one holds is raised to it as it is read."""
FIRST = hashlib.sha256(b"aftercare kiosk").hexdigest()
"""What the first event's hash goes on from."""
_FORM = ConfigDict(extra="forbid", strict=True)


class JournalError(LibraryError):
    """The journal holds what cannot be: it was changed by hand or damaged, or a newer kiosk wrote it."""


class Role(StrEnum):
    """What a person may do; everybody may withdraw what is dangerous."""

    WRITER = "writer"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"


class Way(StrEnum):
    """Where something was decided."""

    COMMAND_LINE = "command line"
    """By whoever the machine's user let in: no code is asked there."""
    SCREEN = "screen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What every event says."""

    __pydantic_config__: ClassVar[Any] = _FORM
    at: AwareDatetime
    """When it was decided, to the second."""
    by: str = ""
    """The id of the person who decided; of nobody in particular where the machine's user set it up."""
    way: Way = Way.COMMAND_LINE
    user: str = ""
    """The machine's user, on the command line."""
    number: int = 0
    """Its place in the journal, from 1; 0 for what is not there yet."""
    format: int = 0
    """Of its bytes; 0 for what has none yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submitted(Decided):
    """A draft became an edition, to be approved."""

    event: Literal["submitted"] = "submitted"
    treatment: str
    edition: int
    """One more than the treatment's last."""
    sha256: str
    """The document's."""
    note: str = ""
    """Why it was changed."""
    base: str = ""
    """The hash of the document that the draft was begun from (:mod:`kiosk.library.lineage`); nothing for a new one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentBack(Decided):
    """An edition is to be written again, as an approver says, or as who sent it found."""

    event: Literal["sent back"] = "sent back"
    treatment: str
    edition: int
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved(Decided):
    """A person answers for the bytes of an edition, from a day until another; both are included."""

    event: Literal["approved"] = "approved"
    treatment: str
    edition: int
    sha256: str
    on: date
    review_by: date
    pemat: tuple[str, ...] = ()
    """What the approver found true of the text (:mod:`kiosk.library.pemat`); nothing where nobody was asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published(Decided):
    """The kiosks show these editions and no other, by treatment."""

    event: Literal["published"] = "published"
    editions: Mapping[str, int]
    reason: str = ""
    back_to: int | None = None
    """The publication that this one goes back to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Decided):
    """An edition is shown nowhere from now on, unless it is approved anew."""

    event: Literal["withdrawn"] = "withdrawn"
    treatment: str
    edition: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Decided):
    """A person was added or changed."""

    event: Literal["person"] = "person"
    id: str
    name: str
    roles: tuple[Role, ...]
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeGiven(Decided):
    """A person has a new code to sign in with, which stands elsewhere."""

    event: Literal["code given"] = "code given"
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingChanged(Decided):
    """A rule of the library is another from now on."""

    event: Literal["setting changed"] = "setting changed"
    setting: str
    value: str


Event: TypeAlias = Annotated[
    Submitted | SentBack | Approved | Published | Withdrawn | Person | CodeGiven | SettingChanged,
    Field(discriminator="event"),
]


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event in its place."""

    event: Event
    hash: str
    text: str = field(repr=False)
    """As it is kept."""

    @property
    def number(self) -> int:
        """Its place in the journal, from 1."""
        return self.event.number


@cache
def _adapter() -> TypeAdapter[Event]:
    return TypeAdapter(Event)


def recorded(event: Event, number: int, before: str) -> Recorded:
    """Return an event as number ``number``, after the one that has the hash ``before``."""
    placed = replace(event, number=number, format=FORMAT)
    plain = _adapter().dump_python(placed, mode="json")
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Recorded(placed, chained(before, text), text)


def chained(before: str, text: str) -> str:
    """Return the hash of an event: of the one before, and of its own bytes."""
    return hashlib.sha256(f"{before}\n{text}".encode()).hexdigest()


def read(number: int, text: str, sha256: str) -> Recorded:
    """Return an event that was kept.

    Raises:
        JournalError: it is none, or a newer kiosk wrote it.

    """
    try:
        event = _adapter().validate_json(text)
    except ValidationError as problem:
        raise _not_read(number, text) from problem
    if event.number != number or event.format != FORMAT:
        raise _not_read(number, text)
    return Recorded(event, sha256, text)


def _not_read(number: int, text: str) -> JournalError:
    """Return why a line cannot be read; only then it is looked for who wrote it, as that takes longer than reading."""
    try:
        if json.loads(text)["format"] > FORMAT:
            return JournalError(N_("A newer kiosk has written into the library: install that version here, too."))
    except (ValueError, KeyError, TypeError):
        pass
    return damaged(number)


def damaged(number: int) -> JournalError:
    """Return that a line is not what was recorded."""
    message = N_("Line {number} of the library’s journal was changed or is damaged. Restore a copy: kiosk restore FILE")
    return JournalError(message, number=number)
