"""Hands the speaker what a page says, tells which item is being said, and leads through the visit by ear.

By ear each page is read when it comes, then where the keyboard is; what is new on the page, such as an outcome or a
question, is said when nothing else is.  It is looked for now and then: so no screen has to announce anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QRectF, Signal, Slot
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.errors import N_
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.common.styled import escaped
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient import aloud, echo, underline
from kiosk.qt.patient.aloud import FIELD, Told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtQuick import QQuickWindow

    from kiosk.qt.patient.speaker import Speaker
    from kiosk.qt.patient.visit import Visit

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SETTLES = 2
"""So many looks after a page has come it stands still, and its first control has the keyboard."""
HOW = (
    N_("You are listening to the whole visit, and the screen is hidden."),
    N_("The arrow keys or Tab go from one choice to the next; Enter chooses."),
    N_("F1 reads the page again. F2 is slower, F3 faster, F4 softer, F5 louder. Control is a pause."),
    N_("Escape shows the screen."),
)
_NUMBERS = re.compile(r"\d+")


@QmlElement
@QmlUncreatable("Reader is made by the kiosk")
class Reader(QObject):
    """What is read of the page that is shown."""

    markChanged = Signal()
    lowestChanged = Signal()

    def __init__(self, visit: Visit, speaker: Speaker) -> None:
        super().__init__()
        self._visit, self._speaker = visit, speaker
        self._window: QQuickWindow | None = None
        self._read: list[Told] = []
        self._mark: tuple[QQuickItem | None, str] = (None, "")
        self._lowest = 0.0
        self._settling = 0
        self._begins = False
        self._known: set[str] = set()
        self._focus: QQuickItem | None = None
        self._focus_said = self._typed = ""
        speaker.currentChanged.connect(self._tell_mark)
        visit.wiped.connect(self._forget)

    @Slot()
    def _forget(self) -> None:
        """Keep nothing of what a patient heard or typed."""
        self._read, self._known = [], set()
        self._focus, self._focus_said, self._typed = None, "", ""
        self._begins = False
        self._tell_mark()

    def watch(self, window: QQuickWindow) -> None:
        """Read what this window shows; an item must not be asked for its window, which Python then ends with it."""
        self._window = window

    # -- a page ------------------------------------------------------------------------------

    @Slot(QQuickItem, QQuickItem)
    def listen(self, screen: QQuickItem, title: QQuickItem) -> None:
        """Read what is shown from its beginning.

        Args:
            screen: what is shown.
            title: where its title stands, if not in it.

        """
        told = self._page(screen, title)
        self._measure(told)
        self._say(told)

    @Slot()
    def turned(self) -> None:
        """Note that another page is shown: who listens to one page listens to no other, but by ear."""
        self._speaker.stop()
        self._settling = SETTLES

    def _page(self, screen: QQuickItem, title: QQuickItem) -> list[Told]:
        return aloud.page(self._window, title, screen) if self._window is not None else []

    def _measure(self, told: list[Told]) -> None:
        places = [each.item.mapRectToScene(QRectF(0, 0, each.item.width(), each.item.height())) for each in told]
        self._lowest = max((place.bottom() for place in places), default=0.0)
        self.lowestChanged.emit()

    def _say(self, told: Iterable[Told]) -> None:
        self._read = list(told)
        self._speaker.read([self._text(each) for each in self._read], [each.language for each in self._read])
        self._tell_mark()

    def _text(self, told: Told, *, fully: bool = False) -> str:
        """Return what is said of something.

        Args:
            told: what.
            fully: also that it is not chosen, and what is in a field.

        """
        if not told.control:
            return told.text
        say = words(told.language or self._visit.language).gettext
        parts = [echo.named(told.text, say), told.detail]
        if told.role is FIELD and fully and not told.detail:
            parts.append(say(N_("empty")))
        if told.chosen is not None and (fully or told.chosen):
            parts.append(say(N_("chosen") if told.chosen else N_("not chosen")))
        return "\n".join(filter(None, parts))

    def _texts(self, told: list[Told]) -> str:
        return "\n".join(self._text(each, fully=True) for each in told)

    # -- the mark ----------------------------------------------------------------------------

    @Slot()
    def _tell_mark(self) -> None:
        mark = self._marked()
        if mark != self._mark:
            self._mark = mark
            self.markChanged.emit()

    def _marked(self) -> tuple[QQuickItem | None, str]:
        at = self._speaker.text
        told = self._read[at] if 0 <= at < len(self._read) else None
        if told is None or not shiboken6.isValid(told.item):
            return None, ""
        if told.first is None:
            return told.item, ""
        places = self._speaker.first + told.first, self._speaker.end + told.first
        styled, text = str(told.item.property("marked") or ""), str(told.item.property("text"))
        return told.item, underline.underlined(styled or escaped(text), *places)

    @Property(QObject, notify=markChanged)
    def marked(self) -> QObject | None:
        """The item whose text is being said."""
        item = self._mark[0]
        return item if item is not None and shiboken6.isValid(item) else None

    @Property(str, notify=markChanged)
    def underlined(self) -> str:
        """The item's text with the sentence that is said underlined; nothing where that is all of it."""
        return self._mark[1]

    @Property(float, notify=lowestChanged)
    def lowest(self) -> float:
        """How far down the window what is read reaches."""
        return self._lowest

    # -- by ear ------------------------------------------------------------------------------

    @Slot()
    def begin(self) -> None:
        """Lead through the whole visit by ear."""
        self._speaker.setByEar(True)
        self._begins, self._known, self._focus = True, set(), None
        self._settling = SETTLES

    @Slot()
    def readAgain(self) -> None:
        """Read the page from its beginning at the next look."""
        self._settling = 1

    @Slot(QQuickItem, QQuickItem, QQuickItem)
    def look(self, screen: QQuickItem, title: QQuickItem, focus: QQuickItem | None) -> None:
        """Say what is new: a page, where the keyboard is, what was typed, an outcome.

        Args:
            screen: what is shown.
            title: where its title stands, if not in it.
            focus: what has the keyboard.

        """
        if self._settling:
            self._settling -= 1
            if not self._settling:
                self._open(screen, title, focus)
            return
        told, at = self._page(screen, title), aloud.control(focus)
        now, typed = self._texts(at), _field(told)
        moved, acted, written = focus is not self._focus, now != self._focus_said, typed != self._typed
        if not (moved or acted or written) and (self._speaker.playing or self._speaker.paused):
            return
        news = [each for each in told if self._is_new(each, focus)]
        self._know(told)
        if written and not moved:
            spelled = echo.change(self._typed, typed, self._visit.say)
            news.insert(0, Told(screen, spelled, aloud.Role.StaticText, first=None))
        elif moved or acted:
            news += at
        self._focus, self._focus_said, self._typed = focus, now, typed
        if news:
            self._say_fully(news)

    def _open(self, screen: QQuickItem, title: QQuickItem, focus: QQuickItem | None) -> None:
        told, at = self._page(screen, title), aloud.control(focus)
        later = aloud.unavailable(self._window, screen) if self._window is not None else []
        self._measure(told)
        self._know(told)
        self._focus, self._focus_said = focus, self._texts(at)
        self._typed = _field(told)
        if self._begins:
            self._begins = False
            told = [*self._how(screen), *told]
        self._say_fully([*told, *later, *at])

    def _how(self, screen: QQuickItem) -> list[Told]:
        tongues = (FRENCH, ENGLISH) if screen.property("tongue") else (self._visit.language,)
        return [
            Told(screen, words(tongue).gettext(each), aloud.Role.StaticText, language=tongue, first=None)
            for tongue in tongues
            for each in HOW
        ]

    def _say_fully(self, told: list[Told]) -> None:
        self._read = told
        self._speaker.read([self._text(each, fully=True) for each in told], [each.language for each in told])
        self._tell_mark()

    def _keys(self, told: Told) -> set[str]:
        """Return what tells that something was heard, but for its numbers: a count that runs is no news.

        Of a control it is its name, what is said of it besides, and that it is chosen; what is typed is spelled.
        """
        if told.role is FIELD:
            return set()
        said = [told.text, told.detail, self._text(told) if told.chosen else ""]
        return {_NUMBERS.sub("#", each) for each in said} - {""}

    def _know(self, told: list[Told]) -> None:
        self._known = {key for each in told for key in self._keys(each)}

    def _is_new(self, told: Told, focus: QQuickItem | None) -> bool:
        """Whether nobody heard it yet, nor will as where the keyboard is."""
        return told.item is not focus and not self._keys(told) <= self._known


def _field(told: list[Told]) -> str:
    """Return what is typed on a page."""
    return next((each.detail for each in told if each.role is FIELD), "")
