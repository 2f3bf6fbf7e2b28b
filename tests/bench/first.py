"""Reads a pack and makes plans, as the kiosk of any commit does; ``script/bench content`` asks it, line by line.

It is run where that kiosk's tree is, with the pack as its argument.  It answers each line with the ms of CPU of what it
was asked for: ``load`` and a folder, or a plan for the visit that a line of JSON holds.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import kiosk
from kiosk.config import ClinicSettings
from kiosk.content.packs import load
from kiosk.visit.clinic import clinic
from kiosk.visit.plan import Visit
from kiosk.visit.planning import care_plan

WARM = 5


def took(content: object, asked: str) -> float:
    """Return the ms of CPU that something takes."""
    if asked.startswith("load "):
        folder = Path(asked.removeprefix("load "))
        began = time.process_time()
        load(folder)
        return (time.process_time() - began) * 1000
    at, answers = json.loads(asked)
    when = datetime.fromisoformat(at).astimezone(ZoneInfo("America/Toronto"))
    visit = Visit(treatment, when, answers=frozenset(answers))
    began = time.process_time()
    care_plan(content, visit, who)  # type: ignore[arg-type]
    return (time.process_time() - began) * 1000


if __name__ == "__main__":
    assert Path(str(kiosk.__file__)).is_relative_to(Path.cwd())
    pack = Path(sys.argv[1])
    content = load(pack)
    (treatment,) = content.treatments
    who = clinic(ClinicSettings(), content.languages)
    for _ in range(WARM):
        load(pack)
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        print(took(content, line.strip()), flush=True)
