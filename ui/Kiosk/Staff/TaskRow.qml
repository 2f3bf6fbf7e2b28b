import QtQuick
import Kiosk

// One thing that waits, as a line: what, since when, and one button.  Only the first has the filled one.
Item {
    id: row

    required property Staff staff
    required property int index
    required property string key
    required property string symbol
    required property string tone
    required property string word
    required property string title
    required property string detail
    required property string since
    required property string does
    required property string page
    required property string about

    implicitHeight: Math.max(Look.taskRow, words.height + Look.unit * 28)

    Rectangle {
        visible: row.index > 0
        width: parent.width
        height: Look.hairline
        color: Look.hair
    }
    Tile {
        id: tile

        x: Look.unit * 18
        anchors.verticalCenter: parent.verticalCenter
        symbol: row.symbol
        tone: row.tone
    }
    Column {
        id: words

        x: tile.x + tile.width + Look.unit * 18
        width: when.x - x - Look.gap
        anchors.verticalCenter: parent.verticalCenter
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
    }
    Column {
        id: when

        x: button.x - width - Look.unit * 12
        width: Look.unit * 150
        anchors.verticalCenter: parent.verticalCenter

        Said {
            width: parent.width
            text: row.word
            color: Look.toneColour(row.tone)
            font.weight: Font.Bold
        }
        Said {
            visible: row.since !== ""
            width: parent.width
            text: row.since
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
    PushButton {
        id: button

        objectName: "task-" + row.key
        kind: row.index === 0 ? "main" : "quiet"
        width: Look.unit * 184
        x: parent.width - width - Look.unit * 20
        anchors.verticalCenter: parent.verticalCenter
        text: row.does
        Accessible.name: row.does + ": " + row.title
        onActivated: row.staff.go(row.page, row.about)
    }
}
