import QtQuick
import Kiosk.Controls

// A step of the first run in the list of them: its number or a tick, its name, and what was answered.
Item {
    id: line

    required property string key
    required property int number
    required property string name
    required property string answer
    required property string stands

    readonly property bool now: stands === "now"
    readonly property bool done: stands === "done"

    objectName: "step-" + key
    implicitHeight: Look.unit * 68
    Accessible.role: Accessible.ListItem
    Accessible.name: [number, name, answer, now ? qsTr("now") : done ? qsTr("done") : ""].filter(part => part !== "").join(", ")

    Rectangle {
        visible: line.now
        anchors.fill: parent
        radius: Look.buttonRadius
        color: Look.surface
        border.width: Look.hairline
        border.color: Look.divider
    }
    Rectangle {
        id: circle

        x: Look.unit * 10
        anchors.verticalCenter: parent.verticalCenter
        width: Look.unit * 36
        height: width
        radius: width / 2
        color: line.now ? Look.primary : line.done ? Look.mint : "transparent"
        border.width: line.now || line.done ? 0 : Look.outline
        border.color: Look.fieldEdge

        Icon {
            visible: line.done
            anchors.centerIn: parent
            name: "check-bold"
            color: Look.primary
            side: parent.width * 0.55
        }
        Said {
            visible: !line.done
            anchors.centerIn: parent
            text: line.number
            color: line.now ? Look.primaryText : Look.soft
            font.pixelSize: Look.least
            font.weight: Font.Bold
            lineHeight: 1
            Accessible.ignored: true
        }
    }
    Column {
        x: circle.x + circle.width + Look.unit * 14
        width: parent.width - x - Look.unit * 8
        anchors.verticalCenter: parent.verticalCenter

        Said {
            width: parent.width
            text: line.name
            color: line.now ? Look.primaryDeep : line.done ? Look.ink : Look.soft
            font.pixelSize: Look.detail * 1.06
            font.weight: line.now ? Font.Bold : line.done ? Font.DemiBold : Font.Normal
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Said {
            visible: text !== ""
            width: parent.width
            text: line.answer
            color: Look.soft
            font.pixelSize: Look.least * 0.95
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
