"""A clinic's machines without the hardware: a printer that speaks IPP, a CUPS queue to it, and a mail server.

They are the real programs (ippeveprinter, cupsd, and aiosmtpd over STARTTLS), each in a folder of its own, on this
machine only.  ippeveprinter needs avahi, and avahi needs a message bus; both are private too.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import ssl
import stat
import subprocess
import tempfile
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 20.0
"""Seconds to wait for a program to be ready."""

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow own="*"/><allow send_destination="*"/>
<allow send_type="method_call"/><allow receive_type="method_call"/><allow eavesdrop="true"/></policy></busconfig>
"""
AVAHI = """[server]
host-name=lab
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
enable-dbus=yes
[wide-area]
enable-wide-area=no
"""
COMMAND = """#!/bin/sh
# Runs once for each job; $1 is the document.  The word in the file "mode" decides how it goes.
mode=$(cat "{folder}/mode")
number=$(ls "{folder}/documents" | wc -l)
cp "$1" "{folder}/documents/$(printf %03d "$number")"
echo "sides=$IPP_SIDES name=$IPP_JOB_NAME user=$IPP_JOB_ORIGINATING_USER_NAME" >> "{folder}/jobs"
held() {{
    echo "STATE: +$1" >&2
    while [ "$(cat "{folder}/mode")" = "$mode" ]; do sleep 0.1; done
    echo "STATE: -$1" >&2
}}
case "$mode" in
    mediaempty) held media-empty-error ;;
    jam) held media-jam-error ;;
    fail) sleep 0.5; exit 1 ;;
    *) sleep 0.3 ;;
esac
"""
CUPS = """LogLevel warn
Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
WebInterface No
DirtyCleanInterval 0
SyncOnClose Yes
PreserveJobHistory 600
PreserveJobFiles No
PageLogFormat
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order allow,deny
    Allow localhost
  </Limit>
</Policy>
"""
CUPS_FILES = """ServerRoot {folder}
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/spool/tmp
ServerBin /usr/lib/cups
DataDir /usr/share/cups
DocumentRoot /usr/share/cups/doc-root
AccessLog {folder}/access_log
ErrorLog {folder}/error_log
PageLog {folder}/page_log
SystemGroup root
User lp
Group lp
"""


