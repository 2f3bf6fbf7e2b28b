"""Whatever a mail server does and however slowly: it is known whether the message may have gone out."""

from __future__ import annotations

import inspect
import time
from typing import TYPE_CHECKING

import pytest

from kiosk.config import MailSettings
from kiosk.delivery.job import Reason
from kiosk.delivery.mail.faults import MailFault, MailRefused, MailUnanswered
from kiosk.delivery.mail.mailer import SmtpMailer
from kiosk.errors import DataFolderError
from tests.delivery.talking_server import (
    TalkingServer,
    babbles,
    closes,
    drips,
    hangs,
    never_ends,
    resets,
    says,
)

if TYPE_CHECKING:
    from tests.delivery.talking_server import Habit

MESSAGE = b"From: soins@clinique.example\r\nSubject: x\r\n\r\nBonjour\r\n.\r\n.. fin\r\n"
ADDRESS = "moncourriel@gmail.com"
BRIEF = 0.4
"""Seconds of patience with a server that would never come to an end."""
BEFORE_THE_DOT = ["banner", "EHLO", "MAIL", "RCPT", "DATA"]
ENDLESS = [hangs, drips("2"), drips("250-a\r\n", every=0.01)]
ODD = [
    *ENDLESS,
    closes,
    resets,
    never_ends,
    babbles,
    says("999 what"),
    says("abc"),
    says("²50 OK"),
    says(b"\0\0\0"),
    says("421 closing"),
    says("451 4.7.500 busy"),
]
PAIRS = [
    pytest.param(word, habit, marks=() if number % len(BEFORE_THE_DOT) == place else pytest.mark.exhaustive)
    for number, habit in enumerate(ODD)
    for place, word in enumerate(BEFORE_THE_DOT)
]
"""Each habit at one point of the conversation; at all of them with the exhaustive tests."""
SOON = 3.0
"""Seconds; far more than the short patience here, far less than what smtplib would wait."""


class Sending:
    """One attempt, and whether the message was about to leave."""

    def __init__(
        self, server: TalkingServer, *, security: str = "none", timeout: float = 5.0, patience_after_dot: float = 0.2
    ) -> None:
        settings = MailSettings.model_validate(
            {"host": "127.0.0.1", "port": server.port, "security": security, "sender": "soins@clinique.example"}
        )
        self._server = server
        self._mailer = SmtpMailer(settings, "", timeout=timeout, patience_after_dot=patience_after_dot)
        self.received_before_leaving: list[int] = []
        self.took = 0.0

    def leaving(self) -> None:
        self.received_before_leaving.append(len(self._server.received))

    def go(self) -> None:
        began = time.monotonic()
        try:
            self._mailer.send(MESSAGE, ADDRESS, self.leaving)
        finally:
            self.took = time.monotonic() - began


def test_the_answer_to_the_final_dot_is_waited_for_ten_minutes_and_everything_before_it_a_minute_and_a_half() -> None:
    defaults = inspect.signature(SmtpMailer).parameters

    assert (defaults["timeout"].default, defaults["patience_after_dot"].default) == (90, 600)


def test_a_message_arrives_as_it_was_written(server: TalkingServer) -> None:
    sending = Sending(server)

    sending.go()

    assert server.bodies == [b"To: <moncourriel@gmail.com>\r\n" + MESSAGE.replace(b"\r\n.", b"\r\n..")]
    assert sending.received_before_leaving == [0]


@pytest.mark.parametrize(("word", "habit"), PAIRS)
def test_whatever_happens_before_the_final_dot_it_is_safe_to_try_again(
    server: TalkingServer, word: str, habit: Habit
) -> None:
    server.reads = False
    server.habits[word] = server.habits[word.replace("EHLO", "HELO")] = habit
    sending = Sending(server, timeout=BRIEF if habit in ENDLESS else 5)

    with pytest.raises(MailFault) as fault:
        sending.go()

    assert fault.value.reason is Reason.MAIL_DOWN
    assert word in server.reached
    assert (server.received, sending.received_before_leaving) == ([], [])
    assert sending.took < SOON


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize(
    "habit", [hangs, closes, *(pytest.param(h, marks=pytest.mark.exhaustive) for h in (drips("\x16\x03"), resets))]
)
def test_an_encryption_that_comes_to_nothing_is_tried_again(server: TalkingServer, security: str, habit: Habit) -> None:
    def after_the_word(connection: object) -> None:
        connection.sendall(b"220 go on\r\n")  # type: ignore[attr-defined]
        habit(connection)  # type: ignore[arg-type]

    server.habits["EHLO"] = says("250-lab\r\n250 STARTTLS")
    server.habits["banner" if security == "tls" else "STARTTLS"] = habit if security == "tls" else after_the_word
    sending = Sending(server, security=security, timeout=BRIEF)

    with pytest.raises(MailFault) as fault:
        sending.go()

    assert fault.value.reason is Reason.MAIL_DOWN
    assert sending.took < SOON


