"""A program that holds a data folder as an open kiosk does, without a window."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROGRAM = """
import signal, sys, time
from pathlib import Path
from kiosk import folder, holder
if {deaf}:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
with holder.held(folder.ready(Path(sys.argv[1])), "kiosk stop"):
    print("held", flush=True)
    time.sleep(60)
"""


@contextmanager
def holding(folder: Path, *, deaf: bool = False) -> Iterator[subprocess.Popen[str]]:
    """Hold ``folder``; a deaf program does not end when it is asked to."""
    program = [sys.executable, "-c", PROGRAM.format(deaf=deaf), str(folder)]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as held:
        try:
            assert held.stdout is not None
            assert held.stdout.readline() == "held\n"
            yield held
        finally:
            held.kill()
