"""What is broken or called otherwise is left out alone, and named."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.content import packs
from kiosk.content.packs import problems
from kiosk.errors import ContentError
from tests.content.shipped import TREATMENT, changed


def broken(pack: Path, how: str) -> None:
    """Put a treatment beside the good one that cannot be used."""
    path, good = pack / "second.yaml", (pack / TREATMENT).read_text("utf-8")
    other = good.replace("id: microneedling", "id: second", 1)
    if how == "folder":
        path.mkdir()
    elif how == "pipe":
        os.mkfifo(path)
    elif how == "gone":
        path.symlink_to(pack / "nowhere")
    else:
        path.write_bytes(
            {
                "not YAML": other.replace("phases:", "phases").encode(),
                "not UTF-8": other.encode("utf-16"),
                "empty": b"",
                "a key missing": other.replace("icon: ", "ikon: ", 1).encode(),
                "an unknown name": other.replace("condition: skin-calm", "condition: skin-quiet", 1).encode(),
                "an unknown icon": other.replace("needle-duotone", "needle", 1).encode(),
                "an id that is another's": good.encode(),
                "too large": other.encode() + b"#" * 1_000_000,
                "an approval that is none": other.encode() + b"approval: {edition: 0}\n",
            }[how]
        )


BREAKS = [
    "not YAML",
    "not UTF-8",
    "empty",
    "a key missing",
    "an unknown name",
    "an unknown icon",
    "an id that is another's",
    "too large",
    "an approval that is none",
    "folder",
    "pipe",
    "gone",
]


@pytest.mark.parametrize("how", BREAKS)
def test_a_broken_treatment_is_left_out_alone_and_named(pack: Path, how: str) -> None:
    broken(pack, how)

    found = packs.read(pack)

    (left_out,) = found.left_out
    assert list(found.content.treatments) == ["microneedling"]
    assert left_out.file == "second.yaml"
    assert str(left_out.reason).startswith("second.yaml")
    assert {p.file for p in problems(pack)} == {"second.yaml"}


def test_a_name_from_another_system_is_told_in_letters(pack: Path) -> None:
    Path(os.fsdecode(os.fsencode(pack) + b"/lum\xe9.yaml")).write_text("a: b")

    (left_out,) = packs.read(pack).left_out

    assert str(left_out.reason).encode("utf-8").startswith("lum\N{REPLACEMENT CHARACTER}.yaml".encode())


def test_of_two_with_one_id_the_file_that_is_named_like_it_is_kept(pack: Path) -> None:
    shutil.copy(pack / TREATMENT, pack / "a copy.yaml")
    shutil.copy(pack / TREATMENT, pack / "microneedling (1).yaml")

    found = packs.read(pack)

    assert list(found.content.treatments) == ["microneedling"]
    assert [each.file for each in found.left_out] == ["a copy.yaml", "microneedling (1).yaml"]


def test_of_two_with_one_id_none_is_kept_where_nobody_can_tell_which(pack: Path) -> None:
    (pack / TREATMENT).rename(pack / "one.yaml")
    shutil.copy(pack / "one.yaml", pack / "other.yaml")

    found = packs.read(pack)

    assert not found.content.treatments
    assert len(found.left_out) == 2


@pytest.mark.parametrize("how", ["broken", "missing", "no treatment", "words"])
def test_what_treatments_share_takes_all_of_them_with_it(pack: Path, how: str) -> None:
    if how == "broken":
        changed(pack, "languages: [", "languages: ", "pack.yaml")
    elif how == "missing":
        (pack / "pack.yaml").unlink()
    elif how == "no treatment":
        (pack / TREATMENT).unlink()
    else:
        changed(pack, "languages: [fr-CA, en-CA", "languages: [fr-CA, en-CA, de", "pack.yaml")

    with pytest.raises(ContentError) as refused:
        packs.read(pack)

    assert f"kiosk content check {pack}" in str(refused.value)


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("peeling.yml", "peeling.yaml"),
        ("LASER.YAML", "LASER.yaml"),
        ("Laser.Yml", "Laser.yaml"),
        ("autre.yaml.txt", "autre.yaml"),
        ("autre.yml.TXT", "autre.yaml"),
        ("autre.yaml ", "autre.yaml"),
        ("autre .yaml.yml", "autre.yaml"),
        ("Pack.yaml", "pack.yaml"),
        ("pack.yml", "pack.yaml"),
        ("pack.yaml.txt", "pack.yaml"),
    ],
)
def test_a_file_with_nearly_the_right_name_is_told_with_the_right_one(pack: Path, name: str, right: str) -> None:
    shutil.copy(pack / TREATMENT, pack / name)

    (problem,) = problems(pack)
    (left_out,) = packs.read(pack).left_out

    assert problem.file == left_out.file == name
    assert str(problem) == f"this file is not read because of its name: rename it to {right}, or remove it"


@pytest.mark.parametrize("name", ["Pack.yaml", "PACK.YAML", "pack.yml", "pack.yaml.txt"])
def test_a_pack_whose_file_has_nearly_the_right_name_says_which_one_to_give_it(pack: Path, name: str) -> None:
    (pack / "pack.yaml").rename(pack / name)

    (problem,) = problems(pack)

    assert problem.file == name
    assert str(problem).endswith("rename it to pack.yaml, or remove it")


def test_other_files_beside_the_treatments_are_left_alone(pack: Path) -> None:
    for name in ("notes.txt", "microneedling.yaml~", "microneedling.yaml.bak", "yaml", "list.txt", "README.md"):
        (pack / name).write_text("not a treatment")
    (pack / "old.yml").mkdir()

    assert problems(pack) == ()