@pytest.mark.parametrize(
    ("answer", "reason"), [("454 4.7.0 not now", Reason.MAIL_DOWN), ("502 never", Reason.NO_ENCRYPTION)]
)
def test_a_server_that_cannot_encrypt_now_is_told_apart_from_one_that_never_does(
    server: TalkingServer, answer: str, reason: Reason
) -> None:
    server.habits |= {"EHLO": says("250-lab\r\n250 STARTTLS"), "STARTTLS": says(answer)}

    with pytest.raises(MailFault) as fault:
        Sending(server, security="starttls").go()

    assert fault.value.reason is reason


def test_a_server_that_offers_no_encryption_is_not_taken_for_one_that_is_not_trusted(server: TalkingServer) -> None:
    with pytest.raises(MailFault) as fault:
        Sending(server, security="starttls").go()

    assert fault.value.reason is Reason.NO_ENCRYPTION
    assert server.received == []


@pytest.mark.parametrize("habit", [*ODD[:-2], says("354 go on")])
def test_without_an_answer_to_the_final_dot_nobody_can_tell(server: TalkingServer, habit: Habit) -> None:
    server.habits["."] = habit
    sending = Sending(server)

    with pytest.raises(MailUnanswered):
        sending.go()

    assert (server.received, sending.received_before_leaving) == ([ADDRESS], [0])
    assert sending.took < SOON


def test_an_answer_to_the_final_dot_may_take_longer_than_everything_before_it(server: TalkingServer) -> None:
    server.habits["."] = says("250 OK", after=0.7)
    sending = Sending(server, timeout=0.6, patience_after_dot=5)

    sending.go()

    assert server.received == [ADDRESS]
    assert sending.took > 0.6


@pytest.mark.parametrize("answer", ["250 OK", "250 Accept\xe9", "250-so\r\n250 be it", "252 perhaps"])
def test_a_yes_is_a_yes_in_any_words(server: TalkingServer, answer: str) -> None:
    server.habits["."] = says(answer.encode("latin-1"))

    Sending(server).go()

    assert server.received == [ADDRESS]


def test_a_server_that_never_says_good_bye_has_the_message_all_the_same(server: TalkingServer) -> None:
    server.habits["QUIT"] = closes
    sending = Sending(server)

    sending.go()

    assert sending.took < SOON


@pytest.mark.parametrize(
    ("word", "answer", "kind", "reason"),
    [
        ("RCPT", "550 user unknown", MailRefused, Reason.ADDRESS_REFUSED),
        ("RCPT", "530 sign in first", MailFault, Reason.SIGN_IN),
        ("RCPT", "450 greylisted", MailFault, Reason.MAIL_DOWN),
        (".", "451 4.3.0 later", MailFault, Reason.MAIL_DOWN),
        (".", "554 5.2.252 SendAsDenied", MailFault, Reason.SENDER_REFUSED),
        (".", "550 5.1.1 no such user", MailRefused, Reason.ADDRESS_REFUSED),
        (".", "552 5.3.4 too large", MailRefused, Reason.TOO_LARGE),
    ],
)
def test_a_no_to_the_address_or_to_the_final_dot_says_that_it_was_not_taken(
    server: TalkingServer, word: str, answer: str, kind: type[MailFault | MailRefused], reason: Reason
) -> None:
    server.habits[word] = says(answer)

    with pytest.raises(kind) as fault:
        Sending(server).go()

    assert isinstance(fault.value, MailFault | MailRefused)
    assert fault.value.reason is reason


def test_what_may_not_leave_stays_here(server: TalkingServer) -> None:
    class Full(Sending):
        def leaving(self) -> None:
            raise DataFolderError("full")

    with pytest.raises(DataFolderError):
        Full(server).go()

    assert server.received == []


def test_what_a_server_says_is_in_the_log_in_numbers_only(
    server: TalkingServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.habits["RCPT"] = says(f"550 5.7.1 <{ADDRESS}>: no relaying for moncourriel")

    with pytest.raises(MailFault):
        Sending(server).go()

    assert [record.getMessage() for record in caplog.records] == ["the mail server said 550 5.7.1 to the recipient"]
