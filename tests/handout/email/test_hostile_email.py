"""No name and no text can add a header, an address or an element to the email."""

from __future__ import annotations

import email as stdlib
import re
from dataclasses import replace
from email.header import decode_header, make_header
from email.utils import getaddresses
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.errors import HandoutError
from kiosk.handout.plain_text import one_line
from kiosk.i18n import ENGLISH, FRENCH, Text
from tests.handout.email.reading import HEADERS, SENDER, body, clinic, page, read, squeezed, written
from tests.handout.small_plan import sample_plan

if TYPE_CHECKING:
    from email.message import EmailMessage


@cache
def usual_message() -> EmailMessage:
    return read(written(sample_plan()))


@settings(max_examples=80, deadline=None)
@given(name=st.text(max_size=60) | st.text(alphabet='éB,"<>@\\;: \r\n=?_', max_size=60))
@example(name="Clinique Beauté, Médecine & Laser de l’Île-d’Orléans (Québec)")
@example(name="Clinique\r\nBcc: a@b.example\r\n\r\n<script>alert(1)</script>")
@example(name="=?utf-8?q?Banque=0D=0ABcc:_a=40b.example?=")
@example(name="")
@example(name="811")
@example(name="**A** {en:b} {phone}")
def test_no_clinic_name_can_add_a_header_an_address_or_an_element(name: str) -> None:
    usual, shown = usual_message(), one_line(name)

    raw = written(clinic(sample_plan(), name))

    message = read(raw)
    assert message.keys() == HEADERS
    assert [part.get_content_type() for part in message.walk()] == [p.get_content_type() for p in usual.walk()]
    as_old_readers_do = stdlib.message_from_bytes(raw)["From"]
    ((phrase, address),) = getaddresses([as_old_readers_do])
    encoded = "=?" in as_old_readers_do
    assert address == SENDER
    assert (str(make_header(decode_header(phrase))) if encoded else phrase) == shown
    assert [tag for tag, _ in page(message).elements if tag != "br"] == [
        tag for tag, _ in page(usual).elements if tag != "br"
    ]
    assert squeezed(shown) in squeezed(page(message).text(FRENCH))


@settings(max_examples=40, deadline=None)
@given(french=st.text(max_size=120) | st.text(alphabet="<>&\"'{}\r\n=.-", max_size=60))
def test_no_text_of_the_content_can_add_an_element(french: str) -> None:
    texts = Text({FRENCH: f"<b>{french}</b>", ENGLISH: "&lt;script&gt;"})
    plan = sample_plan()
    rules = tuple(replace(rule, thing=texts, when=texts, condition=texts) for rule in plan.rules)
    hostile = replace(plan, title=texts, notices=(texts,), disclaimer=texts, approval=texts, rules=rules)

    message = read(written(hostile))

    shown = page(message)
    assert {"b", "script"}.isdisjoint(tag for tag, _ in shown.elements)
    assert squeezed(one_line(f"<b>{french}</b>")) in squeezed(shown.text(FRENCH))
    assert "&lt;script&gt;" in shown.text(ENGLISH)


@pytest.mark.parametrize(
    "sender",
    [
        "",
        "clinique",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example\n",
        "A <a@b.example>",
        "a@b.example, c@d.example",
        "a..b@c.example",
        "é@b.example",
        "a@b_c.example",
        "a@" + "b" * 255,
    ],
)
def test_a_sender_that_is_no_address_is_refused_by_its_setting(sender: str) -> None:
    with pytest.raises(HandoutError, match=r"mail\.sender"):
        written(sample_plan(), sender=sender)


def test_hostile_braces_in_a_clinic_name_are_only_text() -> None:
    message = read(written(clinic(sample_plan(), "{phone} {0} %s {clinic}")))

    assert "{phone} {0} %s {clinic} vous envoie" in re.sub(r"\s+", " ", body(message, "plain"))
