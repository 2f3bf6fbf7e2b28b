"""The contents that other tests are made of have all that the model has: a new key is not forgotten."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from kiosk.content.model import Shared, Treatment
from kiosk.content.times import Moment
from kiosk.i18n import Text
from tests.content.valid_content import blocking, written

if TYPE_CHECKING:
    from collections.abc import Iterator

ENOUGH = 150


def declared(kind: type[Any]) -> Iterator[str]:
    """Return each key of a part of the model and of all in it, and each word that it may hold."""
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if name.startswith("__"):
            continue
        yield f"{kind.__name__}.{name}"
        for inside in _kinds(hint):
            if issubclass(inside, StrEnum):
                yield from (f"{inside.__name__}.{member}" for member in inside)
            elif is_dataclass(inside) and inside is not Text:
                yield from declared(inside)


def _kinds(hint: Any) -> Iterator[type[Any]]:  # noqa: ANN401 - what typing has for a type
    if isinstance(hint, type):
        yield hint
    for inside in get_args(hint):
        yield from _kinds(inside)


def filled(part: Any) -> Iterator[str]:  # noqa: ANN401 - a part of the model
    """Return each key of a part, and of all in it, that does not hold what it would hold unwritten."""
    if isinstance(part, tuple):
        for entry in part:
            yield from filled(entry)
    elif isinstance(part, StrEnum):
        yield f"{type(part).__name__}.{part}"
    elif is_dataclass(part) and not isinstance(part, Text | type):
        for each in fields(part):
            value = getattr(part, each.name)
            if value != _unwritten(each):
                yield f"{type(part).__name__}.{each.name}"
            yield from filled(value)


def _unwritten(each: Field[Any]) -> Any:  # noqa: ANN401 - whatever a key holds
    return each.default if each.default_factory is MISSING else each.default_factory()


def test_every_key_of_the_model_is_filled_and_every_word_of_it_used() -> None:
    made = [written(seed) for seed in range(ENOUGH)]

    wanted = {*declared(Shared), *declared(Treatment), *declared(Moment)}
    assert len(wanted) > 100
    assert wanted - {key for each in made for part in (each.shared, each.treatment) for key in filled(part)} == set()


def test_the_checks_have_nothing_against_them() -> None:
    made = [written(seed) for seed in range(30)]

    assert [found for each in made for found in blocking(each.treatment, each.shared)] == []
