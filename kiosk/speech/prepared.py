"""Sound that is made before it is needed and kept by its hash: for a voice that is too slow to speak at once.

Only sentences that are the same for every patient are kept: those of approved texts, without a date or a number to call
in the place of a mark.  What is said to one patient alone is never on the disk.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk import folder
from kiosk.content import document
from kiosk.content.marks import MARK
from kiosk.content.places import texts
from kiosk.errors import N_
from kiosk.speech import sound
from kiosk.speech.segmentation import sentences
from kiosk.speech.voices import NotKeptError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from kiosk.content.model import Content
    from kiosk.i18n import Text
    from kiosk.speech.processes import Stop
    from kiosk.speech.segmentation import Spoken
    from kiosk.speech.sound import Sound
    from kiosk.speech.voices import Voice

FOLDER = "speech"
"""In the data folder."""


class Kept:
    """The sounds of a voice that are kept; a voice itself, for these words at the normal speed."""

    def __init__(self, data: Path, voice: Voice) -> None:
        self._folder, self._voice = data / FOLDER, voice
        self.name = voice.name

    def say(self, spoken: Spoken, speed: float, stop: Stop) -> Sound:  # noqa: ARG002 - it takes no time
        """Return the sound that is kept.

        Raises:
            NotKeptError: none is.
            SpeechError: its file is damaged.

        """
        if speed == 1:
            with suppress(OSError):
                return sound.read(self.path(spoken).read_bytes())
        raise NotKeptError(N_("No sound is kept for these words."))

    def path(self, spoken: Spoken) -> Path:
        """Return where the sound of some words is kept."""
        key = f"{self.name}\n{spoken.language}\n{spoken.words}"
        return self._folder / f"{hashlib.sha256(key.encode()).hexdigest()}.wav"

    def keep(self, every: Iterable[Spoken], stop: Stop, tell: Callable[[int, int], None]) -> Prepared:
        """Make the sounds that are not there yet, and let go of those that nobody needs any more.

        Args:
            every: all words that are to be kept.
            stop: ends it.
            tell: told how many were made so far, and of how many.

        Raises:
            SpeechError: the voice cannot say something.
            DataFolderError: the folder cannot be written.

        """
        wanted = {self.path(one): one for one in every}
        folder.ready(self._folder)
        there = set(self._folder.glob("*.wav"))
        missing = [(path, one) for path, one in wanted.items() if path not in there]
        for number, (path, one) in enumerate(missing, 1):
            folder.replace(path, self._voice.say(one, 1, stop).wav())
            tell(number, len(missing))
        for path in there - wanted.keys():
            path.unlink(missing_ok=True)
        size = sum(path.stat().st_size for path in wanted)
        return Prepared(len(missing), len(wanted), len(there - wanted.keys()), size)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What came of it."""

    made: int
    kept: int
    removed: int
    size: int
    """Of what is kept, in bytes."""


def same_for_all(contents: Iterable[Content]) -> Iterator[Spoken]:
    """Return what is said of contents to every patient alike: each sentence without a mark that is filled in."""
    for content in contents:
        foreign = foreign_words(content)
        for text in _texts(content):
            for language in text.languages:
                shown = text.of(language)
                for sentence in sentences([shown], language, foreign):
                    if not MARK.search(shown[sentence.first : sentence.end]):
                        yield from sentence.said


def foreign_words(content: Content) -> Mapping[str, str]:
    """Return the words of a content that are in another language than the text around them, and which."""
    marked = (run for text in _texts(content) for pieces in text.marked.values() for run in pieces)
    return {run.text: run.language for run in marked if run.language}


def _texts(content: Content) -> Iterator[Text]:
    for treatment in content.treatments:
        approved = document.of(content, treatment)
        for _, text in texts((approved.shared, approved.treatment)):
            yield text
