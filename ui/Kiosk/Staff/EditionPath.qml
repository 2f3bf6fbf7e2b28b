pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// All that was done with an edition, and by whom.
Column {
    id: path

    required property Rows steps

    spacing: Look.unit * 14

    Said {
        visible: path.steps.count > 0
        titled: true
        width: path.width
        text: qsTr("Its path")
        font.weight: Font.Bold
    }
    Column {
        width: path.width

        Repeater {
            model: path.steps

            Item {
                id: step

                required property string day
                required property string by
                required property string said

                width: path.width
                height: Math.max(Look.unit * 46, what.height + Look.unit * 14)

                Rectangle {
                    width: parent.width
                    height: Look.hairline
                    color: Look.hair
                }
                Said {
                    id: day

                    width: Look.unit * (Look.touch ? 130 : 112)
                    anchors.verticalCenter: parent.verticalCenter
                    text: step.day
                    color: Look.soft
                    font.pixelSize: Look.detail
                }
                Initial {
                    id: who

                    x: day.width + Look.unit * 6
                    width: Look.unit * 28
                    anchors.verticalCenter: parent.verticalCenter
                    name: step.by
                }
                Said {
                    id: what

                    x: who.x + who.width + Look.unit * 10
                    width: parent.width - x
                    anchors.verticalCenter: parent.verticalCenter
                    text: step.said
                }
            }
        }
    }
}
