"""Reading and changing ``secrets.toml``, which only its owner can read; no value of it is ever told.

It is written whole and replaced at once, as the settings are, with mode 0600 from its first moment on.
"""

from __future__ import annotations

import base64
import difflib
import logging
import secrets as randomness
from typing import TYPE_CHECKING, Any

import tomli_w
from pydantic import ValidationError

from kiosk import folder as folder_
from kiosk.config.allowed import Several
from kiosk.config.declared import SECRET_NAMES, Secrets
from kiosk.config.toml import tables
from kiosk.config.values import KEY_BYTES, is_one_line
from kiosk.errors import N_, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SECRETS_FILE = "secrets.toml"
_OUTBOX, _CODES = "outbox_key", "code_key"
_KEYS = (_OUTBOX, _CODES)
_LIKE_SECRETS = (*Secrets.model_fields, *SECRET_NAMES, "mail", "password", "key")

log = logging.getLogger(__name__)


def load_secrets(folder: Path) -> Secrets:
    """Return the secrets of a data folder; empty ones where there is no file.

    A file that others could read is closed to them first.

    Raises:
        SettingsError: it cannot be read, cannot be closed to others, or is broken.

    """
    try:
        return Secrets.model_validate(_secret_tables(folder))
    except ValidationError as invalid:
        # Not chained and no value shown: it would be a secret.
        raise Several(_slips(invalid, folder / SECRETS_FILE)) from None


def _secret_tables(folder: Path) -> dict[str, Any]:
    path = folder / SECRETS_FILE
    try:
        is_open = folder_.is_open_to_others(path)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as problem:
        raise SettingsError(N_("{path} cannot be read. Give this user the right to read it."), path=path) from problem
    if is_open:
        try:
            path.chmod(folder_.OWNER_ONLY)
        except OSError as problem:
            raise SettingsError(
                N_("{path} can be read by others. Close it to them with: chmod 600 {path}"), path=path
            ) from problem
        log.warning("%s could be read by others; only its owner can now", SECRETS_FILE)
    return tables(path, names_are_told=False)


def _key_meant(name: str) -> str:
    """Return the name of the key that was meant; "" for none."""
    return next(iter(difflib.get_close_matches(name.lower(), _KEYS, 1, cutoff=0.8)), "")


def _slips(invalid: ValidationError, path: Path) -> Iterator[SettingsError]:
    """Tell what is wrong with the secrets, so that the outbox's key beside it is kept."""
    for error in invalid.errors(include_url=False, include_input=False):
        name = str(error["loc"][0])
        if error["type"] == "extra_forbidden" and (near := _key_meant(name)):
            message = N_("{where}: there is no setting {name}. Did you mean {near}?")
            yield SettingsError(message, where=path, name=name, near=near)
            continue
        # A name that looks like none of ours may be the password itself.
        told = name if difflib.get_close_matches(name.lower(), _LIKE_SECRETS, n=1) else "?"
        yield SettingsError(
            N_(
                "{path}: there is nothing called {name}. Delete that line, leave outbox_key as it is, and set the "
                "password with: kiosk settings set {setting}{data}"
            )
            if error["type"] == "extra_forbidden"
            else N_(
                "{path}: {name} must be one line of text in quotation marks. Leave outbox_key as it is, and set the "
                "password again with: kiosk settings set {setting}{data}"
            ),
            path=path,
            name=told,
            setting=_setting(name),
            data=folder_.named(path.parent),
        )


def _setting(name: str) -> str:
    """Return the setting that a name in the file most likely stands for."""
    settings = {field: setting for setting, field in SECRET_NAMES.items()}
    near = difflib.get_close_matches(name.lower(), settings, n=1)
    return settings[near[0] if near else "mail_password"]


def outbox_key(folder: Path) -> str:
    """Return the key of the outbox (32 random bytes in base64), made the first time and in place of a damaged one.

    Raises:
        SettingsError: the secrets cannot be read, or are damaged.
        DataFolderError: they cannot be written.

    """
    return _made_once(folder, _OUTBOX)


def code_key(folder: Path) -> str:
    """Return the key of the codes that people sign in with; made and damaged as that of the outbox, and raises so."""
    return _made_once(folder, _CODES)


def _made_once(folder: Path, name: str) -> str:
    with folder_.alone(folder):
        secrets = load_secrets(folder)
        if not getattr(secrets, name):
            made = base64.b64encode(randomness.token_bytes(KEY_BYTES)).decode("ascii")
            secrets = secrets.model_copy(update={name: made})
            _save_secrets(folder, secrets)
    return str(getattr(secrets, name))


def set_secret(folder: Path, field: str, text: str) -> None:
    """Change one secret and keep the others, above all the keys.

    Raises:
        SettingsError: the text is not one line, or the file cannot be read.
        DataFolderError: it cannot be written.

    """
    check_secret(text)
    folder_.ready(folder)
    with folder_.alone(folder):
        put_secrets(folder, {field: text})


def check_secret(text: str) -> None:
    """Make sure that a text can be a secret.

    Raises:
        SettingsError: it is not one line.

    """
    if not is_one_line(text):
        # The text is not shown: it is a secret.
        raise SettingsError(N_("A password is one line of text without control characters."))


def put_secrets(folder: Path, texts: Mapping[str, str]) -> None:
    """Change secrets, by their fields, and keep the others, above all the keys; only who is alone there may call it.

    Raises:
        SettingsError: the file cannot be read.
        DataFolderError: it cannot be written.

    """
    raw = _secret_tables(folder)
    # What is wrong in the file is left out, but never a key: with it would go whatever waits, and every code.
    levels = [raw, *(inside for inside in raw.values() if isinstance(inside, dict))]
    kept = {name: raw[name] for name in SECRET_NAMES.values() if name in raw and _is_good(name, raw[name])}
    for name, value in (each for one in levels for each in one.items()):
        if key := _key_meant(name):
            kept.setdefault(key, value)
    _save_secrets(folder, Secrets.model_validate(kept).model_copy(update=dict(texts)))


def _is_good(name: str, value: object) -> bool:
    try:
        Secrets.model_validate({name: value})
    except ValidationError:
        return False
    return True


def _save_secrets(folder: Path, secrets: Secrets) -> None:
    text = tomli_w.dumps(secrets.model_dump())
    folder_.replace(folder / SECRETS_FILE, text.encode("utf-8"), folder_.OWNER_ONLY)
