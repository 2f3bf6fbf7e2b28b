"""Sending to a real mail server over STARTTLS, and what each of its refusals means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lab import MailLab, free_port

from kiosk.config import MailSettings
from kiosk.delivery.job import Reason
from kiosk.delivery.mail.faults import MailFault, MailRefused
from kiosk.delivery.mail.mailer import SmtpMailer
from kiosk.errors import SettingsError
from tests.delivery.post_office import MESSAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ADDRESS = "moncourriel@gmail.com"


def nothing() -> None:
    """Let it leave."""


@pytest.fixture
def mail(tmp_path: Path) -> Iterator[MailLab]:
    lab = MailLab(tmp_path / "mail")
    yield lab
    lab.close()


def mailer(mail: MailLab, *, password: str = MailLab.PASSWORD, trusted: bool = True, port: int = 0) -> SmtpMailer:
    settings = MailSettings(
        host="127.0.0.1",
        port=port or mail.port,
        user=mail.USER,
        sender="soins@clinique.example",
        authority=str(mail.authority) if trusted else "",
    )
    return SmtpMailer(settings, password, timeout=5)


def test_a_message_arrives_encrypted_with_its_to_line(mail: MailLab) -> None:
    mailer(mail).send(MESSAGE, ADDRESS, nothing)

    recipients, received = mail.messages[0]
    assert recipients == [ADDRESS]
    assert received.startswith(b"To: <moncourriel@gmail.com>\r\nFrom:")


def test_a_certificate_that_nobody_trusts_is_never_sent_to(mail: MailLab) -> None:
    with pytest.raises(MailFault) as fault:
        mailer(mail, trusted=False).send(MESSAGE, ADDRESS, nothing)

    assert fault.value.reason is Reason.UNTRUSTED
    assert mail.messages == []


@pytest.mark.parametrize("password", ["wrong", "façade"])
def test_a_wrong_password_is_for_the_staff_to_put_right(mail: MailLab, password: str) -> None:
    with pytest.raises(MailFault) as fault:
        mailer(mail, password=password).send(MESSAGE, ADDRESS, nothing)

    assert fault.value.reason is Reason.SIGN_IN


def test_an_answer_to_the_address_is_told_apart(mail: MailLab) -> None:
    mail.answer_to_address = "550 user unknown"

    with pytest.raises(MailRefused) as fault:
        mailer(mail).send(MESSAGE, ADDRESS, nothing)

    assert fault.value.reason is Reason.ADDRESS_REFUSED
    assert ADDRESS not in str(fault.value)


def test_a_server_that_is_not_there_is_tried_again_later(mail: MailLab) -> None:
    with pytest.raises(MailFault) as fault:
        mailer(mail, port=free_port()).send(MESSAGE, ADDRESS, nothing)

    assert fault.value.reason is Reason.MAIL_DOWN


@pytest.mark.parametrize("address", ["a@b.ca\r\nBcc: x@y.ca", "a@exämple.com"])
def test_an_address_that_would_add_a_header_is_refused(mail: MailLab, address: str) -> None:
    with pytest.raises(MailRefused):
        mailer(mail).send(MESSAGE, address, nothing)

    assert mail.messages == []


def test_plain_mail_to_another_machine_is_refused() -> None:
    with pytest.raises(SettingsError, match="another machine"):
        SmtpMailer(MailSettings(host="192.0.2.1", security="none", sender="soins@clinique.example"), "")
