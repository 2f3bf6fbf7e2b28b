"""The sheet that is offered."""

from __future__ import annotations

import threading
from email import message_from_bytes
from typing import TYPE_CHECKING, Any

from kiosk.errors import HandoutError
from kiosk.handout.making import taken_home
from kiosk.handout.sheet import breaking
from kiosk.i18n import NBSP
from kiosk.visit.walk import Step
from tests.handout import spanish
from tests.qt.objects import NOON, Objects

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def chosen(kiosk: Objects) -> list[str]:
    return [row.key for row in kiosk.sheet.formats.rows if row.picked]


def test_it_is_made_when_it_is_offered(kiosk: Objects) -> None:
    kiosk.to(Step.TAKE_HOME)
    making = (kiosk.sheet.building, kiosk.sheet.pages)

    kiosk.wait_for(lambda: not kiosk.sheet.building)

    assert making == (True, [])
    assert len(kiosk.sheet.pages) == 4
    assert kiosk.sheet.problem == ""


def test_another_format_is_another_sheet(kiosk: Objects) -> None:
    kiosk.to_offer()
    both = kiosk.sheet.made.pdf

    kiosk.sheet.chooseFormat("one")
    kiosk.wait_for(lambda: not kiosk.sheet.building)

    assert chosen(kiosk) == ["one"]
    assert kiosk.sheet.made.pdf != both
    assert len(kiosk.sheet.pages) == 2


def test_of_three_languages_each_patient_takes_home_two(qtbot: QtBot) -> None:
    kiosk = Objects(qtbot, spanish.offer())
    kiosk.to_offer()
    english = (kiosk.sheet.made.options.languages, kiosk.sheet.formats.rows[0].label)

    kiosk.visit.setLanguage(spanish.THIRD)
    kiosk.wait_for(lambda: kiosk.sheet.made is not None)

    made = kiosk.sheet.made
    sent = message_from_bytes(made.email(spanish.THIRD, sender="soins@clinique.example", now=NOON))
    assert english == (("fr-CA", "en-CA"), "French + English")
    assert (made.options.languages, kiosk.sheet.formats.rows[0].label) == (("fr-CA", spanish.THIRD), "French + English")
    assert sent["Content-Language"] == "en-GB, fr-CA"
    assert "sunscreen" not in made.calendar().decode()
    kiosk.background.close()


def test_a_sheet_that_comes_after_its_patient_has_left_is_thrown_away(kiosk: Objects) -> None:
    kiosk.to(Step.TAKE_HOME)
    kiosk.visit.startOver()

    after: list[str] = []
    kiosk.background.run(lambda: "the next piece of work", after.append, lambda _: None)
    kiosk.wait_for(lambda: bool(after))

    assert (kiosk.sheet.made, kiosk.sheet.pages) == (None, [])


def test_what_it_was_set_from_is_forgotten_with_the_patient(kiosk: Objects) -> None:
    kiosk.to_offer()
    before = breaking.filled_lines.cache_info().currsize

    kiosk.visit.startOver()

    assert before > 0
    kiosk.wait_for(lambda: breaking.filled_lines.cache_info().currsize == 0)


def test_its_pages_begin_with_those_in_the_readers_language(kiosk: Objects) -> None:
    kiosk.to_offer()
    english = [*kiosk.sheet.pageNumbers], kiosk.sheet.pages[0][-2:]

    kiosk.visit.setLanguage("fr-CA")

    assert english == (
        ["English, page 1 of 2", "English, page 2 of 2", "French, page 1 of 2", "French, page 2 of 2"],
        "/2",
    )
    assert kiosk.sheet.pageNumbers[0] == "Français, page 1 de 2"
    assert kiosk.sheet.pages[0].endswith("/0")


def test_who_reads_large_text_gets_large_print_and_is_told_how_long_it_is(kiosk: Objects) -> None:
    kiosk.to(Step.READY)
    kiosk.appearance.largeText = True
    kiosk.to_offer_from_here()
    first = [row.key for row in kiosk.sheet.prints.rows if row.picked], kiosk.sheet.lengthText
    kiosk.sheet.chooseFormat("usual")
    kiosk.wait_for(lambda: not kiosk.sheet.building)

    kiosk.appearance.largeText = False
    kiosk.appearance.largeText = True

    assert first == (["large"], f"In large print: {kiosk.sheet.prints.rows[1].note}")
    assert [row.key for row in kiosk.sheet.prints.rows if row.picked] == ["usual"]
    assert kiosk.sheet.lengthText == ""


def test_how_long_each_format_is_stands_beside_it_before_it_is_chosen(kiosk: Objects) -> None:
    kiosk.to_offer()

    kiosk.take_home.changeFormat()
    kiosk.wait_for(lambda: all(row.note for row in (*kiosk.sheet.formats.rows, *kiosk.sheet.prints.rows)))

    assert [row.note for row in kiosk.sheet.formats.rows] == [f"4{NBSP}pages", f"2{NBSP}pages"]


def test_where_it_is_read_its_pages_are_drawn_larger(kiosk: Objects) -> None:
    kiosk.to_offer()
    before = kiosk.pages._images[0].height()  # noqa: SLF001 - what is drawn

    kiosk.take_home.readPages()
    kiosk.wait_for(lambda: kiosk.pages._images[0].height() > before)  # noqa: SLF001 - the same

    assert kiosk.sheet.partText(0, 3) == "part 1 of 3"
    assert kiosk.sheet.partText(0, 1) == ""


def test_what_went_wrong_with_one_format_is_not_told_of_the_next(
    kiosk: Objects, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk.to_offer()
    gone = threading.Event()

    def fails_once(*_: Any) -> Any:  # noqa: ANN401 - as it is
        monkeypatch.setattr("kiosk.qt.patient.sheet.taken_home", taken_home)
        gone.wait(20)
        raise HandoutError("full")

    monkeypatch.setattr("kiosk.qt.patient.sheet.taken_home", fails_once)
    told: list[str] = []
    kiosk.sheet.changed.connect(lambda: told.append(kiosk.sheet.problem))

    kiosk.sheet.chooseFormat("one")
    kiosk.sheet.chooseFormat("large")
    gone.set()
    kiosk.wait_for(lambda: kiosk.sheet.made is not None)

    assert set(told) == {""}
