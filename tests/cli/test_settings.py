"""A setting that names something elsewhere is looked into before it is kept, or tried right after."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lab import PrinterLab, free_port

from kiosk import config, resources
from kiosk.cli import trial
from kiosk.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Setting = Callable[..., tuple[int, str, str]]


@pytest.fixture
def setting(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Setting:
    """Set a setting as on the command line; return the exit code, and what was said and told."""

    def run(name: str, value: str) -> tuple[int, str, str]:
        code = main(["settings", "set", name, value, "--data", str(tmp_path / "data")])
        return code, *capsys.readouterr()

    return run


def kept(tmp_path: Path, name: str) -> str:
    return config.described(tmp_path / "data", name).value


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resources.path("assets", "content"), tmp_path / "pack"))


# -- content.folder


def test_a_content_folder_is_kept_by_its_full_name(setting: Setting, tmp_path: Path, pack: Path) -> None:
    code, said, told = setting("content.folder", os.path.relpath(pack))

    found = kept(tmp_path, "content.folder")
    assert (code, said, told) == (0, f"content.folder = {found}\n", "")
    assert Path(found).is_absolute()
    assert Path(found).samefile(pack)


def test_the_file_of_a_pack_stands_for_its_folder(setting: Setting, tmp_path: Path, pack: Path) -> None:
    setting("content.folder", str(pack / "pack.yaml"))

    assert kept(tmp_path, "content.folder") == str(pack)


@pytest.mark.parametrize("typed", ["“{pack}”", "file://{pack}", "\N{ZERO WIDTH SPACE}{pack} "])
def test_a_content_folder_is_found_with_what_was_copied_along(
    setting: Setting, tmp_path: Path, pack: Path, typed: str
) -> None:
    setting("content.folder", typed.format(pack=pack))

    assert kept(tmp_path, "content.folder") == str(pack)


def test_what_cannot_be_seen_in_a_path_is_named(setting: Setting, pack: Path) -> None:
    _, _, told = setting("content.folder", f"{pack}\N{ZERO WIDTH SPACE}/x")

    assert "U+200B ZERO WIDTH SPACE is in it" in told


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("/nowhere/pack", "content.folder: there is no folder /nowhere/pack."),
        ("~/nowhere", "content.folder: there is no folder {home}/nowhere."),
        ("~nobody-here/pack", "There is no home folder for ~nobody-here/pack."),
        ("{tmp}/file", "content.folder: there is no folder {tmp}/file."),
        ("{tmp}", "content.folder: {tmp} is not a content pack, as it has no file pack.yaml."),
    ],
)
def test_a_content_folder_that_is_none_is_refused(setting: Setting, tmp_path: Path, folder: str, told: str) -> None:
    (tmp_path / "file").write_text("")
    names = {"tmp": tmp_path, "home": Path.home()}

    code, _, refused = setting("content.folder", folder.format_map(names))

    assert code == 1
    assert told.format_map(names) in refused
    assert not (tmp_path / "data").exists()


def test_a_pack_with_problems_is_kept_and_they_are_counted(setting: Setting, tmp_path: Path, pack: Path) -> None:
    path = pack / "microneedling.yaml"
    path.write_text(path.read_text("utf-8").replace("icon: ", "ikon: ", 2), "utf-8")

    code, _, told = setting("content.folder", str(pack))

    assert code == 0
    assert "It is saved, but problems were found in it: " in told
    assert kept(tmp_path, "content.folder") == str(pack)


def test_a_check_of_a_treatment_says_that_a_pack_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    treatment, nothing = main(["content", "check", "microneedling"]), main(["content", "check", "nowhere"])

    told = capsys.readouterr().err.splitlines()
    assert (treatment, nothing) == (1, 1)
    assert told[0].startswith("kiosk: microneedling is a treatment, not a folder. A whole content pack is checked:")
    assert told[1] == "kiosk: There is no folder nowhere to check."


# -- what is shown


def test_what_was_understood_is_shown(setting: Setting) -> None:
    code, said, told = setting("clinic.opening", "du lundi au vendredi, 9 h à 17 h")

    assert (code, said, told) == (0, "clinic.opening = mon-fri 09:00-17:00\n", "")


def test_what_was_kept_as_it_was_typed_is_not_shown(setting: Setting) -> None:
    assert setting("clinic.phone", "418-555-0199") == (0, "", "")


def test_a_file_that_is_no_certificate_is_refused(setting: Setting, tmp_path: Path) -> None:
    (tmp_path / "authority.pem").write_text("certificate")

    code, _, told = setting("mail.authority", str(tmp_path / "authority.pem"))

    assert (code, "is not a certificate that can be read" in told) == (1, True)


def test_a_value_with_spaces_is_to_be_put_in_quotation_marks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["settings", "set", "clinic.name", "Clinique", "Exemple", "--data", str(tmp_path)])

    told = capsys.readouterr().err
    assert code == 2
    assert f"kiosk settings set clinic.name 'Clinique Exemple' --data {tmp_path}" in told


# -- what answers


def test_a_name_that_is_not_found_is_told_and_kept(setting: Setting, tmp_path: Path) -> None:
    code, _, told = setting("mail.host", "nowhere.invalid")

    assert code == 0
    assert told.startswith("kiosk: It is saved, but ")
    assert kept(tmp_path, "mail.host") == "nowhere.invalid"


def test_a_port_where_nothing_listens_is_told_and_one_that_answers_is_not(setting: Setting) -> None:
    setting("mail.host", "127.0.0.1")
    closed = setting("mail.port", str(free_port()))
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        answers = setting("mail.port", str(server.getsockname()[1]))

    assert closed[0] == answers[0] == 0
    assert "It is saved, but nothing answers at 127.0.0.1, port " in closed[2]
    assert answers[2] == ""


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("printer.uri", "ipp://127.0.0.1:{closed}/printers/nosuch", "127.0.0.1 is there, but nothing listens on port "),
        ("printer.uri", "ipp://nowhere.invalid/ipp/print", "The name nowhere.invalid is not found"),
        ("printer.uri", "ipp://127.0.0.1:{web}/ipp/print", "is no printer that speaks IPP"),
        ("mail.host", "nowhere.invalid", "the name nowhere.invalid is not found"),
    ],
)
def test_wrong_settings_do_not_look_right(setting: Setting, tmp_path: Path, name: str, value: str, told: str) -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as web:
        threading.Thread(target=web.serve_forever, args=(0.01,), daemon=True).start()
        value = value.format(closed=free_port(), web=web.server_address[1])
        code, _, warned = setting(name, value)
        web.shutdown()

    assert (code, kept(tmp_path, name)) == (0, value)
    assert "It is saved, but" in warned
    assert told in warned


def test_a_printer_that_never_answers_is_not_waited_for() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        begun = time.monotonic()
        told = trial.printer(f"ipp://127.0.0.1:{server.getsockname()[1]}/ipp/print", patience=0.2)
        took = time.monotonic() - begun

    assert "nothing answered yet" in str(told)
    assert took < trial.PATIENCE


@pytest.fixture(scope="module")
def lab() -> Iterator[PrinterLab]:
    made = PrinterLab()
    yield made
    made.close()


@pytest.mark.lab
def test_a_printer_that_is_there_has_nothing_to_be_told(lab: PrinterLab) -> None:
    assert trial.printer(lab.uri) is None


@pytest.mark.lab
def test_a_queue_that_is_not_there_is_told(lab: PrinterLab) -> None:
    told = trial.printer(lab.uri.replace("/ipp/print", "/printers/nosuch"))

    assert told is not None
    assert "has no queue or printer /printers/nosuch" in str(told)


# -- the library of several kiosks ---------------------------------------------------------


def test_a_library_that_cannot_be_used_is_told_and_its_address_kept(setting: Setting, tmp_path: Path) -> None:
    url = f"postgresql://kiosk@127.0.0.1:{free_port()}/kiosk"

    code, _, told = setting("library.url", url)

    assert (code, kept(tmp_path, "library.url")) == (0, url)
    assert told.startswith("kiosk: It is saved, but: Nothing answers at 127.0.0.1, port ")
