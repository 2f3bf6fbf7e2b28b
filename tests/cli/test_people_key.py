"""``kiosk people key``: a kiosk that joins a library gets the key of its codes once."""

from __future__ import annotations

import base64
import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kiosk import config
from kiosk.library.code_key import KeyMissingError
from kiosk.library.opening import codes, own_copy, server
from kiosk.library.people import CodeError
from tests.cli.terminal import Done, inside
from tests.library.people import NOW
from tests.library.server import PASSWORD
from tests.library.workers import follower

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Whole = Callable[..., subprocess.CompletedProcess[str]]

RIGHT, WRONG = "402917", "402918"
MISSING = "The codes of this library were made with a key that this kiosk does not have."


@dataclass(frozen=True)
class Kiosk:
    """A kiosk of several, whose library is on a server."""

    data: Path
    whole: Whole

    def people(self, *arguments: str, given: str = "") -> Done:
        """Run ``kiosk people``, as a program of its own where something is given to it."""
        if not given:
            return inside(self.data, "people", *arguments)
        done = self.whole("people", *arguments, "--data", str(self.data), given=given)
        return Done(done.returncode, done.stdout + done.stderr)

    def follow(self) -> None:
        settings = config.load(self.data)
        source = server(settings, self.data)
        assert source is not None
        with closing(own_copy(self.data)) as own, closing(source):
            follower(own, source).step()

    def enters(self, code: str) -> None:
        with closing(own_copy(self.data)) as own:
            codes(own, self.data).verify("julie", code, NOW)


@pytest.fixture
def kiosks(database: str, tmp_path: Path, kiosk: Whole) -> tuple[Kiosk, Kiosk]:
    """Two kiosks: the first has people and their codes, the second has joined just now."""
    made = []
    for name in ("first", "second"):
        data = config.ready(tmp_path / name)
        config.set_value(data, "library.url", database)
        config.set_value(data, "library.password", PASSWORD)
        made.append(Kiosk(data, kiosk))
    first, second = made
    assert first.people("add", "Julie", "--writes", "--administers").code == 0
    assert first.people("pin", "Julie", given=f"{RIGHT}\n").code == 0
    return first, second


def test_the_key_is_shown_on_one_kiosk_and_taken_on_another_where_codes_open_then(kiosks: tuple[Kiosk, Kiosk]) -> None:
    first, second = kiosks
    shown = first.people("key", "show")
    key = shown.lines[0]

    taken = second.people("key", "take", given=f"{key.lower()}\n")
    second.follow()

    assert taken.said == "This kiosk has the key of the codes now: everybody’s code opens here, too.\n"
    second.enters(RIGHT)
    with pytest.raises(CodeError, match="not the right code"):
        second.enters(WRONG)
    assert (second.data / "secrets.toml").stat().st_mode & 0o777 == 0o600
    assert config.load_secrets(second.data).library_password == PASSWORD
    kept = [path.read_bytes() for path in second.data.rglob("*") if path.is_file() and path.name != "secrets.toml"]
    same = base64.b64decode(config.load_secrets(first.data).code_key)
    for form in (key.encode(), same, base64.b64encode(same)):
        assert not [form for each in kept if form in each]


def test_without_the_key_nobody_enters_and_no_code_is_given_and_both_say_what_to_do(
    kiosks: tuple[Kiosk, Kiosk],
) -> None:
    _, second = kiosks
    second.follow()

    with pytest.raises(KeyMissingError, match="kiosk people key take on this one"):
        second.enters(RIGHT)
    for done in (second.people("pin", "Julie", given=f"{RIGHT}\n"), second.people("key", "show")):
        assert done.code == 1
        assert MISSING in done.said
    assert config.load_secrets(second.data).code_key == ""


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("MFRGG-ZDFM", "This is not the whole key: it has 52 letters and digits"),
        ("-".join(["MFRG"] * 12) + "-MFRA", "This is the key of another library’s codes."),
    ],
)
def test_a_wrong_key_is_refused_and_changes_nothing(kiosks: tuple[Kiosk, Kiosk], key: str, said: str) -> None:
    first, _ = kiosks
    before = (first.data / "secrets.toml").read_bytes()

    done = first.people("key", "take", given=f"{key}\n")

    assert done.code == 1
    assert said in done.said
    assert "MFRG" not in done.said
    assert (first.data / "secrets.toml").read_bytes() == before


def test_where_no_kiosk_has_the_key_any_more_codes_are_given_anew(kiosks: tuple[Kiosk, Kiosk]) -> None:
    _, second = kiosks

    given = second.people("pin", "Julie", "--new-key", given="730415\n")
    second.follow()

    assert given.said == "Julie has a new code.\n"
    second.enters("730415")
    assert second.people("pin", "Julie", given="730416\n").code == 0


def test_a_kiosk_that_is_alone_and_lost_its_key_goes_on_with_another(tmp_path: Path, kiosk: Whole) -> None:
    alone = Kiosk(config.ready(tmp_path / "alone"), kiosk)
    alone.people("add", "Julie", "--writes")
    alone.people("pin", "Julie", given=f"{RIGHT}\n")
    (alone.data / "secrets.toml").unlink()

    assert alone.people("pin", "Julie", given="730415\n").said == "Julie has a new code.\n"
    alone.enters("730415")
    assert json.loads(alone.people("list", "--json").said)["people"][0]["code"] is True
