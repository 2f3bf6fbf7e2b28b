"""Sending email over SMTP, one recipient a message; and the demonstration's folder.

Until the final dot nothing was sent, so trying again is safe.  Once the dot is out, only the server knows whether it
took the message, so it is waited for as long as RFC 5321 says, and without its answer nobody can tell.

What a server says may hold the address, so it is never logged and never kept: only the reason and numbers go on.
"""

from __future__ import annotations

import logging
import re
import smtplib
import ssl
from typing import TYPE_CHECKING, Protocol

from kiosk.config.places import is_this_machine
from kiosk.delivery.job import Reason
from kiosk.delivery.mail import replies
from kiosk.delivery.mail.faults import NOTHING_SAID, MailFault, MailRefused, MailUnanswered, Refusal
from kiosk.delivery.mail.replies import Stage
from kiosk.delivery.mail.smtp import READY, Conversation
from kiosk.errors import N_, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.config import MailSettings

log = logging.getLogger(__name__)

PATIENCE = 90.0
"""Seconds for everything up to the final dot; until then a message can be tried again."""
PATIENCE_AFTER_DOT = 600.0
"""Seconds to wait for the server to say that it took the message (RFC 5321, 4.5.3.2.6)."""
OK, WILL_FORWARD, GO_ON = 250, 251, 354
DONE, ASKING, TEMPORARY = 200, 300, 400
"""Reply codes of RFC 5321, 4.2: one by one, and the first of those that say done, ask for more, and refuse."""
SPACE = 0x20
PAUSING = frozenset(
    {
        Reason.SIGN_IN,
        Reason.UNTRUSTED,
        Reason.NO_ENCRYPTION,
        Reason.QUOTA,
        Reason.SENDER_REFUSED,
        Reason.SENDER_UNPROVEN,
        Reason.RELAY_REFUSED,
        Reason.MAIL_BLOCKED,
    }
)
"""Reasons that every message would meet: they will not pass by themselves, or not soon."""
LOCKING = frozenset({Reason.SIGN_IN, Reason.UNTRUSTED, Reason.NO_ENCRYPTION})
"""Those of them that no message is to meet once more than it must: an account may be locked, a password be heard."""
ALONE = frozenset({Reason.UNCLEAR})
"""Reasons that wait for help like those, but say nothing about other messages."""
REFUSING = frozenset({Reason.ADDRESS_REFUSED, Reason.TOO_LARGE})
"""Reasons that this message will always meet."""


class Mailer(Protocol):
    """What sends an email; it may be asked to send several at once, from several threads."""

    def send(self, message: bytes, address: str, leaving: Callable[[], None]) -> None:
        """Send a message that lacks only its To line.

        Args:
            message: all lines but To.
            address: the only recipient.
            leaving: called right before the message can no longer be taken back; when it raises, nothing is sent.

        Raises:
            MailFault: trying again may help.
            MailRefused: it will not.
            MailUnanswered: it may have been sent.

        """


class SmtpMailer:
    """A mail server, spoken to over STARTTLS or TLS; in plain only on this very machine."""

    def __init__(
        self,
        settings: MailSettings,
        password: str,
        timeout: float = PATIENCE,
        patience_after_dot: float = PATIENCE_AFTER_DOT,
    ) -> None:
        """Take the settings.

        Args:
            settings: the server, and who sends.
            password: what to sign in with.
            timeout: seconds for everything up to the final dot.
            patience_after_dot: seconds for the answer to it.

        Raises:
            SettingsError: plain SMTP to another machine, or a certificate file that cannot be read.

        """
        self._settings, self._password = settings, password
        self._timeout, self._patience_after_dot = timeout, patience_after_dot
        if settings.security == "none" and not is_this_machine(settings.host):
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

    def send(self, message: bytes, address: str, leaving: Callable[[], None]) -> None:
        """Send the message."""
        if not address.isascii() or any(c.isspace() or ord(c) < SPACE for c in address):
            raise MailRefused(Reason.ADDRESS_REFUSED)
        server = self._signed_in()
        try:
            self._hand_over(server, _with_dots(b"To: <" + address.encode() + b">\r\n" + message), address)
            leaving()
            self._finish(server)
        except (smtplib.SMTPException, OSError):
            raise MailFault(Reason.MAIL_DOWN) from None
        finally:
            server.close()

    def knock(self) -> None:
        """Connect, encrypt and sign in, and send nothing.

        Raises:
            MailFault: the server does not let the kiosk in; says why.

        """
        self._signed_in().part()

    def _hand_over(self, server: Conversation, message: bytes, address: str) -> None:
        """Bring the whole message to the server, but for the dot that ends it."""
        size = (f"size={len(message)}",) if server.has_extn("size") else ()
        try:
            _expect(server, Stage.SENDER, server.mail(self._settings.sender, size))
        except ValueError:
            raise MailFault(Reason.SENDER_REFUSED) from None  # a sender that is no address
        _expect(server, Stage.RECIPIENT, server.rcpt(address))
        _expect(server, Stage.MESSAGE, server.docmd("DATA"), GO_ON)
        server.send(message)

    def _finish(self, server: Conversation) -> None:
        """Send the final dot, and believe only an answer that can be understood."""
        server.wait_for(self._patience_after_dot)
        try:
            server.send(b".\r\n")
        except (BrokenPipeError, ConnectionResetError):
            raise MailFault(Reason.MAIL_DOWN) from None  # the dot never left here
        except (smtplib.SMTPException, OSError):
            raise MailUnanswered from None
        try:
            code, text = server.getreply()
        except (smtplib.SMTPException, OSError):
            raise MailUnanswered from None
        if not DONE <= code < ASKING and code < TEMPORARY:
            raise MailUnanswered
        if code >= TEMPORARY:
            raise _refusal(server, Stage.MESSAGE, code, text)
        server.part()

    def _signed_in(self) -> Conversation:
        """Connect, encrypt and sign in; whatever goes wrong here is about the server or the settings: try later."""
        server: Conversation | None = None
        try:
            server = self._connected()
            if self._settings.user:
                server.login(self._settings.user, self._password)
        except (MailFault, smtplib.SMTPException, OSError, ValueError) as problem:
            if server is not None:
                server.close()
            # No patient's address was said by then.
            raise MailFault(*_setup_reason(problem)) from problem
        return server

    def _connected(self) -> Conversation:
        s = self._settings
        trust = self._trust if s.security == "tls" else None
        server = Conversation(s.host, s.port, patience=self._timeout, trust=trust)
        try:
            server.ehlo_or_helo_if_needed()
            if s.security == "starttls":
                _encrypt(server, self._trust)
                server.ehlo_or_helo_if_needed()  # what the server offered before the encryption does not count
        except BaseException:
            server.close()
            raise
        return server


