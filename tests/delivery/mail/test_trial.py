"""The mail tried out against servers that refuse in each way: every cause is told as itself, with what to do."""

from __future__ import annotations

import email
import ssl
import threading
import time
import warnings
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from lab import MailLab, free_port

from kiosk.config import MailSettings
from kiosk.delivery.mail import heard
from kiosk.delivery.mail.causes import SAID, Cause
from kiosk.delivery.mail.heard import Speaks, meant
from kiosk.delivery.mail.trial import message, tried
from kiosk.i18n import ENGLISH, FRENCH, words
from tests.delivery.mail.wrong_servers import Speaking, certified, swallowing
from tests.delivery.talking_server import TalkingServer, closes, hangs, says

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.delivery.tried import Tried
    from tests.delivery.talking_server import Habit

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
ADDRESS = "essai@clinique.example"
WRITTEN = message("soins@clinique.example", (words(FRENCH), words(ENGLISH)), NOW, b"%PDF-1.7")


@pytest.fixture(autouse=True)
def listens_shortly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait half a second for the first word of what is no mail server: all that speak here do so at once."""
    monkeypatch.setattr(heard, "LISTEN", 0.5)


def found(port: int, address: str = ADDRESS, password: str = "", **settings: Any) -> Tried:  # noqa: ANN401 - any setting
    usual: dict[str, Any] = {"host": "127.0.0.1", "security": "none", "sender": "soins@clinique.example"}
    return tried(
        MailSettings.model_validate({**usual, "port": port, **settings}),
        password,
        address,
        WRITTEN,
        patience=1.0,
        patience_after_dot=0.5,
    )


# -- what comes through --------------------------------------------------------------------


@pytest.fixture
def mail(tmp_path: Path) -> Iterator[MailLab]:
    lab = MailLab(tmp_path / "mail")
    yield lab
    lab.close()


def signed_in(mail: MailLab, **settings: Any) -> dict[str, Any]:  # noqa: ANN401 - any setting
    return {"security": "starttls", "user": mail.USER, "authority": str(mail.authority), **settings}


def test_a_message_goes_out_encrypted_and_signed_in_and_says_in_both_languages_what_it_is(mail: MailLab) -> None:
    told = found(mail.port, password=mail.PASSWORD, **signed_in(mail))

    ((recipients, received),) = mail.messages
    _, text, attached = (part.get_payload(decode=True) for part in email.message_from_bytes(received).walk())
    assert (told.cause, told.good, recipients) == (Cause.TAKEN, True, [ADDRESS])
    assert ADDRESS in str(told.said)
    assert attached == b"%PDF-1.7"
    assert isinstance(text, bytes)
    assert "Vous n’avez pas à répondre." in text.decode()
    assert "There is nothing to answer." in text.decode()


def test_without_an_address_only_the_sign_in_is_tried(mail: MailLab) -> None:
    told = found(mail.port, "", mail.PASSWORD, **signed_in(mail))

    assert (told.cause, told.good, mail.messages) == (Cause.LET_IN, True, [])


# -- settings ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "password", "missing"),
    [
        ({"host": ""}, "", "mail.host"),
        ({"sender": ""}, "", "mail.sender"),
        ({"host": "", "sender": ""}, "", "mail.host + mail.sender"),
        ({"user": "soins"}, "", "mail.password"),
        ({}, "secret", "mail.user"),
    ],
)
def test_what_is_missing_in_the_settings_is_named(settings: dict[str, str], password: str, missing: str) -> None:
    told = found(587, password=password, **settings)

    assert told.cause is Cause.INCOMPLETE
    assert f"is not set up: {missing} is missing" in str(told.said)


def test_no_message_goes_in_plain_to_another_machine() -> None:
    told = found(25, host="smtp.clinique.example")

    assert told.cause is Cause.SETTINGS
    assert "mail.security is none" in str(told.said)


# -- nobody is there -----------------------------------------------------------------------


def test_a_name_that_is_not_found_is_told() -> None:
    assert found(587, host="nowhere.invalid", security="starttls").cause is Cause.NO_NAME


def test_a_port_where_nothing_listens_is_told() -> None:
    told = found(free_port())

    assert told.cause is Cause.NOTHING_LISTENS
    assert "Nothing listens at 127.0.0.1, port " in str(told.said)


def test_a_machine_that_does_not_answer_is_told_within_the_time_limit() -> None:
    with swallowing() as port:
        begun = time.monotonic()
        told = found(port)
        took = time.monotonic() - begun

    assert told.cause is Cause.NO_ANSWER
    assert took < 5


# -- something else is there ---------------------------------------------------------------


def test_a_web_server_is_no_mail_server() -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        told = found(server.server_address[1])
        server.shutdown()

    assert told.cause is Cause.WEB


@pytest.mark.parametrize(
    ("first", "answer", "cause"),
    [
        (b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", Cause.WEB),
        (b"* OK IMAP4rev1 ready\r\n", b"", Cause.READING),
        (b"+OK POP3 ready\r\n", b"", Cause.READING),
        (b"SSH-2.0-OpenSSH_9.2\r\n", b"", Cause.OTHER),
        (b"220 (vsFTPd 3.0.3)\r\n", b"530 Please login with USER and PASS.\r\n", Cause.OTHER),
        (b"", b"", Cause.SILENT),
    ],
)
def test_what_is_no_mail_server_is_told_for_what_it_is(first: bytes, answer: bytes, cause: Cause) -> None:
    server = Speaking(first, answer)

    told = found(server.port)
    server.close()

    assert told.cause is cause


@pytest.mark.parametrize(
    ("said", "speaks"),
    [
        (b"220 mail ESMTP", Speaks.MAIL),
        (b"220 ProFTPD", Speaks.OTHER),
        (b"HTTP/1.1 426 Upgrade Required", Speaks.WEB),
        (b"<!doctype html>", Speaks.WEB),
        (b"* OK", Speaks.READING),
        (b"554 no mail from you", Speaks.MAIL),
        (b"\x15\x03\x01", Speaks.NOTHING),
        (b"", Speaks.NOTHING),
    ],
)
def test_a_first_word_tells_who_speaks(said: bytes, speaks: Speaks) -> None:
    assert meant(said) is speaks


# -- encryption ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("certificate", "is_known", "cause"),
    [
        ({"days": (-3, -1)}, True, Cause.EXPIRED),
        ({"days": (1, 3)}, True, Cause.NOT_YET),
        ({"name": "smtp.elsewhere.example"}, True, Cause.OTHER_NAME),
        ({}, False, Cause.SELF_SIGNED),
        ({"by": True}, False, Cause.UNKNOWN_AUTHORITY),
    ],
)
def test_each_fault_of_a_certificate_is_its_own_cause(
    tmp_path: Path,
    certificate: dict[str, Any],
    is_known: bool,  # noqa: FBT001 - a case
    cause: Cause,
) -> None:
    server = Speaking(b"220 lab ESMTP\r\n", trust=certified(tmp_path, **certificate))
    authority = str(tmp_path / "certificate.pem") if is_known else ""

    told = found(server.port, security="tls", authority=authority)
    server.close()

    assert told.cause is cause


def test_a_port_that_is_encrypted_from_the_first_byte_wants_tls(tmp_path: Path) -> None:
    server = Speaking(b"220 lab ESMTP\r\n", trust=certified(tmp_path))

    told = found(server.port, security="starttls")
    server.close()

    assert told.cause is Cause.TLS_WANTED
    assert "kiosk settings set mail.security tls" in str(told.said)


def test_a_port_that_begins_in_plain_wants_starttls(server: TalkingServer) -> None:
    told = found(server.port, security="tls")

    assert told.cause is Cause.STARTTLS_WANTED
    assert "mail.security starttls" in str(told.said)


def test_a_server_without_encryption_is_told(server: TalkingServer) -> None:
    assert found(server.port, security="starttls").cause is Cause.NO_ENCRYPTION


def test_an_encryption_that_is_too_old_is_told(tmp_path: Path) -> None:
    trust = certified(tmp_path)
    trust.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings(action="ignore"):
        trust.minimum_version = trust.maximum_version = ssl.TLSVersion.TLSv1_1
    server = Speaking(b"220 lab ESMTP\r\n", trust=trust)
    told = found(server.port, security="tls", authority=str(tmp_path / "certificate.pem"))
    server.close()

    assert told.cause is Cause.BAD_ENCRYPTION


# -- the sign-in ---------------------------------------------------------------------------


def test_a_wrong_password_is_told(mail: MailLab) -> None:
    told = found(mail.port, password="wrong", **signed_in(mail))

    assert (told.cause, told.numbers) == (Cause.PASSWORD, "535 5.7.8")


@pytest.mark.parametrize(
    ("offered", "answer", "cause"),
    [
        ("AUTH PLAIN", "535 5.7.8 Username and Password not accepted", Cause.PASSWORD),
        ("AUTH PLAIN", "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.", Cause.PASSWORD),
        (
            "AUTH PLAIN",
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            Cause.NO_PASSWORDS,
        ),
        ("AUTH PLAIN", "550 5.7.30 Basic authentication is not supported for Client Submission.", Cause.NO_PASSWORDS),
        ("AUTH PLAIN", "534 5.7.9 Application-specific password required", Cause.NO_PASSWORDS),
        ("AUTH PLAIN", "535 5.7.3 Authentication unsuccessful", Cause.PASSWORD),
        ("AUTH PLAIN", "454 4.7.0 Too many login attempts, please try again later.", Cause.LATER),
        ("AUTH PLAIN", "538 5.7.11 Encryption required", Cause.STARTTLS_WANTED),
        ("AUTH XOAUTH2", "", Cause.NO_PASSWORDS),
        ("SIZE 1000000", "", Cause.NO_SIGN_IN),
    ],
)
def test_each_refused_sign_in_is_its_own_cause(server: TalkingServer, offered: str, answer: str, cause: Cause) -> None:
    server.habits |= {"EHLO": says(f"250-lab\r\n250 {offered}"), "AUTH": says(answer)}

    told = found(server.port, password="secret", user="soins")

    assert told.cause is cause


def test_a_password_that_no_server_can_be_told_is_told(server: TalkingServer) -> None:
    server.habits["EHLO"] = says("250-lab\r\n250 AUTH PLAIN")

    assert found(server.port, password="été", user="soins").cause is Cause.LETTERS


# -- the message ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "answer", "cause"),
    [
        ("banner", "554 5.7.1 no mail from your IP, blocked", Cause.BLOCKED),
        ("banner", "421 too many connections", Cause.LATER),
        ("MAIL", "530 5.7.0 Must issue a STARTTLS command first", Cause.STARTTLS_WANTED),
        ("MAIL", "530 5.7.57 Client not authenticated to send mail", Cause.SIGN_IN_FIRST),
        ("MAIL", "550 5.7.60 not permitted to send as this sender", Cause.SENDER),
        ("MAIL", "552 5.3.4 message size exceeds limit", Cause.TOO_LARGE),
        ("RCPT", "550 5.1.1 no such user", Cause.RECIPIENT),
        ("RCPT", "550 5.7.1 relaying denied", Cause.RELAY),
        ("RCPT", "451 4.7.1 greylisted, try again later", Cause.LATER),
        ("RCPT", "452 4.2.2 mailbox full", Cause.LATER),
        (".", "554 5.2.252 SendAsDenied", Cause.SENDER),
        (".", "550 5.7.26 unauthenticated mail, SPF and DKIM did not pass", Cause.SENDER_UNPROVEN),
        (".", "550 5.4.5 daily sending quota exceeded", Cause.QUOTA),
        (".", "552 5.3.4 too large", Cause.TOO_LARGE),
        (".", "554 transaction failed", Cause.UNCLEAR),
    ],
)
def test_each_refusal_of_a_message_is_its_own_cause(
    server: TalkingServer, word: str, answer: str, cause: Cause
) -> None:
    server.habits[word] = says(answer)

    told = found(server.port)

    assert (told.cause, told.good) == (cause, False)
    assert told.numbers.startswith(answer[:3])


@pytest.mark.parametrize(
    ("word", "habit", "cause"), [("RCPT", closes, Cause.BROKE_OFF), (".", hangs, Cause.UNANSWERED)]
)
def test_a_server_that_breaks_off_or_never_says_yes_is_told(
    server: TalkingServer, word: str, habit: Habit, cause: Cause
) -> None:
    server.habits[word] = habit

    assert found(server.port).cause is cause


# -- words ---------------------------------------------------------------------------------


@pytest.mark.parametrize("cause", SAID)
def test_every_cause_has_a_sentence_of_its_own_in_both_languages(cause: Cause) -> None:
    english, french = SAID[cause], words(FRENCH).gettext(SAID[cause])

    assert english != french
    assert [SAID[other] for other in SAID].count(english) == 1
    assert english.endswith((".", "VALUE", "tls"))
