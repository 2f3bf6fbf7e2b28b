"""Every error the kiosk expects, and how it is told to people.

::

    KioskError
    ├── UsageError          the command line was given something it does not know
    ├── SettingsError       the settings cannot be read, or a value is not allowed
    ├── DataFolderError     the data folder is missing, full or not writable
    ├── InstallationError   a file that ships with the kiosk is missing or damaged
    ├── ContentError        the content pack cannot be used; tells the first problem, and how many there are
    ├── LibraryError        the library does not allow what was decided, or cannot be read or written
    ├── VisitError          the visit asks for what the content does not have
    ├── HandoutError        the sheet, the calendar or the email cannot be made
    ├── SpeechError         nothing can be said aloud: no voice, or no sound
    └── DeliveryError       paper or email did not go out
        ├── TemporaryFault  trying again later may help
        └── PermanentFault  trying again will not help

A message is written once, in English, with ``{named}`` values; it is put into the reader's
language where it is shown (:meth:`KioskError.told`).  A message says what to do next.  It never
holds a patient's datum: the same text goes into the log.
"""

from __future__ import annotations

import errno
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import logging
    from collections.abc import Mapping


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark ``message`` for the catalog and return it unchanged; it is translated where it is shown."""
    return message


class Tells(Protocol):
    """A sentence for people: English as ``str``, and any language that there are words for."""

    def told(self, words: Translates, /) -> str:
        """Return the sentence in the reader's language."""


class Translates(Protocol):
    """What puts a message into a reader's language; :class:`kiosk.i18n.Words` does."""

    def gettext(self, message: str, /) -> str:
        """Return ``message`` in the reader's language."""


class Telling:
    """What tells people something: a message and its values."""

    __slots__ = ()
    message: str
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self.message.format(**self.values)

    def told(self, words: Translates) -> str:
        """Return the sentence in the reader's language; a value that can be told is in it, too."""
        return words.gettext(self.message).format(**{name: _told(value, words) for name, value in self.values.items()})


@dataclass(frozen=True, slots=True)
class Sentence(Telling):
    """A sentence, or a part of one, that ends nothing, such as why a treatment is not shown or a value is refused.

    ``message`` and ``values`` are those of a :class:`KioskError`; ``str`` gives it in English, for the log.
    """

    message: str
    values: Mapping[str, object] = field(default_factory=dict)


class KioskError(Telling, Exception):
    """An error that was expected: one sentence that says what to do.

    Args:
        message: the English sentence, marked with ``N_`` so that it is in the catalog.
        values: what stands in for the ``{names}`` of the sentence.

    """

    exit_code = 1

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message, values)
        self.message = message
        self.values = values


_WHY = {
    errno.ENOENT: N_("it is not there"),
    errno.EACCES: N_("this user has no right to"),
    errno.EPERM: N_("this user has no right to"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("a part of its path is no folder"),
    errno.EROFS: N_("the disk can only be read"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EDQUOT: N_("the disk is full"),
    errno.EIO: N_("the disk has a fault"),
}


def why(problem: BaseException | None) -> Tells:
    """Return what the system refuses, in words for people; what is not known here stands as the system says it."""
    known = _WHY.get(getattr(problem, "errno", None) or 0)
    said = getattr(problem, "strerror", None) or problem or "?"
    return Sentence(known) if known else Sentence("{said}", {"said": said})


def _told(value: object, words: Translates) -> object:
    tell = getattr(value, "told", None)
    return tell(words) if callable(tell) else value


class UsageError(KioskError):
    """The command line was given something it does not know."""

    exit_code = 2


class SettingsError(KioskError):
    """The settings cannot be read, or a value is not allowed."""


class DataFolderError(KioskError):
    """The data folder is missing, full or not writable."""


class InstallationError(KioskError):
    """A file that ships with the kiosk is missing or damaged."""


class ContentError(KioskError):
    """The content pack cannot be used."""


class LibraryError(KioskError):
    """The library does not allow what was decided, or cannot be read or written."""


class VisitError(KioskError):
    """The visit asks for what the content does not have."""


class HandoutError(KioskError):
    """The sheet, the calendar or the email cannot be made."""


class SpeechError(KioskError):
    """Nothing can be said aloud: no voice, or no sound."""


class DeliveryError(KioskError):
    """Paper or email did not go out."""


class TemporaryFault(DeliveryError):
    """Trying again later may help."""


class PermanentFault(DeliveryError):
    """Trying again will not help."""


def log_unexpected(log: logging.Logger, surprise: BaseException) -> None:
    """Log an error that nobody expected: its kind and the places in the code, never its text or values.

    An exception's text may hold an address, and a traceback shows lines of it.
    """
    places = []
    trace = surprise.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    # What cannot be logged must not stop what goes on after it.
    with suppress(Exception):
        log.critical("unexpected %s at %s", type(surprise).__name__, " > ".join(places))
