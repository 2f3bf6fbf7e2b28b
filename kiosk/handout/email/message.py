"""The plan as an email: a short letter in each language, the sheet and the reminders attached.

The message is complete but for its To line, which :mod:`kiosk.delivery.mail.mailer` adds at the last moment, so
that no address is kept in it.  It tells who sends it, why, and that nobody keeps the address (Canada's
anti-spam law, section 6(2); Quebec's Law 25).  It advertises nothing, fetches nothing, reports nothing back.
"""

from __future__ import annotations

import re
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from kiosk.config.places import is_address
from kiosk.errors import N_, HandoutError
from kiosk.handout.calendar.reminders import REMINDERS
from kiosk.handout.email.letter import SUBJECT, letter
from kiosk.handout.email.letter_html import as_html
from kiosk.handout.email.letter_text import as_text
from kiosk.handout.plain_text import file_name, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.handout.email.letter import Letter
    from kiosk.visit.plan import CarePlan

_SHEET = N_("Aftercare")


def email(  # noqa: PLR0913 - two things to say, two to attach, two for the envelope
    plan: CarePlan,
    languages: Sequence[str],
    *,
    pdf: bytes,
    calendar: bytes,
    sender: str,
    now: datetime,
) -> bytes:
    """Return the message for ``plan`` as it goes over the wire, without a To line.

    Args:
        plan: the care plan.
        languages: the languages to write in, the patient's own first.
        pdf: the sheet.
        calendar: the reminders, as :mod:`kiosk.handout.calendar.reminders` made them; not attached when empty.
        sender: the address that emails come from (setting ``mail.sender``).
        now: when it is written, aware.

    Raises:
        HandoutError: ``sender`` is not an address.
        InstallationError: a shipped catalog is missing or damaged.

    """
    if not is_address(sender):
        raise HandoutError(
            N_("{sender} cannot send email. Put it right with: kiosk settings set mail.sender ADDRESS"),
            sender=sender,
        )
    spoken = [plan.words(language) for language in languages]
    letters, subject = _letters(plan, languages, reminders=bool(calendar)), _subject(plan, languages)
    text, html = as_text(letters), as_html(letters, subject)
    identifier = _identifier(sender, now.isoformat(), text, pdf, calendar)

    message = EmailMessage(policy=SMTP)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = f"<{identifier}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"  # the same for Exchange, which does not know the standard one
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=file_name(_SHEET, spoken, "pdf"))
    if calendar:
        reminders = file_name(REMINDERS, spoken, "ics")
        of_what = {"charset": "utf-8", "method": "PUBLISH"}
        message.add_attachment(calendar, maintype="text", subtype="calendar", filename=reminders, params=of_what)
    # Last, because each part that is added takes the Content- headers with it.
    message["Content-Language"] = ", ".join(languages)
    for number, part in enumerate(part for part in message.walk() if part.is_multipart()):
        part.set_boundary(f"=_{identifier}_{number}")  # "=_" is in no encoded part (RFC 2045, section 6.7)
    return _head(one_line(plan.clinic.name), sender, subject) + message.as_bytes()


def read(plan: CarePlan, languages: Sequence[str]) -> tuple[str, str]:
    """Return the subject and the text of the message for ``plan``, as its reader has them.

    Args:
        plan: the care plan.
        languages: the languages to write in, the patient's own first.

    """
    return _subject(plan, languages), as_text(_letters(plan, languages, reminders=bool(plan.reminders)))


def _letters(plan: CarePlan, languages: Sequence[str], *, reminders: bool) -> list[Letter]:
    return [
        letter(plan, language, following=languages[place + 1 :], reminders=reminders)
        for place, language in enumerate(languages)
    ]


def _subject(plan: CarePlan, languages: Sequence[str]) -> str:
    return " / ".join(dict.fromkeys(plan.words(language).gettext(SUBJECT) for language in languages))


def _head(name: str, sender: str, subject: str) -> bytes:
    """Return the two header lines that hold free text.

    They are written here because :mod:`email.policy` takes the quotes off a long name with an accent and a
    comma, which turns one sender into two, in some of the Python versions we support.
    """
    quoted = '"' + re.sub(r'(["\\])', r"\\\1", name) + '"' if name else ""
    phrase = quoted if name.isascii() and "=?" not in name else _encoded(name, "From")
    return f"From: {phrase}\r\n <{sender}>\r\nSubject: {_encoded(subject, 'Subject')}\r\n".encode("ascii")


def _encoded(text: str, header: str) -> str:
    """Return ``text`` as the encoded words of RFC 2047, folded."""
    return Header(text, "utf-8", header_name=header).encode(linesep="\r\n")


def _identifier(*parts: str | bytes) -> str:
    """Return a name for a message of these parts, which tells nothing about them."""
    digest = sha256()
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8) + data)
    return digest.hexdigest()[:32]
