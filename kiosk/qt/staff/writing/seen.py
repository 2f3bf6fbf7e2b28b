"""A text that is being written, as its screen sees it, and the rows that it shows; pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from babel import Locale

from kiosk.content.declared import ROOTS, Kind, declared
from kiosk.content.differences import at
from kiosk.content.mending import field_of
from kiosk.content.naming import KINDS, known_by
from kiosk.content.plain import languages_of
from kiosk.content.times import Unit, Wait
from kiosk.errors import N_, Sentence

if TYPE_CHECKING:
    from kiosk.content.editing import Values
    from kiosk.content.findings import Finding
    from kiosk.i18n import Words

CHOICES = {
    "do": N_("Do"),
    "avoid": N_("Avoid"),
    "at least": N_("at least so long"),
    "at most": N_("at most so long"),
    "expected": N_("Expected: nothing to do"),
    "call": N_("Call the clinic"),
    "today": N_("See somebody today"),
    "emergency": N_("Call 911"),
}
UNITS = {
    Unit.MINUTES: N_("minutes"),
    Unit.HOURS: N_("hours"),
    Unit.DAYS: N_("days"),
    Unit.WEEKS: N_("weeks"),
    Unit.MONTHS: N_("months"),
    Unit.YEARS: N_("years"),
    Unit.NIGHTS: N_("nights"),
}
SHORT = {
    Unit.MINUTES: N_("{count} min"),
    Unit.HOURS: N_("{count} h"),
    Unit.DAYS: N_("{count} d"),
    Unit.WEEKS: N_("{count} wk"),
    Unit.MONTHS: N_("{count} mo"),
    Unit.YEARS: N_("{count} y"),
    Unit.NIGHTS: N_("{count} n"),
}
A_DAY = {Unit.MINUTES: 24 * 60, Unit.HOURS: 24}


@dataclass(frozen=True, slots=True)
class Mending:
    """A button that mends something."""

    key: str
    word: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What was found in a field."""

    key: str
    tone: str
    said: str
    mends: tuple[Mending, ...] = ()


@dataclass(frozen=True, slots=True)
class Pick:
    """Something that can be chosen."""

    key: str
    word: str
    chosen: bool = False
    picture: str = ""
    """The icon that it is; "" for any other thing, so that no icon is sought by its id while a row becomes another."""


@dataclass(frozen=True, slots=True)
class Side:
    """A text in one language."""

    key: str
    """Its place."""
    language: str
    name: str
    source: str
    tone: str = ""
    reread: bool = False
    """Whether the first language was changed, and this one not."""
    words: tuple[Pick, ...] = ()
    """Of a list of words, each."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field, the head of a list, or one entry of it."""

    key: str
    kind: str
    label: str
    help: str = ""
    depth: int = 0
    source: str = ""
    """What is written in it, where that is one thing."""
    word: str = ""
    """What it is called for people."""
    picture: str = ""
    """The icon that is chosen."""
    flag: bool = False
    number: int = 0
    day: int = 1
    """What a day is in its unit; 1 for what is longer."""
    unit: str = ""
    least: float = -1.0
    """Where the shortest wait of the sources is on the scale, from 0 to 1; -1 where there is no scale."""
    most: float = -1.0
    here: float = -1.0
    was: float = -1.0
    """Where the wait is that patients are told now."""
    leastWord: str = ""
    mostWord: str = ""
    wasWord: str = ""
    optional: bool = False
    """Whether it can be taken away."""
    first: bool = False
    last: bool = False
    tone: str = ""
    sides: tuple[Side, ...] = ()
    picks: tuple[Pick, ...] = ()
    units: tuple[Pick, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """A text that is being written, as far as its screen needs it."""

    values: Values
    words: Words
    base: Values | None = None
    """What it was begun from."""
    told: Values | None = None
    """What patients are told now."""
    edition: int = 0
    """The number of that."""
    findings: tuple[Finding, ...] = ()
    opened: frozenset[str] = field(default_factory=frozenset)
    """Places of fields that are shown although nothing is written in them."""

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of the text."""
        return languages_of(self.values.get("shared"))

    def say(self, message: str, **values: object) -> str:
        """Return a message in the reader's language."""
        return Sentence(message, values).told(self.words)

    # -- what was found ------------------------------------------------------------------

    def under(self, place: str) -> tuple[Finding, ...]:
        """Return what was found at a place, or further in."""
        return tuple(each for each in self.findings if f"{_placed(each)}/".startswith(f"{place}/"))

    def placed(self, finding: Finding) -> str:
        """Return where a finding is shown."""
        return _placed(finding)

    def tone(self, place: str) -> str:
        """Return how bad that is: "wrong", "soon" or ""."""
        found = self.under(place)
        return "wrong" if any(each.blocks for each in found) else "soon" if found else ""


def _placed(finding: Finding) -> str:
    """Return the place of a finding; what is about the whole, such as its paper, is told with the treatment."""
    place = field_of(finding)[0]
    return place if place.partition("/")[0] in ROOTS else f"treatment/{place}".rstrip("/")


def entry_of(place: str) -> str:
    """Return the entry that is opened to reach a place: of a list of the treatment, or the treatment itself."""
    parts = place.split("/")
    root = parts[0] if parts[0] in ROOTS else "treatment"
    lists = {each.key for each in declared(ROOTS[root]) if each.kind is Kind.ENTRIES}
    most = 3  # treatment/LIST/ID
    return "/".join(parts[:most]) if len(parts) >= most and parts[1] in lists else root


def titled(seen: Seen, place: str) -> str:
    """Return what an entry is called."""
    if place in ROOTS:
        return seen.say(N_("About the treatment") if place == "treatment" else N_("For all treatments"))
    return known_by(at(seen.values, place), seen.words.language) or seen.say(N_("Without a name"))


def kind_word(seen: Seen, place: str) -> str:
    """Return what kind of entry stands at a place."""
    parts = place.split("/")
    return seen.say(KINDS.get(parts[-2], "")) if len(parts) > 2 else ""  # noqa: PLR2004 - treatment/LIST/ID


def named(language: str) -> str:
    """Return the name of a language in itself: "Français"."""
    try:
        name = str(Locale.parse(language, sep="-").language_name)
    except ValueError:
        return language
    return name[:1].upper() + name[1:]


def short_wait(words: Words, wait: Wait) -> str:
    """Return a wait with little room: "72 h", "14 d"."""
    return words.gettext(SHORT[wait.unit]).format(count=wait.count)


def wait_at(values: Values | None, place: str) -> Wait | None:
    """Return the wait that stands at a place, alone or in a moment; None where none can be read."""
    there = at(values, place) if values else None
    there = there.get("wait") if isinstance(there, dict) else there
    try:
        return Wait.written(there) if isinstance(there, str) else None
    except ValueError:
        return None


def list_in(part: Any, key: str) -> list[dict[str, Any]]:  # noqa: ANN401 - plain values
    """Return the entries of a list that are any."""
    there = part.get(key) if isinstance(part, dict) else None
    return [each for each in there if isinstance(each, dict)] if isinstance(there, list) else []
