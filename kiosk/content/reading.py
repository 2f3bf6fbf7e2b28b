"""Reads a file of YAML as far as its nodes; every surprise becomes a problem with its line.

Anchors and tags are refused, and so is what would take more memory than a machine has.
"""

from __future__ import annotations

import errno
import re
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml
from yaml.reader import Reader

from kiosk.content.findings import Problem
from kiosk.content.slips import LOADER, slip
from kiosk.errors import N_, Sentence

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 1_000_000
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

    def root(self, path: Path) -> yaml.MappingNode | None:
        """Read a file and return its names and values; None when nothing in it can be used."""
        text = self._text(path)
        if text is None:
            return None
        try:
            node = None if self._is_refused(text) else yaml.compose(text, Loader=LOADER)
        except yaml.YAMLError as problem:
            self.problems.append(self._not_yaml(problem))
            return None
        if isinstance(node, yaml.MappingNode):
            return node
        if not self.problems:
            self.wrong(node, "", N_("the file is empty or is not a list of names and values"))
        return None

    def _text(self, path: Path) -> str | None:
        text = None
        try:
            raw = _read(path)
            if len(raw) > MOST_BYTES:
                self.wrong(None, "", N_("the file is too large: keep it under {most} bytes"), most=MOST_BYTES)
            else:
                text = raw.decode("utf-8").removeprefix("\ufeff")
        except OSError as problem:
            known = _UNREADABLE.get(problem.errno or 0)
            reason = Sentence(known) if known else problem.strerror or "?"
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

    def _is_refused(self, text: str) -> bool:
        """Note what may stand for more than a machine can hold: an anchor, an alias, lists in lists without end."""
        depth = 0
        for event in yaml.parse(text, Loader=LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            indicated = getattr(event, "anchor", None) or getattr(event, "tag", None)
            wrong = _WRITE_OUT if indicated or isinstance(event, yaml.AliasEvent) else ""
            if wrong or depth > MOST_DEEP:
                line = event.start_mark.line + 1 if event.start_mark else 0
                self.problems.append(Problem(wrong or _TOO_DEEP, file=self.file, line=line))
                return True
        return False


def _read(path: Path) -> bytes:
    """Return what a file holds, up to just over the most that is read.

    Raises:
        OSError: it cannot be read, or is no file; a pipe would keep the kiosk waiting for ever.

    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EISDIR, "")
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)
