"""What happens when a treatment is withdrawn: at the kiosks, and with what waits to be printed or sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.delivery.job import Channel
from kiosk.errors import N_, DataFolderError
from kiosk.i18n import Words
from kiosk.qt.staff.publication.kiosks import reported

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.delivery.looking import Waits
    from kiosk.errors import Translates
    from kiosk.library.kiosks import Kiosk
    from kiosk.qt.staff.office import Office


def edition_key(treatment: str, number: int) -> str:
    """Return what a delivery knows the edition by that it was made from."""
    return f"{treatment} {number}"


@dataclass(frozen=True, slots=True)
class Deliveries:
    """How much waits; it is told as "1 sheet and 2 emails"."""

    sheets: int = 0
    emails: int = 0

    @classmethod
    def of(cls, waiting: Iterable[Waits]) -> Deliveries:
        """Count what waits."""
        channels = [each.job.channel for each in waiting]
        return cls(channels.count(Channel.PAPER), channels.count(Channel.EMAIL))

    @property
    def count(self) -> int:
        """How many there are in all."""
        return self.sheets + self.emails

    def __str__(self) -> str:
        return f"{self.sheets} sheets, {self.emails} emails"

    def told(self, words: Translates) -> str:
        """Return it in the reader's language."""
        if not isinstance(words, Words):
            return str(self)
        sheets = words.ngettext("{count} sheet", "{count} sheets", self.sheets).format(count=self.sheets)
        emails = words.ngettext("{count} email", "{count} emails", self.emails).format(count=self.emails)
        return words.listing([*([sheets] if self.sheets else []), *([emails] if self.emails else [])])


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a withdrawal would do now."""

    treatment: str
    edition: int
    """What the kiosks show of it; 0 for nothing."""
    kiosks: tuple[Kiosk, ...]
    """Those that have said what they show."""
    waiting: Deliveries

    def at_kiosks(self, words: Words) -> str:
        """Return what happens at the kiosks, and which have no network."""
        late = [each.report.name for each in self.kiosks if each.is_late]
        count = len(self.kiosks) - len(late)
        if count < 1:
            return words.gettext(
                N_("Every kiosk stops offering it within half a minute; one without a network, when it is back.")
            )
        said = words.ngettext(
            "{count} kiosk stops offering it within half a minute.",
            "{count} kiosks stop offering it within half a minute.",
            count,
        ).format(count=count)
        if not late:
            return said
        later = words.gettext(N_("Without a network, when it is back: {names}."))
        return f"{said} {later.format(names=words.listing(late))}"

    def to_deliveries(self, words: Words) -> str:
        """Return what happens with what waits here."""
        if not self.waiting.count:
            return words.gettext(N_("No sheet and no email of it waits here."))
        return words.gettext(N_("What waits is cancelled: {what}.")).format(what=self.waiting.told(words))


def consequences(office: Office, treatment: str) -> Consequences:
    """Return what withdrawing a treatment would do; it reads the library and the outbox.

    Raises:
        LibraryError: the library cannot be read.

    """
    fold = office.journal.fold()
    number = fold.publication.editions.get(treatment, 0) if fold.publication else 0
    key = edition_key(treatment, number)
    try:
        waiting = Deliveries.of(each for each in office.deliveries.waiting() if each.edition == key)
    except DataFolderError:  # it says so on the page of the state
        waiting = Deliveries()
    return Consequences(treatment, number, reported(office.journal.database, fold, office.clock()), waiting)
