"""A refusal is told apart by its numbers, then by its words; in doubt no patient's promise is given up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.delivery.job import Reason
from kiosk.delivery.mail.mailer import ALONE, PAUSING, REFUSING
from kiosk.delivery.mail.replies import Stage, numbers, reason

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
        "552 over quota",
        "554 delivery error: dd This user doesn't have a yahoo.com account",
        "550 sorry, no mailbox here by that name (#5.1.1)",
        "550 5.4.310 DNS domain x.example does not exist",
        "552-5.2.2 x",
        "550 5.2.2 The recipient's inbox is out of storage space",
        "550 Requested action not taken: mailbox unavailable",
        "550 Recipient address rejected: Domain not found",
        "550 Utilisateur inconnu",
        "550 Adresse du destinataire inconnue",
        "550 Boîte aux lettres pleine",
        "550 Boîte de réception désactivée",
        "550 Empfänger unbekannt",
        "550 Postfach voll",
        "550 Usuario desconocido",
        "550 El buzón está lleno",
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
        (MESSAGE, "554 5.7.0 no", Reason.UNCLEAR),
        (MESSAGE, "554 Transaction failed", Reason.UNCLEAR),
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
        (MESSAGE, "554 5.6.0 malformed", Reason.UNCLEAR),
        (MESSAGE, "554 virus found", Reason.UNCLEAR),
        (MESSAGE, "550 5.7.1 message rejected as spam", Reason.UNCLEAR),
        (MESSAGE, "550 user unknown", Reason.ADDRESS_REFUSED),
        (MESSAGE, "552 message size exceeds fixed limit", Reason.TOO_LARGE),
        (RECIPIENT, "550 unknown", Reason.UNCLEAR),
        (RECIPIENT, "550", Reason.UNCLEAR),
        (RECIPIENT, "553 non", Reason.UNCLEAR),
        (RECIPIENT, "556 domain takes no mail", Reason.UNCLEAR),
    ],
)
def test_a_refusal_is_told_apart(stage: Stage, reply: str, expected: Reason) -> None:
    assert meant(stage, reply) is expected


@pytest.mark.parametrize(
    ("stage", "reply"),
    [
        (RECIPIENT, "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"),
        (
            RECIPIENT,
            "553 sorry, that domain isn't in my list of allowed rcpthosts; no valid cert for gatewaying (#5.7.1)",
        ),
        (RECIPIENT, "550 5.2.2 Submission quota exceeded"),
        (MESSAGE, "550 5.2.2 Submission quota exceeded"),
        (MESSAGE, "554 5.2.2 STOREDRV.Submission; mailbox over quota; sender cannot submit"),
        (RECIPIENT, "550 5.4.1 Relay Access Denied"),
        (RECIPIENT, "554 5.4.1 Relay access denied"),
        (
            RECIPIENT,
            "550 Domain clinique.example has exceeded the max defers and failures per hour (5/5 (100%)) allowed",
        ),
        (
            RECIPIENT,
            "550 Domain clinique.example has exceeded the max emails per hour (100/100 (100%)) allowed",
        ),
        (RECIPIENT, "550 5.4.6 Unusual sending activity detected. Please try after sometime"),
        (MESSAGE, "550 5.4.6 Unusual sending activity detected. Please try after sometime"),
        (RECIPIENT, "550 not local host un.example, not a gateway"),
        (RECIPIENT, "551 we do not forward for you"),
        (RECIPIENT, "550 Relais interdit"),
        (RECIPIENT, "550 Relais non autorise"),
        (RECIPIENT, "550 5.7.1 Relais refuse"),
        (RECIPIENT, "550 Vous devez vous identifier avant d'envoyer"),
        (RECIPIENT, "550 Authentification requise"),
        (RECIPIENT, "550 Trop de messages envoyes aujourd'hui"),
        (RECIPIENT, "550 Vous avez depasse le nombre de messages autorise par jour"),
        (RECIPIENT, "550 5.5.0 Nombre maximal de messages par heure atteint"),
        (RECIPIENT, "550 Compte bloque, contactez le support"),
        (RECIPIENT, "550 5.2.0 Votre compte est bloque"),
        (RECIPIENT, "550 Expediteur refuse"),
        (RECIPIENT, "550 Expediteur non autorise"),
        (RECIPIENT, "553 Adresse d'expediteur invalide"),
        (RECIPIENT, "501 Adresse d expediteur invalide. Invalid sender address. OFR004_104 [104]"),
        (RECIPIENT, "550 Adresse IP sur liste noire"),
        (RECIPIENT, "550 Relaying verboten"),
        (RECIPIENT, "550 Weiterleitung nicht erlaubt"),
        (RECIPIENT, "550 Absender nicht erlaubt"),
        (RECIPIENT, "550 Absenderadresse gehoert nicht zum Konto"),
        (RECIPIENT, "550 Anmeldung erforderlich"),
        (RECIPIENT, "550 Sendelimit erreicht"),
        (RECIPIENT, "550 Zu viele Nachrichten, bitte spaeter erneut versuchen"),
        (RECIPIENT, "550 Konto gesperrt"),
        (RECIPIENT, "550 Tageslimit ueberschritten"),
        (RECIPIENT, "550 sender account disabled"),
        (RECIPIENT, "550 Account disabled: outgoing mail stopped by administrator"),
        (RECIPIENT, "550 5.2.1 Sending account disabled"),
        (MESSAGE, "550 5.2.1 Account for sending disabled"),
        (RECIPIENT, "550 SMTP account over limit"),
        (RECIPIENT, "550 Maximum number of recipients per day reached"),
        (RECIPIENT, "550 You have reached the maximum number of messages"),
        (RECIPIENT, "550 rate exceeded for this sender"),
        (RECIPIENT, "550 Too much mail from this account today"),
        (RECIPIENT, "550 Maximum credits exceeded"),
        (RECIPIENT, "550 Outgoing mail from clinic has been suspended"),
        (RECIPIENT, "550 Invalid HELO name"),
        (RECIPIENT, "550 No reverse DNS"),
        (RECIPIENT, "550 Reverse DNS lookup failed"),
        (RECIPIENT, "550 must have valid PTR"),
        (RECIPIENT, "550 Insecure connection: STARTTLS needed"),
        (RECIPIENT, "550 Must issue a STARTTLS command first"),
        (RECIPIENT, "550 Encryption required"),
        (RECIPIENT, "550 Trial expired"),
        (RECIPIENT, "550 Payment required: subscription expired"),
        (RECIPIENT, "550 License expired: this server takes no mail"),
        (RECIPIENT, "550 Service unavailable"),
        (RECIPIENT, "550 Mailbox unavailable for sending: over daily allowance"),
        (RECIPIENT, "550 5.1.3 sender domain invalid"),
        (RECIPIENT, "550 5.1.1 sender unknown"),
        (MESSAGE, "550 5.1.1 Sender user unknown"),
        (MESSAGE, "554 5.1.2 Sender domain has no MX"),
        (RECIPIENT, "550 5.2.1 The email account that you tried to send from is disabled"),
        (MESSAGE, "552 5.2.2 The sender's mailbox is full; cannot submit"),
        (MESSAGE, "550 domain clinique.example not found in sender table; message refused"),
        (MESSAGE, "550 sending domain not valid"),
        (MESSAGE, "550 account quota reached: 500 of 500 sent today"),
        (MESSAGE, "550 user not found in SMTP auth list"),
        (RECIPIENT, "550 5.5.1 Send hello first"),
        (RECIPIENT, "521 server does not accept mail"),
        (RECIPIENT, "556 domain does not accept mail"),
        (RECIPIENT, "550 greylisted, try again in 5 minutes"),
        (RECIPIENT, "550 Callout verification failed for sender"),
        (RECIPIENT, "550 Could not complete sender verify callout"),
        (RECIPIENT, "550 Sender has no A, AAAA or MX record"),
        (RECIPIENT, "550 Bad sending host"),
        (RECIPIENT, "550 Dynamic IP"),
        (RECIPIENT, "550 Mail from IP 203.0.113.7 not accepted"),
        (RECIPIENT, "550 Administrative prohibition"),
        (RECIPIENT, "550 Unrouteable sender domain"),
        (RECIPIENT, "550 5.3.0 x"),
        (RECIPIENT, "550 5.2.251 Sender throttled due to continuous mailbox full errors."),
        (MESSAGE, "550 5.2.255 Sender throttled due to continuous invalid recipients errors."),
        (RECIPIENT, "550 5.2.253 Sender throttled due to continuous invalid license errors."),
        (RECIPIENT, "550 Unable to relay [5.7.1]"),
        (RECIPIENT, "550 5.1.1 no such user (5.7.1)"),
        (RECIPIENT, "550 Compte utilisateur désactivé"),
        (RECIPIENT, "550 Adresse source invalide"),
        (RECIPIENT, "550 Invalid username"),
        (RECIPIENT, "550 Too many unknown users"),
        (RECIPIENT, "550 Límite de envíos alcanzado"),
        (RECIPIENT, "550 Remitente no válido"),
        (RECIPIENT, "550 5.2.2 Account quota exceeded"),
        (RECIPIENT, "552 account quota exceeded"),
        (RECIPIENT, "550 client address not known"),
        (RECIPIENT, "550 Host address not found"),
        (RECIPIENT, "550 5.2.1 Compte désactivé"),
        (MESSAGE, "552 5.2.2 over quota"),
        (SENDER, "552 5.2.2 mailbox of sender over quota"),
    ],
)
def test_what_may_be_about_the_account_the_relay_or_the_moment_gives_up_no_patients_email(
    stage: Stage, reply: str
) -> None:
    for said in (reply.encode(), reply.encode("latin-1"), reply.upper().encode()):
        assert reason(stage, int(said[:3]), said[4:]) not in REFUSING


@given(st.sampled_from(Stage), st.integers(-1, 999), st.binary(max_size=60))
def test_whatever_a_server_says_something_is_done_about_it(stage: Stage, code: int, text: bytes) -> None:
    assert reason(stage, code, text) in PAUSING | ALONE | REFUSING | {Reason.MAIL_DOWN}


@given(st.sampled_from([RECIPIENT, MESSAGE]), st.integers(500, 599), st.integers(0, 999))
def test_a_matter_of_policy_never_gives_up_an_email(stage: Stage, code: int, detail: int) -> None:
    assert reason(stage, code, f"5.7.{detail} no".encode()) in PAUSING | ALONE


def test_only_numbers_of_a_reply_are_for_the_log() -> None:
    assert numbers(550, b"5.7.1 <moncourriel@gmail.com> no") == "550 5.7.1"
    assert numbers(550, b"moncourriel@gmail.com no (#5.7.1)") == "550 5.7.1"
    assert numbers(550, b"5.1.1@gmail.com no, says 192.5.1.1 too") == "550"
