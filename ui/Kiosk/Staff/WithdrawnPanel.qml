pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// After a treatment was withdrawn: which kiosks show it no more, as each answers.  It stays until it was read.
PagePanel {
    id: dialog

    required property Answers answers

    wanted: Look.unit * 860
    padding: Look.unit * (Look.small ? 18 : 38)
    spacing: Look.unit * 18
    named: title.text
    onRefused: answers.close()
    onVisibleChanged: {
        if (visible)
            close.forceActiveFocus(Qt.OtherFocusReason);
    }

    Row {
        width: parent.width
        spacing: Look.gap

        Tile {
            id: tile

            symbol: dialog.answers.complete ? "check-circle-duotone" : "prohibit-duotone"
            tone: dialog.answers.complete ? "good" : "urgent"
        }
        Column {
            width: parent.width - tile.width - parent.spacing

            Said {
                id: title

                titled: true
                width: parent.width
                text: qsTr("%1 is withdrawn").arg(dialog.answers.name)
                font.pixelSize: Look.title * 0.95
                font.weight: Font.ExtraBold
                lineHeight: 1
            }
            Said {
                width: parent.width
                text: dialog.answers.said
                color: Look.soft
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
    Column {
        width: parent.width

        Repeater {
            model: dialog.answers.kiosks

            Item {
                id: kiosk

                required property int index
                required property string key
                required property string name
                required property string tone
                required property string symbol
                required property string said

                objectName: "answer-" + key
                width: parent?.width ?? 0
                height: Math.max(Look.row, words.height + Look.unit * 16)
                Accessible.role: Accessible.ListItem
                Accessible.name: [name, said].join(", ")

                Rectangle {
                    visible: kiosk.index > 0
                    width: parent.width
                    height: Look.hairline
                    color: Look.hair
                }
                Icon {
                    id: mark

                    anchors.verticalCenter: parent.verticalCenter
                    name: kiosk.symbol
                    color: Look.toneColour(kiosk.tone)
                    side: Look.icon
                }
                Said {
                    id: words

                    x: mark.width + Look.smallGap
                    width: (parent.width - x) / 2
                    anchors.verticalCenter: parent.verticalCenter
                    text: kiosk.name
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
                Said {
                    x: words.x + words.width
                    width: words.width
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignRight
                    text: kiosk.said
                    color: Look.toneColour(kiosk.tone)
                    Accessible.ignored: true
                }
            }
        }
    }
    Verdict {
        width: parent.width
        tone: "blocks"
        fact: dialog.answers.advice
    }
    Row {
        width: parent.width
        spacing: Look.smallGap

        Icon {
            id: printer

            name: "printer-duotone"
            color: Look.soft
            side: Look.icon
        }
        Said {
            width: parent.width - printer.width - parent.spacing
            text: dialog.answers.cancelled
        }
    }
    PushButton {
        id: close

        objectName: "closeAnswers"
        kind: "main"
        focus: true
        x: parent.width - width
        width: Math.min(parent.width, Math.max(implicitWidth, Look.unit * 240))
        implicitHeight: Look.mainControl
        text: qsTr("Close")
        onActivated: dialog.answers.close()
    }
}
