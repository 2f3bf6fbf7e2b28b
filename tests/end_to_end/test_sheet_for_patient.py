"""A sheet that the staff print at the office comes out of a real printer, with no kiosk open."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from kiosk import config
from kiosk.app import office
from tests.staff.conftest import opened, place, published  # noqa: F401 - fixtures

if TYPE_CHECKING:
    from collections.abc import Callable

    from lab import PrinterLab

    from tests.staff.desk import Desk
    from tests.staff.small_clinic import SmallClinic

pytestmark = pytest.mark.timeout(120)


def test_a_sheet_is_printed_from_the_office(
    printer: PrinterLab,
    published: SmallClinic,  # noqa: F811
    opened: Callable[..., Desk],  # noqa: F811
) -> None:
    data = config.ready(published.data)
    config.set_value(data, "printer.uri", printer.uri)
    config.set_value(data, "mail.host", "")
    clock = partial(datetime.now, ZoneInfo("America/Toronto"))
    with ExitStack() as closing:
        courier, ways = office.desk_courier(data, clock, closing)
        published.courier, published.ways = courier, ways
        desk = opened(published)
        courier.start(lambda told: published.drawing.on_gui(partial(desk.staff.progressed, told)))
        desk.sign_in("julie")
        desk.click("rail-sheet")
        desk.wait_for(lambda: desk.staff.sheet.delivery.canPrint)
        desk.rest()
        shown = desk.staff.sheet.preview.handout.pdf

        desk.click("printSheet")
        desk.wait_for(lambda: desk.staff.sheet.delivery.paperState == "done")
        desk.rest()

        assert desk.shows("La feuille est imprimée.")
        assert printer.documents() == [shown]
        assert not desk.staff.sheet.delivery.canEmail
