"""Of each email the mail server gets one copy or none, however slowly it answers and however the program ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.delivery.job import Reason, State, ended
from kiosk.delivery.mail.postman import LANES, MOST
from tests.delivery.post_office import FIRST, SECOND, THIRD, Clock, PostOffice, mailer_for, wait
from tests.delivery.talking_server import TalkingServer, closes, drips, hangs, says

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.delivery.talking_server import Habit

SENDS = """
import sys
from pathlib import Path
from tests.delivery.post_office import *
from tests.delivery.talking_server import TalkingServer
server = TalkingServer.__new__(TalkingServer)
server.port = int(sys.argv[2])
here = PostOffice(Path(sys.argv[1]), mailer_for(server, after_dot=60))
here.promise(FIRST)
time.sleep(60)
"""


@pytest.fixture
def opened(tmp_path: Path, server: TalkingServer) -> Iterator[Callable[..., PostOffice]]:
    made: list[PostOffice] = []

    def open_it(head_start: float = 10.0, clock: Clock | None = None, **patience: float) -> PostOffice:
        made.append(PostOffice(tmp_path, mailer_for(server, **patience), head_start=head_start, clock=clock))
        return made[-1]

    yield open_it
    for one in made:
        one.close()


def test_a_server_that_takes_its_time_gets_one_copy_and_the_next_patients_mail_goes_on_meanwhile(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits[".", FIRST] = says("250 OK", after=1.5)
    here = opened(before_dot=1.0, after_dot=5.0, head_start=0.2)

    slow, quick = here.promise(FIRST), here.promise(SECOND)

    here.wait_for(quick, State.DONE)
    sending = here.on_disk()[slow].state
    here.wait_for(slow, State.DONE)
    assert sending is State.SENDING
    assert server.received == [FIRST, SECOND]


@pytest.mark.parametrize(
    "habit",
    [closes, pytest.param(hangs, marks=pytest.mark.exhaustive), drips("250-a\r\n")],
    ids=["gone", "silent", "drips"],
)
def test_an_email_that_nobody_answers_for_is_unknown_and_never_sent_again_by_itself(
    server: TalkingServer, opened: Callable[..., PostOffice], habit: Habit
) -> None:
    server.habits["."] = habit
    here = opened()

    mail = here.promise(FIRST)

    assert here.wait_for(mail, State.UNKNOWN).reason is Reason.MAIL_LOST
    assert here.outbox.parcel(mail) is None
    here.clock.now += timedelta(hours=1)
    other = here.promise(SECOND)
    here.wait_for(other, State.UNKNOWN)
    assert server.received == [FIRST, SECOND]
    assert here.on_disk()[mail].state is State.UNKNOWN


@pytest.mark.exhaustive
def test_a_server_that_answers_nobody_gets_only_so_many_connections(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["."] = hangs
    here = opened(after_dot=60.0, head_start=0.01)

    for number in range(MOST + 3):
        here.promise(f"a{number}@b.example")

    wait(lambda: len(server.received) == MOST, 40)
    here.go_rounds()
    assert len(server.received) == server.connections == MOST


@pytest.mark.exhaustive
def test_a_server_that_lets_nobody_come_to_the_dot_gets_even_fewer(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["RCPT"] = hangs
    here = opened(before_dot=60.0, head_start=0.01)

    for number in range(LANES + 3):
        here.promise(f"a{number}@b.example")

    wait(lambda: server.connections == LANES)
    here.go_rounds()
    assert server.connections == LANES


def test_emails_that_are_out_without_an_answer_hold_no_other(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    for number in range(LANES):
        server.habits[".", f"a{number}@b.example"] = hangs
    here = opened(after_dot=60.0, head_start=0.01)
    for number in range(LANES):
        here.promise(f"a{number}@b.example")
    wait(lambda: len(server.received) == LANES)

    here.wait_for(here.promise(FIRST), State.DONE)


@pytest.mark.parametrize("word", ["RCPT", pytest.param("MAIL", marks=pytest.mark.exhaustive)])
def test_an_email_that_is_slow_to_leave_holds_the_next_one_for_a_moment_only(
    server: TalkingServer, opened: Callable[..., PostOffice], word: str
) -> None:
    def first_only(connection: socket.socket) -> None:
        (hangs if server.connections == 1 else says("250 OK"))(connection)

    server.habits[word] = first_only
    here = opened(head_start=0.1, before_dot=30.0)

    here.promise(FIRST)
    wait(lambda: server.connections == 1)
    quick = here.promise(SECOND)

    here.wait_for(quick, State.DONE)
    assert server.received == [SECOND]


def test_the_program_may_end_while_an_answer_is_missing(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["."] = hangs
    here = opened(after_dot=60.0)
    mail = here.promise(FIRST)
    here.wait_for(mail, State.SENDING)

    began = time.monotonic()
    here.courier.stop(patience=0.3)
    took = time.monotonic() - began
    server.habits.clear()
    again = opened()

    assert again.wait_for(mail, State.UNKNOWN).reason is Reason.MAIL_LOST
    assert took < 5
    assert server.received == [FIRST]


def test_what_had_not_left_when_the_program_ended_leaves_at_the_next_start(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["RCPT"] = hangs
    here = opened(before_dot=1.0)
    mail = here.promise(FIRST)
    wait(lambda: server.connections == 1)

    here.close()
    server.habits.clear()
    again = opened()

    again.wait_for(mail, State.DONE)
    assert server.received == [FIRST]


def test_nothing_leaves_once_the_program_is_told_to_end(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    stopped = threading.Event()

    def go_on_after_the_end(connection: socket.socket) -> None:
        here.courier.stop(patience=0.2)
        says("354 go on")(connection)
        stopped.set()

    server.habits["DATA"] = go_on_after_the_end
    here = opened()

    mail = here.promise(FIRST)
    assert stopped.wait(10)
    time.sleep(0.3)

    assert server.received == []
    assert here.on_disk()[mail].state is State.QUEUED


def test_death_between_the_final_dot_and_its_answer_sends_nothing_twice(
    server: TalkingServer, tmp_path: Path, opened: Callable[..., PostOffice]
) -> None:
    server.habits["."] = hangs
    program = [sys.executable, "-c", SENDS, str(tmp_path), str(server.port)]
    with subprocess.Popen(program, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}) as first:
        wait(lambda: bool(server.received))
        first.send_signal(signal.SIGKILL)
    server.habits.clear()

    here = opened()

    wait(lambda: bool(here.told))
    assert [(one.state, one.reason) for one in here.told] == [(State.UNKNOWN, Reason.MAIL_LOST)]
    assert server.received == [FIRST]


def test_what_the_staff_gave_up_before_it_left_does_not_leave(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    def wiped_meanwhile(connection: socket.socket) -> None:
        here.outbox.keep(ended(here.outbox.open_jobs()[0], State.CANCELLED))
        says("250 OK")(connection)

    server.habits["RCPT", FIRST] = wiped_meanwhile
    here = opened()

    mail = here.promise(FIRST)
    other = here.promise(SECOND)

    here.wait_for(other, State.DONE)
    assert server.received == [SECOND]
    assert here.on_disk()[mail].state is State.CANCELLED


@pytest.mark.parametrize(
    ("word", "answer", "reason"),
    [
        (".", "554 5.2.252 SendAsDenied; not allowed", Reason.SENDER_REFUSED),
        pytest.param(".", "550 5.4.5 Daily user sending limit exceeded", Reason.QUOTA, marks=pytest.mark.exhaustive),
        ("RCPT", "550 5.7.1 relaying denied", Reason.RELAY_REFUSED),
        pytest.param("RCPT", "554 5.7.99 something else", Reason.MAIL_BLOCKED, marks=pytest.mark.exhaustive),
        pytest.param(
            "MAIL",
            "550 5.7.60 Client does not have permissions to send as this sender",
            Reason.SENDER_REFUSED,
            marks=pytest.mark.exhaustive,
        ),
    ],
)
def test_a_fault_of_the_account_is_met_once_and_keeps_every_promise(
    server: TalkingServer, opened: Callable[..., PostOffice], word: str, answer: str, reason: Reason
) -> None:
    server.habits[word] = says(answer)
    here = opened()

    mails = [here.promise(address) for address in (FIRST, SECOND, THIRD)]

    assert {here.wait_for(mail, State.NEEDS_HELP).reason for mail in mails} == {reason}
    tries = server.connections
    kept = [here.outbox.parcel(mail) for mail in mails]
    server.habits.clear()
    del server.received[:]
    here.clock.now += timedelta(seconds=10)
    for mail in mails:
        here.outbox.hasten(mail, here.clock.now)
    for mail in mails:
        here.wait_for(mail, State.DONE)
    assert tries == 1
    assert None not in kept
    assert sorted(server.received) == [FIRST, SECOND, THIRD]


def test_what_only_one_email_meets_does_not_hold_the_others_again_and_again(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["RCPT", FIRST] = says("550 5.7.99 not this one")
    here = opened()
    odd = here.promise(FIRST)
    here.wait_for(odd, State.NEEDS_HELP)
    before = here.promise(SECOND)
    here.wait_for(before, State.NEEDS_HELP)

    here.clock.now += timedelta(minutes=3)
    here.wait_for(before, State.DONE)
    wait(lambda: server.connections == 3)
    after = here.promise(THIRD)

    here.wait_for(after, State.DONE)
    assert server.received == [SECOND, THIRD]
    assert here.outbox.parcel(odd) is not None


def test_what_one_email_meets_holds_another_for_half_a_minute_and_then_only_itself(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["RCPT", FIRST] = says("550 5.7.1 not this one")
    here = opened()
    odd = here.promise(FIRST)
    here.wait_for(odd, State.NEEDS_HELP)
    before = here.promise(SECOND)
    here.wait_for(before, State.NEEDS_HELP)

    here.clock.now += timedelta(seconds=30)
    here.wait_for(before, State.DONE)
    here.wait_for(here.promise(THIRD), State.DONE)

    assert (server.connections, server.received) == (3, [SECOND, THIRD])
    assert here.on_disk()[odd].state is State.NEEDS_HELP


def test_a_fault_of_the_account_is_met_by_a_few_emails_at_most(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["RCPT"] = says("550 5.4.5 daily limit")
    here = opened()
    mails = [here.promise(f"a{number}@b.example") for number in range(6)]
    for mail in mails:
        here.wait_for(mail, State.NEEDS_HELP)

    tries = []
    for seconds in (29, 1, 1, 88, 1):
        here.clock.now += timedelta(seconds=seconds)
        here.go_rounds()
        tries.append(server.connections)

    assert tries == [1, 2, 2, 2, 3]


def test_a_wrong_password_is_tried_by_one_email_even_when_the_server_is_slow_to_say_so(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["MAIL"] = says("530 5.7.57 sign in", after=0.3)
    here = opened()

    mails = [here.promise(address) for address in (FIRST, SECOND, THIRD)]

    assert {here.wait_for(mail, State.NEEDS_HELP).reason for mail in mails} == {Reason.SIGN_IN}
    assert server.connections == 1


def test_a_refusal_that_says_nothing_clear_keeps_that_email_and_holds_no_other(
    server: TalkingServer, opened: Callable[..., PostOffice]
) -> None:
    server.habits["RCPT", FIRST] = says("550 nein")
    here = opened()
    odd = here.promise(FIRST)
    reason = here.wait_for(odd, State.NEEDS_HELP).reason

    here.wait_for(here.promise(SECOND), State.DONE)

    assert reason is Reason.UNCLEAR
    assert here.outbox.parcel(odd) is not None
