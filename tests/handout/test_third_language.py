"""A pack in Spanish, which the kiosk does not speak, gives a sheet, an email and a calendar that are all in Spanish."""

from __future__ import annotations

import email as stdlib
import re
from dataclasses import replace
from email import policy
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from kiosk.errors import HandoutError
from kiosk.handout.calendar import calendar
from kiosk.handout.email import email
from kiosk.handout.sheet import SheetOptions, sheet
from kiosk.i18n import ENGLISH, handout_words, words
from tests.handout import conformance, spanish, tagged
from tests.handout.spanish import EDITIONS, FRENCH, PATIENTS, SPANISH, plan

if TYPE_CHECKING:
    from email.message import EmailMessage

    from tests.handout.tagged import Tagged

LETTER = re.compile(r"[^\W\d_]{2,}")

every_edition = pytest.mark.parametrize("edition", EDITIONS)
every_patient = pytest.mark.parametrize("answers", PATIENTS, ids=lambda answers: "+".join(answers) or "none")


def seen(edition: str, answers: tuple[str, ...] = ()) -> tuple[bytes, Tagged]:
    pdf = sheet(plan(*answers), EDITIONS[edition])
    return pdf, tagged.read(pdf)


def message(*languages: str) -> EmailMessage:
    made = plan(*PATIENTS[-1])
    written = email(
        made, languages, pdf=b"%PDF", calendar=calendar(made), sender="a@clinique.example", now=spanish.TREATED
    )
    return stdlib.message_from_bytes(written, policy=policy.default)


def english_words() -> set[str]:
    """Return every word of the English catalog and of the English texts that neither French nor Spanish has."""

    def of(language: str) -> set[str]:
        fixed = [words(language).gettext(word) for word in handout_words()]
        texts = [text for one in PATIENTS for text in conformance.of_the_plan(plan(*one), language)]
        return {word.lower() for text in (*fixed, *texts) for word in LETTER.findall(text)}

    return of(ENGLISH) - of(FRENCH) - of(SPANISH)


# -- the sheet ---------------------------------------------------------------------------


@every_patient
@every_edition
def test_the_sheet_conforms_and_says_the_plan(edition: str, answers: tuple[str, ...]) -> None:
    pdf, found = seen(edition, answers)

    made, languages = plan(*answers), EDITIONS[edition].languages
    assert conformance.broken_rules(pdf) == []
    assert [*conformance.pieces(found), *conformance.headings(found), *conformance.kinds(found)] == []
    assert [*conformance.languages(found, made, languages), *conformance.texts(found, made)] == []
    assert [*conformance.extracted(pdf, found, made), *conformance.bound(found, made)] == []
    assert [*conformance.places(found)] == []
    assert found.boxes == set()


@every_edition
def test_what_is_spanish_is_said_to_be_and_no_english_is_left(edition: str) -> None:
    _, found = seen(edition, PATIENTS[-1])

    assert [part.language for part in found.root.kids] == list(EDITIONS[edition].languages)
    said = {word.lower() for node in found.root.walk() for word in LETTER.findall(f"{node.text} {node.alt}")}
    assert said & english_words() == set()
    assert len(english_words()) > 100


def test_each_side_says_in_the_other_language_what_is_there() -> None:
    _, found = seen("both")

    front, back = ({node.text.strip(): node.language for node in part.walk()} for part in found.root.kids)
    assert front["Español al dorso"] == SPANISH
    assert back["Français au verso"] == FRENCH


def test_dates_times_hours_and_lists_are_written_as_spanish_writes_them() -> None:
    _, found = seen("spanish", PATIENTS[-1])

    said = conformance.spaced(found.root.said())
    for text in (
        "Tratamiento del domingo, 22 de noviembre de 2026",
        "embarazo o lactancia e isotretinoína reciente",
        "dom, 22 nov",
        "23–29 nov",
        "23 nov, 14:30",
        "(hasta el 30 nov)",
        "antes del domingo, 6 de diciembre",
        "Lunes a viernes, de 9:00 a 17:00",
        "418-555-0123",
    ):
        assert text in said


def test_a_sheet_in_more_languages_than_it_has_sides_is_refused() -> None:
    with pytest.raises(HandoutError, match="two sides"):
        sheet(plan(), SheetOptions((FRENCH, ENGLISH, SPANISH)))


# -- the email and the calendar ------------------------------------------------------------


def test_the_email_is_in_spanish_with_nothing_in_english() -> None:
    sent = message(SPANISH, FRENCH)

    said = [str(sent["Subject"])]
    said += [str(part.get_content()) for part in sent.walk() if part.get_content_type() == "text/plain"]
    said += [str(part.get_filename()) for part in sent.iter_attachments()]
    assert {word.lower() for text in said for word in LETTER.findall(text)} & english_words() == set()
    assert sent["Subject"] == "Sus cuidados después del tratamiento / Vos conseils après votre soin"
    assert sent["Content-Language"] == "es, fr-CA"
    assert [part.get_filename() for part in sent.iter_attachments()] == [
        "Conseils-apres-soin_Cuidados-posteriores.pdf",
        "Rappels_Recordatorios.ics",
    ]


def test_the_page_of_the_email_says_which_part_is_spanish() -> None:
    html = message(FRENCH, SPANISH).get_body(("html",))

    assert html is not None
    assert '<p lang="es" class="soft"' in html.get_content()
    assert "Español más abajo" in html.get_content()
    assert '<div lang="es" dir="ltr"' in html.get_content()


def test_the_calendar_is_in_french_and_spanish() -> None:
    made = replace(plan(), languages=(FRENCH, SPANISH))

    events = Calendar.from_ical(calendar(made)).walk("VEVENT")

    assert [str(event["SUMMARY"]) for event in events] == [
        "Écran solaire chaque matin / Protector solar cada mañana",
        "Acides et rétinol possibles / Ya puede usar ácidos y retinol",
    ]
    assert all("Borrador: ninguna clínica lo ha aprobado." in str(event["DESCRIPTION"]) for event in events)
    assert not any(set(LETTER.findall(str(event["DESCRIPTION"]).lower())) & english_words() for event in events)
