import QtQuick
import Kiosk.Controls

// A line that is on or off: its name, what it does, and the switch at its end; the whole line is the target.
Pressable {
    id: toggle

    property string detail: ""
    property bool available: true // a sentence beside it says why not

    hoverEnabled: Look.pointer
    ringRadius: Look.buttonRadius
    tickable: true
    implicitHeight: Math.max(Look.control, words.height + Look.unit * 16)
    implicitWidth: Look.unit * 420
    enabled: available
    Accessible.role: Accessible.CheckBox
    Accessible.description: detail

    background: Rectangle {
        radius: Look.buttonRadius
        color: toggle.down ? Look.mint : toggle.hovered ? Look.mintSoft : "transparent"
    }
    contentItem: Item {
        Column {
            id: words

            x: Look.unit * 8
            width: track.x - x - Look.gap
            anchors.verticalCenter: parent.verticalCenter
            spacing: Look.unit * 2

            Said {
                id: name

                width: parent.width
                text: toggle.text
                color: toggle.available ? Look.ink : Look.inactive
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Said {
                visible: text !== ""
                width: parent.width
                text: toggle.detail
                color: Look.soft
                font.pixelSize: Look.detail
                Accessible.ignored: true
            }
        }
        Rectangle {
            id: track

            readonly property bool lit: toggle.ticked && toggle.available

            x: parent.width - width - Look.unit * 8
            y: toggle.detail === "" ? (parent.height - height) / 2 : words.y + Math.max(0, (name.height - height) / 2)
            width: Look.unit * (Look.touch ? 68 : 56)
            height: Look.unit * (Look.touch ? 38 : 32)
            radius: height / 2
            color: lit ? Look.primary : toggle.available ? Look.surface : Look.inactiveGround
            border.width: Look.outline
            border.color: lit ? Look.primary : Look.fieldEdge

            Rectangle {
                readonly property real inset: Look.unit * 5

                x: toggle.ticked ? parent.width - width - inset : inset
                anchors.verticalCenter: parent.verticalCenter
                width: parent.height - 2 * inset
                height: width
                radius: height / 2
                color: track.lit ? Look.surface : Look.fieldEdge

                Icon { // on or off is not told by colour alone
                    anchors.centerIn: parent
                    visible: toggle.ticked
                    name: "check-bold"
                    color: track.lit ? Look.primary : Look.inactiveGround
                    side: parent.width * 0.7
                }
            }
        }
    }
}
