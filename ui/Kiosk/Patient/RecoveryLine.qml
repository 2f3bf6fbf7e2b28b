pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.Controls

// The recovery as the line that grows calm, with its phases under it and today's sun on it.  A phase is one touch away.
Item {
    id: line

    required property Advice advice

    readonly property real step: width / phases.count
    readonly property bool sunny: advice.here >= 0 // whether today is a day of the recovery
    readonly property real sun: step * advice.here + Theme.smallIcon

    implicitHeight: wave.y + tabs.height
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Your recovery")

    Label {
        id: here

        visible: line.sunny
        x: Math.min(line.sun + today.width, parent.width - width)
        wrapMode: Text.NoWrap
        text: qsTr("You are here")
        font.pixelSize: Theme.detail
        font.weight: Font.Bold
    }
    Item {
        id: wave

        y: (here.visible ? here.height : 0) + Theme.lineWave / 3
        width: parent.width

        Shape {
            ShapePath {
                strokeColor: Theme.foreground
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
            width: parent.width - x
            height: Theme.lineThin
            color: Theme.foreground
        }
        Rectangle {
            id: today

            visible: line.sunny
            x: line.sun - width / 2
            y: -height / 2
            width: Theme.smallIcon
            height: width
            radius: width / 2
            color: Theme.sun
            border.width: Theme.outlineWidth
            border.color: Theme.foreground
        }
    }
    ControlGroup {
        of: tabs
    }
    Row {
        id: tabs

        y: wave.y + today.height / 2

        Repeater {
            id: phases

            model: line.advice.phases

            PhaseTab {
                objectName: "phase-" + index
                width: line.step
                passed: index < line.advice.here
                onActivated: line.advice.goToPhase(index)
            }
        }
    }
}
