"""What is written on the page of the settings: when it is taken, what is tried with it, and how a week is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from lab import MailLab, PrinterLab

from kiosk import config
from kiosk.delivery import tries
from kiosk.delivery.job import Channel
from kiosk.delivery.mail.causes import SAID, Cause
from kiosk.i18n import ENGLISH, FRENCH, words
from kiosk.qt.staff.settings.closed import ClosedDays
from kiosk.qt.staff.settings.page import StaffSettings
from kiosk.qt.staff.settings.table import BY_NAME, without_names
from kiosk.qt.staff.settings.week import OpeningWeek
from tests.delivery.fake_printer import FakePrinter, switched_on
from tests.staff.small_clinic import NOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from kiosk.config import Settings
    from tests.staff.small_clinic import SmallClinic


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    return lambda holds: qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)


class Taking:
    """The page without a window, and what the screens took of it."""

    def __init__(self, place: SmallClinic, until: Callable[..., None], *, desk: bool = False) -> None:
        self.until, self.starts = until, 0
        self.taken: list[Settings] = []
        office = replace(place.office(desk=desk), taken=self.taken.append, again=None if desk else self._again)
        self.settings: Any = StaffSettings(office, lambda: words(ENGLISH))
        self.settings.look()
        until(lambda: self.settings.known)

    def _again(self) -> None:
        self.starts += 1

    def save(self, **written: str) -> str:
        """Save settings, with a dot where their names have one; return what is said."""
        for name, text in written.items():
            self.settings.write(name.replace("__", "."), text)
        self.settings.save()
        self.until(lambda: self.settings.saved.said)
        return str(self.settings.saved.said)


# -- when it is taken --------------------------------------------------------------------------------------


def test_what_the_screens_show_is_taken_at_once(published: SmallClinic, until: Callable[..., None]) -> None:
    page = Taking(published, until)

    said = page.save(clinic__name="Clinique du Lac", screen__idle_seconds="90")

    assert said == "Saved. This kiosk has it already."
    ((clinic, seconds),) = [(each.clinic.name, each.screen.idle_seconds) for each in page.taken]
    assert (clinic, seconds) == ("Clinique du Lac", 90)
    assert not page.settings.saved.canRestart


def test_what_waits_for_the_next_start_says_so_and_offers_it(
    published: SmallClinic, until: Callable[..., None]
) -> None:
    page = Taking(published, until)

    partly = page.save(clinic__name="Clinique du Lac", printer__stale_minutes="20")
    page.settings.saved.restart()

    assert partly == "Saved. This kiosk takes a part of it at its next start."
    assert page.settings.saved.canRestart
    assert page.starts == 1


def test_at_the_office_a_kiosk_takes_it_at_its_next_start(published: SmallClinic, until: Callable[..., None]) -> None:
    page = Taking(published, until, desk=True)

    assert page.save(printer__stale_minutes="20") == "Saved. A kiosk takes it at its next start."
    assert not page.settings.saved.canRestart


def test_what_is_not_saved_is_not_taken(published: SmallClinic, until: Callable[..., None]) -> None:
    page = Taking(published, until)

    page.settings.write("clinic.logo", "/nowhere/logo.png")
    page.settings.save()  # before it was looked into

    until(lambda: not page.settings.saved.underWay)
    assert page.settings.logoPicture == ""
    assert "clinic.logo" in [line.key for line in page.settings.lines.rows if line.problem]
    assert page.taken == []


def test_only_settings_of_a_part_that_differ_from_the_others_say_when(
    published: SmallClinic, until: Callable[..., None]
) -> None:
    settings = Taking(published, until).settings

    settings.open("screen")
    screen = {line.key: line.aside for line in settings.lines.rows}
    settings.open("mail")
    mail = {line.aside for line in settings.lines.rows}

    assert screen["screen.idle_seconds"] == ""
    assert screen["screen.motion"] == "at the next start"
    assert mail == {""}
    assert settings.when == "A change is taken at the kiosk’s next start."


# -- what is tried -----------------------------------------------------------------------------------------


@pytest.fixture
def mail(tmp_path: Path) -> Iterator[MailLab]:
    made = MailLab(tmp_path / "mail")
    yield made
    made.close()


def test_the_mail_is_tried_as_it_is_written_and_somebody_says_whether_it_arrived(
    published: SmallClinic, until: Callable[..., None], mail: MailLab
) -> None:
    settings = Taking(published, until).settings
    for name, text in mail.settings.items():
        settings.write(name, text)
    settings.write("mail.password", mail.PASSWORD)
    settings.mail.write("to", "moi@clinique.ca")

    settings.mail.send()

    until(lambda: settings.mail.asks)
    assert [to for to, _ in mail.messages] == [["moi@clinique.ca"]]
    assert config.load(published.data).mail.port != mail.port
    assert tries.last(published.data, Channel.EMAIL).endswith(f":{mail.port}")
    settings.mail.answer(False)  # noqa: FBT003 - QML's call
    assert (settings.mail.tone, "unwanted mail" in settings.mail.said) == ("wrong", True)
    settings.mail.answer(True)  # noqa: FBT003 - QML's call
    assert (settings.mail.tone, settings.mail.arrived) == ("good", "yes")


def test_a_page_is_printed_from_here_and_its_questions_are_answered(
    published: SmallClinic, until: Callable[..., None]
) -> None:
    with switched_on(FakePrinter()) as printer:
        config.set_value(published.data, "printer.uri", printer.uri)
        _print(Taking(published, until), published)

        assert len(printer.jobs) == 1
    assert tries.last(published.data, Channel.PAPER) == printer.uri


@pytest.mark.lab
@pytest.mark.exhaustive  # a printer program of its own: seconds
def test_the_same_with_a_printer_of_the_ipp_reference(published: SmallClinic, until: Callable[..., None]) -> None:
    lab = PrinterLab()
    try:
        config.set_value(published.data, "printer.uri", lab.uri)
        _print(Taking(published, until), published)

        assert lab.documents()[-1].startswith(b"%PDF")
    finally:
        lab.close()


def _print(page: Taking, place: SmallClinic) -> None:
    page.settings.open("printer")
    paper = page.settings.printers.page
    page.until(lambda: paper.ready)
    paper.print()
    page.until(lambda: paper.questions.count)
    while paper.tone == "":
        paper.answer(paper.questions.rows[-1].key, True)  # noqa: FBT003 - QML's call
    assert paper.tone == "good"
    page.until(lambda: tries.last(place.data, Channel.PAPER))


def test_sentences_name_the_fields_of_the_page_and_no_settings_of_a_terminal() -> None:
    sentences = [str(SAID[cause]) for cause in Cause if cause in SAID]
    named = [sentence for sentence in sentences if any(name in sentence for name in BY_NAME)]
    french = [without_names(words(FRENCH).gettext(sentence), words(FRENCH)) for sentence in named]

    assert len(named) > 3
    assert not [said for said in french if any(name in said for name in BY_NAME)]
    assert without_names("set mail.user and mail.password.", words(ENGLISH)) == "set “User” and “Password”."


# -- the week and its closed days ----------------------------------------------------------------------------


def test_a_bar_stands_between_the_hours_that_the_week_shows() -> None:
    week: Any = OpeningWeek(lambda: words(ENGLISH))

    week.take("mon 09:00-12:30, mon 13:00-17:00, tue 06:00-23:00", "mon 09:00-17:00, tue 06:00-23:00")

    monday, tuesday, wednesday = week.days.rows[:3]
    assert week.marks[0] == "5\xa0a.m."
    assert week.marks[-1] == "11\xa0p.m."
    assert [(round(bar.begins * 18 + 5, 2), round(bar.ends * 18 + 5, 2)) for bar in monday.spans] == [
        (9, 12.5),
        (13, 17),
    ]
    assert (monday.summary, monday.altered) == ("9\xa0a.m. – 12:30\xa0p.m., 1\xa0p.m. – 5\xa0p.m.", True)
    assert (tuesday.altered, wednesday.open) == (False, False)


def test_days_are_added_and_taken_out_and_those_that_are_over_are_forgotten() -> None:
    closed: Any = ClosedDays(lambda: NOW, lambda: words(ENGLISH))
    edited: list[str] = []
    closed.edited.connect(edited.append)
    closed.take("2026-07-01, 2026-12-25")

    closed.turnMonth(1)
    closed.toggle("2026-12-24")
    closed.toggle("2026-12-25")

    assert edited == ["2026-12-24, 2026-12-25", "2026-12-24"]
    assert [day.name for day in closed.days.rows] == ["Thursday, December 24, 2026"]
    assert (closed.month, [cell.day for cell in closed.cells.rows if cell.chosen]) == (
        "December 2026",
        [date(2026, 12, 24)],
    )


def test_days_that_are_over_cannot_be_chosen() -> None:
    closed: Any = ClosedDays(lambda: NOW, lambda: words(ENGLISH))
    closed.take("")

    available = [cell.day for cell in closed.cells.rows if cell.available]
    closed.turnMonth(-1)

    assert available[0] == NOW.date()
    assert closed.month == "November 2026"
