"""The real program reads aloud: it finds a voice and a sound card, is silent at a touch, and forgets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("listened.py")


@pytest.mark.slow
def test_the_kiosk_reads_aloud_until_it_is_touched_and_forgets_with_the_visit(tmp_path: Path) -> None:
    heard, data = tmp_path / "heard.wav", tmp_path / "data"
    (tmp_path / "asound.conf").write_text(
        f"pcm.nothing {{ type null }}\n"
        f'pcm.!default {{ type file slave.pcm "nothing" file "{heard}" format "wav" truncate no }}\n',
        "utf-8",
    )
    shown = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "LC_ALL": "C.UTF-8"}

    done = subprocess.run(
        [sys.executable, str(PROGRAM), "run", "--demo", "--data", str(data)],
        env=os.environ | shown | {"HOME": str(tmp_path), "ALSA_CONFIG_PATH": str(tmp_path / "asound.conf")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)
    assert set(told) == {"by ear", "touched", "over"}
    assert told["by ear"]["count"] > 5
    assert (told["touched"]["paused"], told["touched"]["count"], told["touched"]["speed"]) == (True, 500, 0.8)
    assert told["over"] == {"playing": False, "paused": False, "current": -1, "count": 0, "speed": 1}
    # A file for each player: the last one may be ended before it has written anything.
    assert max(each.stat().st_size for each in tmp_path.glob("heard.wav*")) > 10_000
    assert "patients can listen" in (data / "kiosk.log").read_text("utf-8")
    assert "Attendez" not in (data / "kiosk.log").read_text("utf-8")
    assert not (data / "speech").exists()
