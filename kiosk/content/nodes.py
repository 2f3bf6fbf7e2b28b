"""Takes the YAML of a pack apart into values that know their line; every surprise becomes a problem.

Only plain YAML is understood: mappings, lists, text, numbers, dates.  Duplicate keys are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import yaml

from kiosk.content import places
from kiosk.content.model import Unit, Wait
from kiosk.content.problems import Problem
from kiosk.content.scalars import is_alone, is_cut, is_text
from kiosk.errors import N_
from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from kiosk.content.reading import Reading

_CUT = N_("what stands after # is left out: put the text in quotes")
_QUOTE = N_("{key} must be a text, and {value} is something else to YAML: put it in quotation marks")
FIRST_YEAR = 2000
_WAIT = re.compile(r"^(\d{1,4})\s*(h|d|w)$")


@dataclass(slots=True)
class Entry:
    """A mapping in the file; every key must be asked for, or it is a problem (:meth:`done`)."""

    reading: Reading
    node: yaml.Node
    place: str
    _asked: set[str] = field(default_factory=set)

    def wrong(self, message: str, **values: object) -> None:
        """Note a problem with the whole entry."""
        self.reading.wrong(self.node, self.place, message, **values)

    def wrong_at(self, key: str, message: str, /, **values: object) -> None:
        """Note a problem with the value of a key."""
        self.reading.wrong(self.find(key) or self.node, self._at(key), message, **values)

    def _at(self, key: str) -> str:
        return f"{self.place}/{key}" if self.place else key

    def _pairs(self) -> list[tuple[yaml.Node, yaml.Node]]:
        return list(self.node.value) if isinstance(self.node, yaml.MappingNode) else []

    def find(self, key: str, *, needed: bool = False) -> yaml.Node | None:
        """Return the node of a key, or None; a needed one that is missing is a problem."""
        self._asked.add(key)
        values = [value for name, value in self._pairs() if name.value == key]
        if not values and needed:
            self.wrong(N_("{key} is missing: add it"), key=key)
        return values[0] if values else None

    def done(self) -> None:
        """Note every key that nobody asked for, and every key that stands twice."""
        seen = set()
        for name, value in self._pairs():
            if not isinstance(name, yaml.ScalarNode):
                self.reading.wrong(name, self.place, N_("a bracket stands where a name should: put the text in quotes"))
                continue
            key = str(name.value)
            if key in seen:
                self.reading.wrong(name, self._at(key), N_("{key} stands twice: keep one"), key=key)
            elif key not in self._asked and is_alone(self.reading.text, name, value):
                message = N_("the text ends at the comma before “{key}”: put all of it in quotes")
                self.reading.wrong(name, self.place, message, key=key)
            elif key not in self._asked:
                known = ", ".join(sorted(self._asked))
                message = N_("{key} is not known here: use one of {known}")
                self.reading.wrong(name, self._at(key), message, key=key, known=known)
            seen.add(key)

    # -- values --------------------------------------------------------------------

    def string(self, key: str, *, needed: bool = True, default: str = "") -> str:
        """Return a one-line text as people read it; what YAML takes for something else is a problem."""
        node = self.find(key, needed=needed)
        if node is None:
            return default
        name = next(name for name, value in self._pairs() if value is node)
        if is_cut(self.reading.text, node, name.start_mark.column):
            self.reading.wrong(node, self._at(key), _CUT)
        return self._scalar(node, key, default)

    def name(self, key: str, *, needed: bool = True, default: str = "") -> str:
        """Return an id, or a word of a list; a comment may follow it."""
        node = self.find(key, needed=needed)
        return self._scalar(node, key, default) if node is not None else default

    def _scalar(self, node: yaml.Node, key: str, default: str) -> str:
        message = ""
        if isinstance(node, yaml.SequenceNode):
            message = N_("{key} must be one text, not a list")
        elif not isinstance(node, yaml.ScalarNode):
            message = N_("{key} must be a text: put one that begins with a curly bracket in quotes")
        elif not node.value.strip():
            message = N_("{key} must be a text")
        elif not is_text(node):
            message = _QUOTE
        if message:
            self.reading.wrong(node, self._at(key), message, key=key, value=node.value)
            return default
        return str(node.value).strip()

    def day(self, key: str) -> date | None:
        """Return a date from this century on."""
        node = self.find(key, needed=True)
        if node is None:
            return None
        try:
            day = date.fromisoformat(node.value.strip() if isinstance(node, yaml.ScalarNode) else "")
        except ValueError:
            day = date.min
        if day.year < FIRST_YEAR:
            self.reading.wrong(node, self._at(key), N_("{key} must be a date such as 2026-11-22"), key=key)
            return None
        return day

    def yes(self, key: str, *, default: bool) -> bool:
        """Return true or false."""
        node = self.find(key)
        if node is None:
            return default
        if not isinstance(node, yaml.ScalarNode) or node.value not in {"true", "false", "yes", "no"}:
            self.reading.wrong(node, self._at(key), N_("{key} must be yes or no"), key=key)
            return default
        return node.value in {"true", "yes"}

    def number(self, key: str) -> int | None:
        """Return a whole number, 0 or more; None where there is none."""
        node = self.find(key, needed=True)
        if node is None:
            return None
        if not isinstance(node, yaml.ScalarNode) or not re.fullmatch(r"\d{1,6}", node.value):
            self.reading.wrong(node, self._at(key), N_("{key} must be a whole number"), key=key)
            return None
        return int(node.value)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a list of texts as people read them; none when the key is missing."""
        node = self.find(key)
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                if is_cut(self.reading.text, item, node.start_mark.column):
                    self.reading.wrong(item, self._at(key), _CUT)
        return self.names(key)

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of ids, each followed by a comment or not; none when the key is missing."""
        node = self.find(key)
        if node is None:
            return ()
        place, names = self._at(key), list[str]()
        if not isinstance(node, yaml.SequenceNode):
            self.reading.wrong(node, place, N_("{name} must be a list"), name=place)
            return ()
        for item in node.value:
            if not isinstance(item, yaml.ScalarNode):
                self.reading.wrong(item, place, N_("{name} must be a list of texts"), name=place)
            elif not is_text(item):
                self.reading.wrong(item, place, _QUOTE, key=key, value=item.value)
            else:
                if item.value in names:
                    self.reading.wrong(item, place, N_("{key} stands twice: keep one"), key=item.value)
                names.append(str(item.value))
        return tuple(names)

    def wait(self, key: str, *, needed: bool = False) -> Wait | None:
        """Return a wait such as 48 h, 14 d or 2 w."""
        node = self.find(key, needed=needed)
        return self._wait(node, self._at(key)) if node is not None else None

    def _wait(self, node: yaml.Node, place: str) -> Wait | None:
        found = _WAIT.match(str(node.value)) if isinstance(node, yaml.ScalarNode) else None
        if found is None:
            self.reading.wrong(node, place, N_("{name} must be a wait such as 48 h, 14 d or 2 w"), name=place)
            return None
        count, unit = int(found[1]), found[2]
        return Wait(count * 7, Unit.DAYS) if unit == "w" else Wait(count, Unit(unit))

    def waits(self, key: str) -> tuple[Wait, Wait] | None:
        """Return a shortest and a longest wait."""
        node = self.find(key)
        if node is None:
            return None
        place = self._at(key)
        both = [self._wait(n, place) for n in node.value] if isinstance(node, yaml.SequenceNode) else []
        if len(both) != 2 or both[0] is None or both[1] is None:  # noqa: PLR2004 - a range has two ends
            self.reading.wrong(node, place, N_("{name} must be two waits such as [6 h, 72 h]"), name=place)
            return None
        return both[0], both[1]

    def text(self, key: str, languages: Iterable[str], *, needed: bool = True) -> Text | None:
        """Return a text in every language; a missing language is a problem."""
        node = self.find(key, needed=needed)
        return self._text(node, self._at(key), languages) if node is not None else None

    def must(self, key: str, languages: Iterable[str]) -> Text:
        """Return a text that has to be there; an empty one stands in for it once the problem is noted."""
        return self.text(key, languages) or Text(dict.fromkeys(languages, ""))

    def _text(self, node: yaml.Node, place: str, languages: Iterable[str]) -> Text:
        said: dict[str, str] = {}
        if not isinstance(node, yaml.MappingNode):
            example = ", ".join(languages)
            self.reading.wrong(node, place, N_("write this text in each language: {languages}"), languages=example)
            return Text(dict.fromkeys(languages, ""))
        inner = Entry(self.reading, node, place)
        for language in languages:
            said[language] = inner.string(language)
        inner.done()
        return Text.written(said)

    # -- parts ----------------------------------------------------------------------

    def entry(self, key: str, *, needed: bool = False) -> Entry | None:
        """Return a mapping inside this one."""
        node = self.find(key, needed=needed)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.reading.wrong(node, self._at(key), N_("{key} must be names and values"), key=key)
            return None
        return Entry(self.reading, node, self._at(key))

    def entries(self, key: str, *, needed: bool = True) -> list[Entry]:
        """Return the entries of a list, each named by its id where it has one."""
        node = self.find(key, needed=needed)
        if node is None:
            return []
        if not isinstance(node, yaml.SequenceNode):
            self.reading.wrong(node, self._at(key), N_("{key} must be a list (each entry begins with a dash)"), key=key)
            return []
        entries = []
        for index, item in enumerate(node.value):
            name = str(index + 1)
            if isinstance(item, yaml.MappingNode):
                name = next((str(v.value) for k, v in item.value if k.value == "id"), name)
                entries.append(Entry(self.reading, item, f"{self._at(key)}/{name}"))
            else:
                place = f"{self._at(key)}/{name}"
                self.reading.wrong(item, place, N_("{name} must be names and values"), name=place)
        return entries

    # -- for the checks ----------------------------------------------------------------

    def locate(self, place: str) -> yaml.Node:
        """Return the node at a place such as "rules/retinoids", or the nearest one around it."""
        node: yaml.Node = self.node
        for part in filter(None, place.split("/")):
            inner = places.inside(node, part)
            if inner is None:
                break
            node = inner
        return node

    def problem(self, place: str, message: str, **values: object) -> Problem:
        """Return a problem with what stands at a place."""
        return Problem(self.reading.file, self.locate(place).start_mark.line + 1, place, message, values)

    def texts(self, languages: Collection[str]) -> Iterator[tuple[str, Text]]:
        """Return every text of the entry that is written in each language, with its place."""
        yield from places.texts(self.node, self.place, tuple(languages))


def opened(reading: Reading, path: Path) -> Entry | None:
    """Read a file; None when nothing in it can be used."""
    node = reading.root(path)
    return Entry(reading, node, "") if node is not None else None
