"""Finds what stands at a place of a file, such as "rules/retinoids/thing"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from kiosk.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator


def inside(node: yaml.Node, part: str) -> yaml.Node | None:
    """Return what a node holds under a key, an id, or a number from 1."""
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == part), None)
    if isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            if part == str(index + 1) or id_of(item) == part:
                return item  # type: ignore[no-any-return] # PyYAML's nodes hold Any
    return None


def id_of(node: yaml.Node) -> str:
    """Return the id of an entry, or nothing."""
    if not isinstance(node, yaml.MappingNode):
        return ""
    return next((str(value.value) for name, value in node.value if name.value == "id"), "")


def texts(node: yaml.Node, place: str, languages: tuple[str, ...]) -> Iterator[tuple[str, Text]]:
    """Return every text inside a node that is written in each language, with its place."""
    if isinstance(node, yaml.MappingNode):
        values = {str(name.value): value for name, value in node.value}
        if set(values) == set(languages):
            if all(isinstance(value, yaml.ScalarNode) for value in values.values()):
                yield place, Text.written({tag: str(values[tag].value) for tag in languages})
            return
        for name, value in values.items():
            yield from texts(value, f"{place}/{name}" if place else name, languages)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from texts(item, f"{place}/{id_of(item) or index + 1}", languages)
