import QtQuick
import Kiosk.Controls

// One phase on the timeline: a bar, its name and its dates.
Pressable {
    id: tab

    required property int index
    required property string title
    required property string dates
    required property bool current
    property bool passed: false

    text: title
    ringRadius: Theme.smallGap
    implicitHeight: Math.max(Theme.leastTouchTarget, lines.height + Theme.mediumGap + bar.height)
    Accessible.role: Accessible.PageTab
    Accessible.description: dates
    Accessible.onPressAction: click()
    Accessible.selectable: true
    Accessible.selected: current

    background: Rectangle {
        color: tab.current || tab.down ? Theme.selectedSurface : "transparent"

        Rectangle {
            id: bar

            width: parent.width
            height: Theme.edge * 1.6
            color: tab.current ? Theme.primary : tab.passed ? Theme.primary : Theme.divider
            opacity: tab.passed && !tab.current ? 0.45 : 1
        }
    }
    contentItem: Item {
        Column {
            id: lines

            x: Theme.mediumGap
            y: bar.height + Theme.smallGap / 2
            width: parent.width - 2 * x

            Label {
                width: parent.width
                text: tab.text
                color: tab.current ? Theme.primaryDeep : Theme.foregroundMuted
                lineHeight: Theme.titleLine
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: tab.dates
                color: tab.current ? Theme.primaryDeep : Theme.foregroundMuted
                font.pixelSize: Theme.detail
                Accessible.ignored: true
            }
        }
    }
}
