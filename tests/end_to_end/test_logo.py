"""A logo is chosen at the office in Qt's own dialog for files, whose parts have no names: by what they say."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from kiosk_window import Screen
from PIL import Image
from staff_window import StaffWindow, clinic

from kiosk import config

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.window, pytest.mark.timeout(120)]


def test_a_logo_is_opened_in_the_dialog_for_files_and_saved(tmp_path: Path) -> None:
    data, home = tmp_path / "data", tmp_path / "home"
    home.mkdir()
    Image.new("RGB", (400, 200), "#8A2C5C").save(home / "our logo.png")
    (home / "notes.txt").write_text("no picture", "utf-8")
    with closing(clinic(data)) as place, closing(Screen(1920, 1080)) as screen:
        place.published()
        log, size = tmp_path / "log", "1920x1080"
        office = StaffWindow(screen, "staff", "--data", str(data), "--window", size, log=log, HOME=str(home))
        with closing(office):
            office.sign_in("sam", "fr-CA")
            office.touch("rail-settings")
            office.touch("chooseLogo")
            office.wait_for("?said our logo.png")
            assert "notes.txt" not in office.texts()
            assert not office.wait_for("?said Ouvrir", enabled=False)["enabled"]

            office.touch("?said our logo.png")
            office.touch("?said Ouvrir")
            office.wait_for("noLogo")
            office.touch("saveSettings")

            office.wait_until(lambda: config.load(data).clinic.logo != "")
    with Image.open(config.load(data).clinic.logo) as kept:
        assert kept.size == (400, 200)
