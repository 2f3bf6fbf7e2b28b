"""Catalogs of messages as they stand in their files, and the list of those that paper and email need."""

from __future__ import annotations

from gettext import c2py
from typing import TYPE_CHECKING

from kiosk import resources
from kiosk.errors import N_, InstallationError

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog


def handout_messages() -> tuple[str, ...]:
    """Return every message of the sheet, the calendar and the email, in English.

    Raises:
        InstallationError: the shipped list of them is missing or damaged.

    """
    return tuple(
        str(message.id) for message in shipped("en-CA", resources.path("translations", "handout.pot")) if message.id
    )


def read_catalog(language: str, path: Path) -> Catalog:
    """Return a catalog as it stands in its file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no catalog.

    """
    # It loads what writes dates, and help in English needs neither.
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415

    with path.open("rb") as file:
        try:
            catalog = read_po(file, locale=language.replace("-", "_"), abort_invalid=True)
            c2py(catalog.plural_expr)
        except PoFileError as problem:
            raise ValueError(str(problem)) from problem
    return catalog


def shipped(language: str, path: Path) -> Catalog:
    """Return a catalog that is known to be good: one that ships, or one that the checks of its content pack have read.

    Raises:
        InstallationError: it is missing or damaged.

    """
    try:
        return read_catalog(language, path)
    except (OSError, ValueError) as problem:
        raise InstallationError(N_("{path} is damaged. Install the kiosk again."), path=path) from problem
