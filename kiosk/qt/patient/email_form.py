"""The form for an email as the screen fills it in.  It sends nothing itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.mail.address import masked
from kiosk.delivery.mail.form import REASONS, Form, corrected, finished, kept
from kiosk.errors import N_
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

MOST_OF_A_DOMAIN = 30
"""Characters: a longer domain has no room in a sentence, and loses its middle."""

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


class Asks(Protocol):
    """For whom the form is filled in: a visit, or a sheet that staff make."""

    @property
    def languageChanged(self) -> SignalInstance:
        """Everything is said in another language."""

    @property
    def wiped(self) -> SignalInstance:
        """The patient is forgotten."""

    def say(self, message: str) -> str:
        """Return a message of the catalog in the reader's language; nothing for nothing."""


@QmlElement
@QmlUncreatable("EmailForm is made by the kiosk")
class EmailForm(QObject):
    """What one patient fills in; it is forgotten when it is sent, or when the visit ends."""

    addressChanged = Signal()
    problemChanged = Signal()
    suggestionChanged = Signal()
    missingChanged = Signal()
    reasonsChanged = Signal()
    consentChanged = Signal()
    consentTextChanged = Signal()

    changed = Signal()
    """For the other objects: it was filled in further, or emptied."""

    def __init__(self, visit: Asks) -> None:
        super().__init__()
        self._visit = visit
        self._form, self._masked = Form(), ""
        self._changes = Changes(self)
        visit.languageChanged.connect(self._tell)
        visit.wiped.connect(self._wipe)

    @Slot()
    def _tell(self) -> None:
        self._changes.tell()
        self.changed.emit()

    def _become(self, form: Form) -> None:
        self._form = form
        self._tell()

    @property
    def complete(self) -> bool:
        """Whether it may be sent: a good address, no question about it left open, and consent."""
        return self._form.complete

    @property
    def sendable(self) -> bool:
        """Whether Send does something: it sends, or it asks about an address that may have been finished only now."""
        return self._form.sendable

    @Slot()
    def finish(self) -> None:
        """Take the address as finished, and ask what there is to ask about it."""
        self._become(finished(self._form))

    @property
    def masked(self) -> str:
        """The address that was sent to last, so that only its owner recognises it; empty when there is none."""
        return self._masked

    @Property(str, notify=addressChanged)
    def hidden(self) -> str:
        """The address that is typed, so that only its owner recognises it; nothing where there is none yet."""
        return masked(self._form.typed) if "@" in self._form.typed else ""

    @Property(int, notify=suggestionChanged)
    def doubtBegin(self) -> int:
        """The first of the letters that the suggestion changes."""
        return self._form.doubtful[0]

    @Property(int, notify=suggestionChanged)
    def doubtEnd(self) -> int:
        """The one after them; the same where there is no suggestion."""
        return self._form.doubtful[1]

    def put_back(self, address: str) -> None:
        """Take back what was sent, to be corrected: the patient has agreed already."""
        self._masked = ""
        self._become(Form(address=address, consent=True))

    def take(self) -> str:
        """Return the address to send to, and empty the form: the address leaves the screen."""
        address = self._form.typed
        self._masked = masked(address)
        self._become(Form())
        return address

    @Slot()
    def _wipe(self) -> None:
        self._masked = ""
        self._become(Form())

    def _get_address(self) -> str:
        return self._form.address

    def _set_address(self, address: str) -> None:
        if address != self._form.address:
            self._become(replace(self._form, address=address))

    address = Property(str, _get_address, _set_address, notify=addressChanged)

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """What is wrong with the address once it looks finished, or nothing."""
        return self._visit.say(self._form.problem)

    @Property(str, notify=suggestionChanged)
    def suggestion(self) -> str:
        """The address that was probably meant, or nothing; nothing too once the patient keeps what was typed."""
        return self._form.suggestion

    @Property(str, notify=suggestionChanged)
    def question(self) -> str:
        """Whether the suggestion was meant, or nothing; its domain is all of it that differs from what was typed."""
        return self._say_of(N_("Did you mean {domain}?"), self._form.suggestion.rpartition("@")[2])

    @Slot(str)
    def completeWith(self, domain: str) -> None:
        """Take a domain that was chosen; it replaces what was begun after the @."""
        self._set_address(f"{self._form.address.partition('@')[0]}@{domain}")

    @Slot()
    def acceptSuggestion(self) -> None:
        """Take the suggested address."""
        self._become(corrected(self._form))

    @Property(str, notify=suggestionChanged)
    def keepable(self) -> str:
        """The domain that may be kept as it was typed, while another is suggested; nothing where it cannot exist."""
        return self._form.keepable

    @Property(str, notify=suggestionChanged)
    def keepText(self) -> str:
        """The answer that keeps what was typed, or nothing."""
        return self._say_of(N_("No, keep {domain}"), self._form.keepable)

    @Property(str, notify=suggestionChanged)
    def shortQuestion(self) -> str:
        """The question where there is little room, or nothing."""
        return self._say_of(N_("{domain}?"), self._form.suggestion.rpartition("@")[2])

    @Property(str, notify=suggestionChanged)
    def shortKeepText(self) -> str:
        """The answer that keeps what was typed, where there is little room, or nothing."""
        return self._visit.say(N_("No, keep it")) if self._form.keepable else ""

    def _say_of(self, message: str, domain: str) -> str:
        return self._visit.say(message).format(domain=_short(domain)) if domain else ""

    @Slot()
    def keepAddress(self) -> None:
        """Take the address as it was typed."""
        self._become(kept(self._form))

    @Property(str, notify=missingChanged)
    def missing(self) -> str:
        """Why it cannot be sent yet, or nothing."""
        return self._visit.say(self._form.missing)

    @Property("QStringList", notify=reasonsChanged)
    def reasons(self) -> list[str]:
        """All that may be said to be missing, so that its place may be kept."""
        return [self._visit.say(reason) for reason in REASONS]

    def _get_consent(self) -> bool:
        return self._form.consent

    def _set_consent(self, consent: bool) -> None:  # noqa: FBT001 - a property's setter
        self._become(replace(self._form, consent=consent))

    consent = Property(bool, _get_consent, _set_consent, notify=consentChanged)

    @Property(str, notify=consentTextChanged)
    def consentText(self) -> str:
        """What the patient agrees to."""
        return self._visit.say(
            N_("I agree that the clinic emails me this sheet. My address is erased once it is sent.")
        )


def _short(domain: str) -> str:
    return domain if len(domain) <= MOST_OF_A_DOMAIN else f"{domain[:12]}…{domain[-16:]}"
