import QtQuick
import QtQuick.Shapes

// The line that grows calm: restless at the left, level from there on.  It is the upper edge of what lies under it;
// its thick part, which ends in a dot, tells how far the visit has come.
Item {
    id: line

    property real at: 0 // how far, from 0 to 1; where it is 0 all of the line is one
    property color colour: Theme.primary
    property color ground: Theme.barSurface // what lies under it

    readonly property bool counts: at > 0
    readonly property real reached: Math.max(Theme.lineCalm, width * shown)
    property real shown: at

    implicitHeight: Theme.lineWidth

    Behavior on shown {
        enabled: Theme.motion

        NumberAnimation {
            duration: Theme.growTime
            easing.type: Easing.OutQuad
        }
    }

    Shape {
        ShapePath {
            strokeColor: line.ground
            strokeWidth: 0
            fillColor: line.ground

            PathSvg {
                path: Theme.lineGround
            }
        }
        ShapePath {
            strokeColor: line.colour
            strokeWidth: Theme.lineWidth
            fillColor: Theme.backgroundFaded
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: Theme.linePath
            }
        }
    }
    Rectangle { // as far as the visit has come
        visible: line.counts
        x: Theme.lineCalm - Theme.pixel
        y: -height / 2
        width: line.reached - x
        height: Theme.lineWidth
        color: line.colour
    }
    Rectangle { // what is still to come
        x: line.counts ? line.reached : Theme.lineCalm - Theme.pixel
        y: -height / 2
        width: line.width - x
        height: line.counts ? Theme.lineThin : Theme.lineWidth
        color: line.counts ? Theme.foreground : line.colour
    }
    Rectangle {
        visible: line.counts
        x: line.reached - width / 2
        y: -height / 2
        width: Theme.lineDot
        height: width
        radius: width / 2
        color: line.colour
    }
}
