from __future__ import annotations

import math
from typing import Any

import pytest

from kiosk.qt.common.measure import Doubt, Measured, Screen, Source, measured, told
from kiosk.qt.common.surroundings import Display


def screen(pixels: tuple[int, int], millimetres: tuple[float, float]) -> Screen:
    return Screen("HDMI-1", *pixels, *millimetres)


@pytest.mark.parametrize(
    ("pixels", "millimetres", "inches"),
    [
        ((1920, 1080), (477, 268), 21.5),
        ((1080, 1920), (268, 477), 21.5),
        ((1080, 1920), (477, 268), 21.5),  # turned, and the display tells how it lay
        ((1280, 800), (217, 136), 10.1),
        ((1024, 600), (154, 86), 6.9),
        ((800, 480), (154, 86), 6.9),  # whose pixels are not quite square
        ((3840, 2160), (1430, 804), 64.6),
        ((1280, 1024), (376, 301), 19),
        ((960, 540), (477, 268), 21.5),  # QT_SCALE_FACTOR=2
    ],
)
def test_a_display_that_can_be_right_is_believed(
    pixels: tuple[int, int], millimetres: tuple[int, int], inches: float
) -> None:
    found = measured(screen(pixels, millimetres), 0)

    assert found.source is Source.DISPLAY
    assert found.density == pytest.approx(math.hypot(*pixels) / inches / 25.4, rel=0.01)


@pytest.mark.parametrize(
    ("pixels", "millimetres", "doubt"),
    [
        ((1920, 1080), (0, 0), Doubt.SILENT),
        ((1920, 1080), (-1, -1), Doubt.SILENT),
        ((1920, 1080), (509, 0), Doubt.SILENT),
        ((0, 0), (509, 286), Doubt.SILENT),
        ((1920, 1080), (160, 90), Doubt.SHAPE),
        ((1920, 1080), (160.0000001, 89.9999999), Doubt.SHAPE),
        ((1080, 1920), (90, 160), Doubt.SHAPE),
        ((1080, 1920), (160, 90), Doubt.SHAPE),
        ((1920, 1080), (16, 9), Doubt.SHAPE),
        ((1920, 1080), (1600, 900), Doubt.SHAPE),
        ((1280, 800), (160, 100), Doubt.SHAPE),
        ((1024, 768), (40, 30), Doubt.SHAPE),
        ((1024, 768), (4, 3), Doubt.SHAPE),
        ((1920, 1080), (1920, 1080), Doubt.SHAPE),
        ((1920, 1080), (376, 301), Doubt.SKEWED),
        ((1920, 1080), (48, 27), Doubt.SIZE),  # centimetres
        ((1920, 1080), (110, 62), Doubt.SIZE),
        ((1920, 1080), (4770, 2680), Doubt.SIZE),
        ((8192, 4608), (240, 135), Doubt.DENSITY),
        ((640, 360), (1800, 1012), Doubt.DENSITY),
    ],
)
def test_a_display_that_cannot_be_right_is_not_believed(
    pixels: tuple[int, int], millimetres: tuple[float, float], doubt: Doubt
) -> None:
    assert measured(screen(pixels, millimetres), 0) == Measured(0.0, Source.NOBODY, doubt)


def test_where_only_96_dots_in_an_inch_are_known_the_log_says_that_it_is_a_guess() -> None:
    one = screen((1280, 800), (339, 212))

    found = measured(one, 0)

    assert found == Measured(96 / 25.4, Source.NOBODY, Doubt.GUESS)
    assert "3.78 in a millimetre (15.7 inches): nobody said it" in told(one, found)


@pytest.mark.parametrize("millimetres", [(160, 90), (0, 0), (477, 268)])
def test_the_setting_is_believed_whatever_the_display_says(millimetres: tuple[int, int]) -> None:
    one = screen((1920, 1080), millimetres)

    found = measured(one, 21.5)

    assert (found.source, found.doubt) == (Source.SETTING, Doubt.NONE)
    assert found.density == pytest.approx(4.034, abs=0.001)
    assert "by the setting screen.diagonal_inches; the display says" in told(one, found)


def test_the_log_says_which_size_was_believed_and_why_the_display_was_not() -> None:
    good, bad = screen((1920, 1080), (477, 268)), screen((1920, 1080), (160, 90))

    assert told(good, measured(good, 0)) == (
        "screen HDMI-1: 1920 x 1080 pixels, 4.03 in a millimetre (21.5 inches), by the display (477 x 268 mm)"
    )
    assert told(bad, measured(bad, 0)) == (
        "screen HDMI-1: 1920 x 1080 pixels; the display says 160 x 90 mm, which is not believed: "
        "that is its shape, not its size. It is drawn as on 22 inches"
    )


@pytest.mark.parametrize(
    ("pixels", "inches"), [((800, 480), 5), ((1920, 1080), 6.9), ((1920, 1080), 70), ((3840, 2160), 10)]
)
def test_a_setting_that_the_screen_cannot_have_is_passed_over_and_the_log_says_so(
    pixels: tuple[int, int], inches: float
) -> None:
    one = screen(pixels, (477, 268))

    found = measured(one, inches)

    assert found.density == measured(one, 0).density
    assert f"the setting screen.diagonal_inches = {inches:g} is not believed" in told(one, found)


def test_another_setting_acts_at_once_and_the_screen_is_described_to_whoever_listens() -> None:
    display: Any = Display(0, motion=False, full_screen=False)
    described: list[tuple[int, int]] = []
    display.described.connect(lambda width, height: described.append((width, height)))
    display.take(screen((1920, 1080), (477, 268)))

    display.believe(15.6)

    assert display.pixelsPerMillimetre == pytest.approx(5.56, abs=0.01)
    assert set(described) == {(1920, 1080)}
