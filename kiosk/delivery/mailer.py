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
READY, PERMANENT, SIGN_IN_FIRST, TOO_MUCH = 220, 500, 530, 552
"""Reply codes of RFC 5321, 4.2, and RFC 4954, 6: ready; the first that are permanent; authenticate; too much data."""
SPACE = 0x20
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
        if not address.isascii() or any(c.isspace() or ord(c) < SPACE for c in address):
            raise MailRefused(Reason.ADDRESS_REFUSED)
        server = self._signed_in()
        try:
            self._hand_over(server, message, address)
        finally:
            # What the server says to our good-bye changes nothing about the message.
            with suppress(smtplib.SMTPException, OSError):
                server.quit()

    def _hand_over(self, server: smtplib.SMTP, message: bytes, address: str) -> None:
        try:
            server.sendmail(self._settings.sender, [address], b"To: <" + address.encode() + b">\r\n" + message)
        except smtplib.SMTPRecipientsRefused as problem:
            code = next(iter(problem.recipients.values()))[0]
            if code == SIGN_IN_FIRST:
                raise MailFault(Reason.SIGN_IN) from None
            raise _fault(code, Reason.ADDRESS_REFUSED) from None
        except smtplib.SMTPSenderRefused as problem:
            # 552 is about this message's size; everything else about our own account.
            if problem.smtp_code == TOO_MUCH:
                raise MailRefused(Reason.TOO_LARGE) from None
            raise MailFault(Reason.SIGN_IN if problem.smtp_code >= PERMANENT else Reason.MAIL_DOWN) from None
        except smtplib.SMTPResponseException as problem:
            raise _fault(problem.smtp_code, Reason.TOO_LARGE) from None
        except (smtplib.SMTPException, OSError):
            raise MailFault(Reason.MAIL_DOWN) from None

    def _signed_in(self) -> smtplib.SMTP:
        """Connect, encrypt and sign in; whatever goes wrong here is about the server or the settings: try later."""
        server: smtplib.SMTP | None = None
        try:
            server = self._connected()
            if self._settings.user:
                server.login(self._settings.user, self._password)
        except (MailFault, smtplib.SMTPException, OSError, ValueError) as problem:
            if server is not None:
                server.close()
            raise MailFault(_setup_reason(problem)) from None
        return server

    def _connected(self) -> smtplib.SMTP:
        s = self._settings
        if s.security == "tls":
            return smtplib.SMTP_SSL(s.host, s.port, timeout=self._timeout, context=self._trust)
        server = smtplib.SMTP(s.host, s.port, timeout=self._timeout)
        try:
            server.ehlo()
            if s.security == "starttls":
                _encrypt(server, self._trust)
                server.ehlo()  # what the server offered before the encryption does not count
        except BaseException:
            server.close()
            raise
        return server


def _encrypt(server: smtplib.SMTP, trust: ssl.SSLContext) -> None:
    """Go on encrypted or not at all."""
    if not server.has_extn("starttls") or server.starttls(context=trust)[0] != READY:
        raise MailFault(Reason.UNTRUSTED)


def _setup_reason(problem: BaseException) -> Reason:
    """Tell what is in the way before any message could be handed over."""
    if isinstance(problem, MailFault):
        return problem.reason
    if isinstance(problem, smtplib.SMTPAuthenticationError):
        return Reason.SIGN_IN if problem.smtp_code >= PERMANENT else Reason.MAIL_DOWN
    if isinstance(problem, ssl.SSLError):
        return Reason.UNTRUSTED
    if isinstance(problem, (smtplib.SMTPNotSupportedError, UnicodeError)):
        return Reason.SIGN_IN  # no way to sign in, or a name or password it cannot take
    return Reason.MAIL_DOWN


def _fault(code: int, refused: Reason) -> MailFault | MailRefused:
    return MailRefused(refused) if code >= PERMANENT else MailFault(Reason.MAIL_DOWN)


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
            number = 1
            while (path := self._folder / f"message-{number:03}.eml").exists():
                number += 1
            path.write_bytes(b"To: <" + address.encode() + b">\r\n" + message)
        except OSError:
            raise MailFault(Reason.MAIL_DOWN) from None
