"""The newer time zone data are used: the system's, or those that come with the kiosk."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tzdata

from kiosk.zones import is_as_new, version

PACKAGE = Path(tzdata.__file__).with_name("zoneinfo")


@pytest.mark.parametrize(
    ("system", "package", "as_new"),
    [
        ("2026b", "2026a", True),
        ("2026b", "2026b", True),
        ("2026a", "2026b", False),
        ("2025z", "2026a", False),
        ("2026za", "2026z", True),
        ("2026z", "2026za", False),
        ("2025b-debian", "2025b", False),
        ("", "2026a", False),
        ("unknown", "2026a", False),
    ],
)
def test_a_version_is_a_year_and_a_letter(system: str, package: str, *, as_new: bool) -> None:
    assert is_as_new(system, package) == as_new


def test_the_version_is_read_where_the_system_says_it(tmp_path: Path) -> None:
    for name in ("text", "plain", "none"):
        (tmp_path / name).mkdir()
    (tmp_path / "text" / "tzdata.zi").write_text("# version 2026b\n# This zic input file is in the public domain.\n")
    (tmp_path / "plain" / "+VERSION").write_text("2025c\n")

    places = {name: str(tmp_path / name) for name in ("text", "plain", "none", "gone")}

    assert version([places["gone"], places["text"], places["plain"]]) == "2026b"
    assert version([places["plain"]]) == "2025c"
    assert version([places["none"], places["text"]]) == ""
    assert version([]) == ""


@pytest.mark.parametrize(
    ("marked", "used"), [("# version 1999a", "package"), ("", "package"), ("# version 2999a", "system")]
)
def test_every_command_uses_the_newer_data(tmp_path: Path, marked: str, used: str) -> None:
    system = tmp_path / "zoneinfo"
    (system / "America").mkdir(parents=True)
    shutil.copy(PACKAGE / "Asia" / "Tokyo", system / "America" / "Toronto")
    if marked:
        (system / "tzdata.zi").write_text(marked + "\n")
    program = (
        "import sys; from kiosk.cli.main import main; main(['clock', '--data', sys.argv[1]]);"
        "from datetime import datetime, timedelta; from zoneinfo import ZoneInfo;"
        "offset = datetime(2025, 1, 1, tzinfo=ZoneInfo('America/Toronto')).utcoffset();"
        "print('used:', 'system' if offset == timedelta(hours=9) else 'package')"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "data")],
        env={**os.environ, "PYTHONTZPATH": str(system)},
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )

    assert done.stdout.endswith(f"used: {used}\n")
