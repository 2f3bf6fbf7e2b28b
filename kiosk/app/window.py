"""Builds what the screens show, shows them, and ends everything in order; the only file that knows all the others."""

from __future__ import annotations

import gc
import importlib
import logging
import os
import sys
from contextlib import ExitStack
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from kiosk import resources
from kiosk.app import services
from kiosk.clock import is_synchronised
from kiosk.delivery.patience import steady
from kiosk.errors import N_, InstallationError, KioskError, Sentence
from kiosk.i18n import FRENCH, words
from kiosk.qt.common import messages
from kiosk.qt.common.background import Background
from kiosk.qt.common.ending import Ending
from kiosk.qt.common.first_frame import FirstFrame
from kiosk.qt.common.full_screen import FullScreen
from kiosk.qt.common.images import Icons, Pages
from kiosk.qt.common.surroundings import Clinic, Display
from kiosk.qt.common.translator import Translator
from kiosk.qt.patient.advice import Advice
from kiosk.qt.patient.appearance import Appearance
from kiosk.qt.patient.choices import Choices
from kiosk.qt.patient.email_form import EmailForm
from kiosk.qt.patient.hands import Hands
from kiosk.qt.patient.idle import Idle
from kiosk.qt.patient.sheet import Sheet
from kiosk.qt.patient.take_home import Dispatch, TakeHome
from kiosk.qt.patient.visit import Visit
from kiosk.visit.alone import Patience

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from kiosk.app.services import Services
    from kiosk.config import Settings
    from kiosk.delivery.job import Progress
    from kiosk.library import showing as library
    from kiosk.visit.offer import Offer

log = logging.getLogger("kiosk")

DEMO_SIZE = (1280, 800)
TICK_MS = 1000
SEARCHED = 10_000
"""How many new objects Python makes between two searches for garbage; its own 700 cost a sheet 0.5 to 1 ms of 12."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screens show and ask, each by the name it has in ``Main.qml``; here it lives as long as they do."""

    visit: Visit
    appearance: Appearance
    choices: Choices
    advice: Advice
    sheet: Sheet
    emailForm: EmailForm  # noqa: N815 - QML's name
    takeHome: TakeHome  # noqa: N815
    idle: Idle
    hands: Hands
    clinic: Clinic
    display: Display


def run(settings: Settings, data: Path, *, demo: bool = False, window: tuple[int, int] | None = None) -> int:
    """Open the kiosk and return its exit code when its window is closed.

    Args:
        settings: every setting.
        data: the data folder; it holds the outbox and the log.
        demo: show drafts, print into a folder and mail into a folder.
        window: the window's size in pixels, or None for what the settings say.

    Raises:
        KioskError: something is missing or broken; its sentence says what to do.

    """
    services.log_into(data)
    with ExitStack() as closing:  # ends what was built in the reverse order, whatever fails
        closing.callback(log.info, "closed")
        served = services.built(settings, data, closing, demo=demo)
        application = _application()
        background = Background()
        closing.callback(background.close)
        pages = Pages()
        size = _window_size(settings, window, demo=demo)
        shown = _shown(settings, served, background, pages, full_screen=size is None)
        engine = _engine(pages, shown)
        closing.callback(shiboken6.delete, engine)  # before those above, which its bindings ask
        _speak(application, engine, shown)
        sys.excepthook = messages.on_unexpected(shown.visit.startOver)
        messages.from_threads()
        main = _show(engine, shown.display, size)
        shown.hands.watch(main)
        FirstFrame(main, partial(_behind, background, shown, settings, served, data, closing))
        tick = _every_second(
            shown.takeHome.tick,
            shown.idle.tick,
            partial(background.do, served.watch.tick),  # it reads and writes a file, now and then
            shown.visit.tick,
            shown.display.measure,
        )
        closing.callback(tick.stop)
        served.courier.start(partial(_on_progress, background, shown.takeHome))
        log.info("open: %s, demonstration: %s", "full screen" if size is None else f"{size[0]} x {size[1]}", demo)
        gc.enable()
        return application.exec()


def _shown(settings: Settings, served: Services, background: Background, pages: Pages, *, full_screen: bool) -> Shown:
    """Build what the screens show, in order: each knows only those before it."""
    visit = Visit(served.offer, served.clock, served.watch.doubt)
    choices = Choices(visit, served.clock, lambda: served.watch.year_before)
    advice = Advice(visit)
    sheet = Sheet(visit, background, pages)
    form = EmailForm(visit)
    take_home = TakeHome(visit, sheet, form, Dispatch(served.courier, served.ways, background, served.clock))
    screen = settings.screen
    patience = Patience(screen.idle_seconds, screen.idle_countdown_seconds, screen.done_seconds)
    idle = Idle(visit, patience, steady)
    clinic = Clinic(served.offer.clinic, FRENCH)
    display = Display(screen.diagonal_inches, motion=screen.motion, full_screen=full_screen)
    return Shown(visit, Appearance(visit), choices, advice, sheet, form, take_home, idle, Hands(idle), clinic, display)


