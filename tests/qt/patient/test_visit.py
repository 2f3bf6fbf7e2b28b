"""A visit: its language, its way through the screens, and that nothing of it is left when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.delivery.job import Channel, Progress, Reason, State
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from tests.qt.objects import Objects

ADDRESS = "moncourriel@gmail.com"


def held(kiosk: Objects) -> dict[str, str]:
    """Everything that the objects remember: one that is added later is looked into as well."""
    objects: dict[str, QObject] = {
        "visit": kiosk.visit,
        "appearance": kiosk.appearance,
        "choices": kiosk.choices,
        "treated_on": kiosk.choices.treatedOn,
        "advice": kiosk.advice,
        "sheet": kiosk.sheet,
        "form": kiosk.form,
        "take_home": kiosk.take_home,
        "idle": kiosk.idle,
    }
    found = {f"{name}.{key}": repr(value) for name, each in objects.items() for key, value in vars(each).items()}
    return found | {"pages": repr(vars(kiosk.pages)["_images"])}


def test_nothing_of_a_patient_is_left_when_the_visit_ends(kiosk: Objects) -> None:
    before = held(kiosk)
    kiosk.to_offer()
    kiosk.appearance.largeText = kiosk.appearance.highContrast = True
    kiosk.sheet.chooseFormat("one")
    kiosk.sheet.chooseFormat("large")
    kiosk.wait_for(lambda: kiosk.take_home.canPrint)
    kiosk.take_home.print()
    kiosk.take_home.progressed(Progress("too-early", Channel.PAPER, State.SENDING, Reason.NONE))
    kiosk.fill_in(ADDRESS)
    kiosk.take_home.send()
    kiosk.fill_in("somebody@example.org")
    kiosk.wait_for(lambda: bool(kiosk.desk.addresses))
    kiosk.now = 70.0
    kiosk.idle.tick()
    during = held(kiosk)

    kiosk.visit.startOver()

    kiosk.now = 0.0
    kiosk.idle.touched()  # the next patient

    changed = {name for name in before if before[name] != during[name]}
    assert changed >= {
        "visit._walk",
        "visit._plan",
        "visit._language",
        "appearance._large",
        "appearance._contrast",
        "sheet._plan",
        "sheet._made",
        "sheet._format",
        "sheet._sources",
        "form._form",
        "form._masked",
        "take_home._asked",
        "idle._seconds_left",
        "pages",
    }
    assert held(kiosk) == before


def test_the_screens_are_told_that_it_was_wiped(kiosk: Objects) -> None:
    kiosk.to_offer()
    kiosk.fill_in(ADDRESS)
    heard: list[str] = []
    told = {"pages": kiosk.sheet.pagesChanged, "address": kiosk.form.addressChanged, "step": kiosk.visit.stepChanged}
    for name, signal in told.items():
        signal.connect(lambda name=name: heard.append(name))

    kiosk.visit.startOver()

    assert set(heard) == set(told)
    assert (kiosk.form.address, kiosk.sheet.pages, kiosk.take_home.mailText) == ("", [], "")
    assert kiosk.advice.avoid.rows == ()


def test_another_language_keeps_the_place_and_what_was_said(kiosk: Objects) -> None:
    kiosk.to(Step.CARE)
    english = kiosk.advice.phases.rows[0].title

    kiosk.visit.setLanguage("fr-CA")

    assert kiosk.visit.at is Step.CARE
    assert kiosk.advice.phases.rows[0].title != english
    assert [row.picked for row in kiosk.choices.answers.rows if row.key == "acne-prone"] == [True]


def test_starting_over_is_asked_about_and_no_keeps_everything(kiosk: Objects) -> None:
    kiosk.to(Step.CARE)
    before = kiosk.visit.walk

    kiosk.visit.askToStartOver()
    asked = (kiosk.visit.asking, kiosk.visit.walk)
    kiosk.visit.keepGoing()

    assert asked == (True, before)
    assert (kiosk.visit.asking, kiosk.visit.walk) == (False, before)


def test_yes_to_starting_over_wipes_the_visit(kiosk: Objects) -> None:
    kiosk.to(Step.CARE)
    kiosk.visit.askToStartOver()

    kiosk.visit.startOver()

    assert (kiosk.visit.at, kiosk.visit.asking, kiosk.visit.walk.answers) == (Step.WELCOME, False, frozenset())


def test_where_nothing_was_chosen_there_is_nothing_to_ask(kiosk: Objects) -> None:
    kiosk.to(Step.DAY)

    kiosk.visit.askToStartOver()

    assert (kiosk.visit.at, kiosk.visit.asking) == (Step.WELCOME, False)


def test_back_to_welcome_is_asked_about_once_something_was_said(kiosk: Objects) -> None:
    kiosk.to(Step.CARE)
    while kiosk.visit.at is not Step.DAY:
        kiosk.visit.back()
    kiosk.visit.back()

    assert (kiosk.visit.at, kiosk.visit.asking) == (Step.DAY, True)
    assert kiosk.visit.walk.answers == {"acne-prone"}
