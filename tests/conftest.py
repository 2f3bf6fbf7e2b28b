"""What every test needs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Windows are drawn in memory, the same on every machine; a test that needs a real one starts its own display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds ``kiosk/``, ``ui/`` and all the rest."""
    return ROOT
