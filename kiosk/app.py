"""Builds every object once, in order, and runs Qt; the only file that knows all the others."""

from __future__ import annotations

import base64
import logging
import os
import signal
import sys
from datetime import datetime, timedelta
from functools import partial
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from kiosk import config, resources
from kiosk.content import packs
from kiosk.content.languages import for_screens
from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.ipp import IppPrinter
from kiosk.delivery.mailer import FolderMailer, SmtpMailer
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.patience import steady
from kiosk.delivery.printer import FolderPrinter
from kiosk.errors import N_, DataFolderError, InstallationError, KioskError
from kiosk.handout import logo
from kiosk.i18n import FRENCH, words
from kiosk.qt import messages
from kiosk.qt.advice import Advice
from kiosk.qt.background import Background
from kiosk.qt.choices import Choices
from kiosk.qt.email_form import EmailForm
from kiosk.qt.idle import Idle, Patience
from kiosk.qt.images import Icons, Pages
from kiosk.qt.sheet import Sheet
from kiosk.qt.surroundings import Clinic, Display
from kiosk.qt.take_home import TakeHome, Ways
from kiosk.qt.translator import Translator
from kiosk.qt.visit import Offer, Visit
from kiosk.visit.clinic import clinic as clinic_from

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.config import Settings
    from kiosk.delivery.job import Progress
    from kiosk.delivery.mailer import Mailer
    from kiosk.delivery.printer import Printer
    from kiosk.visit.plan import Clinic as PlanClinic

log = logging.getLogger("kiosk")

DEMO_SENDER = "aftercare@clinique.example"
"""Where the demonstration's emails say they come from; they only go into a folder."""
DEMO_SIZE = (1280, 800)
TICK_MS = 1000
LOG_BYTES = 500_000


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
    _log_into(data)
    zone = ZoneInfo(settings.clinic.timezone)
    clock = partial(datetime.now, zone)
    content = for_screens(packs.load(_content_folder(settings)))
    clinic = _clinic(settings, content.languages)
    outbox = Outbox(data / "outbox.sqlite", base64.b64decode(config.outbox_key(data)))
    printer, mailer = _demo_ways(data) if demo else _ways(settings, data)
    sender = DEMO_SENDER if demo else settings.mail.sender

    application = _application()
    background = Background()
    courier = Courier(outbox, printer, mailer, _limits(settings), clock, steady=steady)
    offer = Offer(content, clinic, demo)
    visit = Visit(offer, clock)
    choices = Choices(visit, offer, clock)
    advice = Advice(visit)
    pages = Pages()
    sheet = Sheet(visit, background, pages)
    email_form = EmailForm(visit)
    take_home = TakeHome(
        visit=visit,
        sheet=sheet,
        form=email_form,
        courier=courier,
        ways=Ways(paper=printer is not None, email=mailer is not None, sender=sender),
        background=background,
        clock=clock,
    )
    idle = Idle(visit, _patience(settings))
    spoken_clinic = Clinic(clinic, FRENCH)
    display = Display(settings.screen.diagonal_inches, motion=settings.screen.motion)

    engine = _engine(pages)
    translator = Translator(words(FRENCH))
    application.installTranslator(translator)

    def speak() -> None:
        translator.words = words(visit.language)
        spoken_clinic.speak(visit.language)
        engine.retranslate()

    def on_progress(progress: Progress) -> None:
        background.on_gui(partial(take_home.progressed, progress))

    visit.languageChanged.connect(speak)
    sys.excepthook = messages.on_unexpected(visit.startOver)
    _measure(display, application)
    engine.setInitialProperties(
        {
            "visit": visit,
            "choices": choices,
            "advice": advice,
            "sheet": sheet,
            "emailForm": email_form,
            "takeHome": take_home,
            "idle": idle,
            "clinic": spoken_clinic,
            "display": display,
        }
    )
    shown = _show(engine, settings, demo=demo, size=window)

    tick = _every_second(take_home.tick, idle.tick)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: application.quit())
    courier.start(on_progress)
    log.info("open: %d x %d, demonstration: %s", shown.width(), shown.height(), demo)
    try:
        return application.exec()
    finally:
        # In this order: bindings of a living engine would ask for objects that are gone.
        tick.stop()
        shiboken6.delete(engine)
        background.close()
        courier.stop()
        outbox.close()
        log.info("closed")


def _log_into(data: Path) -> None:
    try:
        handler = RotatingFileHandler(data / "kiosk.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError as problem:
        raise DataFolderError(
            N_("The kiosk cannot write in {folder}: {reason}. Give it a folder that it may write in (--data)."),
            folder=data,
            reason=problem.strerror,
        ) from problem
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def _clinic(settings: Settings, languages: Iterable[str]) -> PlanClinic:
    """Return the clinic; what is wrong with its logo is in the log before the first patient comes."""
    clinic = clinic_from(settings.clinic, languages)
    logo.of_clinic(clinic.logo)
    return clinic


def _content_folder(settings: Settings) -> Path:
    own = settings.content.folder
    return Path(own).expanduser() if own else resources.path("assets", "content")


def _limits(settings: Settings) -> Limits:
    return Limits(
        paper=timedelta(minutes=settings.printer.stale_minutes),
        email=timedelta(hours=settings.mail.give_up_hours),
    )


def _patience(settings: Settings) -> Patience:
    screen = settings.screen
    return Patience(screen.idle_seconds, screen.idle_countdown_seconds, screen.done_seconds)


def _ways(settings: Settings, data: Path) -> tuple[Printer | None, Mailer | None]:
    printer = IppPrinter(settings.printer.uri) if settings.printer.uri else None
    mailer = None
    if settings.mail.host and settings.mail.sender:
        mailer = SmtpMailer(settings.mail, config.load_secrets(data).mail_password)
    return printer, mailer


def _demo_ways(data: Path) -> tuple[Printer, Mailer]:
    return FolderPrinter(data / "printed"), FolderMailer(data / "mailed")


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
    for font in sorted(resources.path("assets", "fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(font)) < 0:
            raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=font)
    return application


def _engine(pages: Pages) -> QQmlApplicationEngine:
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(resources.path("ui")))
    engine.addImageProvider("icon", Icons())
    engine.addImageProvider("sheet", pages)
    return engine


def _every_second(*calls: Callable[[], None]) -> QTimer:
    """Return a timer that runs; it also lets Python see the signals that end the program."""
    tick = QTimer()
    for call in calls:
        tick.timeout.connect(call)
    tick.start(TICK_MS)
    return tick


def _measure(display: Display, application: QGuiApplication) -> None:
    screen = application.primaryScreen()
    size, physical = screen.geometry(), screen.physicalSize()
    display.measured(size.width(), size.height(), physical.width())


def _show(
    engine: QQmlApplicationEngine, settings: Settings, *, demo: bool, size: tuple[int, int] | None
) -> QQuickWindow:
    """Load the screens and show the window.

    Raises:
        InstallationError: the screens cannot be loaded.

    """
    main = resources.path("ui", "Main.qml")
    engine.load(QUrl.fromLocalFile(str(main)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=main)
    window = roots[0]
    if size is None and (demo or not settings.screen.full_screen):
        size = DEMO_SIZE
    if size is None:
        window.showFullScreen()
    else:
        window.resize(*size)
        window.show()
    return window
