"""Builds what the screens show, shows them, and ends everything in order; the only file that knows all the others."""

from __future__ import annotations

import gc
import importlib
import logging
import sys
from contextlib import ExitStack
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING

import shiboken6

from kiosk import config
from kiosk.app import counts, screen, services
from kiosk.app.current import Current
from kiosk.app.leftovers import Leftovers
from kiosk.clock import is_synchronised
from kiosk.config import diagonal
from kiosk.delivery.patience import steady
from kiosk.errors import N_, KioskError, Sentence
from kiosk.holder import AGAIN
from kiosk.i18n import FRENCH, words
from kiosk.qt.common import messages
from kiosk.qt.common.background import Background
from kiosk.qt.common.first_frame import FirstFrame
from kiosk.qt.common.full_screen import FullScreen
from kiosk.qt.common.images import Pages
from kiosk.qt.common.surroundings import Clinic, Display
from kiosk.qt.common.translator import Translator
from kiosk.qt.patient.advice import Advice
from kiosk.qt.patient.appearance import Appearance
from kiosk.qt.patient.attract import Attract
from kiosk.qt.patient.can_i_use import CanIUse
from kiosk.qt.patient.choices import Choices
from kiosk.qt.patient.email_form import EmailForm
from kiosk.qt.patient.hands import Hands
from kiosk.qt.patient.idle import Idle
from kiosk.qt.patient.reader import Reader
from kiosk.qt.patient.sheet import Sheet
from kiosk.qt.patient.speaker import Speaker
from kiosk.qt.patient.take_home import Dispatch, TakeHome
from kiosk.qt.patient.visit import Visit
from kiosk.qt.staff.door import Door
from kiosk.visit.alone import Patience

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    from kiosk.app.services import Services
    from kiosk.config import Settings
    from kiosk.delivery.job import Progress
    from kiosk.library import showing as library
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.staff import Staff
    from kiosk.speech.playing import Player
    from kiosk.speech.voices import Voice
    from kiosk.visit.offer import Offer

log = logging.getLogger("kiosk")

DEMO_SIZE = (1280, 800)
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
    speaker: Speaker
    reader: Reader
    canIUse: CanIUse  # noqa: N815
    attract: Attract
    clinic: Clinic
    display: Display
    door: Door


def run(settings: Settings, data: Path, *, demo: bool = False, window: tuple[int, int] | None = None) -> int:
    """Open the kiosk and return its exit code when its window is closed; ``AGAIN`` asks for another start.

    Args:
        settings: every setting.
        data: the data folder; it holds the outbox and the log.
        demo: show drafts, print into a folder and mail into a folder.
        window: the window's size in pixels, or None for what the settings say.

    Raises:
        KioskError: something is missing or broken; its sentence says what to do.

    """
    services.log_into(data)
    if problem := config.passed_over(data):
        log.warning("%s", problem)
    with ExitStack() as closing:  # ends what was built in the reverse order, whatever fails
        closing.callback(log.info, "closed")
        served = services.built(settings, data, closing, demo=demo)
        app = screen.application()
        background = Background()
        closing.callback(background.close)
        pages = Pages()
        size = _window_size(settings, window, demo=demo)
        has_library = services.has_library(settings, demo=demo)
        current = Current(settings)
        staff = _staff(data, served, background, pages, closing, current, partial(app.exit, AGAIN))
        door = Door(staff if has_library else None)
        shown = _shown(current, data, served, background, pages, door, full_screen=size is None)
        engine = screen.engine(pages, {field.name: getattr(shown, field.name) for field in fields(shown)})
        closing.callback(shiboken6.delete, engine)  # before those above, which its bindings ask
        _speak(app, engine, shown)
        sys.excepthook = messages.on_unexpected(shown.visit.startOver)
        messages.from_threads()
        main = _show(engine, shown.display, size)
        shown.hands.watch(main)
        shown.reader.watch(main)
        door.watch(main)
        closing.callback(shown.speaker.stop)
        FirstFrame(main, partial(_behind, background, shown, current, served, data, closing))
        leftovers = Leftovers(lambda: door.still)  # a timer keeps nothing alive
        tick = screen.every_second(
            shown.takeHome.tick,
            shown.idle.tick,
            shown.attract.tick,
            partial(background.do, served.watch.tick),  # it reads and writes a file, now and then
            shown.visit.tick,
            shown.display.measure,
            door.tick,
            leftovers.tick,
        )
        closing.callback(tick.stop)
        served.courier.start(partial(_on_progress, background, shown))
        log.info("open: %s, demonstration: %s", "full screen" if size is None else f"{size[0]} x {size[1]}", demo)
        return app.exec()


