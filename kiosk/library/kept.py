"""What was written and is not in the library yet: kept in the data folder, so that no crash or cut network loses it.

It is written before the library is asked.  A kill loses nothing of it; a power cut, at most what the library lacks.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from kiosk.folder import OWNER_ONLY, unusable
from kiosk.library.drafts import Draft

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "unsaved"


@dataclass(frozen=True, slots=True)
class Kept:
    """A draft as somebody has it before them, and what it was when it was opened or saved last."""

    draft: Draft
    was: bytes
    """Its document then, of which the version is."""


def keep(data: Path, kept: Kept) -> None:
    """Put it into the data folder, in the place of what was kept before.

    Raises:
        DataFolderError: it cannot be written.

    """
    path = _path(data, kept.draft.treatment, kept.draft.person)
    values = {
        key: _as_text(value) if isinstance(value, bytes) else value for key, value in asdict(kept.draft).items()
    } | {"was": _as_text(kept.was)}
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY), "w", encoding="ascii") as f:
            json.dump(values, f)
        beside.replace(path)
    except OSError as problem:
        raise unusable(data, problem) from problem


def kept(data: Path, treatment: str, person: str) -> Kept | None:
    """Return what somebody has written and the library lacks; None where there is nothing that can be read."""
    try:
        values = json.loads(_path(data, treatment, person).read_bytes())
        was = base64.b64decode(values.pop("was"))
        draft = Draft(**values)
        return Kept(replace(draft, document=base64.b64decode(draft.document)), was)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, binascii.Error):
        return None


def drop(data: Path, treatment: str, person: str) -> None:
    """Forget what was kept, as the library has it now."""
    with suppress(OSError):
        _path(data, treatment, person).unlink()


def _path(data: Path, treatment: str, person: str) -> Path:
    name = hashlib.sha256(json.dumps([treatment, person]).encode()).hexdigest()[:24]
    return data / FOLDER / f"{name}.json"


def _as_text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
