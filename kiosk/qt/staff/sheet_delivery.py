"""How a sheet for a patient leaves: printed or emailed by the kiosk's own courier, and how that is going.

The address is held until it is given to the courier, or until the patient is forgotten.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery.asked import Asked, asked, progressed, promised, refused
from kiosk.delivery.job import Channel
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.patient.email_form import EmailForm
from kiosk.qt.staff.going import ASKED, of_mail, of_paper, of_printer

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.delivery.job import Progress
    from kiosk.errors import KioskError, Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office
    from kiosk.qt.staff.preview.making import Wanted
    from kiosk.qt.staff.preview.pane import SheetPreview

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("SheetDelivery is made by the kiosk")
class SheetDelivery(QObject):
    """Each way is promised once for each sheet."""

    changed = Signal()
    languageChanged = Signal()
    wiped = Signal()
    """The patient is forgotten."""

    def __init__(self, office: Office, words: Callable[[], Words], preview: SheetPreview) -> None:
        """Begin with nothing promised.

        Args:
            office: the courier, and where sheets are made.
            words: those of who reads this.
            preview: makes the sheet.

        """
        super().__init__()
        self._office, self._words, self._preview = office, words, preview
        self._form = EmailForm(self)
        self._emailing = self._watches = False
        self._begin_anew()
        self._changes = Changes(self)
        self._preview.madeAnother.connect(self._made_another)
        self._form.changed.connect(self._tell)

    def _begin_anew(self) -> None:
        self._asked = Asked(self._office.ways)
        self._unanswered: set[object] = set()
        self._wanted: Wanted | None = None

    @Slot()
    def _made_another(self) -> None:
        """Take it that another sheet is wanted: it was neither printed nor sent yet."""
        wanted = self._preview.wanted
        if wanted is None or self._wanted is None or not wanted.is_same_sheet(self._wanted):
            self._begin_anew()
        self._wanted = wanted
        self._tell()

    def watch(self) -> None:
        """Keep an eye on the printer."""
        self._watches = True
        self._office.courier.watch_printer(True)  # noqa: FBT003 - on or off is all it says

    def leave(self) -> None:
        """Look at the printer no more."""
        self._watches = False
        self._office.courier.watch_printer(False)  # noqa: FBT003 - on or off is all it says

    def tick(self) -> None:
        """Tell of the printer again; called each second."""
        if self._watches:
            self._tell()

    def forget(self) -> None:
        """Forget the patient."""
        self._emailing = False
        self._begin_anew()
        self.wiped.emit()
        self._tell()

    def say(self, message: str) -> str:
        """Return a message of the form in the reader's language, as staff are told it; nothing for nothing."""
        return self._words().gettext(ASKED.get(message, message)) if message else ""

    def speak(self) -> None:
        """Say everything in the language of now."""
        self.languageChanged.emit()
        self._tell()

    # -- what the screen does --------------------------------------------------------------

    @Slot()
    def print(self) -> None:
        """Promise the paper."""
        made = self._preview.handout
        if made is not None and self.canPrint:
            courier = self._office.courier
            self._promise(Channel.PAPER, partial(courier.print_sheet, made.pdf, made.pages, made.edition))

    @Slot()
    def openEmail(self) -> None:
        """Ask for the address."""
        if self.canEmail:
            self._emailing = True
            self._tell()

    @Slot()
    def closeEmail(self) -> None:
        """Ask for it no longer; what was typed is gone."""
        self._emailing = False
        self._form.take()
        self._tell()

    @Slot()
    def send(self) -> None:
        """Promise the email, the address gone from here; or ask about one that may not be finished."""
        made = self._preview.handout
        if made is None or not self.canSend:
            return
        if not self._form.complete:
            self._form.finish()
            return
        address, language, courier = self._form.take(), self._preview.language, self._office.courier
        now, sender = self._office.clock(), self._office.ways.sender

        def work() -> str:
            return courier.send_email(made.email(language, sender=sender, now=now), address, made.edition)

        self._emailing = False
        self._promise(Channel.EMAIL, work)

    def _promise(self, channel: Channel, work: Callable[[], str]) -> None:
        question = object()
        self._unanswered.add(question)

        def came(delivery: str) -> None:
            if question in self._unanswered:
                self._become(promised(self._asked, channel, delivery))

        def failed(_problem: KioskError) -> None:
            if question in self._unanswered:
                self._become(refused(self._asked, channel))

        self._become(asked(self._asked, channel))
        self._office.drawing.run(work, came, failed)

    def progressed(self, progress: Progress) -> None:
        """Take the courier's word on a delivery; one of an earlier sheet changes nothing here."""
        self._become(progressed(self._asked, progress))

    def _become(self, now: Asked) -> None:
        self._asked = now
        self._tell()

    # -- what it shows ---------------------------------------------------------------------

    @Slot()
    def _tell(self) -> None:
        self._changes.tell()

    def _told_of(self, said: Tells | None) -> str:
        return said.told(self._words()) if said is not None else ""

    @Property(EmailForm, constant=True)
    def form(self) -> EmailForm:
        """The address, and consent."""
        return self._form

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether Print does something: there is a sheet, the printer is ready, and it was not printed yet."""
        return self._preview.handout is not None and self._asked.can_print(self._office.courier.printer_state())

    @Property(bool, notify=changed)
    def canEmail(self) -> bool:
        """Whether an email can be promised."""
        return self._preview.handout is not None and self._asked.can_email

    @Property(bool, notify=changed)
    def canSend(self) -> bool:
        """Whether Send does something."""
        return self._preview.handout is not None and self._form.sendable

    @Property(bool, notify=changed)
    def emailing(self) -> bool:
        """Whether the address is asked for."""
        return self._emailing

    @Property(str, notify=changed)
    def printerText(self) -> str:
        """Why nothing can be printed; "" where it can, or where it was."""
        if self._asked.paper.state is not None:
            return ""
        return self._told_of(of_printer(self._asked, self._office.courier.printer_state()))

    @Property(str, notify=changed)
    def paperState(self) -> str:
        """The paper's state; "" where none was asked for."""
        return str(self._asked.paper.state or "")

    @Property(str, notify=changed)
    def paperText(self) -> str:
        """The same in a sentence."""
        return self._told_of(of_paper(self._asked))

    @Property(str, notify=changed)
    def mailState(self) -> str:
        """The email's state; "" where none was sent."""
        return str(self._asked.mail.state or "")

    @Property(str, notify=changed)
    def mailText(self) -> str:
        """The same in a sentence, the address masked."""
        return self._told_of(of_mail(self._asked, self._form.masked))
