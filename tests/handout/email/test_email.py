from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Stance, Urgency
from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.email.letter import Tone, letter
from kiosk.handout.email.letter_html import (
    CARD,
    DARK,
    DARK_CARD,
    DARK_DEEP,
    DARK_INK,
    DARK_PAPER,
    DARK_SOFT,
    DEEP,
    INK,
    LIGHT,
    PAPER,
    SOFT,
)
from kiosk.handout.email.letter_text import WIDTH
from kiosk.handout.plain_text import one_line
from kiosk.i18n import ENGLISH, FRENCH, Text
from tests.handout.email.reading import BOTH, HEADERS, NOW, PDF, SENDER, Page, body, page, read, squeezed, written
from tests.handout.small_plan import sample_plan
from tests.luminance import contrast

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.visit.plan import CarePlan


# -- what it says ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "said"), [(FRENCH, "Adapté à vos réponses"), (ENGLISH, "Adapted to your answers")]
)
def test_what_is_sensitive_is_not_named(language: str, said: str) -> None:
    plan = sample_plan(discreet=True)

    facts = letter(plan, language).facts

    assert said in facts
    assert not [fact for fact in facts for each in plan.adapted if each.of(language) in fact]


def promised(plan: CarePlan, language: str) -> list[str]:
    """Every word of the plan that the letter must hold."""
    rules = [part for rule in plan.rules for part in (rule.thing, rule.when, rule.condition) if part]
    bands = [band for sign in plan.signs for band in sign.bands if band.urgency is not Urgency.EXPECTED]
    shown = [
        *rules,
        *(band.text for band in bands),
        *(band.days for band in bands if not band.dated),
        *plan.notices,
        *plan.adapted,
    ]
    shown += [plan.title, plan.treated_on, plan.approval, plan.disclaimer]
    shown += [plan.clinic.phone_text, plan.clinic.hours]
    words = [text.of(language) for text in shown] + [
        plan.clinic.name,
        plan.clinic.address,
        plan.clinic.website,
    ]
    return [one_line(word) for word in words if word]


@pytest.mark.parametrize("language", BOTH)
def test_both_bodies_say_everything_in_both_languages(language: str) -> None:
    plan = sample_plan()
    message = read(written(plan))
    french, english = re.split(r"\n={70}\n", body(message, "plain"))

    plain = squeezed(french if language == FRENCH else english)
    html = squeezed(page(message).text(language))

    expected = promised(plan, language)
    assert len(expected) > 50
    for word in expected:
        assert squeezed(word) in plain
        assert squeezed(word) in html


@pytest.mark.parametrize("languages", [(FRENCH, ENGLISH), (ENGLISH, FRENCH), (FRENCH,), (ENGLISH,)])
def test_the_languages_come_in_the_order_asked_for(languages: tuple[str, ...]) -> None:
    message = read(written(sample_plan(), languages))

    text = body(message, "plain")
    starts = {FRENCH: text.find("Bonjour,"), ENGLISH: text.find("Hello,")}
    letters = [attributes["lang"] for tag, attributes in page(message).elements if attributes.get("class") == "card"]

    assert sorted((s for s in starts if starts[s] >= 0), key=lambda s: starts[s]) == list(languages)
    assert letters == list(languages)
    assert message["Content-Language"] == ", ".join(languages)
    assert ("English below" in text) is (languages == BOTH)
    assert ("Français plus bas" in text) is (languages == (ENGLISH, FRENCH))


def test_the_figures_of_an_address_are_no_number_to_call() -> None:
    plan = sample_plan()
    at = replace(plan.clinic, address="911, rue Exemple, Québec")

    source = body(read(written(replace(plan, clinic=at), (FRENCH,))), "html")

    assert "<br>911, rue Exemple, Québec<br>" in source


def test_what_is_marked_in_a_text_is_marked_in_the_letter_and_safe() -> None:
    source = "Ne **jamais** <b>percer</b>, pas de {en:peeling}"
    plan = sample_plan(notices=(Text.written(dict.fromkeys(BOTH, source)),))
    message = read(written(plan))

    assert "<strong>jamais</strong> &lt;b&gt;percer&lt;/b&gt;" in body(message, "html")
    assert '<span lang="en">peeling</span>' in body(message, "html")
    assert "Ne jamais <b>percer</b>, pas de peeling" in " ".join(body(message, "plain").split())


