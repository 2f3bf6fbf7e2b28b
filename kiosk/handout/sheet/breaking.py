"""Breaking a text into lines that fit a width; nothing is drawn here."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from babel import Locale
from reportlab.pdfbase.pdfmetrics import stringWidth

from kiosk.handout.pdf import fonts
from kiosk.handout.pdf.fonts import BODY, STRONG
from kiosk.markup import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Word: TypeAlias = tuple[Run, ...]
Written: TypeAlias = str | Word
"""A text, plain or in runs."""


def joined(*parts: Written) -> Written:
    """Return parts as one text, plain if all of them are."""
    if all(isinstance(part, str) for part in parts):
        return "".join(map(str, parts))
    runs: list[Run] = []
    for part in parts:
        runs += [Run(part)] if isinstance(part, str) else part
    return tuple(runs)


MEASURED = 8192
"""How many measured texts are kept until :func:`forget`: about 200 for each size tried, and for each format chosen."""
VOCABULARY = 16384
"""How many words' widths are kept for good: all patients' sheets are made of the same words."""
SPARED = 3
"""How many words a line must have to give one to a last line that has one word only."""
_MONTHS = {name for length in ("abbreviated", "wide") for name in Locale("en", "CA").months["format"][length].values()}
_BREAKS = re.compile("[ \n]+")


def em(text: str, font: str) -> float:
    """Return the width of a text, in sizes."""
    return float(stringWidth(text, font, 1))


of_word = lru_cache(maxsize=VOCABULARY)(em)
"""The same for a word, which tells of nobody."""


def font_of(run: Run, font: str) -> str:
    """Return the font of a run in a text set in ``font``."""
    return STRONG if run.strong and font == BODY else font


def _extent(word: Iterable[Run], font: str) -> float:
    return sum(of_word(run.text, font_of(run, font)) for run in word)


def lines(written: Written, font: str, size: float, width: float) -> tuple[tuple[Run, ...], ...]:
    """Break a text into lines that fit ``width`` points; a word that is too long is cut where it must be.

    A line keeps the space that its break stands for, so that words do not join when they are read or copied.
    """
    fitted = broken(written, font, size, width)
    if isinstance(written, str):
        return tuple((Run(_said(line) + " " * spaced),) if line else () for line, spaced in fitted)
    return tuple(_joined(line, spaced=spaced) for line, spaced in fitted)


def _said(line: Sequence[Word]) -> str:
    """Return what words without marks say."""
    return " ".join([run.text for (run,) in line])


def broken(written: Written, font: str, size: float, width: float) -> tuple[tuple[Sequence[Word], bool], ...]:
    """Return the words of each line, and whether a space stands for its break.

    The last line has no word alone that the line above can keep company; what stands in brackets at the end stays
    together; no line ends in a number, in a word of one letter, or in an English month before its day.
    """
    filled, cut = filled_lines(written, font, width / size)
    filled = list(filled)
    if len(filled) > 1:
        stay = _staying(filled[-2], filled[-1])
        longer = filled[-2][stay:] + filled[-1]
        if stay < len(filled[-2]) and _line_extent(longer, font) <= width / size:
            filled[-2:] = [filled[-2][:stay], longer]
    ends = len(filled) - 1
    return tuple((line, i < ends and i not in cut) for i, line in enumerate(filled))


def count(written: Written, font: str, size: float, width: float) -> int:
    """Return how many lines a text takes."""
    return len(filled_lines(written, font, width / size)[0])


@lru_cache(maxsize=MEASURED)
def filled_lines(written: Written, font: str, room: float) -> tuple[Sequence[list[Word]], frozenset[int]]:
    """Return the words of each line, each as long as ``room`` allows, in sizes, and which lines end in a cut word."""
    words = _measured(written, font)
    if sum(extent + gap for _, extent, gap in words) <= room:
        return [[word for word, _, _ in words]], frozenset()
    filled: list[list[Word]] = [[]]
    cut: set[int] = set()
    used = 0.0
    for whole, extent, gap in words:
        line = filled[-1]
        if line and used + gap + extent <= room:
            line.append(whole)
            used += gap + extent
            continue
        word, long = whole, extent
        if line:
            if len(line) > 1 and _clings(line[-1], whole):
                together = [line[-1], word]
                used = _line_extent(together, font)
                if used <= room:
                    line.pop()
                    filled.append(together)
                    continue
            filled.append([])
        while long > room and sum(len(run.text) for run in word) > 1:
            first, word = _cut(word, font, room)
            filled[-1] = [first]
            cut.add(len(filled) - 1)
            filled.append([])
            long = _extent(word, font)
        filled[-1].append(word)
        used = long
    return filled, frozenset(cut)


def _clings(word: Word, after: Word) -> bool:
    """Tell whether a word reads better beside the next: a number, one letter such as « à » or "a", "Nov" before "26".

    Other languages have their months after the day, with a space that does not break.
    """
    text = "".join(run.text for run in word)
    return text.isdigit() or (len(text) == 1 and text.isalpha()) or (text in _MONTHS and after[0].text[:1].isdigit())


def _staying(above: Sequence[Word], last: Sequence[Word]) -> int:
    """Return how many words of the line above the last are better left there."""
    for place in range(len(above) - 1, 0, -1):
        if ")" in above[place][-1].text:
            break
        if above[place][0].text.startswith("(") and any(")" in run.text for word in last for run in word):
            return place
    stay = len(above) - 1 if len(last) == 1 and len(above) >= SPARED else len(above)
    while 1 < stay < len(above) and _clings(above[stay - 1], above[stay]):
        stay -= 1
    return stay


def _line_extent(line: Sequence[Word], font: str) -> float:
    spaces = sum(_space(before, after, font) for before, after in pairwise(line))
    return sum(_extent(word, font) for word in line) + spaces


@lru_cache(maxsize=MEASURED)
def _measured(written: Written, font: str) -> tuple[tuple[Word, float, float], ...]:
    """Return the words, how long each is and the space before it, in sizes: the same for every size that is tried."""
    if isinstance(written, str):
        gap = of_word(" ", font)
        return tuple((*_plain(word, font), gap) for word in _BREAKS.split(fonts.safe(written)) if word)
    measured: list[tuple[Word, float, float]] = []
    for word in _split(written):
        gap = _space(measured[-1][0], word, font) if measured else 0.0
        measured.append((word, _extent(word, font), gap))
    return tuple(measured)


@lru_cache(maxsize=VOCABULARY)
def _plain(word: str, font: str) -> tuple[Word, float]:
    """Return a word without marks, and how long it is, in sizes."""
    return (Run(word),), em(word, font)


def _split(written: Word) -> Iterator[Word]:
    """Return the words, each of one run or of several that stand against each other."""
    word: list[Run] = []
    for run in written:
        for number, part in enumerate(_BREAKS.split(fonts.safe(run.text))):
            if number and word:
                yield tuple(word)
                word = []
            if part:
                word.append(Run(part, *run.looks))
    if word:
        yield tuple(word)


def _cut(word: Word, font: str, room: float) -> tuple[Word, Word]:
    """Cut a word where it no longer fits, after one letter at least."""
    first: list[Run] = []
    for number, run in enumerate(word):
        name, used = font_of(run, font), _extent(first, font)
        if used + of_word(run.text, name) <= room:
            first.append(run)
            continue
        fits = next((i for i in range(len(run.text), 0, -1) if used + stringWidth(run.text[:i], name, 1) <= room), 0)
        fits = fits or (0 if first else 1)
        if fits:
            first.append(run._replace(text=run.text[:fits]))
        return tuple(first), (run._replace(text=run.text[fits:]), *word[number + 1 :])
    return tuple(first), ()


def _space(before: Word, after: Word, font: str) -> float:
    """Return the width of the space between two words, in sizes; a link's own words have no space at their end."""
    return of_word(" ", font_of(after[0] if before[-1].link else before[-1], font))


def _joined(line: Sequence[Word], *, spaced: bool) -> tuple[Run, ...]:
    """Return a line as runs, words with a space between them, and one at the end when it is ``spaced``."""
    runs: list[tuple[Run, list[str]]] = []
    for number, word in enumerate(line):
        for place, run in enumerate(word):
            gap = " " if number and not place else ""
            if runs and runs[-1][0].looks == run.looks:
                runs[-1][1].append(gap + run.text)
            elif gap and runs[-1][0].link:
                runs.append((run, [gap + run.text]))
            else:
                if gap:
                    runs[-1][1].append(gap)
                runs.append((run, [run.text]))
    if runs and spaced:
        runs[-1][1].append(" ")
    return tuple(Run("".join(texts), *run.looks) for run, texts in runs)


def forget() -> None:
    """Let go of every text that was broken, as some say when a patient was treated and what they answered."""
    for kept in (_measured, filled_lines, fonts.safe):
        kept.cache_clear()
