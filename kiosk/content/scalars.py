"""What YAML makes of a value that was written without quotes, where a text was meant."""

from __future__ import annotations

import re

import yaml

TEXT = "tag:yaml.org,2002:str"
_COMMENT = re.compile(r"[ \t]+#|(?:[ \t]*(?:\r\n?|\n))+(?P<before>[ \t]+)#")
"""What ends a text without quotes: on its own line, or further on, where another line of it would begin."""


def is_text(node: yaml.Node) -> bool:
    """Tell whether a value is a text: not a number, a date, yes or no, or nothing (null, ~)."""
    return isinstance(node, yaml.ScalarNode) and node.tag == TEXT


def is_alone(text: str, name: yaml.Node, value: yaml.Node) -> bool:
    """Tell whether no value and no colon follow a name, as after a comma in {language: a text, MORE OF IT}."""
    if name.end_mark is None or not isinstance(value, yaml.ScalarNode) or value.style or value.value:
        return False
    return ":" not in text[name.end_mark.index : value.start_mark.index + 1]


def is_cut(text: str, value: yaml.Node, column: int) -> bool:
    """Tell whether a # ends a text that was written without quotes, although the text may go on after it.

    Args:
        text: the whole file.
        value: what was read.
        column: where its key or its dash stands, counted from 0; more lines of the text stand further in.

    """
    if not isinstance(value, yaml.ScalarNode) or value.style or value.end_mark is None:
        return False
    found = _COMMENT.match(text, value.end_mark.index)
    return found is not None and (found["before"] is None or len(found["before"]) > column)
