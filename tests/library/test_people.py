"""The codes that people sign in with: only the right one opens, and wrong ones have to wait."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import TYPE_CHECKING, NoReturn

import pytest
from argon2 import PasswordHasher

from kiosk.errors import LibraryError
from kiosk.library.arrivals import Arrival
from kiosk.library.code_key import KeyMissingError, mark, read, spelled
from kiosk.library.database import SqliteFile
from kiosk.library.journal import Journal
from kiosk.library.people import CodeError, Codes, WaitError, by_chance, identity_of
from tests.library.people import DESK, DOCTOR, NOW, NURSE, by, staffed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEY = b"k" * 32
RIGHT, WRONG = "402917", "402918"
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def journal(file: Path) -> Iterator[Journal]:
    opened = staffed(Journal(SqliteFile(file)))
    yield opened
    opened.close()


@pytest.fixture
def codes(journal: Journal) -> Codes:
    codes = Codes(journal, KEY, QUICK)
    codes.give(by(DESK), NURSE, RIGHT)
    return codes


def test_the_right_code_opens_and_another_does_not(codes: Codes) -> None:
    codes.verify(NURSE, RIGHT, NOW)

    with pytest.raises(CodeError, match="not the right code"):
        codes.verify(NURSE, WRONG, NOW)


def test_the_last_time_somebody_signed_in_and_where_is_kept_and_no_other(codes: Codes) -> None:
    assert codes.arrivals() == {}

    for hours, place in ((0, ""), (2, "Accueil"), (1, "Étage")):  # as of a clock that was put back
        codes.verify(NURSE, RIGHT, NOW + timedelta(hours=hours), place)
    with pytest.raises(CodeError):
        codes.verify(NURSE, WRONG, NOW + timedelta(hours=3))

    assert codes.arrivals() == {NURSE: Arrival(NOW + timedelta(hours=2), "Accueil")}


def test_a_new_code_is_in_the_journal_and_the_code_is_not(codes: Codes, journal: Journal, file: Path) -> None:
    last = journal.events()[-1]

    assert (last.event.event, last.event.by) == ("code given", DESK)
    assert codes.have() == {NURSE}
    assert RIGHT.encode() not in file.read_bytes()


@pytest.mark.usefixtures("codes")
def test_wrong_codes_wait_longer_and_longer_also_after_a_restart(file: Path) -> None:
    now, told = NOW, list[object]()
    while len(told) < 7:
        again = Codes(Journal(SqliteFile(file)), KEY, QUICK)
        try:
            again.verify(NURSE, WRONG, now)
        except WaitError as wait:
            told.append((wait.until - now).total_seconds())
            now = wait.until
        except CodeError:
            told.append("wrong")

    assert told == ["wrong", "wrong", 30, 120, 600, 600, 600]


def test_after_the_third_wrong_code_the_right_one_is_not_even_looked_at_for_half_a_minute(codes: Codes) -> None:
    for _ in range(3):
        with pytest.raises(CodeError):
            codes.verify(NURSE, WRONG, NOW)

    with pytest.raises(WaitError, match="try again in 30 s"):
        codes.verify(NURSE, RIGHT, NOW)
    codes.verify(NURSE, RIGHT, NOW + timedelta(seconds=30))
    for _ in range(2):  # what was wrong before is forgotten
        with pytest.raises(CodeError):
            codes.verify(NURSE, WRONG, NOW + timedelta(seconds=30))


class Cut(PasswordHasher):
    """Loses its power while it looks at a code."""

    def verify(self, *_: object) -> NoReturn:
        raise KeyboardInterrupt


def test_a_try_counts_also_where_the_power_is_cut_before_its_code_was_looked_at(codes: Codes, journal: Journal) -> None:
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            Codes(journal, KEY, Cut()).verify(NURSE, WRONG, NOW)

    with pytest.raises(WaitError):
        codes.verify(NURSE, RIGHT, NOW)


def test_a_clock_that_was_put_back_makes_nobody_wait_for_years(codes: Codes) -> None:
    for _ in range(3):
        with pytest.raises(CodeError):
            codes.verify(NURSE, WRONG, NOW + timedelta(days=1000))

    with pytest.raises(WaitError, match="try again in 10 min"):
        codes.verify(NURSE, RIGHT, NOW)


def test_a_new_code_ends_the_wait_and_the_old_code(codes: Codes) -> None:
    for _ in range(3):
        with pytest.raises(CodeError):
            codes.verify(NURSE, WRONG, NOW)

    codes.give(by(DESK), NURSE, "730415")

    codes.verify(NURSE, "730415", NOW)
    with pytest.raises(CodeError):
        codes.verify(NURSE, RIGHT, NOW)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("12345", "six digits"),
        ("4029178", "six digits"),
        ("40291a", "six digits"),
        ("٤٠٢٩١٧", "six digits"),
        ("111111", "try this code first"),
        ("345678", "try this code first"),
        ("987654", "try this code first"),
    ],
)
def test_a_code_is_six_digits_that_others_do_not_try_first(codes: Codes, code: str, said: str) -> None:
    with pytest.raises(LibraryError, match=said):
        codes.give(by(DESK), NURSE, code)


def test_only_an_administrator_gives_a_code_and_only_to_somebody_who_is_there(codes: Codes) -> None:
    with pytest.raises(LibraryError, match="Marc may not change people"):
        codes.give(by(DOCTOR), NURSE, RIGHT)
    with pytest.raises(LibraryError, match="Marc has no code yet: kiosk people pin marc"):
        codes.verify(DOCTOR, RIGHT, NOW)


def test_a_hash_is_of_no_use_without_the_key_nor_to_another_person(codes: Codes, journal: Journal) -> None:
    with journal.database.change() as run:  # as if it were of that key
        run("UPDATE signin SET hash = ? || substr(hash, 9)", (mark(b"x" * 32),))
    with pytest.raises(CodeError):
        Codes(journal, b"x" * 32, QUICK).verify(NURSE, RIGHT, NOW)
    with journal.database.change() as run:
        run("INSERT INTO signin SELECT 'marc', ? || substr(hash, 9), 0, '' FROM signin", (mark(KEY),))

    with pytest.raises(CodeError):
        codes.verify(DOCTOR, RIGHT, NOW)


def test_that_a_code_was_made_with_another_key_is_told_and_counts_no_try(codes: Codes, journal: Journal) -> None:
    for key in (b"x" * 32, b""):
        elsewhere = Codes(journal, key, QUICK)
        assert not elsewhere.fit()
        for _ in range(5):
            with pytest.raises(KeyMissingError, match="kiosk people key take on this one"):
                elsewhere.verify(NURSE, RIGHT, NOW)

    assert codes.fit()
    codes.verify(NURSE, RIGHT, NOW)


def test_the_key_stands_nowhere_in_the_library(codes: Codes, file: Path) -> None:
    codes.verify(NURSE, RIGHT, NOW)

    kept = file.read_bytes() + file.with_name(f"{file.name}-wal").read_bytes()
    assert mark(KEY).encode() in kept
    assert not [form for form in (KEY, base64.b64encode(KEY), spelled(KEY).encode()) if form in kept]


def test_a_key_is_read_as_it_was_written_down_and_nothing_else_is(codes: Codes) -> None:
    written = spelled(KEY)

    assert codes.fit()
    assert read(written) == read(written.lower().replace("-", " ") + "\n") == KEY
    for wrong in (written[:-1], written + "A", written.replace("N", "1", 1), "", "é" * 52):
        with pytest.raises(LibraryError, match="not the whole key") as refused:
            read(wrong)
        assert not wrong or wrong not in str(refused.value)


def test_a_code_by_chance_is_one_that_is_taken(codes: Codes) -> None:
    made = {by_chance() for _ in range(20)}

    codes.give(by(DESK), DOCTOR, made.pop())

    assert len(made) > 15


def test_an_id_is_made_of_the_name_and_nobody_else_has_it() -> None:
    names = ["Dre Hélène Roy", "Dre Helene Roy", "李"]
    known: list[str] = []

    for name in names:
        known.append(identity_of(name, known))

    assert known == ["dre-helene-roy", "dre-helene-roy-2", "person"]
