import QtQuick
import Kiosk.Controls

// One right of a person as a switch: filled when they have it, dashed edge and quiet words when not.
Pressable {
    id: chip

    required property string symbol

    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    tickable: true
    implicitHeight: Look.smallControl
    implicitWidth: picture.width + words.implicitWidth + Look.unit * 36
    Accessible.role: Accessible.CheckBox

    background: Rectangle {
        radius: Look.buttonRadius
        color: chip.ticked ? (chip.down || chip.hovered ? Look.mintHover : Look.mint) : chip.down || chip.hovered ? Look.mintSoft : Look.surface
        border.width: chip.ticked ? 0 : Look.outline
        border.color: Look.fieldEdge
    }
    contentItem: Item {
        Icon {
            id: picture

            x: Look.unit * 12
            anchors.verticalCenter: parent.verticalCenter
            name: chip.ticked ? "check-bold" : chip.symbol
            color: chip.ticked ? Look.primaryDeep : Look.soft
            side: Look.smallIcon
        }
        Said {
            id: words

            x: picture.x + picture.width + Look.unit * 8
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            color: chip.ticked ? Look.primaryDeep : Look.soft
            font.pixelSize: Look.detail
            font.weight: chip.ticked ? Font.Bold : Font.Normal
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
