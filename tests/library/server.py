"""A real PostgreSQL, on a port of this machine's own, for tests and measurements."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

DATABASE, USER, PASSWORD = "clinic", "kiosk", "Erable-rouge-42"
HOST = "127.0.0.1"
PATIENCE = 30.0
"""Seconds until a server must have begun, or ended."""
LIKE_ROOT = "postgres"
"""Who runs it where the tests are root's, as PostgreSQL refuses that: the user of Debian's package."""


class CannotBeHadError(Exception):
    """There is no PostgreSQL here."""


class Server:
    """A server with a database and a user who owns it, as a clinic has them."""

    def __init__(self, *, durable: bool = False) -> None:
        """Make and start one; a ``durable`` one waits for the disk, as a clinic's does.

        Raises:
            CannotBeHadError: PostgreSQL, or a user to run it as, is not here.

        """
        self._programs = _programs()
        self._as = _somebody_else() if os.geteuid() == 0 else {}
        self._folder = Path(tempfile.mkdtemp(prefix="kiosk-postgresql-"))
        if self._as:
            shutil.chown(self._folder, LIKE_ROOT)
        password = self._folder / "password"
        password.write_text("Chene-77")
        self._run("initdb", "-D", self._data, "-U", "boss", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8",
                  "--locale", "C.UTF-8", *(() if durable else ("--no-sync",)))  # fmt: skip
        self.port = _free_port()
        self._options = () if durable else ("-c", "fsync=off")
        self.start()
        with self._boss() as boss:
            boss.execute(f"CREATE ROLE {USER} LOGIN PASSWORD '{PASSWORD}'")
            boss.execute(f"CREATE DATABASE {DATABASE} OWNER {USER}")
        self._made = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._folder)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    @property
    def version(self) -> str:
        """Return its version, such as "15.9"."""
        return self._says("SHOW server_version").partition(" ")[0]

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self._programs / program), *map(str, arguments)]
        done = subprocess.run(
            command, cwd=self._folder, capture_output=True, text=True, check=False, **self._as, timeout=PATIENCE
        )
        assert done.returncode == 0, done.stderr

    # -- beginning and ending --------------------------------------------------------------

    def start(self) -> None:
        """Start it, again where it was killed, and wait until it answers."""
        until = time.monotonic() + PATIENCE
        while not self._started():  # its killed children hold its memory for a moment
            assert time.monotonic() < until, (self._folder / "log").read_text()

    def _started(self) -> bool:
        with (self._folder / "log").open("a") as log:
            self._process = subprocess.Popen(
                [
                    *(self._programs / "postgres", "-D", self._data, "-h", HOST, "-p", str(self.port)),
                    *("-k", self._folder, "-N", "200", "-c", "deadlock_timeout=50ms", *self._options),
                ],
                cwd=self._folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                **self._as,
            )
        while self._process.poll() is None:
            with suppress(psycopg.OperationalError):
                self._boss().close()
                return True
            time.sleep(0.02)
        return False

    def _boss(self) -> psycopg.Connection[Any]:
        return psycopg.connect(
            host=HOST, port=self.port, user="boss", password="Chene-77", dbname="postgres", autocommit=True
        )

    def kill(self) -> None:
        """Kill it at once, with all that it was doing for others."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        self._process.kill()
        for child in children:
            with suppress(ProcessLookupError):  # it ends by itself, as its server is gone
                os.kill(int(child), signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """End it, whoever is connected."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGINT)
            self._process.wait(PATIENCE)

    # -- libraries ---------------------------------------------------------------------------

    def url(self, library: str = "", *, port: int = 0) -> str:
        """Return where a library is, as a clinic's settings say it; a schema of its own is as good as a database."""
        schema = f"?options=-csearch_path%3D{library}" if library else ""
        return f"postgresql://{USER}@{HOST}:{port or self.port}/{DATABASE}{schema}"

    def connected(self, library: str = "") -> psycopg.Connection[Any]:
        """Return a connection of psycopg's own, such as a stranger may have."""
        return psycopg.connect(self.url(library), password=PASSWORD, autocommit=True)

    def new(self) -> str:
        """Make an empty library, and return its name."""
        self._made += 1
        name = f"library{self._made}"
        with self.connected() as connection:
            connection.execute(f"CREATE SCHEMA {name}")
        return name

    def remove(self, library: str) -> None:
        """Throw a library away."""
        with self.connected() as connection:
            connection.execute("SET client_min_messages = warning")
            connection.execute(f"DROP SCHEMA {library} CASCADE")

    @contextmanager
    def database(self) -> Iterator[str]:
        """Make an empty database meanwhile, and give its address as a clinic's settings say it."""
        self._made += 1
        name = f"clinic{self._made}"
        self.tell(f"CREATE DATABASE {name} OWNER {USER}")
        yield f"postgresql://{USER}@{HOST}:{self.port}/{name}"
        self.tell(f"DROP DATABASE {name} WITH (FORCE)")

    @contextmanager
    def encrypting(self, certificate: Path, key: Path) -> Iterator[None]:
        """Let it encrypt meanwhile, with a certificate that shows who it is."""
        shutil.copyfile(certificate, self._data / "server.crt")
        own = Path(shutil.copyfile(key, self._data / "server.key"))
        own.chmod(0o600)
        if self._as:
            shutil.chown(own, LIKE_ROOT)
        self._set("ssl", "on")
        yield
        self._set("ssl", "off")

    def _set(self, setting: str, value: str) -> None:
        with self._boss() as boss:
            boss.execute(f"ALTER SYSTEM SET {setting} = {value}")
            boss.execute("SELECT pg_reload_conf()")
        until = time.monotonic() + PATIENCE
        while self._says(f"SHOW {setting}") != value:
            assert time.monotonic() < until
            time.sleep(0.02)

    def _says(self, question: str) -> str:
        with self._boss() as boss:
            (answer,) = boss.execute(question).fetchone() or ("",)
        return str(answer)

    def tell(self, statement: str) -> None:
        """Have whoever runs the server say something to it."""
        with self._boss() as boss:
            boss.execute(statement)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise CannotBeHadError("needs PostgreSQL, which script/test installs")
    return found[-1].parent


def _somebody_else() -> dict[str, Any]:
    try:
        pwd.getpwnam(LIKE_ROOT)
    except KeyError:
        raise CannotBeHadError("root cannot run PostgreSQL, and there is no user postgres") from None
    return {"user": LIKE_ROOT, "group": LIKE_ROOT, "extra_groups": []}


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as asked:
        return int(asked.getsockname()[1])
