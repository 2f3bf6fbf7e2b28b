"""What the staff's screens say: what to do on them, by the labels and names that stand there, and no command."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.app import state
from kiosk.content.served import why_not
from kiosk.delivery import job
from kiosk.delivery.mail import causes as mail
from kiosk.delivery.printing import causes as printing
from kiosk.errors import Sentence
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.staff.screen_words import OWN, SETTING, called, screen_words
from tests.content.shipped import french_and_english
from tests.staff.small_clinic import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

COMMAND = re.compile(
    r"`|\bsudo |\bkiosk (?:setup|status|run|restore|staff|people|settings|content|outbox|printers|mail|clock|sheet)\b"
)
SAID = re.compile(r'qsTr\("([^"]*)"')
ON_THE_COMMAND_LINE_ONLY = {
    "The server has a library already. Nothing was changed. To add texts: kiosk content import",
    "This is not the whole key: it has 52 letters and digits, as kiosk people key show tells it.",
    "{name} is a section. Name a setting in it, such as {one}. See them all with: kiosk settings list{data}",
}
"""What is only said about what was typed there."""
BOTH = pytest.mark.parametrize("language", [FRENCH, ENGLISH])


def messages(checkout: Path) -> Iterator[str]:
    """Return every message of the program that is not only said on the command line."""
    for path in sorted((checkout / "kiosk").rglob("*.py")):
        if (checkout / "kiosk" / "cli") in path.parents:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", "") == "N_"
                and isinstance(node.args[0], ast.Constant)
            ):
                yield str(node.args[0].value)


@BOTH
def test_no_message_that_a_screen_may_show_names_a_command_or_the_id_of_a_setting(
    checkout: Path, language: str
) -> None:
    say = screen_words(language).gettext
    every = set(messages(checkout)) - ON_THE_COMMAND_LINE_ONLY - set(OWN.values())

    assert len(every) > 1000
    assert {said for message in every if COMMAND.search(said := say(message)) or SETTING.search(said)} == set()


def test_whatever_has_words_of_its_own_is_said_on_the_command_line(checkout: Path) -> None:
    there = set(messages(checkout))

    assert [message for message in OWN if message not in there] == []
    assert set(words(FRENCH).messages) >= {own for own in OWN.values() if own != "{problem}"}


@BOTH
def test_words_of_its_own_name_no_value_that_is_not_there(language: str) -> None:
    names = re.compile(r"{(\w+)}")
    say = screen_words(language).gettext

    assert {
        own for message, own in OWN.items() if not {*names.findall(say(message))} <= {*names.findall(message)}
    } == set()


@BOTH
@pytest.mark.parametrize("said", [job.STAFF, printing.SAID, mail.SAID], ids=["deliveries", "printer", "mail"])
def test_a_trial_calls_settings_by_their_labels(language: str, said: dict[object, str]) -> None:
    say = screen_words(language).gettext

    assert {each for message in said.values() if COMMAND.search(each := say(message)) or SETTING.search(each)} == set()


def test_a_setting_is_called_as_its_field_is() -> None:
    wrong = mail.SAID[mail.Cause.OTHER]

    assert screen_words(ENGLISH).gettext(wrong).endswith("check “Mail server” and “Port”.")
    assert words(ENGLISH).gettext(wrong).endswith("check mail.host and mail.port.")


def test_a_treatment_has_its_name_within_a_reason_too() -> None:
    inner = Sentence("{treatment} is out", {"treatment": "peel"})
    said = called(Sentence("{reason} of {treatment}", {"reason": inner, "treatment": "laser"}), {"peel": "Peeling"})

    assert str(said) == "Peeling is out of laser"


@BOTH
def test_a_treatment_that_is_shown_from_a_folder_has_its_name_too(language: str) -> None:
    treatment = french_and_english().treatments["microneedling"]
    why = why_not(treatment, NOW.date())
    assert why is not None
    assert str(why).startswith("microneedling is a draft")

    assert called(why, {}).told(screen_words(language)).startswith(treatment.name.of(language))


def test_no_word_that_stands_on_a_screen_names_a_command(checkout: Path) -> None:
    every = [said for file in (checkout / "ui").rglob("*.qml") for said in SAID.findall(file.read_text("utf-8"))]

    assert len(every) > 500
    assert [said for said in every if COMMAND.search(said)] == []


@pytest.mark.parametrize(("language", "named"), [(FRENCH, "Microaiguilletage"), (ENGLISH, "Microneedling")])
def test_every_finding_of_a_kiosk_is_told_on_the_screens_without_a_command_or_an_id(
    published: SmallClinic, opened: Callable[..., Desk], language: str, named: str
) -> None:
    published.makeup()
    published.send()
    settings = config.load(published.data)
    published.conditions = state.state(settings, published.data, published.now)
    plain = [each.said.told(words(language)) for each in published.conditions]
    assert any(COMMAND.search(said) for said in plain)
    assert any("microneedling" in said for said in plain)
    desk = opened(published, language=language)

    desk.sign_in("marc")
    desk.wait_for(lambda: desk.staff.today.known)
    today = [line.said for line in desk.staff.today.conditions.rows]
    today += [line.detail for line in desk.staff.today.tasks.rows]
    desk.staff.go("state")
    desk.wait_for(lambda: desk.staff.upkeep.known)
    shown = [*today, *(line.said for line in desk.staff.upkeep.conditions.rows)]

    assert [said for said in shown if COMMAND.search(said) or SETTING.search(said) or "microneedling" in said] == []
    assert any(named in said for said in today)
