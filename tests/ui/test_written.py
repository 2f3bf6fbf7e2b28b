"""The screens as they are written: what they look like is in ``Theme``, and what they say is made in Python."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.ui.qml_source import Given, given
from tests.ui.written import colours, factors, joined, sentences, strays

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def screens(checkout: Path) -> Iterator[tuple[str, list[Given]]]:
    """Return what each file of the patients' screens but the theme gives to what."""
    for file in sorted((checkout / "ui").rglob("*.qml")):
        if file.name != "Theme.qml" and file.parent.name != "Staff" and file.name != "Staff.qml":
            yield file.name, given(file.read_text("utf-8"))


def staff_screens(checkout: Path) -> Iterator[tuple[str, list[Given]]]:
    """Return the same of the staff's, but ``Look``.

    They are measured in the pixels of their drawing (``Look.unit * 12``), and a name or a number may have its place in
    a whole sentence of the catalog (``qsTr("Publish %1").arg(title)``).
    """
    for file in sorted((checkout / "ui" / "Kiosk" / "Staff").glob("*.qml")):
        if file.name != "Look.qml":
            yield file.name, given(file.read_text("utf-8"))


def test_every_colour_of_the_staff_s_screens_is_in_look(checkout: Path) -> None:
    found = {name: [stray for each in values for stray in colours(each)] for name, values in staff_screens(checkout)}

    assert len(found) > 80
    assert {name: stray for name, stray in found.items() if stray} == {}


def test_nothing_is_put_before_or_behind_a_sentence_of_the_staff_s_screens(checkout: Path) -> None:
    found = {name: [said for each in values for said in joined(each)] for name, values in staff_screens(checkout)}

    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize(
    ("value", "is_joined"),
    [
        ('text: qsTr("Less") + ", " + label', True),
        ('text: label + qsTr("Less")', True),
        ('text: qsTr("Less: %1").arg(number + 1)', False),
        ('text: at + 1 < count ? qsTr("Next") : qsTr("Done")', False),
    ],
)
def test_a_sentence_that_something_is_joined_to_is_found(value: str, *, is_joined: bool) -> None:
    values = given(f"import QtQuick\n\nItem {{\n    {value}\n}}\n")

    assert bool([said for each in values for said in joined(each)]) is is_joined


def test_every_length_colour_and_duration_is_in_the_theme(checkout: Path) -> None:
    """What is allowed outside it: 0; a number of things (``COUNTS``), and what is compared with one or added to one;
    a share such as an opacity (``SHARES``); a factor of a length (``parent.width * 0.3``, ``2 * Theme.padding``,
    ``height / 2``); 1 in what is done (a page further).  Nothing else: a number that stands by itself, is added or
    is chosen in a ternary is a length without a name, whatever it is given to."""
    found = {name: [stray for each in values for stray in strays(each)] for name, values in screens(checkout)}

    assert len(found) > 30
    assert {name: stray for name, stray in found.items() if stray} == {}


def test_a_size_that_is_made_larger_or_smaller_twice_has_a_name_in_the_theme(checkout: Path) -> None:
    found = Counter(factor for _, values in screens(checkout) for each in values for factor in factors(each))

    assert len(found) > 10
    assert [factor for factor, times in found.items() if times > 1] == []


STRAYS = [
    "anchors.margins: 4",
    "anchors { margins: 4 }",
    "width: parent.width - 12",
    "width: parent.width - 1",
    "implicitHeight: 2 * 8",
    "implicitHeight: (2) * 8",
    "height: Math.max(2 * 8, 3)",
    "height: chosen ? 12 : Theme.gap",
    "height: chosen ? Theme.gap : 12",
    "height: chosen\n    ? Theme.gap\n    : 12",
    "height: { return 12; }",
    "height: Theme.pixel * 12",
    "height: 12 * Theme.textSlack",
    "height: Theme.unit * 12",
    "spacing: Theme.gap * (dense ? 0.7 : 1)",
    "x: .5e1",
    "x: 0x0C",
    "font.pixelSize: 20",
    "font { family: Theme.family; pixelSize: 20 }",
    "font: Qt.font({ pixelSize: 20 })",
    "Layout.preferredWidth: 300",
    "border.width: 2",
    "radius: 8",
    "property real inset: 12",
    "property int inset: 12",
    "property var inset: ({ side: 12 })",
    "sourceSize: Qt.size(64, 64)",
    "onClicked: field.width = 12",
    "onClicked: field.width = 1",
    "function widen() { field.width = 12; }",
    "visible: width > 800",
    "Behavior on x { NumberAnimation { duration: 200 } }",
    "NumberAnimation on x { to: 12 }",
    "transitions: [ Transition { NumberAnimation { duration: 200 } } ]",
    "delegate: Item { width: 12 }",
    "component Wide: Item { width: 12 }",
    "Timer { interval: 500 }",
    "opacity: 12",
    'color: "#fff"',
    "color: '#80ffffff'",
    'color: "red"',
    'color: chosen ? "SteelBlue" : Theme.surface',
    'color: "#" + "ff0000"',
    "color: `#${shade}`",
    "color: Qt.rgba(1, 0, 0, 1)",
    "color: Qt.darker(Theme.surface)",
    "color: Qt.alpha(Theme.surface, 0.5)",
    'property color shade: "white"',
    'property var shades: ["white"]',
    'gradient: Gradient { GradientStop { position: 0; color: "white" } }',
    "onClicked: field.color = 'white'",
]


