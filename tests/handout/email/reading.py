"""The email as it was written, and as a mail program reads it."""

from __future__ import annotations

import email as stdlib
import re
from dataclasses import replace
from datetime import datetime
from email import policy
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.handout.calendar.reminders import calendar
from kiosk.handout.email.message import email
from kiosk.i18n import ENGLISH, FRENCH

if TYPE_CHECKING:
    from email.message import EmailMessage

    from kiosk.visit.plan import CarePlan


BOTH = (FRENCH, ENGLISH)
NOW = datetime(2026, 11, 22, 14, 50, tzinfo=ZoneInfo("America/Toronto"))
SENDER = "aftercare@clinique.example"
PDF = b"%PDF-1.7\n" + bytes(range(256))
HEADERS = [
    "From", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "MIME-Version",
    "Content-Type", "Content-Language",
]  # fmt: skip


def written(plan: CarePlan, languages: tuple[str, ...] = BOTH, **changes: object) -> bytes:
    given_: dict[str, object] = {"pdf": PDF, "calendar": calendar(plan), "sender": SENDER, "now": NOW}
    return email(plan, languages, **(given_ | changes))  # type: ignore[arg-type] # one test names a wrong sender


def read(message: bytes) -> EmailMessage:
    return stdlib.message_from_bytes(message, policy=policy.default)


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def clinic(plan: CarePlan, name: str) -> CarePlan:
    return replace(plan, clinic=replace(plan.clinic, name=name))


class Page(HTMLParser):
    """What a mail program sees: elements, what they carry, and the text by language."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._languages: list[tuple[str, str]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "br"}:
            inherited = self._languages[-1][1] if self._languages else ""
            self._languages.append((tag, dict(attrs).get("lang") or inherited))

    def handle_endtag(self, tag: str) -> None:
        assert self._languages.pop()[0] == tag, "elements must nest"

    def handle_data(self, data: str) -> None:
        if data.strip() and self._languages[-1][0] != "style":
            self.texts.setdefault(self._languages[-1][1], []).append(data)

    def text(self, language: str) -> str:
        """All text in ``language``, spaces at the seams of elements made one."""
        return re.sub(r"[ \n]+", " ", " ".join(self.texts[language]))


def page(message: EmailMessage) -> Page:
    return Page(body(message, "html"))


def squeezed(text: str) -> str:
    return re.sub(r"\s+|&nbsp;", "", text)
