"""``kiosk content import``, ``export`` and ``adopt`` on the library: two copies are one again, and nothing is lost."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content import document
from kiosk.folder import LIBRARY_FILE
from kiosk.library.database import SqliteFile
from kiosk.library.drafts import Draft, Drafts
from kiosk.library.journal import Journal
from kiosk.library.lineage import DELIVERED
from tests.cli.library import EARWAX, Clinic, changed, staffed
from tests.content import tiny
from tests.content.shipped import french_and_english
from tests.library.people import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

SWABS, TOWEL, WATER = "Cotton swabs", "Dry your ear with a towel", "Water in your ear"
SWABS_AT = "treatment/rules/cotons-tiges/thing"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    return staffed(tmp_path / "kiosk")


@pytest.fixture
def office(tmp_path: Path) -> Clinic:
    return staffed(tmp_path / "office")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "earwax.json"


def says(clinic: Clinic) -> list[str]:
    """Return what each rule of the draft says."""
    return [rule["thing"]["en-CA"] for rule in clinic.text()["treatment"]["rules"]]


def edited(file: Path, *changes: tuple[str, str]) -> None:
    """Change a file as somebody does who opens it in an editor."""
    file.write_bytes(changed(*changes, text=file.read_bytes()))


# -- from elsewhere ---------------------------------------------------------------------------


def zip_of(folder: Path, file: Path) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in folder.glob("*.yaml"):
            archive.write(path, path.name)
    return file


@pytest.mark.parametrize(
    "made",
    [lambda _: tiny.PACK, lambda tmp: zip_of(tiny.PACK, tmp / "pack.zip")],
    ids=["folder", "zip"],
)
def test_a_pack_is_taken_as_drafts(clinic: Clinic, tmp_path: Path, made: Callable[[Path], Path]) -> None:
    done = clinic("import", str(made(tmp_path)), "--by", "Julie")

    assert (done.code, done.lines) == (0, ["Ear cleaning (earwax) is a draft now."])
    assert clinic.text() == json.loads(EARWAX)


def test_a_pack_with_a_mistake_is_told_with_its_line_and_nothing_is_taken(clinic: Clinic, tmp_path: Path) -> None:
    pack = Path(shutil.copytree(tiny.PACK, tmp_path / "pack"))
    text = (pack / "earwax.yaml").read_text("utf-8")
    (pack / "earwax.yaml").write_text(text.replace("end: 48 h", "end: 48 hh"), "utf-8")

    for source in (pack, zip_of(pack, tmp_path / "pack.zip")):
        done = clinic("import", str(source), "--by", "Julie")

        assert done.code == 1
        assert done.lines[0].startswith("earwax.yaml:8: rules/")
        assert done.lines[-1] == "Nothing was taken."
    assert clinic.json("list")["treatments"] == []


def test_a_zip_that_could_do_harm_is_refused(clinic: Clinic, tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("../../pack.yaml", "languages: [fr-CA, en-CA]")
    (tmp_path / "evil.zip").write_bytes(buffer.getvalue())

    done = clinic("import", str(tmp_path / "evil.zip"), "--by", "Julie")

    assert done.code == 1
    assert done.said.startswith("The zip holds ../../pack.yaml. It may hold files such as pack.yaml")


def test_who_approved_it_elsewhere_does_not_answer_for_it_here(clinic: Clinic, file: Path) -> None:
    text = json.loads(EARWAX)
    text["treatment"]["approval"] = {"name": "Dre Roy", "on": "2026-11-25", "review_by": "2027-11-25", "edition": 3}
    file.write_text(json.dumps(text), "utf-8")

    done = clinic("import", str(file), "--by", "Julie")

    assert done.lines[0] == "The approval by Dre Roy is not taken: it is approved anew here."
    assert clinic.text() == json.loads(EARWAX)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"nonsense", "no document of a treatment"),
        (b"[" * 200_000, "no document of a treatment"),
        (b"\xff\xfe", "no document of a treatment"),
        (b"PK nonsense", "This is no zip, or it is damaged"),
    ],
)
def test_what_is_no_treatment_is_told(clinic: Clinic, file: Path, content: bytes, said: str) -> None:
    file.write_bytes(content)

    done = clinic("import", str(file), "--by", "Julie")

    assert done.code == 1
    assert said in done.said


@pytest.mark.parametrize("bases", [b"5", b'{"a":1}', b'[5,null,"x"]', b'"' + b"f" * 64 + b'"'])
def test_a_file_that_says_nonsense_about_its_bases_is_taken_as_one_that_says_nothing(
    clinic: Clinic, file: Path, bases: bytes
) -> None:
    file.write_bytes(b'{"bases":' + bases + b"," + EARWAX[1:])

    assert clinic("import", str(file), "--by", "Julie").code == 0
    assert clinic.text() == json.loads(EARWAX)


def test_only_who_writes_takes_a_text_in(clinic: Clinic) -> None:
    assert "Marc may not write texts. Who may: Julie, Sam." in clinic("import", str(tiny.PACK), "--by", "Marc").said
    assert "Say who decides this: --by NAME" in clinic("import", str(tiny.PACK)).said


def test_a_dry_run_takes_nothing(clinic: Clinic) -> None:
    done = clinic("import", str(tiny.PACK), "--by", "Julie", "--dry-run")

    assert done.lines[-1] == "Nothing was changed, as --dry-run was given."
    assert clinic.json("list")["treatments"] == []


# -- there and back ---------------------------------------------------------------------------


def test_what_is_exported_and_comes_back_as_it_was_is_nothing_new(clinic: Clinic, file: Path) -> None:
    clinic.draft()

    exported = clinic("export", "earwax", str(file))
    back = clinic("import", str(file), "--by", "Julie")
    again = clinic("export", "earwax", str(file))

    assert exported.lines[0] == f"{file} is ready."
    assert back.lines == ["Ear cleaning (earwax): there is nothing new."]
    assert exported.lines == again.lines


def test_a_copy_that_was_changed_elsewhere_comes_together_with_what_was_changed_here(
    clinic: Clinic, office: Clinic, tmp_path: Path
) -> None:
    there, back = tmp_path / "there.json", tmp_path / "back.json"
    clinic.publish()
    clinic("export", "earwax", str(there))
    office("import", str(there), "--by", "Julie")
    office.draft(changed((SWABS, "Cotton buds"), text=json.dumps(office.text(), ensure_ascii=False).encode()))
    clinic.draft(changed((TOWEL, "Pat your ear dry")))

    office("export", "earwax", str(back))
    done = clinic("import", str(back), "--by", "Julie")

    assert done.code == 0
    assert says(clinic) == [WATER, "Cotton buds", "Pat your ear dry"]
    assert done.lines == [
        "",
        "Rule “Cotton buds”",
        "  French",
        "    ours: Cotons-tiges",
        "    theirs: Cotons-tiges",
        "  English",
        "    ours: Cotton swabs",
        "    theirs: Cotton buds",
        f"  → theirs is taken; to keep ours: --keep {SWABS_AT}",
        "",
        "Ear cleaning (earwax) is a draft now.",
    ]


def test_a_copy_that_was_changed_after_the_kiosk_went_on_comes_together_with_the_newest_edition(
    clinic: Clinic, file: Path
) -> None:
    clinic.publish()
    clinic("export", "earwax", str(file))
    edited(file, (SWABS, "Cotton buds"))
    clinic.publish(changed((TOWEL, "Pat your ear dry")))

    assert clinic("import", str(file), "--by", "Julie").code == 0
    assert says(clinic) == [WATER, "Cotton buds", "Pat your ear dry"]


@pytest.fixture
def both(clinic: Clinic, file: Path) -> Clinic:
    """A clinic and a file that have both changed one rule since the file was written, and one other each."""
    clinic.draft()
    clinic("export", "earwax", str(file))
    edited(file, (SWABS, "Cotton buds"), (WATER, "Water in the ear"))
    clinic.draft(changed((SWABS, "Swabs"), (TOWEL, "Pat your ear dry")))
    return clinic


def test_what_both_have_changed_is_to_be_chosen_and_nothing_is_saved_before(both: Clinic, file: Path) -> None:
    done = both("import", str(file), "--by", "Julie")

    assert done.code == 1
    assert f"  → to choose: --keep {SWABS_AT} or --take {SWABS_AT}" in done.lines
    assert done.lines[-1] == "Nothing was changed yet: choose at 1 place."
    assert says(both) == [WATER, "Swabs", "Pat your ear dry"]


@pytest.mark.parametrize(
    ("chosen", "left"),
    [
        (("--take", SWABS_AT), ["Water in the ear", "Cotton buds", "Pat your ear dry"]),
        (("--keep", "treatment/rules/cotons-tiges"), ["Water in the ear", "Swabs", "Pat your ear dry"]),
        (("--take", "all"), ["Water in the ear", "Cotton buds", "Pat your ear dry"]),
        (("--keep", "all"), [WATER, "Swabs", "Pat your ear dry"]),
        (("--keep", "all", "--take", SWABS_AT), [WATER, "Cotton buds", "Pat your ear dry"]),
    ],
)
def test_each_place_is_kept_or_taken_as_somebody_says(
    both: Clinic, file: Path, chosen: tuple[str, ...], left: list[str]
) -> None:
    done = both("import", str(file), "--by", "Julie", *chosen)

    assert done.code == 0
    assert says(both) == left


@pytest.mark.parametrize(
    ("chosen", "who", "lost"), [("--take", "Julie", "Swabs"), ("--keep", "from elsewhere", "Cotton buds")]
)
def test_what_was_not_chosen_where_both_have_changed_it_is_in_the_notes_until_the_draft_is_sent(
    both: Clinic, file: Path, chosen: str, who: str, lost: str
) -> None:
    done = both("import", str(file), "--by", "Julie", chosen, "all")

    assert f"What did not stay is in the notes of the draft: kiosk content show earwax --data {both.data}" in done.lines
    lines = both("show", "earwax").lines
    at = lines.index("Notes of the draft: what somebody wrote, and another’s words stand there:")
    assert lines[at + 1].startswith(f"{who}, ")
    assert lines[at + 2 :][1:] == ["    French: Cotons-tiges", f"    English: {lost}"]
    (note,) = both.json("show", "earwax")["notes"]
    assert (note["place"], note["said"]["en-CA"]) == (SWABS_AT, lost)

    both("submit", "earwax", "--by", "Julie")
    assert both.json("show", "earwax")["notes"] == []


def test_where_the_base_is_not_known_each_difference_with_a_draft_is_chosen(clinic: Clinic, file: Path) -> None:
    clinic.draft(changed((TOWEL, "Pat your ear dry")))
    file.write_bytes(changed((SWABS, "Cotton buds")))

    done = clinic("import", str(file), "--by", "Julie")

    assert done.code == 1
    assert done.lines[-1] == "Nothing was changed yet: choose at 2 places."
    assert says(clinic) == [WATER, SWABS, "Pat your ear dry"]


def test_without_a_draft_a_text_of_unknown_base_is_the_draft_and_what_differs_is_told(
    clinic: Clinic, file: Path
) -> None:
    clinic.publish()
    file.write_bytes(changed((SWABS, "Cotton buds")))

    done = clinic("import", str(file), "--by", "Julie")

    assert done.code == 0
    assert "    now: Cotton buds" in done.lines
    assert says(clinic) == [WATER, "Cotton buds", TOWEL]
    assert clinic("diff", "earwax").lines[0] == "Ear cleaning (earwax): edition 1 → the draft"


def test_a_copy_that_has_a_mistake_by_now_is_refused_and_the_draft_stays(both: Clinic, file: Path) -> None:
    edited(file, ('"stance":"do"', '"stance":"dont"'))

    done = both("import", str(file), "--by", "Julie", "--take", "all")

    assert done.code == 1
    assert "stance is dont" in done.said
    assert says(both) == [WATER, "Swabs", "Pat your ear dry"]


# -- a better delivered text ------------------------------------------------------------------


@pytest.fixture
def own(clinic: Clinic) -> Clinic:
    """A clinic whose own microneedling was begun from an older delivered text, in which less was said of the sun."""
    delivered = json.loads(document.of(french_and_english(), "microneedling").to_json())
    older = json.loads(json.dumps(delivered))
    _rule(older, "sun")["end"] = "10 d"
    older["treatment"]["rules"] = [each for each in older["treatment"]["rules"] if each["id"] != "alcohol"]
    ours = json.loads(json.dumps(older))
    _rule(ours, "pool")["thing"] = {"fr-CA": "Piscine", "en-CA": "Pool"}
    with closing(Journal(SqliteFile(clinic.data / LIBRARY_FILE))) as journal:
        base = DELIVERED + journal.keep(_bytes(older))
        Drafts(journal.database).save(Draft("microneedling", _bytes(ours), base=base), NOW)
    return clinic


def _bytes(plain: dict[str, Any]) -> bytes:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _rule(plain: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in plain["treatment"]["rules"] if each["id"] == name)
    return found


def test_what_is_new_in_the_delivered_text_is_taken_and_what_is_the_clinics_own_stays(own: Clinic) -> None:
    done = own("adopt", "microneedling", "--by", "Julie")

    text = own.text("microneedling")
    assert done.code == 0
    assert _rule(text, "sun")["end"] == "14 d"
    assert _rule(text, "alcohol")["stance"] == "avoid"
    assert _rule(text, "pool")["thing"]["en-CA"] == "Pool"
    assert "    ours: for 10 days after your treatment" in done.lines
    assert "    theirs: for 14 days after your treatment" in done.lines
    assert "  → theirs is taken; to keep ours: --keep treatment/rules/sun/end" in done.lines
    assert own("adopt", "microneedling", "--by", "Julie").lines[0] == "Microneedling: there is nothing new."


def test_what_is_new_can_be_left_out(own: Clinic) -> None:
    done = own("adopt", "--by", "Julie", "--keep", "treatment/rules/sun", "--keep", "treatment/rules/alcohol")

    text = own.text("microneedling")
    assert done.code == 0
    assert _rule(text, "sun")["end"] == "10 d"
    assert "alcohol" not in [each["id"] for each in text["treatment"]["rules"]]


def test_a_text_of_the_clinics_own_is_never_taken_for_a_delivered_one(clinic: Clinic, tmp_path: Path) -> None:
    delivered = document.of(french_and_english(), "microneedling").to_json()
    (tmp_path / "own.json").write_bytes(delivered.replace(b'"end":"14 d"', b'"end":"21 d"', 1))
    clinic("import", str(tmp_path / "own.json"), "--by", "Julie")
    before = clinic.text("microneedling")

    done = clinic("adopt", "--by", "Julie")

    assert done.code == 1
    assert "to choose" in done.said
    assert clinic.text("microneedling") == before
