pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// The signs of one urgency, and what to do about them.
Card {
    id: group

    property var row: ({})

    signal touched(string id)

    dense: true
    heading: row.title ?? ""
    symbol: Theme.urgencyIcon(row.urgency ?? "")
    foreground: Theme.urgencyColour(row.urgency ?? "")
    outline: foreground
    headingSize: Theme.body * 1.05
    color: row.urgency === "emergency" ? Theme.urgentSurface : Theme.surface

    Label {
        width: parent.width
        text: group.row.instruction ?? ""
        color: group.foreground
        font.weight: Font.Bold
    }
    Column {
        width: parent.width

        Repeater {
            model: group.row.signs?.length ?? 0

            Pressable {
                id: line

                required property int index
                readonly property var sign: group.row.signs?.[index] ?? ({})

                objectName: "sign-" + sign.id
                width: parent.width
                implicitHeight: Math.max(Theme.leastTouchTarget, label.height + 2 * Theme.smallGap)
                ringRadius: Theme.tinyGap
                text: sign.text?.plain ?? ""
                onActivated: group.touched(sign.id)

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
                        said: line.sign.text ?? ({})
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
