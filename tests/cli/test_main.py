"""The command line as a person meets it: the real program, what it prints, and how it ends."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import config, resources
from tests.cli.terminal import environment

if TYPE_CHECKING:
    from tests.cli.terminal import Kiosk


# -- content


def test_the_shipped_content_has_no_problem(kiosk: Kiosk) -> None:
    done = kiosk("content", "check")

    assert (done.returncode, done.stderr) == (0, "")
    assert "microneedling: Microneedling (a draft; a clinic does not show it)" in done.stdout


def test_every_problem_of_a_pack_is_told_with_its_file_and_line(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    for path in resources.path("assets", "content").glob("*.yaml"):
        text = path.read_text("utf-8").replace("icon: ", "ikon: ", 2)
        (tmp_path / "pack" / path.name).write_text(text, "utf-8")

    done = kiosk("content", "check", "pack")

    lines = done.stdout.splitlines()
    assert done.returncode == 1
    assert lines[-1].endswith(" problems in pack")
    assert len(lines) > 2
    assert all(line.split(":")[1].isdigit() for line in lines[:-1])


# -- settings


def test_a_setting_that_is_set_is_what_is_got(kiosk: Kiosk) -> None:
    assert kiosk("settings", "set", "clinic.name", "Clinique de l’Érable").returncode == 0

    done = kiosk("settings", "get", "clinic.name")

    assert (done.returncode, done.stdout) == (0, "Clinique de l’Érable\n")


def test_a_logo_is_set_from_any_folder_if_it_can_be_printed(kiosk: Kiosk, tmp_path: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/>{}</svg>'
    (tmp_path / "good.svg").write_text(drawing.format(""))
    (tmp_path / "bad.svg").write_text(drawing.format("<text>Clinique</text>"))

    good, bad = kiosk("settings", "set", "clinic.logo", "good.svg"), kiosk("settings", "set", "clinic.logo", "bad.svg")

    assert (good.returncode, bad.returncode) == (0, 1)
    assert "bad.svg cannot be printed: it has something that is not a plain shape: text. Ask for" in bad.stderr
    assert kiosk("settings", "get", "clinic.logo").stdout == f"{tmp_path / 'good.svg'}\n"


def test_the_list_tells_of_a_logo_that_went_bad_and_a_sheet_is_refused(kiosk: Kiosk, tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>')
    kiosk("settings", "set", "clinic.logo", "logo.svg")
    good = kiosk("settings", "list")
    path.unlink()

    listed, refused = kiosk("settings", "list"), kiosk("sheet", "microneedling", "-o", "sheet.pdf")

    told = f"The logo {path} cannot be read. Name another file."
    assert told not in good.stdout
    assert f"    {told}\n" in listed.stdout
    assert (listed.returncode, refused.returncode) == (0, 1)
    assert told in refused.stderr


def test_the_list_shows_every_setting_with_its_sentence_in_french(kiosk: Kiosk) -> None:
    kiosk("settings", "set", "screen.idle_seconds", "90")

    done = kiosk("settings", "list", locale="fr_CA.UTF-8")

    assert "screen.idle_seconds = 90   (par défaut\N{NO-BREAK SPACE}: 60)\n    Secondes " in done.stdout
    assert "printer.uri = (vide)\n    L’adresse IPP " in done.stdout


def test_the_data_folder_can_be_named(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("settings", "set", "clinic.phone", "418-555-0199", "--data", "elsewhere")

    assert config.load(tmp_path / "elsewhere").clinic.phone == "418-555-0199"
    assert kiosk("settings", "get", "clinic.phone").stdout == "418-555-0123\n"


def test_a_password_comes_from_another_program_and_is_never_shown(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk("settings", "set", "mail.password", "--data", "data", given="Erable-rouge-42\n")

    done = kiosk("settings", "list", "--data", "data")

    assert config.load_secrets(tmp_path / "data").mail_password == "Erable-rouge-42"
    assert "mail.password = •••" in done.stdout
    assert "Erable" not in done.stdout


def test_a_password_on_the_command_line_is_refused(kiosk: Kiosk) -> None:
    done = kiosk("settings", "set", "mail.password", "Erable-rouge-42")

    assert done.returncode == 2
    assert "Type only: kiosk settings set mail.password" in done.stderr
    assert "Erable" not in done.stderr


def test_a_value_that_is_not_given_at_all_changes_nothing(kiosk: Kiosk) -> None:
    done = kiosk("settings", "set", "clinic.name", given="")

    assert (done.returncode, done.stderr) == (2, "kiosk: No value was given for clinic.name.\n")


def test_broken_settings_are_told_in_french_and_nothing_starts(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "settings.toml").write_text("[screen]\nidle_seconds = 5\n", "utf-8")

    done = kiosk("run", "--data", "data", locale="fr_CA.UTF-8")

    assert done.returncode == 1
    assert "screen.idle_seconds vaut 5, mais il faut un nombre entier de 10 à 600." in done.stderr
    assert len(done.stderr.splitlines()) == 1


# -- how it ends


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m kiosk settings list | head -n 1; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(
        ["bash", "-c", command],
        env=environment(tmp_path, "en_CA.UTF-8"),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stderr == ""
    assert done.stdout.splitlines()[0] == "[clinic]"


def test_an_answer_that_does_not_fit_on_the_disk_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "settings", "list"],
            env=environment(tmp_path, "en_CA.UTF-8"),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )

    assert done.returncode == 1
    assert done.stderr == "kiosk: The answer could not be written. Free some space, or send it elsewhere.\n"


def test_an_interrupt_ends_quietly(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "kiosk", "settings", "set", "clinic.name"],
        env=environment(tmp_path, "en_CA.UTF-8"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as asking:
        waiting = Path(f"/proc/{asking.pid}/wchan")
        ends = time.monotonic() + 30
        while "pipe" not in waiting.read_text() and time.monotonic() < ends:
            time.sleep(0.05)
        asking.send_signal(signal.SIGINT)
        output, errors = asking.communicate(timeout=30)

    assert (asking.returncode, output, errors) == (130, "", "")


def test_an_unexpected_error_is_one_line_and_its_place_but_not_its_text_is_in_the_log(tmp_path: Path) -> None:
    here = resources.path("translations").parent
    shutil.copytree(here / "kiosk", tmp_path / "damaged" / "kiosk")
    shutil.copytree(here / "translations", tmp_path / "damaged" / "translations")
    (tmp_path / "damaged" / "ui").mkdir()
    (tmp_path / "damaged" / "kiosk" / "cli" / "settings.py").write_text(
        "from kiosk.cli.parser import common\n"
        "def arguments(parser, words):\n"
        "    common(parser, words)\n"
        "def run(options, words):\n"
        "    raise ZeroDivisionError('marie@clinique.example')\n"
    )

    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "settings", "--data", "data"],
        cwd=tmp_path,
        env={**environment(tmp_path, "fr_CA.UTF-8"), "PYTHONPATH": str(tmp_path / "damaged")},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    log = tmp_path / "data" / "kiosk.log"
    assert done.returncode == 1
    assert done.stderr == (f"kiosk: Un imprévu est survenu (ZeroDivisionError). Les détails sont dans {log}.\n")
    assert "ZeroDivisionError" in log.read_text("utf-8")
    assert "settings.py:5" in log.read_text("utf-8")
    assert "marie" not in log.read_text("utf-8")  # a text may hold an address


def test_a_command_that_cannot_even_be_loaded_is_one_line_and_shows_its_details_when_asked(tmp_path: Path) -> None:
    here = resources.path("translations").parent
    shutil.copytree(here / "kiosk", tmp_path / "damaged" / "kiosk")
    shutil.copytree(here / "translations", tmp_path / "damaged" / "translations")
    (tmp_path / "damaged" / "ui").mkdir()
    (tmp_path / "damaged" / "kiosk" / "cli" / "settings.py").write_text("import nothing_of_that_name\n")

    told, shown = (
        subprocess.run(
            [sys.executable, "-m", "kiosk", "settings", "list", *more],
            cwd=tmp_path,
            env={**environment(tmp_path, "en_CA.UTF-8"), "PYTHONPATH": str(tmp_path / "damaged")},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        for more in ((), ("--debug",))
    )

    assert (told.returncode, shown.returncode) == (1, 1)
    assert told.stderr == (
        "kiosk: Something unexpected happened (ModuleNotFoundError). "
        "See the details by running it again with --debug.\n"
    )
    assert "No module named 'nothing_of_that_name'" in shown.stderr
