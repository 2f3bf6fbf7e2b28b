"""One entry of a text that is being written, field by field, as its screen shows it; pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kiosk.content.declared import ROOTS, Declared, Kind, declared, kind_at
from kiosk.content.differences import at
from kiosk.content.fields import Refers
from kiosk.content.mending import to_reread
from kiosk.content.naming import FIELDS, KINDS, SAID, known_by
from kiosk.errors import N_
from kiosk.qt.staff.writing.picks import picks as picks_in
from kiosk.qt.staff.writing.remarks import remarks as found_in
from kiosk.qt.staff.writing.seen import (
    A_DAY,
    UNITS,
    FieldRow,
    Pick,
    Remark,
    Side,
    kind_word,
    named,
    short_wait,
    wait_at,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.qt.staff.writing.seen import Seen

MOMENT = {"wait": "", "condition": N_("then only"), "event": N_("counted from")}
AIR = 4 / 3
"""How far the scale of a wait goes beyond what stands on it."""


def rows(seen: Seen, place: str) -> tuple[FieldRow, ...]:
    """Return the fields of an entry, those of the entries in it below each."""
    if at(seen.values, place) is None:
        return ()
    return tuple(_rows(seen, place, 0))


def _rows(seen: Seen, place: str, depth: int) -> Iterator[FieldRow]:
    kind = kind_at(place)
    if kind is None:
        return
    if remarks := found_in(seen, place):
        yield FieldRow(f"{place}/?", "remarks", "", depth=depth, remarks=remarks)
    unset = []
    for each in declared(kind):
        where = f"{place}/{each.key}"
        if each.kind is Kind.ENTRIES:
            if place not in ROOTS:
                yield from _list(seen, where, each, depth)
        elif not _is_shown(seen, where, each):
            unset.append(Pick(where, _label(seen, where, each, kind)))
        else:
            yield from _field(seen, where, each, kind, depth)
    if unset:
        yield FieldRow(f"{place}/+", "unset", seen.say(N_("Add")), depth=depth, picks=tuple(unset))


def _is_shown(seen: Seen, place: str, each: Declared) -> bool:
    always = each.needed or each.kind is Kind.FLAG or each.refers is Refers.SOURCES
    is_set = at(seen.values, place) is not None or place in seen.opened
    return always or is_set or bool(seen.under(place))


def _list(seen: Seen, place: str, each: Declared, depth: int) -> Iterator[FieldRow]:
    there = at(seen.values, place)
    entries = [one for one in there if isinstance(one, dict)] if isinstance(there, list) else []
    label = _upper(seen.say(FIELDS[each.key]))
    yield FieldRow(place, "list", label, seen.say(each.help), depth, remarks=found_in(seen, place))
    for number, entry in enumerate(entries):
        where = f"{place}/{entry.get('id')}"
        yield FieldRow(
            where,
            "entry",
            kind_word(seen, where),
            depth=depth + 1,
            word=known_by(entry, seen.words.language),
            first=number == 0,
            last=number == len(entries) - 1,
            tone=seen.tone(where),
        )
        yield from _rows(seen, where, depth + 1)
    word = seen.say(N_("Add: {kind}"), kind=seen.say(KINDS[each.key]).lower())
    yield FieldRow(f"{place}/new?", "add", word, depth=depth + 1, source=place)


def _label(seen: Seen, place: str, each: Declared, kind: type[Any]) -> str:
    first = next((key for key in SAID if key in {one.key for one in declared(kind)}), "")
    if each.key in {"thing", "text"} and each.key == first:
        return kind_word(seen, place.rpartition("/")[0])
    return _upper(seen.say(FIELDS[each.key]))


def _upper(said: str) -> str:
    return said[:1].upper() + said[1:]


def _field(seen: Seen, place: str, each: Declared, kind: type[Any], depth: int) -> Iterator[FieldRow]:
    label, helped = _label(seen, place, each, kind), seen.say(each.help)
    written = at(seen.values, place)
    row = FieldRow(place, str(each.kind), label, helped, depth, optional=not each.needed and written is not None)
    remarks = found_in(seen, place)
    if each.kind in {Kind.TEXT, Kind.WORDS_IN}:
        yield _with(row, sides=tuple(_sides(seen, place, each.kind)), remarks=found_in(seen, place, whole=True))
    elif each.kind is Kind.WHEN:
        yield from _moment(seen, row, written, remarks)
    elif each.kind is Kind.WAIT:
        yield _wait(seen, row, place, remarks)
    elif each.kind is Kind.RANGE:
        names = (N_("the shortest"), N_("the longest"))
        for number, name in enumerate(names):
            one = _with(
                row,
                key=f"{place}/{number + 1}",
                label=seen.say(N_("{field}: {which}"), field=label, which=seen.say(name)),
                optional=False,
            )
            last = number == len(names) - 1
            one = _with(one, optional=row.optional and last, help=row.help if last else "")
            yield _wait(seen, one, f"{place}/{number + 1}", remarks if last else ())
    else:
        said = written if isinstance(written, str) else ""
        picks = tuple(picks_in(seen, place, each, written))
        word = next((pick.word for pick in picks if pick.chosen), said)
        picture = next((pick.picture for pick in picks if pick.chosen), "")
        yield _with(row, source=said, word=word, picture=picture, flag=written is True, picks=picks, remarks=remarks)


def _with(row: FieldRow, **more: Any) -> FieldRow:  # noqa: ANN401 - what a row has
    return replace(row, **more)


# -- texts --------------------------------------------------------------------------------


def _sides(seen: Seen, place: str, kind: Kind) -> Iterator[Side]:
    written = at(seen.values, place)
    reread = to_reread(seen.values, seen.base, place) if kind is Kind.TEXT else ()
    for language in seen.languages:
        said = written.get(language) if isinstance(written, dict) else None
        found = found_in(seen, place, language)
        tones = [each.tone for each in found]
        yield Side(
            key=f"{place}/{language}",
            language=language,
            name=named(language),
            source=said if isinstance(said, str) else "",
            tone="wrong" if "wrong" in tones else "soon" if tones else "",
            reread=language in reread,
            words=tuple(Pick(str(one), str(one)) for one in said) if isinstance(said, list) else (),
            remarks=found,
        )


# -- waits --------------------------------------------------------------------------------


def _moment(seen: Seen, row: FieldRow, written: Any, remarks: tuple[Remark, ...]) -> Iterator[FieldRow]:  # noqa: ANN401
    place = row.key
    yield _wait(seen, _with(row, key=f"{place}/wait", kind="wait"), place, remarks)
    for key, refers in (("condition", Refers.CONDITIONS), ("event", Refers.EVENTS)):
        name = written.get(key) if isinstance(written, dict) else None
        each = Declared(key, Kind.NAME, needed=False, help="", refers=refers)
        picks = tuple(picks_in(seen, f"{place}/{key}", each, name))
        if picks:
            word = next((pick.word for pick in picks if pick.chosen), "")
            label = seen.say(MOMENT[key])
            yield FieldRow(f"{place}/{key}", "name", label, depth=row.depth, source=name or "", word=word, picks=picks)


def _wait(seen: Seen, row: FieldRow, place: str, remarks: tuple[Remark, ...]) -> FieldRow:
    wait, was = wait_at(seen.values, place), wait_at(seen.told, place)
    units = tuple(
        Pick(str(unit), seen.say(word), wait is not None and wait.unit is unit) for unit, word in UNITS.items()
    )
    row = _with(
        row,
        kind="wait",
        flag=wait is not None,
        number=wait.count if wait else 0,
        day=A_DAY.get(wait.unit, 1) if wait else 1,
        unit=seen.say(UNITS[wait.unit]) if wait else "",
        units=units,
        wasWord=short_wait(seen.words, was) if was and was != wait else "",
        remarks=remarks,
    )
    around, _, key = place.rpartition("/")
    least, most = (wait_at(seen.values, f"{around}/sources_say/{n}") for n in (1, 2))
    speaks_of = next((each for each in ("lasts", "end", "start") if wait_at(seen.values, f"{around}/{each}")), "")
    if least is None or most is None or wait is None or key != speaks_of:
        return row
    top = max(each.hours for each in (least, most, wait, was or wait)) * AIR or 1.0
    if wait.hours > most.hours and not remarks:
        said = N_("{wait} is more than the sources say, which is {least} to {most}: is that meant?")
        waits = {
            name: short_wait(seen.words, each) for name, each in (("wait", wait), ("least", least), ("most", most))
        }
        row = _with(row, remarks=(Remark("over", "soon", seen.say(said, **waits)),))
    return _with(
        row,
        least=least.hours / top,
        most=most.hours / top,
        here=wait.hours / top,
        was=was.hours / top if was else -1.0,
        leastWord=short_wait(seen.words, least),
        mostWord=short_wait(seen.words, most),
    )
