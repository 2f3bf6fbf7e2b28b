"""What a mail server's refusal means, by its numbers first and its words only where they say too little; pure.

The numbers are the reply codes of RFC 5321, 4.2, and the enhanced status codes of RFC 3463 and RFC 5248; what large
providers add to these is from their own lists (Microsoft's non-delivery reports in Exchange Online, Google's SMTP
errors).  In doubt it is our account's fault and not the patient's address: then the promise is kept and staff are told.
"""

from __future__ import annotations

import re
from enum import StrEnum

from kiosk.delivery.job import Reason


class Stage(StrEnum):
    """What the server was answering."""

    GREETING = "the greeting"
    SIGN_IN = "the sign-in"
    SENDER = "the sender"
    RECIPIENT = "the recipient"
    MESSAGE = "the message"


PERMANENT, LAST = 500, 599
SIGN_IN_CODES = frozenset({432, 530, 534, 535, 538})
"""RFC 4954, 4 and 6: a password that must be changed, authenticate first, too weak, wrong, only when encrypted."""
TOO_MUCH_DATA = 552
NO_SUCH_SYNTAX = frozenset({500, 502, 503, 504, 555})
"""The server does not understand or expect what we say: nothing that a patient did."""
REFUSED_MAILBOXES = frozenset({501, 510, 511, 513, 521, 550, 551, 552, 553, 556})
"""What an address is refused with (RFC 5321, 4.2.3; RFC 7504), where nothing else is said."""

_STATUS = re.compile(rb"\s*([245])\.(\d{1,3})\.(\d{1,3})\b")
_ADDRESSES = re.compile(r"<[^>]*>|\S+@\S+")

_BY_STATUS = (
    (r"5\.3\.4|5\.2\.3|5\.6\.\d+", Reason.TOO_LARGE),
    (r"5\.4\.5|5\.1\.90|5\.7\.23[23]", Reason.QUOTA),
    (r"5\.2\.252|5\.7\.60|5\.1\.7", Reason.SENDER_REFUSED),
    (r"5\.7\.2[0-9]|5\.7\.509", Reason.SENDER_UNPROVEN),
    (r"5\.7\.(54|64)", Reason.RELAY_REFUSED),
    (r"5\.7\.(3|8|9|11|14|57|139)", Reason.SIGN_IN),
    (r"5\.1\.8|5\.7\.(5\d\d|7\d\d)", Reason.MAIL_BLOCKED),
)
"""What these say whatever was answered."""
_NO_SUCH_PATIENT = re.compile(r"5\.1\.(1|2|3|4|6|9|10)|5\.2\.[12]|5\.4\.(1|4|310|312)")
"""What these say of the recipient: no such mailbox or domain, disabled, full, moved, not to be reached."""

_BY_WORDS = (
    (r"(message|mail) (size|length)|too (large|big)|size limit", Reason.TOO_LARGE),
    (
        (
            r"\b(daily|hourly|send|sending|outgoing|outbound|submission|rate|sender)\b.{0,40}(quota|limit)|submissionquota"
            r"|(quota|limit).{0,40}(per|an?|24) ?(day|hour)|(quota|limit).{0,20}(daily|hourly|sending|envoi)"
            r"|(messages|mails|e-?mails) (allowed )?(per|an?) (minute|hour|day)"
            r"|too many (messages|mails|e-?mails|recipients)|sent too (many|much)"
        ),
        Reason.QUOTA,
    ),
    (r"\brelay(ing|ed)?\b(?! (recipient|domain))", Reason.RELAY_REFUSED),
    (r"\b(spf|dkim|dmarc)\b|unauthenticated (mail|e-?mail|sender)", Reason.SENDER_UNPROVEN),
    (
        (
            r"send ?as|sender verif"
            r"|sender (address )?(was |is |has been )?(rejected|refused|denied|invalid|unknown|not)"
            r"|(invalid|unknown|unverified|unauthori[sz]ed|bad|forged) (sender|from)|from (address|header)"
            r"|not (allowed|authori[sz]ed|permitted) to (send|use).{0,20}\b(from|as|this)\b"
        ),
        Reason.SENDER_REFUSED,
    ),
    (r"authenticat|\blog(ged)? ?(in|on)\b|\bsign(ed)? ?in\b|credential|password", Reason.SIGN_IN),
    (r"\byour (account|ip|domain|host|server|mail|e-?mail|message|network|address)|client host", Reason.MAIL_BLOCKED),
)
"""What words say that are not about the patient's address."""
_MAILBOX_WORDS = re.compile(
    r"(user|mailbox|recipient|address|account|domain).{0,30}(unknown|not (found|known|exist|available|here|valid|have)"
    r"|n.t (exist|have)|unavailable|full|disabled|inactive|invalid|rejected|refused|quota)"
    r"|(no such|unknown|invalid|bad) (user|mailbox|recipient|address|person|account|domain)"
    r"|over ?quota|storage|no mailbox"
)
_BLOCKED_WORDS = re.compile(
    r"block|black ?list|deny ?list|spam|reputation|\bban|polic|denied|prohibit|abus|\blisted|suspend|refus|rbl\b|dnsbl"
    r"|not (allowed|authori[sz]ed|permitted)"
)
_CONTENT_WORDS = re.compile(r"content|virus|attachment|malformed|header|mime")


