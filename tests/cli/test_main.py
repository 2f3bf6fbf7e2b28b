"""The command line as a person meets it: the real program, what it prints, and how it ends."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk import config, resources
from kiosk.cli.main import language
from tests.holding import holding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Kiosk = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def kiosk(tmp_path: Path) -> Kiosk:
    """Run the program in an empty folder, with a home of its own."""

    def run(*arguments: str, locale: str = "en_CA.UTF-8", given: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kiosk", *arguments],
            cwd=tmp_path,
            env=environment(tmp_path, locale),
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


def environment(home: Path, locale: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "XDG_"))}
    for shown in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        kept.pop(shown, None)
    root = str(resources.path("translations").parent)
    return {**kept, "HOME": str(home), "LANG": locale, "PYTHONPATH": root, "COLUMNS": "110"}


# -- help


def test_help_shows_every_command_with_examples(kiosk: Kiosk) -> None:
    done = kiosk("--help")

    assert done.returncode == 0
    assert done.stdout.startswith("usage: kiosk ")
    for command in ("run", "stop", "sheet", "content", "outbox", "settings"):
        assert f"\n    {command} " in done.stdout
    assert "kiosk run --demo" in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("run", "--help"),
        ("stop", "--help"),
        ("sheet", "--help"),
        ("content", "--help"),
        ("content", "check", "--help"),
        ("outbox", "--help"),
        ("outbox", "retry", "--help"),
        ("settings", "--help"),
        ("settings", "set", "--help"),
    ],
)
def test_help_is_all_french_in_a_french_terminal(kiosk: Kiosk, arguments: tuple[str, ...]) -> None:
    done = kiosk(*arguments, locale="fr_CA.UTF-8")

    assert done.returncode == 0
    assert done.stdout.startswith("utilisation\N{NO-BREAK SPACE}: kiosk")
    assert not any(line.endswith(":") and line[-2].isalpha() for line in done.stdout.splitlines())
    english = {"show", "the", "positional", "commands", "such", "file", "and", "what", "of"}
    assert english & set(done.stdout.replace("\n", " ").split(" ")) == set()


def test_the_version_names_what_it_runs_on(kiosk: Kiosk) -> None:
    done = kiosk("--version")

    assert done.returncode == 0
    assert done.stdout.startswith("kiosk 0.")
    assert "Python 3." in done.stdout
    assert "Qt 6." in done.stdout


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, "en-CA"),
        ({"LANG": "fr_CA.UTF-8"}, "fr-CA"),
        ({"LANG": "fr_FR"}, "fr-CA"),
        ({"LANG": "C.UTF-8"}, "en-CA"),
        ({"LANG": "de_DE.UTF-8"}, "en-CA"),
        ({"LANG": "en_CA.UTF-8", "LC_ALL": "fr_CA.UTF-8"}, "fr-CA"),
        ({"LANG": "fr_CA.UTF-8", "LC_MESSAGES": "en_CA.UTF-8"}, "en-CA"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": ""}, "fr-CA"),
    ],
)
def test_the_language_is_that_of_the_terminal(variables: dict[str, str], expected: str) -> None:
    assert language(variables) == expected


# -- what is not understood


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("dance",), "kiosk: argument COMMAND: invalid choice: 'dance'"),
        (("sheet",), "kiosk sheet: the following arguments are required: TREATMENT, -o/--output"),
        (("sheet", "microneedling", "-o"), "kiosk sheet: argument -o/--output: expected one argument"),
        (
            ("sheet", "x", "-o", "y", "--date", "2026-02-30"),
            "2026-02-30 is not a day; write it as 2026-11-22",
        ),
        (("sheet", "x", "-o", "y", "--date", "demain"), "demain is not a day; write it as 2026-11-22"),
        (("sheet", "x", "-o", "y", "--time", "25:00"), "25:00 is not a time; write it as 14:30"),
        (("sheet", "x", "-o", "y", "--time", "2 pm"), "2 pm is not a time; write it as 14:30"),
        (("run", "--window", "wide"), "wide is not a size; write it as 1280x800"),
        (("run", "--window", "1x1"), "1x1 is not a size; write it as 1280x800"),
        (("run", "--dem"), "unrecognized arguments: --dem"),
        (("settings", "set"), "kiosk settings set: the following arguments are required: NAME"),
    ],
)
def test_what_is_not_understood_ends_with_2_and_says_where_help_is(
    kiosk: Kiosk, arguments: tuple[str, ...], told: str
) -> None:
    done = kiosk(*arguments)

    assert done.returncode == 2
    assert done.stdout == ""
    assert told in done.stderr
    assert done.stderr.splitlines()[-1].startswith("See kiosk")
    assert len(done.stderr.splitlines()) == 2


def test_what_is_not_understood_is_told_in_french(kiosk: Kiosk) -> None:
    done = kiosk("sheet", "x", "-o", "y", "--date", "2026-02-30", locale="fr_CA.UTF-8")

    assert done.returncode == 2
    assert "2026-02-30 n’est pas un jour" in done.stderr
    assert "Voyez kiosk sheet --help" in done.stderr


def test_no_command_at_all_shows_the_help(kiosk: Kiosk) -> None:
    done = kiosk()

    assert done.returncode == 2
    assert "kiosk run --demo" in done.stderr


# -- sheet


def test_a_sheet_is_written_where_it_is_asked_for(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("sheet", "microneedling", "--date", "2026-11-22", "--time", "14:30", "-o", "sheet.pdf")

    assert (done.returncode, done.stdout, done.stderr) == (0, "sheet.pdf is ready.\n", "")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")


def test_the_same_visit_gives_the_same_bytes(kiosk: Kiosk, tmp_path: Path) -> None:
    visit = (
        "sheet",
        "microneedling",
        "--date",
        "2026-11-22",
        "--answer",
        "acne-prone",
        "--answer",
        "pregnant",
    )
    kiosk(*visit, "-o", "one.pdf")
    kiosk(*visit, "-o", "two.pdf", locale="fr_CA.UTF-8")

    one, two = (tmp_path / "one.pdf").read_bytes(), (tmp_path / "two.pdf").read_bytes()

    assert one
    assert one == two


def test_a_sheet_goes_to_the_next_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "sheet", "microneedling", "--languages", "fr-CA", "-o", "-"],
        cwd=tmp_path,
        env=environment(tmp_path, "fr_CA.UTF-8"),
        capture_output=True,
        timeout=60,
        check=True,
    )

    assert done.stdout.startswith(b"%PDF-")
    assert done.stdout.rstrip().endswith(b"%%EOF")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("botox", "-o", "x.pdf"), "botox"),
        (("microneedling", "--answer", "left-handed", "-o", "x.pdf"), "left-handed"),
        (("microneedling", "--languages", "de-DE", "-o", "x.pdf"), "The content is not written in de-DE"),
        (("microneedling", "--date", "9999-12-31", "-o", "x.pdf"), "9999"),
        (("microneedling", "--content", "nowhere", "-o", "x.pdf"), "nowhere"),
        (("microneedling", "-o", "nowhere/x.pdf"), "nowhere/x.pdf cannot be written."),
        (("microneedling", "-o", "."), ". cannot be written."),
        (("microneedling", "-o", ""), "cannot be written."),
        (("microneedling", "-o", "/dev/full"), "/dev/full cannot be written."),
    ],
)
def test_a_sheet_that_cannot_be_made_is_told_in_one_line(
    kiosk: Kiosk, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = kiosk("sheet", *arguments)

    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("kiosk: ")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "x.pdf").exists()


def test_a_sheet_that_cannot_be_made_leaves_the_old_one(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_text("old")

    kiosk("sheet", "botox", "-o", "x.pdf")

    assert (tmp_path / "x.pdf").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.pdf"]


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


# -- run


def test_without_a_screen_the_kiosk_says_what_to_do(kiosk: Kiosk) -> None:
    done = kiosk("run", "--demo")

    assert done.returncode == 1
    assert "DISPLAY" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_data_folder_that_cannot_be_used_is_told(kiosk: Kiosk) -> None:
    done = kiosk("run", "--demo", "--data", "/dev/null/kiosk")

    assert done.returncode == 1
    assert done.stderr == ("kiosk: The data folder /dev/null/kiosk is not a folder. Name another one with --data.\n")


# -- one kiosk on a folder


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A program that holds the data folder as an open kiosk does."""
    with holding(tmp_path / "data") as program:
        yield program


