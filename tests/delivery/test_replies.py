"""A refusal is told apart by its numbers, then by its words; in doubt no patient's promise is given up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.delivery.job import Reason
from kiosk.delivery.mailer import PAUSING, REFUSING
from kiosk.delivery.replies import Stage, numbers, reason

SENDER, RECIPIENT, MESSAGE = Stage.SENDER, Stage.RECIPIENT, Stage.MESSAGE


def meant(stage: Stage, reply: str) -> Reason:
    return reason(stage, int(reply[:3]), reply[4:].encode())


@pytest.mark.parametrize(
    "reply",
    [
        "550 5.1.1 <moncourriel@gmail.com>: Recipient address rejected: User unknown in relay recipient table",
        "550-5.1.1 The email account that you tried to reach does not exist. Please try",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        "550 5.1.2 no such domain",
        "553 5.1.3 bad address",
        "550 5.2.1 The email account that you tried to reach is disabled",
        "552 5.2.2 mailbox full",
        "550 5.4.1 Recipient address rejected: Access denied",
        "550 5.5.0 Requested action not taken: mailbox unavailable",
        "550 No such user here",
        "550 <relay.spf@quota.example>: unknown user",
        "550 unknown",
        "552 over quota",
        "556 domain takes no mail",
        "554 delivery error: dd This user doesn't have a yahoo.com account",
    ],
)
def test_only_what_is_about_the_patients_address_gives_up_the_patients_email(reply: str) -> None:
    assert meant(RECIPIENT, reply) is Reason.ADDRESS_REFUSED


@pytest.mark.parametrize(
    ("stage", "reply", "expected"),
    [
        (MESSAGE, "550 5.4.5 Daily user sending limit exceeded", Reason.QUOTA),
        (MESSAGE, "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException", Reason.QUOTA),
        (RECIPIENT, "550 Daily sending quota exceeded", Reason.QUOTA),
        (RECIPIENT, "550 Domain x.example has exceeded the max emails per hour (100/100) allowed", Reason.QUOTA),
        (MESSAGE, "550 5.1.90 Your message can't be sent", Reason.QUOTA),
        (MESSAGE, "554 5.2.252 SendAsDenied; not allowed to send as", Reason.SENDER_REFUSED),
        (SENDER, "550 5.7.60 SMTP; Client does not have permissions to send as", Reason.SENDER_REFUSED),
        (RECIPIENT, "553 5.7.1 <a@b.ca>: Sender address rejected: not owned by user k", Reason.SENDER_REFUSED),
        (RECIPIENT, "550 Sender verify failed", Reason.SENDER_REFUSED),
        (SENDER, "553 5.7.1 no", Reason.SENDER_REFUSED),
        (
            MESSAGE,
            "550 5.7.26 blocked because the sender is unauthenticated",
            Reason.SENDER_UNPROVEN,
        ),
        (RECIPIENT, "550 SPF check failed", Reason.SENDER_UNPROVEN),
        (MESSAGE, "550 5.7.1 rejected by DMARC policy", Reason.SENDER_UNPROVEN),
        (RECIPIENT, "550 5.7.1 Unable to relay", Reason.RELAY_REFUSED),
        (RECIPIENT, "550 relay not permitted", Reason.RELAY_REFUSED),
        (RECIPIENT, "550 5.7.64 TenantAttribution; Relay Access Denied", Reason.RELAY_REFUSED),
        (MESSAGE, "550 5.1.8 Access denied, bad outbound sender", Reason.MAIL_BLOCKED),
        (RECIPIENT, "550 5.7.501 Access denied, spam abuse detected", Reason.MAIL_BLOCKED),
        (RECIPIENT, "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked", Reason.MAIL_BLOCKED),
        (Stage.GREETING, "554 blocked using a list", Reason.MAIL_BLOCKED),
        (RECIPIENT, "550 5.7.1 whatever it is", Reason.MAIL_BLOCKED),
        (RECIPIENT, "503 5.5.1 bad sequence", Reason.MAIL_BLOCKED),
        (RECIPIENT, "550 Administrative prohibition", Reason.MAIL_BLOCKED),
        (MESSAGE, "554 5.7.0 no", Reason.MAIL_BLOCKED),
        (MESSAGE, "554 Transaction failed", Reason.MAIL_BLOCKED),
        (SENDER, "530 5.7.57 Client not authenticated to send mail", Reason.SIGN_IN),
        (SENDER, "530-5.5.1 Authentication Required", Reason.SIGN_IN),
        (Stage.SIGN_IN, "534 5.7.9 Application-specific password required", Reason.SIGN_IN),
        (Stage.SIGN_IN, "535 5.7.139 Authentication unsuccessful", Reason.SIGN_IN),
        (RECIPIENT, "538 5.7.11 encrypt first", Reason.SIGN_IN),
        (SENDER, "421 4.7.0 try again later", Reason.MAIL_DOWN),
        (RECIPIENT, "450 4.7.1 greylisted", Reason.MAIL_DOWN),
        (RECIPIENT, "452 4.5.3 too many recipients", Reason.MAIL_DOWN),
        (MESSAGE, "451 4.7.500 Server busy", Reason.MAIL_DOWN),
        (Stage.SIGN_IN, "454 4.7.0 temporary authentication failure", Reason.MAIL_DOWN),
        (SENDER, "552 5.3.4 message size exceeds the limit", Reason.TOO_LARGE),
        (MESSAGE, "552 too much", Reason.TOO_LARGE),
        (MESSAGE, "554 5.6.0 malformed", Reason.TOO_LARGE),
        (MESSAGE, "554 virus found", Reason.TOO_LARGE),
    ],
)
def test_a_refusal_is_told_apart(stage: Stage, reply: str, expected: Reason) -> None:
    assert meant(stage, reply) is expected


@given(st.sampled_from(Stage), st.integers(-1, 999), st.binary(max_size=60))
def test_whatever_a_server_says_something_is_done_about_it(stage: Stage, code: int, text: bytes) -> None:
    assert reason(stage, code, text) in PAUSING | REFUSING | {Reason.MAIL_DOWN}


@given(st.sampled_from([RECIPIENT, MESSAGE]), st.integers(500, 599), st.integers(0, 999))
def test_a_matter_of_policy_never_gives_up_an_email(stage: Stage, code: int, detail: int) -> None:
    assert reason(stage, code, f"5.7.{detail} no".encode()) in PAUSING


def test_only_numbers_of_a_reply_are_for_the_log() -> None:
    assert numbers(550, b"5.7.1 <moncourriel@gmail.com> no") == "550 5.7.1"
    assert numbers(550, b"moncourriel@gmail.com 5.7.1 no") == "550"
