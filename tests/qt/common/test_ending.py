"""The program ends when a signal asks it to, whatever it is doing."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from kiosk.holder import ASKED

PROGRAM = """
import logging, os, signal, sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.qt.common.ending import Ending
application = QCoreApplication([])
Ending(application, patience=5 if sys.argv[1] in {"idle", "early"} else 0.5)
def busy():
    while True:
        pass
class Stuck(logging.Handler):
    def emit(self, record):
        time.sleep(60)
if sys.argv[1] == "stuck log":
    logging.getLogger().addHandler(Stuck())
match sys.argv[1]:
    case "early":
        os.kill(os.getpid(), signal.SIGTERM)
    case "busy":
        QTimer.singleShot(0, busy)
    case "stuck log":
        QTimer.singleShot(0, busy)
    case "in C":
        QTimer.singleShot(0, lambda: time.sleep(60))
print("ready", flush=True)
code = application.exec()
print("left", flush=True)
sys.exit(code)
"""
SIGNALS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]


def asked(what: str, *signals: signal.Signals, hang_up: bool = True, seconds: float = 10) -> tuple[int | None, str]:
    program = [*([] if hang_up else ["nohup"]), sys.executable, "-c", PROGRAM, what]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == "ready\n"
            time.sleep(0.1)
            for one in signals:
                running.send_signal(one)
            try:
                code = running.wait(seconds)
            except subprocess.TimeoutExpired:
                return None, ""
            return code, running.stdout.read()
        finally:
            running.kill()


@pytest.mark.parametrize("number", SIGNALS)
def test_an_idle_program_ends_at_once(number: signal.Signals) -> None:
    assert asked("idle", number) == (ASKED, "left\n")


def test_a_signal_before_the_event_loop_is_not_lost() -> None:
    assert asked("early") == (ASKED, "left\n")


@pytest.mark.parametrize("what", ["busy", "in C", "stuck log"])
def test_a_program_that_is_stuck_is_ended_where_it_stands(what: str) -> None:
    assert asked(what, signal.SIGTERM) == (ASKED, "")


def test_a_closed_terminal_ends_nothing_that_nohup_keeps() -> None:
    assert asked("idle", signal.SIGHUP, hang_up=False, seconds=0.5) == (None, "")
