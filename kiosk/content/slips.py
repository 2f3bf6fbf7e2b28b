"""Tells what libyaml says of a file it cannot read in words of our own, which name the slip and its way out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from kiosk.errors import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from yaml import _yaml, error

    Position = error.Mark | _yaml.Mark

LOADER: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Libyaml's where it is, which reads eight times as fast."""
_SPECIAL = N_('{character} has a meaning of its own here: put the text in quotation marks (")')
_ENDED = N_('the text goes on after {character}, which ends it: put all of it in quotation marks (")')
_OPEN = N_("{character} opens here and is not closed: close it, or remove it")
_CUT = N_("what stands after # is left out: put the text in quotes")
_COLON = N_("this line lacks the colon and the space behind a name: write it as “end: 14 d”")
_NO_BREAK = N_("a no-break space stands here, which is no space to YAML: type a space in its place")
_SECOND = N_("--- begins a second list of names here: make a file of its own of it, or remove the line")
_TAB = N_("a tab stands here: use spaces")
_BACKSLASH = N_("\\ has a meaning of its own between quotation marks: write / or \\\\")
_BEGINS = N_("this line does not begin where it should: check its spaces, and the colon of the line before")
_OTHER = N_("this is not YAML: check the colons, the quotes and the spaces before this line")
_NAME = re.compile(r"\s*(?:- +)?[\w-]+\s*")
_NO_COLON = re.compile(r"\s*(?:- +)?[a-z_]+(?::\S| +[^:\s]).*")
"""A key, and what should stand behind its colon: "end:14 d", "stance avoid"."""
_NO_BREAKS = re.compile(r"^\s*[\u00a0\u202f]|^\s*(?:- +)?[\w-]+:[\u00a0\u202f]")
_COMMENT = re.compile(r"[ \t]#")
_CLOSING = {'"', "'", "}", "]"}


def slip(problem: Exception, text: str) -> tuple[int, str, Mapping[str, object]]:
    """Return the line (from 1; 0 where it is not known), the message, and its values."""
    end, context = getattr(problem, "problem_mark", None), getattr(problem, "context_mark", None)
    if end is None:
        return 0, _OTHER, {}
    said, about = str(getattr(problem, "problem", "")), str(getattr(problem, "context", ""))
    if "found another document" in said:
        return end.line + 1, _SECOND, {}
    if (line := _unnamed(said, end, text)) is not None:
        no_break = _NO_BREAKS.search(text.split("\n")[line])
        return line + 1, _NO_BREAK if no_break else _COLON, {}
    if context is not None and (opened := _opened(said, about, context, end, text)):
        return context.line + 1, *opened
    if text[: end.index].rstrip()[-1:] in {'"', "'"} and (begun := _long_text(text)):
        return begun.line + 1, _OPEN, {"character": text[begun.index]}
    return end.line + 1, *_at(said, end, text)


def _unnamed(said: str, end: Position, text: str) -> int | None:
    """Return the line (from 0) with a name that no colon and space follow; None where it is not at fault.

    Libyaml takes such a line for a text, and stumbles over the next one, or over the end.
    """
    lines = text.split("\n")
    if "could not find expected ':'" not in said and "mapping values are not allowed" not in said:
        return None
    for line in range(min(end.line, len(lines) - 1), -1, -1):
        if _NO_BREAKS.search(lines[line]) or (line < end.line and _NO_COLON.fullmatch(lines[line])):
            return line
        if line < end.line and lines[line].strip():
            return None
    return None


def _long_text(text: str) -> Position | None:
    """Return where the last text that could be read begins; None unless it is in quotes and goes over lines.

    A quotation end that was forgotten lets a text end at the next one, far below.
    """
    begun: Position | None = None
    try:
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
                over_lines = event.start_mark.line < event.end_mark.line
                begun = event.start_mark if event.style in {'"', "'"} and over_lines else None
    except yaml.YAMLError:
        pass
    return begun


def _opened(
    said: str, about: str, context: Position, end: Position, text: str
) -> tuple[str, Mapping[str, object]] | None:
    """Tell what is wrong with a text or a list since it began; None where its end is at fault."""
    if "quoted scalar" in about:
        ended = "end of stream" in said or "document indicator" in said
        return (_OPEN, {"character": text[context.index : context.index + 1]}) if ended else (_BACKSLASH, {})
    if "block scalar" in about and "tab" not in said:
        return _SPECIAL, {"character": text[context.index : context.index + 1]}
    if "flow" in about and _COMMENT.search(text[context.index : end.index]):
        return _CUT, {}
    if "flow" in about and not _is_in_text(said, end, text):
        return _OPEN, {"character": text[context.index : context.index + 1]}
    return None


def _is_in_text(said: str, end: Position, text: str) -> bool:
    """Tell whether a list in brackets ended inside of a text, and not because its bracket was forgotten."""
    here, line = text[end.index : end.index + 1], _before(end, text)
    if here == ":":
        return not _NAME.fullmatch(line)
    return here in {"[", "{", "\t"} or line.rstrip()[-1:] in _CLOSING or "or '" not in said


def _before(end: Position, text: str) -> str:
    """Return what stands before a place on its line."""
    return text[: end.index].rpartition("\n")[2]


def _at(said: str, end: Position, text: str) -> tuple[str, Mapping[str, object]]:
    """Tell what is wrong with the place where reading ended."""
    here, line = text[end.index : end.index + 1], _before(end, text)
    before = line.rstrip()[-1:]
    if here == "\t" or "tab character" in said:
        return _TAB, {}
    if "mapping values" in said:
        return (_SPECIAL, {"character": ":"}) if ": " in line or " - " in f" {line}" else (_BEGINS, {})
    if "not allowed in this context" in said or "cannot start any token" in said or "node content" in said:
        return (_SPECIAL, {"character": here}) if here.strip() else (_OTHER, {})
    if before in _CLOSING and "did not find expected" in said:
        return _ENDED, {"character": before}
    if "or '}'" in said or "or ']'" in said:
        return _SPECIAL, {"character": here}
    return (_BEGINS, {}) if "did not find expected" in said else (_OTHER, {})
