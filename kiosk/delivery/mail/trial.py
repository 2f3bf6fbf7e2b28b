"""The mail tried out, as a patient's email would go: each thing that is in the way is told as its own cause.

It is over within its time limit, changes nothing, and may be run in any thread.
"""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from typing import TYPE_CHECKING

from kiosk.delivery.job import Reason
from kiosk.delivery.mail.causes import BY_REASON, GOOD, SAID, Cause
from kiosk.delivery.mail.faults import MailFault, MailRefused, MailUnanswered
from kiosk.delivery.mail.heard import Speaks, heard
from kiosk.delivery.mail.mailer import SmtpMailer
from kiosk.delivery.mail.replies import Detail
from kiosk.delivery.reach import Absence, NotThereError
from kiosk.delivery.tried import Tried
from kiosk.errors import N_, Sentence, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.config import MailSettings
    from kiosk.i18n import Words

PATIENCE, PATIENCE_AFTER_DOT = 15.0, 60.0
"""Seconds for everything up to the end of the message, and for the answer to it: some servers read all of it first."""
SUBJECT = N_("Test of the kiosk’s email")
TEXT = N_(
    "This message was sent to try the mail of the aftercare kiosk out. As you read it, it arrived: patients’ emails go "
    "out the same way. There is nothing to answer."
)
_ABSENT = {
    Absence.NO_NAME: Cause.NO_NAME,
    Absence.REFUSED: Cause.NOTHING_LISTENS,
    Absence.SILENT: Cause.NO_ANSWER,
}
_DETAILED = {
    Detail.LATER: Cause.LATER,
    Detail.SIGN_IN_FIRST: Cause.SIGN_IN_FIRST,
    Detail.NO_PASSWORDS: Cause.NO_PASSWORDS,
}
_SPOKEN = {
    Speaks.NOTHING: Cause.SILENT,
    Speaks.WEB: Cause.WEB,
    Speaks.READING: Cause.READING,
    Speaks.OTHER: Cause.OTHER,
}
_UNPROVEN = {
    **dict.fromkeys((10,), Cause.EXPIRED),
    **dict.fromkeys((9,), Cause.NOT_YET),
    **dict.fromkeys((62, 64), Cause.OTHER_NAME),
    **dict.fromkeys((18,), Cause.SELF_SIGNED),
    **dict.fromkeys((19, 2, 20, 21), Cause.UNKNOWN_AUTHORITY),
}
"""What OpenSSL finds wrong with a certificate (X509_V_ERR_..., openssl-verification-options(1))."""


def message(sender: str, spoken: Iterable[Words], now: datetime, document: bytes = b"") -> bytes:
    """Return a message to try the mail out with, but for its To line.

    Args:
        sender: the address that emails come from.
        spoken: the languages to write it in.
        now: when it is written, aware.
        document: a PDF to attach, so that it is like a patient's.

    """
    spoken = tuple(spoken)
    made = EmailMessage(policy=SMTP)
    made["From"], made["Date"] = sender, format_datetime(now)
    made["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    made["Subject"] = " / ".join(words.gettext(SUBJECT) for words in spoken)
    made["Auto-Submitted"] = "auto-generated"
    made.set_content("\n\n".join(words.gettext(TEXT) for words in spoken) + "\n", cte="quoted-printable")
    if document:
        made.add_attachment(document, maintype="application", subtype="pdf", filename="test.pdf")
    return made.as_bytes()


def tried(  # noqa: PLR0913 - the settings, the message, and how long
    settings: MailSettings,
    password: str,
    address: str = "",
    written: bytes = b"",
    *,
    patience: float = PATIENCE,
    patience_after_dot: float = PATIENCE_AFTER_DOT,
) -> Tried:
    """Sign in at the mail server and send a message; never raises.

    Args:
        settings: the server, and who sends.
        password: what to sign in with.
        address: whom to send to; nobody, and only the sign-in is tried, where it is empty.
        written: what :func:`message` made.
        patience: seconds for everything up to the end of the message; finding out what else is there adds some.
        patience_after_dot: seconds for the answer to it.

    """
    if missing := _missing(settings, password):
        return _told(Cause.INCOMPLETE, settings, missing=" + ".join(missing))
    try:
        mailer = SmtpMailer(settings, password, patience, patience_after_dot)
        if address:
            mailer.send(written, address, leaving=lambda: None)
        else:
            mailer.knock()
    except SettingsError as problem:
        return Tried(Cause.SETTINGS, problem)
    except MailUnanswered:
        return _told(Cause.UNANSWERED, settings, address)
    except (MailFault, MailRefused) as fault:
        return _told(_cause(fault, settings), settings, address, fault.refusal.numbers)
    return _told(Cause.TAKEN if address else Cause.LET_IN, settings, address)


def _missing(settings: MailSettings, password: str) -> list[str]:
    wanted = {
        "mail.host": settings.host,
        "mail.sender": settings.sender,
        "mail.password": password or not settings.user,
        "mail.user": settings.user or not password,
    }
    return [name for name, value in wanted.items() if not value]


def _told(cause: Cause, settings: MailSettings, address: str = "", numbers: str = "", **values: object) -> Tried:
    values |= {"host": settings.host, "port": settings.port, "sender": settings.sender, "address": address}
    return Tried(cause, Sentence(SAID[cause], values), good=cause in GOOD, numbers=numbers)


def _cause(fault: MailFault | MailRefused, settings: MailSettings) -> Cause:  # noqa: PLR0911 - one for each kind
    problem = fault.__cause__
    if isinstance(problem, NotThereError):
        return _ABSENT[problem.why]
    if isinstance(problem, ssl.SSLCertVerificationError):
        return _UNPROVEN.get(problem.verify_code, Cause.UNKNOWN_AUTHORITY)
    if fault.refusal.detail is Detail.ENCRYPT_FIRST:
        return Cause.STARTTLS_WANTED if settings.security == "none" else Cause.NO_ENCRYPTION
    if isinstance(problem, UnicodeError):
        return Cause.LETTERS
    if isinstance(problem, smtplib.SMTPNotSupportedError):
        return Cause.NO_SIGN_IN
    if type(problem) is smtplib.SMTPException:
        return Cause.NO_PASSWORDS  # it offers ways to sign in, and none with a password
    if fault.refusal.detail is Detail.LATER:
        return Cause.LATER
    is_greeting = isinstance(problem, (smtplib.SMTPConnectError, smtplib.SMTPHeloError, ssl.SSLError))
    if problem is not None and (is_greeting or fault.reason is Reason.MAIL_DOWN):
        return _by_ear(fault, settings)
    return _DETAILED.get(fault.refusal.detail, BY_REASON[fault.reason])


def _by_ear(fault: MailFault | MailRefused, settings: MailSettings) -> Cause:
    """Listen to what answers there, as nothing that it said can be understood."""
    speaks = heard(settings.host, settings.port)
    if speaks is Speaks.ENCRYPTED_MAIL and settings.security != "tls":
        return Cause.TLS_WANTED
    if speaks is Speaks.MAIL and settings.security == "tls":
        return Cause.STARTTLS_WANTED
    if speaks is Speaks.NOTHING and fault.reason is Reason.UNTRUSTED:
        return Cause.BAD_ENCRYPTION  # it tried to encrypt
    return _SPOKEN.get(speaks, BY_REASON[fault.reason])
