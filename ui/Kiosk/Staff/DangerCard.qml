pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A treatment is taken from the kiosks at once; everybody who works here may.
Rectangle {
    id: card

    required property Publication publication

    implicitHeight: danger.height + 2 * Look.padding
    radius: Look.cardRadius
    color: Look.surface
    border.width: Look.hairline
    border.color: Look.urgent

    Column {
        id: danger

        x: Look.padding
        y: Look.padding
        width: parent.width - 2 * x
        spacing: Look.smallGap

        Row {
            width: parent.width
            spacing: Look.gap

            Tile {
                id: tile

                symbol: "prohibit-duotone"
                tone: "urgent"
            }
            Column {
                width: parent.width - tile.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter

                Said {
                    titled: true
                    width: parent.width
                    text: qsTr("Is a text dangerous?")
                    font.weight: Font.Bold
                }
                Said {
                    width: parent.width
                    text: qsTr("Take the treatment from the kiosks at once. Two touches and a reason.")
                    color: Look.soft
                    font.pixelSize: Look.detail
                }
            }
        }
        Flow {
            width: parent.width
            spacing: Look.smallGap

            Repeater {
                model: card.publication.atKiosks.listed

                PushButton {
                    required property string key
                    required property string name
                    required property bool mayWithdraw

                    objectName: "withdraw-" + key
                    visible: mayWithdraw
                    kind: "grave"
                    width: Math.min(implicitWidth, danger.width)
                    text: qsTr("Withdraw %1…").arg(name)
                    onActivated: card.publication.withdrawal.ask(key, name)
                }
            }
        }
    }
}
