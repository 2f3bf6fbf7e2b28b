"""Changing ``settings.toml`` and the secrets beside it, given as text.

The file is written whole and replaced at once, so that a power cut leaves the old or the new one.  Comments in a
hand-written file are lost when a setting is changed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomli_w

from kiosk import folder as folder_
from kiosk.config.allowed import Several
from kiosk.config.declared import SECRET_NAMES
from kiosk.config.file import SETTINGS_FILE, checked, validated
from kiosk.config.secret_file import check_secret, put_secrets
from kiosk.config.toml import tables
from kiosk.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.config.declared import Settings


def set_value(folder: Path, name: str, text: str) -> None:
    """Change one setting or secret; what it raises is what :func:`set_values` does."""
    set_values(folder, {name: text})


def set_values(folder: Path, texts: Mapping[str, str]) -> None:
    """Change settings and secrets, by their names, all or none of them, and keep every other one as it is.

    Other values that are wrong do not stand in the way, so that they can be put right one by one.

    Raises:
        SettingsError: there is no such setting, or a value is not allowed; nothing is changed then.
        DataFolderError: a file cannot be written.

    """
    values = _checked(folder, {name: text for name, text in texts.items() if name not in SECRET_NAMES})
    secrets = {SECRET_NAMES[name]: text for name, text in texts.items() if name in SECRET_NAMES}
    for text in secrets.values():
        check_secret(text)
    folder_.ready(folder)
    with folder_.alone(folder):
        raw = _with(folder, values) if values else {}
        if secrets:
            put_secrets(folder, secrets)
        if values:
            folder_.replace(folder / SETTINGS_FILE, tomli_w.dumps(raw).encode("utf-8"))


def settings_of(folder: Path, texts: Mapping[str, str]) -> Settings:
    """Return the settings as they would be after :func:`set_values`, and change nothing; secrets are left out.

    Whether they can work together is :func:`kiosk.config.together.clashes`'s to tell.

    Raises:
        SettingsError: there is no such setting, or a value is not allowed, here or in the file.

    """
    plain = {name: text for name, text in texts.items() if name not in SECRET_NAMES}
    return validated(_with(folder, _checked(folder, plain)), folder)


def _checked(folder: Path, texts: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    wrong: list[SettingsError] = []
    for name, text in texts.items():
        try:
            values[name] = checked(folder, name, text)
        except SettingsError as problem:
            wrong.append(problem)
    if len(wrong) == 1:
        raise wrong[0]
    if wrong:
        raise Several(wrong)
    return values


def _with(folder: Path, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables of the file with other values in them."""
    raw = tables(folder / SETTINGS_FILE, names_are_told=True)
    for name, value in values.items():
        section, key = name.split(".")
        table = raw.setdefault(section, {})
        if not isinstance(table, dict):
            table = raw[section] = {}
        table[key] = value
    return raw
