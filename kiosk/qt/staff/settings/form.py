"""The settings as they stand in the form: what is saved, what was written since, and what is wrong with that."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.config.allowed import NotAllowed
from kiosk.config.declared import SECRET_NAMES
from kiosk.config.together import clashes
from kiosk.errors import HandoutError, SettingsError
from kiosk.qt.staff.settings import files
from kiosk.qt.staff.settings.table import BY_NAME, Group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kiosk.config import Described, Settings
    from kiosk.errors import Tells


class Form:
    """What is written is checked at once; nothing is saved before :func:`save`.  For the GUI's thread only."""

    def __init__(self, data: Path) -> None:
        """Begin with nothing read; ``data`` is the data folder."""
        self._data = data
        self.described: Mapping[str, Described] = {}
        self.written: dict[str, str] = {}
        self.problems: dict[str, Tells] = {}

    def take(self, read: tuple[Described, ...]) -> None:
        """Show what is saved now; what was written and is the same by now is a change no more."""
        self.described = {each.name: each for each in read}
        self.written = {name: text for name, text in self.written.items() if self._differs(name, text)}

    def forget(self, names: Iterable[str] | None = None) -> None:
        """Show again what is saved, of those settings or of all."""
        if names is None:
            self.written, self.problems = {}, {}
            return
        for name in names:
            self.written.pop(name, None)
            self.problems.pop(name, None)

    def _differs(self, name: str, text: str) -> bool:
        return bool(text) if name in SECRET_NAMES else text != self.described[name].value

    def write(self, name: str, text: str) -> bool:
        """Take what somebody wrote, and tell whether it is something new."""
        if name not in self.described or text == self.value(name):
            return False
        self.written.pop(name, None)
        self.problems.pop(name, None)
        if self._differs(name, text):
            self.written[name] = text
            if name not in SECRET_NAMES:
                self._check(name, text)
        return True

    def _check(self, name: str, text: str) -> None:
        try:
            config.checked(self._data, name, text)
        except NotAllowed as refused:
            self.problems[name] = refused.in_short

    def value(self, name: str) -> str:
        """Return what stands in a field; a secret is only there while it is being typed."""
        saved = "" if name in SECRET_NAMES or name not in self.described else self.described[name].value
        return self.written.get(name, saved)

    def is_kept(self, name: str) -> bool:
        """Tell whether a secret is saved already."""
        return bool(self.described[name].value)

    @property
    def allowed(self) -> dict[str, str]:
        """What was written and may be saved."""
        return {name: text for name, text in self.written.items() if name not in self.problems}

    def wrong_in(self) -> Counter[Group]:
        """Return how many findings each part of the page has."""
        return Counter(BY_NAME[name].group for name in self.problems)


def tried(data: Path, written: Mapping[str, str]) -> Settings:
    """Return the settings as they would be; raises as :func:`kiosk.config.settings_of` does."""
    return config.settings_of(data, written)


def save(data: Path, written: Mapping[str, str]) -> dict[str, Tells]:
    """Save what was written, all of it or nothing; return what stands in the way, by the setting.

    Files and folders are looked into; the logo is copied into the data folder, so that it stays where it is.

    Raises:
        KioskError: the settings cannot be read or written.

    """
    settings = tried(data, written)
    wrong: dict[str, Tells] = {clash.names[0]: clash.said for clash in clashes(settings)}
    kept = dict(written)
    for name in written:
        try:
            kept[name] = files.kept(data, name, written[name])
        except (HandoutError, SettingsError) as problem:
            wrong[name] = problem
    if not wrong:
        config.set_values(data, kept)
    return wrong
