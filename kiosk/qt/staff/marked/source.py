"""A text as it is stored, with stars and braces, and as letters that are bold or not, some of which are whole marks."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from kiosk import markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

CHIP = "\N{OBJECT REPLACEMENT CHARACTER}"
BREAKS = re.compile("\r\n|[\r\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}\x0b\x0c\x85\x1c\x1d\x1e]")
MARK = re.compile(r"(\{[^{}]*\})")
_NEVER = re.compile(f"[\x00-\x08\x0e-\x1b\x1f\x7f{CHIP}\ufdd0\ufdd1\ufeff]")
"""What means something to Qt's documents, or nothing to anybody."""
_ENDS = re.compile("(\n)")
_OF_MARKS = re.compile(r"[{}*]")


class Letter(NamedTuple):
    """Letters that look alike, or one mark, which a document holds as one letter; a line's end stands alone."""

    text: str
    strong: bool = False
    chip: bool = False
    at: int = 0
    """Where it stands in the document, in UTF-16 units as Qt counts."""


def clean(text: str, *, lines: bool = True) -> str:
    """Return a text with one kind of line break, or with none, and without what no document can hold."""
    broken = BREAKS.sub("\n", _NEVER.sub("", text))
    return broken if lines else broken.replace("\n", " ")


def from_elsewhere(text: str, *, lines: bool) -> str:
    """Return what another program had on the clipboard, without what would become a mark here."""
    return _OF_MARKS.sub("", clean(text.strip("\r\n"), lines=lines))


def letters(source: str, known: Callable[[str], object]) -> list[Letter]:
    """Return a stored text as letters.

    Args:
        source: the text with its marks.
        known: tells whether a mark, with its braces, can be shown as one piece; any other stays as it was written.

    """
    found = []
    for piece, strong in markup.strengths(clean(source)):
        for number, part in enumerate(MARK.split(piece)):
            if number % 2 and known(part):
                found.append(Letter(part, strong, chip=True))
            else:
                found += [Letter(line, strong) for line in _ENDS.split(part) if line]
    return found


class Written(NamedTuple):
    """Letters as they are stored."""

    source: str
    places: tuple[int, ...]
    """For each letter of the source, and for its end, where it stands in the document."""


def written(found: Sequence[Letter]) -> Written:
    """Return letters as they are stored: bold ends at a line's end, and begins and ends at a word.

    Bold beside a star cannot be stored; the letters are, as they are.
    """
    trimmed = _trimmed(found)
    for keep in (_all, _without_stars):
        kept = keep(trimmed)
        put = _put(kept)
        if _says(put.source, kept):
            return put
    return _put([letter._replace(strong=False) for letter in trimmed])


def _trimmed(found: Sequence[Letter]) -> list[Letter]:
    """Return the same with bold that begins and ends at a word, and at a line's end."""
    out: list[Letter] = []
    for strong, group in groupby(found, key=lambda letter: letter.strong and letter.text != "\n"):
        run = list(group)
        if not strong:
            out += [letter._replace(strong=False) if letter.strong else letter for letter in run]
            continue
        before: list[Letter] = []
        while run and not run[0].chip and (blank := len(run[0].text) - len(run[0].text.lstrip())):
            first, rest = _cut(run[0], blank)
            before.append(first._replace(strong=False))
            run[:1] = [rest] if rest.text else []
        behind: list[Letter] = []
        while run and not run[-1].chip and run[-1].text != run[-1].text.rstrip():
            rest, last = _cut(run[-1], len(run[-1].text.rstrip()))
            behind.insert(0, last._replace(strong=False))
            run[-1:] = [rest] if rest.text else []
        out += [*before, *run, *behind]
    return out


def _cut(letter: Letter, place: int) -> tuple[Letter, Letter]:
    """Return letters up to one of them, and from it on."""
    first = letter._replace(text=letter.text[:place])
    return first, letter._replace(text=letter.text[place:], at=letter.at + size(first))


def each(found: Iterable[Letter]) -> Iterator[Letter]:
    """Return letters one by one."""
    for letter in found:
        at = letter.at
        for text in (letter.text,) if letter.chip else letter.text:
            one = letter._replace(text=text, at=at)
            at += size(one)
            yield one


def _all(found: list[Letter]) -> list[Letter]:
    return found


def _without_stars(found: list[Letter]) -> list[Letter]:
    """Return the same with the bold taken from each run that holds a star, or stands beside one."""
    out: list[Letter] = []
    runs = [(strong, list(group)) for strong, group in groupby(found, key=lambda letter: letter.strong)]
    for place, (strong, run) in enumerate(runs):
        before = runs[place - 1][1][-1].text[-1] if place else ""
        after = runs[place + 1][1][0].text[0] if place + 1 < len(runs) else ""
        starred = any("*" in text for text in (before, after, *(letter.text for letter in run)))
        out += [letter._replace(strong=False) for letter in run] if strong and starred else run
    return out


def _put(found: Iterable[Letter]) -> Written:
    source, strong, end = "", False, 0
    places: list[int] = []
    for letter in found:
        if letter.strong != strong:
            source, strong = source + "**", letter.strong
            places += [letter.at] * 2
        source += letter.text
        end = letter.at + size(letter)
        if letter.chip:
            places += [letter.at] * len(letter.text)
        elif end - letter.at == len(letter.text):
            places += range(letter.at, end)
        else:
            places += [one.at for one in each([letter])]
    if strong:
        source += "**"
        places += [end] * 2
    return Written(source, (*places, end))


def _says(source: str, found: Iterable[Letter]) -> bool:
    """Tell whether a source means these letters."""
    runs = groupby(found, key=lambda letter: letter.strong)
    meant = [("".join(letter.text for letter in run), strong) for strong, run in runs]
    return meant == [piece for piece in markup.strengths(source) if piece[0]]


def size(letter: Letter) -> int:
    """Return how many UTF-16 units letters take in the document."""
    if letter.chip:
        return 1
    return len(letter.text) if letter.text.isascii() else len(letter.text.encode("utf-16-le")) // 2
