"""What a touch or a key in a field of any kind makes of a text; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content import editing
from kiosk.content.declared import Kind, field_at
from kiosk.content.times import Unit, Wait
from kiosk.qt.staff.writing.seen import wait_at

if TYPE_CHECKING:
    from kiosk.content.editing import Values

MOST_COUNT = 999
"""Of a wait."""
NEW_WAIT = Wait(24, Unit.HOURS)


def picked(values: Values, place: str, name: str) -> Values:
    """Return a text in which one of some things is chosen, or one more of any; "" for none."""
    field = field_at(place)
    if field is not None and field.kind is Kind.NAMES:
        return editing.chosen(values, place, name, is_chosen=True)
    if field is not None and field.kind is Kind.WHEN:
        around, _, key = place.rpartition("/")
        return editing.timed(values, around, key, name or None)
    return editing.put(values, place, name) if name else editing.cleared(values, place)


def counted(values: Values, place: str, count: int) -> Values:
    """Return a text in which a wait has another number."""
    return _waiting(values, place, Wait(max(0, min(MOST_COUNT, count)), _wait(values, place).unit))


def in_unit(values: Values, place: str, unit: Unit) -> Values:
    """Return a text in which a wait is counted in something else."""
    return _waiting(values, place, Wait(_wait(values, place).count, unit))


def begun(values: Values, place: str) -> Values:
    """Return a text in which something stands in a field that is opened, where that cannot be nothing."""
    field = field_at(place)
    if field is None or field.kind not in {Kind.WHEN, Kind.WAIT, Kind.RANGE}:
        return values
    inside = {Kind.WHEN: f"{place}/wait", Kind.WAIT: place, Kind.RANGE: f"{place}/1"}
    return _waiting(values, inside[field.kind], NEW_WAIT)


def without(values: Values, place: str) -> Values:
    """Return a text with nothing in a field."""
    field, around = field_at(place), place.rpartition("/")[0]
    if field is not None and field.kind is Kind.WHEN and place.endswith("/wait"):
        return editing.timed(values, around, "wait", None)
    if field is not None and field.kind is Kind.RANGE:
        return editing.cleared(values, around)
    return editing.cleared(values, place)


def _wait(values: Values, place: str) -> Wait:
    return wait_at(values, place) or wait_at(values, place.removesuffix("/wait")) or NEW_WAIT


def _waiting(values: Values, place: str, wait: Wait) -> Values:
    around, _, last = place.rpartition("/")
    field = field_at(place)
    if field is not None and field.kind is Kind.WHEN:
        return editing.timed(values, around, "wait", str(wait))
    if field is not None and field.kind is Kind.RANGE:
        return editing.ranged(values, around, int(last) - 1, str(wait))
    return editing.put(values, place, str(wait))
