"""``kiosk printers find|test``: the printers that are there, and a page to try one with."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk import config
from kiosk.cli.parser import actions
from kiosk.cli.questions import is_so
from kiosk.delivery import tries
from kiosk.delivery.job import Channel, State
from kiosk.delivery.printing import finding, judging, trial
from kiosk.delivery.printing.able import able
from kiosk.delivery.printing.causes import Cause
from kiosk.errors import N_, DeliveryError
from kiosk.folder import named

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.cli.parser import Parser
    from kiosk.config import Settings
    from kiosk.delivery.printing.finding import Found
    from kiosk.delivery.printing.printer import PrintStatus
    from kiosk.i18n import Words


def arguments(parser: Parser, words: Words) -> None:
    """Say what can be asked."""
    _ = words.gettext
    parser.description = _("Finds the printers that are there, and tries one out.")
    helped = {
        "find": _("list the printers in this network and the queues of this computer, and what to type to choose one"),
        "test": _("print a page with two sides, and ask whether it came out"),
    }
    made = actions(parser, words, helped)
    made["find"].add_argument("--json", action="store_true", help=_("for a program: one object a printer"))
    made["test"].add_argument(
        "address", nargs="?", metavar=_("ADDRESS"), help=_("the printer to try; the one that is set when not given")
    )


def run(options: Namespace, words: Words) -> int:
    """Find printers or try one, and return the exit code: 1 when there is none that can serve.

    Raises:
        SettingsError: the settings cannot be read, or this is no printer's address.
        DeliveryError: the page was not taken.

    """
    data = config.data_folder(options.data)
    if options.action == "find":
        return _find(data, words, as_json=options.json)
    settings = config.load(data)
    address = options.address or settings.printer.uri
    return tested(data, settings, address, words)


def _find(data: Path, words: Words, *, as_json: bool) -> int:
    if not as_json:
        print(words.gettext(N_("Looking for printers; a few seconds.")), file=sys.stderr)
    printers = finding.found()
    if as_json:
        print(json.dumps([_plain(one, words) for one in printers], ensure_ascii=False, indent=2))
    elif not printers:
        print(
            words.gettext(
                N_(
                    "No printer was found. Check that it is on, and in the same network as this computer; else look "
                    "for its address in its own settings, and try it: kiosk printers test ipp://ADDRESS/ipp/print"
                )
            )
        )
    for one in () if as_json else printers:
        print("\n".join(described(one, words)))
        if one.problem is None:
            print(f"    kiosk settings set printer.uri {one.address}{named(data)}")
    return int(not any(one.problem is None for one in printers))


def described(one: Found, words: Words) -> list[str]:
    """Return a printer in lines: its name and place, what it can, and why it cannot serve."""
    lines = [f"{one.name} – {one.place}" if one.place else one.name]
    if one.problem is not None:
        why = words.gettext(N_("Cannot serve: {why}")).format(why=one.problem.said.told(words))
        return [*lines, f"    {why}"]
    can = [words.gettext(finding.SIDES[one.two_sided]), *filter(None, [", ".join(one.papers)])]
    return [*lines, f"    {'; '.join(can)}"]


def _plain(one: Found, words: Words) -> dict[str, object]:
    return {
        "name": one.name,
        "place": one.place,
        "two_sided": one.two_sided,
        "paper": list(one.papers),
        "address": one.address,
        "other_addresses": list(one.others),
        "problem": one.problem.said.told(words) if one.problem else None,
        "cause": str(one.problem.cause) if one.problem else None,
    }


def tested(data: Path, settings: Settings, address: str, words: Words) -> int:
    """Try a printer and print a page on it, tell what came of it, and return the exit code.

    Raises:
        DeliveryError: the page was not taken.

    """
    found = trial.tried(address)
    if not found.good and found.cause is not Cause.STOPPED:
        print(found.said.told(words))
        return 1
    from kiosk.app import trial_page  # noqa: PLC0415 - only this needs fonts and drawing

    now = datetime.now(ZoneInfo(settings.clinic.timezone))
    page = trial_page.pdf(settings.clinic.name, settings.clinic.colour, now)

    def tell(status: PrintStatus) -> None:
        if status.state is State.NEEDS_HELP:
            print(trial.said(status).told(words), flush=True)

    print(words.gettext(N_("A test page is on its way to {address}.")).format(address=address), flush=True)
    status = trial.printed(address, page, trial_page.PAGES, tell)
    if status.state is State.CANCELLED:
        print(trial.said(status).told(words))
        print(words.gettext(N_("The page was taken back, so that it does not come out later.")))
        return 1
    if status.state is State.FAILED:
        print(trial.said(status).told(words))
        return 1
    if not sys.stdin.isatty():
        tries.note(data, Channel.PAPER, address)
        print(words.gettext(N_("The printer says that it printed the page: look whether it came out, on both sides.")))
        return 0
    advice = judged(lambda question: is_so(question, words), two_sided=_two_sided(address))
    print(words.gettext(advice).format(address=address))
    if advice not in judging.SERVES:
        return 1
    tries.note(data, Channel.PAPER, address)
    if address != settings.printer.uri:
        print(f"kiosk settings set printer.uri {address}{named(data)}")
    return 0


def judged(is_so: Callable[[str], bool], *, two_sided: bool) -> str:
    """Ask how the page came out, and return the message that says what to do.

    Args:
        is_so: asks a question, and tells whether the answer is yes.
        two_sided: the printer says that it prints on both sides.

    """
    answers: dict[str, bool] = {}
    while question := judging.asked(answers):
        answers[question] = is_so(question)
    return judging.advice(answers, two_sided=two_sided)


def _two_sided(address: str) -> bool:
    try:
        return bool(able(trial.asked(address)).two_sided)
    except DeliveryError:
        return False
