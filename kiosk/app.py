"""Builds every object once, in order, and runs Qt; the only file that knows all the others."""

from __future__ import annotations

import base64
import logging
import os
import sys
import time
from datetime import datetime, timedelta
from functools import partial
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtQuickControls2 import QQuickStyle

from kiosk import config, resources
from kiosk.clock import Watch, is_synchronised
from kiosk.content import languages, packs
from kiosk.delivery.asked import Ways
from kiosk.delivery.courier import Courier, Limits
from kiosk.delivery.mail.mailer import FolderMailer, SmtpMailer
from kiosk.delivery.outbox import Outbox
from kiosk.delivery.patience import steady
from kiosk.delivery.printing.ipp import IppPrinter
from kiosk.delivery.printing.printer import FolderPrinter
from kiosk.errors import N_, ContentError, DataFolderError, InstallationError, KioskError
from kiosk.folder import LOG_FILE, OUTBOX_FILE
from kiosk.handout.pictures import logo
from kiosk.i18n import FRENCH, words
from kiosk.qt.common import messages
from kiosk.qt.common.background import Background
from kiosk.qt.common.ending import Ending
from kiosk.qt.common.full_screen import FullScreen
from kiosk.qt.common.images import Icons, Pages
from kiosk.qt.common.surroundings import Clinic, Display
from kiosk.qt.common.translator import Translator
from kiosk.qt.patient.advice import Advice
from kiosk.qt.patient.choices import Choices
from kiosk.qt.patient.email_form import EmailForm
from kiosk.qt.patient.hands import Hands
from kiosk.qt.patient.idle import Idle, Patience
from kiosk.qt.patient.sheet import Sheet
from kiosk.qt.patient.take_home import TakeHome
from kiosk.qt.patient.visit import Visit
from kiosk.visit.clinic import clinic as clinic_from
from kiosk.visit.offer import Offer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from kiosk.config import Settings
    from kiosk.delivery.job import Progress
    from kiosk.delivery.mail.mailer import Mailer
    from kiosk.delivery.printing.printer import Printer
    from kiosk.errors import Tells
    from kiosk.visit.plan import Clinic as PlanClinic

log = logging.getLogger("kiosk")

DEMO_SENDER = "aftercare@clinique.example"
"""Where the demonstration's emails say they come from; they only go into a folder."""
DEMO_SIZE = (1280, 800)
TICK_MS = 1000
COURIER_PATIENCE = 2.0
"""Seconds that each of the courier's threads has at the end; what is under way goes on at the next start."""
LOG_BYTES = 500_000


def run(settings: Settings, data: Path, *, demo: bool = False, window: tuple[int, int] | None = None) -> int:  # noqa: PLR0915 - all is built here
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
    watch = Watch(data, clock, time.monotonic)
    offer = _offer(settings, demo=demo)
    outbox = Outbox(data / OUTBOX_FILE, base64.b64decode(config.outbox_key(data)))
    printer, mailer = _demo_ways(data) if demo else _ways(settings, data)
    sender = DEMO_SENDER if demo else settings.mail.sender

    application = _application()
    background = Background()
    limits = _limits(settings)
    courier = Courier(outbox, printer, mailer, limits, clock, clock_is_true=watch.is_true, steady=steady)
    visit = Visit(offer, clock, watch.doubt)
    choices = Choices(visit, clock, lambda: watch.year_before)
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
    idle = Idle(visit, _patience(settings), steady)
    hands = Hands(idle)
    spoken_clinic = Clinic(offer.clinic, FRENCH)
    size = _window_size(settings, window, demo=demo)
    screen = settings.screen
    display = Display(screen.diagonal_inches, motion=screen.motion, full_screen=size is None)

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
    messages.from_threads()
    engine.setInitialProperties(
        {
            "visit": visit,
            "choices": choices,
            "advice": advice,
            "sheet": sheet,
            "emailForm": email_form,
            "takeHome": take_home,
            "idle": idle,
            "hands": hands,
            "clinic": spoken_clinic,
            "display": display,
        }
    )
    hands.watch(_show(engine, display, size))

    tick = _every_second(take_home.tick, idle.tick, watch.tick, visit.tick, display.measure)
    courier.start(on_progress)
    log.info("open: %s, demonstration: %s", "full screen" if size is None else f"{size[0]} x {size[1]}", demo)
    _tell_staff(visit, clock)
    try:
        return application.exec()
    finally:
        # In this order: bindings of a living engine would ask for objects that are gone.
        tick.stop()
        shiboken6.delete(engine)
        background.close()
        courier.stop(COURIER_PATIENCE)
        outbox.close()
        log.info("closed")


def _log_into(data: Path) -> None:
    try:
        handler = RotatingFileHandler(data / LOG_FILE, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
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


def _offer(settings: Settings, *, demo: bool) -> Offer:
    """Return what can be used of the content, and why the rest cannot; a broken pack leaves nothing to offer."""
    content = languages.nothing()
    unreadable: tuple[Tells, ...] = ()
    try:
        pack = packs.read(packs.folder(settings.content.folder))
        content = languages.for_screens(pack.content)
        unreadable = tuple(left_out.reason for left_out in pack.left_out)
    except ContentError as problem:
        unreadable = (problem,)
    return Offer(content, _clinic(settings, content.languages), demo, unreadable)


def _tell_staff(visit: Visit, clock: Callable[[], datetime]) -> None:
    """Say in the log what the clock says, and what is served and why not the rest, now and whenever that changes."""

    def tell() -> None:
        log.log(logging.WARNING if visit.served.left_out else logging.INFO, "%s", visit.served)

    log.info("the clock says %s", clock().isoformat(timespec="minutes"))
    if is_synchronised() is False:
        log.warning("the clock is not kept right over the network: see kiosk clock")
    tell()
    visit.servedChanged.connect(tell)


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
    Ending(application)
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
