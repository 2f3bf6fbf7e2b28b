"""A printer and a mail server, for the tests that use up paper and send email."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lab import MailLab, PrinterLab

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def printer() -> Iterator[PrinterLab]:
    lab = PrinterLab()
    yield lab
    lab.close()


@pytest.fixture
def mail(tmp_path: Path) -> Iterator[MailLab]:
    lab = MailLab(tmp_path / "mail")
    yield lab
    lab.close()