@pytest.mark.parametrize("stray", STRAYS)
def test_a_length_a_colour_or_a_duration_is_found_however_it_is_written(stray: str) -> None:
    values = given(f"import QtQuick\n\nItem {{\n    id: item\n    {stray}\n    clip: true\n}}\n")

    assert [stray for each in values for stray in strays(each)] != []


ALLOWED = [
    "x: 0",
    "opacity: 0.45",
    "scale: pressed ? 0.9 : 1",
    "z: 2",
    'color: "transparent"',
    "width: parent.width * 0.3",
    "width: parent.width / 3 - 2 * Theme.padding",
    "y: (parent.height - height) / 2",
    "width: (parent.width - (columns - 1) * Theme.gap) / columns",
    "visible: rows.length > 1",
    "onClicked: page += 1",
    "maximumLineCount: 2",
    "NumberAnimation { from: 0; to: 1; duration: Theme.changeTime }",
    'text: "12 and #7 // red" // 12 px, #fff',
]


@pytest.mark.parametrize("value", ALLOWED)
def test_a_count_a_share_and_a_factor_need_no_name(value: str) -> None:
    values = given(f"import QtQuick\n\nItem {{\n    {value}\n}}\n")

    assert values != []
    assert [stray for each in values for stray in strays(each)] == []


def test_no_sentence_is_put_together_in_a_screen(checkout: Path) -> None:
    """Only Python knows how a language orders a count, a date or a name in its sentence.

    A text is one ``qsTr``, or a property that Python made.  What nobody reads (``NEVER_SAID``) may be joined.
    """
    found = {name: [sentence for each in values for sentence in sentences(each)] for name, values in screens(checkout)}

    assert len(found) > 30
    assert {name: sentence for name, sentence in found.items() if sentence} == {}


SENTENCES = [
    'text: qsTr("Page") + ": " + number',
    'text: number + qsTr("pages")',
    'text: (open ? qsTr("Page") : "") + number',
    "text: clinic.name + clinic.phone",
    'text: qsTr("Page %1").arg(number)',
    'text: qsTr("Page %1")\n    .arg(number)',
    "text: `page ${number}`",
    'text: [title, days].join(", ")',
    'text: qsTr("Page NUMBER").replace("NUMBER", number)',
    'text: "page ".concat(number)',
    "Accessible.name: title + days",
    'Accessible { description: number + " s" }',
    "property string told: title + days",
    'property var told: number + "\u00a0s"',
    'onOpened: label.text = "page " + number',
    'onOpened: label.text += "page"',
    'function told() { return number + " pages"; }',
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_that_is_put_together_is_found_however_it_is_written(sentence: str) -> None:
    values = given(f"import QtQuick\n\nItem {{\n    id: item\n    {sentence}\n    clip: true\n}}\n")

    assert [each for value in values for each in sentences(value)] != []


@pytest.mark.parametrize(
    "value",
    [
        'text: qsTr("Page")',
        'text: open ? qsTr("Close") : qsTr("Open")',
        'objectName: "answer-" + row.id',
        'width: (symbol === "round" ? 0 : Theme.icon) + Theme.gap',
        "onClicked: page += 1",
    ],
)
def test_a_text_of_one_piece_and_what_nobody_reads_are_no_sentence_put_together(value: str) -> None:
    values = given(f"import QtQuick\n\nItem {{\n    {value}\n}}\n")

    assert values != []
    assert [each for one in values for each in sentences(one)] == []
