import QtQuick
import Kiosk.Controls

// Something to choose among others; what is chosen has a tick.
Pressable {
    id: chip

    property real maximumWidth: Look.unit * 360
    property bool one: false // only one of them is chosen

    readonly property real room: maximumWidth - 2 * side - (tick.visible ? tick.width + Look.tinyGap : 0)
    readonly property real side: Look.unit * 16

    hoverEnabled: Look.pointer
    tickable: true
    implicitHeight: Math.max(Look.smallControl, words.height + Look.unit * 12)
    implicitWidth: words.width + 2 * side + (tick.visible ? tick.width + Look.tinyGap : 0)
    ringRadius: Look.buttonRadius
    Accessible.role: one ? Accessible.RadioButton : Accessible.CheckBox

    background: Rectangle {
        radius: Look.buttonRadius
        color: chip.ticked ? Look.mint : chip.down || chip.hovered ? Look.mintSoft : Look.surface
        border.width: Look.outline
        border.color: chip.ticked ? Look.primary : Look.fieldEdge
    }
    contentItem: Item {
        Icon {
            id: tick

            visible: chip.ticked
            name: "check-bold"
            color: Look.primaryDeep
            side: Look.smallIcon
            x: chip.side
            anchors.verticalCenter: parent.verticalCenter
        }
        Said {
            id: words

            x: tick.visible ? tick.x + tick.width + Look.tinyGap : chip.side
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, chip.room)
            text: chip.text
            color: chip.ticked ? Look.primaryDeep : Look.ink
            font.pixelSize: Look.detail
            font.weight: chip.ticked ? Font.Bold : Font.DemiBold
            Accessible.ignored: true
        }
    }
}
