"""A copy of the shipped pack, to be spoilt."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.content.shipped import SHIPPED


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "pack"))
