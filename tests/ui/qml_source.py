"""QML as written: which property is given which expression, token by token.

It reads as much of the language as ``ui/`` may use, and refuses the rest rather than overlook it.  What an
expression is worth is not its business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

TOKEN = re.compile(
    r"""(?P<gap>\s+|//[^\n]*|/\*.*?\*/)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<template>`(?:\\.|[^`\\])*`)
    |(?P<number>0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)
    |(?P<name>[A-Za-z_$][\w$]*)
    |(?P<sign>===|!==|=>|==|!=|<=|>=|&&|\|\||\?\?|\?\.|\.\.\.|\+\+|--|[-+*/%]=|[-+*/%<>=!?:;,.(){}[\]&|^~])""",
    re.VERBOSE | re.DOTALL,
)
OPEN, CLOSED = ("(", "[", "{"), (")", "]", "}")
GOES_ON = {*"?:+-*/%.,=<>&|)]", "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "??", "?.", "=>", "+=", "-="}
"""A line that begins with one of these, or follows a line that ends with one, goes on with the expression."""
ENDS = {")", "]", "}"}


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the language; ``kind`` is string, template, number, name or sign."""

    kind: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Given:
    """An expression, and what it is given to: ``font.pixelSize``, ``onClicked`` or ``show()``, which is a function."""

    name: str
    declared: str
    """The type, where the property is declared here."""
    tokens: tuple[Token, ...]

    @property
    def leaf(self) -> str:
        return self.name.rpartition(".")[2]

    @property
    def line(self) -> int:
        return self.tokens[0].line

    def __str__(self) -> str:
        return f"{self.line}: {self.name}: {' '.join(token.text for token in self.tokens)}"


def tokens(source: str) -> Iterator[Token]:
    """Split into words; comments and spaces go."""
    at, line = 0, 1
    while at < len(source):
        found = TOKEN.match(source, at)
        if found is None:
            raise ValueError(f"line {line}: {source[at : at + 20]!r} is not read here")
        if found.lastgroup != "gap":
            yield Token(str(found.lastgroup), found.group(), line)
        line += found.group().count("\n")
        at = found.end()


def given(source: str) -> list[Given]:
    """Return every expression of a file, those of the objects within it too."""
    return list(_Reader(list(tokens(source))).file())


class _Reader:
    def __init__(self, words: list[Token]) -> None:
        self._words = words
        self._at = 0

    def _text(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._words[at].text if at < len(self._words) else ""

    def _take(self, *expected: str) -> Token:
        token = self._words[self._at]
        if expected and token.text not in expected:
            raise ValueError(f"line {token.line}: {token.text!r} where {expected} should be")
        self._at += 1
        return token

    def file(self) -> Iterator[Given]:
        while self._text() in {"pragma", "import"}:
            line = self._words[self._at].line
            while self._words[self._at].line == line:
                self._at += 1
        yield from self._member("")
        if self._at != len(self._words):
            raise ValueError(f"line {self._take().line}: more than one object")

    def _path(self) -> str:
        path = self._take().text
        while self._text() in {".", "<", "on"} and (self._text() != "on" or self._text(2) == "{"):
            if self._text() == "<":
                self._take("<")
                path = f"{path}<{self._path()}>"
                self._take(">")
            elif self._take().text == ".":
                path = f"{path}.{self._take().text}"
            else:
                self._take()
        return path

    def _object(self, prefix: str) -> Iterator[Given]:
        self._take("{")
        while self._text() != "}":
            yield from self._member(prefix)
        self._take("}")

    def _member(self, prefix: str) -> Iterator[Given]:
        if self._text() == ";":
            self._take()
        elif self._text() == "signal":
            self._take()
            self._take()
            if self._text() == "(":
                self._bracket()
        elif self._text() == "function":
            yield self._function()
        elif self._text() == "component" and self._text(2) == ":":
            self._at += 3
            yield from self._member("")
        elif self._text() in {"readonly", "required", "default", "property"} and self._text(1) != ":":
            yield from self._declaration()
        else:
            path = self._path()
            if self._text() == "{":
                yield from self._object("" if path.rpartition(".")[2][0].isupper() else f"{prefix}{path}.")
            else:
                self._take(":")
                yield from self._value(prefix + path, "")

    def _function(self) -> Given:
        self._take("function")
        name = self._take().text
        self._bracket()
        if self._text() == ":":
            self._take()
            self._path()
        return Given(f"{name}()", "", self._bracket())

    def _declaration(self) -> Iterator[Given]:
        while self._text() in {"readonly", "required", "default"}:
            self._take()
        if self._text() != "property":  # one of the type's own
            self._take()
            return
        self._take("property")
        declared = self._path()
        name = self._take().text
        if self._text() == ":":
            self._take(":")
            yield from self._value(name, declared)

    def _value(self, name: str, declared: str) -> Iterator[Given]:
        """Read an expression or an object; the objects of a list stand in its brackets."""
        if self._starts_object():
            yield from self._member("")
        elif self._text() == "{":
            yield Given(name, declared, self._bracket())
        elif self._text() == "[" and self._starts_object(1):
            self._take("[")
            while self._text() != "]":
                yield from self._member("")
                if self._text() == ",":
                    self._take()
            self._take("]")
        else:
            yield Given(name, declared, self._expression())

    def _starts_object(self, ahead: int = 0) -> bool:
        """Tell whether ``Name.Name {`` stands here, with ``on property`` perhaps."""
        if not self._text(ahead)[:1].isupper():
            return False
        ahead += 1
        while self._text(ahead) == ".":
            ahead += 2
        return self._text(ahead) == "{"

    def _expression(self) -> tuple[Token, ...]:
        taken = [*self._operand()]
        while self._text() not in {"}", ";", ""} and self._continues(taken[-1], self._words[self._at]):
            taken += self._operand()
        return tuple(taken)

    def _operand(self) -> tuple[Token, ...]:
        return self._bracket() if self._text() in OPEN else (self._take(),)

    @staticmethod
    def _continues(last: Token, following: Token) -> bool:
        if last.line == following.line:
            return True
        unfinished = last.kind == "sign" and last.text not in ENDS
        return unfinished or following.text in GOES_ON

    def _bracket(self) -> tuple[Token, ...]:
        """Take all from a bracket to the one that closes it."""
        begun, depth = self._at, 0
        while True:
            text = self._take().text
            depth += (text in OPEN) - (text in CLOSED)
            if depth == 0:
                return tuple(self._words[begun : self._at])
