"""The form for an email: the address as it is typed, and the patient's consent.  It sends nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.mail.address import masked, problem, suggestion
from kiosk.errors import N_
from kiosk.i18n import words
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.qt.patient.visit import Visit

EMPTY = N_("Type your address")
QUESTION = N_("Answer the question")
WRONG = N_("Check the address")
NO_CONSENT = N_("Tick the box")
MOST_OF_A_DOMAIN = 30
"""Characters: a longer domain has no room in a sentence, and loses its middle."""

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("EmailForm is made by the kiosk")
class EmailForm(QObject):
    """What one patient fills in; it is forgotten when it is sent, or when the visit ends."""

    changed = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._address = self._masked = ""
        self._kept = ""  # the address that the patient says is right, whatever it looks like
        self._finished = ""  # the address that the patient went on with
        self._consent = False
        visit.languageChanged.connect(self.changed)
        visit.wiped.connect(self._wipe)

    @property
    def complete(self) -> bool:
        """Whether it may be sent: a good address, no question about it left open, and consent."""
        return self.sendable and not self._questionable

    @property
    def sendable(self) -> bool:
        """Whether Send does something: it sends, or it asks about an address that may have been finished only now."""
        return self._missing() is None

    def _missing(self) -> str | None:
        """Return what is still to be done before it may be sent, an English message for the catalog, or None."""
        if not self._address.strip():
            return EMPTY
        if self.suggestion:
            return QUESTION
        if problem(self._address) is not None and not self._questionable:
            return WRONG
        return None if self._consent else NO_CONSENT

    @property
    def _questionable(self) -> bool:
        """Whether a question about the address waits until the patient says that it is finished."""
        return self._suggestion(typing=False) is not None

    def _suggestion(self, *, typing: bool) -> str | None:
        address = self._address.strip()
        return None if address == self._kept else suggestion(address, typing=typing)

    @Slot()
    def finish(self) -> None:
        """Take the address as finished, and ask what there is to ask about it."""
        self._finished = self._address.strip()
        self.changed.emit()

    @property
    def masked(self) -> str:
        """The address that was sent to last, so that only its owner recognises it; empty when there is none."""
        return self._masked

    def take(self) -> str:
        """Return the address to send to, and empty the form: the address leaves the screen."""
        address = self._address.strip()
        self._masked = masked(address)
        self._empty()
        return address

    def _empty(self) -> None:
        self._address = self._kept = self._finished = ""
        self._consent = False
        self.changed.emit()

    @Slot()
    def _wipe(self) -> None:
        self._masked = ""
        self._empty()

    def _get_address(self) -> str:
        return self._address

    def _set_address(self, address: str) -> None:
        if address != self._address:
            self._address = address
            self.changed.emit()

    address = Property(str, _get_address, _set_address, notify=changed)

    @Property(str, notify=changed)
    def problem(self) -> str:
        """What is wrong with the address once it looks finished, or nothing."""
        found = problem(self._address) if "@" in self._address else None
        return words(self._visit.language).gettext(found) if found else ""

    @Property(str, notify=changed)
    def suggestion(self) -> str:
        """The address that was probably meant, or nothing; nothing too once the patient keeps what was typed."""
        return self._suggestion(typing=self._address.strip() != self._finished) or ""

    @Property(str, notify=changed)
    def question(self) -> str:
        """Whether the suggestion was meant, or nothing; its domain is all of it that differs from what was typed."""
        return self._say(N_("Did you mean {domain}?"), str(self.suggestion).rpartition("@")[2])

    @Slot(str)
    def completeWith(self, domain: str) -> None:
        """Take a domain that was chosen; it replaces what was begun after the @."""
        self._set_address(f"{self._address.partition('@')[0]}@{domain}")

    @Slot()
    def acceptSuggestion(self) -> None:
        """Take the suggested address."""
        if self.suggestion:
            self._set_address(self.suggestion)

    @Property(str, notify=changed)
    def keepable(self) -> str:
        """The domain that may be kept as it was typed, while another is suggested; nothing where it cannot exist."""
        return self._address.strip().rpartition("@")[2] if self.suggestion and problem(self._address) is None else ""

    @Property(str, notify=changed)
    def keepText(self) -> str:
        """The answer that keeps what was typed, or nothing."""
        return self._say(N_("No, keep {domain}"), str(self.keepable))

    def _say(self, message: str, domain: str) -> str:
        return words(self._visit.language).gettext(message).format(domain=_short(domain)) if domain else ""

    @Slot()
    def keepAddress(self) -> None:
        """Take the address as it was typed."""
        if self.keepable:
            self._kept = self._address.strip()
            self.changed.emit()

    @Property(str, notify=changed)
    def missing(self) -> str:
        """Why it cannot be sent yet, or nothing."""
        missing = self._missing()
        return words(self._visit.language).gettext(missing) if missing else ""

    @Property("QStringList", notify=changed)
    def reasons(self) -> list[str]:
        """All that may be said to be missing, so that its place may be kept."""
        return [words(self._visit.language).gettext(reason) for reason in (EMPTY, QUESTION, WRONG, NO_CONSENT)]

    def _get_consent(self) -> bool:
        return self._consent

    def _set_consent(self, consent: bool) -> None:  # noqa: FBT001 - a property's setter
        self._consent = consent
        self.changed.emit()

    consent = Property(bool, _get_consent, _set_consent, notify=changed)

    @Property(str, notify=changed)
    def consentText(self) -> str:
        """What the patient agrees to."""
        agreed = N_("I agree that the clinic emails me this sheet. My address is erased once it is sent.")
        return words(self._visit.language).gettext(agreed)


def _short(domain: str) -> str:
    return domain if len(domain) <= MOST_OF_A_DOMAIN else f"{domain[:12]}…{domain[-16:]}"
