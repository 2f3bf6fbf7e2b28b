"""Saving what stands in the form: all at once, with a word on when the kiosk takes it, and a way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import config
from kiosk.config.declared import SECRET_NAMES
from kiosk.errors import N_, Sentence, SettingsError
from kiosk.qt.common.changes import Changes
from kiosk.qt.common.typed import Property, QmlUncreatable
from kiosk.qt.staff.settings import form
from kiosk.qt.staff.settings.table import BY_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.config import Described, Settings
    from kiosk.errors import KioskError, Tells
    from kiosk.i18n import Words
    from kiosk.qt.staff.office import Office

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

AT_ONCE = N_("Saved. This kiosk has it already.")
LATER = N_("Saved. This kiosk takes it at its next start.")
PARTLY = N_("Saved. This kiosk takes a part of it at its next start.")
AT_OFFICE = N_("Saved. A kiosk takes it at its next start.")
BACK = N_("As it was before.")


@QmlElement
@QmlUncreatable("SavedSettings is made by the kiosk")
class SavedSettings(QObject):
    """Saves everything that was written, or nothing where something stands in the way."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        words: Callable[[], Words],
        done: Callable[[Mapping[str, str], Mapping[str, Tells], tuple[Described, ...]], None],
    ) -> None:
        """Begin with nothing saved.

        Args:
            office: the data folder, and the screens that take what is saved.
            words: those of who reads this.
            done: takes what was to be saved, what stood in the way, by the setting, and what is saved now.

        """
        super().__init__()
        self._office, self._words, self._done = office, words, done
        self._is_under_way = False
        self._visit = object()
        """Somebody's being here: the way back is theirs."""
        self._before: dict[str, str] = {}
        self._waiting: frozenset[str] = frozenset()
        self._said: Tells | None = None
        self._problem: Tells | None = None
        self._changes = Changes(self)

    def save(self, written: Mapping[str, str], before: Mapping[str, str]) -> None:
        """Save settings by their names, in the background; ``before`` is what they were."""
        # A password that was replaced is not known here, so that it cannot be put back.
        kept = {} if set(before) & set(SECRET_NAMES) else dict(before)
        self._save(dict(written), kept, Sentence(self._when(written)))

    def _when(self, written: Mapping[str, str]) -> str:
        later = [name for name in written if not BY_NAME[name].is_at_once]
        if self._office.desk:
            return AT_OFFICE
        return AT_ONCE if not later else LATER if len(later) == len(written) else PARTLY

    @Slot()
    def takeBack(self) -> None:
        """Save again what was saved before."""
        before, self._before = self._before, {}
        self._save(before, {}, Sentence(BACK))

    def _save(self, written: dict[str, str], before: dict[str, str], said: Tells) -> None:
        self._is_under_way, self._said, self._problem = True, None, None
        self.tell()
        data = self._office.data

        def work() -> tuple[dict[str, Tells], tuple[Described, ...], Settings | None]:
            wrong = form.save(data, written)
            return wrong, config.describe(data), None if wrong else _whole(self._office)

        self._office.background.run(work, partial(self._came, self._visit, written, before, said), self._failed)

    def _came(
        self,
        visit: object,
        written: dict[str, str],
        before: dict[str, str],
        said: Tells,
        result: tuple[dict[str, Tells], tuple[Described, ...], Settings | None],
    ) -> None:
        wrong, described, settings = result
        self._is_under_way = False
        if not wrong:
            if visit is self._visit:
                self._before, self._said = before, said
            later = {name for name in written if not BY_NAME[name].is_at_once}
            self._waiting = self._waiting.union(later)
        if settings is not None and self._office.taken is not None:
            self._office.taken(settings)
        self._done(written, wrong, described)
        self.tell()

    def _failed(self, problem: KioskError) -> None:
        self._is_under_way = False
        self._problem = problem
        self.tell()

    @Slot()
    def forgetSaid(self) -> None:
        """Say no more what was done."""
        self._said = None
        self.tell()

    def forget(self) -> None:
        """Forget what it was before: nobody is here any more."""
        self._before, self._said, self._problem = {}, None, None
        self._visit = object()
        self.tell()

    @Slot()
    def restart(self) -> None:
        """Start the kiosk anew, so that it takes everything."""
        if self._office.again is not None:
            self._office.again()

    def tell(self) -> None:
        """Say everything in the language of now."""
        self._changes.tell()

    @Property(bool, notify=changed)
    def underWay(self) -> bool:
        """Whether it is being saved."""
        return self._is_under_way

    @Property(bool, notify=changed)
    def canTakeBack(self) -> bool:
        """Whether what was saved last can be taken back."""
        return bool(self._before)

    @Property(bool, notify=changed)
    def canRestart(self) -> bool:
        """Whether something saved here waits for the next start of the kiosk, which can be now."""
        return bool(self._waiting) and self._office.again is not None

    @Property(str, notify=changed)
    def said(self) -> str:
        """What was done."""
        return self._said.told(self._words()) if self._said else ""

    @Property(str, notify=changed)
    def problem(self) -> str:
        """Why it was not saved."""
        return self._problem.told(self._words()) if self._problem else ""


def _whole(office: Office) -> Settings | None:
    """Return the settings as they are now; None where others stand in the way, which were wrong before."""
    try:
        return office.settings()
    except SettingsError:
        return None
