"""Two editions of a treatment, difference by difference, before and after as the patient reads them; pure.

Screens and paper for whoever approves show the same: :func:`comparison` makes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content.differences import at, is_entries, under
from kiosk.content.naming import FIELDS, KINDS, ORDER, WHEN, known_by, place_named
from kiosk.errors import N_
from kiosk.visit.called import GENERAL, RULE, STAFF, Called, is_when
from kiosk.visit.changed_words import Piece, compared
from kiosk.visit.differing import ALIKE, read_differently, read_whole
from kiosk.visit.just_now import JustNow, is_avoided
from kiosk.visit.plan import asterisks
from kiosk.visit.seen import audience_said, faces_said, sources_said

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.plain import Plain
    from kiosk.i18n import Words
    from kiosk.visit.changed_words import Both
    from kiosk.visit.differing import Told

_PICTURE = "/icon"
"""How the place of a picture ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is read, and perhaps its date."""

    text: tuple[Piece, ...]
    when: tuple[Piece, ...] = ()
    label: str = ""
    """What it is, where the card has several things."""
    own: bool = True
    """Whether it is what differs; else it only stands beside it."""
    picture: str = ""
    """The icon that its text is the name of."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands together where the patient reads it."""

    heading: str
    corner: str
    """At the right of the heading, over the dates."""
    lines: tuple[Line, ...]
    remark: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A difference in one language."""

    language: str
    """A tag, or ALIKE where it says the same in each."""
    before: Card | None
    """None where nothing was there."""
    after: Card | None


@dataclass(frozen=True, slots=True)
class Compared:
    """One difference."""

    place: str
    kind: str
    where: str
    what: str
    """In short: "48 hours become 72 hours"."""
    title: str
    sides: tuple[Side, ...]
    for_staff: bool
    """Whether no patient reads it."""
    sources: str
    faces: str
    audience: str


@dataclass(frozen=True, slots=True)
class _Raw:
    """A line before it is compared with the other side's."""

    key: str
    text: str
    when: str = ""
    label: str = ""
    own: bool = True
    picture: str = ""


@dataclass(frozen=True, slots=True)
class _RawCard:
    heading: str
    corner: str
    lines: tuple[_Raw, ...]
    remark: str = ""


def comparison(old: JustNow | None, new: JustNow, words: Words) -> tuple[Compared, ...]:
    """Return every difference in the order of the new text, those at the end that no patient reads.

    Args:
        old: what it is compared with; None for a first edition, which is read as a whole, part by part.
        new: what is read.
        words: the reader's.

    """
    told = read_differently(old.document, new.document, words) if old else read_whole(new.document, words)
    comparing = _Comparing(old, new, words)
    found = [comparing.one(place, tuple(group)) for place, group in _grouped(told, old, new)]
    shown = [each for each in found if each.sides]
    return tuple(sorted(shown, key=lambda each: each.for_staff))


def _grouped(told: Iterable[Told], old: JustNow | None, new: JustNow) -> Iterator[tuple[str, list[Told]]]:
    """Yield what is one difference: an entry that is new or gone is one; of a whole text, each of its parts is."""
    groups: dict[str, list[Told]] = {}
    for each in told:
        if old is None and each.place.endswith(_PICTURE):
            continue  # the whole text is on its sheet, without them
        place = _part(each) if old is None else _entry(each.place, old.plain, new.plain)
        groups.setdefault(place, []).append(each)
    yield from groups.items()


def _part(told: Told) -> str:
    if told.for_staff:
        return STAFF
    parts = told.place.split("/")
    return "/".join(parts[:2]) if len(parts) > 2 else GENERAL  # noqa: PLR2004 - the key of a list


def _entry(place: str, old: Plain, new: Plain) -> str:
    """Return the place of the outermost entry that only one side has; else the place itself."""
    parts = place.split("/")
    for end in range(2, len(parts)):
        here = "/".join(parts[:end])
        was, now = at(old, here), at(new, here)
        entry = was if now is None else now
        if (was is None) != (now is None) and isinstance(entry, dict) and "id" in entry:
            return here
    return place


