"""Values that are given on the command line: sizes, days, times, numbers, languages; what is wrong with one is said."""

from __future__ import annotations

import argparse
import re
from datetime import date, time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.i18n import Words

SMALLEST_WINDOW = 320
LARGEST_WINDOW = 16384


def size(words: Words) -> Callable[[str], tuple[int, int]]:
    """Return what reads a size in pixels."""

    def read(text: str) -> tuple[int, int]:
        found = re.fullmatch(r"(\d{1,5})[xX×](\d{1,5})", text)
        if found is None or not all(SMALLEST_WINDOW <= int(n) <= LARGEST_WINDOW for n in found.groups()):
            message = words.gettext("{value} is not a size; write it as 1280x800, from {least} to {most} pixels")
            raise argparse.ArgumentTypeError(message.format(value=text, least=SMALLEST_WINDOW, most=LARGEST_WINDOW))
        return int(found[1]), int(found[2])

    return read


def day(words: Words) -> Callable[[str], date]:
    """Return what reads a day."""

    def read(text: str) -> date:
        try:
            if re.fullmatch(r"\d{4}-\d\d-\d\d", text, re.ASCII):
                return date.fromisoformat(text)
        except ValueError:
            pass  # such as February 30
        message = words.gettext("{value} is not a day; write it as 2026-11-22")
        raise argparse.ArgumentTypeError(message.format(value=text))

    return read


def hour(words: Words) -> Callable[[str], time]:
    """Return what reads a time of day."""

    def read(text: str) -> time:
        try:
            if re.fullmatch(r"\d\d:\d\d", text, re.ASCII):
                return time.fromisoformat(text)
        except ValueError:
            pass  # such as 25:00
        message = words.gettext("{value} is not a time; write it as 14:30")
        raise argparse.ArgumentTypeError(message.format(value=text))

    return read


def number(words: Words) -> Callable[[str], int]:
    """Return what reads a whole number, of an edition, a publication or days."""

    def read(text: str) -> int:
        if re.fullmatch(r"\d{1,5}", text, re.ASCII):
            return int(text)
        raise argparse.ArgumentTypeError(words.gettext("{value} is not a number").format(value=text))

    return read


def languages(text: str) -> tuple[str, ...]:
    """Return each language once, in the order given."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
