"""The comparison of two editions on paper, for a doctor without a machine."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths

from kiosk import config
from kiosk.app import office
from kiosk.errors import KioskError
from kiosk.i18n import ENGLISH
from kiosk.qt.common.background import Background
from kiosk.qt.common.images import Pages
from tests.qt.objects import Desk as Courier
from tests.staff.review import reading, see_all, several
from tests.staff.small_clinic import ALL_WAYS, NOW, TREATMENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

SAMPLE = 2


def test_the_comparison_is_printed_and_what_keeps_it_is_told(
    published: SmallClinic, opened: Callable[..., Desk]
) -> None:
    several(published)
    printed: list[tuple[bytes, int]] = []

    def out_of_paper(_pdf: bytes, _pages: int) -> None:
        raise KioskError("The printer has no paper: fill it up.")

    published.printing = lambda pdf, pages: printed.append((pdf, pages))
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)

    desk.click("printComparison")
    desk.wait_for(lambda: desk.shows("The comparison is on its way to the printer."))

    ((pdf, pages),) = printed
    assert pdf.startswith(b"%PDF")
    assert pages >= 1
    published.printing = out_of_paper
    desk.click("printComparison")
    desk.wait_for(lambda: desk.shows("The printer has no paper: fill it up."))


def test_the_comparison_is_saved_at_the_office(
    published: SmallClinic, opened: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    several(published)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _where: str(tmp_path / "Downloads"))
    desk = reading(opened(published, language=ENGLISH))
    see_all(desk)

    desk.click("saveComparison")

    path = tmp_path / "Downloads" / f"{TREATMENT}-2.pdf"
    desk.wait_for(lambda: desk.shows(f"It is saved: {path}"))
    assert path.read_bytes().startswith(b"%PDF")


def test_without_a_printer_the_office_says_so(tmp_path: Path) -> None:
    with ExitStack() as closing:
        drawing = Background()
        closing.callback(drawing.close)
        room = office.Room(drawing, Pages(), Courier(), ALL_WAYS, desk=True)
        place = office.office(config.ready(tmp_path / "data"), lambda: NOW, closing, room)
        assert place.print_paper is not None

        with pytest.raises(KioskError, match="No printer is set up"):
            place.print_paper(b"%PDF", 1)
