pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// Six boxes and a pad of digits: a code is entered here, by touch or by keys.
FocusScope {
    id: pad

    property int digits: 0 // that were entered
    property bool wrong: false
    property bool ready: true // a code is asked for now
    property bool keepsStill: false // while the code is looked at; the keys stay enabled: one that is pressed is let go
    property bool large: false // it fills the height that it has

    signal digit(string digit)
    signal erased
    signal cleared

    function shake() {
        if (Theme.motion)
            shaking.restart();
    }

    implicitHeight: keys.y + keys.height
    implicitWidth: Look.unit * 420
    Keys.onPressed: event => {
        if (event.text >= "0" && event.text <= "9" && event.text.length === 1) {
            digit(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            erased();
            event.accepted = true;
        }
    }

    Row {
        id: boxes

        property real shift: 0

        x: shift
        width: parent.width
        spacing: Look.unit * (pad.large ? 18 : 12)

        Repeater {
            model: 6

            Rectangle {
                required property int index

                readonly property bool next: pad.ready && index === pad.digits

                width: (boxes.width - 5 * boxes.spacing) / 6
                height: Look.unit * (Look.small ? 44 : pad.large ? 64 : 54)
                radius: Look.buttonRadius
                color: Look.surface
                border.width: next ? Look.strong : Look.outline
                border.color: pad.wrong ? Look.urgent : next ? Look.primary : Look.fieldEdge

                Rectangle {
                    anchors.centerIn: parent
                    visible: parent.index < pad.digits
                    width: Look.unit * (pad.large ? 18 : 16)
                    height: width
                    radius: width / 2
                    color: Look.ink
                }
            }
        }
        SequentialAnimation {
            id: shaking

            loops: 2

            NumberAnimation {
                target: boxes
                property: "shift"
                to: Look.unit * 10
                duration: 50
            }
            NumberAnimation {
                target: boxes
                property: "shift"
                to: -Look.unit * 10
                duration: 80
            }
            NumberAnimation {
                target: boxes
                property: "shift"
                to: 0
                duration: 50
            }
        }
    }
    Grid {
        id: keys

        y: boxes.height + Look.unit * (!pad.large ? 14 : Look.small ? 8 : 22)
        width: parent.width
        columns: 3
        spacing: Look.unit * (!pad.large ? 10 : Look.small ? 8 : 16)
        enabled: pad.ready
        opacity: pad.keepsStill ? 0.6 : 1

        readonly property real keyWidth: (width - 2 * spacing) / 3
        readonly property real keyHeight: pad.large ? Math.min(Look.unit * 82, (pad.height - y - 3 * spacing) / 4) : Look.control

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            PadKey {
                required property string modelData

                objectName: "digit-" + modelData
                focus: modelData === "1"
                width: keys.keyWidth
                height: keys.keyHeight
                text: modelData
                onActivated: pad.digit(modelData)
            }
        }
        PadKey {
            objectName: "clearCode"
            width: keys.keyWidth
            height: keys.keyHeight
            special: true
            text: qsTr("Clear")
            onActivated: pad.cleared()
        }
        PadKey {
            objectName: "digit-0"
            width: keys.keyWidth
            height: keys.keyHeight
            text: "0"
            onActivated: pad.digit("0")
        }
        PadKey {
            objectName: "eraseDigit"
            width: keys.keyWidth
            height: keys.keyHeight
            special: true
            symbol: "backspace-duotone"
            text: qsTr("Erase the last digit")
            onActivated: pad.erased()
        }
    }
}
