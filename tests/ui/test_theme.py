"""The theme keeps its promises on every size of screen: contrast, text sizes and touch targets."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QJSValue, QQmlComponent, QQmlEngine

from tests import luminance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QColor

SIZES = [(1920, 1080), (1080, 1920), (1280, 800), (800, 480)]
DENSITIES = [0.0, 3.78, 3.94, 5.24]
"""Pixels per millimetre: unknown, what X tells without knowing, a 22-inch and a 7-inch screen."""


@pytest.fixture
def theme(qapp: object, checkout: Path) -> Iterator[QObject]:
    assert qapp
    engine = QQmlEngine()
    engine.addImportPath(str(checkout / "ui"))
    component = QQmlComponent(engine)
    place = QUrl.fromLocalFile(str(checkout / "ui" / "test.qml"))
    component.setData(b"import QtQml\nimport Kiosk.Controls\nQtObject { property QtObject theme: Theme }", place)
    holder = component.create()
    assert holder is not None, component.errorString()

    yield holder.property("theme")

    del holder, component
    shiboken6.delete(engine)


def contrast(one: QColor, other: QColor) -> float:
    return luminance.contrast(*((c.redF(), c.greenF(), c.blueF()) for c in (one, other)))


def rows(theme: QObject, name: str) -> list[Any]:
    value = theme.property(name)
    found = value.toVariant() if isinstance(value, QJSValue) else value
    return [each.toVariant() if isinstance(each, QJSValue) else each for each in found]


@pytest.mark.parametrize("high", [False, True])
def test_every_text_reads_on_what_it_stands_on(theme: QObject, *, high: bool) -> None:
    theme.setProperty("highContrast", high)

    poor = [
        f"{text.name()} on {ground.name()}: {contrast(text, ground):.2f}"
        for text, ground in rows(theme, "pairs")
        if contrast(text, ground) < (7 if high else 4.5)
    ]

    assert len(rows(theme, "pairs")) > 30
    assert poor == []


@pytest.mark.parametrize("high", [False, True])
def test_controls_and_the_focus_ring_stand_out(theme: QObject, *, high: bool) -> None:
    theme.setProperty("highContrast", high)

    poor = [
        f"{line.name()} on {ground.name()}: {contrast(line, ground):.2f}"
        for line, ground in rows(theme, "outlines")
        if contrast(line, ground) < 3
    ]

    assert rows(theme, "outlines")
    assert poor == []


def on_screen(theme: QObject, size: tuple[int, int], density: float, *, large: bool = False) -> float:
    """Give the theme a window and return the pixels of a millimetre there."""
    theme.setProperty("windowWidth", size[0])
    theme.setProperty("windowHeight", size[1])
    theme.setProperty("pixelsPerMillimetre", density)
    theme.setProperty("largeText", large)
    return density


KNOWN = [pair for pair in itertools.product(SIZES, DENSITIES) if pair[1] > 0]


@pytest.mark.parametrize(("size", "density"), KNOWN)
def test_targets_are_large_enough_in_millimetres(theme: QObject, size: tuple[int, int], density: float) -> None:
    millimetre = on_screen(theme, size, density)

    main, other, page = (theme.property(name) / millimetre for name in ("mainTouchTarget", "touchTarget", "pagerWidth"))

    assert main >= 19.99
    assert other >= 11.99
    assert page >= 11.99


@pytest.mark.parametrize(("size", "density"), KNOWN)
def test_body_text_is_tall_enough_in_millimetres(theme: QObject, size: tuple[int, int], density: float) -> None:
    cap = theme.property("capHeight")
    millimetre = on_screen(theme, size, density)
    normal = theme.property("body") * cap / millimetre
    on_screen(theme, size, density, large=True)
    large = theme.property("body") * cap / millimetre

    assert normal >= 4.79
    assert large >= 7.29


@pytest.mark.parametrize(("size", "density"), list(itertools.product(SIZES, DENSITIES)))
def test_large_text_is_half_as_large_again_or_twice_the_size_and_titles_stay_above_it(
    theme: QObject, size: tuple[int, int], density: float
) -> None:
    on_screen(theme, size, density)
    normal = {name: theme.property(name) for name in ("body", "detail", "title")}
    on_screen(theme, size, density, large=True)
    large = {name: theme.property(name) for name in normal}

    assert 1.5 * normal["body"] < large["body"] <= 2.01 * normal["body"]
    assert 1.29 * normal["detail"] < large["detail"] <= 2.01 * normal["detail"]
    assert large["title"] > large["body"]


def test_the_drawing_is_shown_at_the_size_it_was_drawn(theme: QObject) -> None:
    on_screen(theme, (1920, 1080), 0.0)

    assert theme.property("unit") == pytest.approx(1)
    assert theme.property("body") == pytest.approx(33)
    assert theme.property("mainTouchTarget") == pytest.approx(104)


def test_every_icon_the_screens_name_is_shipped(checkout: Path) -> None:
    shipped = {file.stem for file in (checkout / "assets" / "icons").glob("*.svg")}
    named = {
        name
        for file in (checkout / "ui").rglob("*.qml")
        for name in re.findall(r'"([a-z-]+-(?:duotone|bold|fill))"', file.read_text("utf-8"))
    }

    assert len(named) > 20
    assert named - shipped == set()


def test_nothing_is_used_that_the_software_renderer_cannot_draw(checkout: Path) -> None:
    files = list((checkout / "ui").rglob("*.qml"))

    found = [
        f"{file.name}: {word}"
        for file in files
        for word in ("layer.effect", "MultiEffect", "RectangularShadow", "layer.enabled")
        if word in file.read_text("utf-8")
    ]

    assert len(files) > 30
    assert found == []
