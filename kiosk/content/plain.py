"""Takes YAML or JSON apart into plain values, and knows the line that each of them stands on.

Only what a form can hold is understood: names and values, lists, text, whole numbers, yes and no.  What YAML would
quietly make something else of is told: a text without quotes that it takes for a number or a date, that a comment cuts,
or that ends at a comma; a key that stands twice.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from kiosk import markup
from kiosk.content.findings import Finding, finding
from kiosk.content.scalars import is_alone, is_cut, is_text
from kiosk.errors import N_
from kiosk.i18n import ENGLISH, FRENCH

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

Plain = Any
"""What JSON can hold: dict, list, str, int, float, bool, None."""

_CUT = N_("what stands after # is left out: put the text in quotes")
_QUOTE = N_("{key} must be a text, and {value} is something else to YAML: put it in quotation marks")
_TWICE = N_("{key} stands twice: keep one")
_NO_DASH = N_("{key} stands twice: put a dash before {second} if an entry begins there, else keep one")
WHOLE = re.compile(r"[-+]?[0-9]{1,6}")
NOT_WHOLE = 0.5
"""Stands for what YAML takes for a number and people do not, such as 0x1f or 12:30: no text and no whole number."""
MOST_OF_ID = 40
ABOUT_YOU, ANSWERS = "about-you", "answers"
"""The question that an older pack asked without calling it one, and the key that it wrote its options under."""
NEITHER = re.compile(r"[^a-z0-9]+")
_FURTHER = re.compile(r"[^\x00-\x7f]")
"""What is no letter of ASCII."""


@dataclass(slots=True)
class Source:
    """What stands in one file, and what was wrong with how it is written."""

    plain: Plain
    node: yaml.Node | None = None
    findings: list[Finding] = field(default_factory=list)

    def line(self, place: str) -> int:
        """Return the line (from 1) of what stands at a place such as "rules/retinoids/thing", or around it; else 0."""
        node = self._at(place)
        return node.start_mark.line + 1 if node is not None else 0

    def written(self, place: str) -> str:
        """Return a value as the file has it: "0x1f", "~"."""
        node = self._at(place)
        return str(node.value) if isinstance(node, yaml.ScalarNode) else ""

    def _at(self, place: str) -> yaml.Node | None:
        """Return the node at a place, or the nearest one around it."""
        node, plain, path = self._begin([part for part in place.split("/") if part])
        for part in path:
            at: Any = part if isinstance(plain, dict) else position(plain, part)
            inside = node and _inside(node, at if at == part else _written_at(at, plain, node))
            if inside is None:
                break
            node, plain = inside, plain.get(at) if isinstance(plain, dict) else plain[at]
        return node

    def _begin(self, path: list[str]) -> tuple[yaml.Node | None, Plain, list[str]]:
        """Return where to look for what, as the question of an older pack was not written as one."""
        answers = _inside(self.node, ANSWERS) if self.node else None
        if path[:2] != ["questions", ABOUT_YOU] or not isinstance(answers, yaml.SequenceNode) or not answers.value:
            return self.node, self.plain, path
        question = self.plain["questions"][0]
        return answers, question.get("any_of") or question.get("only"), path[3:]


def _written_at(at: int | None, plain: Plain, node: yaml.Node) -> int | None:
    """Return where an entry of a list was written; what was written elsewhere comes before all others."""
    return None if at is None else at - len(plain) + len(node.value)


def position(plain: Plain, part: str) -> int | None:
    """Return where the entry with an id, or with a number from 1, stands in a list; None when it is not there."""
    if not isinstance(plain, list):
        return None
    for index, item in enumerate(plain):
        if isinstance(item, dict) and str(item.get("id")) == part:
            return index
    return int(part) - 1 if part.isdecimal() and 0 < int(part) <= len(plain) else None


def _inside(node: yaml.Node, part: str | int | None) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part]  # type: ignore[no-any-return] # PyYAML's nodes hold Any
    return None


# -- YAML -------------------------------------------------------------------------------


def of_yaml(node: yaml.Node, text: str, texts: Collection[str]) -> Source:
    """Return what stands in a file of YAML.

    Args:
        node: its root.
        text: all of it.
        texts: the keys whose values are read by people, so that nothing of them may be lost.

    """
    source = Source(None, node)
    source.plain = _Taker(source.findings, text, frozenset(texts)).plain(node, "", "", 0)
    return source


@dataclass(slots=True)
class _Taker:
    """Takes one file apart."""

    findings: list[Finding]
    text: str
    texts: frozenset[str]

    def plain(self, node: yaml.Node, place: str, key: str, column: int) -> Plain:
        """Return what a node holds; it stands under a key, or after a dash, at a column of the file."""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            column = node.start_mark.column
            places = [f"{place}/{_id(item) or number}" for number, item in enumerate(node.value, 1)]
            return [
                self._mapping(item, inside, is_entry=True)
                if isinstance(item, yaml.MappingNode)
                else self.plain(item, inside, key, column)
                for item, inside in zip(node.value, places, strict=True)
            ]
        return self._scalar(node, place, key, column)

    def _mapping(self, node: yaml.MappingNode, place: str, *, is_entry: bool = False) -> Plain:
        values: dict[str, Plain] = {}
        is_second = False  # the entry goes on with what should be one of its own
        for name, value in node.value:
            key = str(name.value)
            inside = f"{place}/{key}" if place else key
            if not isinstance(name, yaml.ScalarNode):
                self._tell(place, N_("a bracket stands where a name should: put the text in quotes"))
            elif key in values and is_entry and key == next(iter(values)):
                is_second = True
                self._tell(inside, _NO_DASH, key=key, second=f"{key}: {value.value}")
            elif key in values:
                if not is_second:
                    self._tell(inside, _TWICE, key=key)
            elif is_alone(self.text, name, value):
                self._tell(place, N_("the text ends at the comma before “{key}”: put all of it in quotes"), key=key)
            else:
                values[key] = self.plain(value, inside, key, name.start_mark.column)
        return values

    def _scalar(self, node: yaml.Node, place: str, key: str, column: int) -> Plain:
        said, kind = str(node.value), node.tag.rpartition(":")[2]
        if key in self.texts and said.strip():
            if not is_text(node):
                self._tell(place, _QUOTE, key=key, value=said)
            elif is_cut(self.text, node, column):
                self._tell(place, _CUT)
            return said
        if kind == "null":
            return None
        if kind == "bool":
            return said.lower() in {"yes", "true", "on"}
        if kind in {"int", "float"}:
            return int(said) if WHOLE.fullmatch(said) else NOT_WHOLE
        return said

    def _tell(self, place: str, message: str, /, **values: object) -> None:
        self.findings.append(finding(place, message, **values))


def _id(node: yaml.Node) -> str:
    if not isinstance(node, yaml.MappingNode):
        return ""
    return next((str(value.value) for name, value in node.value if name.value == "id"), "")


# -- JSON -------------------------------------------------------------------------------


def of_json(text: str) -> Source:
    """Return what stands in JSON (RFC 8259).

    Raises:
        ValueError: it is none.

    """
    findings: list[Finding] = []

    def once(pairs: list[tuple[str, Plain]]) -> Plain:
        values: dict[str, Plain] = {}
        for key, value in pairs:
            if key in values:
                findings.append(finding("", _TWICE, key=key))
            values.setdefault(key, value)
        return values

    return Source(json.loads(text, object_pairs_hook=once), findings=findings)


def named(plain: Plain, key: str) -> tuple[str, ...]:
    """Return the ids of a list that stands under a key, those of entries among them that cannot be used."""
    entries = plain.get(key) if isinstance(plain, dict) else None
    ids = [entry.get("id") for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return tuple(name for name in ids if isinstance(name, str))


def languages_of(plain: Plain) -> tuple[str, ...]:
    """Return the languages of what treatments share, as far as they can be read before its form is."""
    written = plain.get("languages") if isinstance(plain, dict) else None
    tags = [tag for tag in written if isinstance(tag, str)] if isinstance(written, list) else []
    return tuple(dict.fromkeys(tags)) or (FRENCH, ENGLISH)


# -- ids ----------------------------------------------------------------------------------


def with_ids(plain: Plain, languages: Sequence[str]) -> Plain:
    """Return it with an id for each entry of each list: its own, or one made of its words in the first language.

    The same words always give the same id, so that it need not be written.
    """
    if isinstance(plain, dict):
        return {key: with_ids(value, languages) for key, value in plain.items()}
    if not isinstance(plain, list):
        return plain
    taken = {item["id"] for item in plain if isinstance(item, dict) and isinstance(item.get("id"), str)}
    entries = []
    for item in plain:
        entry = with_ids(item, languages)
        if isinstance(entry, dict) and "id" not in entry:
            name = _free(_named_after(entry, languages), taken)
            taken.add(name)
            entry = {"id": name} | entry
        entries.append(entry)
    return entries


def _free(name: str, taken: Collection[str]) -> str:
    """Return a name that is not taken: the same, or with a number."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    return free


def _named_after(entry: dict[str, Plain], languages: Sequence[str]) -> str:
    """Return an id made of the first words of an entry."""
    for words in _words(entry, languages):
        if name := slug(words):
            return name
    return "entry"


def slug(words: str) -> str:
    """Return words as an id: small letters, digits and hyphens; "" where nothing is left."""
    letters = unicodedata.normalize("NFKD", words.casefold().replace("œ", "oe"))
    name = NEITHER.sub("-", _FURTHER.sub(lambda c: "" if unicodedata.combining(c[0]) else "-", letters)).strip("-")
    return name if len(name) <= MOST_OF_ID else name[: MOST_OF_ID + 1].rpartition("-")[0] or name[:MOST_OF_ID]


def _words(entry: dict[str, Plain], languages: Sequence[str]) -> Iterator[str]:
    """Return its texts in the first language, then what is written in none."""
    texts = [value.get(languages[0]) for value in entry.values() if isinstance(value, dict) and languages]
    for said in (*texts, *entry.values()):
        if isinstance(said, str):
            yield markup.plain(markup.runs(said))
