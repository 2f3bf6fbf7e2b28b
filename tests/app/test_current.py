"""What is saved on a kiosk's own staff screens is taken by its patients' screens at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.current import Current
from kiosk.config import ClinicSettings, Settings
from tests.app.test_window import environment

PROGRAM = Path(__file__).with_name("saved_here.py")


def test_whoever_shows_the_settings_is_told_of_others() -> None:
    current = Current(Settings())
    names: list[str] = []
    current.told = lambda: names.append(current.settings.clinic.name)

    current.take(Settings(clinic=ClinicSettings(name="Clinique du Lac")))

    assert names == ["Clinique du Lac"]


@pytest.mark.exhaustive  # the whole program: seconds
def test_the_kiosk_has_another_name_as_soon_as_it_is_saved_on_its_screen(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(PROGRAM), "run", "--window", "1280x800", "--data", str(tmp_path / "data")],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert done.stdout.splitlines() == ["Clinique Exemple", "Clinique du Lac"], done.stderr