def test_the_subject_and_the_first_lines_name_no_treatment() -> None:
    plan = sample_plan()

    message = read(written(plan))

    assert message["Subject"] == "Vos conseils après votre soin / Your aftercare advice"
    for text in (body(message, "plain"), page(message).text(FRENCH)):
        before, _, after = text.partition("2026")
        opening = before[:180]
        assert plan.name.of(FRENCH).lower() not in opening.lower()
        assert after


def test_it_tells_who_sends_it_and_why_and_that_the_address_is_not_kept() -> None:
    plan = sample_plan()

    text = re.sub(r"\s+", " ", body(read(written(plan)), "plain"))

    assert "vous envoie ce courriel parce que vous l’avez demandé" in text
    assert "La borne efface votre adresse" in text
    assert "sends you this email because you asked for it" in text
    assert "The kiosk erases your address" in text
    for language, call_us in ((FRENCH, "appelez-nous au "), (ENGLISH, "call us at ")):
        assert call_us + re.sub(r"\s+", " ", plan.clinic.phone_text.of(language)) in text


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_says_so_before_its_advice(*, draft: bool) -> None:
    mark = Text({FRENCH: "Brouillon non approuvé", ENGLISH: "Unapproved draft"})
    plan = sample_plan(is_draft=draft, approval=mark)

    text = body(read(written(plan)), "plain")

    assert text.count("Brouillon non approuvé") == 1
    assert (text.index("Brouillon") < text.index(plan.title.of(FRENCH))) is draft


def test_a_plan_without_rules_of_a_kind_shows_no_empty_list() -> None:
    plan = sample_plan(rules=tuple(r for r in sample_plan().rules if r.stance is Stance.DO), notices=(), signs=())
    plan = replace(plan, phases=(), topics=())

    message = read(written(plan))

    assert "Évitez" not in body(message, "plain")
    assert len([tag for tag, _ in page(message).elements if tag == "ul"]) == len(BOTH)


# -- plain text --------------------------------------------------------------------------


def test_the_plain_text_is_wrapped_and_keeps_its_french_spaces() -> None:
    text = body(read(written(sample_plan())), "plain")

    assert max(len(line) for line in text.splitlines()) <= WIDTH
    assert "trompé d’adresse\N{NO-BREAK SPACE}:" in text
    assert not re.search(r"[^\S\n\N{NO-BREAK SPACE}]$|\w-$", text, re.MULTILINE)


# -- HTML ------------------------------------------------------------------------------


def test_no_byte_is_fetched_from_anywhere() -> None:
    source = body(read(written(sample_plan())), "html")

    elements = Page(source).elements
    links = [value for _, attributes in elements for name, value in attributes.items() if name == "href"]

    assert {tag for tag, _ in elements} <= {
        "html", "head", "meta", "title", "style", "body",
        "div", "p", "h1", "h2", "ul", "li", "strong", "br", "a", "span",
    }  # fmt: skip
    assert {name for _, attributes in elements for name in attributes} <= {
        "lang", "dir", "class", "style", "charset", "name", "content", "href",
    }  # fmt: skip
    assert links
    assert all(re.fullmatch(r"tel:(\+1\d{10}|811|911)", link or "") for link in links)
    assert not re.search(r"url\(|@import|@font-face|https?:|//|cid:|data:", source)


def test_every_part_says_its_language_and_the_page_takes_both_looks() -> None:
    message = read(written(sample_plan()))
    source = body(message, "html")

    shown = page(message)

    assert set(shown.texts) == set(BOTH)
    assert "English below" in shown.text(ENGLISH)
    assert '<html lang="fr-CA" dir="ltr">' in source
    assert '<meta name="color-scheme" content="light dark">' in source
    assert "@media (prefers-color-scheme:dark)" in source


