pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The keyboard for text on the touchscreen: it types into whatever has the focus, and never takes it.
Rectangle {
    id: keyboard

    property string language: "fr-CA" // of what is written
    readonly property bool wanted: typist.writing // whether the focus is where text can be typed
    readonly property bool digits: typist.digits
    readonly property alias caret: typist.caret

    // Together they type every character of ASCII, and what French needs.
    readonly property list<string> letterRows: ["éèêàâçîôùûœ«»", "qwertyuiop", "asdfghjkl’", "zxcvbnm,.-"]
    readonly property list<string> signRows: ["°×–[]{}<>|~^`", "1234567890", "@#%&*()/\"'", "!?:;+=_,.-"]
    property bool signs: false
    readonly property list<string> rows: signs ? signRows : letterRows
    readonly property bool accented: signs || french
    property bool french: language.startsWith("fr")

    // Shift: "auto" is a capital at the start of a sentence, "once" the next letter, "lock" all, "off" none this time.
    property string shift: "auto"
    readonly property bool capital: shift === "once" || shift === "lock" || (shift === "auto" && typist.capital)

    readonly property real apart: Look.unit * 9
    readonly property real inner: width - 2 * Look.unit * 14
    readonly property int lines: accented ? 5 : 4
    readonly property real least: Look.unit * 12 * Look.drawnPerMillimetre
    readonly property real keyHeight: Math.max(least, Math.min(Look.key, Theme.windowHeight * 0.43 / 5 - apart))

    signal hidden

    function type(letter: string) {
        typist.type(letter);
        if (shift !== "lock")
            shift = "auto";
        if (letter === " ")
            signs = digits;
    }
    function shifted() {
        if (shift === "lock")
            shift = "auto";
        else if (twice.running)
            shift = "lock";
        else
            shift = capital ? "off" : "once";
        twice.restart();
    }
    function begin() {
        shift = "auto";
        signs = digits;
        french = Qt.binding(() => keyboard.language.startsWith("fr"));
    }

    implicitHeight: lines * keyHeight + (lines - 1) * apart + 2 * Look.unit * 11
    color: Look.keyboardGround
    onLanguageChanged: begin()
    onWantedChanged: begin()
    onDigitsChanged: begin()

    // What lies behind takes no touch from between the keys.
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        width: parent.width
        height: Look.hairline
        color: Look.divider
    }
    Typist {
        id: typist

        window: keyboard.Window.window
    }
    Timer {
        id: twice

        interval: Look.doubleTap
    }

    component Letter: TextKey {
        required property int row
        required property int index
        readonly property string character: keyboard.rows[row][index]
        readonly property string letter: keyboard.capital && !keyboard.signs ? character.toUpperCase() : character

        objectName: "type-" + character
        height: keyboard.keyHeight
        text: letter
        onActivated: keyboard.type(letter)
    }
    component Shift: TextKey {
        property string sign: ""

        height: keyboard.keyHeight
        special: !keyboard.signs
        symbol: keyboard.signs ? "" : "arrow-fat-up-bold"
        label: keyboard.signs ? sign : ""
        lit: !keyboard.signs && keyboard.shift === "lock"
        text: keyboard.signs ? sign : lit ? qsTr("Small letters again") : qsTr("Capital letter")
        tickable: !keyboard.signs
        ticked: !keyboard.signs && keyboard.capital
        onActivated: {
            if (keyboard.signs)
                keyboard.type(sign);
            else
                keyboard.shifted();
        }
    }

    Column {
        x: Look.unit * 14
        y: Look.unit * 11
        spacing: keyboard.apart

        Row {
            visible: keyboard.accented
            spacing: keyboard.apart

            Repeater {
                model: 13

                Letter {
                    row: 0
                    width: (keyboard.inner - 12 * keyboard.apart) / 13
                    faint: true
                }
            }
        }
        Row {
            id: first

            readonly property real each: (keyboard.inner - 10 * keyboard.apart) / 11.3

            spacing: keyboard.apart

            Repeater {
                model: 10

                Letter {
                    row: 1
                    width: first.each
                }
            }
            TextKey {
                objectName: "press-backspace"
                width: first.each * 1.3
                height: keyboard.keyHeight
                special: true
                symbol: "backspace-duotone"
                text: qsTr("Erase the last character")
                label: ""
                autoRepeat: true
                onActivated: typist.press("backspace")
            }
        }
        Row {
            id: second

            readonly property real each: (keyboard.inner - 10 * keyboard.apart) / 11.95

            leftPadding: each * 0.35
            spacing: keyboard.apart

            Repeater {
                model: 10

                Letter {
                    row: 2
                    width: second.each
                }
            }
            TextKey {
                objectName: "press-enter"
                width: second.each * 1.6
                height: keyboard.keyHeight
                special: true
                symbol: "arrow-elbow-down-left-bold"
                text: qsTr("Enter")
                label: ""
                onActivated: typist.press("enter")
            }
        }
        Row {
            id: third

            readonly property real each: (keyboard.inner - 11 * keyboard.apart) / 12.66

            spacing: keyboard.apart

            Shift {
                objectName: "press-shift"
                width: third.each * 1.33
                sign: "$"
            }
            Repeater {
                model: 10

                Letter {
                    row: 3
                    width: third.each
                }
            }
            Shift {
                objectName: "press-shift-right"
                width: third.each * 1.33
                sign: "\\"
            }
        }
        Row {
            id: last

            readonly property real each: (keyboard.inner - 5 * keyboard.apart) / 14.05

            spacing: keyboard.apart

            TextKey {
                objectName: "press-signs"
                width: last.each * 1.58
                height: keyboard.keyHeight
                special: true
                text: keyboard.signs ? qsTr("Letters") : qsTr("Digits and signs")
                label: keyboard.signs ? "abc" : "123 %"
                onActivated: keyboard.signs = !keyboard.signs
            }
            TextKey {
                objectName: "press-language"
                width: last.each * 1.58
                height: keyboard.keyHeight
                special: true
                symbol: "globe-simple-duotone"
                label: ""
                text: keyboard.french ? qsTr("English keyboard") : qsTr("French keyboard")
                onActivated: keyboard.french = !keyboard.french
            }
            TextKey {
                objectName: "type-space"
                width: last.each * 6.85
                height: keyboard.keyHeight
                spare: true
                text: qsTr("Space")
                label: keyboard.french ? "français" : "English"
                onActivated: keyboard.type(" ")
            }
            TextKey {
                objectName: "press-left"
                width: last.each
                height: keyboard.keyHeight
                special: true
                symbol: "caret-left-bold"
                label: ""
                text: qsTr("To the left")
                autoRepeat: true
                onActivated: typist.press("left")
            }
            TextKey {
                objectName: "press-right"
                width: last.each
                height: keyboard.keyHeight
                special: true
                symbol: "caret-right-bold"
                label: ""
                text: qsTr("To the right")
                autoRepeat: true
                onActivated: typist.press("right")
            }
            TextKey {
                objectName: "press-hide"
                width: last.each * 2.04
                height: keyboard.keyHeight
                special: true
                symbol: "keyboard-duotone"
                text: qsTr("Hide the keyboard")
                label: qsTr("Hide")
                onActivated: keyboard.hidden()
            }
        }
    }
}
