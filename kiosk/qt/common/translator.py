"""Puts the screens' words into the patient's language, from the same catalog as everything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTranslator

from kiosk.errors import N_

if TYPE_CHECKING:
    from kiosk.i18n import Words


OF_QT = (
    N_("Add Favorite"),
    N_("Desktop"),
    N_("Documents"),
    N_("Downloads"),
    N_("File name"),
    N_("Filter"),
    N_("Home"),
    N_("Movies"),
    N_("Music"),
    N_("Pictures"),
)
"""What Qt's own dialog for files says: it asks the same catalog, as Qt brings no French for it."""


class Translator(QTranslator):
    """Answers ``qsTr`` from the catalog."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.speak(words)

    def speak(self, words: Words) -> None:
        """Answer in that language from now on; assistive technology is told that everything is in it."""
        self.words = words
        QLocale.setDefault(QLocale(str(words.locale)))

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature; one catalog, no contexts
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002 - Qt's signature; plurals are made in Python
    ) -> str:
        """Return the text in the current language, or the text itself where the catalog lacks it."""
        return self.words.gettext(sourceText)

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask for."""
        return False
