import QtQuick
import Kiosk.Controls

// Somebody to choose: who it is, and what they may do.
Pressable {
    id: card

    required property string key
    required property string name
    required property string initial
    required property string may
    required property bool chosen

    objectName: "person-" + key
    implicitHeight: Look.unit * (Look.small ? 76 : Look.portrait ? 100 : 124)
    ringRadius: Look.cardRadius
    tickable: true
    ticked: chosen
    text: name
    Accessible.role: Accessible.RadioButton
    Accessible.name: name + ", " + may

    background: Rectangle {
        radius: Look.cardRadius
        color: card.down ? Look.mintSoft : Look.surface

        Rectangle {
            visible: card.chosen
            anchors.fill: parent
            anchors.margins: -Look.unit * 5
            color: "transparent"
            radius: Look.cardRadius + Look.unit * 5
            border.width: Look.unit * 5
            border.color: Look.chosenOnTeal
        }
    }
    contentItem: Item {
        Initial {
            id: letter

            name: card.initial
            own: card.chosen
            width: Look.unit * (Look.small ? 48 : 64)
            x: Look.unit * 24
            anchors.verticalCenter: parent.verticalCenter
        }
        Column {
            x: letter.x + letter.width + Look.unit * 20
            width: mark.x - x - Look.unit * 8
            anchors.verticalCenter: parent.verticalCenter

            Said {
                width: parent.width
                text: card.name
                font.pixelSize: Look.heading * 1.15
                font.weight: Font.Bold
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Said {
                width: parent.width
                text: card.may
                color: Look.soft
                font.pixelSize: Look.detail
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Icon {
            id: mark

            name: card.chosen ? "check-circle-fill" : "caret-right-bold"
            side: card.chosen ? Look.largeIcon : Look.smallIcon
            x: parent.width - width - Look.unit * 24
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
