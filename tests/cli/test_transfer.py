"""``kiosk content export`` and ``import``: one file holds a treatment, and gives it back the same."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from kiosk.content import packs
from kiosk.i18n import FRENCH
from tests.cli.terminal import Done, inside
from tests.content.shipped import SHIPPED, changed
from tests.packs.four import FOLDER as OTHERS
from tests.packs.four import NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    Kiosk = Callable[..., Done]

PEELING = Path(__file__).resolve().parent.parent / "packs" / "peeling"


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    return lambda *arguments, **more: inside(tmp_path / "data", *arguments, **more)


@pytest.fixture
def exported(kiosk: Kiosk, tmp_path: Path) -> Path:
    """The shipped treatment in one file."""
    kiosk("content", "export", "microneedling", str(tmp_path / "one.json"))
    return tmp_path / "one.json"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the shipped pack, with a comment."""
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "pack"))
    with (folder / "pack.yaml").open("a") as file:
        file.write("# ours\n")
    return folder


def in_order(path: Path) -> list[str]:
    """Return the entries of a treatment as they follow each other in its file, each with its languages."""
    written = yaml.safe_load(path.read_text("utf-8"))
    lists = [written.get(key, []) for key in ("rules", "notices", "topics", "signs", "quiz", "reminders", "phases")]
    return [str(entry.get("thing") or entry.get("text") or entry["title"]) for entries in lists for entry in entries]


@pytest.mark.parametrize(
    ("treatment", "folder"),
    [("microneedling", SHIPPED), ("peeling", PEELING), *((name, OTHERS / name) for name in NAMES)],
)
def test_what_is_exported_imported_and_exported_again_has_the_same_bytes(
    kiosk: Kiosk, tmp_path: Path, treatment: str, folder: Path
) -> None:
    one, two, new = tmp_path / "one.json", tmp_path / "two.json", tmp_path / "new"

    kiosk("content", "export", treatment, str(one), "--content", str(folder))
    taken = kiosk("content", "import", str(one), "--content", str(new))
    kiosk("content", "export", treatment, str(two), "--content", str(new))

    assert taken.code == 0
    assert taken.lines[-1] == "Comments are not kept: a file that was written anew has none."
    assert two.read_bytes() == one.read_bytes()
    assert in_order(new / f"{treatment}.yaml") == in_order(folder / f"{treatment}.yaml")
    assert [str(each) for each in packs.problems(new)] == [str(each) for each in packs.problems(folder)]
    assert not [each for each in packs.problems(new) if each.blocks]


