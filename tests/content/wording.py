"""Words and texts as writers put them: numbers, marks, another language, brackets, signs that mean something to HTML.

Every text has a word of its own, so that whoever finds it knows where it comes from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kiosk.content.times import Wait
from kiosk.i18n import ENGLISH, FRENCH, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

Thing = TypeVar("Thing")
Both = tuple[str, str]
NOTHING: Both = ("", "")
SAID: tuple[Both, ...] = (
    NOTHING,
    (" en 20 minutes", " in 20 minutes"),
    (" (2 fois par jour)", " (2 times a day)"),
    (" à 38,5 °C", " at 38.5 °C"),
    (" **zurvite**", " **zoofast**"),
    (" {en:zoopeeling}", " {fr:zurpeau}"),
    (" & <b>zur</b>", " & <b>zoo</b>"),
    (" « zurbien »", " “zoowell”"),
    (" l’zuraprès-midi", " the zoo’s"),
)
"""What stands behind a word, in French and in English."""
MARKED: tuple[Both, ...] = (
    (" : {phone}", ": {phone}"),
    (" ({phone})", " ({phone})"),
    (" {contact:clinic}", " {contact:clinic}"),
    (" **{contact:811}**", " **{contact:811}**"),
    (" ({contact:911})", " ({contact:911})"),
    (" **le {date:9}**", " **on {date:9}**"),
    (" le {date:5 mo}", " on {date:5 mo}"),
)
ENDS: tuple[Both, ...] = (NOTHING, (".", "."), ("\u00a0!", "!"), ("…", "…"))
STOPS = (NOTHING, NOTHING, (".", "."))
"""Of what may stand inside a sentence."""
LONG: Both = tuple(f" {' '.join([word] * 25)}" for word in ("zurlong", "zoolong"))  # type: ignore[assignment] # two
LETTERS = "bdfgjkvx"


@dataclass
class Wording:
    """What is chosen by chance; nothing has the words or the id of anything else."""

    chance: Random
    big: bool = False
    count: int = 0
    extras: list[Both] = field(default_factory=list)
    """Marks that may be filled in, besides ``MARKED``."""

    def word(self) -> str:
        self.count += 1
        number, said = self.count, ""
        for _ in range(3):
            number, which = divmod(number, len(LETTERS))
            said += LETTERS[which] + "aeiou"[which % 5]
        return said

    def id(self, kind: str) -> str:
        self.count += 1
        return f"{kind}-{self.count}"

    def is_so(self, in_ten: int = 5) -> bool:
        """Tell whether something is so, which it is so often in ten times."""
        return self.chance.randrange(10) < in_ten

    def maybe(self, make: Callable[[], Thing], in_ten: int = 5) -> Thing | None:
        return make() if self.is_so(in_ten) else None

    def some(self, make: Callable[[], Thing], most: int = 2, least: int = 0) -> tuple[Thing, ...]:
        return tuple(make() for _ in range(self.chance.randint(least, most * (3 if self.big else 1))))

    def wait(self, *written: str) -> Wait:
        return Wait.written(self.chance.choice(written))

    # -- texts --------------------------------------------------------------------------

    def pieces(self, *, filled: bool = True) -> Both:
        """Return what stands behind a word; ``filled``: marks that are filled in for a patient, too."""
        return self.chance.choice((*SAID, *(MARKED + tuple(self.extras) if filled else ())))

    def text(self, *said: Both, ends: Sequence[Both] = ENDS) -> Text:
        """Return a text with a word of its own, these pieces and one of some ends."""
        word, end = self.word(), self.chance.choice(ends)
        french, english = ("".join(parts) for parts in zip(*said, end, strict=True))
        return Text.written({FRENCH: f"Zur{word}{french}", ENGLISH: f"Zoo{word}{english}"})

    def sentence(self) -> Text:
        return self.text(self.pieces(), *((LONG,) if self.big and self.is_so(2) else ()))

    def name(self) -> Text:
        return self.text(self.pieces(), ends=[NOTHING])

    def bare(self) -> Text:
        """Return a text in which nothing is filled in."""
        return self.text(self.pieces(filled=False), ends=STOPS)

    def twice(self) -> tuple[Text, Text | None]:
        """Return a name, and maybe a shorter one with the same numbers."""
        pieces = self.pieces()
        return self.text(pieces, ends=STOPS), self.maybe(lambda: self.text(pieces, ends=[NOTHING]))
