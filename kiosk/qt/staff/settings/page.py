"""The page of the settings: what stands in the form, part by part, and what is wrong with it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import config
from kiosk.config import plain
from kiosk.config.diagonal import SETTING as DIAGONAL
from kiosk.errors import N_, KioskError
from kiosk.handout.looked_into import LOGO, looked_into
from kiosk.library.writing import begun
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.settings import files
from kiosk.qt.staff.settings.card import CardMeasure
from kiosk.qt.staff.settings.closed import ClosedDays
from kiosk.qt.staff.settings.form import Form
from kiosk.qt.staff.settings.lines import GroupLine, LogoLine, SettingLine, group_lines, setting_line
from kiosk.qt.staff.settings.mail_trial import MailTrial
from kiosk.qt.staff.settings.printers import PrinterChoice
from kiosk.qt.staff.settings.saved import SavedSettings
from kiosk.qt.staff.settings.seen import SettingsSeen
from kiosk.qt.staff.settings.table import BY_NAME, GROUPS, SWATCHES, TABLE, Group
from kiosk.qt.staff.settings.week import OpeningWeek

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.config import Described
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.library.drafts import Draft
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

OPENING, CLOSED, URI = "clinic.opening", "clinic.closed", "printer.uri"
_Read = tuple[tuple["Described", ...], "Draft | None", list[Path]]


@QmlElement
@QmlUncreatable("StaffSettings is made by the kiosk")
class StaffSettings(QObject):
    """Shows every setting, and takes what is written."""

    changed = Signal()

    def __init__(self, office: Office, words: Callable[[], Words]) -> None:
        """Begin with nothing read.

        Args:
            office: the data folder, and where things are made and tried.
            words: those of who reads this.

        """
        super().__init__()
        self._office, self._words = office, words
        self._form = Form(office.data)
        self._group = Group.CLINIC
        self._known = False
        self._problem: Tells | None = None
        self._pictures: list[Path] = []
        self._logo = ""
        self._groups, self._lines, self._logos = Rows(GroupLine), Rows(SettingLine), Rows(LogoLine)
        self._week, self._closed = OpeningWeek(words), ClosedDays(office.clock, words)
        self._printers, self._mail = PrinterChoice(office, words), MailTrial(office, words)
        self._seen = SettingsSeen(office, words, lambda: self._form.allowed)
        self._saved = SavedSettings(office, words, self._is_saved)
        self._card = CardMeasure(words, self._keep_size, available=not office.desk)
        self._changes = Changes(self)
        self._week.edited.connect(self._write_hours)
        self._closed.edited.connect(self._write_closed)
        self._printers.picked.connect(self._write_printer)
        self._saved.changed.connect(self._tell)

    # -- reading ---------------------------------------------------------------------------

    @Slot()
    def look(self) -> None:
        """Read what is saved, in the background; what was written and not saved stays."""
        self._problem = None
        self._saved.forgetSaid()
        self._office.background.run(self._read, self._take, self._failed)

    def _read(self) -> _Read:
        office = self._office
        described = config.describe(office.data)
        try:
            fold = office.journal.fold()
            first = next(iter([*fold.editions, *(each.treatment for each in office.drafts.all())]), "")
            text = begun(office.journal, fold, first)
        except KioskError:  # the settings are what puts the library right
            text = None
        return described, text, files.pictures(files.places())

    def _take(self, read: _Read) -> None:
        described, text, self._pictures = read
        self._form.take(described)
        self._known, self._problem = True, None
        self._show()
        self._seen.take(text)

    def _failed(self, problem: KioskError) -> None:
        self._problem = problem
        self._tell()

    def speak(self) -> None:
        """Say everything in the language of now."""
        for each in (self._printers, self._mail, self._seen):
            each.speak()
        for one in (self._week, self._closed, self._saved, self._card):
            one.tell()
        self._tell()

    def leave(self) -> None:
        """Forget what was not saved, above all a password, as nobody is here any more."""
        self._form.forget()
        self._known, self._group = False, Group.CLINIC
        self._saved.forget()
        self._card.close()
        self._seen.forget()
        self._mail.write("password", "")
        self._mail.write("to", "")
        self._tell()

    # -- what the screen does ----------------------------------------------------------------

    @Slot(str)
    def open(self, group: str) -> None:
        """Open a part of the page."""
        self._group = Group(group)
        if self._group is Group.PRINTER:
            self._printers.look()
        self._tell()

    @Slot(str, str)
    def write(self, name: str, text: str) -> None:
        """Take what was written in a field; nothing is saved yet."""
        if self._form.write(name, text):
            self._saved.forgetSaid()
            self._follow()
            self._seen.soon()
            if name == LOGO:
                work = partial(looked_into, name, text)
                self._office.background.run(work, partial(self._is_logo, text), partial(self._is_no_logo, text))

    def _is_logo(self, file: str, _: str) -> None:
        self._logo = file
        self._tell()

    def _is_no_logo(self, file: str, problem: KioskError) -> None:
        """Tell that a file is no logo, as soon as it was chosen."""
        if self._form.value(LOGO) == file:
            self._form.problems[LOGO] = problem
            self._tell()
            self._seen.soon()

    @Slot(str)
    def _write_hours(self, opening: str) -> None:
        self.write(OPENING, opening)

    @Slot(str)
    def _write_closed(self, days: str) -> None:
        self.write(CLOSED, days)

    @Slot()
    def _write_printer(self) -> None:
        if self._known:
            self.write(URI, self._printers.chosen)

    def _show(self) -> None:
        """Show what stands in the form, whoever wrote it."""
        described = self._form.described
        self._week.take(self._form.value(OPENING), described[OPENING].value)
        self._closed.take(self._form.value(CLOSED))
        self._follow()

    def _follow(self) -> None:
        """Let the printer and the mail be tried as they stand in the form."""
        self._printers.follow("" if URI in self._form.problems else self._form.value(URI))
        mail = {each.name: self._form.value(each.name) for each in TABLE if each.group is Group.MAIL}
        self._mail.follow(mail, has_password=self._form.is_kept("mail.password"))
        self._tell()

    @Slot()
    def undo(self) -> None:
        """Show again what is saved."""
        self._form.forget()
        self._show()
        self._seen.draw()

    @Slot()
    def save(self) -> None:
        """Save everything that was written, or nothing where something stands in the way."""
        if self.canSave:
            written = dict(self._form.written)
            self._saved.save(written, {name: self._form.described[name].value for name in written})

    def _keep_size(self, inches: str) -> None:
        """Save what was measured, and nothing else that stands in the form."""
        self.write(DIAGONAL, inches)
        if DIAGONAL in self._form.allowed and not self._saved.underWay:
            self._saved.save({DIAGONAL: inches}, {DIAGONAL: self._form.described[DIAGONAL].value})

    def _is_saved(self, saved: Mapping[str, str], wrong: Mapping[str, Tells], described: tuple[Described, ...]) -> None:
        if wrong:
            self._form.problems |= wrong
            self._group = BY_NAME[next(iter(wrong))].group
        else:
            self._form.forget(name for name, text in saved.items() if self._form.written.get(name) == text)
            self._form.take(described)
        self._show()
        self._seen.draw()

    # -- what it shows -----------------------------------------------------------------------

    @Slot()
    def _tell(self) -> None:
        words = self._words()
        self._groups.take(group_lines(self._group, self._form.wrong_in(), words))
        here = [each for each in TABLE if each.group is self._group] if self._known else []
        says_later = not self._office.desk and any(each.is_at_once for each in here)
        self._lines.take(setting_line(each, self._form, words, says_later=says_later) for each in here)
        chosen = self._form.value(LOGO)
        self._logos.take(LogoLine(str(path), path.name, str(path) == chosen) for path in self._pictures)
        self._changes.tell()

    @Property(Rows, constant=True)
    def groups(self) -> Rows[GroupLine]:
        """The parts of the page."""
        return self._groups

    @Property(Rows, constant=True)
    def lines(self) -> Rows[SettingLine]:
        """The settings of the part that is open."""
        return self._lines

    @Property(Rows, constant=True)
    def logos(self) -> Rows[LogoLine]:
        """The pictures that are at hand."""
        return self._logos

    @Property("QStringList", constant=True)
    def swatches(self) -> list[str]:
        """Colours to choose from."""
        return [*SWATCHES]

    @Property(OpeningWeek, constant=True)
    def week(self) -> OpeningWeek:
        """When the phone is answered."""
        return self._week

    @Property(ClosedDays, constant=True)
    def closed(self) -> ClosedDays:
        """On which days it is not, though it is in other weeks."""
        return self._closed

    @Property(PrinterChoice, constant=True)
    def printers(self) -> PrinterChoice:
        """The printers that are there."""
        return self._printers

    @Property(MailTrial, constant=True)
    def mail(self) -> MailTrial:
        """A message to try the mail with."""
        return self._mail

    @Property(SettingsSeen, constant=True)
    def seen(self) -> SettingsSeen:
        """What a patient gets with what stands in the form."""
        return self._seen

    @Property(CardMeasure, constant=True)
    def card(self) -> CardMeasure:
        """The screen measured with a bank card."""
        return self._card

    @Property(SavedSettings, constant=True)
    def saved(self) -> SavedSettings:
        """What was saved, and the way back."""
        return self._saved

    @Property(str, notify=changed)
    def group(self) -> str:
        """The part of the page that is open."""
        return self._group

    @Property(str, notify=changed)
    def title(self) -> str:
        """Its name."""
        return self._words().gettext(GROUPS[self._group][1])

    @Property(str, notify=changed)
    def lead(self) -> str:
        """What it is about."""
        return self._words().gettext(GROUPS[self._group][2])

    @Property(bool, notify=changed)
    def known(self) -> bool:
        """Whether it was read."""
        return self._known

    @Property(str, notify=changed)
    def clinicName(self) -> str:
        """The clinic's name as it stands in the form."""
        return self._form.value("clinic.name")

    @Property(str, notify=changed)
    def logoPicture(self) -> str:
        """The address of the logo's picture; "" for none."""
        chosen = self._form.value(LOGO)
        path = str(plain.path(chosen))
        if LOGO in self._form.written and chosen != self._logo:
            return ""  # it is still looked into, or is no picture
        return QUrl.fromLocalFile(path).toString() if path.startswith("/") else ""

    @Property(str, notify=changed)
    def changes(self) -> str:
        """How many settings were changed and not saved, in words; "" for none."""
        count = len(self._form.written)
        words = self._words()
        return words.ngettext("{count} change", "{count} changes", count).format(count=count) if count else ""

    @Property(str, notify=changed)
    def when(self) -> str:
        """When what is changed in this part is taken."""
        at_once = any(each.is_at_once for each in TABLE if each.group is self._group)
        if self._office.desk:
            return self._words().gettext(N_("A kiosk takes a change at its next start."))
        said = N_("A change is taken at once.") if at_once else N_("A change is taken at the kiosk’s next start.")
        return self._words().gettext(said)

    @Property(bool, notify=changed)
    def canSave(self) -> bool:
        """Whether there is something to save, and nothing wrong."""
        return bool(self._form.written) and not self._form.problems and not self._saved.underWay

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why nothing was read or saved."""
        return self._problem.told(self._words()) if self._problem else self._saved.problem
