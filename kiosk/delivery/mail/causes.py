"""Why a trial of the mail did not end well, and what to do about each cause; pure."""

from __future__ import annotations

from enum import StrEnum

from kiosk.delivery.job import Reason
from kiosk.errors import N_


class Cause(StrEnum):
    """What a trial found."""

    TAKEN = "taken"
    LET_IN = "let-in"
    INCOMPLETE = "incomplete"
    SETTINGS = "settings"
    NO_NAME = "name-not-found"
    NOTHING_LISTENS = "nothing-listens"
    NO_ANSWER = "no-answer"
    SILENT = "silent"
    WEB = "web-server"
    READING = "reading-server"
    OTHER = "no-mail-server"
    BROKE_OFF = "broke-off"
    TLS_WANTED = "wants-tls"
    STARTTLS_WANTED = "wants-starttls"
    NO_ENCRYPTION = "no-encryption"
    BAD_ENCRYPTION = "bad-encryption"
    EXPIRED = "certificate-expired"
    NOT_YET = "certificate-not-yet"
    OTHER_NAME = "certificate-other-name"
    SELF_SIGNED = "certificate-self-signed"
    UNKNOWN_AUTHORITY = "certificate-unknown"
    PASSWORD = "password-refused"  # noqa: S105 - what is wrong with it
    LETTERS = "password-letters"
    NO_PASSWORDS = "no-passwords"
    NO_SIGN_IN = "no-sign-in"
    SIGN_IN_FIRST = "sign-in-first"
    SENDER = "sender-refused"
    SENDER_UNPROVEN = "sender-unproven"
    RELAY = "relay-refused"
    RECIPIENT = "recipient-refused"
    TOO_LARGE = "too-large"
    QUOTA = "quota"
    LATER = "later"
    BLOCKED = "blocked"
    UNCLEAR = "unclear"
    UNANSWERED = "unanswered"