def test_the_numbers_to_call_can_be_touched() -> None:
    plan = sample_plan(clinic=replace(sample_plan().clinic, address="418 rue Exemple, 1 819-555-0199, 2450-555-0188"))

    links = {a["href"] for tag, a in page(read(written(plan))).elements if tag == "a"}

    assert "tel:+14185550123" in links
    assert {"tel:811", "tel:911"} <= links
    assert links <= {"tel:+14185550123", "tel:+18195550199", "tel:811", "tel:911"}


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *((ink, ground) for ink in (INK, SOFT, DEEP) for ground in (PAPER, CARD)),
        *((ink, ground) for ink in (DARK_INK, DARK_SOFT, DARK_DEEP) for ground in (DARK_PAPER, DARK_CARD)),
        *((ink, LIGHT[tone][1]) for tone in Tone for ink in (LIGHT[tone][0], INK)),
        *((ink, DARK[tone][1]) for tone in Tone for ink in (DARK[tone][0], DARK_INK)),
    ],
)
def test_every_colour_pair_reads_at_four_and_a_half_to_one(ink: str, ground: str) -> None:
    assert contrast(levels(ink), levels(ground)) >= 4.5


def levels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


# -- the envelope ------------------------------------------------------------------------


def test_the_message_has_its_parts_in_order_and_no_recipient() -> None:
    plan = sample_plan()

    message = read(written(plan))

    mixed = list(message.iter_parts())
    assert message.keys() == HEADERS
    assert message.get_content_type() == "multipart/mixed"
    assert [part.get_content_type() for part in mixed] == [
        "multipart/alternative",
        "application/pdf",
        "text/calendar",
    ]
    assert [part.get_content_type() for part in mixed[0].iter_parts()] == ["text/plain", "text/html"]
    assert [part.get_filename() for part in mixed[1:]] == [
        "Conseils-apres-soin_Aftercare.pdf",
        "Rappels_Reminders.ics",
    ]
    assert [part.get_content_disposition() for part in mixed[1:]] == ["attachment", "attachment"]
    assert mixed[1].get_payload(decode=True) == PDF
    assert mixed[2].get_payload(decode=True) == calendar(plan)
    assert mixed[2].get_param("method") == "PUBLISH"
    assert not any(part.defects for part in message.walk())


def test_it_says_who_wrote_it_and_when_and_that_no_person_waits_for_an_answer() -> None:
    message = read(written(sample_plan()))

    assert message["From"].addresses[0].display_name == sample_plan().clinic.name
    assert message["From"].addresses[0].addr_spec == SENDER
    assert parsedate_to_datetime(message["Date"]) == NOW
    assert message["Auto-Submitted"] == "auto-generated"
    assert re.fullmatch(r"<[0-9a-f]{32}@clinique\.example>", message["Message-ID"])


def test_without_reminders_no_calendar_is_attached_or_spoken_of() -> None:
    message = read(written(sample_plan(reminders=())))

    assert [part.get_filename() for part in message.iter_attachments()] == ["Conseils-apres-soin_Aftercare.pdf"]
    assert "calendrier" not in body(message, "plain")
    assert "calendar" not in body(message, "plain")


def test_the_message_id_is_that_of_this_message_alone() -> None:
    plan = sample_plan()

    again, later, other = (
        read(written(plan, **changes))["Message-ID"]
        for changes in ({}, {"now": NOW.replace(microsecond=1)}, {"pdf": b"other"})
    )

    assert len({read(written(plan))["Message-ID"], again, later, other}) == 3


def test_the_same_plan_gives_the_same_bytes_in_another_process(checkout: Path) -> None:
    program = (
        "import sys; from datetime import *; from kiosk.handout.email.message import email;"
        "from tests.handout.small_plan import sample_plan;"
        "given = dict(pdf=b'p', calendar=b'c', sender='a@b.example', now=datetime(2026, 11, 22, tzinfo=UTC));"
        "sys.stdout.buffer.write(email(sample_plan(), ('fr-CA', 'en-CA'), **given))"
    )

    one, other = (
        subprocess.run(
            [sys.executable, "-c", program], cwd=checkout, capture_output=True, check=True, timeout=60
        ).stdout
        for _ in range(2)
    )

    assert one == other != b""


def test_only_ascii_goes_over_the_wire_in_lines_that_end_as_mail_asks() -> None:
    message = written(sample_plan())

    lines = message.split(b"\r\n")

    assert message.isascii()
    assert max(len(line) for line in lines) <= 78
    assert not any(b"\n" in line or b"\r" in line for line in lines)


def test_all_but_the_sheet_weighs_less_than_80_kilobytes() -> None:
    assert len(written(sample_plan(), pdf=b"")) < 80_000
