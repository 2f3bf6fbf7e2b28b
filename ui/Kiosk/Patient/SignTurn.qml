import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.Controls

// The days of a sign as the line that grows calm: today's sun on it, and the day from which it means something else.
PageBlock {
    id: turn

    required property string begins
    required property real today
    required property real at
    required property string urgency
    required property string label

    readonly property color then: Theme.urgencyColour(urgency)
    readonly property real sunX: Math.max(Theme.smallIcon / 2, width * today)
    readonly property real dayX: width * at
    readonly property real under: Math.max(Theme.lineWave, Theme.smallIcon * 1.15) + Theme.tinyGap

    lines: [under + words.implicitHeight + Theme.smallGap]

    Item {
        y: Theme.smallIcon * 0.6
        width: turn.column

        Shape {
            ShapePath {
                strokeColor: Theme.good
                strokeWidth: Theme.lineThin
                fillColor: Theme.backgroundFaded
                capStyle: ShapePath.RoundCap
                joinStyle: ShapePath.RoundJoin

                PathSvg {
                    path: Theme.linePath
                }
            }
        }
        Rectangle {
            x: Theme.lineCalm - Theme.pixel
            y: -height / 2
            width: Math.max(0, turn.dayX - x)
            height: Theme.lineThin
            color: Theme.good
        }
        Rectangle {
            x: turn.dayX
            y: -height / 2
            width: parent.width - x
            height: Theme.lineThin
            color: turn.then
            opacity: Theme.faint
        }
        Rectangle {
            x: turn.dayX - width / 2
            y: -height / 2
            width: Theme.outlineWidth
            height: Theme.smallIcon
            color: turn.then
        }
        Rectangle {
            x: turn.sunX - width / 2
            y: -height / 2
            width: Theme.smallIcon
            height: width
            radius: width / 2
            color: Theme.sun
            border.width: Theme.outlineWidth
            border.color: Theme.foreground
        }
    }
    Label {
        visible: text !== "" && here.x > implicitWidth + Theme.smallGap
        y: turn.under
        wrapMode: Text.NoWrap
        text: turn.begins
        color: Theme.foregroundMuted
        font.pixelSize: Theme.normalDetail
    }
    Label {
        id: here

        x: Math.min(Math.max(0, turn.sunX - implicitWidth / 2), Math.max(0, words.x - implicitWidth - Theme.gap))
        y: turn.under
        wrapMode: Text.NoWrap
        text: qsTr("today")
        font.pixelSize: Theme.normalDetail
        font.weight: Font.Bold
    }
    Label {
        id: words

        x: Math.min(turn.dayX - Theme.gap, turn.column - implicitWidth)
        y: turn.under
        wrapMode: Text.NoWrap
        text: turn.label
        color: turn.then
        font.pixelSize: Theme.normalDetail
        font.weight: Font.Bold
    }
}
