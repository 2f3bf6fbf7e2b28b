"""Today: what waits for whoever is here, by harm; the treatments with their two states; how the kiosk is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.config.file import SETTINGS_FILE
from kiosk.errors import Sentence
from kiosk.i18n import ENGLISH
from kiosk.library import deciding, sending
from tests.staff.small_clinic import SETTINGS, TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.errors import Tells
    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic


@dataclass(frozen=True)
class Condition:
    about: str
    level: str
    said: Tells


NO_PAPER = Condition("printer", "wrong", Sentence("The printer has no paper: fill it up."))
MAIL = Condition("mail", "good", Sentence("The mail server lets the kiosk in."))


def tasks(desk: Desk) -> list[str]:
    desk.wait_for(lambda: desk.staff.today.known)
    return [task.key.split()[0] for task in desk.staff.today.tasks.rows]


def test_what_waits_is_told_by_harm_a_patient_s_paper_before_an_approval(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.conditions = (MAIL, NO_PAPER)
    published.makeup()
    published.send(note="Two patients felt it sting.")
    desk = opened(published, language=ENGLISH)

    desk.sign_in("marc")

    assert tasks(desk) == ["wrong", "approve"]
    assert desk.shows("The printer has no paper: fill it up.")
    assert desk.shows("From Sam: “Two patients felt it sting.”")
    assert desk.staff.today.stuck == 1
    assert desk.staff.today.toApprove == 1


@pytest.mark.parametrize(("person", "waits"), [("julie", ["approve"]), ("marc", ["approve"]), ("sam", [])])
def test_an_approval_waits_for_those_who_may_give_it(
    published: SmallClinic, opened: Callable[..., Desk], person: str, waits: list[str]
) -> None:
    published.makeup()
    published.send(by="sam")
    desk = opened(published)

    desk.sign_in(person)

    assert tasks(desk) == waits


def test_who_sent_a_text_is_not_asked_to_approve_it(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    published.send(by="julie")
    desk = opened(published)

    desk.sign_in("julie")

    assert tasks(desk) == []


def test_what_was_sent_back_waits_for_those_who_write_with_the_note(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.makeup()
    published.send(by="sam")
    edition = published.journal.fold().edition(TREATMENT, 2)
    assert edition is not None
    sending.send_back(published.journal, edition, published.by("marc"), "Say why.")
    desk = opened(published, language=ENGLISH)

    desk.sign_in("sam")

    assert tasks(desk) == ["back"]
    assert desk.shows("Marc: “Say why.”")


def test_what_is_approved_waits_to_be_published(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    published.send()
    published.approve(2)
    desk = opened(published)

    desk.sign_in("sam")

    assert tasks(desk) == ["publish"]


def test_an_approval_that_ends_in_two_months_waits_and_one_that_has_ended_comes_first(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    published.now += timedelta(days=365 - 7 - 60)
    desk = opened(published, language=ENGLISH)
    desk.sign_in("julie")
    assert tasks(desk) == ["expires"]

    published.now += timedelta(days=61)
    desk.staff.go("today")
    desk.wait_for(lambda: tasks(desk) == ["expired"])

    assert desk.shows("Patients no longer see it.")
    assert desk.shows("Expired")


def test_a_treatment_has_two_states_at_once(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.makeup()
    desk = opened(published)
    desk.sign_in("marc")

    (line,) = desk.staff.today.treatments.rows

    assert (line.name, line.shownWord, line.edition) == ("Microaiguilletage", "Publiée", "édition 1")
    assert (line.preparedWord, line.preparedBy) == ("Brouillon", "Sam, aujourd’hui")


def test_a_withdrawn_treatment_is_told_as_such(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    published.decide(deciding.withdrawn, TREATMENT, 1, "A rule is wrong.", by="sam")
    desk = opened(published)
    desk.sign_in("marc")
    desk.wait_for(lambda: desk.staff.today.known)

    (line,) = desk.staff.today.treatments.rows

    assert (line.shownWord, line.until) == ("Retirée", "")


def test_a_treatment_leads_to_its_editions(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)
    desk.sign_in("sam")
    desk.wait_for(lambda: desk.staff.today.known)

    desk.click(f"treatment-{TREATMENT}")

    assert desk.staff.page == "publication"
    desk.wait_for(lambda: desk.staff.publication.history.treatment == TREATMENT)


def test_a_treatment_without_an_edition_leads_to_its_text(place: SmallClinic, opened: Callable[..., Desk]) -> None:
    (place.data / SETTINGS_FILE).write_text(SETTINGS, "utf-8")
    place.people()
    place.draft()
    desk = opened(place)
    desk.sign_in("julie")
    desk.wait_for(lambda: desk.staff.today.known)

    desk.click(f"treatment-{TREATMENT}")

    assert desk.staff.page == "write"
    desk.wait_for(lambda: desk.staff.writing.known)


def test_where_nothing_waits_it_says_so(published: SmallClinic, opened: Callable[..., Desk]) -> None:
    desk = opened(published)

    desk.sign_in("marc")
    desk.rest()

    assert desk.shows("Rien ne vous attend")


def test_a_library_that_cannot_be_read_is_told_and_tried_again(
    published: SmallClinic, opened: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kiosk.errors import LibraryError  # noqa: PLC0415

    desk = opened(published, language=ENGLISH)
    desk.sign_in("marc")

    def broken() -> None:
        raise LibraryError("The library does not answer.")

    with monkeypatch.context() as patch:
        patch.setattr(published.journal, "fold", broken)
        desk.staff.go("today")
        desk.wait_for(lambda: desk.shows("The library does not answer."))

    desk.click("tryAgain")

    desk.wait_for(lambda: not desk.shows("The library does not answer."))
