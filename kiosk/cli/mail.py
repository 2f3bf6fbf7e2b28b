"""``kiosk mail test ADDRESS``: a message is sent as a patient's would be, and what is in its way is told."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.cli.parser import actions
from kiosk.cli.questions import is_so
from kiosk.delivery import tries
from kiosk.delivery.job import Channel
from kiosk.delivery.mail import address, trial
from kiosk.errors import N_, Sentence, UsageError
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.i18n import words as in_language

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.config import Settings
    from kiosk.i18n import Words

NOT_THERE = N_(
    "Check how {address} is written, and try another address, at another provider. If nothing arrives there either, "
    "ask whoever looks after the mail of {sender} what became of it."
)
UNWANTED = N_(
    "Patients’ emails would land there, too: ask whoever looks after the domain of {sender} about SPF, DKIM and DMARC, "
    "then try again."
)
RIGHT = N_("The mail does what the kiosk needs.")


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Tries the mail out.")
    made = actions(
        parser,
        words,
        {"test": _("send a message to an address of yours, and tell what is in its way; up to 90 seconds")},
    )
    made["test"].add_argument("address", metavar=_("ADDRESS"), help=_("where you will look whether it arrives"))


def run(options: Namespace, words: Words) -> int:
    """Send the message and return the exit code: 1 when it was not taken.

    Raises:
        SettingsError: the settings cannot be read.
        UsageError: this is no address.

    """
    to = options.address.strip()
    if problem := address.problem(to):
        raise UsageError(N_("{address}: {problem}"), address=to, problem=Sentence(problem))
    data = config.data_folder(options.data)
    settings = config.load(data)
    return sent(data, settings, to, words)


def sent(data: Path, settings: Settings, to: str, words: Words) -> int:
    """Send a message that is like a patient's, tell what became of it, and return the exit code."""
    from kiosk.app import trial_page  # noqa: PLC0415 - only this needs fonts and drawing

    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    page = trial_page.pdf(settings.clinic.name, settings.clinic.colour, now)
    both = in_language(FRENCH), in_language(ENGLISH)
    written = trial.message(settings.mail.sender, both, now, page)
    found = trial.tried(settings.mail, config.load_secrets(data).mail_password, to, written)
    print(found.said.told(words), flush=True)
    if found.numbers:
        print(words.gettext(N_("The server answered: {numbers}")).format(numbers=found.numbers))
    if not found.good:
        return 1
    if sys.stdin.isatty():
        advice = judged(lambda question: is_so(question, words))
        print(words.gettext(advice).format(address=to, sender=settings.mail.sender))
        if advice != RIGHT:
            return 1
    tries.note(data, Channel.EMAIL, tries.account(settings.mail))
    return 0


def judged(is_so: Callable[[str], bool]) -> str:
    """Ask what became of the message, and return the message that says what to do."""
    if not is_so(N_("Did it arrive? It may take some minutes; look among unwanted mail, too.")):
        return NOT_THERE
    return UNWANTED if is_so(N_("Was it among unwanted mail?")) else RIGHT
