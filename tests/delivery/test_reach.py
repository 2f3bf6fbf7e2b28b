"""A name that nobody answers for is not waited for beyond the deadline."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import contextlib, socket, threading, time
HANGS = 60


def hang(*arguments, **more):
    time.sleep(HANGS)


def seconds(what):
    began = time.monotonic()
    with contextlib.suppress(OSError):
        what()
    return time.monotonic() - began


from kiosk.delivery.reach import connected
from kiosk.delivery.mail.smtp import Conversation

socket.getfqdn = hang  # a resolver cannot be made to hang on purpose, so this program has one of its own
with socket.create_server(("127.0.0.1", 0)) as server:
    port = server.getsockname()[1]

    def greet():
        line, _ = server.accept()
        line.sendall(b"220 here\\r\\n")

    threading.Thread(target=greet, daemon=True).start()
    conversation = []
    named = seconds(lambda: conversation.append(Conversation("127.0.0.1", port, patience=5)))
socket.getaddrinfo = hang
looked_up = seconds(lambda: connected("smtp.clinique.example", 25, 0.3))
spoken = seconds(lambda: Conversation("smtp.clinique.example", 25, patience=0.3))
print(len(conversation), max(named, looked_up, spoken) < 3)
"""


def test_a_look_up_that_hangs_ends_at_the_deadline() -> None:
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=30, check=True
    ).stdout

    assert told == "1 True\n"
