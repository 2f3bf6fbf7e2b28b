"""An empty database for each test, of both kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.library.databases import File, OnServer, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.library.server import Server


@pytest.fixture
def on_server(server: Server) -> Iterator[OnServer]:
    """Return an empty database of PostgreSQL's."""
    name = server.new()
    yield OnServer(server, name)
    server.remove(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Return an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return File(tmp_path / "place.sqlite")
    return request.getfixturevalue("on_server")  # type: ignore[no-any-return]
