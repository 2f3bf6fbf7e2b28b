"""What a patient gets of a text, beside whoever writes it: it follows every change, and is what the kiosk makes."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize

from kiosk.config.file import SETTINGS_FILE
from kiosk.content import document
from kiosk.i18n import ENGLISH, FRENCH
from kiosk.visit.offer import Offer
from tests.qt.objects import OFFER, Objects
from tests.staff.small_clinic import TREATMENT, changed, makeup_waits, rule, shipped_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from kiosk.qt.staff.preview.screens import ScreenLine
    from tests.staff.pane import Pane

BASE, _ = document.read(shipped_text())
MAKEUP = "treatment/rules/makeup"


def pixels(images: list[QImage]) -> list[bytes]:
    return [bytes(image.constBits()) for image in images]


def dated(pane: Pane) -> str:
    """Return when makeup may be worn again, as the rows of the screens say it."""
    rows: tuple[ScreenLine, ...] = pane.preview.screen.rows
    told = [(line, row.when) for row in rows for line in row.plain.split("\n") if row.kind == "avoid"]
    when = next(when for line, when in told if line.startswith(("Maquillage", "Makeup")))
    return when.replace("\N{NO-BREAK SPACE}", " ")


# -- it follows the text ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "before", "after", "said"),
    [
        (FRENCH, "27 nov., 15 h", "28 nov., 15 h", "À jour\N{NO-BREAK SPACE}: ce que le patient recevra"),
        (ENGLISH, "Nov 27", "Nov 28", "Up to date: what the patient will get"),
    ],
)
def test_a_change_is_seen_on_the_sheet_and_on_the_screens(
    previewed: Callable[..., Pane], language: str, before: str, after: str, said: str
) -> None:
    pane = previewed(language=language)
    pane.show(shipped_text(), TREATMENT, BASE)
    pane.click(f"patient-language-{language}")
    pane.settle()
    old, told = pixels(pane.images()), dated(pane)

    pane.show(makeup_waits("72 h"), TREATMENT, BASE)

    new = pixels(pane.images())
    assert [one == other for one, other in zip(old, new, strict=True)] == [False, True, False, True]
    assert told.startswith(before)
    assert dated(pane).startswith(after)
    assert pane.shows(said)


def test_of_many_changes_at_once_the_last_one_is_shown_and_most_of_the_others_are_never_made(
    previewed: Callable[..., Pane],
) -> None:
    pane = previewed()
    pane.show(shipped_text(), TREATMENT, BASE)
    shown: list[str] = []
    pane.preview.paper.pagesChanged.connect(lambda: shown.append(pane.preview.paper.pages[0]))

    for hours in range(49, 97):
        pane.preview.show(makeup_waits(f"{hours} h"), TREATMENT, BASE)
    pane.settle()

    assert dated(pane).startswith("30 nov.")
    assert 1 <= len(shown) < 10


def test_the_page_in_the_patient_s_language_is_shown_and_pages_are_turned(previewed: Callable[..., Pane]) -> None:
    pane = previewed(language=FRENCH)
    pane.show(shipped_text(), TREATMENT, BASE)
    assert pane.shows("1 sur 4")

    pane.click("patient-language-en-CA")
    pane.settle()
    assert pane.shows("3 sur 4")

    pane.click("nextPage")
    assert pane.shows("4 sur 4")
    pane.click("nextPage")
    assert pane.shows("4 sur 4")
    pane.click("previousPage")
    assert pane.shows("3 sur 4")


# -- it is what the kiosk makes ----------------------------------------------------------------


def at_the_kiosk(qtbot: QtBot, pane: Pane, *, answer: str, days_ago: int, language: str) -> Objects:
    """Let a patient of a kiosk that shows the same text come to the offer."""
    written, _ = document.read(makeup_waits("72 h"))
    assert written is not None
    kiosk = Objects(qtbot, Offer((written.content,), OFFER.clinic, demo=True))
    kiosk.clock = pane.place.now
    kiosk.visit.start(language)
    if days_ago:
        kiosk.choices.treatedOn.choose(pane.preview.patient.days.rows[23 - days_ago].key)
        kiosk.visit.next()
    else:
        kiosk.on()
    if answer:
        kiosk.choices.toggleAnswer(answer)
    kiosk.to_offer_from_here()
    return kiosk


@pytest.mark.parametrize(
    ("answer", "days_ago", "language"),
    [("", 0, FRENCH), ("acne-prone", 0, ENGLISH), ("pregnant", 3, FRENCH), ("isotretinoin", 12, ENGLISH)],
)
def test_every_pixel_is_that_of_the_sheet_which_the_patient_gets(
    previewed: Callable[..., Pane], qtbot: QtBot, answer: str, days_ago: int, language: str
) -> None:
    pane = previewed()
    (pane.place.data / SETTINGS_FILE).unlink()  # the kiosk has none, either
    pane.show(makeup_waits("72 h"), TREATMENT, BASE)
    kiosk = at_the_kiosk(qtbot, pane, answer=answer, days_ago=days_ago, language=language)

    pane.preview.patient.take(answer or "nothing")
    if days_ago:
        pane.preview.patient.chooseDay(kiosk.visit.walk.day.isoformat())
    pane.preview.patient.read(language)
    pane.settle()

    theirs = {  # they look at the pages in their language first, staff at the paper
        side.page: kiosk.pages.requestImage(address.removeprefix("image://sheet/"), QSize(), QSize())
        for side, address in zip(kiosk.sheet.made.sides(language), kiosk.sheet.pages, strict=True)
    }
    assert pixels(pane.images()) == pixels([theirs[page] for page in sorted(theirs)])
    assert pane.preview.handout.pdf == kiosk.sheet.made.pdf
    kiosk.background.close()


@pytest.mark.parametrize("language", [FRENCH, ENGLISH])
def test_the_email_is_the_one_that_is_sent(previewed: Callable[..., Pane], language: str) -> None:
    pane = previewed()
    pane.show(makeup_waits("72 h"), TREATMENT, BASE)
    pane.preview.patient.read(language)
    pane.settle()

    pane.click("tab-email")

    sent = message_from_bytes(
        pane.preview.handout.email(language, sender="soins@clinique.example", now=pane.place.now), policy=default
    )
    body = sent.get_body(("plain",))
    assert body is not None
    assert pane.preview.subject == sent["Subject"]
    assert pane.preview.email.split() == body.get_content().split()
    assert pane.shows(sent["Subject"])


# -- a draft that lacks something ----------------------------------------------------------------


def emptied() -> bytes:
    return changed(lambda treatment: rule(treatment, "makeup")["thing"].update({"en-CA": ""}))


@pytest.mark.parametrize(("language", "said"), [(FRENCH, "En attente de"), (ENGLISH, "It waits for")])
def test_the_last_good_picture_stays_while_a_draft_lacks_something_and_it_says_what(
    previewed: Callable[..., Pane], language: str, said: str
) -> None:
    pane = previewed(language=language)
    pane.show(makeup_waits("72 h"), TREATMENT, BASE)
    good = pixels(pane.images())

    pane.show(emptied(), TREATMENT, BASE)

    assert pixels(pane.images()) == good
    assert pane.preview.handout is None
    assert said in pane.preview.waitsFor
    assert ("Maquillage" if language == FRENCH else "makeup") in pane.preview.waitsFor
    assert pane.shows(pane.preview.waitsFor)
    assert pane.named("previewPage").opacity() < 1

    pane.show(makeup_waits("72 h"), TREATMENT, BASE)

    assert pane.preview.waitsFor == ""
    assert pane.preview.current
    assert pane.named("previewPage").opacity() == 1


@pytest.mark.parametrize(
    "change",
    [
        lambda treatment: rule(treatment, "makeup")["end"].update(wait="soon"),
        lambda treatment: rule(treatment, "makeup")["end"].update(condition="nowhere"),
        lambda treatment: treatment.pop("title"),
        lambda treatment: treatment["phases"].clear(),
    ],
)
def test_whatever_a_draft_lacks_is_told_or_drawn_and_nothing_ends(
    previewed: Callable[..., Pane], change: Callable[[dict[str, object]], object], caplog: pytest.LogCaptureFixture
) -> None:
    pane = previewed()
    pane.show(shipped_text(), TREATMENT, BASE)

    pane.show(changed(change), TREATMENT, BASE)

    assert pane.preview.current or pane.preview.waitsFor != ""
    assert caplog.records == []


# -- lines, and what they say ------------------------------------------------------------------


def test_the_line_of_what_is_being_written_is_marked_and_its_page_is_turned_to(previewed: Callable[..., Pane]) -> None:
    pane = previewed()
    pane.show(makeup_waits("72 h"), TREATMENT, BASE)
    assert pane.find("mark") is None

    pane.preview.paper.mark(f"{MAKEUP}/end/wait")
    pane.rest()
    first = pane.named("mark")

    assert pane.preview.paper.page == 0
    assert 0.45 < (first.y() / first.parentItem().height()) < 0.65

    pane.preview.paper.mark("treatment/signs/fever")
    pane.rest()

    assert pane.preview.paper.page == 1
    assert pane.find("mark") is not None


def test_a_touch_on_a_line_opens_its_field(previewed: Callable[..., Pane]) -> None:
    pane = previewed()
    pane.show(makeup_waits("72 h"), TREATMENT, BASE)
    pane.preview.paper.mark(MAKEUP)
    pane.rest()

    pane.click("mark")
    pane.preview.paper.touch(0.999, 0.999)

    assert pane.opened == [MAKEUP]


# -- what changes ------------------------------------------------------------------------------


def test_what_changes_is_counted_and_told_and_leads_to_its_field(previewed: Callable[..., Pane]) -> None:
    pane = previewed(language=ENGLISH)
    pane.show(makeup_waits("72 h"), TREATMENT, BASE)

    pane.click("tab-changes")

    assert [change.key for change in pane.preview.changes.rows] == [f"{MAKEUP}/when?"]
    assert pane.shows("for 48 hours after your treatment, and until nothing stings")
    assert pane.shows("for 72 hours after your treatment, and until nothing stings")

    pane.click(f"change-{MAKEUP}/when?")
    assert pane.opened == [f"{MAKEUP}/when?"]

    pane.show(shipped_text(), TREATMENT, BASE)
    assert pane.shows("Nothing differs")

    pane.show(shipped_text(), TREATMENT)
    assert pane.shows("Everything is new")


# -- for whom ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "name", "adapted"),
    [(FRENCH, "Peau sujette à l’acné", "peau sujette à l’acné"), (ENGLISH, "Acne-prone skin", "acne-prone skin")],
)
def test_another_patient_is_chosen_at_a_touch(
    previewed: Callable[..., Pane], language: str, name: str, adapted: str
) -> None:
    pane = previewed(language=language)
    pane.show(shipped_text(), TREATMENT, BASE)
    before = pixels(pane.images())

    pane.click("patientWho")
    pane.click("patient-acne-prone")
    pane.settle()

    assert pane.shows(name)
    assert pixels(pane.images()) != before
    assert [text.of(language) for text in pane.preview.handout.plan.adapted] == [adapted]


def test_the_day_and_the_hour_are_chosen_and_no_day_is_to_come(previewed: Callable[..., Pane]) -> None:
    pane = previewed(language=ENGLISH)
    pane.show(shipped_text(), TREATMENT, BASE)
    assert pane.shows("Nov 25, 2:40\N{NO-BREAK SPACE}p.m.")

    pane.click("patientWhen")
    pane.click("day-2026-11-26")
    assert pane.preview.patient.isToday

    pane.click("day-2026-11-20")
    pane.settle()
    assert pane.preview.handout.plan.treated_on.of(ENGLISH) == "Friday, November 20, 2026"
    assert pane.shows("hour unknown")

    pane.click("hour-later")
    pane.click("hour-earlier")
    pane.settle()
    assert pane.shows("Nov 20, 11:30\N{NO-BREAK SPACE}a.m.")
    assert pane.preview.handout.plan.treated_at.hour == 11

    pane.click("hour-forget")
    pane.settle()
    assert pane.preview.patient.when == "Nov 20"


def test_once_it_is_let_go_of_nothing_of_it_is_left(previewed: Callable[..., Pane]) -> None:
    pane = previewed()
    pane.show(makeup_waits("72 h"), TREATMENT, BASE)
    pane.preview.patient.take("pregnant")

    pane.preview.forget()
    pane.settle()

    assert pane.preview.paper.pages == []
    assert pane.preview.handout is None
    assert pane.preview.patient.patient.answers == frozenset()
    assert not pane.preview.screen.rows
    assert pane.preview.email == ""
