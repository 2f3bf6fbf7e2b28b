"""The language that the staff's screens speak; each person may choose another."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.i18n import Words, kiosk_languages, words
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.screen_words import screen_words

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language that the screens speak."""

    key: str
    """Its BCP 47 tag."""
    name: str
    abbreviation: str


@QmlElement
@QmlUncreatable("Speech is made by the kiosk")
class Speech(QObject):
    """Which languages there are, and the one of now."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        """Speak a language at first."""
        super().__init__()
        self._language = language
        self._languages = Rows(Spoken)
        self._languages.take(
            Spoken(tag, words(tag).own_name, words(tag).locale.language.upper()) for tag in kiosk_languages()
        )

    @property
    def words(self) -> Words:
        """The words of the language of now."""
        return screen_words(self._language)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Speak another language from now on."""
        if language != self._language:
            self._language = language
            self.changed.emit()

    @Property(str, notify=changed)
    def language(self) -> str:
        """The language of the screens, a BCP 47 tag."""
        return self._language

    @Property(Rows, constant=True)
    def languages(self) -> Rows[Spoken]:
        """Those that can be chosen."""
        return self._languages
