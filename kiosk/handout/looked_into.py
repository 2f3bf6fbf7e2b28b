"""A file or a folder that a setting names, looked into before it is kept: patients should not be first to miss it."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

from kiosk.config import plain
from kiosk.config.values import is_one_line
from kiosk.content import packs
from kiosk.errors import N_, SettingsError
from kiosk.folder import expanded

if TYPE_CHECKING:
    from pathlib import Path

LOGO, CONTENT, AUTHORITY = "clinic.logo", "content.folder", "mail.authority"
FILES = frozenset({LOGO, CONTENT, AUTHORITY})
"""The settings that name one."""


def looked_into(name: str, value: str) -> str:
    """Return a file or a folder by its full name, as the kiosk may be started in another one, once it was looked into.

    The value of any other setting is returned as it is.

    Raises:
        SettingsError: it is not there, or not what the setting is for.
        HandoutError: the logo cannot be printed.
        DataFolderError: "~" stands for a home that is not there.

    """
    if name not in FILES:
        return value
    value = str(plain.path(value))
    if not value or not is_one_line(value):
        return value  # of the latter the setting itself says what is wrong
    path = expanded(value).absolute()
    if name == LOGO:
        _read_logo(str(path))
    elif name == AUTHORITY:
        _read_certificates(path)
    else:
        path = path.parent if path.name == packs.PACK and path.is_file() else path
        _look_for_pack(path)
    return str(path)


def _read_logo(path: str) -> None:
    from kiosk.handout.pictures import logo  # noqa: PLC0415 - no other setting needs pictures

    logo.read(path)


def _look_for_pack(path: Path) -> None:
    try:
        if not path.is_dir():
            raise SettingsError(N_("content.folder: there is no folder {path}."), path=path)
        (path / packs.PACK).read_bytes()
    except FileNotFoundError:
        message = N_("content.folder: {path} is not a content pack, as it has no file {file}.")
        raise SettingsError(message, path=path, file=packs.PACK) from None
    except (OSError, ValueError):
        message = N_("content.folder: {path} cannot be read. Give this user the right to read it.")
        raise SettingsError(message, path=path) from None


def _read_certificates(path: Path) -> None:
    try:
        ssl.create_default_context().load_verify_locations(path)
    except (OSError, ValueError):
        message = N_("mail.authority: {path} is not a certificate that can be read.")
        raise SettingsError(message, path=path) from None
