from __future__ import annotations

import errno

import pytest

from kiosk.errors import KioskError, why


class Upper:
    """Words of a language that is English in capitals."""

    def gettext(self, message: str, /) -> str:
        return message.upper().replace("{CAUSE}", "{cause}").replace("{PATH}", "{path}")


def test_an_error_is_one_sentence_with_its_values() -> None:
    error = KioskError("{path} is missing.", path="/x")

    assert str(error) == "/x is missing."
    assert error.told(Upper()) == "/x IS MISSING."


def test_an_error_inside_an_error_is_told_in_the_same_language() -> None:
    error = KioskError("no sheet: {cause}", cause=KioskError("{path} is missing.", path="/x"))

    assert str(error) == "no sheet: /x is missing."
    assert error.told(Upper()) == "NO SHEET: /x IS MISSING."


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (OSError(errno.ENOENT, "No such file or directory"), "it is not there"),
        (PermissionError(errno.EACCES, "Permission denied"), "this user has no right to"),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (OSError(errno.EDOM, "Out of domain"), "Out of domain"),
        (ValueError("odd"), "odd"),
        (None, "?"),
    ],
)
def test_what_the_system_refuses_is_told_in_words_for_people(problem: Exception | None, said: str) -> None:
    assert str(why(problem)) == said