GOOD = frozenset({Cause.TAKEN, Cause.LET_IN})
SAID = {
    Cause.TAKEN: N_(
        "The mail server took the message for {address}: look whether it arrives. If it does not within some minutes, "
        "look among unwanted mail, and ask whoever looks after the domain of mail.sender about SPF, DKIM and DMARC."
    ),
    Cause.LET_IN: N_("The mail server lets the kiosk in."),
    Cause.INCOMPLETE: N_("The mail is not set up: {missing} is missing. Set it: kiosk settings set NAME VALUE"),
    Cause.NO_NAME: N_("The name {host} is not found: check how mail.host is written, and this computer’s network."),
    Cause.NOTHING_LISTENS: N_(
        "Nothing listens at {host}, port {port}: check mail.port (587 with starttls, 465 with tls), and that the "
        "server is on."
    ),
    Cause.NO_ANSWER: N_(
        "{host} does not answer on port {port}: check mail.host and mail.port, and ask whoever looks after the network "
        "whether it lets mail out on this port."
    ),
    Cause.SILENT: N_(
        "Something takes the connection at {host}, port {port}, and says nothing, so it is no mail server, or not now: "
        "check mail.host and mail.port."
    ),
    Cause.WEB: N_(
        "A web server or a printer answers at {host}, port {port}, and no mail server: check mail.host and mail.port."
    ),
    Cause.READING: N_(
        "The server at {host}, port {port}, is one to read mail from (IMAP or POP): ask the mail provider for the one "
        "that sends (SMTP); its port is mostly 587."
    ),
    Cause.OTHER: N_("What answers at {host}, port {port}, is no mail server: check mail.host and mail.port."),
    Cause.BROKE_OFF: N_(
        "The mail server at {host} broke off in the middle: try again. If it stays so, tell whoever looks after the "
        "mail; something between (a firewall, an antivirus) may cut it off, too."
    ),
    Cause.TLS_WANTED: N_(
        "Port {port} of {host} is encrypted from the first byte on. Type: kiosk settings set mail.security tls"
    ),
    Cause.STARTTLS_WANTED: N_(
        "{host} begins without encryption on port {port}, and can go on with it. Type: kiosk settings set "
        "mail.security starttls"
    ),
    Cause.NO_ENCRYPTION: N_(
        "{host} offers no encryption on port {port}: try port 587 with starttls or 465 with tls, or ask the mail "
        "provider."
    ),
    Cause.BAD_ENCRYPTION: N_(
        "{host} encrypts in a way that is too old or broken: whoever looks after the mail server must allow TLS 1.2 or "
        "newer. Something between (an antivirus, a firewall) may be the cause, too."
    ),
    Cause.EXPIRED: N_(
        "The certificate of {host} has run out: whoever looks after the mail server must renew it. Check first that "
        "this computer’s clock is right."
    ),
    Cause.NOT_YET: N_("The certificate of {host} is not valid yet: check that this computer’s clock is right."),
    Cause.OTHER_NAME: N_(
        "The certificate is not for the name {host}: set mail.host to the name that the mail provider gives, and no IP "
        "address or name of your own for it."
    ),
    Cause.SELF_SIGNED: N_(
        "{host} vouches only for itself (a self-signed certificate). If it is your clinic’s own server, ask who looks "
        "after it for its certificate as a file, and set mail.authority to that file. If not, send nothing there."
    ),
    Cause.UNKNOWN_AUTHORITY: N_(
        "Nobody that this computer trusts vouches for the certificate of {host}: ask whoever looks after the mail "
        "server for its authority’s certificate as a file, and set mail.authority to it."
    ),
    Cause.PASSWORD: N_(
        "The mail server refused the user name or the password: check mail.user, and type the password anew: kiosk "
        "settings set mail.password. With Google it is an app password."
    ),
    Cause.LETTERS: N_(
        "mail.user or the password has letters that the mail server cannot be told: choose one without accents."
    ),
    Cause.NO_PASSWORDS: N_(
        "The mail server lets no program in with a mere password. Ask whoever looks after the mail for one of these: "
        "“authenticated SMTP” allowed for this mailbox (Microsoft 365), an app password (Google), or a server that "
        "takes mail from this computer without a sign-in."
    ),
    Cause.NO_SIGN_IN: N_(
        "The mail server offers no sign-in on port {port}: try port 587 with starttls or 465 with tls, or leave "
        "mail.user empty if it takes mail from this computer without one."
    ),
    Cause.SIGN_IN_FIRST: N_("The mail server wants a sign-in: set mail.user and mail.password."),
    Cause.SENDER: N_(
        "The mail server does not let this account send as {sender}: set mail.sender to the account’s own address."
    ),
    Cause.SENDER_UNPROVEN: N_(
        "Mail from {sender} is refused because its domain does not prove this server (SPF, DKIM, DMARC): ask whoever "
        "looks after the domain to allow this mail server."
    ),
    Cause.RELAY: N_(
        "The mail server does not pass this kiosk’s mail on to others: set mail.user and mail.password, or have the "
        "server allow this computer."
    ),
    Cause.RECIPIENT: N_(
        "The mail server does not take mail for {address}: check how the address is written, or try another one."
    ),
    Cause.TOO_LARGE: N_(
        "The message is too large for the mail server, though it is as large as a patient’s: ask the mail provider to "
        "allow messages of 1 MB."
    ),
    Cause.QUOTA: N_(
        "The mail account has sent too much for now: try again later, and ask the mail provider for a higher limit if "
        "this happens often."
    ),
    Cause.LATER: N_(
        "The mail server is there and says “later”, as some do to who is new, or when they are busy or too many "
        "sign-ins failed: try again in ten minutes. Patients’ emails are tried again by themselves."
    ),
    Cause.BLOCKED: N_(
        "The mail server refuses mail from this account or this computer: ask the mail provider why, with the number "
        "below."
    ),
    Cause.UNCLEAR: N_(
        "The mail server refused the message and does not clearly say why: ask the mail provider, with the number "
        "below."
    ),
    Cause.UNANSWERED: N_(
        "The message is out, and the mail server said neither yes nor no in time: look whether it arrives. A patient’s "
        "email would be told as “may not have arrived”."
    ),
}
"""What to tell of each; {host}, {port}, {sender} and {address} are as they are set."""

BY_REASON = {
    Reason.SIGN_IN: Cause.PASSWORD,
    Reason.NO_ENCRYPTION: Cause.NO_ENCRYPTION,
    Reason.UNTRUSTED: Cause.BAD_ENCRYPTION,
    Reason.SENDER_REFUSED: Cause.SENDER,
    Reason.SENDER_UNPROVEN: Cause.SENDER_UNPROVEN,
    Reason.RELAY_REFUSED: Cause.RELAY,
    Reason.ADDRESS_REFUSED: Cause.RECIPIENT,
    Reason.TOO_LARGE: Cause.TOO_LARGE,
    Reason.QUOTA: Cause.QUOTA,
    Reason.MAIL_BLOCKED: Cause.BLOCKED,
    Reason.UNCLEAR: Cause.UNCLEAR,
    Reason.MAIL_DOWN: Cause.BROKE_OFF,
}
