"""What every test needs."""

from __future__ import annotations

import os
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.library.server import Server

# Windows are drawn in memory, the same on every machine; a test that needs a real one starts its own display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

settings.register_profile("suite", derandomize=True)

ROOT = Path(__file__).resolve().parent.parent


def pytest_configure(config: pytest.Config) -> None:
    """Try the same examples in each run of the suite, so that it fails for what was changed; the long run tries new."""
    if config.option.markexpr == "not exhaustive":
        settings.load_profile("suite")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds ``kiosk/``, ``ui/`` and all the rest."""
    return ROOT


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Return a PostgreSQL, or skip and say why there is none."""
    from tests.library.server import CannotBeHadError, Server  # noqa: PLC0415 - most tests need no database

    with ExitStack() as stack:
        try:
            made = stack.enter_context(Server())
        except CannotBeHadError as problem:
            pytest.skip(str(problem))
        yield made


@pytest.fixture
def database(server: Server) -> Iterator[str]:
    """Return the address of an empty database of its own, as a clinic's settings say it."""
    with server.database() as url:
        yield url
