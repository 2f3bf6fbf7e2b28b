import QtQuick
import Kiosk
import Kiosk.Controls

// An edition that waits to be approved, and its button.
Item {
    id: row

    required property Staff staff
    required property int index
    required property string key
    required property string title
    required property string detail
    required property string since
    required property string waitsFor

    readonly property bool mine: waitsFor === ""
    readonly property bool stacked: width < Look.unit * 720

    implicitHeight: stacked ? words.height + button.height + Look.unit * 38
                            : Math.max(Look.taskRow, words.height + Look.unit * 28)

    Rectangle {
        visible: row.index > 0
        width: parent.width
        height: Look.hairline
        color: Look.hair
    }
    Tile {
        id: tile

        x: Look.unit * 18
        y: row.stacked ? Look.unit * 16 : (row.height - height) / 2
        symbol: row.mine ? "eye-duotone" : "hourglass-medium-duotone"
        tone: row.mine ? "waiting" : "neutral"
    }
    Column {
        id: words

        x: tile.x + tile.width + Look.unit * 18
        y: row.stacked ? Look.unit * 14 : (row.height - height) / 2
        width: (row.stacked ? row.width - Look.unit * 20 : button.x - Look.gap) - x
        spacing: Look.unit * 2

        Said {
            width: parent.width
            text: row.title
            font.weight: Font.Bold
        }
        Said {
            width: parent.width
            text: row.detail
            color: Look.soft
            font.pixelSize: Look.detail
        }
        Said {
            width: parent.width
            text: row.mine ? qsTr("Sent %1").arg(row.since) : row.waitsFor
            color: Look.waiting
            font.pixelSize: Look.detail
            font.weight: Font.Bold
        }
    }
    PushButton {
        id: button

        objectName: "approval-" + row.key
        kind: row.mine && row.index === 0 ? "main" : "quiet"
        width: Math.max(implicitWidth, Look.unit * 184)
        x: parent.width - width - Look.unit * 20
        y: row.stacked ? words.y + words.height + Look.unit * 8 : (row.height - height) / 2
        text: row.mine ? qsTr("Read and approve") : qsTr("Read")
        Accessible.name: text + ": " + row.title
        onActivated: row.staff.go("read", row.key)
    }
}
