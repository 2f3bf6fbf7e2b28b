"""The staff's screens in a window of their own, at the office."""

from __future__ import annotations

import logging
import sys
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import shiboken6

from kiosk import config
from kiosk.app import office, screen, services
from kiosk.app.current import Current
from kiosk.app.leftovers import Leftovers
from kiosk.content import languages
from kiosk.folder import STAFF_LOG_FILE
from kiosk.i18n import words
from kiosk.qt.common import messages
from kiosk.qt.common.background import Background
from kiosk.qt.common.images import Pages
from kiosk.qt.common.surroundings import Clinic, Display
from kiosk.qt.common.translator import Translator
from kiosk.visit.clinic import clinic

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger("kiosk")


def run(data: Path, size: tuple[int, int]) -> int:
    """Open the staff's screens in a window, for mouse and keyboard, and return the exit code when it is closed.

    Args:
        data: the data folder.
        size: of the window, in pixels.

    Raises:
        KioskError: the library cannot be read, there is no screen, or a file of the kiosk is damaged.

    """
    services.log_into(data, STAFF_LOG_FILE)
    settings = config.load(data)
    with ExitStack() as closing:
        app = screen.application()
        clock = partial(datetime.now, ZoneInfo(settings.clinic.timezone))
        drawing, pages = Background(), Pages()
        closing.callback(drawing.close)
        courier, ways = office.desk_courier(data, clock, closing)
        current = Current(settings)
        room = office.Room(drawing, pages, courier, ways, desk=True, taken=current.take)
        here = office.staff(office.office(data, clock, closing, room))
        courier.start(lambda progress: drawing.on_gui(partial(here.progressed, progress)))
        closing.callback(here.close)
        tags = languages.nothing().languages
        whose = Clinic(clinic(settings.clinic, tags), here.speech.language)
        current.told = lambda: whose.take(clinic(current.settings.clinic, tags))
        display = Display(settings.screen.diagonal_inches, motion=settings.screen.motion, full_screen=False)
        engine = screen.engine(pages, {"staff": here, "clinic": whose, "display": display})
        closing.callback(shiboken6.delete, engine)  # before those above, which its bindings ask
        translator = Translator(words(here.speech.language))
        app.installTranslator(translator)

        def speak() -> None:
            translator.speak(words(here.speech.language))
            whose.speak(here.speech.language)
            engine.retranslate()

        here.speech.changed.connect(speak)
        sys.excepthook = messages.on_unexpected(here.leave)
        messages.from_threads()
        window = screen.loaded(engine, "Staff.qml")
        display.follow(window)
        here.presence.watch(window)
        leftovers = Leftovers(lambda: here.presence.still)  # a timer keeps nothing alive
        tick = screen.every_second(here.tick, display.measure, leftovers.tick)
        closing.callback(tick.stop)
        window.resize(*size)
        window.show()
        log.info("open: the staff's screens, %d x %d", *size)
        return app.exec()
