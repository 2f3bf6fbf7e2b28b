"""The settings as the page tells them, row by row; pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.config.colours import COLOUR, LEAST_CONTRAST, contrast_with_white, hexadecimal
from kiosk.config.declared import SECRET_NAMES
from kiosk.errors import N_
from kiosk.qt.staff.settings.table import CHOICES, GROUPS, Group, Kind

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from kiosk.i18n import Words
    from kiosk.qt.staff.settings.form import Form
    from kiosk.qt.staff.settings.table import Placed


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A part of the page."""

    key: str
    symbol: str
    word: str
    current: bool
    wrong: int
    """How many of its settings cannot be saved as they stand."""


@dataclass(frozen=True, slots=True)
class SettingLine:
    """One setting in the form."""

    key: str
    label: str
    kind: str
    value: str
    unit: str
    note: str
    """What it is for, or how its colour reads."""
    hint: str
    problem: str
    aside: str
    """A word beside its name: that it is not what is saved, or that it is taken at the next start."""
    keys: str
    """What can be chosen, a line each."""
    names: str
    """Its words, a line each."""


@dataclass(frozen=True, slots=True)
class LogoLine:
    """A picture that may be the logo."""

    key: str
    """Its path."""
    name: str
    picked: bool


def group_lines(current: Group, wrong: Counter[Group], words: Words) -> Iterator[GroupLine]:
    """Yield the parts of the page."""
    for group, (symbol, name, _) in GROUPS.items():
        yield GroupLine(group, symbol, words.gettext(name), group is current, wrong[group])


def setting_line(placed: Placed, form: Form, words: Words, *, says_later: bool) -> SettingLine:
    """Return a setting as it stands in the form; ``says_later`` tells whether others around it are taken at once."""
    name, value = placed.name, form.value(placed.name)
    choices = CHOICES.get(name, {})
    problem = form.problems.get(name)
    is_kept = name in SECRET_NAMES and form.is_kept(name)
    note = words.gettext(form.described[name].sentence) if placed.noted else ""
    if placed.kind is Kind.COLOUR:
        note = _contrast(value, words)
    aside = N_("at the next start") if says_later and not placed.is_at_once else ""
    if name in form.written:
        aside = N_("changed")
    return SettingLine(
        key=name,
        label=words.gettext(placed.label),
        kind=placed.kind,
        value=value,
        unit=words.gettext(placed.unit) if placed.unit else "",
        note=note,
        hint=words.gettext(N_("It stays as it is while this is empty")) if is_kept else "",
        problem=problem.told(words) if problem else "",
        aside=words.gettext(aside) if aside else "",
        keys="\n".join(choices),
        names="\n".join(map(words.gettext, choices.values())),
    )


def _contrast(value: str, words: Words) -> str:
    colour = hexadecimal(value)
    if not COLOUR.fullmatch(colour) or (contrast := contrast_with_white(colour)) < LEAST_CONTRAST:
        return ""
    whole, tenth = divmod(int(contrast * 10), 10)
    return words.gettext(N_("Reads well on paper ({whole}.{tenth} to 1)")).format(whole=whole, tenth=tenth)
