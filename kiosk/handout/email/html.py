"""HTML that cannot be broken by what is in it: every text is escaped where it is put into an element.

Only what an email needs.  Tags are written by :func:`element` alone.
"""

from __future__ import annotations

from html import escape

_VOID = frozenset({"br", "meta", "hr"})


class Html(str):
    """HTML that is kept as it is: what :func:`element` has written, or a style sheet of our own."""

    __slots__ = ()


def element(tag: str, *inside: str, **attributes: str) -> Html:
    """Return ``tag`` with ``inside``: a plain ``str`` is escaped, :class:`Html` is kept.

    An attribute is escaped and quoted; ``_`` in its name stands for ``-``, ``class_`` for ``class``.
    """
    written = "".join(f' {_name(name)}="{escape(value)}"' for name, value in attributes.items())
    if tag in _VOID:
        return Html(f"<{tag}{written}>")
    return Html(f"<{tag}{written}>{together(*inside)}</{tag}>")


def together(*parts: str) -> Html:
    """Return ``parts`` one after the other: a plain ``str`` is escaped, :class:`Html` is kept."""
    return Html("".join(part if isinstance(part, Html) else escape(part) for part in parts))


def _name(name: str) -> str:
    return name.rstrip("_").replace("_", "-")
