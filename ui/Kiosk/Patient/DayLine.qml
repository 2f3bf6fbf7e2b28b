pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk
import Kiosk.Controls

// The line that grows calm with a dot for each day of the recovery, today's sun on it, and the days that free something.
Item {
    id: line

    required property Glance glance

    readonly property int last: glance.lastDay
    readonly property real step: (width - Theme.smallIcon) / last
    readonly property real dot: Math.min(Theme.lineDot * 0.7, step * 0.6)
    readonly property list<point> wave: {
        const points = [];
        for (let day = 0; day <= last; day += Theme.waveStep)
            points.push(Qt.point(at(day), heightAt(day)));
        return points;
    }

    function at(day: real): real {
        return Theme.smallIcon / 2 + day * step;
    }

    function heightAt(day: real): real {
        return Theme.lineWave * Theme.wave(day);
    }

    implicitHeight: said.height + 2 * Theme.lineWave
    Accessible.ignored: true // the cards say it

    Label {
        id: said

        visible: line.glance.today >= 0
        x: Math.max(0, Math.min(line.at(line.glance.today) - width / 2, parent.width - width))
        wrapMode: Text.NoWrap
        text: line.glance.todayText
        font.pixelSize: Theme.detail
        font.weight: Font.Bold
    }
    Item {
        y: said.height + Theme.lineWave
        width: parent.width

        Shape {
            ShapePath {
                strokeColor: Theme.foreground
                strokeWidth: Theme.lineThin
                fillColor: Theme.backgroundFaded
                joinStyle: ShapePath.RoundJoin

                PathPolyline {
                    path: line.wave
                }
            }
        }
        Repeater {
            model: line.glance.marks

            Rectangle {
                required property int index
                required property string kind
                readonly property bool past: index < line.glance.today
                readonly property bool sun: index === line.glance.today

                x: line.at(index) - width / 2
                y: line.heightAt(index) - height / 2
                z: sun ? 1 : 0
                width: sun ? Theme.smallIcon : kind !== "" ? Math.max(line.dot, Theme.lineDot) : line.dot
                height: width
                radius: width / 2
                color: sun ? Theme.sun : kind === "avoid" ? Theme.avoid : kind === "end" ? Theme.primary : past ? Theme.foreground : Theme.surface
                border.width: Theme.outlineWidth
                border.color: kind === "avoid" && !sun ? Theme.avoid : kind === "end" && !sun ? Theme.primary : Theme.foreground
            }
        }
    }
}
