pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls

// The outline of a bank card over everything, as large as it is made: a card that lies in its thick corner and covers it
// says how large the screen is.  Upright, the card stands, and what changes it is below.
Modal {
    id: panel

    required property CardMeasure card

    property double last: 0 // when it was changed last
    property int run: 0 // how often without a pause

    // One pixel at a time; more of them once it is held for a while.
    function change(by: int) {
        const now = Date.now();
        run = now - last < Look.doubleTap ? run + 1 : 0;
        last = now;
        card.change(by * (run > 12 ? 8 : 1));
    }

    objectName: "cardPanel"
    inset: Look.unit * (Look.small ? 18 : 28)
    x: 0
    y: 0
    width: parent.width
    height: parent.height
    onOpened: more.forceActiveFocus(Qt.OtherFocusReason)
    onRefused: card.close()
    Component.onCompleted: open()

    background: Rectangle {
        color: Look.surface
    }
    contentItem: FocusScope {
        id: inside

        readonly property bool below: Look.portrait
        readonly property real side: below ? width : Look.unit * (Look.small ? 200 : 320)
        readonly property real start: below ? width : width - side - Look.gap

        Accessible.role: Accessible.Dialog
        Accessible.name: title.text
        Keys.onPressed: event => {
            switch (event.key) {
            case Qt.Key_Right:
            case Qt.Key_Up:
                panel.change(1);
                break;
            case Qt.Key_Left:
            case Qt.Key_Down:
                panel.change(-1);
                break;
            case Qt.Key_PageUp:
                panel.card.change(10);
                break;
            case Qt.Key_PageDown:
                panel.card.change(-10);
                break;
            default:
                return;
            }
            event.accepted = true;
        }

        Column {
            id: head

            width: inside.start
            spacing: Look.unit * 4

            Said {
                id: title

                titled: true
                visible: !Look.small
                width: parent.width
                text: qsTr("Measure with a bank card")
                font.pixelSize: Look.title
                font.weight: Font.ExtraBold
                lineHeight: 1
            }
            Said {
                width: parent.width
                text: qsTr("Lay a bank card into the thick corner, and make the outline just as long as the card.")
                font.pixelSize: Look.small ? Look.detail : Look.text
            }
        }
        Item {
            id: place

            readonly property real room: inside.below ? Math.min(height, width * panel.card.shape) : Math.min(width, height * panel.card.shape)

            y: head.height + Look.smallGap
            width: inside.start
            height: (inside.below ? tools.y - Look.gap : parent.height) - y
            onRoomChanged: panel.card.fit(room)

            Rectangle {
                objectName: "cardOutline"
                width: inside.below ? panel.card.shortSide : panel.card.longSide
                height: inside.below ? panel.card.longSide : panel.card.shortSide
                radius: panel.card.rounding
                color: Look.mintSoft
                border.width: Look.outline
                border.color: Look.primary
                Accessible.role: Accessible.Graphic
                Accessible.name: panel.card.size

                // The corner that stays where it is
                Item {
                    width: panel.card.rounding * 5
                    height: width
                    clip: true

                    Rectangle {
                        width: parent.width * 2
                        height: width
                        radius: panel.card.rounding
                        color: "transparent"
                        border.width: Look.unit * 8
                        border.color: Look.primary
                    }
                }
                Icon {
                    anchors.centerIn: parent
                    name: "identification-card-duotone"
                    color: Look.primary
                    side: Look.tile
                }
            }
        }
        Column {
            id: tools

            x: inside.below ? 0 : inside.start + Look.gap
            y: inside.below ? parent.height - height : 0
            width: inside.side
            spacing: Look.smallGap

            Said {
                objectName: "cardSize"
                titled: true
                width: parent.width
                text: panel.card.size
                color: Look.primaryDeep
                font.pixelSize: Look.small ? Look.text : Look.heading
                font.weight: Font.Bold
            }
            Row {
                id: both

                width: parent.width
                spacing: Look.smallGap

                Change {
                    objectName: "cardLess"
                    symbol: "minus-bold"
                    available: panel.card.canShrink
                    Accessible.name: qsTr("Smaller")
                    onActivated: panel.change(-1)
                }
                Change {
                    id: more

                    objectName: "cardMore"
                    focus: true
                    symbol: "plus-bold"
                    available: panel.card.canGrow
                    Accessible.name: qsTr("Larger")
                    onActivated: panel.change(1)
                }
            }
            Said {
                width: parent.width
                visible: text !== "" && !Look.small
                text: panel.card.limit
                color: Look.waiting
                font.pixelSize: Look.detail
                Accessible.role: Accessible.AlertMessage
            }
            PushButton {
                objectName: "cardKeep"
                kind: "main"
                width: parent.width
                implicitHeight: Look.small ? Look.control : Look.mainControl
                symbol: Look.small ? "" : "check-bold"
                text: qsTr("Keep this size")
                onActivated: panel.card.keep()
            }
            PushButton {
                objectName: "cardCancel"
                kind: "outline"
                width: parent.width
                small: true
                text: qsTr("Change nothing")
                onActivated: panel.card.close()
            }
        }
    }

    component Change: PushButton {
        width: (both.width - both.spacing) / 2
        implicitHeight: Look.small ? Look.control : Look.unit * 84
        quick: true
        autoRepeat: true
    }
}