def _speak(application: QGuiApplication, engine: QQmlApplicationEngine, shown: Shown) -> None:
    """Say everything in the language of the visit, now and whenever that changes."""
    translator = Translator(words(FRENCH))
    application.installTranslator(translator)

    def speak() -> None:
        translator.words = words(shown.visit.language)
        shown.clinic.speak(shown.visit.language)
        engine.retranslate()

    shown.visit.languageChanged.connect(speak)


def _on_progress(background: Background, take_home: TakeHome, progress: Progress) -> None:
    """Tell the screens how a delivery is getting on; called from the courier's threads."""
    background.on_gui(partial(take_home.progressed, progress))


def _warm(_: object) -> None:
    """Leave all that was loaded and built out of every later search for garbage: it stays as long as the program.

    And search less often: a sheet makes thousands of things and leaves hardly any that only a search finds.
    """
    gc.freeze()
    gc.set_threshold(SEARCHED)


def _behind(  # noqa: PLR0913, PLR0917 - what was built
    background: Background, shown: Shown, settings: Settings, served: Services, data: Path, closing: ExitStack
) -> None:
    """Load behind the first frame what it did not need: the content, then what the first patient soon needs."""

    def take(offer: Offer) -> None:
        shown.clinic.take(offer.clinic)
        shown.visit.take(offer)
        _tell_staff(shown.visit, served.clock)

    def fail(problem: KioskError | None) -> None:
        reason = problem or Sentence(N_("The content cannot be read: see kiosk.log."))
        take(replace(served.offer, unreadable=(reason,), is_awaited=False))

    def follow(_: object) -> None:
        """Follow the library, in a thread of its own; what it shows is taken between two visits."""
        from kiosk.app import following  # noqa: PLC0415 - the first screen would wait for all that reads content

        def changed(now: library.Shown) -> None:
            served.courier.withdraw(frozenset(f"{treatment} {number}" for treatment, number in now.withdrawn))
            background.on_gui(partial(take, following.offered(settings, now)))

        followed = following.follower(settings, data, changed)
        closing.callback(followed.stop)
        followed.start()

    if services.has_library(settings, demo=served.offer.demo):
        background.run(lambda: importlib.import_module("kiosk.app.following"), follow, fail)
    else:
        background.run(partial(services.offer, settings, demo=served.offer.demo), take, fail)
    background.run(partial(services.warm_up, settings.clinic.logo), _warm, _warm)


def _tell_staff(visit: Visit, clock: Callable[[], datetime]) -> None:
    """Say in the log what the clock says, and what is served and why not the rest, now and whenever that changes."""

    def tell() -> None:
        log.log(logging.WARNING if visit.served.left_out else logging.INFO, "%s", visit.served)

    log.info("the clock says %s", clock().isoformat(timespec="minutes"))
    if is_synchronised() is False:
        log.warning("the clock is not kept right over the network: see kiosk clock")
    tell()
    visit.servedChanged.connect(tell)


def _application() -> QGuiApplication:
    """Make the application, where there is a screen to show it on.

    Raises:
        KioskError: there is no screen.

    """
    named = os.environ.get("QT_QPA_PLATFORM", "")
    if not named and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        raise KioskError(
            N_("There is no screen here. Start the kiosk from a desktop, or set DISPLAY to the screen to use.")
        )
    messages.into_log()
    QQuickStyle.setStyle("Basic")
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("kiosk")
    Ending(application)
    for font in sorted(resources.path("assets", "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=font)
    return application


def _engine(pages: Pages, shown: Shown) -> QQmlApplicationEngine:
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(resources.path("ui")))
    engine.addImageProvider("icon", Icons())
    engine.addImageProvider("sheet", pages)
    engine.setInitialProperties({field.name: getattr(shown, field.name) for field in fields(shown)})
    return engine


def _every_second(*calls: Callable[[], None]) -> QTimer:
    """Return a timer that runs."""
    tick = QTimer()
    for call in calls:
        tick.timeout.connect(call)
    tick.start(TICK_MS)
    return tick


def _window_size(settings: Settings, asked: tuple[int, int] | None, *, demo: bool) -> tuple[int, int] | None:
    """Return the window's size in pixels, None for the whole screen."""
    return asked or (DEMO_SIZE if demo or not settings.screen.full_screen else None)


def _show(engine: QQmlApplicationEngine, display: Display, size: tuple[int, int] | None) -> QQuickWindow:
    """Load the screens, show the window and return it; it has the whole screen where no size is given.

    Raises:
        InstallationError: the screens cannot be loaded.

    """
    main = resources.path("ui", "Main.qml")
    engine.load(QUrl.fromLocalFile(str(main)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=main)
    window = roots[0]
    display.follow(window)
    if size is None:
        FullScreen(window)
    else:
        window.resize(*size)
        window.show()
    return window
