"""Reading ``settings.toml``; :mod:`kiosk.config.changing` changes it, and the secrets beside it are another file's."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from kiosk import folder as folder_
from kiosk.config import diagonal
from kiosk.config.allowed import NotAllowed, Several, allowed, written
from kiosk.config.declared import SECRET_NAMES, Secrets, Settings, fields, sections
from kiosk.config.refused import RefusedError
from kiosk.config.secret_file import load_secrets
from kiosk.config.together import contradictions
from kiosk.config.toml import tables
from kiosk.errors import N_, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

SETTINGS_FILE = "settings.toml"
HIDDEN = "•••"


@dataclass(frozen=True, slots=True)
class Described:
    """A setting as ``kiosk settings list`` shows it; a secret's value is hidden."""

    name: str
    value: str
    default: str
    sentence: str
    """The English message id; translated where it is shown."""

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the default."""
        return self.value != self.default


def load(folder: Path) -> Settings:
    """Return the settings of a data folder; the defaults where there is no file.

    Raises:
        SettingsError: the file cannot be read, names something unknown or holds values that are not allowed;
            everything that is wrong is told at once.

    """
    settings = validated(tables(folder / SETTINGS_FILE, names_are_told=True), folder)
    wrong = tuple(contradictions(settings, folder_.named(folder)))
    if wrong:
        raise Several(wrong)
    return settings


def validated(raw: dict[str, Any], folder: Path) -> Settings:
    """Return what a settings file's tables say, whether or not it can work together.

    A diagonal that the screen cannot have is passed over (:func:`passed_over` tells it): the display is believed then,
    and patients are served.

    Raises:
        SettingsError: something in them is unknown or not allowed; everything else that is wrong is told at once.

    """
    try:
        settings = Settings.model_validate(raw)
    except ValidationError as invalid:
        places = [".".join(map(str, error["loc"])) for error in invalid.errors(include_url=False)]
        if diagonal.SETTING in places:
            return validated(_without_diagonal(raw), folder)
        raise Several(_told(invalid, folder / SETTINGS_FILE)) from None
    if diagonal.allowed_instead(folder, settings.screen.diagonal_inches) is not None:
        return validated(_without_diagonal(raw), folder)
    return settings


def _without_diagonal(raw: dict[str, Any]) -> dict[str, Any]:
    section, key = diagonal.SETTING.split(".")
    return {**raw, section: {name: value for name, value in raw[section].items() if name != key}}


def passed_over(folder: Path) -> NotAllowed | None:
    """Return what is wrong with the diagonal in the settings file, because of which it is passed over; else None.

    Raises:
        SettingsError: the file cannot be read.

    """
    section, key = diagonal.SETTING.split(".")
    table = tables(folder / SETTINGS_FILE, names_are_told=True).get(section)
    if not isinstance(table, dict) or key not in table:
        return None
    try:
        checked(folder, diagonal.SETTING, table[key])
    except NotAllowed as problem:
        return problem
    return None


def checked(folder: Path, name: str, value: object) -> object:
    """Return the value that a text stands for, or what stands in the file.

    Raises:
        NotAllowed: it is not allowed.
        SettingsError: there is no such setting.

    """
    where = folder / SETTINGS_FILE
    if name not in fields():
        raise unknown(name, where)
    section, key = name.split(".")
    try:
        changed = getattr(sections()[section].model_validate({key: value}), key)
    except ValidationError as invalid:
        (error,) = invalid.errors(include_url=False)
        raise NotAllowed(where, name, value, allowed(fields()[name]), reason(error)) from None
    if name == diagonal.SETTING and (instead := diagonal.allowed_instead(folder, changed)):
        raise NotAllowed(where, name, value, instead)
    return changed


def value_of(settings: Settings, name: str) -> str:
    """Return the value of a setting ("printer.uri") as people write it."""
    section, key = name.split(".")
    return written(getattr(getattr(settings, section), key))


def _told(invalid: ValidationError, where: Path) -> Iterator[SettingsError]:
    """Put pydantic's findings into our own sentences."""
    for error in invalid.errors(include_url=False):
        name = ".".join(map(str, error["loc"]))
        info = fields().get(name)
        if error["type"] == "extra_forbidden":
            yield unknown(name, where, is_in_file=True)
        elif info is None:
            yield SettingsError(
                N_("{where}: {name} must be a section of its own, begun by a line [{name}]."),
                where=where,
                name=name,
            )
        else:
            yield NotAllowed(where, name, error["input"], allowed(info), reason(error))


