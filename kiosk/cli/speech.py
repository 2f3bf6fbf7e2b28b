"""``kiosk speech say|prepare``: hear how a text is read aloud, and make the sounds of a slow voice beforehand."""

from __future__ import annotations

import sys
from contextlib import closing
from datetime import datetime
from threading import Event
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.cli.parser import actions
from kiosk.content import packs
from kiosk.content.served import served
from kiosk.errors import N_, UsageError
from kiosk.folder import LIBRARY_FILE
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal
from kiosk.library.showing import published, shown
from kiosk.speech import choosing
from kiosk.speech.playing import Aplay
from kiosk.speech.prepared import Kept, same_for_all
from kiosk.speech.processes import Stop
from kiosk.speech.reading import Reading
from kiosk.speech.segmentation import sentences

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.config import Settings
    from kiosk.content.model import Content
    from kiosk.errors import SpeechError
    from kiosk.i18n import Words

LANGUAGES = {"fr": FRENCH, "en": ENGLISH}
EVERY = 25
"""After how many sounds it is told how far it is."""


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Reads aloud as patients hear it, and prepares a voice that is too slow to speak at once.")
    helped = {
        "say": _("say a text, and show the words that the voice is given"),
        "prepare": _("make the sounds of what is published now, and let go of those of older texts"),
    }
    made = actions(parser, words, helped)
    made["say"].add_argument("text", metavar=_("TEXT"), help=_("as a screen shows it"))
    made["say"].add_argument("--language", choices=[*LANGUAGES], default="fr", help=_("in which language it is"))
    made["say"].add_argument("--speed", type=float, default=1.0, help=_("1 for normal, 0.8 for slower"))


def run(options: Namespace, words: Words) -> int:
    """Say a text or prepare the voice, and return the exit code.

    Raises:
        SettingsError: the settings cannot be read.
        SpeechError: nothing can be said, or no sound can be played.
        UsageError: the speed is none.

    """
    data = config.data_folder(options.data)
    settings = config.load(data)
    if options.action == "say":
        return _say(options, settings, data)
    return _prepare(settings, data, words)


def _say(options: Namespace, settings: Settings, data: Path) -> int:
    if not 0.25 <= options.speed <= 4:  # noqa: PLR2004 - what a voice can
        raise UsageError(N_("The speed is a number from 0.25 to 4."))
    found = sentences([options.text], LANGUAGES[options.language])
    if not found:
        raise UsageError(N_("There is nothing to say in it."))
    over = Event()
    problems: list[SpeechError | None] = []

    def ended(problem: SpeechError | None) -> None:
        problems.append(problem)
        over.set()

    for sentence in found:
        print(" ".join(each.words for each in sentence.said), flush=True)
    reading = Reading(
        found,
        0,
        choosing.voice(settings.speech.program, data),
        Aplay(),
        speed=options.speed,
        volume=1,
        begins=lambda _: None,
        ended=ended,
    )
    reading.start()
    try:
        over.wait()
    finally:
        reading.stop()
    for problem in filter(None, problems):
        raise problem
    return 0


def _prepare(settings: Settings, data: Path, words: Words) -> int:
    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    contents = served(_contents(settings, data), now.date()).contents
    voice = choosing.chosen(settings.speech.program)

    def tell(made: int, count: int) -> None:
        if made == 1 or made % EVERY == 0:
            print(words.gettext(N_("{made} of {count}…")).format(made=made, count=count), file=sys.stderr)

    done = Kept(data, voice).keep(same_for_all(contents), Stop(), tell)
    message = N_("Kept: {kept} sounds, {megabytes} MB; made just now: {made}; let go of: {removed}.")
    megabytes = f"{done.size / 1_000_000:.1f}"
    if words.locale.language == "fr":
        megabytes = megabytes.replace(".", ",")
    print(words.gettext(message).format(kept=done.kept, megabytes=megabytes, made=done.made, removed=done.removed))
    return 0


def _contents(settings: Settings, data: Path) -> tuple[Content, ...]:
    """Return what patients are shown and what is published for them, as far as it is approved."""
    if settings.content.folder:
        return (packs.read(packs.folder(settings.content.folder)).content,)
    if not (data / LIBRARY_FILE).exists():
        return ()
    with closing(Journal(SqliteFile(data / LIBRARY_FILE))) as journal:
        return (*shown(journal).contents, *published(journal))