def _staff(  # noqa: PLR0913, PLR0917 - what was built
    data: Path,
    served: Services,
    background: Background,
    pages: Pages,
    closing: ExitStack,
    current: Current,
    again: Callable[[], None],
) -> Callable[[], Staff]:
    """Return what makes the staff's screens; they, and the library, are loaded when somebody of the staff comes."""
    known: list[Office] = []

    def make() -> Staff:
        from kiosk.app import office  # noqa: PLC0415 - the first screen would wait for it

        if not known:
            room = office.Room(
                background,
                pages,
                served.courier,
                served.ways,
                desk=False,
                taken=current.take,
                again=again,
                outbox=served.outbox,
            )
            known.append(office.office(data, served.clock, closing, room))
        return office.staff(known[0])

    return make


def _shown(  # noqa: PLR0913, PLR0917 - all that the screens stand on
    current: Current,
    data: Path,
    served: Services,
    background: Background,
    pages: Pages,
    door: Door,
    *,
    full_screen: bool,
) -> Shown:
    """Build what the screens show, in order: each knows only those before it."""
    settings = current.settings

    def count(file: str, name: str) -> None:
        background.do(partial(counts.count, data, file, name, served.clock()))

    visit = Visit(served.offer, served.clock, served.watch.doubt)
    choices = Choices(visit, served.clock, lambda: served.watch.year_before, lambda: current.settings.screen.days_back)
    advice = Advice(visit, lambda treatment, question: count(counts.MISSED, counts.question(treatment, question)))
    look = Appearance(visit)
    sheet = Sheet(visit, background, pages, look)
    form = EmailForm(visit)
    take_home = TakeHome(visit, sheet, form, Dispatch(served.courier, served.ways, background, served.clock))
    asked = settings.screen
    idle = Idle(visit, _patience(settings), steady)
    clinic = Clinic(served.offer.clinic, FRENCH)
    display = Display(asked.diagonal_inches, motion=asked.motion, full_screen=full_screen)
    display.described.connect(lambda width, height: background.do(partial(diagonal.note, data, width, height)))
    speaker = Speaker(visit, background)
    speaker.playingChanged.connect(lambda: idle.listened(speaker.playing))
    reader = Reader(visit, speaker)
    hands = Hands(idle)
    hands.pressed.connect(speaker.touched)
    hands.released.connect(speaker.letGo)
    can_i_use = CanIUse(visit, partial(count, counts.UNANSWERED))
    attract = Attract(visit, idle, lambda: clinic.value, served.clock, motion=asked.motion)
    return Shown(
        visit=visit,
        appearance=look,
        choices=choices,
        advice=advice,
        sheet=sheet,
        emailForm=form,
        takeHome=take_home,
        idle=idle,
        hands=hands,
        speaker=speaker,
        reader=reader,
        canIUse=can_i_use,
        attract=attract,
        clinic=clinic,
        display=display,
        door=door,
    )


def _patience(settings: Settings) -> Patience:
    asked = settings.screen
    return Patience(asked.idle_seconds, asked.idle_countdown_seconds, asked.done_seconds)


def _speak(app: QGuiApplication, engine: QQmlApplicationEngine, shown: Shown) -> None:
    """Say everything in the language of the visit, or of the staff who is there, now and whenever that changes."""
    translator = Translator(words(FRENCH))
    app.installTranslator(translator)

    def speak() -> None:
        language = shown.door.language or shown.visit.language
        translator.speak(words(language))
        shown.clinic.speak(language)
        engine.retranslate()

    shown.visit.languageChanged.connect(speak)
    shown.door.languageChanged.connect(speak)