def program(name: str) -> str:
    """Return where a program is; on Debian, cupsd and avahi-daemon are where only root looks."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    assert found, f"{name} is missing: script/test installs it"
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(holds: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, f"{what} is not ready"
        time.sleep(0.05)


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Programs:
    """Programs that were started here, and are ended here; their folder goes with them."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-lab-"))
        self.folder.chmod(0o755)  # cupsd's filters run as another user
        self._running: list[subprocess.Popen[bytes]] = []

    def run(self, *command: str | Path, **more: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{Path(command[0]).name}.log").open("wb")
        started = subprocess.Popen(
            [str(part) for part in command],
            env=os.environ | more,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        log.close()
        self._running.append(started)
        return started

    def close(self) -> None:
        for started in reversed(self._running):
            if started.poll() is None:
                os.killpg(started.pid, signal.SIGTERM)
                try:
                    started.wait(5)
                except subprocess.TimeoutExpired:
                    os.killpg(started.pid, signal.SIGKILL)
                    started.wait(5)
        shutil.rmtree(self.folder, ignore_errors=True)


class PrinterLab(Programs):
    """A printer at ``uri``."""

    def __init__(self) -> None:
        super().__init__()
        folder = self.folder
        (folder / "documents").mkdir()
        (folder / "spool").mkdir()
        self.mode("ok")
        (folder / "bus.conf").write_text(BUS.format(folder=folder))
        (folder / "avahi.conf").write_text(AVAHI)
        command = folder / "command"
        command.write_text(COMMAND.format(folder=folder))
        command.chmod(command.stat().st_mode | stat.S_IXUSR)
        self.port = free_port()
        self.uri = f"ipp://127.0.0.1:{self.port}/ipp/print"
        try:
            self._start(folder, command)
        except BaseException:
            self.close()
            raise

    def _start(self, folder: Path, command: Path) -> None:
        bus = {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder}/bus"}
        self.run(program("dbus-daemon"), f"--config-file={folder}/bus.conf", "--nofork")
        wait_until((folder / "bus").exists, "the message bus")
        self.run(program("avahi-daemon"), f"--file={folder}/avahi.conf", "--no-chroot", "--no-drop-root", **bus)
        self._command, self._bus = command, bus
        self.switch_on()

    def switch_on(self) -> None:
        """Switch the printer on, as it does at the start."""
        folder = self.folder
        formats = "application/pdf,image/pwg-raster,image/urf"
        options = ("-v", "-2", "-r", "off", "-p", str(self.port), "-n", "localhost", "-f", formats)
        for _ in range(40):  # it gives up at once while avahi is still starting
            self._printer = self.run(
                program("ippeveprinter"), *options, "-c", self._command, "-d", folder / "spool", "Lab", **self._bus
            )
            wait_until(lambda: self._printer.poll() is not None or answers(self.port), "the printer")
            if self._printer.poll() is None:
                break
            time.sleep(0.2)

    def switch_off(self) -> None:
        """Take the printer's power away."""
        self._printer.kill()
        self._printer.wait(5)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """Let the printer hang: it takes connections and says nothing."""
        self._printer.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._printer.send_signal(signal.SIGCONT)

    def mode(self, word: str) -> None:
        """Decide how printing goes from now on: ok, mediaempty, jam, fail."""
        (self.folder / "mode").write_text(word)

    def documents(self) -> list[bytes]:
        """Return every document that reached the printer."""
        return [path.read_bytes() for path in sorted((self.folder / "documents").iterdir())]


class Queue(Programs):
    """A CUPS queue to a printer, at ``uri``."""

    def __init__(self, printer: PrinterLab) -> None:
        super().__init__()
        try:
            self._start(self.folder, printer)
        except BaseException:
            self.close()
            raise

    def _start(self, folder: Path, printer: PrinterLab) -> None:
        for name in ("spool", "spool/tmp", "cache", "state"):
            (folder / name).mkdir()
        self.port = port = free_port()
        (folder / "cupsd.conf").write_text(CUPS.format(port=port))
        (folder / "cups-files.conf").write_text(CUPS_FILES.format(folder=folder))
        self._run()
        self.uri = self.add("kiosk", f"ipp://localhost:{printer.port}/ipp/print", "everywhere")

    def _run(self) -> None:
        folder = self.folder
        self._cupsd = self.run(program("cupsd"), "-f", "-c", folder / "cupsd.conf", "-s", folder / "cups-files.conf")
        wait_until(lambda: answers(self.port), "cupsd")

    def restart(self) -> None:
        """Let cupsd write what it has to, end it, and start it again."""
        self._cupsd.terminate()
        self._cupsd.wait(10)
        self._run()

    def add(self, name: str, device: str, model: str = "raw") -> str:
        """Make one more queue, to any device, and return where it is."""
        made = [program("lpadmin"), "-h", f"127.0.0.1:{self.port}", "-p", name, "-E", "-v", device, "-m", model]
        subprocess.run(made, check=True, timeout=60, capture_output=True)
        return f"ipp://127.0.0.1:{self.port}/printers/{name}"


class MailLab:
    """A mail server on STARTTLS that wants a password, and keeps what it gets in memory."""

    USER, PASSWORD = "kiosk", "lab-password"

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.messages: list[tuple[list[str], bytes]] = []
        self.answer_to_address = ""
        """What to answer instead of taking an address, such as "550 unknown"."""
        self.authority = folder / "authority.pem"
        certificate, key = folder / "certificate.pem", folder / "key.pem"
        make_certificate(certificate, key)
        self.authority.write_bytes(certificate.read_bytes())
        trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        trust.load_cert_chain(certificate, key)
        self.port = free_port()
        self._controller = Controller(
            self,
            hostname="127.0.0.1",
            port=self.port,
            tls_context=trust,
            require_starttls=True,
            auth_required=True,
            authenticator=self._signs_in,
        )
        self._controller.start()

    @property
    def settings(self) -> dict[str, str]:
        """The settings of a clinic that sends through it."""
        return {
            "mail.host": "127.0.0.1",
            "mail.port": str(self.port),
            "mail.user": self.USER,
            "mail.sender": "soins@clinique.example",
            "mail.authority": str(self.authority),
            "mail.password": self.PASSWORD,
        }

    def _signs_in(self, _server: object, _session: object, _envelope: object, _kind: str, data: Any) -> AuthResult:  # noqa: ANN401 - aiosmtpd's
        known = LoginPassword(self.USER.encode(), self.PASSWORD.encode())
        return AuthResult(success=data == known, handled=False)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's
        self,
        _server: object,
        _session: object,
        envelope: Any,  # noqa: ANN401 - aiosmtpd's
        address: str,
        _options: object,
    ) -> str:
        if self.answer_to_address:
            return self.answer_to_address
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: object, _session: object, envelope: Any) -> str:  # noqa: ANN401, N802 - aiosmtpd's
        self.messages.append((list(envelope.rcpt_tos), bytes(envelope.content)))
        return "250 OK"

    def close(self) -> None:
        self._controller.stop()


def make_certificate(certificate: Path, key: Path) -> None:
    """Make a certificate for this machine that only this test trusts."""
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "lab")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(private, hashes.SHA256())
    )
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    key.write_bytes(
        private.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
    )
