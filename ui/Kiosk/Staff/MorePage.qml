pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Where the rail has no room for: every further place, and the language of the screens.
Page {
    id: page

    required property Staff staff
    required property int first // the first place that the rail does not show

    title: qsTr("More")
    corner: StaffLanguage {
        speech: page.staff.speech
    }

    Scroll {
        x: -inset
        y: -inset
        width: parent.width + around
        height: parent.height + inset
        spacing: Look.smallGap

        Repeater {
            model: page.staff.places

            Pressable {
                id: row

                required property int index
                required property string key
                required property string symbol
                required property string word

                visible: index >= page.first
                objectName: "more-" + key
                width: parent?.width ?? 0
                implicitHeight: Look.taskRow
                ringRadius: Look.cardRadius
                text: word
                onActivated: page.staff.go(key)

                background: Panel {
                    color: row.down ? Look.mintSoft : Look.surface
                }
                contentItem: Item {
                    Tile {
                        id: tile

                        x: Look.padding
                        anchors.verticalCenter: parent.verticalCenter
                        symbol: row.symbol
                    }
                    Said {
                        x: tile.x + tile.width + Look.gap
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.word
                        font.pixelSize: Look.heading
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                    Icon {
                        x: parent.width - width - Look.padding
                        anchors.verticalCenter: parent.verticalCenter
                        name: "caret-right-bold"
                        color: Look.soft
                        side: Look.smallIcon
                    }
                }
            }
        }
    }
}
