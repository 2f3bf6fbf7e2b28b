"""A zip from elsewhere: what is meant is read, and whatever could do harm is refused."""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
from typing import TYPE_CHECKING

import pytest

from kiosk.errors import LibraryError
from kiosk.library import bundle

if TYPE_CHECKING:
    from collections.abc import Iterable

A_MB = 1_000_000


def zipped(files: Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile warns of two of one name
        for name, data in files:
            archive.writestr(name, data)
    return buffer.getvalue()


def linked(name: str, kind: int = stat.S_IFLNK) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name)
    member.external_attr = (kind | 0o644) << 16
    return member


def test_files_are_read_by_their_names() -> None:
    files = {"pack.yaml": b"a", "ear-wax.yaml": b"b", "words/pt-BR.po": b"c", "logo.svg": b"d", "one.json": b""}

    assert bundle.members(zipped([*files.items(), ("words/", b"")])) == files


@pytest.mark.parametrize(
    "name",
    [
        "../pack.yaml",
        "../../etc/passwd",
        "/pack.yaml",
        "C:\\pack.yaml",
        "..\\pack.yaml",
        "deep/pack.yaml",
        "words/deep/es.po",
        "words/../pack.yaml",
        "words/es.yaml",
        "Pack.yaml",
        "pack.yaml.exe",
        "pack",
        ".yaml",
        "pack .yaml",
        "pack.yaml\n",
        "päck.yaml",
        "__MACOSX/._pack.yaml",
    ],
)
def test_a_file_of_another_name_is_refused_by_its_name(name: str) -> None:
    with pytest.raises(LibraryError, match=r"^The zip holds .+ only, in no other folder"):
        bundle.members(zipped([("pack.yaml", b"a"), (name, b"b")]))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_a_link_or_a_device_is_refused(kind: int) -> None:
    with pytest.raises(LibraryError, match=r"pack\.yaml in the zip is no file but a link"):
        bundle.members(zipped([(linked("pack.yaml", kind), b"/etc/passwd")]))


@pytest.mark.parametrize("name", [linked("pack.yaml", stat.S_IFDIR), "my-content/", "words/es/"])
def test_a_folder_is_refused(name: str | zipfile.ZipInfo) -> None:
    with pytest.raises(LibraryError, match="in the zip is a folder: zip the files themselves"):
        bundle.members(zipped([(name, b"")]))


@pytest.mark.parametrize("other", ["words/es.po", "words/ES.po"])
def test_two_files_of_one_name_are_refused(other: str) -> None:
    with pytest.raises(LibraryError, match=r"The zip holds words/.+ twice: keep one"):
        bundle.members(zipped([("words/es.po", b"a"), (other, b"b")]))


@pytest.mark.parametrize(("count", "taken"), [(200, True), (201, False)])
def test_so_many_files_are_read_at_most(count: int, taken: bool) -> None:  # noqa: FBT001 - two cases
    data = zipped((f"a-{number}.yaml", b"") for number in range(count))

    if taken:
        assert len(bundle.members(data)) == count
    else:
        with pytest.raises(LibraryError, match="The zip holds 201 files: 200 at most"):
            bundle.members(data)


@pytest.mark.parametrize(("size", "taken"), [(A_MB, True), (A_MB + 1, False), (100 * A_MB, False)])
def test_a_file_has_so_many_bytes_at_most_however_small_it_was_packed(size: int, taken: bool) -> None:  # noqa: FBT001 - two cases
    data = zipped([("pack.yaml", bytes(size))])
    assert len(data) < A_MB

    if taken:
        assert len(bundle.members(data)["pack.yaml"]) == size
    else:
        with pytest.raises(LibraryError, match=r"pack\.yaml in the zip is too large: 1 MB at most"):
            bundle.members(data)


def test_a_file_that_lies_about_its_size_is_no_larger_for_it() -> None:
    data = zipped([("pack.yaml", bytes(50 * A_MB))])
    size = struct.pack("<L", 50 * A_MB)
    assert data.count(size) == 2

    with pytest.raises(LibraryError, match=r"no zip, or it is damaged|is too large"):
        bundle.members(data.replace(size, struct.pack("<L", 10)))


@pytest.mark.parametrize(("count", "taken"), [(10, True), (11, False)])
def test_all_files_together_have_so_many_bytes_at_most(count: int, taken: bool) -> None:  # noqa: FBT001 - two cases
    data = zipped((f"a-{number}.yaml", bytes(A_MB)) for number in range(count))

    if taken:
        assert len(bundle.members(data)) == count
    else:
        with pytest.raises(LibraryError, match="The zip holds too much: 10 MB in all at most"):
            bundle.members(data)


def test_a_zip_that_is_itself_too_large_is_not_even_opened() -> None:
    with pytest.raises(LibraryError, match="The file is too large: 10 MB at most"):
        bundle.members(b"PK" + bytes(10 * A_MB))


def test_a_locked_file_is_refused() -> None:
    data = bytearray(zipped([("pack.yaml", b"a")]))
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(header) + flags] |= 1

    with pytest.raises(LibraryError, match="is locked with a password"):
        bundle.members(bytes(data))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_in_an_unusual_way_is_refused(method: int) -> None:
    with pytest.raises(LibraryError, match="is packed in an unusual way"):
        bundle.members(zipped([("pack.yaml", bytes(100))], method))


def test_what_is_no_zip_or_is_damaged_is_told_wherever_a_byte_is_wrong() -> None:
    whole = zipped([("pack.yaml", b"languages: [fr-CA, en-CA]" * 20), ("a.yaml", b"id: a")])

    for data in (b"", b"PK", b"no zip", whole[:-1], whole[: len(whole) // 2]):
        with pytest.raises(LibraryError, match="no zip, or it is damaged"):
            bundle.members(data)
    assert len(whole) > 0
    for at in range(len(whole)):
        damaged = bytes((*whole[:at], whole[at] ^ 0xFF, *whole[at + 1 :]))
        try:
            read = bundle.members(damaged)
        except LibraryError:
            continue
        assert set(read.values()) <= {b"languages: [fr-CA, en-CA]" * 20, b"id: a"}
