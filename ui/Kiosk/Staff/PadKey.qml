import QtQuick
import Kiosk.Controls

// A key of the pad for the code.
Pressable {
    id: key

    property string symbol: ""
    property bool special: false

    quick: true
    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    implicitHeight: Look.unit * (Look.small ? 60 : 80)
    opacity: enabled ? 1 : 0.5

    background: Rectangle {
        radius: Look.buttonRadius
        color: key.special ? Look.mintPressed : Theme.keyEdge

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: key.down ? Look.edge : 0
            anchors.bottomMargin: key.down ? 0 : Look.edge
            anchors.leftMargin: Look.hairline
            anchors.rightMargin: Look.hairline
            radius: Look.buttonRadius
            color: key.down || key.special ? Look.mint : key.hovered ? Look.mintSoft : Look.surface
        }
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: key.symbol
            color: Look.primaryDeep
            side: Look.largeIcon
        }
        Said {
            visible: key.symbol === ""
            anchors.centerIn: parent
            text: key.text
            color: key.special ? Look.primaryDeep : Look.ink
            font.pixelSize: key.special ? Look.text : Look.title * 0.94
            font.weight: Font.Bold
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
