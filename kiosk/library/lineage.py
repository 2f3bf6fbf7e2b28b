"""What a text was begun from, and that from what: so two copies that were changed apart find what they both were."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.library.fold import Fold
    from kiosk.library.journal import Journal


DELIVERED = "delivered:"
"""Before the hash of a text that came with the kiosk, where it is said that another one was begun from it."""


def hash_of(base: str) -> str:
    """Return the hash of what a text was begun from; "" where that is not known."""
    return base.removeprefix(DELIVERED)


def lineage(fold: Fold, base: str) -> tuple[str, ...]:
    """Return the hash of a text, of the one that it was begun from, and so on; nothing for no text."""
    return tuple(hash_of(each) for each in _bases(fold, base))


def delivered(fold: Fold, base: str) -> str:
    """Return the hash of the delivered text that a text was begun from, long ago maybe; "" where it was none."""
    root = next(reversed(_bases(fold, base)), "")
    return hash_of(root) if root.startswith(DELIVERED) else ""


def _bases(fold: Fold, base: str) -> list[str]:
    begun_from = {each.sha256: each.sent.base for known in fold.editions.values() for each in known}
    found: list[str] = []
    while base and base not in found:
        found.append(base)
        base = begun_from.get(base, "")
    return found


def first_known(journal: Journal, hashes: Iterable[str]) -> bytes | None:
    """Return the text of the first of some hashes that the library has; None where it has none of them.

    Raises:
        LibraryError: the library cannot be read.

    """
    wanted = tuple(hashes)
    lacking = journal.lacking(wanted)
    found = next((each for each in wanted if each not in lacking), None)
    return journal.bytes_of(found) if found else None
