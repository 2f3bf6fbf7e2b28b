"""``kiosk people key show|take``: the key of the codes, which a kiosk that joins a library gets once, by hand."""

from __future__ import annotations

import base64
import sys
from getpass import getpass
from typing import TYPE_CHECKING

from kiosk import config
from kiosk.errors import N_, LibraryError, UsageError
from kiosk.library.code_key import MISSING, KeyMissingError, read, spelled
from kiosk.library.people import Codes

if TYPE_CHECKING:
    from kiosk.cli.library import Library
    from kiosk.i18n import Words


def to_give_with(ours: Library, *, anew: bool) -> bytes:
    """Return the key that a new code is made with, made itself where there is none.

    A kiosk that is alone may have lost its own: it goes on with another, as a restore says.

    Args:
        ours: the library.
        anew: whether other codes may have another key.

    Raises:
        KeyMissingError: the codes of the server's library have another key than this machine.

    """
    if ours.settings.library.url and not anew:
        _must_fit(ours)
    return base64.b64decode(config.code_key(ours.data))


def show(ours: Library) -> None:
    """Show the key on this terminal, and nowhere else.

    Raises:
        KeyMissingError: it is not here.

    """
    _must_fit(ours)
    print(spelled(base64.b64decode(config.code_key(ours.data))))
    message = N_("Whoever has this key and the library can find every code: leave it with nobody.")
    print(ours.words.gettext(message), file=sys.stderr)


def take(ours: Library) -> None:
    """Ask for the key, and keep it where only the machine's user can read it.

    Raises:
        LibraryError: it is none, or is not that of this library's codes; nothing was changed.

    """
    key = read(_asked(ours.words))
    if not Codes(ours.journal, key).fit():
        raise LibraryError(
            N_("This is the key of another library’s codes. Look again: kiosk people key show. Nothing was changed.")
        )
    config.set_secret(ours.data, "code_key", base64.b64encode(key).decode())
    ours.tell(N_("This kiosk has the key of the codes now: everybody’s code opens here, too."))


def _must_fit(ours: Library) -> None:
    here = base64.b64decode(config.load_secrets(ours.data).code_key)
    if not Codes(ours.journal, here).fit():
        raise KeyMissingError(MISSING)


def _asked(words: Words) -> str:
    """Return what is typed, unseen, or comes from another program."""
    if not sys.stdin.isatty():
        return sys.stdin.readline()
    try:
        return getpass(words.gettext(N_("The key, as the other kiosk shows it: ")))
    except EOFError:
        raise UsageError(N_("No key was given.")) from None
