"""Which questions of a quiz patients got wrong at first, in words for staff: the advice on them may not be clear."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.app import counts
from kiosk.content.served import Called
from kiosk.errors import N_, Sentence
from kiosk.i18n import ENGLISH, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.content.model import Content
    from kiosk.i18n import Text, Words


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions, each with how often it was missed, the most missed first."""

    counted: tuple[tuple[Text, int], ...]

    def __str__(self) -> str:
        return self.told(words(ENGLISH))

    def told(self, words: Words) -> str:
        """Return them in the reader's language, or in one that they have."""
        one = words.gettext(N_("“{question}” ({count})"))
        return ", ".join(one.format(question=_said(text, words.language), count=count) for text, count in self.counted)


def _said(text: Text, language: str) -> str:
    return text.by_language.get(language) or next(iter(text.by_language.values()))


def told(contents: Iterable[Content], data: Path, now: datetime) -> Iterator[Sentence]:
    """Yield a sentence for each treatment of which questions were missed this month."""
    numbers = counts.of_month(data, counts.MISSED, now)
    for treatment in (each for content in contents for each in content.treatments.values()):
        every = [(each.text, numbers.get(counts.question(treatment.id, each.id), 0)) for each in treatment.quiz]
        if missed := tuple(sorted((each for each in every if each[1]), key=lambda each: -each[1])):
            message = N_("{treatment}: questions that patients got wrong at first this month: {questions}.")
            yield Sentence(message, {"treatment": Called(treatment), "questions": Questions(missed)})
