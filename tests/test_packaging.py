"""What people install is the wheel: it is built, installed in a new environment, used from another folder."""

from __future__ import annotations

import ast
import os
import re
import site
import subprocess
import sys
import tomllib
import venv
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def build(source: Path, target: str, into: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(into)]
    subprocess.run(command, cwd=source, capture_output=True, text=True, timeout=120, check=True)
    (built,) = into.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(checkout, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment with the wheel; it borrows the libraries of this one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--no-deps",
        "--no-index",
        str(wheel),
    ]
    subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    (packages,) = folder.glob("lib/python3*/site-packages")
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()) + "\n")
    return folder


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**kept, "HOME": str(folder), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_everything_of_ours_lies_inside_one_package(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    outside = [name for name in names if not name.startswith(("kiosk/", "aftercare_kiosk-"))]

    assert "kiosk/__init__.py" in names
    assert outside == []


@pytest.mark.parametrize("folder", ["ui", "translations", "assets"])
def test_every_shipped_file_is_in_the_wheel(checkout: Path, wheel: Path, folder: str) -> None:
    here = {
        f"kiosk/{path.relative_to(checkout)}"
        for path in (checkout / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }

    there = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith(f"kiosk/{folder}/")}

    assert here
    assert there == here


def test_the_licences_are_in_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    licences = {name.split("/licenses/")[1] for name in names if "/licenses/" in name}

    assert {"LICENSE", "NOTICE", "assets/fonts/LICENSE", "assets/icons/LICENSE"} <= licences


def test_the_source_archive_builds_the_same_wheel(checkout: Path, wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "sdist").mkdir()
    (tmp_path / "wheel").mkdir()
    archive = build(checkout, "sdist", tmp_path / "sdist")
    # Debian 12's Python cannot keep an archive's files inside the folder; tar can.
    subprocess.run(["tar", "-xf", archive, "-C", tmp_path], timeout=60, check=True)

    again = build(tmp_path / archive.name.removesuffix(".tar.gz"), "wheel", tmp_path / "wheel")

    assert sorted(zipfile.ZipFile(again).namelist()) == sorted(zipfile.ZipFile(wheel).namelist())


def test_the_installed_kiosk_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "bin" / "python", "-c", "import kiosk; print(kiosk.__file__)", folder=tmp_path)

    assert Path(done.stdout.strip()).is_relative_to(installed)


def test_the_installed_kiosk_writes_a_sheet_from_another_folder(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "bin" / "kiosk", "sheet", "microneedling", "-o", "x.pdf", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "x.pdf").read_bytes().startswith(b"%PDF-")


def test_the_installed_kiosk_speaks_french(installed: Path, tmp_path: Path) -> None:
    done = run("env", "LC_ALL=fr_CA.UTF-8", installed / "bin" / "kiosk", "--help", folder=tmp_path)

    assert done.returncode == 0
    assert done.stdout.startswith("utilisation")


SCREENS = """
import kiosk.app.window
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from kiosk import resources
application, engine = QGuiApplication([]), QQmlEngine()
engine.addImportPath(str(resources.path("ui")))
main = QQmlComponent(engine, str(resources.path("ui", "Main.qml")))
print(resources.path("ui"), [error.toString() for error in main.errors()], main.isReady())
"""


def test_the_installed_screens_find_their_controls(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "bin" / "python", "-c", SCREENS, folder=tmp_path)

    assert done.stderr == ""
    assert done.stdout.startswith(str(installed))
    assert done.stdout.endswith("[] True\n")


def normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_every_library_that_is_imported_is_a_declared_dependency(checkout: Path) -> None:
    imported = {
        name.split(".")[0]
        for path in (checkout / "kiosk").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in ([a.name for a in node.names] if isinstance(node, ast.Import) else [])
        + ([node.module or ""] if isinstance(node, ast.ImportFrom) else [])
    } - {"kiosk", *sys.stdlib_module_names}
    project = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {normal(re.split(r"[<>=[]", line)[0]) for line in project["dependencies"]}
    declared |= {normal(re.split(r"[<>=[]", line)[0]) for line in project["optional-dependencies"]["postgres"]}
    declared.add("shiboken6")  # the other half of PySide6, always of the same version
    givers = packages_distributions()

    missing = [name for name in sorted(imported) if not declared & set(map(normal, givers[name]))]

    assert imported >= {"PySide6", "babel", "reportlab"}
    assert missing == []


def test_the_locked_packages_have_hashes_and_name_no_host(checkout: Path) -> None:
    locks = sorted((checkout / "requirements").glob("*.txt"))

    for lock in locks:
        text = lock.read_text("utf-8")
        packages = [line for line in text.splitlines() if line and not line.startswith((" ", "#"))]
        assert packages
        assert all("==" in line for line in packages)
        assert text.count("--hash=sha256:") >= len(packages)
        assert "://" not in text
    assert [lock.name for lock in locks] == ["bench.txt", "conformance.txt", "postgres.txt", "run.txt", "test.txt"]


def test_tests_run_on_the_packages_that_people_get(checkout: Path) -> None:
    def pinned(name: str) -> set[str]:
        lines = (checkout / "requirements" / name).read_text("utf-8").splitlines()
        return {line.split(" ")[0] for line in lines if "==" in line}

    assert pinned("run.txt") <= pinned("test.txt")
    assert pinned("run.txt") <= pinned("conformance.txt")
