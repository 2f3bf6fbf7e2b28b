"""What a patient fills in for an email: the address as it is typed, what is asked about it, and consent; pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.delivery.mail.address import problem, suggestion
from kiosk.errors import N_

EMPTY = N_("Type your address")
QUESTION = N_("Answer the question")
WRONG = N_("Check the address")
NO_CONSENT = N_("Tick the box")
REASONS = (EMPTY, QUESTION, WRONG, NO_CONSENT)
"""All that may be missing."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form that is being filled in; sentences are English messages for the catalog."""

    address: str = ""
    consent: bool = False
    kept: str = ""
    """The address that the patient says is right, whatever it looks like."""
    finished: str = ""
    """The address that the patient went on with."""

    @property
    def typed(self) -> str:
        """The address without spaces around it."""
        return self.address.strip()

    @property
    def suggestion(self) -> str:
        """The address that was probably meant, or nothing; nothing too once the patient keeps what was typed."""
        return self._suggestion(typing=not self._gone_on) or ""

    @property
    def _gone_on(self) -> bool:
        """Whether the patient went on with what is typed."""
        return bool(self.typed) and self.typed == self.finished

    @property
    def doubtful(self) -> tuple[int, int]:
        """Where in the address the letters stand that the suggestion changes: the first, and the one after them.

        Where one is only missing, those beside its place.
        """
        meant = self.suggestion
        if not meant:
            return 0, 0
        typed, lead = self.typed, len(self.address) - len(self.address.lstrip())
        least = min(len(typed), len(meant))
        begin = next((i for i in range(least) if typed[i] != meant[i]), least)
        same = next((i for i in range(least - begin) if typed[-1 - i] != meant[-1 - i]), least - begin)
        end = len(typed) - same
        if begin == end:
            begin, end = max(0, begin - 1), min(len(typed), end + 1)
        return lead + begin, lead + end

    @property
    def keepable(self) -> str:
        """The domain that may be kept as it was typed, while another is suggested; nothing where it cannot exist."""
        return self.typed.rpartition("@")[2] if self.suggestion and problem(self.address) is None else ""

    @property
    def problem(self) -> str:
        """What is wrong with the address once it looks finished, or nothing."""
        _, _, domain = self.typed.partition("@")
        return (problem(self.address) or "") if "." in domain or "@" in domain or self._gone_on else ""

    @property
    def missing(self) -> str:
        """What is still to be done before it may be sent, or nothing."""
        if not self.typed:
            return EMPTY
        if self.suggestion:
            return QUESTION
        if problem(self.address) is not None and not self._questionable:
            return WRONG
        return "" if self.consent else NO_CONSENT

    @property
    def sendable(self) -> bool:
        """Whether Send does something: it sends, or it asks about an address that may have been finished only now."""
        return not self.missing

    @property
    def complete(self) -> bool:
        """Whether it may be sent: a good address, no question about it left open, and consent."""
        return self.sendable and not self._questionable

    @property
    def _questionable(self) -> bool:
        """Whether a question about the address waits until the patient says that it is finished."""
        return self._suggestion(typing=False) is not None

    def _suggestion(self, *, typing: bool) -> str | None:
        return None if self.typed == self.kept else suggestion(self.typed, typing=typing)


def finished(form: Form) -> Form:
    """Take the address as finished, so that what there is to ask about it is asked."""
    return replace(form, finished=form.typed)


def corrected(form: Form) -> Form:
    """Take the suggested address."""
    return replace(form, address=form.suggestion) if form.suggestion else form


def kept(form: Form) -> Form:
    """Take the address as it was typed."""
    return replace(form, kept=form.typed) if form.keepable else form
