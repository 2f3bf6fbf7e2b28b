"""Sentences of the texts on a screen: where each stands, so that it can be marked, and what is said for it; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import chain, pairwise, repeat
from typing import TYPE_CHECKING, NamedTuple

from kiosk.speech import english, french
from kiosk.speech.normalization import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class Spoken(NamedTuple):
    """Words for one voice."""

    words: str
    language: str
    """A BCP 47 tag."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a list item or a heading, as it stands on a screen and as it is said."""

    text: int
    """In which of the texts it stands, from 0."""
    first: int
    end: int
    """Its place in that text: its first letter, and the one after its last."""
    shown: str
    language: str
    foreign: Mapping[str, str] = field(default_factory=dict, compare=False)
    """Words of it that are in another language, and which."""

    @property
    def said(self) -> tuple[Spoken, ...]:
        """What is said for it, in turn; about a millisecond, so not while somebody waits."""
        names = "|".join(map(re.escape, sorted(self.foreign, key=len, reverse=True)))
        pieces = re.split(rf"(?<!\w)({names})(?!\w)", self.shown) if names else [self.shown]
        tongues = [(piece, self.foreign.get(piece, self.language)) for piece in pieces]
        said = (Spoken(spoken(*each), each[1]) for each in tongues)
        return tuple(each for each in said if each.words)

    @property
    def in_one_language(self) -> Spoken:
        """The same in one voice."""
        return Spoken(spoken(self.shown, self.language), self.language)


_END = re.compile(r"[.!?…]+(?:\s?[»”\"’')\]])*(?=\s|$)|\n")
_BEGINS = re.compile(r"[\s«“\"'(\[*•–—-]*")
_WORD = re.compile("[^\\W_\N{SUPERSCRIPT ONE}\N{SUPERSCRIPT TWO}\N{SUPERSCRIPT THREE}]")
_LAST_WORD = re.compile(r"[^\s«(]*$")
_INITIAL = re.compile(r".*\.[^\W\d_]|[A-ZÀ-Ý]", re.DOTALL)
_NO_BEGINNING = re.compile(rf"(?:{'|'.join((*english.DAYS, *english.MONTHS))})")
"""What follows "p.m." in the same sentence."""
_ENDS_NO_SENTENCE = {"fr": french.ENDS_NO_SENTENCE, "en": english.ENDS_NO_SENTENCE}


def sentences(
    texts: Iterable[str], language: str, foreign: Mapping[str, str] | None = None, own: Iterable[str] = ()
) -> tuple[Sentence, ...]:
    """Return the sentences of texts in the order in which they are said; what has no words is left out.

    Args:
        texts: as a screen shows them; each begins a sentence of its own.
        language: their BCP 47 tag.
        foreign: words that are in another language wherever they stand, and which.
        own: the tag of each of the texts, where there are texts in others; empty for ``language``.

    """
    tongues = zip(texts, chain(own, repeat("")), strict=False)
    return tuple(
        Sentence(number, first, end, text[first:end], tongue or language, foreign or {})
        for number, (text, tongue) in enumerate(tongues)
        for first, end in _places(text, tongue or language)
        if _WORD.search(text, first, end)
    )


def _places(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Return where each sentence of a text begins and ends, without the spaces around it."""
    ends = [found.end() for found in _END.finditer(text) if _is_end(text, found, language)]
    for first, end in pairwise([0, *ends, len(text)]):
        piece = text[first:end]
        if piece.strip():
            yield end - len(piece.lstrip()), first + len(piece.rstrip())


def _is_end(text: str, found: re.Match[str], language: str) -> bool:
    if found[0] == "\n":
        return True
    rest = text[found.end() :]
    following = rest[_BEGINS.match(rest).end() :]  # type: ignore[union-attr] # it matches nothing, too
    if following and following[0].islower():
        return False
    if found[0] != ".":
        return True
    word = _LAST_WORD.search(text[: found.start()])[0]  # type: ignore[index] # the same
    if word.lower() in {"a.m", "p.m"}:
        return not _NO_BEGINNING.match(following)
    known = _ENDS_NO_SENTENCE.get(language.split("-", maxsplit=1)[0], frozenset())
    return word.lower() not in known and not _INITIAL.fullmatch(word)
