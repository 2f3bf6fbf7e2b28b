"""An empty database for each test, of both kinds."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from tests.library.databases import File, OnServer, Place
from tests.library.server import CannotBeHadError, Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Return a PostgreSQL, or skip and say why there is none."""
    with ExitStack() as stack:
        try:
            made = stack.enter_context(Server())
        except CannotBeHadError as problem:
            pytest.skip(str(problem))
        yield made


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
