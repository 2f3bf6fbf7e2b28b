"""What may listen where a mail server should: nothing that answers, something else, a certificate nobody believes."""

from __future__ import annotations

import socket
import ssl
import threading
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def swallowing() -> Iterator[int]:
    """Give a port whose connections are neither taken nor refused, as behind a firewall."""
    with socket.socket() as server, socket.socket() as first, socket.socket() as second:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        for waiting in (first, second):
            waiting.setblocking(False)  # noqa: FBT003 - socket's own
            with suppress(BlockingIOError):
                waiting.connect(server.getsockname())
        yield server.getsockname()[1]


class Speaking:
    """A server that says something first, or answers to whatever it is told."""

    def __init__(self, first: bytes = b"", answer: bytes = b"", trust: ssl.SSLContext | None = None) -> None:
        self._first, self._answer, self._trust = first, answer, trust
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._server.accept()
                threading.Thread(target=self._talk, args=(line,), daemon=True).start()

    def _talk(self, line: socket.socket) -> None:
        with suppress(OSError), line:
            line.settimeout(5)
            if self._trust:
                line = self._trust.wrap_socket(line, server_side=True)
            line.sendall(self._first)
            while line.recv(4096):
                if self._answer:
                    line.sendall(self._answer)
                    return

    def close(self) -> None:
        self._server.close()


def certified(
    folder: Path, name: str = "127.0.0.1", *, days: tuple[int, int] = (-1, 1), by: bool = False
) -> ssl.SSLContext:
    """Return the trust of a server whose certificate is for a name, for some days, and by an authority or itself."""
    key, above = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    own, other = (x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)]) for text in ("server", "authority"))
    now = datetime.now(UTC)
    alternative: x509.GeneralName = x509.DNSName(name)
    with suppress(ValueError):
        alternative = x509.IPAddress(ip_address(name))
    made = (
        x509.CertificateBuilder()
        .subject_name(own)
        .issuer_name(other if by else own)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.SubjectAlternativeName([alternative]), critical=False)
        .sign(above if by else key, hashes.SHA256())
    )
    (folder / "certificate.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    (folder / "key.pem").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    trust = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trust.load_cert_chain(folder / "certificate.pem", folder / "key.pem")
    return trust
