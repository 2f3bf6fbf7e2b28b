import QtQuick
import Kiosk
import Kiosk.Controls

// Moves an entry up or down, and takes it away.
Row {
    id: tools

    required property string place
    required property string name
    required property bool first
    required property bool last
    required property Editing editing

    spacing: Look.unit * 4

    component Tool: Pressable {
        id: tool

        property string symbol: ""
        property bool available: true

        implicitWidth: Look.smallControl
        implicitHeight: Look.smallControl
        enabled: available
        hoverEnabled: Look.pointer
        ringRadius: Look.unit * 8
        background: Rectangle {
            radius: Look.unit * 8
            color: tool.down ? Look.mint : tool.hovered ? Look.mintSoft : "transparent"
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: tool.symbol
                color: tool.available ? Look.ink : Look.inactive
                opacity: tool.available ? 1 : 0.5
                side: Look.smallIcon
            }
        }
    }

    Tool {
        objectName: "up-" + tools.place
        available: !tools.first
        symbol: "arrow-up-bold"
        text: qsTr("Up: %1").arg(tools.name)
        onActivated: tools.editing.move(tools.place, -1)
    }
    Tool {
        objectName: "down-" + tools.place
        available: !tools.last
        symbol: "arrow-down-bold"
        text: qsTr("Down: %1").arg(tools.name)
        onActivated: tools.editing.move(tools.place, 1)
    }
    Tool {
        objectName: "remove-" + tools.place
        symbol: "trash-duotone"
        text: qsTr("Remove: %1").arg(tools.name)
        onActivated: tools.editing.remove(tools.place)
    }
}
