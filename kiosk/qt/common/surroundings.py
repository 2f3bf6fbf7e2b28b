"""What the screens show but no patient changes: the clinic, and the display they are on."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.common import placing  # noqa: F401 - the screens make its Paging
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.measure import Measured, Screen, measured, told
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

    from kiosk.visit.plan import Clinic as ClinicValue

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Language:
    """A language to choose, each in its own words, whatever the screen speaks now."""

    key: str
    """Its BCP 47 tag."""
    name: str
    abbreviation: str
    start: str
    """What begins a visit in it."""


def _language(tag: str) -> Language:
    w = words(tag)
    start = w.gettext(N_("Start in {language}")).format(language=w.name_of(tag))
    return Language(tag, w.own_name, w.locale.language.upper(), start)


@QmlElement
@QmlUncreatable("Clinic comes from the settings")
class Clinic(QObject):
    """The clinic, in the patient's language."""

    changed = Signal()

    def __init__(self, clinic: ClinicValue, language: str) -> None:
        super().__init__()
        self._clinic = clinic
        self._language = language
        self._languages = Rows(Language)
        self._languages.take(map(_language, clinic.hours.languages))
        self._changes = Changes(self)

    def take(self, clinic: ClinicValue) -> None:
        """Be that clinic, in the languages of its content."""
        self._clinic = clinic
        self._languages.take(map(_language, clinic.hours.languages))
        self._changes.tell()

    def speak(self, language: str) -> None:
        """Say everything in ``language`` from now on."""
        self._language = language
        self._changes.tell()

    @Property(Rows, constant=True)
    def languages(self) -> Rows[Language]:
        """The languages to choose from."""
        return self._languages

    @property
    def value(self) -> ClinicValue:
        """The clinic itself."""
        return self._clinic

    @Property(str, notify=changed)
    def name(self) -> str:
        """The clinic's name."""
        return self._clinic.name

    @Property(str, notify=changed)
    def phone(self) -> str:
        """The number patients call."""
        return self._clinic.phone_text.of(self._language)

    @Property(str, notify=changed)
    def contact(self) -> str:
        """Whom to call, and the number."""
        return f"{self.name} · {self.phone}"

    @Slot(str, str, str, result=str)
    def screenTitle(self, clinic: str, screen: str, language: str) -> str:
        """Return the title of the window that shows a screen; it is given all that it depends on."""
        if not screen:
            return clinic
        return words(language).gettext(N_("{clinic}: {screen}")).format(clinic=clinic, screen=screen)

    @Slot(int, result=str)
    def touch(self, turn: int) -> str:
        """Say what to do while nobody is there, in one language after the other."""
        spoken = [row.key for row in self._languages.rows]
        return words(spoken[turn % len(spoken)]).gettext(N_("Touch the screen to start"))

    # What the first screen says in French and in English, whoever comes

    @Property(str, constant=True)
    def bothTongues(self) -> str:
        """Their tags, in this order, for the voice."""
        return f"{FRENCH} {ENGLISH}"

    @Property(str, constant=True)
    def largeTextInBoth(self) -> str:
        """The label of the tool that makes text larger."""
        return _in_both(N_("Large text"), " · ")

    @Property(str, constant=True)
    def highContrastInBoth(self) -> str:
        """The label of the tool that makes contrasts stronger."""
        return _in_both(N_("Contrast"), " · ")

    @Property(str, constant=True)
    def listenInBoth(self) -> str:
        """The label of the tool that reads aloud."""
        return _in_both(N_("Listen"), " · ")

    @Property(str, constant=True)
    def listenHowInBoth(self) -> str:
        """What listening to the whole visit is, a line in each language."""
        return _in_both(N_("The whole visit can be done by ear, with the screen hidden."), "\n")

    @Property(str, constant=True)
    def thisScreenInBoth(self) -> str:
        """The label of what reads the first screen."""
        return _in_both(N_("This screen"), " · ")

    @Property(str, constant=True)
    def wholeVisitInBoth(self) -> str:
        """The label of what leads through the visit by ear."""
        return _in_both(N_("The whole visit"), " · ")

    @Property(str, constant=True)
    def touchInBoth(self) -> str:
        """What to do while nobody is there."""
        return _in_both(N_("Touch the screen to start"), " · ")

    @Property(str, constant=True)
    def privacyInBoth(self) -> str:
        """What happens to the answers, a line in each language."""
        return _in_both(N_("Nothing you enter here is kept."), "\n")


def _in_both(message: str, between: str) -> str:
    return f"{words(FRENCH).gettext(message)}{between}{message}"


@QmlElement
@QmlUncreatable("Display comes from the settings")
class Display(QObject):
    """The touchscreen's physical properties, and how the window stands on it."""

    pixelsPerMillimetreChanged = Signal()
    described = Signal(int, int)
    """The screen has so many pixels, wide and high."""

    def __init__(self, diagonal_inches: float, *, motion: bool, full_screen: bool) -> None:
        super().__init__()
        self._diagonal = diagonal_inches
        self._motion = motion
        self._full_screen = full_screen
        self._window: QWindow | None = None
        self._measured: tuple[Screen, Measured] | None = None
        self._told: set[str] = set()
        self._changes = Changes(self)

    def follow(self, window: QWindow) -> None:
        """Measure the screen that a window is on, now and whenever it is another one."""
        self._window = window
        window.screenChanged.connect(self.measure)
        self.measure()

    def believe(self, diagonal_inches: float) -> None:
        """Take what the setting says of the screen's size from now on; 0 to believe the display."""
        self._diagonal = diagonal_inches
        if self._measured:
            self.take(self._measured[0])

    @Slot()
    def measure(self) -> None:
        """Measure again; called each second, as a display may say its size late, and something else each time."""
        if self._window is None:
            return
        screen = self._window.screen()
        pixels, size = screen.geometry(), screen.physicalSize()
        self.take(Screen(screen.name(), pixels.width(), pixels.height(), size.width(), size.height()))

    def take(self, screen: Screen) -> None:
        """Take a screen as the system describes it; the log says what is believed of it."""
        now = screen, measured(screen, self._diagonal)
        if now != self._measured:
            self._measured = now
            self.described.emit(screen.width, screen.height)
            if (sentence := told(*now)) not in self._told:  # a display that flaps would fill the log
                self._told.add(sentence)
                log.info("%s", sentence)
            self._changes.tell()

    @Property(float, notify=pixelsPerMillimetreChanged)
    def pixelsPerMillimetre(self) -> float:
        """Pixels in a millimetre; 0 when nobody knows them."""
        return self._measured[1].density if self._measured else 0.0

    @Property(bool, constant=True)
    def motion(self) -> bool:
        """Whether things may move."""
        return self._motion

    @Property(bool, constant=True)
    def fullScreen(self) -> bool:
        """Whether the window has the whole screen, and nobody closes it."""
        return self._full_screen