def test_the_export_tells_the_hash_of_the_file(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("content", "export", "microneedling", str(tmp_path / "one.json"))

    assert f"SHA-256 {hashlib.sha256((tmp_path / 'one.json').read_bytes()).hexdigest()}" in done.lines


def test_only_the_treatment_is_written_where_the_pack_has_all_the_rest(
    kiosk: Kiosk, exported: Path, pack: Path
) -> None:
    (pack / "microneedling.yaml").unlink()

    done = kiosk("content", "import", str(exported), "--content", str(pack))

    assert done.lines[0] == f"{pack / 'microneedling.yaml'} is ready."
    assert (pack / "pack.yaml").read_text("utf-8").endswith("# ours\n")


def test_what_the_pack_lacks_is_added_and_what_it_has_stays(kiosk: Kiosk, exported: Path, tmp_path: Path) -> None:
    pack = tmp_path / "own"
    kiosk("content", "new", "ear-wax", "--content", str(pack))

    done = kiosk("content", "import", str(exported), "--content", str(pack))

    content = packs.load(pack)
    assert done.code == 0
    assert set(content.treatments) == {"ear-wax", "microneedling"}
    assert {"clinic", "sasaki"} <= set(content.sources)
    assert "about-you" in content.questions


@pytest.mark.parametrize("more", [(), ("--replace",)])
def test_a_treatment_that_is_there_is_written_over_only_where_that_is_asked_for(
    kiosk: Kiosk, exported: Path, pack: Path, more: tuple[str, ...]
) -> None:
    before = (pack / "microneedling.yaml").read_bytes()

    done = kiosk("content", "import", str(exported), "--content", str(pack), *more)

    assert done.code == (0 if more else 1)
    assert ((pack / "microneedling.yaml").read_bytes() == before) is (not more)
    assert more or "To write over it, add --replace." in done.said


def test_what_says_something_else_by_the_same_id_is_refused_and_nothing_is_written(
    kiosk: Kiosk, exported: Path, pack: Path
) -> None:
    changed(pack, "I often have acne", "I sometimes have acne", "pack.yaml")
    before = {path: path.read_bytes() for path in pack.iterdir()}

    done = kiosk("content", "import", str(exported), "--content", str(pack), "--replace", language=FRENCH)

    assert done.code == 1
    assert "shared/questions/about-you" in done.lines[0]
    assert "sous l’identifiant about-you" in done.lines[0]
    assert {path: path.read_bytes() for path in pack.iterdir()} == before


def test_another_disclaimer_of_the_pack_stays_and_is_told(kiosk: Kiosk, exported: Path, pack: Path) -> None:
    changed(pack, "This advice does not replace", "Nothing here replaces", "pack.yaml")

    done = kiosk("content", "import", str(exported), "--content", str(pack), "--replace")

    assert done.code == 0
    assert "shared/disclaimer: warning: the pack has another one, which stays" in done.said
    assert "Nothing here replaces" in (pack / "pack.yaml").read_text("utf-8")


def test_a_treatment_in_other_languages_is_refused(kiosk: Kiosk, pack: Path, tmp_path: Path) -> None:
    kiosk("content", "export", "peeling", str(tmp_path / "one.json"), "--content", str(PEELING))

    done = kiosk("content", "import", str(tmp_path / "one.json"), "--content", str(pack))

    assert done.code == 1
    assert "the treatment is in fr-CA, en-CA, es, and the pack in fr-CA, en-CA" in done.lines[0]


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        (('"stance":"avoid"', '"stance":"avod"'), "stance is avod: did you mean avoid?"),
        (('"end":"14 d"', '"end":"14 dd"'), "must be a wait"),
        (('"for":["pregnant"]', '"for":["pregnnt"]'), "pregnnt is not known"),
        (('"id":"microneedling"', '"id":"../../evil"'), "No file can be called ../../evil"),
        (('"id":"microneedling"', '"id":"pack"'), "No file can be called pack"),
        (('"format":1', '"format":99'), "written by a newer kiosk"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_and_nothing_is_written(
    kiosk: Kiosk, exported: Path, tmp_path: Path, slip: tuple[str, str], said: str
) -> None:
    text = exported.read_text("utf-8")
    assert slip[0] in text
    exported.write_text(text.replace(*slip), "utf-8")

    done = kiosk("content", "import", str(exported), "--content", str(tmp_path / "deep" / "new"))

    assert done.code == 1
    assert said in done.said
    assert not (tmp_path / "deep").exists()
    assert not (tmp_path / "evil.yaml").exists()


def test_a_file_that_is_not_there_or_no_export_is_told(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(b"\xff\xfe\x00")
    asked = ("--content", str(tmp_path / "new"))

    absent, noise = (kiosk("content", "import", str(tmp_path / name), *asked) for name in ("absent", "noise"))

    assert "cannot be read. Name a file that kiosk content export wrote." in absent.said
    assert "no document of a treatment" in noise.said
    assert (absent.code, noise.code) == (1, 1)


def test_it_is_told_who_approved_what_is_taken_from_elsewhere(kiosk: Kiosk, exported: Path, tmp_path: Path) -> None:
    whole = json.loads(exported.read_text("utf-8"))
    whole["treatment"]["approval"] = {"name": "Dre Roy", "on": "2026-11-25", "review_by": "2027-11-25", "edition": 3}
    exported.write_text(json.dumps(whole), "utf-8")

    done = kiosk("content", "import", str(exported), "--content", str(tmp_path / "new"))

    assert "It is approved by Dre Roy: remove its approval if that is nobody of your clinic." in done.lines


def test_a_treatment_that_is_not_there_is_told_with_the_nearest(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("content", "export", "microneedlin", str(tmp_path / "one.json"))

    assert (done.code, done.said) == (
        1,
        "There is no treatment called microneedlin: did you mean microneedling?",
    )
    assert not (tmp_path / "one.json").exists()
