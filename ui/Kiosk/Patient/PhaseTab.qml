import QtQuick
import Kiosk.Controls

// One phase under the line of the recovery: its name and its dates.
Pressable {
    id: tab

    required property int index
    required property string title
    required property string dates
    required property bool current
    property bool passed: false

    text: title
    leading: current
    ringRadius: Theme.smallGap
    implicitHeight: Math.max(Theme.leastTouchTarget, lines.height + Theme.smallGap)
    Accessible.role: Accessible.PageTab
    Accessible.description: dates
    Accessible.onPressAction: click()
    Accessible.selectable: true
    Accessible.selected: current

    background: Rectangle {
        radius: Theme.smallGap
        color: tab.current || tab.down ? Theme.selectedSurface : "transparent"
    }
    contentItem: Item {
        Column {
            id: lines

            x: Theme.smallGap
            y: (parent.height - height) / 2
            width: parent.width - 2 * x

            Row {
                width: parent.width
                spacing: Theme.tinyGap

                Icon {
                    id: tick

                    visible: tab.passed
                    anchors.verticalCenter: parent.verticalCenter
                    name: "check-bold"
                    color: Theme.foregroundMuted
                    side: Theme.detail
                }
                Label {
                    width: parent.width - (tick.visible ? tick.width + parent.spacing : 0)
                    text: tab.text
                    color: tab.current ? Theme.primaryDeep : Theme.foregroundMuted
                    lineHeight: Theme.titleLine
                    font.pixelSize: Theme.detail
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
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
