"""Programs that make and play sound: given bytes through memory, never through a file or a shell, ended at once.

What a patient hears is on no disk: it goes through a file that is only in memory (memfd_create(2)).
"""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import contextmanager, suppress
from threading import Event, Timer
from typing import TYPE_CHECKING

from kiosk.errors import N_, SpeechError, why

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_BYTES = 20_000_000
"""What a program may answer: some minutes of sound."""
_QUIET = subprocess.DEVNULL


class Stop:
    """Ends, from any thread, what is under way, and what would begin after it."""

    def __init__(self) -> None:
        self._asked = Event()
        self._running: set[subprocess.Popen[bytes]] = set()

    @property
    def asked(self) -> bool:
        """Whether all was to end."""
        return self._asked.is_set()

    def ask(self) -> None:
        """End everything; returns at once."""
        self._asked.set()
        for process in tuple(self._running):
            _kill(process)

    @contextmanager
    def running(self, command: Sequence[str], given: bytes, stdout: int = _QUIET) -> Iterator[subprocess.Popen[bytes]]:
        """Start a program that reads what it is given; when left, it has ended.

        Raises:
            SpeechError: there is no such program, it cannot be started, or all was to end.

        """
        process = _started(command, given, stdout)
        self._running.add(process)
        try:
            if self.asked:  # just now: whoever asked may not have seen it
                raise SpeechError(N_("It was stopped."))
            yield process
        finally:
            _kill(process)
            if process.stdout is not None:
                process.stdout.close()
            process.wait()
            self._running.discard(process)


def _started(command: Sequence[str], given: bytes, stdout: int) -> subprocess.Popen[bytes]:
    memory = os.memfd_create("speech")
    try:
        with os.fdopen(memory, "wb", closefd=False) as file:
            file.write(given)
        os.lseek(memory, 0, os.SEEK_SET)
        # A session of its own: what it starts ends with it.
        return subprocess.Popen(command, stdin=memory, stdout=stdout, stderr=_QUIET, start_new_session=True)  # noqa: S603
    except (OSError, ValueError) as problem:
        message = N_("The program {program} cannot be started: {reason}.")
        raise SpeechError(message, program=command[0], reason=why(problem)) from problem
    finally:
        os.close(memory)


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.returncode is None:  # nobody has waited for it: the number is still its own
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)


def waited(process: subprocess.Popen[bytes], patience: float) -> int:
    """Wait for a program, ended where it takes longer than so many seconds; return what it ended with."""
    timer = Timer(patience, _kill, (process,))
    timer.daemon = True
    timer.start()
    try:
        return process.wait()  # without a time of its own, which would look at the clock again and again
    finally:
        timer.cancel()


def answer(command: Sequence[str], given: bytes, patience: float, stop: Stop) -> bytes:
    """Return what a program answers to what it is given.

    Args:
        command: the program and its arguments.
        given: what it reads.
        patience: how many seconds it has.
        stop: ends it earlier.

    Raises:
        SpeechError: it cannot be started, fails, answers too much or too late, or was stopped.

    """
    with stop.running(command, given, subprocess.PIPE) as process:
        assert process.stdout is not None, "it was asked for"
        timer = Timer(patience, _kill, (process,))
        timer.start()
        try:
            said = process.stdout.read(MOST_BYTES + 1)
            if len(said) > MOST_BYTES or process.wait() != 0:
                message = N_("The program {program} failed, or took longer than {seconds} seconds.")
                raise SpeechError(message, program=command[0], seconds=f"{patience:g}")
        finally:
            timer.cancel()
    return said
