"""A printer with habits, and what speaks to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.printing.ipp import IppPrinter
from tests.delivery.fake_printer import LATE, FakePrinter, switched_on
from tests.delivery.printing.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def fake() -> Iterator[FakePrinter]:
    with switched_on(FakePrinter()) as printer:
        yield printer


@pytest.fixture
def printer(fake: FakePrinter) -> IppPrinter:
    return IppPrinter(fake.uri, timeout=LATE, stalled_after=LATE)


@pytest.fixture
def desk(tmp_path: Path, fake: FakePrinter) -> Iterator[Desk]:
    made = Desk(tmp_path, IppPrinter(fake.uri, timeout=LATE))
    yield made
    made.outbox.close()
