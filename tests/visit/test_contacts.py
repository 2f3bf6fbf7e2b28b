"""Whom to call is named with a number or a place, and always with its hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.config import ClinicSettings
from kiosk.content import document
from kiosk.content.checks import of_shared
from kiosk.content.model import Contact, Content, Line, Shared, Treatment
from kiosk.i18n import Text
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import CarePlan, Visit
from kiosk.visit.planning import care_plan

AT = datetime(2026, 11, 22, 14, 10, tzinfo=ZoneInfo("America/Toronto"))
LANGUAGES = ("fr-CA", "en-CA")


def text(french: str, english: str = "") -> Text:
    return Text.written({"fr-CA": french, "en-CA": english or french})


DENTIST = Contact(
    id="dentist", name=text("Dentiste de garde", "On-call dentist"), number="4185550199",
    hours=text("tous les soirs", "every evening"),
)  # fmt: skip
WARD = Contact(
    id="ward", name=text("Urgence du CHUL", "CHUL emergency room"), place=text("2705, boul. Laurier"),
    hours=text("jour et nuit", "day and night"),
)  # fmt: skip
DESK = replace(DENTIST, id="desk", name=text("Accueil", "Front desk"), place=text("1, rue Neuve", "1 Neuve Street"))
DOOR = Contact(
    id="door", name=text("Accueil."), place=text("2, rue A (porte B)."), hours=text("jour et nuit", "day and night")
)
SHARED = Shared(languages=LANGUAGES, disclaimer=text("-"), contacts=(DENTIST, WARD, DESK, DOOR))


def plan(written: str, closed: str = "811", opening: str = "mon-fri 09:00-17:00") -> CarePlan:
    notice = Line(id="one", text=text(written))
    treatment = Treatment(
        id="any", icon="drop-duotone", name=text("Any"), title=text("After"), notices=(notice,), when_closed=closed
    )
    ours = clinic(ClinicSettings(phone="4185550123", opening=opening), LANGUAGES)
    return care_plan(Content.of(SHARED, [treatment]), Visit("any", AT), ours)


@pytest.mark.parametrize(
    ("written", "french", "english"),
    [
        (
            "{phone}.",
            "418 555-0123 (lundi au vendredi, 9 h à 17 h).",
            "418-555-0123 (Monday to Friday, 9:00 a.m. to 5:00 p.m.).",
        ),
        ("(ou {contact:811})", "(ou Info-Santé 811, jour et nuit)", "(ou Info-Santé 811, day and night)"),
        ("(ou **{contact:811}**)", "(ou Info-Santé 811, jour et nuit)", "(ou Info-Santé 811, day and night)"),
        (
            "{contact:811} (option 2)",
            "Info-Santé 811, jour et nuit (option 2)",
            "Info-Santé 811, day and night (option 2)",
        ),
        ("{contact:door}", "Accueil, 2, rue A (porte B), jour et nuit", "Accueil, 2, rue A (porte B), day and night"),
        ("{contact:811}", "Info-Santé 811 (jour et nuit)", "Info-Santé 811 (day and night)"),
        ("{contact:911}!", "services d’urgence 911 (jour et nuit)!", "emergency services 911 (day and night)!"),
        (
            "{contact:dentist}",
            "Dentiste de garde 418 555-0199 (tous les soirs)",
            "On-call dentist 418-555-0199 (every evening)",
        ),
        (
            "{contact:ward}",
            "Urgence du CHUL, 2705, boul. Laurier (jour et nuit)",
            "CHUL emergency room, 2705, boul. Laurier (day and night)",
        ),
    ],
)
def test_a_mark_names_a_contact_with_its_hours(written: str, french: str, english: str) -> None:
    (notice,) = plan(written).notices

    assert notice.of("fr-CA").replace("\N{NO-BREAK SPACE}", " ") == french
    assert notice.of("en-CA").replace("\N{NO-BREAK SPACE}", " ") == english


@pytest.mark.parametrize(
    ("written", "opening", "english"),
    [
        ("Call {phone}, or wait.", "", "Call 418-555-0123, or wait."),
        ("(call {phone})", "", "(call 418-555-0123)"),
        ("{contact:clinic}; {phone}", "", "Clinique Exemple 418-555-0123; 418-555-0123"),
        (
            "Go to {contact:ward}, or call {contact:desk}.",
            "",
            (
                "Go to CHUL emergency room, 2705, boul. Laurier (day and night), "
                "or call Front desk 418-555-0199, 1 Neuve Street (every evening)."
            ),
        ),
        (
            "Go there (to {contact:desk}), {phone}.",
            "mon 09:00-17:00",
            (
                "Go there (to Front desk 418-555-0199, 1 Neuve Street, every evening), "
                "418-555-0123 (Monday, 9:00 a.m. to 5:00 p.m.)."
            ),
        ),
    ],
)
def test_a_contact_stands_in_a_sentence_whatever_is_known_of_it(written: str, opening: str, english: str) -> None:
    (notice,) = plan(written, opening=opening).notices

    assert notice.of("en-CA").replace("\N{NO-BREAK SPACE}", " ") == english


def test_a_number_can_be_touched_and_a_french_name_is_said_in_french() -> None:
    (notice,) = plan("**{contact:811}** {contact:dentist} {contact:clinic}").notices

    runs = notice.runs("en-CA")
    assert [(run.text, run.link) for run in runs if run.link] == [
        ("811", "tel:811"),
        ("418-555-0199", "tel:+14185550199"),
        ("418-555-0123", "tel:+14185550123"),
    ]
    assert [run.text for run in runs if run.language] == ["Info-Santé"]
    assert [run.text for run in runs if run.strong] == ["Info-Santé", "\N{NO-BREAK SPACE}", "811", " (day and night)"]


@pytest.mark.parametrize(
    ("closed", "said"), [("811", "Info-Santé 811 (day and night)."), ("ward", "CHUL emergency room, 2705")]
)
def test_a_treatment_names_who_answers_when_the_clinic_is_closed(closed: str, said: str) -> None:
    told = plan("-", closed).when_closed.of("en-CA").replace("\N{NO-BREAK SPACE}", " ")

    assert told.startswith(
        "Call the clinic: 418-555-0123 (Monday to Friday, 9:00 a.m. to 5:00 p.m.). When it is closed:"
    )
    assert said in told


def test_the_health_line_is_named_where_whom_to_call_is_closed_at_some_hours_too() -> None:
    told = {contact: plan("-", contact).when_closed for contact in ("dentist", "ward", "811")}

    assert told["dentist"].of("en-CA").endswith("If nobody answers: Info-Santé\N{NO-BREAK SPACE}811 (day and night).")
    assert (
        told["dentist"]
        .of("fr-CA")
        .endswith("Si personne ne répond\N{NO-BREAK SPACE}: Info-Santé\N{NO-BREAK SPACE}811 (jour et nuit).")
    )
    assert told["dentist"].of("en-CA").count("811") == 1
    assert not [each for each in ("ward", "811") if "nobody" in told[each].of("en-CA")]


def test_a_document_holds_the_contacts_it_names() -> None:
    notice = Line(id="one", text=text("{contact:dentist}"))
    treatment = Treatment(id="any", icon="drop-duotone", name=text("Any"), title=text("After"), notices=(notice,))

    held = document.of(Content.of(SHARED, [treatment]), "any")

    assert held.shared.contacts == (DENTIST,)


@pytest.mark.parametrize(
    ("contact", "said"),
    [
        (replace(DENTIST, id="clinic"), "are in the settings"),
        (replace(DENTIST, number=None), "a number to call or a place to go to"),
    ],
)
def test_a_contact_that_cannot_be_reached_is_refused(contact: Contact, said: str) -> None:
    found = of_shared(replace(SHARED, contacts=(contact,)))

    assert [said in str(each) for each in found] == [True]


@pytest.mark.parametrize(
    ("french", "english", "said"),
    [
        ("11, côte du Palais, à côté de la pharmacie", "", []),
        ("3, av. Deux-Montagnes, Québec", "3 Deux-Montagnes Avenue, Quebec City", []),
        ("250, 3e Avenue", "250 Third Avenue", []),
        ("2705, boul. Laurier", "2750 Laurier Blvd.", ["fr-CA says “2705” where en-CA says “2750”"]),
    ],
)
def test_an_address_may_be_the_same_in_both_languages_and_its_figures_must_be(
    french: str, english: str, said: list[str]
) -> None:
    found = of_shared(replace(SHARED, contacts=(replace(WARD, place=text(french, english)),)))

    assert [str(each).partition(":")[0] for each in found] == said
