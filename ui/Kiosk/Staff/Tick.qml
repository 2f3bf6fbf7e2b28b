import QtQuick
import Kiosk.Controls

// A line with a box to tick; the whole line is the target.
Pressable {
    id: tick

    property string detail: "" // below the words, quieter
    property bool available: true // a sentence beside it says why not

    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    tickable: true
    implicitHeight: Math.max(Look.control, words.height + Look.unit * 16)
    implicitWidth: box.width + Look.unit * 44 + Math.max(name.implicitWidth, below.visible ? below.implicitWidth : 0)
    enabled: available
    Accessible.role: Accessible.CheckBox
    Accessible.description: detail

    background: Rectangle {
        radius: Look.buttonRadius
        color: tick.down ? Look.mint : tick.hovered ? Look.mintSoft : "transparent"
    }
    contentItem: Item {
        Rectangle {
            id: box

            x: Look.unit * 8
            y: tick.detail === "" ? (parent.height - height) / 2 : words.y + (name.height - height) / 2
            width: Look.unit * (Look.touch ? 30 : 24)
            height: width
            radius: width / 4
            color: !tick.available ? Look.inactiveGround : tick.ticked ? Look.primary : Look.surface
            border.width: Look.outline
            border.color: tick.ticked && tick.available ? Look.primary : Look.fieldEdge

            Icon {
                anchors.centerIn: parent
                visible: tick.ticked
                name: "check-bold"
                color: tick.available ? Look.primaryText : Look.inactive
                side: box.width * 0.7
            }
        }
        Column {
            id: words

            x: box.x + box.width + Look.unit * 12
            width: parent.width - x - Look.unit * 8
            anchors.verticalCenter: parent.verticalCenter
            spacing: Look.unit * 2

            Said {
                id: name

                width: parent.width
                text: tick.text
                color: tick.available ? Look.ink : Look.inactive
                Accessible.ignored: true
            }
            Said {
                id: below

                visible: text !== ""
                width: parent.width
                text: tick.detail
                color: Look.soft
                font.pixelSize: Look.detail
                Accessible.ignored: true
            }
        }
    }
}
