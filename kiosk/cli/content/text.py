"""The texts of the library: which one is meant, read, and told as patients read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.content import document
from kiosk.errors import N_, LibraryError, Sentence
from kiosk.library import deciding
from kiosk.library.lineage import first_known, hash_of
from kiosk.visit.differing import ALIKE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.cli.library import Library
    from kiosk.content.document import Document
    from kiosk.errors import Tells
    from kiosk.i18n import Words
    from kiosk.visit.differing import Reading, Told

NOTHING = N_("(nothing)")


@dataclass(frozen=True, slots=True)
class Written:
    """A text of the library."""

    label: Tells
    """What it is: "the draft", "edition 3"."""
    data: bytes
    edition: int | None = None

    def document(self) -> Document:
        """Return the document.

        Raises:
            LibraryError: it cannot be understood; a draft may be anything.

        """
        read, findings = document.read(self.data)
        if read is None:
            message = N_("{text} cannot be read: {reason}")
            raise LibraryError(message, text=self.label, reason=findings[0])
        return read


def newest(ours: Library, treatment: str) -> Written:
    """Return the draft of a treatment, else its newest edition."""
    draft = ours.drafts.open(treatment)
    if draft is not None:
        return Written(Sentence(N_("the draft")), draft.document)
    return edition(ours, treatment, len(ours.fold.editions[treatment]))


def edition(ours: Library, treatment: str, number: int) -> Written:
    """Return an edition of a treatment.

    Raises:
        LibraryError: there is no such one.

    """
    found = deciding.known(ours.fold, treatment, number)
    label = Sentence(N_("edition {number}"), {"number": number})
    return Written(label, ours.journal.bytes_of(found.sha256), number)


def shown(ours: Library, treatment: str) -> Written | None:
    """Return what the kiosks show of a treatment; None where that is nothing."""
    found = next((each for each in ours.fold.shown(ours.today()) if each.treatment == treatment), None)
    return edition(ours, treatment, found.number) if found else None


def begun_from(ours: Library, treatment: str, written: Written) -> Written | None:
    """Return what a text was begun from; None where that is not known."""
    if written.edition is not None:
        base = deciding.known(ours.fold, treatment, written.edition).sent.base
    else:
        draft = ours.drafts.open(treatment)
        base = draft.base if draft else ""
    data = first_known(ours.journal, filter(None, [hash_of(base)]))
    return Written(Sentence(N_("what it was begun from")), data) if data is not None else None


# -- telling ------------------------------------------------------------------------------


BEFORE = N_("before: {text}"), N_("now: {text}")
"""How the two texts of a place are told."""


def tell_all(told: Iterable[Told], words: Words, *, before: bool, messages: tuple[str, str] = BEFORE) -> None:
    """Print what is read at each place; with ``before``, what was read there, too."""
    for each in told:
        print(f"\n{each.where}" if before else each.where)
        for reading in each.readings:
            _tell(reading, words, messages if before else None)


def _tell(reading: Reading, words: Words, messages: tuple[str, str] | None) -> None:
    language = "" if reading.language == ALIKE else _named(reading.language, words)
    if messages is None:
        said = words.gettext(N_("{language}: {text}")).format(language=language, text=reading.new)
        print(f"    {said if language else reading.new}")
        return
    if language:
        print(f"  {language}")
    for message, text in zip(messages, (reading.old, reading.new), strict=True):
        print(f"    {words.gettext(message).format(text=text or words.gettext(NOTHING))}")


def _named(language: str, words: Words) -> str:
    name = words.name_of(language)
    return name[:1].upper() + name[1:]