def _with_dots(message: bytes) -> bytes:
    """Return a message so that no line of it is the dot that ends it (RFC 5321, 4.5.2)."""
    dotted = re.sub(rb"(?m)^\.", b"..", message)
    return dotted if dotted.endswith(b"\r\n") else dotted + b"\r\n"


def _expect(server: Conversation, stage: Stage, reply: tuple[int, bytes], wanted: int = OK) -> None:
    """Go on only where the server says so.

    Raises:
        MailFault: trying again may help.
        MailRefused: it will not.

    """
    code, text = reply
    if code != wanted and not (stage is Stage.RECIPIENT and code == WILL_FORWARD):
        raise _refusal(server, stage, code, text)


def _refusal(server: Conversation, stage: Stage, code: int, text: bytes) -> MailFault | MailRefused:
    refusal = Refusal.of(stage, code, text)
    server.part()
    reason = replies.reason(stage, code, text)
    return MailRefused(reason, refusal) if reason in REFUSING else MailFault(reason, refusal)


def _encrypt(server: Conversation, trust: ssl.SSLContext) -> None:
    """Go on encrypted or not at all."""
    if not server.has_extn("starttls"):
        raise MailFault(Reason.NO_ENCRYPTION)
    code, text = server.encrypt(trust)
    if code != READY:
        temporary = replies.reason(Stage.GREETING, code, text) is Reason.MAIL_DOWN
        raise MailFault(Reason.MAIL_DOWN if temporary else Reason.NO_ENCRYPTION)


def _setup_reason(problem: BaseException) -> tuple[Reason, Refusal]:
    """Tell what is in the way before any message could be handed over."""
    if isinstance(problem, MailFault):
        return problem.reason, problem.refusal
    if isinstance(problem, smtplib.SMTPResponseException):
        text = problem.smtp_error if isinstance(problem.smtp_error, bytes) else problem.smtp_error.encode()
        stage = Stage.SIGN_IN if isinstance(problem, smtplib.SMTPAuthenticationError) else Stage.GREETING
        return replies.reason(stage, problem.smtp_code, text), Refusal.of(stage, problem.smtp_code, text)
    return _unsaid_reason(problem), NOTHING_SAID


def _unsaid_reason(problem: BaseException) -> Reason:
    """Tell what is in the way where the server has not said it."""
    if isinstance(problem, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return Reason.MAIL_DOWN  # cut off, which says nothing about trust
    if isinstance(problem, ssl.SSLError):
        return Reason.UNTRUSTED
    no_way_in = isinstance(problem, smtplib.SMTPNotSupportedError) or type(problem) is smtplib.SMTPException
    if no_way_in or isinstance(problem, UnicodeError):
        return Reason.SIGN_IN  # no way to sign in that both know, or a name or password it cannot take
    return Reason.MAIL_DOWN


class FolderMailer:
    """The demonstration's mail server: every message becomes a file in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, message: bytes, address: str, leaving: Callable[[], None]) -> None:
        """Write the message to a file, as the mail server would have got it."""
        leaving()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            number = 1
            while (path := self._folder / f"message-{number:03}.eml").exists():
                number += 1
            path.write_bytes(b"To: <" + address.encode() + b">\r\n" + message)
        except OSError:
            raise MailFault(Reason.MAIL_DOWN) from None
