"""Reads a file of YAML as far as its nodes; every surprise becomes a problem with its line.

Anchors and tags are refused, and so is what would take more memory than a machine has.
"""

from __future__ import annotations

import errno
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from yaml.error import MarkedYAMLError
from yaml.reader import Reader

from kiosk.content.findings import Problem
from kiosk.content.folders import MOST_BYTES
from kiosk.content.scalars import TEXT
from kiosk.content.slips import LOADER, slip
from kiosk.errors import N_, Sentence, why

if TYPE_CHECKING:
    from kiosk.content.folders import Folder

MOST_DEEP = 40
"""Lists in lists; beyond some thousands, libyaml ends the program."""
_TOO_DEEP = N_("there are too many lists in lists here: check the brackets and the dashes")
_WRITE_OUT = N_('&, * and ! have a meaning of their own here: put "quotes" around a text that begins with one')
_INDICATORS = {
    "while scanning an alias",
    "while scanning an anchor",
    "while scanning a tag",
    "while parsing a tag",
    "found undefined tag handle",
}
"""What YAML was about when a text began with one of those."""
_UNREADABLE = {
    errno.ENOENT: N_("it is not there"),
    errno.EACCES: N_("this user may not read it"),
    errno.EISDIR: N_("it is not a file"),
}
_INVISIBLE = {
    "\x0b": N_("a line break from a word processor"),
    "\x0c": N_("a page break from a word processor"),
    "\u2028": N_("a line break from a word processor"),
    "\xad": N_("a hyphen that is not seen"),
    "\u200b": N_("a space that is not seen"),
}
_NOT_SEEN = re.compile(
    rf"{Reader.NON_PRINTABLE.pattern}|[\u0085\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""What YAML does not allow, and what it allows and nobody sees: it makes two names of one, or turns a text round."""


@dataclass(slots=True)
class Reading:
    """One file being read, and everything that was found wrong in it."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    text: str = ""

    def wrong(self, node: yaml.Node | None, place: str, message: str, **values: object) -> None:
        """Note a problem at ``node``, once however often it is met."""
        line = node.start_mark.line + 1 if node is not None else 0
        problem = Problem(message, values, place, file=self.file, line=line)
        if problem not in self.problems:
            self.problems.append(problem)

    # -- the file ----------------------------------------------------------------

    def root(self, folder: Folder, name: str) -> yaml.MappingNode | None:
        """Read a file of a folder and return its names and values; None when nothing in it can be used."""
        text = self._text(folder, name)
        if text is None:
            return None
        try:
            node = self._composed(text)
        except yaml.YAMLError as problem:
            self.problems.append(self._not_yaml(problem))
            return None
        if isinstance(node, yaml.MappingNode):
            return node
        if not self.problems:
            self.wrong(node, "", N_("the file is empty or is not a list of names and values"))
        return None

    def _text(self, folder: Folder, name: str) -> str | None:
        text = None
        try:
            raw = folder.read(name)
            if len(raw) > MOST_BYTES:
                self.wrong(None, "", N_("the file is too large: keep it under {most} bytes"), most=MOST_BYTES)
            else:
                text = raw.decode("utf-8").removeprefix("\ufeff")
        except OSError as problem:
            known = _UNREADABLE.get(problem.errno or 0)
            reason = Sentence(known) if known else why(problem)
            self.wrong(None, "", N_("the file cannot be read: {reason}"), reason=reason)
        except UnicodeDecodeError:
            self.wrong(None, "", N_("the file is not UTF-8 text: save it again as UTF-8"))
        if text is not None and (invisible := _NOT_SEEN.search(text)):
            self.problems.append(self._invisible(text, invisible.start()))
            return None
        self.text = text or ""
        return text

    def _invisible(self, text: str, at: int) -> Problem:
        """Name a character that is not seen, and its place."""
        *lines, before = re.split(r"\r\n?|\n", text[:at])
        character = text[at]
        message = N_("column {column} holds {name} ({code}): type the text around it again")
        name = Sentence(_INVISIBLE.get(character, N_("an invisible character")))
        values = {"column": len(before) + 1, "name": name, "code": f"U+{ord(character):04X}"}
        return Problem(message, values, file=self.file, line=len(lines) + 1)

    def _not_yaml(self, problem: Exception) -> Problem:
        line, message, values = slip(problem, self.text)
        if {getattr(problem, "context", ""), getattr(problem, "problem", "")} & _INDICATORS:
            return Problem(_WRITE_OUT, file=self.file, line=line)
        return Problem(message, values, file=self.file, line=line)

    def _composed(self, text: str) -> yaml.Node | None:
        """Return the root of a text; None where it has none, or is refused, which is noted.

        Refused is what may stand for more than a machine can hold: an anchor, an alias, lists in lists without end.
        """
        roots = yaml.SequenceNode("", [])
        around: list[yaml.CollectionNode] = [roots]
        event: Any
        for event in yaml.parse(text, Loader=LOADER):
            kind = type(event)
            if issubclass(kind, yaml.NodeEvent):
                too_deep = issubclass(kind, yaml.CollectionStartEvent) and len(around) > MOST_DEEP
                if event.anchor or event.tag or too_deep:  # an alias has an anchor, and no tag
                    message = _TOO_DEEP if too_deep else _WRITE_OUT
                    self.problems.append(Problem(message, file=self.file, line=event.start_mark.line + 1))
                    return None
                node = _node(event)
                around[-1].value.append(node)
                if isinstance(node, yaml.CollectionNode):
                    around.append(node)
            elif issubclass(kind, yaml.CollectionEndEvent):
                done = around.pop()
                if isinstance(done, yaml.MappingNode):
                    done.value = list(zip(done.value[::2], done.value[1::2], strict=True))
            elif kind is yaml.DocumentStartEvent and roots.value:
                raise MarkedYAMLError(problem="but found another document", problem_mark=event.start_mark)
        return roots.value[0] if roots.value else None


def _node(event: Any) -> yaml.Node:  # noqa: ANN401 - libyaml's marks are no marks to the types
    """Return the node that an event begins; what a list, or names and values, hold comes after it."""
    kind = type(event)
    if kind is yaml.ScalarEvent:
        tag = _tag(event.value) if event.implicit[0] else TEXT
        return yaml.ScalarNode(tag, event.value, event.start_mark, event.end_mark, event.style)
    made = yaml.MappingNode if kind is yaml.MappingStartEvent else yaml.SequenceNode
    return made("", [], event.start_mark, event.end_mark)


def _tag(said: str) -> str:
    """Return what YAML makes of a value without quotes."""
    for tag, pattern in yaml.SafeLoader.yaml_implicit_resolvers.get(said[:1], ()):
        if pattern.match(said):
            return str(tag)
    return TEXT
