"""A pack in Spanish, which the kiosk does not speak, gives a sheet, an email and a calendar that are all in Spanish."""

from __future__ import annotations

import email as stdlib
import re
from dataclasses import replace
from email import policy
from functools import cache
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from kiosk import resources
from kiosk.catalogs import handout_messages, read_catalog
from kiosk.content.model import Approval
from kiosk.errors import HandoutError
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.email.message import email
from kiosk.handout.options import SheetOptions
from kiosk.handout.sheet.sheet import sheet
from kiosk.i18n import ENGLISH
from kiosk.visit.planning import care_plan
from tests.handout import conformance, spanish, tagged
from tests.handout.spanish import FORMATS, FRENCH, PATIENTS, SPANISH, plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from email.message import EmailMessage

    from kiosk.visit.plan import CarePlan
    from tests.handout.tagged import Tagged

LETTER = re.compile(r"[^\W\d_]{2,}")

every_format = pytest.mark.parametrize("format_name", FORMATS)
every_patient = pytest.mark.parametrize("answers", PATIENTS, ids=lambda answers: "+".join(answers) or "none")


def seen(format_name: str, answers: tuple[str, ...] = ()) -> tuple[bytes, Tagged]:
    pdf = sheet(plan(*answers), FORMATS[format_name])
    return pdf, tagged.read(pdf)


def approved(made: CarePlan) -> CarePlan:
    """Return a plan as it is once a clinic has approved its content."""
    (treatment,) = spanish.content().treatments.values()
    day = spanish.TREATED.date()
    approval = Approval(name="Clinique Exemple", on=day, review_by=day, edition=12)
    content = replace(spanish.content(), treatments={treatment.id: replace(treatment, approval=approval)})
    answers = PATIENTS[-1] if made.adapted else ()
    return care_plan(content, spanish.visit(*answers), made.clinic)


in_each_state = pytest.mark.parametrize("change", [lambda same: same, approved], ids=["draft", "approved"])


def english_in(*texts: str) -> set[str]:
    return {word.lower() for text in texts for word in LETTER.findall(text)} & english_words()


def message(made: CarePlan, *languages: str) -> EmailMessage:
    written = email(
        made, languages, pdf=b"%PDF", calendar=calendar(made), sender="a@clinique.example", now=spanish.TREATED
    )
    return stdlib.message_from_bytes(written, policy=policy.default)


@cache
def english_words() -> frozenset[str]:
    """Return every word of the kiosk and of the pack in English that neither the French nor the Spanish sheet has."""
    template = read_catalog(ENGLISH, resources.path("translations", "kiosk.pot"))
    messages = [part for message in template for part in ([message.id] if isinstance(message.id, str) else message.id)]

    def of(language: str) -> set[str]:
        said = [form for word in handout_messages() for form in spanish.content().words(language).forms(word)]
        fixed = messages if language == ENGLISH else said
        plans = [change(plan(*answers)) for answers in PATIENTS for change in (approved, lambda same: same)]
        texts = [text for one in plans for text in conformance.of_the_plan(one, language)]
        return {word.lower() for text in (*fixed, *texts) for word in LETTER.findall(text)}

    return frozenset(of(ENGLISH) - of(FRENCH) - of(SPANISH) - {"https"})


# -- the sheet ---------------------------------------------------------------------------


@every_patient
@every_format
def test_the_sheet_conforms_and_says_the_plan(format_name: str, answers: tuple[str, ...]) -> None:
    pdf, found = seen(format_name, answers)

    made, languages = plan(*answers), FORMATS[format_name].languages
    assert conformance.broken_rules(pdf) == []
    assert [*conformance.pieces(found), *conformance.headings(found), *conformance.kinds(found)] == []
    assert [*conformance.languages(found, made, languages), *conformance.texts(found, made)] == []
    assert [*conformance.extracted(pdf, found, made), *conformance.bound(found, made)] == []
    assert [*conformance.places(found)] == []
    assert found.boxes == set()


@every_format
@in_each_state
def test_what_is_spanish_is_said_to_be_and_no_english_is_left(
    format_name: str, change: Callable[[CarePlan], CarePlan]
) -> None:
    made = change(plan(*PATIENTS[-1]))

    found = tagged.read(sheet(made, FORMATS[format_name]))

    assert [part.language for part in found.root.kids] == list(FORMATS[format_name].languages)
    assert english_in(*(f"{node.text} {node.alt}" for node in found.root.walk())) == set()


def test_every_word_of_the_sheet_differs_from_the_english_one() -> None:
    words = spanish.content().words

    english = [word for word in handout_messages() if words(SPANISH).forms(word) == words(ENGLISH).forms(word)]
    assert english == []
    assert len(english_words()) > 500


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
        "– 8 días, al menos hasta el 29 nov",
        "a partir del lunes, 23 de noviembre",
        "Lunes a viernes, de 9:00 a 17:00",
        "418-555-0123",
    ):
        assert text in said


def test_a_sheet_in_more_languages_than_it_has_sides_is_refused() -> None:
    with pytest.raises(HandoutError, match="two sides"):
        sheet(plan(), SheetOptions((FRENCH, ENGLISH, SPANISH)))


# -- the email and the calendar ------------------------------------------------------------


@in_each_state
def test_the_email_is_in_spanish_with_nothing_in_english(change: Callable[[CarePlan], CarePlan]) -> None:
    sent = message(change(plan(*PATIENTS[-1])), SPANISH, FRENCH)

    said = [str(sent["Subject"])]
    said += [str(part.get_content()) for part in sent.walk() if part.get_content_type() == "text/plain"]
    said += [str(part.get_filename()) for part in sent.iter_attachments()]
    assert english_in(*said) == set()
    assert sent["Subject"] == "Sus cuidados después del tratamiento / Vos conseils après votre soin"
    assert sent["Content-Language"] == "es, fr-CA"
    assert [part.get_filename() for part in sent.iter_attachments()] == [
        "Conseils-apres-soin_Cuidados-posteriores.pdf",
        "Rappels_Recordatorios.ics",
    ]


def test_the_page_of_the_email_says_which_part_is_spanish() -> None:
    html = message(plan(), FRENCH, SPANISH).get_body(("html",))

    assert html is not None
    assert '<p lang="es" class="soft"' in html.get_content()
    assert "Español más abajo" in html.get_content()
    assert '<div lang="es" dir="ltr"' in html.get_content()


def test_the_calendar_is_in_french_and_spanish() -> None:
    made = replace(plan(), languages=(FRENCH, SPANISH))

    events = Calendar.from_ical(calendar(made)).walk("VEVENT")

    french, spanish = zip(*(str(event["SUMMARY"]).split(" / ") for event in events), strict=True)
    assert french == ("Écran solaire chaque matin", "Acides et rétinol possibles, et seulement quand la peau est calme")
    assert spanish == (
        "Protector solar cada mañana",
        "Ya puede usar ácidos y retinol, y solo cuando la piel esté tranquila",
    )
    assert all("Borrador: ninguna clínica lo ha aprobado." in str(event["DESCRIPTION"]) for event in events)
    assert english_in(*(str(event["DESCRIPTION"]) for event in events)) == set()