def test_a_second_kiosk_says_who_holds_the_folder_and_opens_nothing(
    kiosk: Kiosk, holder: subprocess.Popen[str], tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to("data")

    for name in ("./data/../data", "link"):
        done = kiosk("run", "--window", "800x480", "--data", name)

        assert (done.returncode, done.stdout) == (1, "")
        assert (
            f"is in use: a kiosk is open on it (process {holder.pid}). End it first: kiosk stop --data" in done.stderr
        )
        assert len(done.stderr.splitlines()) == 1
    assert holder.poll() is None


def test_every_other_command_works_beside_an_open_kiosk(kiosk: Kiosk, holder: subprocess.Popen[str]) -> None:
    for command in (
        ("outbox", "wipe"),
        ("settings", "set", "clinic.name", "Clinique de l’Érable"),
        ("sheet", "microneedling", "-o", "sheet.pdf"),
    ):
        assert kiosk(*command, "--data", "data").returncode == 0
    assert holder.poll() is None


def test_stop_ends_the_kiosk_and_says_so_and_then_that_there_is_none(
    kiosk: Kiosk, holder: subprocess.Popen[str]
) -> None:
    first = kiosk("stop", "--data", "data")
    second = kiosk("stop", "--data", "data", locale="fr_CA.UTF-8")

    assert (first.returncode, first.stdout, first.stderr) == (0, "The kiosk has ended.\n", "")
    assert holder.wait(10) == -signal.SIGTERM
    assert second.returncode == 0
    assert second.stdout.startswith("Aucune borne n’est ouverte")


def test_the_demonstration_is_stopped_by_name(kiosk: Kiosk, tmp_path: Path) -> None:
    folder = tmp_path / ".local" / "share" / "aftercare-kiosk-demo"
    with holding(folder) as demonstration:
        other = kiosk("stop")
        assert demonstration.poll() is None
        told = kiosk("run", "--demo")
        done = kiosk("stop", "--demo")

        assert other.stdout.startswith("No kiosk is open")
        assert told.stderr.endswith("End it first: kiosk stop --demo\n")
        assert done.stdout == "The kiosk has ended.\n"
        assert demonstration.wait(10) == -signal.SIGTERM


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