def reason(stage: Stage, code: int, text: bytes) -> Reason:
    """Return why a server did not take what it was asked to take.

    Args:
        stage: what it was answering.
        code: the reply code; anything but 4xx and 5xx is no answer that can be understood.
        text: what followed the code, as it came.

    """
    status = _status(text)
    if code in SIGN_IN_CODES:
        return Reason.SIGN_IN
    if not PERMANENT <= code <= LAST or status.startswith("4."):
        return Reason.MAIL_DOWN
    if stage is Stage.SIGN_IN:
        return Reason.SIGN_IN
    # An address may hold any word.
    words = _ADDRESSES.sub(" ", text.decode("utf-8", "replace").lower())
    return _by_status(stage, status) or _by_words(words) or _by_stage(stage, code, status, words)


def _by_status(stage: Stage, status: str) -> Reason:
    for codes, meant in _BY_STATUS:
        if re.fullmatch(codes, status):
            return meant
    of_patient = stage in {Stage.RECIPIENT, Stage.MESSAGE} and _NO_SUCH_PATIENT.fullmatch(status)
    return Reason.ADDRESS_REFUSED if of_patient else Reason.NONE


def _by_words(words: str) -> Reason:
    return next((meant for said, meant in _BY_WORDS if re.search(said, words)), Reason.NONE)


def _by_stage(stage: Stage, code: int, status: str, words: str) -> Reason:
    """Tell what is left: a refusal whose numbers and words name no cause of its own."""
    refused = _REFUSED_AT.get(stage)
    if refused is None or code in NO_SUCH_SYNTAX:
        return Reason.MAIL_BLOCKED
    if stage is not Stage.SENDER and not status.startswith(("5.7.", "5.3.")) and _MAILBOX_WORDS.search(words):
        return Reason.ADDRESS_REFUSED
    return refused(code, status, words)


def _sender(code: int, status: str, words: str) -> Reason:
    if status.startswith("5.2.") or _BLOCKED_WORDS.search(words):
        return Reason.MAIL_BLOCKED
    return Reason.TOO_LARGE if code == TOO_MUCH_DATA else Reason.SENDER_REFUSED


def _recipient(code: int, status: str, words: str) -> Reason:
    doubtful = status.startswith(("5.7.", "5.3.")) or _BLOCKED_WORDS.search(words) or code not in REFUSED_MAILBOXES
    return Reason.MAIL_BLOCKED if doubtful else Reason.ADDRESS_REFUSED


def _message(code: int, status: str, words: str) -> Reason:
    told = not status.startswith(("5.7.", "5.3.")) and (code == TOO_MUCH_DATA or _CONTENT_WORDS.search(words))
    return Reason.TOO_LARGE if told else Reason.MAIL_BLOCKED


_REFUSED_AT = {Stage.SENDER: _sender, Stage.RECIPIENT: _recipient, Stage.MESSAGE: _message}


def numbers(code: int, text: bytes) -> str:
    """Return the numbers of a reply, which hold nothing about a patient."""
    return f"{code} {_status(text)}".rstrip()


def _status(text: bytes) -> str:
    found = _STATUS.match(text)
    return ".".join(part.decode() for part in found.groups()) if found else ""
