from __future__ import annotations

from kiosk.errors import KioskError


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
