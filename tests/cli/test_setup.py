"""``kiosk setup``: what a kiosk needs, asked one thing after the other, each of which may wait."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from lab import PrinterLab, Queue

if TYPE_CHECKING:
    import subprocess

    from tests.cli.terminal import Kiosk

CLINIC = ["Clinique du Parc", "418 555-0199", "", "", "lun-ven 9h-17h"]
NOTHING = [""]
ENDS = ["", "n"]
"""Nobody else, and no treatment."""
LISTENS_SHORTLY = """
import sys
from functools import partial
from kiosk.cli.main import main
from kiosk.delivery.printing import finding
finding.found = partial(finding.found, 0.1)
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def kiosk(kiosk: Kiosk) -> Kiosk:
    """Run the program where nobody waits long for printers in the network: none of these tests has one there."""

    def run(*arguments: str, **more: Any) -> subprocess.CompletedProcess[str]:  # noqa: ANN401 - the other's
        if arguments[0] == "setup":
            more["program"] = ("-c", LISTENS_SHORTLY)
        return kiosk(*arguments, **more)

    return run


def test_a_first_hour_needs_six_commands_and_edits_no_file(kiosk: Kiosk) -> None:
    julie, marc = ["Julie", "o", "n", "n"], ["Marc", "n", "o", "o"]
    answers = ["1", *CLINIC, *NOTHING, *NOTHING, *julie, *marc, "", "o"]

    done = kiosk("setup", given="\n".join([*answers, ""]), locale="fr_CA.UTF-8")
    steps = [
        kiosk("content", "submit", "microneedling", "--by", "Julie"),
        kiosk("content", "approve", "microneedling", "--by", "Marc"),
        kiosk("content", "publish", "microneedling", "--by", "Marc"),
    ]
    listed = kiosk("content", "list", "--json")

    assert (done.returncode, done.stderr) == (0, "")
    assert "kiosk content submit microneedling --by Julie" in done.stdout
    assert "kiosk content approve microneedling --by Marc" in done.stdout
    assert "kiosk people key take" in done.stdout
    assert not {"The", "the", "printer"} & set(done.stdout.replace("kiosk printers", "").split())
    assert [step.returncode for step in steps] == [0, 0, 0], [step.stderr for step in steps]
    (treatment,) = json.loads(listed.stdout)["treatments"]
    assert treatment["at_the_kiosks"]["state"] == "published"
    assert kiosk("settings", "get", "clinic.opening").stdout == "mon-fri 09:00-17:00\n"


def test_what_is_not_allowed_is_told_and_asked_again(kiosk: Kiosk) -> None:
    answers = ["2", "Clinic", "no phone", "418 555-0199", "", "", "", *NOTHING, *NOTHING, *ENDS]

    done = kiosk("setup", given="\n".join([*answers, ""]))

    assert done.returncode == 0
    assert "such as 418-555-0123" in done.stdout
    assert "settings.toml" not in done.stdout
    assert kiosk("settings", "get", "clinic.phone").stdout == "418 555-0199\n"


def test_what_to_write_instead_is_told_where_it_is_known(kiosk: Kiosk) -> None:
    done = kiosk("setup", given="2\n\n\n\n\n\n192.168.1.40\n\n")

    assert "Write for instance: ipp://192.168.1.40/ipp/print" in done.stdout


def test_a_draft_that_is_there_is_not_asked_for_again_and_its_next_steps_are_told(kiosk: Kiosk) -> None:
    answers = ["2", "", "", "", "", "", *NOTHING, *NOTHING, ""]
    kiosk("setup", given="\n".join([*answers, "y", ""]))

    again = kiosk("setup", given="\n".join([*answers, ""]))

    assert "Microneedling?" not in again.stdout
    assert "kiosk content submit microneedling --by NAME" in again.stdout


def test_a_kiosk_of_several_is_told_how_it_gets_the_key_of_the_codes(kiosk: Kiosk) -> None:
    kiosk("settings", "set", "library.url", "postgresql://kiosk@127.0.0.1:9/kiosk")

    done = kiosk("setup", given="2\n")

    assert done.stdout.endswith("once:\n  kiosk people key take\n")


def test_who_leaves_in_between_keeps_what_was_answered(kiosk: Kiosk) -> None:
    done = kiosk("setup", given="2\nClinique du Parc\n")

    assert done.returncode == 0
    assert "What comes next:" in done.stdout
    assert kiosk("settings", "get", "clinic.name").stdout == "Clinique du Parc\n"


@pytest.mark.lab
def test_a_printer_that_was_found_is_chosen_by_its_number(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    lab = PrinterLab()
    queue = Queue(lab)
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{queue.port}")
    answers = ["2", "", "", "", "", "", "1", *NOTHING, *ENDS]

    done = kiosk("setup", given="\n".join([*answers, ""]))
    queue.close()
    lab.close()

    assert done.returncode == 0
    assert "   1 kiosk\n    on both sides; Letter, A4" in done.stdout
    assert kiosk("settings", "get", "printer.uri").stdout == f"{queue.uri}\n"


def test_mail_without_a_sender_waits_for_later(kiosk: Kiosk) -> None:
    answers = ["2", "", "", "", "", "", *NOTHING, "mail.clinique.example", "", "", "", "", *ENDS]

    done = kiosk("setup", given="\n".join([*answers, ""]))

    assert (done.returncode, done.stderr) == (0, "")
    assert kiosk("settings", "get", "mail.host").stdout == "\n"


def test_the_mail_password_is_asked_for_where_somebody_signs_in(kiosk: Kiosk) -> None:
    mail = ["mail.clinique.example", "", "", "soins", "soins@clinique.example", "secret"]
    answers = ["2", "", "", "", "", "", *NOTHING, *mail, *ENDS]

    done = kiosk("setup", given="\n".join([*answers, ""]))

    assert done.returncode == 0
    assert "secret" not in done.stdout
    assert kiosk("settings", "get", "mail.password").stdout == "•••\n"
