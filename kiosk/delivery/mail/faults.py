"""Why a message did not go out; nothing of what a server said is kept but numbers, as it may hold the address."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from kiosk.delivery.job import STAFF, Reason
from kiosk.delivery.mail import replies
from kiosk.delivery.mail.replies import Detail, Stage
from kiosk.errors import DeliveryError, PermanentFault, TemporaryFault

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """What may be kept of a server's answer: nothing of its words.

    Args:
        detail: what they meant beyond the reason.
        numbers: its code, and its enhanced status code if it has one.

    """

    detail: Detail = Detail.NONE
    numbers: str = ""

    @classmethod
    def of(cls, stage: Stage, code: int, text: bytes) -> Refusal:
        """Return what is kept of an answer, and log its numbers."""
        numbers = replies.numbers(code, text)
        log.warning("the mail server said %s to %s", numbers, stage)
        return cls(replies.detail(stage, code, text), numbers)


NOTHING_SAID = Refusal()


class MailFault(TemporaryFault):
    """The message did not go out; trying again may help.

    What went wrong before there was a message, such as a name that is not found, is its ``__cause__``.
    """

    def __init__(self, reason: Reason, refusal: Refusal = NOTHING_SAID) -> None:
        super().__init__(STAFF[reason])
        self.reason, self.refusal = reason, refusal


class MailRefused(PermanentFault):
    """The message will never go out like this."""

    def __init__(self, reason: Reason, refusal: Refusal = NOTHING_SAID) -> None:
        super().__init__(STAFF[reason])
        self.reason, self.refusal = reason, refusal


class MailUnanswered(DeliveryError):
    """The message went out, and nobody can tell whether it was taken."""

    def __init__(self) -> None:
        super().__init__(STAFF[Reason.MAIL_LOST])
