pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The signs of one urgency, and what to do about them.
Card {
    id: group

    required property string key // its urgency
    required property string title
    required property string instruction
    required property Rows signs

    signal touched(string key)

    dense: true
    heading: title
    symbol: Theme.urgencyIcon(key)
    foreground: Theme.urgencyColour(key)
    outline: foreground
    headingSize: Theme.body * 1.05
    color: key === "emergency" ? Theme.urgentSurface : Theme.surface

    Label {
        width: parent.width
        visible: text !== ""
        text: group.instruction
        color: group.foreground
        font.weight: Font.Bold
    }
    Column {
        id: lines

        width: parent.width

        Repeater {
            model: group.signs

            Pressable {
                id: line

                required property string key
                required property string plain
                required property string styled

                objectName: "sign-" + key
                width: lines.width
                implicitHeight: Math.max(Theme.leastTouchTarget, label.height + 2 * Theme.smallGap)
                ringRadius: Theme.tinyGap
                text: plain
                onActivated: group.touched(key)

                background: Rectangle {
                    color: line.down ? Theme.selectedSurface : "transparent"

                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.hairline
                        color: Theme.divider
                    }
                }
                contentItem: Item {
                    Label {
                        id: label

                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - more.width - Theme.tinyGap
                        plain: line.plain
                        marked: line.styled
                        Accessible.ignored: true
                    }
                    Icon {
                        id: more

                        x: parent.width - width
                        anchors.verticalCenter: parent.verticalCenter
                        name: "caret-right-bold"
                        color: group.foreground
                        side: Theme.smallIcon * 0.7
                    }
                }
            }
        }
    }
}