def _on_progress(background: Background, shown: Shown, progress: Progress) -> None:
    """Tell the screens how a delivery is getting on; called from the courier's threads."""
    background.on_gui(partial(shown.takeHome.progressed, progress))
    background.on_gui(partial(shown.door.progressed, progress))


def _warm(_: object) -> None:
    """Leave all that was loaded and built out of every later search for garbage: it stays as long as the program.

    And search less often: a sheet makes thousands of things and leaves hardly any that only a search finds.
    """
    gc.freeze()
    gc.set_threshold(SEARCHED)


def _behind(  # noqa: PLR0913, PLR0917 - what was built
    background: Background, shown: Shown, current: Current, served: Services, data: Path, closing: ExitStack
) -> None:
    """Load behind the first frame what it did not need: the content, then what the first patient soon needs."""
    settings = current.settings
    shown.visit.offerChanged.connect(lambda: shown.clinic.take(shown.visit.offer.clinic))  # and its languages

    def take(offer: Offer) -> None:
        shown.visit.take(offer)
        _tell_staff(shown.visit, served.clock)

    def fail(problem: KioskError | None) -> None:
        reason = problem or Sentence(N_("The content cannot be read: see kiosk.log."))
        take(replace(served.offer, unreadable=(reason,), is_awaited=False))

    def follow(_: object) -> None:
        """Follow the library, in a thread of its own; what it shows is taken between two visits."""
        from kiosk.app import following  # noqa: PLC0415 - the first screen would wait for all that reads content

        last: list[library.Shown] = []

        def changed(now: library.Shown) -> None:
            last[:] = [now]
            served.courier.withdraw(frozenset(f"{treatment} {number}" for treatment, number in now.withdrawn))
            background.on_gui(partial(take, following.offered(current.settings, now)))

        def told() -> None:
            shown.idle.take(_patience(current.settings))
            shown.display.believe(current.settings.screen.diagonal_inches)
            for now in last:
                take(following.offered(current.settings, now))

        current.told = told

        followed = following.follower(settings, data, changed)
        closing.callback(followed.stop)
        followed.start()

    if services.has_library(settings, demo=served.offer.demo):
        background.run(lambda: importlib.import_module("kiosk.app.following"), follow, fail)
    else:
        background.run(partial(services.offer, settings, demo=served.offer.demo), take, fail)
    shown.speaker.look(partial(_heard, settings, data))
    background.run(partial(services.warm_up, settings.clinic.logo), _warm, _warm)


def _heard(settings: Settings, data: Path) -> tuple[Voice, Player]:
    """Return what speaks to patients, and what plays it."""
    from kiosk.app import listening  # noqa: PLC0415 - the first screen is silent

    return listening.found(settings, data)


def _tell_staff(visit: Visit, clock: Callable[[], datetime]) -> None:
    """Say in the log what the clock says, and what is served and why not the rest, now and whenever that changes."""

    def tell() -> None:
        log.log(logging.WARNING if visit.served.left_out else logging.INFO, "%s", visit.served)

    log.info("the clock says %s", clock().isoformat(timespec="minutes"))
    if is_synchronised() is False:
        log.warning("the clock is not kept right over the network: see kiosk clock")
    tell()
    visit.servedChanged.connect(tell)


def _window_size(settings: Settings, asked: tuple[int, int] | None, *, demo: bool) -> tuple[int, int] | None:
    """Return the window's size in pixels, None for the whole screen."""
    return asked or (DEMO_SIZE if demo or not settings.screen.full_screen else None)


def _show(engine: QQmlApplicationEngine, display: Display, size: tuple[int, int] | None) -> QQuickWindow:
    """Load the screens, show the window and return it; it has the whole screen where no size is given.

    Raises:
        InstallationError: the screens cannot be loaded.

    """
    window = screen.loaded(engine, "Main.qml")
    display.follow(window)
    if size is None:
        FullScreen(window)
    else:
        window.resize(*size)
        window.show()
    return window
