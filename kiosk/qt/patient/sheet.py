"""The sheet of the visit that is going on: its format, what there is to take home, and the pictures of its pages.

It is made and drawn in the background.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.errors import N_, KioskError
from kiosk.handout.making import forget, taken_home
from kiosk.handout.options import BOTH, LARGE, ONE, USUAL, Format, both
from kiosk.i18n import NBSP, words
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.images import READ_PIXELS, pictures
from kiosk.qt.common.rows import Rows
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.visit.walk import Step

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.handout.making import Handout, Side
    from kiosk.handout.options import SheetOptions
    from kiosk.i18n import Words
    from kiosk.qt.common.background import Background
    from kiosk.qt.common.images import Pages
    from kiosk.qt.patient.appearance import Appearance
    from kiosk.qt.patient.visit import Visit
    from kiosk.visit.plan import CarePlan

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class FormatRow:
    """One thing to choose about the sheet."""

    key: str
    label: str
    note: str
    picked: bool


@QmlElement
@QmlUncreatable("Sheet is made by the kiosk")
class Sheet(QObject):
    """Made when the plan is first offered, and again for another format, or another language where it is in one."""

    pagesChanged = Signal()
    buildingChanged = Signal()
    problemChanged = Signal()
    formatTextChanged = Signal()

    changed = Signal()
    """For the other objects: there is another sheet, or none."""

    def __init__(self, visit: Visit, background: Background, provider: Pages, appearance: Appearance) -> None:
        super().__init__()
        self._visit, self._background, self._provider = visit, background, provider
        self._appearance = appearance
        self._formats, self._prints = Rows(FormatRow), Rows(FormatRow)
        self._forget()
        self._changes = Changes(self)
        self._fill()
        visit.stepChanged.connect(self._step_changed)
        visit.languageChanged.connect(self._language_changed)
        appearance.largeTextChanged.connect(self._look_changed)
        visit.wiped.connect(self._wipe)
        visit.wiped.connect(partial(background.do, forget))  # there, as another sheet may still be on its way

    @Slot()
    def _wipe(self) -> None:
        self._forget()
        self._tell()

    def _tell(self) -> None:
        self._fill()
        self._changes.tell()
        self.changed.emit()

    def _forget(self) -> None:
        self._plan: CarePlan | None = None
        self._format, self._building = Format(), False
        self._chose_print = False  # who chose the print's size keeps it, whatever the screen's text
        self._counts: dict[Format, int] = {}
        self._sharp = False
        self._wanted: SheetOptions | None = None
        self._made: Handout | None = None
        self._problem = ""
        self._sources: list[str] = []
        self._provider.forget()

    @property
    def made(self) -> Handout | None:
        """What there is to take home, once it is made."""
        return self._made

    @Slot()
    def _step_changed(self) -> None:
        if self._visit.at is Step.TAKE_HOME and self._visit.plan is not self._plan:
            self._plan, self._counts = self._visit.plan, {}
            if not self._chose_print:
                self._format = replace(self._format, large_print=self._appearance.largeText)
            self._build()
        elif self._visit.at is Step.FORMAT:
            self._count()
        elif self._visit.at is Step.PAGES:
            self._sharpen()

    @Slot()
    def _look_changed(self) -> None:
        """Who reads large text most likely wants large print."""
        if self._plan is not None and self._plan is self._visit.plan and not self._chose_print:
            self._become(replace(self._format, large_print=self._appearance.largeText))

    @Slot()
    def _language_changed(self) -> None:
        self._tell()
        if self._plan is not None and self._options(self._plan) != self._wanted:
            self._counts = {}
            self._build()

    def _options(self, plan: CarePlan) -> SheetOptions:
        return self._format.options(plan.languages, self._visit.language)

    def _build(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._wanted = options = self._options(plan)
        wanted, language = self._format, self._visit.language
        self._building, self._problem, self._made, self._sharp = True, "", None, False
        self._tell()

        def work() -> tuple[Handout, list[QImage]]:
            made = taken_home(plan, wanted, language)
            return made, pictures(made.pdf)

        self._background.run(work, partial(self._built, plan, options), partial(self._not_built, plan, options))

    def _built(self, plan: CarePlan, options: SheetOptions, made: tuple[Handout, list[QImage]]) -> None:
        if plan is not self._plan or options != self._options(plan):
            return  # another patient, or another format: that one's own pages are coming
        self._made, images = made
        self._counts[self._format] = self._made.pages
        self._sources = self._provider.show(images)
        self._building = False
        self._tell()

    def _not_built(self, plan: CarePlan, options: SheetOptions, _error: KioskError) -> None:
        if plan is self._plan and options == self._options(plan):
            self._building = False
            self._problem = N_("The sheet could not be made. Please ask at the desk: they will help you.")
            self._tell()

    def _sharpen(self) -> None:
        """Draw the pages again, large enough to be read."""
        made = self._made
        if made is None or self._sharp:
            return
        self._sharp = True

        def came(images: list[QImage]) -> None:
            if made is self._made:
                self._sources = self._provider.show(images)
                self._tell()

        self._background.run(partial(pictures, made.pdf, READ_PIXELS), came, lambda _: None)

    def _count(self) -> None:
        """Count the pages of the other formats, which are told before they are chosen."""
        plan, language = self._plan, self._visit.language
        if plan is None:
            return
        for one_language in (False, True):
            for large_print in (False, True):
                wanted = Format(one_language=one_language, large_print=large_print)
                if wanted not in self._counts:
                    work = partial(_counted, plan, wanted, language)
                    self._background.run(work, partial(self._came, plan, language, wanted), lambda _: None)

    def _came(self, plan: CarePlan, language: str, wanted: Format, pages: int) -> None:
        if plan is self._plan and language == self._visit.language:
            self._counts[wanted] = pages
            self._tell()

    def _sides(self) -> tuple[Side, ...]:
        return self._made.sides(self._visit.language) if self._made and self._sources else ()

    @Property("QStringList", notify=pagesChanged)
    def pages(self) -> list[str]:
        """The addresses of the pages' pictures, those in the reader's language first."""
        return [self._sources[side.page] for side in self._sides()]

    @Property("QStringList", notify=pagesChanged)
    def pageNumbers(self) -> list[str]:
        """What stands by each page's picture."""
        w, said = words(self._visit.language), []
        for side in self._sides():
            language = w.name_of(side.language) if side.language else ""
            if language and side.count == 1:
                text = w.gettext(N_("{language} side")).format(language=language)
            elif language:
                text = w.gettext(N_("{language}, page {number} of {count}"))
                text = text.format(language=language, number=side.number, count=side.count)
            else:
                text = w.gettext(N_("Page {number} of {count}")).format(number=side.number, count=side.count)
            said.append(text[:1].upper() + text[1:])
        return said

    @Slot(int, int, result=str)
    def partText(self, number: int, count: int) -> str:
        """Return which part of a page is shown, from 0; nothing where it is the whole page."""
        message = self._visit.say(N_("part {number} of {count}"))
        return message.format(number=number + 1, count=count) if count > 1 else ""

    @Property("QStringList", notify=pagesChanged)
    def pageNames(self) -> list[str]:
        """What a screen reader says of each page's picture."""
        message = self._visit.say(N_("Your care sheet, page {number}"))
        return [message.format(number=side.page + 1) for side in self._sides()]

    @Property(str, notify=formatTextChanged)
    def formatText(self) -> str:
        """How the sheet comes out, and how long it is as soon as that is known."""
        w, known, made = words(self._visit.language), self._format, self._made
        if known.one_language:
            text = w.own_name
        elif made is not None and made.begins == (0, 1):
            tags = both(self._languages, w.language)
            text = w.gettext(N_("{one} on one side, {other} on the other"))
            text = text.format(one=w.name_of(tags[0]), other=w.name_of(tags[-1]))
        else:
            text = _pair(self._languages, w)
        if known.large_print:
            text = w.gettext(N_("{languages}, large print")).format(languages=text)
        if made is not None:
            text = w.gettext(N_("{format} · {pages}")).format(format=text, pages=_pages(w, made.pages))
        return text[:1].upper() + text[1:]

    @Property(str, notify=formatTextChanged)
    def formatShort(self) -> str:
        """The same where there is little room."""
        w, known, made = words(self._visit.language), self._format, self._made
        if not known.large_print:
            return w.own_name if known.one_language else _pair(self._languages, w)
        text = w.gettext(N_("Large print"))
        return w.gettext(N_("{format} · {pages}")).format(format=text, pages=_pages(w, made.pages)) if made else text

    @Property(str, notify=formatTextChanged)
    def lengthText(self) -> str:
        """How many pages it has in large print; nothing otherwise, as that is one or two sheets."""
        w, made = words(self._visit.language), self._made
        if made is None or not self._format.large_print:
            return ""
        return w.gettext(N_("In large print: {pages}")).format(pages=_pages(w, made.pages))

    @Property(bool, notify=buildingChanged)
    def building(self) -> bool:
        """Whether the pages are being made."""
        return self._building

    @Property(str, notify=problemChanged)
    def problem(self) -> str:
        """Why there are no pages, or nothing."""
        return self._visit.say(self._problem)

    @property
    def _languages(self) -> tuple[str, ...]:
        content = self._visit.served.of(self._visit.walk.treatment)
        return content.languages if content else self._visit.served.languages

    def _fill(self) -> None:
        w, known = words(self._visit.language), self._format
        self._formats.take(
            (
                FormatRow(BOTH, _pair(self._languages, w), self._note(one_language=False), not known.one_language),
                FormatRow(ONE, w.own_name, self._note(one_language=True), known.one_language),
            )
        )
        self._prints.take(
            (
                FormatRow(USUAL, w.gettext(N_("Usual print")), self._note(large_print=False), not known.large_print),
                FormatRow(LARGE, w.gettext(N_("Large print")), self._note(large_print=True), known.large_print),
            )
        )

    def _note(self, **other: bool) -> str:
        pages = self._counts.get(replace(self._format, **other))
        return _pages(words(self._visit.language), pages) if pages else ""

    @Property(Rows, constant=True)
    def formats(self) -> Rows[FormatRow]:
        """Both languages or one."""
        return self._formats

    @Property(Rows, constant=True)
    def prints(self) -> Rows[FormatRow]:
        """Usual or large print."""
        return self._prints

    @Slot(str)
    def chooseFormat(self, wanted: str) -> None:
        """Choose both languages or one; usual print or large, which a second time goes off."""
        self._chose_print = self._chose_print or wanted in {USUAL, LARGE}
        self._become(self._format.touched(wanted))

    def _become(self, wanted: Format) -> None:
        before, self._format = self._format, wanted
        if wanted != before:
            self._build()


def _pair(languages: tuple[str, ...], w: Words) -> str:
    pair = " + ".join(w.name_of(tag) for tag in both(languages, w.language))
    return pair[:1].upper() + pair[1:]


def _pages(w: Words, count: int) -> str:
    return w.ngettext("{count} page", "{count} pages", count).format(count=count).replace(" ", NBSP)  # in one line


def _counted(plan: CarePlan, wanted: Format, language: str) -> int:
    return taken_home(plan, wanted, language).pages