def reason(error: Mapping[str, object]) -> RefusedError | None:
    """Return a value's own reason not to be allowed, where there is more to tell than what is allowed."""
    context = error.get("ctx")
    limits: Mapping[str, object] = context if isinstance(context, dict) else {}
    own = limits.get("error")
    if isinstance(own, RefusedError):
        return own
    if error["type"] == "string_too_long":
        count = len(str(error["input"]))
        return RefusedError(N_("it has {count} characters, at most {most} fit"), count=count, most=limits["max_length"])
    if error["type"] == "string_type" and isinstance(error["input"], int | float):
        return RefusedError(N_("put it in quotation marks"))
    if error["type"] == "string_too_short":
        return RefusedError(N_("it is empty"))
    return None


def unknown(name: str, where: Path, *, is_in_file: bool = False) -> SettingsError:
    """Return that there is no such setting, with the one that was meant where it can be told."""
    data = folder_.named(where.parent)
    if name in Settings.model_fields:
        section = sections()[name]
        return SettingsError(
            N_(
                "{name} is a section. Name a setting in it, such as {one}. See them all with: kiosk settings list{data}"
            ),
            name=name,
            one=f"{name}.{next(iter(section.model_fields))}",
            data=data,
        )
    known = [*fields(), *SECRET_NAMES, *Settings.model_fields]
    near = difflib.get_close_matches(name.lower(), known, n=1)
    if near and near[0] in SECRET_NAMES and is_in_file:
        return SettingsError(
            N_(
                "{where}: others can read this file, so the password must not stand in it. "
                "Remove the line {name}, then type: kiosk settings set {near}{data}"
            ),
            where=where,
            name=name,
            near=near[0],
            data=data,
        )
    if near:
        return SettingsError(
            N_("{where}: there is no setting {name}. Did you mean {near}?"),
            where=where,
            name=name,
            near=near[0],
        )
    return SettingsError(
        N_("{where}: there is no setting {name}. See them all with: kiosk settings list{data}"),
        where=where,
        name=name,
        data=data,
    )


# -- showing -------------------------------------------------------------------------------------------------


def describe(folder: Path) -> tuple[Described, ...]:
    """Return every setting of a data folder as ``kiosk settings list`` shows it, secrets hidden.

    Raises:
        SettingsError: a file cannot be read or is broken.

    """
    # What cannot work together is shown all the same: it is put right one setting at a time.
    settings = validated(tables(folder / SETTINGS_FILE, names_are_told=True), folder)
    secrets = load_secrets(folder)
    rows = [
        Described(
            name,
            value_of(settings, name),
            written(info.default),
            info.description or "",
        )
        for name, info in fields().items()
    ]
    for name, field in SECRET_NAMES.items():
        value = HIDDEN if getattr(secrets, field) else ""
        sentence = Secrets.model_fields[field].description or ""
        last = max(i for i, one in enumerate(rows) if one.name.startswith(name.split(".")[0]))
        rows.insert(last + 1, Described(name, value, "", sentence))
    return tuple(rows)


def described(folder: Path, name: str) -> Described:
    """Return one setting by its name.

    Raises:
        SettingsError: there is none of that name, or a file is broken.

    """
    for one in describe(folder):
        if one.name == name:
            return one
    raise unknown(name, folder / SETTINGS_FILE)
