pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Something that holds or does not.
Pressable {
    id: toggle

    required property string key
    required property string label
    required property string help
    required property bool flag
    required property Editing editing

    objectName: "flag-" + toggle.key
    implicitHeight: Look.smallControl
    tickable: true
    ticked: toggle.flag
    hoverEnabled: Look.pointer
    ringRadius: Look.unit * 8
    text: toggle.label
    Accessible.role: Accessible.CheckBox
    Accessible.description: toggle.help
    onActivated: toggle.editing.flag(toggle.key, !toggle.flag)

    background: Item {}
    contentItem: Item {
        Rectangle {
            id: box

            width: Look.unit * 24
            height: width
            radius: Look.unit * 6
            anchors.verticalCenter: parent.verticalCenter
            color: toggle.flag ? Look.primary : toggle.hovered ? Look.mintSoft : Look.surface
            border.width: Look.outline
            border.color: toggle.flag ? Look.primary : Look.fieldEdge

            Icon {
                visible: toggle.flag
                anchors.centerIn: parent
                name: "check-bold"
                color: Look.primaryText
                side: parent.width * 0.7
            }
        }
        Said {
            id: what

            x: box.width + Look.unit * 10
            anchors.verticalCenter: parent.verticalCenter
            text: toggle.label
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Said {
            x: what.x + what.width + Look.unit * 10
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: toggle.help
            color: Look.soft
            font.pixelSize: Look.least
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
