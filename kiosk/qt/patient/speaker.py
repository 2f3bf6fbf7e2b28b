"""Reading the screens aloud: which sentence is said, and what a patient does about it.

A screen hands in its texts in the order in which they are read (:meth:`Speaker.read`) and marks the sentence that
``text``, ``first`` and ``end`` tell.  What is slow, and all that is loaded for it, is in threads (:mod:`kiosk.speech`).
After a pause the sentence is said again from its beginning: nobody remembers half of one.
"""

from __future__ import annotations

import importlib
import logging
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import SpeechError
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.content.model import Content
    from kiosk.qt.common.background import Background
    from kiosk.qt.patient.visit import Visit
    from kiosk.speech.playing import Player
    from kiosk.speech.reading import Reading
    from kiosk.speech.segmentation import Sentence
    from kiosk.speech.voices import Voice

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SPEEDS = (0.65, 0.8, 1.0, 1.2)
"""Each a step that is heard; 1 is the voice's own."""
VOLUMES = (0.4, 0.65, 1.0, 1.6)
NORMAL = 1.0

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("Speaker is made by the kiosk")
class Speaker(QObject):
    """Says texts aloud, sentence by sentence; what is asked last wins."""

    availableChanged = Signal()
    playingChanged = Signal()
    pausedChanged = Signal()
    currentChanged = Signal()
    speedChanged = Signal()
    volumeChanged = Signal()
    byEarChanged = Signal()

    def __init__(self, visit: Visit, background: Background) -> None:
        super().__init__()
        self._visit, self._background = visit, background
        self._find: Callable[[], tuple[Voice, Player]] | None = None
        self._found: tuple[Voice, Player] | None = None
        self._logged = ""
        self._content: Content | None = None
        self._foreign: Mapping[str, str] = {}
        self._texts: list[str] = []
        self._sentences: tuple[Sentence, ...] = ()
        self._current = -1
        self._reading: Reading | None = None
        self._speed = self._volume = NORMAL
        self._by_ear = self._just_touched = False
        self._changes = Changes(self)
        visit.walkChanged.connect(self.stop)
        visit.languageChanged.connect(self.stop)
        visit.wiped.connect(self._forget)

    # -- whether anything can be heard -------------------------------------------------

    def look(self, find: Callable[[], tuple[Voice, Player]]) -> None:
        """Look in the background for a voice and a loudspeaker; until both are there, nothing can be listened to.

        Args:
            find: returns them, tried; raises SpeechError where one is missing.

        """
        self._find = find

        def sought() -> tuple[Voice, Player] | SpeechError:
            importlib.import_module("kiosk.speech.reading")  # so that nobody waits for it later
            try:
                return find()
            except SpeechError as problem:
                return problem

        self._background.run(sought, self._take, lambda _: None)

    def _take(self, found: tuple[Voice, Player] | SpeechError) -> None:
        why = str(found) if isinstance(found, SpeechError) else "patients can listen"
        if why != self._logged:  # it is looked for after each visit
            self._logged = why
            log.info("%s", why)
        self._found = None if isinstance(found, SpeechError) else found
        self._changes.tell()

    @Slot()
    def _forget(self) -> None:
        """Be as for the next patient."""
        self.stop()
        self._speed = self._volume = NORMAL
        self._by_ear = False
        if self._found is None and self._find is not None:  # perhaps somebody has put it right
            self.look(self._find)
        self._changes.tell()

    @Property(bool, notify=availableChanged)
    def available(self) -> bool:
        """Whether Listen can be offered."""
        return self._found is not None

    # -- reading -------------------------------------------------------------------------

    @Slot("QStringList")
    def read(self, texts: list[str], languages: list[str] | None = None) -> None:
        """Say these texts from the first sentence on, in the language of the visit, or each in its own."""
        from kiosk.speech.prepared import foreign_words  # noqa: PLC0415 - the first screen would wait for it
        from kiosk.speech.segmentation import sentences  # noqa: PLC0415

        self._hush()
        content = self._visit.served.of(self._visit.walk.treatment)
        if content is not self._content:
            self._content, self._foreign = content, foreign_words(content) if content else {}
        self._texts = list(texts)
        self._sentences = sentences(texts, self._visit.language, self._foreign, languages or ())
        self._go_to(0)

    def _go_to(self, number: int) -> None:
        from kiosk.speech.reading import Reading  # noqa: PLC0415 - as above

        self._hush()
        self._current = number if self._found and 0 <= number < len(self._sentences) else -1
        if self._found and self._current >= 0:
            voice, player = self._found
            relay, made = self._background.on_gui, list[Reading]()
            reading = Reading(
                self._sentences,
                number,
                voice,
                player,
                speed=self._speed,
                volume=self._volume,
                begins=lambda at: relay(partial(self._begins, made[0], at)),
                ended=lambda problem: relay(partial(self._over, made[0], problem)),
            )
            made.append(reading)
            self._reading = reading
            reading.start()
        self._changes.tell()

    def _begins(self, reading: Reading, number: int) -> None:
        if reading is self._reading:
            self._current = number
            self._changes.tell()

    def _over(self, reading: Reading, problem: SpeechError | None) -> None:
        if reading is not self._reading:
            return
        self._reading, self._current = None, -1
        if problem is not None:
            log.warning("reading aloud ended: %s", problem)
            self._found = None
        self._changes.tell()

    def _hush(self) -> None:
        if self._reading is not None:
            self._reading.stop()
            self._reading = None

    @Slot()
    def stop(self) -> None:
        """Be silent, and forget what was read."""
        self._hush()
        self._texts, self._sentences, self._current = [], (), -1
        self._changes.tell()

    @Slot()
    def pause(self) -> None:
        """Be silent, and remember the sentence."""
        self._hush()
        self._changes.tell()

    @Slot()
    def goOn(self) -> None:
        """Say the sentence again from its beginning, and those after it."""
        if self._reading is None:
            self._go_to(self._current)

    @Slot()
    def pauseOrGoOn(self) -> None:
        """Do what the one button for both says: a touch on it has paused already."""
        if self._reading is not None or self._just_touched:
            self.pause()
        else:
            self.goOn()

    @Slot()
    def again(self) -> None:
        """Say the sentence again."""
        if self._current >= 0:
            self._go_to(self._current)

    @Slot()
    def next(self) -> None:
        """Say the next sentence; after the last one, nothing."""
        if self._current >= 0:
            self._go_to(self._current + 1)

    @Slot()
    def previous(self) -> None:
        """Say the sentence before."""
        self._go_to(max(0, self._current - 1))

    @Property(bool, notify=playingChanged)
    def playing(self) -> bool:
        """Whether something is being said."""
        return self._reading is not None

    @Property(bool, notify=pausedChanged)
    def paused(self) -> bool:
        """Whether it can go on with a sentence."""
        return self._reading is None and self._current >= 0

    @Property(int, notify=currentChanged)
    def current(self) -> int:
        """Which sentence is said, from 0; -1 for none."""
        return self._current

    @Property(int, notify=currentChanged)
    def count(self) -> int:
        """How many sentences there are."""
        return len(self._sentences)

    @Property(int, notify=currentChanged)
    def text(self) -> int:
        """In which of the texts that were handed in it stands, from 0; -1 for none."""
        return self._sentences[self._current].text if self._current >= 0 else -1

    @Property(int, notify=currentChanged)
    def first(self) -> int:
        """Where in that text it begins, as QML counts letters."""
        return self._place(self._sentences[self._current].first) if self._current >= 0 else 0

    @Property(int, notify=currentChanged)
    def end(self) -> int:
        """Where it ends: after its last letter."""
        return self._place(self._sentences[self._current].end) if self._current >= 0 else 0

    def _place(self, place: int) -> int:
        """Return a place in the text in units of UTF-16."""
        return len(self._texts[self.text][:place].encode("utf-16-le")) // 2

    # -- how it is said --------------------------------------------------------------------

    @Property(float, notify=speedChanged)
    def speed(self) -> float:
        """1 for normal, less for slower."""
        return self._speed

    @Property(bool, notify=speedChanged)
    def slow(self) -> bool:
        """Whether it speaks more slowly than usual."""
        return self._speed < NORMAL

    @Property(float, notify=volumeChanged)
    def volume(self) -> float:
        """1 for normal, less for softer."""
        return self._volume

    @Slot()
    def slower(self) -> None:
        """Speak more slowly; what is being said is said again."""
        self._speed = _step(SPEEDS, self._speed, -1)
        self._say_again()

    @Slot(bool)
    def setSlow(self, slow: bool) -> None:  # noqa: FBT001 - a switch
        """Speak more slowly than usual, or as usual."""
        self._speed = _step(SPEEDS, NORMAL, -1) if slow else NORMAL
        self._say_again()

    @Slot()
    def faster(self) -> None:
        """Speak faster."""
        self._speed = _step(SPEEDS, self._speed, 1)
        self._say_again()

    @Slot()
    def softer(self) -> None:
        """Speak more softly; the volume of the machine stays."""
        self._volume = _step(VOLUMES, self._volume, -1)
        self._say_again()

    @Slot()
    def louder(self) -> None:
        """Speak louder, as far as it does not break."""
        self._volume = _step(VOLUMES, self._volume, 1)
        self._say_again()

    def _say_again(self) -> None:
        if self._reading is not None or self._just_touched:
            self._go_to(self._current)
        self._changes.tell()

    @Property(bool, notify=byEarChanged)
    def byEar(self) -> bool:
        """Whether the whole visit is gone through by ear: each screen reads itself when it comes."""
        return self._by_ear

    @Slot(bool)
    def setByEar(self, by_ear: bool) -> None:  # noqa: FBT001 - a switch
        """Go through the visit by ear, or no longer."""
        self._by_ear = by_ear
        self._changes.tell()

    # -- touches -----------------------------------------------------------------------------

    @Slot()
    def touched(self) -> None:
        """Be silent: a finger is on the screen; who cannot see it goes on listening."""
        self._just_touched = self._reading is not None and not self._by_ear
        if self._just_touched:
            self.pause()

    @Slot()
    def letGo(self) -> None:
        """Note that the finger is off again, once what it did is done."""
        QTimer.singleShot(0, self, self._touch_over)

    @Slot()
    def _touch_over(self) -> None:
        self._just_touched = False


def _step(steps: tuple[float, ...], now: float, by: int) -> float:
    """Return the step after the one that is, or before it; the last one stays."""
    return steps[min(max(0, steps.index(now) + by), len(steps) - 1)]
