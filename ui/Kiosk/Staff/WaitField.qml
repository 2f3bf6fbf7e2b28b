pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// How long: a number that is stepped or typed, its unit, and the scale of what the sources say.
Flow {
    id: wait

    required property string key
    required property int number
    required property int day // what a day is in its unit
    required property string unit
    required property Rows units
    required property string label
    required property string tone
    required property real least
    required property real most
    required property real here
    required property real was
    required property string leastWord
    required property string mostWord
    required property string wasWord
    required property Writing writing

    readonly property bool scaled: least >= 0

    function reveal() {
        figure.forceActiveFocus(Qt.OtherFocusReason);
    }

    function step(by: int) {
        writing.editing.count(key, number + by);
    }

    spacing: Look.unit * 16

    Rectangle {
        id: stepper

        width: Look.unit * (Look.touch ? 220 : 172)
        height: Look.unit * (Look.touch ? 64 : 52)
        radius: Look.buttonRadius
        color: Look.surface
        border.width: wait.tone === "" ? Look.outline : Look.outline * 1.2
        border.color: wait.tone === "" ? Look.fieldEdge : Look.toneColour(wait.tone)

        component Step: Pressable {
            id: stepButton

            property string symbol: ""

            width: Look.unit * (Look.touch ? 64 : 48)
            height: stepper.height
            quick: true
            autoRepeat: true
            hoverEnabled: Look.pointer
            ringRadius: Look.buttonRadius
            background: Rectangle {
                radius: Look.buttonRadius
                anchors.fill: parent
                anchors.margins: Math.ceil(stepper.border.width)
                color: stepButton.down ? Look.mintPressed : stepButton.hovered ? Look.mintHover : Look.mintSoft
            }
            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    name: stepButton.symbol
                    color: Look.primaryDeep
                    side: Look.smallIcon
                }
            }
        }

        Step {
            objectName: "less-" + wait.key
            symbol: "minus-bold"
            text: qsTr("Less")
            Accessible.description: wait.label
            onActivated: wait.step(-1)
        }
        Item {
            id: figure

            property string typed: ""

            objectName: "wait-" + wait.key
            x: Look.unit * (Look.touch ? 64 : 48)
            width: parent.width - 2 * x
            height: parent.height
            activeFocusOnTab: true
            Accessible.role: Accessible.SpinBox
            Accessible.name: qsTr("%1: %2 %3").arg(wait.label).arg(wait.number).arg(wait.unit)
            Accessible.focusable: true
            onActiveFocusChanged: {
                typed = "";
                if (!activeFocus)
                    wait.writing.save();
            }
            Keys.onPressed: event => {
                const moves = {
                    [Qt.Key_Up]: 1,
                    [Qt.Key_Right]: 1,
                    [Qt.Key_Down]: -1,
                    [Qt.Key_Left]: -1,
                    [Qt.Key_PageUp]: wait.day,
                    [Qt.Key_PageDown]: -wait.day
                };
                const digit = event.text.length === 1 && event.text >= "0" && event.text <= "9";
                if (event.matches(StandardKey.Redo)) {
                    wait.writing.editing.redo();
                } else if (event.matches(StandardKey.Undo)) {
                    wait.writing.editing.undo();
                } else if (event.key in moves) {
                    figure.typed = "";
                    wait.step(moves[event.key]);
                } else if (digit || event.key === Qt.Key_Backspace) {
                    figure.typed = digit ? (figure.typed + event.text).slice(-3) : figure.typed.slice(0, -1);
                    pause.restart();
                    wait.writing.editing.count(wait.key, Number(figure.typed));
                } else {
                    return;
                }
                event.accepted = true;
            }

            Timer {
                id: pause

                interval: 1500
                onTriggered: figure.typed = ""
            }
            TapHandler {
                onTapped: figure.forceActiveFocus(Qt.MouseFocusReason)
            }
            Rectangle {
                visible: figure.activeFocus
                anchors.fill: parent
                anchors.margins: Look.unit * 3
                radius: Look.unit * 8
                color: "transparent"
                border.width: Look.strong
                border.color: Look.primary
            }
            Said {
                anchors.centerIn: parent
                text: wait.number
                font.pixelSize: Look.title * 0.8
                font.weight: Font.ExtraBold
                lineHeight: 1
                Accessible.ignored: true
            }
        }
        Step {
            objectName: "more-" + wait.key
            x: parent.width - width
            symbol: "plus-bold"
            text: qsTr("More")
            Accessible.description: wait.label
            onActivated: wait.step(1)
        }
    }
    PickMenu {
        objectName: "unit-" + wait.key
        height: stepper.height
        picks: wait.units
        shown: wait.unit
        Accessible.name: qsTr("Unit of %1: %2").arg(wait.label).arg(wait.unit)
        onPicked: key => wait.writing.editing.unit(wait.key, key)
    }
    Column {
        id: scale

        visible: wait.scaled
        width: Math.max(Look.unit * 200, Math.min(Look.unit * 420, wait.width - stepper.width - Look.unit * 200))
        spacing: Look.unit * 2

        Item {
            width: parent.width
            height: Look.unit * 26

            Rectangle {
                y: Look.unit * 11
                width: parent.width
                height: Look.unit * 4
                radius: height / 2
                color: Look.divider
            }
            Rectangle {
                x: wait.least * parent.width
                y: Look.unit * 8
                width: (wait.most - wait.least) * parent.width
                height: Look.unit * 10
                radius: height / 2
                color: Look.mintPressed
                border.width: Look.outline
                border.color: Look.primary
            }
            Rectangle {
                visible: wait.was >= 0
                width: Look.unit * 16
                height: width
                radius: width / 2
                x: wait.was * parent.width - width / 2
                y: Look.unit * 5
                color: Look.surface
                border.width: Look.strong
                border.color: Look.soft
            }
            Rectangle {
                width: Look.unit * 24
                height: width
                radius: width / 2
                x: wait.here * parent.width - width / 2
                y: Look.unit * 1
                color: Look.surface
                border.width: Look.strong
                border.color: wait.tone === "" ? Look.primary : Look.toneColour(wait.tone)

                Rectangle {
                    anchors.centerIn: parent
                    width: parent.width * 0.55
                    height: width
                    radius: width / 2
                    color: parent.border.color
                }
            }
        }
        Item { // where what the sources say begins and ends
            width: parent.width
            height: leastSaid.height

            Said {
                id: leastSaid

                x: Math.max(0, Math.min(wait.least * parent.width - width / 2, mostSaid.x - width - Look.smallGap))
                text: wait.leastWord
                color: Look.soft
                font.pixelSize: Look.least
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Said {
                id: mostSaid

                x: Math.min(parent.width - width, wait.most * parent.width - width / 2)
                text: wait.mostWord
                color: Look.soft
                font.pixelSize: Look.least
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Said {
            width: parent.width
            text: wait.wasWord === "" ? qsTr("The sources say %1 to %2.").arg(wait.leastWord).arg(wait.mostWord) : qsTr("The sources say %1 to %2. Patients are told %3 now.").arg(wait.leastWord).arg(wait.mostWord).arg(wait.wasWord)
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
    Said {
        visible: !wait.scaled && wait.wasWord !== ""
        height: stepper.height
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Patients are told %1 now.").arg(wait.wasWord)
        color: Look.soft
        font.pixelSize: Look.detail
    }
}
