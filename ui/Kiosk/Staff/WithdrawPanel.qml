pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The second touch of Withdraw: why (nothing is chosen beforehand), what will happen, and the safe button at the left.
PagePanel {
    id: dialog

    required property Withdrawal withdrawal

    readonly property bool side: width >= Look.unit * 860

    wanted: Look.unit * 1096
    padding: Look.unit * (Look.small ? 18 : 38)
    spacing: Look.unit * 18
    named: title.text
    onRefused: withdrawal.keep()
    onVisibleChanged: {
        if (visible)
            keep.forceActiveFocus(Qt.OtherFocusReason);
    }

    Row {
        width: parent.width
        spacing: Look.gap

        Tile {
            id: tile

            symbol: "prohibit-duotone"
            tone: "urgent"
        }
        Column {
            width: parent.width - tile.width - parent.spacing

            Said {
                id: title

                titled: true
                width: parent.width
                text: qsTr("Withdraw %1 at once?").arg(dialog.withdrawal.name)
                font.pixelSize: Look.title * 0.95
                font.weight: Font.ExtraBold
                lineHeight: 1
            }
            Said {
                width: parent.width
                text: qsTr("Patients see it no more. Edition %1 stays in the history.").arg(dialog.withdrawal.edition)
                color: Look.soft
            }
        }
    }
    Verdict {
        width: parent.width
        visible: dialog.withdrawal.problem !== ""
        tone: "blocks"
        fact: dialog.withdrawal.problem
    }
    Flow {
        id: halves

        width: parent.width
        spacing: Look.unit * 28

        readonly property real half: dialog.side ? (width - spacing) / 2 : width

        Column {
            width: halves.half
            spacing: Look.unit * 10

            Said {
                titled: true
                text: qsTr("Why?")
                font.weight: Font.Bold
            }
            ReasonRow {
                reason: "dangerous"
                width: halves.half
                text: qsTr("A rule is dangerous")
            }
            ReasonRow {
                reason: "wrong"
                width: halves.half
                text: qsTr("A text is wrong")
            }
            ReasonRow {
                reason: "changed"
                width: halves.half
                text: qsTr("The device or the product has changed")
            }
            ReasonRow {
                reason: "other"
                width: halves.half
                text: qsTr("Another reason…")
            }
            Field {
                objectName: "reasonWords"
                visible: dialog.withdrawal.reason === "other"
                width: halves.half
                label: qsTr("In your own words")
                onEdited: text => dialog.withdrawal.write(text)
            }
        }
        Column {
            width: halves.half
            spacing: Look.unit * 10

            Said {
                titled: true
                text: qsTr("What will happen")
                font.weight: Font.Bold
            }
            Rectangle {
                width: parent.width
                height: happens.height + 2 * Look.padding
                radius: Look.cardRadius
                color: Look.urgentGround

                Column {
                    id: happens

                    x: Look.padding
                    y: Look.padding
                    width: parent.width - 2 * x
                    spacing: Look.unit * 14

                    Consequence {
                        symbol: "device-tablet-duotone"
                        text: dialog.withdrawal.kiosks
                    }
                    Consequence {
                        symbol: "person-duotone"
                        text: qsTr("A visit that has begun stops at its next screen: “Please ask at the desk.”")
                    }
                    Consequence {
                        symbol: "printer-duotone"
                        text: dialog.withdrawal.waiting
                    }
                }
            }
        }
    }
    Flow {
        id: answers

        width: parent.width
        spacing: Look.unit * 28

        PushButton {
            id: keep

            objectName: "keepButton"
            kind: "outline"
            focus: true
            width: halves.half
            implicitHeight: Look.mainControl
            text: qsTr("Withdraw nothing")
            onActivated: dialog.withdrawal.keep()
        }
        PushButton {
            objectName: "withdrawNow"
            kind: "graveNow"
            width: halves.half
            symbol: "prohibit-duotone"
            available: dialog.withdrawal.ready && !dialog.withdrawal.busy
            text: dialog.withdrawal.busy ? qsTr("Withdrawing…") : qsTr("Withdraw now")
            onActivated: dialog.withdrawal.withdraw()
        }
    }
    Said {
        visible: !dialog.withdrawal.ready
        width: parent.width
        text: qsTr("Say why first.")
        color: Look.soft
        font.pixelSize: Look.detail
        horizontalAlignment: dialog.side ? Text.AlignRight : Text.AlignLeft
    }

    component Consequence: Row {
        id: consequence

        required property string symbol
        required property string text

        width: parent?.width ?? 0
        spacing: Look.smallGap

        Icon {
            id: picture

            name: consequence.symbol
            color: Look.urgent
            side: Look.icon
        }
        Said {
            width: parent.width - picture.width - parent.spacing
            text: consequence.text
        }
    }
    component ReasonRow: Pressable {
        id: row

        required property string reason

        objectName: "reason-" + reason
        ticked: dialog.withdrawal.reason === reason
        onActivated: dialog.withdrawal.choose(reason)
        tickable: true
        ringRadius: Look.buttonRadius
        hoverEnabled: Look.pointer
        implicitHeight: Math.max(Look.control, words.height + Look.unit * 20)
        Accessible.role: Accessible.RadioButton

        background: Rectangle {
            radius: Look.buttonRadius
            color: row.ticked || row.down ? Look.mintSoft : Look.surface
            border.width: row.ticked ? Look.strong : Look.outline
            border.color: row.ticked ? Look.primary : Look.fieldEdge
        }
        contentItem: Item {
            Rectangle {
                id: mark

                x: Look.unit * 18
                anchors.verticalCenter: parent.verticalCenter
                width: Look.unit * 28
                height: width
                radius: width / 2
                color: row.ticked ? Look.primary : Look.surface
                border.width: row.ticked ? 0 : Look.outline
                border.color: Look.fieldEdge

                Rectangle {
                    visible: row.ticked
                    anchors.centerIn: parent
                    width: parent.width * 0.42
                    height: width
                    radius: width / 2
                    color: Look.surface
                }
            }
            Said {
                id: words

                x: mark.x + mark.width + Look.unit * 16
                width: parent.width - x - Look.unit * 12
                anchors.verticalCenter: parent.verticalCenter
                text: row.text
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
    }
}
