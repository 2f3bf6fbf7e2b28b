"""A page to try a printer with, and questions about how it came out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.delivery import tries
from kiosk.delivery.job import Channel, State
from kiosk.delivery.printing import judging, trial
from kiosk.errors import N_, Sentence
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.delivery.printing.printer import PrintStatus
    from kiosk.errors import KioskError, Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PageQuestion:
    """A question about the page that came out."""

    key: str
    text: str
    answer: str
    """ "yes", "no" or "" where it is not answered yet."""


@QmlElement
@QmlUncreatable("PrinterPage is made by the kiosk")
class PrinterPage(QObject):
    """Prints the page on the printer that is chosen, and says what to do where it does not come out right."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Begin with no printer.

        Args:
            office: the clinic's name and colour, and where things are tried.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._printer, self._is_two_sided = "", False
        self._is_printing = self._is_out = False
        self._answers: dict[str, bool] = {}
        self._said: Tells | None = None
        self._tone = ""
        self._questions = Rows(PageQuestion)
        self._changes = Changes(self)

    def take(self, printer: str, *, two_sided: bool) -> None:
        """Try another printer from now on; ``two_sided`` is what it says of itself."""
        if printer != self._printer:
            self._printer = printer
            self._forget()
        self._is_two_sided = two_sided
        self._tell()

    def _forget(self) -> None:
        self._is_out, self._answers, self._said, self._tone = False, {}, None, ""

    def speak(self) -> None:
        """Say everything in the language of now."""
        self._tell()

    @Slot()
    def print(self) -> None:
        """Print a page with two sides on the printer, and look after it until it is out."""
        if not self.ready:
            return
        printer, office = self._printer, self._office
        self._forget()
        self._is_printing = True
        self._say("", Sentence(N_("The test page is on its way to the printer…")))

        def work() -> PrintStatus:
            page, count = office.trial_page()
            return trial.printed(printer, page, count, tell)

        def tell(status: PrintStatus) -> None:
            if status.state is State.NEEDS_HELP:
                office.trying.on_gui(partial(self._say_of, printer, trial.said(status)))

        def then(status: PrintStatus) -> None:
            self._is_printing = False
            if printer != self._printer:
                self._tell()
                return  # another one was chosen meanwhile
            if status.state is State.DONE:
                self._is_out = True
                self._say("", None)
            else:
                self._say("wrong", trial.said(status))

        def failed(problem: KioskError) -> None:
            self._is_printing = False
            self._say_of(printer, problem)

        office.trying.run(work, then, failed)

    @Slot(str, bool)
    def answer(self, question: str, yes: bool) -> None:  # noqa: FBT001 - QML's call
        """Say how the page came out; what follows from an earlier question is asked anew."""
        later = judging.QUESTIONS[judging.QUESTIONS.index(question) + 1 :]
        self._answers = {key: said for key, said in self._answers.items() if key not in later} | {question: yes}
        if judging.asked(self._answers):
            self._say("", None)
            return
        advice = judging.advice(self._answers, two_sided=self._is_two_sided)
        serves = advice in judging.SERVES
        if serves:
            self._office.background.do(partial(tries.note, self._office.data, Channel.PAPER, self._printer))
        self._say("good" if serves else "wrong", Sentence(advice, {"address": self._printer}))

    def _say_of(self, printer: str, wrong: Tells) -> None:
        if printer == self._printer:  # else another one was chosen meanwhile
            self._say("wrong", wrong)
        self._tell()

    def _say(self, tone: str, said: Tells | None) -> None:
        self._tone, self._said = tone, said
        self._tell()

    def _tell(self) -> None:
        words = self._words()
        asked = [*self._answers, judging.asked(self._answers)] if self._is_out else []
        self._questions.take(
            PageQuestion(each, words.gettext(each), {True: "yes", False: "no", None: ""}[self._answers.get(each)])
            for each in asked
            if each
        )
        self._changes.tell()

    @Property(Rows, constant=True)
    def questions(self) -> Rows[PageQuestion]:
        """What is asked about the page that is out."""
        return self._questions

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether a page can be printed."""
        return bool(self._printer) and not self._is_printing

    @Property(bool, notify=changed)
    def printing(self) -> bool:
        """Whether it is on its way."""
        return self._is_printing

    @Property(str, notify=changed)
    def tone(self) -> str:
        """How it went: "good", "wrong" or "" while it goes on."""
        return self._tone

    @Property(str, notify=changed)
    def said(self) -> str:
        """The same in a sentence, with what to do."""
        return self._said.told(self._words()) if self._said else ""
