import QtQuick
import Kiosk.Controls

// How one thing of the kiosk is: its name, its level as icon and word, and a sentence that says what to do.
Item {
    id: row

    required property int index
    required property string symbol
    required property string name
    required property string level
    required property string said

    readonly property bool good: level === "good"
    readonly property string word: good ? qsTr("Good") : level === "soon" ? qsTr("To look at") : qsTr("To settle")

    implicitHeight: Math.max(Look.taskRow, words.height + Look.unit * 32)
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, word, said].join(". ")

    Rectangle {
        visible: row.index > 0
        width: parent.width
        height: Look.hairline
        color: Look.hair
    }
    Tile {
        id: tile

        x: Look.unit * 20
        anchors.verticalCenter: parent.verticalCenter
        width: Look.tile * 0.9
        height: width
        symbol: row.symbol
        tone: row.level
    }
    Column {
        id: words

        x: tile.x + tile.width + Look.unit * 16
        width: parent.width - x - Look.unit * 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: Look.unit * 2

        Item {
            width: parent.width
            height: Math.max(heading.height, mark.height)

            Said {
                id: heading

                width: mark.x - Look.smallGap
                anchors.verticalCenter: parent.verticalCenter
                text: row.name
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Row {
                id: mark

                x: parent.width - width
                anchors.verticalCenter: parent.verticalCenter
                spacing: Look.unit * 8

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.good ? "check-circle-fill" : row.level === "soon" ? "hourglass-medium-duotone"
                                                                                : "warning-octagon-fill"
                    color: Look.toneColour(row.level)
                    side: Look.smallIcon
                }
                Said {
                    anchors.verticalCenter: parent.verticalCenter
                    text: row.word
                    color: Look.toneColour(row.level)
                    font.pixelSize: Look.detail
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
        Said {
            width: parent.width
            text: row.said
            color: row.good ? Look.soft : Look.ink
            font.pixelSize: Look.detail
            Accessible.ignored: true
        }
    }
}
