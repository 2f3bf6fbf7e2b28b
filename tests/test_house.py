"""The walls of the house: what may know what."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import house

if TYPE_CHECKING:
    from pathlib import Path

GROUND = {"errors", "folder", "holder", "config", "resources", "i18n", "markup", "clock", "zones", "catalogs"}
PLAN = GROUND | {"content", "visit"}
WAY = GROUND | {f"delivery.{room}" for room in ("job", "outbox", "reach", "reports", "tried")}
"""What printing and mail stand on: neither knows the other, nor the courier that uses both."""
RULE = {
    **dict.fromkeys(GROUND, GROUND),
    "content": GROUND,
    "visit": GROUND | {"content"},
    # One care plan, made into what a patient takes home.
    "handout.plain_text": PLAN,
    "handout.options": PLAN,
    "handout.pdf": GROUND,
    "handout.pictures": GROUND | {"handout.pdf"},
    "handout.calendar": PLAN | {"handout.plain_text"},
    "handout.email": PLAN | {"handout.plain_text", "handout.calendar"},
    "handout.sheet": PLAN | {f"handout.{room}" for room in ("plain_text", "options", "pdf", "pictures", "calendar")},
    "handout": PLAN | {"handout"},
    # It knows bytes and addresses, not care plans.
    "library.events": GROUND,
    "library.fold": GROUND | {"library.events"},
    "library.pemat": GROUND,
    "library.deciding": GROUND | {"content", "library.events", "library.fold", "library.deciding", "library.pemat"},
    "library": GROUND | {"content", "library"},
    "delivery.job": {"errors"},
    "delivery.patience": GROUND | {"delivery.job"},
    "delivery.reach": GROUND,
    "delivery.tried": {"errors"},
    "delivery.disk": GROUND,
    "delivery.row": {"delivery.job"},
    "delivery.seal": set(),
    "delivery.outbox": GROUND | {f"delivery.{room}" for room in ("job", "row", "seal", "disk")},
    "delivery.reports": GROUND | {"delivery.job", "delivery.outbox"},
    "delivery.printing": WAY,
    "delivery.mail": WAY,
    "delivery": GROUND | {"delivery"},
    # It knows words, sounds and programs; only what is kept beforehand knows a content.
    "speech": GROUND | {"speech"},
    "speech.prepared": GROUND | {"content", "speech"},
    "qt": set(),
    "qt.common": PLAN | {"handout.pdf"},
    "qt.patient": PLAN | {"handout", "delivery", "speech", "qt.common"},
    # What patients see on the screens, and the form that they fill in, are shown to staff, too.
    "qt.staff": PLAN
    | {
        "handout",
        "delivery",
        "library",
        "qt.common",
        "qt.patient.shown",
        "qt.patient.glanced",
        "qt.patient.noticed",
        "qt.patient.email_form",
    },
    "app.services": PLAN | {"handout", "delivery"},
    "app.backup": GROUND | {"library"},
    "app.counts": GROUND,
    "app.missed": GROUND | {"content", "app.counts"},
    "app.state": PLAN | {"delivery", "library", "app.counts", "app.missed"},
    "app.others": PLAN | {"library", "app.state"},
    "app.listening": GROUND | {"speech", "app.state"},
    "app.following": PLAN | {"handout", "library", "app.state"},
    "app": PLAN | {"handout", "delivery", "library", "speech", "qt", "app"},
    # What the screens say, which is told before there is a screen.
    "cli": PLAN
    | {
        "handout",
        "delivery",
        "library",
        "speech",
        "app",
        "qt.patient.shown",
        "qt.patient.glanced",
        "qt.patient.noticed",
        "qt.patient.offered",
    },
    "__main__": {"cli"},
}
"""For each room the rooms it may know, with all that lies in them.  A file is in the innermost room that holds it."""
FULL_RULE = {f"kiosk.{here}": {f"kiosk.{there}" for there in known} for here, known in RULE.items()}
QT = {"PySide6", "shiboken6"}
KNOW_QT = {"kiosk.qt", "kiosk.app.window", "kiosk.app.staff_window", "kiosk.app.screen"}
PURE = {
    "content.model",
    "markup",
    "visit",
    "delivery.job",
    "delivery.outcome",
    "delivery.asked",
    "delivery.mail.form",
    "speech.numbers",
    "speech.rules",
    "speech.french",
    "speech.english",
    "speech.normalization",
    "speech.segmentation",
}
"""What decides, and touches neither disk nor network nor clock."""
HARMLESS = {
    "__future__",
    "collections",
    "dataclasses",
    "datetime",
    "difflib",
    "enum",
    "functools",
    "itertools",
    "math",
    "operator",
    "re",
    "typing",
    "pydantic",
}
"""The form of a content is told to pydantic where its model is declared."""


def built(tmp_path: Path, *files: tuple[str, str]) -> Path:
    """Return a small house of the files given as ("visit/plan.py", what stands in it)."""
    for place, text in files:
        path = tmp_path / "kiosk" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "kiosk"


# -- the rule ------------------------------------------------------------------------------


def test_imports_point_one_way(checkout: Path) -> None:
    assert house.crossings(checkout / "kiosk", FULL_RULE) == []


def test_every_module_has_its_place_in_the_rule(checkout: Path) -> None:
    assert house.without_a_room(checkout / "kiosk", FULL_RULE) == ["kiosk"]


def test_every_room_of_the_rule_is_there(checkout: Path) -> None:
    modules = house.modules(checkout / "kiosk")

    rooms = {house.room(name, FULL_RULE) for name in modules}

    assert set(FULL_RULE) - rooms == set()


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("config/file.py", "from kiosk.content import model"),
        ("content/packs.py", "from kiosk.visit import plan"),
        ("visit/walk.py", "from kiosk.handout.options import BOTH"),
        ("visit/walk.py", "from kiosk.delivery.job import Job"),
        ("handout/pdf/canvas.py", "from kiosk.handout.sheet import face"),
        ("handout/pdf/canvas.py", "from kiosk.visit.plan import CarePlan"),
        ("handout/pictures/logo.py", "from kiosk.handout.sheet.face import Face"),
        ("handout/pictures/logo.py", "from kiosk.handout.options import BOTH"),
        ("handout/calendar/reminders.py", "from kiosk.handout.sheet import typeset"),
        ("handout/email/letter.py", "from kiosk.handout.sheet.sheet import sheet"),
        ("handout/email/letter.py", "from kiosk.handout.making import handout"),
        ("handout/sheet/sheet.py", "from kiosk.handout.email import message"),
        ("handout/options.py", "from kiosk.handout.making import handout"),
        ("handout/making.py", "from kiosk.delivery.job import Job"),
        ("delivery/job.py", "from kiosk.delivery.outbox import Outbox"),
        ("delivery/job.py", "from kiosk.config import Settings"),
        ("delivery/outbox.py", "from kiosk.delivery.courier import Courier"),
        ("delivery/courier.py", "from kiosk.visit.plan import CarePlan"),
        ("delivery/printing/paper.py", "from kiosk.delivery.mail import smtp"),
        ("delivery/printing/paper.py", "from kiosk.delivery.courier import Courier"),
        ("delivery/mail/postman.py", "from kiosk.delivery.printing import ipp"),
        ("delivery/mail/postman.py", "from kiosk.delivery.courier import Courier"),
        ("speech/reading.py", "from kiosk.visit.plan import CarePlan"),
        ("speech/voices.py", "from kiosk.content.model import Content"),
        ("qt/common/images.py", "from kiosk.qt.patient import visit"),
        ("qt/common/images.py", "from kiosk.handout.making import handout"),
        ("qt/patient/visit.py", "from kiosk.app import window"),
        ("app/services.py", "from kiosk.qt.common import images"),
        ("app/window.py", "from kiosk.cli import main"),
        ("cli/sheet.py", "from kiosk.qt.common import images"),
    ],
)
def test_a_wall_stands(tmp_path: Path, checkout: Path, place: str, code: str) -> None:
    known = [("/".join(name.split(".")[1:]) + "/__init__.py", "") for name in house.modules(checkout / "kiosk")]
    small = built(tmp_path, *known, (place, code))

    crossings = house.crossings(small, FULL_RULE)

    assert [one.split(" imports ")[0] for one in crossings] == [f"kiosk.{place[:-3].replace('/', '.')}:1"]


@pytest.mark.parametrize(
    "code",
    [
        "import kiosk.visit.plan",
        "import os, kiosk.visit.plan as plans",
        "from kiosk.visit import plan",
        "from kiosk.visit.plan import Visit",
        "from kiosk.visit.plan import *",
        "from ..visit import plan",
        "from ..visit.plan import Visit",
        "def late():\n    from kiosk.visit.plan import Visit",
        "try:\n    import kiosk.visit.plan\nexcept ImportError:\n    pass",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from kiosk.visit.plan import Visit",
        "import importlib\nimportlib.import_module('kiosk.visit.plan')",
        "from importlib import import_module as load\nload('kiosk.visit.plan')",
        "from importlib import import_module\nimport_module('..visit.plan', __package__)",
        "LATER = ('json', 'kiosk.visit.plan')",
    ],
)
def test_an_import_is_seen_however_it_is_written(tmp_path: Path, code: str) -> None:
    small = built(tmp_path, ("visit/__init__.py", ""), ("visit/plan.py", ""), ("content/packs.py", code))

    crossings = house.crossings(small, {"kiosk.visit": {"kiosk.content"}, "kiosk.content": set()})

    assert [one.split(":")[0] for one in crossings] == ["kiosk.content.packs"]
    assert [one.split(" imports ")[1] for one in crossings] == ["kiosk.visit.plan"]


def test_what_the_rule_allows_is_not_told(tmp_path: Path) -> None:
    code = "from kiosk.content import packs\nfrom kiosk.visit import days\nimport json\nlogging.getLogger('kiosk.qt')"
    small = built(
        tmp_path, ("content/packs.py", ""), ("visit/days.py", ""), ("qt/__init__.py", ""), ("visit/plan.py", code)
    )
    rule: dict[str, set[str]] = {"kiosk.visit": {"kiosk.content"}, "kiosk.content": set(), "kiosk.qt": set()}

    assert house.crossings(small, rule) == []


def test_a_module_that_the_rule_forgets_is_told(tmp_path: Path) -> None:
    small = built(tmp_path, ("__init__.py", ""), ("visit/plan.py", ""), ("visitors.py", ""))

    assert house.without_a_room(small, {"kiosk.visit": ()}) == ["kiosk", "kiosk.visitors"]


# -- circles -------------------------------------------------------------------------------


def test_no_module_imports_itself_in_a_round_not_even_for_types(checkout: Path) -> None:
    assert house.circles(checkout / "kiosk") == []


def test_every_round_is_told(tmp_path: Path) -> None:
    small = built(
        tmp_path,
        ("sheet/face.py", "from kiosk.sheet import parts"),
        ("sheet/parts.py", "if TYPE_CHECKING:\n    from kiosk.sheet.face import Face"),
        ("a.py", "from kiosk.b import one"),
        ("b.py", "import kiosk.c"),
        ("c.py", "def late():\n    import kiosk.a"),
        ("d.py", "import kiosk.a, kiosk.sheet.face"),
    )

    rounds = house.circles(small)

    assert [set(one.split(" -> ")) for one in sorted(rounds)] == [
        {"kiosk.a", "kiosk.b", "kiosk.c"},
        {"kiosk.sheet.face", "kiosk.sheet.parts"},
    ]


# -- what lies outside ---------------------------------------------------------------------


def test_only_the_window_and_its_screens_know_qt(checkout: Path) -> None:
    assert house.outsiders(checkout / "kiosk", QT, KNOW_QT) == []


@pytest.mark.parametrize(
    "code",
    [
        "from PySide6.QtCore import QObject",
        "import PySide6",
        "def late():\n    import shiboken6",
        "import importlib\nimportlib.import_module('PySide6')",
        "SOON = ('PySide6.QtQuick',)",
    ],
)
def test_qt_is_seen_elsewhere(tmp_path: Path, code: str) -> None:
    small = built(tmp_path, ("qt/common/images.py", code), ("app/window.py", code), ("app/services.py", code))

    outsiders = house.outsiders(small, QT, KNOW_QT)

    assert [one.split(":")[0] for one in outsiders] == ["kiosk.app.services"]


def test_what_decides_touches_nothing(checkout: Path) -> None:
    outside = {
        one.of.split(".")[0]
        for one in house.imports(checkout / "kiosk")
        if house.room(one.by, {f"kiosk.{room}" for room in PURE}) and not one.of.startswith("kiosk")
    }

    assert outside - HARMLESS == set()
    assert "dataclasses" in outside


@pytest.mark.parametrize(
    "arguments",
    [
        ("sheet", "microneedling", "-o", "sheet.pdf"),
        ("content", "check"),
        ("settings", "list"),
        ("outbox", "list"),
        ("speech", "prepare"),
        ("clock",),
        ("stop",),
    ],
)
def test_a_command_without_a_screen_never_loads_qt(checkout: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    program = (
        "import sys\n"
        "from kiosk.cli.main import main\n"
        "code = main(sys.argv[1:])\n"
        "print('loaded:', sorted({name.split('.')[0] for name in sys.modules} & {'PySide6', 'shiboken6'}))\n"
        "sys.exit(code)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, *arguments, "--data", str(tmp_path / "data")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(checkout), "LC_ALL": "en_CA.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("loaded: []\n")
