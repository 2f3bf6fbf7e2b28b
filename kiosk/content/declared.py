"""What an entry has, as the model declares it: the fields of a screen on which texts are written; pure.

Nothing is listed here a second time: a field that is added to :mod:`kiosk.content.model` is there at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import StrEnum
from types import NoneType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from kiosk.content import schema
from kiosk.content.fields import Icon, Refers
from kiosk.content.model import Approval, Entry, Shared, Treatment
from kiosk.content.times import Moment, Wait
from kiosk.i18n import Text


class Kind(StrEnum):
    """What is written in a field, and so how."""

    TEXT = "text"
    """Words in each language."""
    LINE = "line"
    """Words that are the same in each language."""
    WORDS_IN = "words-in"
    """Some words of each language, for themselves."""
    NAMES = "names"
    """Any of some things."""
    NAME = "name"
    """One of some things."""
    ICON = "icon"
    FLAG = "flag"
    CHOICE = "choice"
    WAIT = "wait"
    WHEN = "when"
    """A wait, or what is more than a wait."""
    RANGE = "range"
    """The shortest and the longest wait."""
    ENTRIES = "entries"
    """A list of entries."""


@dataclass(frozen=True, slots=True)
class Declared:
    """One field of a part of the model."""

    key: str
    """As the form calls it."""
    kind: Kind
    needed: bool
    """Whether it cannot be left out."""
    help: str
    """The sentence below it in the model, in English."""
    refers: Refers | None = None
    """What its ids are the names of."""
    choices: tuple[str, ...] = ()
    of: type[Any] | None = None
    """Of a list of entries, what each is."""
    unwritten: str = ""
    """Of a wait or a choice, what holds where it is not written; "" where nothing does."""


_NOT_HERE = frozenset({"id"})
"""What stays as it was made."""
ROOTS: Mapping[str, type[Any]] = {"treatment": Treatment, "shared": Shared}
"""The parts of a document that people write."""
_KINDS = {bool: Kind.FLAG, Text: Kind.TEXT, Wait: Kind.WAIT, Moment: Kind.WHEN}


def declared(kind: type[Any]) -> tuple[Declared, ...]:
    """Return the fields of a part of the model, in its order; who approved it stands beside it, and is none."""
    if kind not in _known:
        _known[kind] = _fields(kind)
    return _known[kind]


_known: dict[Any, tuple[Declared, ...]] = {}


def _fields(kind: type[Any]) -> tuple[Declared, ...]:
    hints, said = get_type_hints(kind, include_extras=True), schema.sentences(kind)
    found = (_declared(each, hints[each.name], said) for each in fields(kind) if each.name not in _NOT_HERE)
    own = [each for each in found if each is not None]
    late = [each for each in own if each.key in {"hidden", "for", "not_for", "sources"}]  # whom and where it is from
    return (*(each for each in own if each not in late), *late)


def _declared(each: Field[Any], hint: Any, said: Mapping[str, str]) -> Declared | None:  # noqa: ANN401 - a type
    extras, bare = _apart(hint)
    alias = next((alias for extra in extras if isinstance(alias := getattr(extra, "alias", None), str)), each.name)
    if bare is Approval:
        return None
    refers = next((extra for extra in extras if isinstance(extra, Refers)), None)
    inside = get_args(bare)
    kind, of = _KINDS.get(bare), None
    choices: tuple[str, ...] = ()
    if kind is None and Icon in (hint, *get_args(hint)):
        kind = Kind.ICON
    elif kind is None and get_origin(bare) is Mapping:
        kind = Kind.WORDS_IN
    elif kind is None and inside == (Wait, Wait):
        kind = Kind.RANGE
    elif kind is None and get_origin(bare) is tuple:
        entry = _apart(inside[0])[1]
        is_entry = is_dataclass(entry) and isinstance(entry, type) and issubclass(entry, Entry)
        kind, of = (Kind.ENTRIES, entry) if is_entry else (Kind.NAMES, None)
    elif kind is None and isinstance(bare, type) and issubclass(bare, StrEnum):
        kind, choices = Kind.CHOICE, tuple(map(str, bare))
    elif kind is None and bare is str:
        kind = Kind.NAME if refers not in {None, Refers.SUBJECTS} else Kind.LINE
    assert kind is not None, f"{each.name} has a kind that no screen knows: {bare}"
    needed = each.default is MISSING and each.default_factory is MISSING
    unwritten = str(each.default) if each.default and kind in {Kind.WAIT, Kind.NAME} else ""
    return Declared(alias, kind, needed, said.get(alias, ""), refers, choices, of, unwritten)


def _apart(hint: Any) -> tuple[tuple[Any, ...], Any]:  # noqa: ANN401 - what typing has for a type
    """Return what a type is told besides, and the type itself, whether it may be missing or not."""
    extras: tuple[Any, ...] = ()
    while True:
        if get_origin(hint) is Annotated:
            extras += tuple(hint.__metadata__)
            hint = get_args(hint)[0]
        elif NoneType in get_args(hint):
            hint = next(each for each in get_args(hint) if each is not NoneType)
        else:
            return extras, hint


def kind_at(place: str) -> type[Any] | None:
    """Return the part of the model that stands at a place of a document; None for a field or for nothing."""
    root, *rest = place.split("/")
    kind = ROOTS.get(root)
    while kind is not None and rest:
        of = next((each.of for each in declared(kind) if each.key == rest[0]), None)
        if len(rest) == 1:
            return None
        kind, rest = of, rest[2:]
    return kind


def field_at(place: str) -> Declared | None:
    """Return the field that stands at a place, or the one that the place is inside of; None where there is none."""
    root, *rest = place.split("/")
    kind = ROOTS.get(root)
    while kind is not None and rest:
        found = next((each for each in declared(kind) if each.key == rest[0]), None)
        if found is None or found.of is None or len(rest) == 1:
            return found
        kind, rest = found.of, rest[2:]
    return None
