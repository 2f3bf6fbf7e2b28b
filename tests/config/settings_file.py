"""A settings file that is written by hand, and what is said of it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.config.file import SETTINGS_FILE
from kiosk.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, text: str) -> Path:
    path = folder / SETTINGS_FILE
    path.write_text(textwrap.dedent(text), "utf-8")
    return path


def refusal(folder: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        config.load(folder)
    return str(caught.value)
