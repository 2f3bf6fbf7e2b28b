"""Sending email over SMTP, one recipient a message; and the demonstration's folder.

An exception's text may hold the address, so it is never logged and never kept: only the reason goes on.
"""

from __future__ import annotations

import ipaddress
import smtplib
import socket
import ssl
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from kiosk.delivery.job import STAFF, Reason
from kiosk.errors import N_, PermanentFault, SettingsError, TemporaryFault

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config import MailSettings

TIMEOUT = 20.0
"""Seconds to wait for each of the mail server's answers."""
PAUSING = frozenset({Reason.SIGN_IN, Reason.UNTRUSTED})
"""Reasons that will not pass by themselves: staff have to put something right."""


class MailFault(TemporaryFault):
    """The message did not go out; trying again may help."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(STAFF[reason])
        self.reason = reason


class MailRefused(PermanentFault):
    """The message will never go out like this."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(STAFF[reason])
        self.reason = reason


class Mailer(Protocol):
    """What sends an email."""

    def send(self, message: bytes, address: str) -> None:
        """Send a message that lacks only its To line.

        Raises:
            MailFault: trying again may help.
            MailRefused: it will not.

        """


class SmtpMailer:
    """A mail server, spoken to over STARTTLS or TLS; in plain only on this very machine."""

    def __init__(self, settings: MailSettings, password: str, timeout: float = TIMEOUT) -> None:
        """Take the settings.

        Raises:
            SettingsError: plain SMTP to another machine, or a certificate file that cannot be read.

        """
        self._settings, self._password, self._timeout = settings, password, timeout
        if settings.security == "none" and not _is_this_machine(settings.host):
            raise SettingsError(
                N_("mail.security is none, but {host} is another machine: use starttls or tls."),
                host=settings.host,
            )
        self._trust = ssl.create_default_context()
        if settings.authority:
            try:
                self._trust.load_verify_locations(settings.authority)
            except (OSError, ssl.SSLError) as problem:
                message = N_("mail.authority: {path} is not a certificate that can be read.")
                raise SettingsError(message, path=settings.authority) from problem

    def send(self, message: bytes, address: str) -> None:
        """Send the message."""
        try:
            with self._signed_in() as server:
                server.sendmail(
                    self._settings.sender, [address], b"To: <" + address.encode() + b">\r\n" + message
                )
        except MailFault:
            raise
        except smtplib.SMTPRecipientsRefused as problem:
            code = next(iter(problem.recipients.values()))[0]
            raise _fault(code, Reason.ADDRESS_REFUSED) from None
        except smtplib.SMTPAuthenticationError:
            raise MailFault(Reason.SIGN_IN) from None
        except smtplib.SMTPResponseException as problem:
            raise _fault(problem.smtp_code, Reason.TOO_LARGE) from None
        except ssl.SSLCertVerificationError:
            raise MailFault(Reason.UNTRUSTED) from None
        except (smtplib.SMTPNotSupportedError, ssl.SSLError):
            raise MailFault(Reason.UNTRUSTED) from None  # never without encryption
        except (smtplib.SMTPException, OSError):
            raise MailFault(Reason.MAIL_DOWN) from None

    def _signed_in(self) -> smtplib.SMTP:
        s = self._settings
        if s.security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                s.host, s.port, timeout=self._timeout, context=self._trust
            )
        else:
            server = smtplib.SMTP(s.host, s.port, timeout=self._timeout)
        try:
            server.ehlo()
            if s.security == "starttls":
                server.starttls(context=self._trust)
                server.ehlo()  # what the server offered before the encryption does not count
            if s.user:
                server.login(s.user, self._password)
        except BaseException:
            with suppress(smtplib.SMTPException, OSError):
                server.close()
            raise
        return server


def _fault(code: int, refused: Reason) -> MailFault | MailRefused:
    return MailRefused(refused) if code >= 500 else MailFault(Reason.MAIL_DOWN)  # noqa: PLR2004 - RFC 5321, 4.2.1


def _is_this_machine(host: str) -> bool:
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except OSError:
        return False
    return bool(found) and all(ipaddress.ip_address(str(a)).is_loopback for a in found)


class FolderMailer:
    """The demonstration's mail server: every message becomes a file in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, message: bytes, address: str) -> None:
        """Write the message to a file, as the mail server would have got it."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            number = sum(1 for _ in self._folder.glob("*.eml")) + 1
            to = b"To: <" + address.encode() + b">\r\n"
            (self._folder / f"message-{number:03}.eml").write_bytes(to + message)
        except OSError:
            raise MailFault(Reason.MAIL_DOWN) from None
