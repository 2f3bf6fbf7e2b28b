import QtQuick
import Kiosk.Controls

// A small square button with an icon alone: one page or one step further; `text` says what it does.
Pressable {
    id: turn

    required property string symbol
    property bool available: true

    implicitWidth: Look.smallControl
    implicitHeight: Look.smallControl
    hoverEnabled: Look.pointer
    enabled: available
    ringRadius: Look.buttonRadius

    background: Rectangle {
        radius: Look.buttonRadius
        color: !turn.available ? "transparent" : turn.down ? Look.mintPressed : turn.hovered ? Look.mintHover : Look.mintSoft
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: turn.symbol
            color: turn.available ? Look.primaryDeep : Look.inactive
            side: Look.smallIcon
        }
    }
}