@dataclass(frozen=True, slots=True)
class _Comparing:
    old: JustNow | None
    new: JustNow
    words: Words

    def one(self, place: str, told: tuple[Told, ...]) -> Compared:
        """Return what differs at a place."""
        languages = dict.fromkeys(reading.language for each in told for reading in each.readings)
        tags = [tag for tag in languages if tag != ALIKE] or [ALIKE]
        sides = tuple(filter(None, (self._side(place, told, tag) for tag in tags)))
        gone = at(self.new.plain, place) is None and self.old is not None and not place.endswith((WHEN, ORDER))
        shown = self.old if gone and self.old else self.new
        called = Called(self.old, self.new, self.words)
        where, what = called.where(place, told, shown), called.what(place, told)
        head = known_by(at(shown.plain, place.rpartition("/")[0]), self.words.language) if is_when(place) else where
        said = self.words.gettext(N_("{where}: {what}")).format(where=head, what=what) if what else where
        staff = all(each.for_staff for each in told)
        return Compared(
            place=place,
            kind=called.kind(place, shown, staff=staff),
            where=where,
            what=what,
            title=said,
            sides=sides,
            for_staff=staff,
            sources=sources_said(place, shown, self.words),
            faces="" if staff or self.old is None else faces_said(place, shown.plain, self.words),
            audience="" if staff or self.old is None else audience_said(place, shown, self.words),
        )

    # -- what is read ----------------------------------------------------------------------

    def _side(self, place: str, told: tuple[Told, ...], language: str) -> Side | None:
        old = self._card(self.old, place, told, language, "old") if self.old else None
        new = self._card(self.new, place, told, language, "new")
        if old is None and new is None:
            return None
        before = {line.key: line for line in old.lines} if old else {}
        after = {line.key: line for line in new.lines} if new else {}
        said = {key: _lines(before.get(key), after.get(key)) for key in (*before, *after)}
        remark = compared(old.remark if old else "", new.remark if new else "")
        if old and new and not old.remark:
            remark = _added(remark)
        return Side(
            language,
            Card(old.heading, old.corner, tuple(said[key][0] for key in before), remark.old) if old else None,
            Card(new.heading, new.corner, tuple(said[key][1] for key in after), remark.new) if new else None,
        )

    def _card(self, side: JustNow, place: str, told: tuple[Told, ...], language: str, which: str) -> _RawCard | None:
        parts = place.split("/")
        alone = len(told) == 1 and told[0].place == place
        if alone and parts[:2] == RULE and parts[-1] in {WHEN, "thing"}:
            return self._of_rule(side, parts[2], language)
        lines = [line for each in told for line in self._raw(side, each, language, which, alone=alone)]
        lines = list({line.key: line for line in lines}.values())
        if not any(line.text or line.when for line in lines):
            return None
        if alone and language != ALIKE:
            beside, above = side.beside(place, language)
            if beside:
                line = _Raw("beside", beside, own=False)
                lines = [line, *lines] if above else [*lines, line]
        return _RawCard(self._heading(side, place, language, alone=alone), "", tuple(lines))

    def _of_rule(self, side: JustNow, name: str, language: str) -> _RawCard | None:
        """Return the place on the list where a rule is read, with what stands beside it."""
        own, beside, above = side.rule(name)
        if own is None:
            return None
        w = side.document.content.words(language)
        avoided = is_avoided(own)
        lines = []
        for rule in filter(None, (own, beside)):
            mark = f" {asterisks(0)}" if rule.condition and rule is own else ""
            when = (rule.free_from or rule.when).of(language) if avoided else rule.when.of(language)
            lines.append(_Raw(rule.id, f"{rule.thing.of(language)}{mark}", when, own=rule is own))
        if above:
            lines.reverse()
        return _RawCard(
            w.gettext(N_("Avoid") if avoided else N_("Do")),
            w.gettext(N_("not before")) if avoided and any(r and r.free_from for r in (own, beside)) else "",
            tuple(lines),
            f"{asterisks(0)} {own.condition.of(language)}" if own.condition else "",
        )

    def _raw(self, side: JustNow, told: Told, language: str, which: str, *, alone: bool) -> Iterator[_Raw]:
        parts = told.place.split("/")
        if not alone and parts[:2] == RULE and parts[-1] in {WHEN, "thing", "stance"}:
            own, _, _ = side.rule(parts[2])
            if own is not None and language != ALIKE:
                when = (own.free_from or own.when) if is_avoided(own) else own.when
                w = side.document.content.words(language)
                label = w.gettext(N_("Avoid") if is_avoided(own) else N_("Do"))
                yield _Raw(parts[2], own.thing.of(language), when.of(language), label)
            return
        text = self._said(side, told, language, which)
        if text:
            picture = str(at(side.plain, told.place)) if told.place.endswith(_PICTURE) else ""
            yield _Raw(told.place, text, label="" if alone else self._label(told, side), picture=picture)

    def _said(self, side: JustNow, told: Told, language: str, which: str) -> str:
        value = at(side.plain, told.place)
        if language != ALIKE and side.is_text(value):
            return side.text(value, language, told.place)
        found = next((reading for reading in told.readings if reading.language in {language, ALIKE}), None)
        return str(getattr(found, which)) if found else ""

    def _label(self, told: Told, side: JustNow) -> str:
        parts = told.place.split("/")
        if told.for_staff and self.old is None:
            return told.where
        field = FIELDS.get(parts[-1])
        if field:
            return self.words.gettext(field)
        kinds = [KINDS[part] for part in parts if part in KINDS and is_entries(at(side.plain, _upto(told.place, part)))]
        return self.words.gettext(kinds[-1]) if kinds else ""

    def _heading(self, side: JustNow, place: str, language: str, *, alone: bool) -> str:
        """Return what the text stands under, in its own language where it has one."""
        w = self.words if language == ALIKE else side.document.content.words(language)
        parts = place.split("/")
        if place in {STAFF, GENERAL} or self.old is None:
            return ""
        around = place.rpartition("/")[0] if alone else place
        if is_entries(at(side.plain, around.rpartition("/")[0])) and alone and parts[-1] in {"text", "thing"}:
            around = around.rpartition("/")[0].rpartition("/")[0]  # what says all of an entry: what the list is of
        if around.count("/") < 1:
            kind = next((KINDS[part] for part in parts if part in KINDS), None)
            return w.gettext(kind) if kind else ""
        return known_by(at(side.plain, around), w.language) or place_named(around, side.plain, w)


def _upto(place: str, part: str) -> str:
    parts = place.split("/")
    return under("/".join(parts[: parts.index(part)]), part)


def _lines(old: _Raw | None, new: _Raw | None) -> tuple[Line, Line]:
    """Return a line before and after, what differs marked; what only stands beside is left as it is."""
    was, now = old or new, new or old
    assert was is not None, "one of them is there"
    assert now is not None, "one of them is there"
    marked = bool(old and new and now.own)
    text = compared(was.text, now.text) if marked else compared("", "")
    when = compared(was.when, now.when) if marked else compared("", "")
    made = []
    for raw, said, date in ((was, text.old, when.old), (now, text.new, when.new)):
        if marked:
            made.append(Line(said, date, raw.label, raw.own, raw.picture))
        else:
            made.append(Line(_plainly(raw.text), _plainly(raw.when), raw.label, raw.own, raw.picture))
    return made[0], made[1]


def _plainly(text: str) -> tuple[Piece, ...]:
    return (Piece(text),) if text else ()


def _added(both: Both) -> Both:
    """Return a text that was not there before as changed."""
    return type(both)(both.old, tuple(Piece(piece.text, changed=True) for piece in both.new), both.swaps)
