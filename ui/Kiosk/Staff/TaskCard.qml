import QtQuick
import Kiosk
import Kiosk.Controls

// One thing that waits, as a large card for fingers; the whole card is the target.
Pressable {
    id: card

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

    readonly property bool first: index === 0

    objectName: "task-" + key
    implicitHeight: inside.height + foot.height + Look.unit * 32
    ringRadius: Look.cardRadius
    text: does
    Accessible.name: [word, title, detail, does].join(". ")
    onActivated: staff.go(page, about)

    background: Panel {
        color: card.down ? Look.mintSoft : Look.surface
    }
    contentItem: Item {
        Column {
            id: inside

            x: Look.unit * 20
            y: Look.unit * 18
            width: parent.width - 2 * x
            spacing: Look.unit * 8

            Row {
                width: parent.width
                spacing: Look.unit * 16

                Tile {
                    id: tile

                    symbol: card.symbol
                    tone: card.tone
                }
                Column {
                    width: parent.width - tile.width - parent.spacing
                    anchors.verticalCenter: parent.verticalCenter

                    Said {
                        width: parent.width
                        text: card.since === "" ? card.word : qsTr("%1, %2").arg(card.word).arg(card.since)
                        color: Look.toneColour(card.tone)
                        font.pixelSize: Look.detail
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                    Said {
                        width: parent.width
                        text: card.title
                        font.pixelSize: Look.heading
                        font.weight: Font.Bold
                        maximumLineCount: 2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
            Said {
                width: parent.width
                text: card.detail
                color: Look.soft
                font.pixelSize: Look.detail
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
        Rectangle {
            id: foot

            y: parent.height - height
            width: parent.width
            height: Look.control
            color: card.first ? Look.primary : "transparent"
            bottomLeftRadius: Look.cardRadius
            bottomRightRadius: Look.cardRadius

            Rectangle {
                visible: !card.first
                width: parent.width
                height: Look.hairline
                color: Look.hair
            }
            Said {
                x: Look.unit * 20
                anchors.verticalCenter: parent.verticalCenter
                text: card.does
                color: card.first ? Look.primaryText : Look.primaryDeep
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Icon {
                x: parent.width - width - Look.unit * 20
                anchors.verticalCenter: parent.verticalCenter
                name: "arrow-right-bold"
                color: card.first ? Look.primaryText : Look.primaryDeep
                side: Look.icon
            }
        }
    }
}
