pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The first step: in which language the staff's screens speak.  It is asked in both.
Page {
    id: page

    required property Staff staff

    title: "Bonjour · Hello"
    lead: qsTr("Seven short steps, from nothing to a sheet on paper. All but this one may wait.")

    Column {
        y: Look.unit * 24
        width: Math.min(parent.width, Look.unit * 620)
        spacing: Look.gap

        Repeater {
            model: page.staff.speech.languages

            Pressable {
                id: choice

                required property string key
                required property string name
                readonly property bool current: page.staff.speech.language === key

                objectName: "first-language-" + key
                width: parent?.width ?? 0
                implicitHeight: Look.unit * 124
                hoverEnabled: Look.pointer
                ringRadius: Look.cardRadius
                focus: current
                tickable: true
                ticked: current
                text: name
                Accessible.role: Accessible.RadioButton
                onActivated: page.staff.speech.speak(key)

                background: Rectangle {
                    radius: Look.cardRadius
                    color: choice.current ? Look.mintSoft : choice.down || choice.hovered ? Look.mintSoft : Look.surface
                    border.width: choice.current ? Look.strong : Look.hairline
                    border.color: choice.current ? Look.primary : Look.divider
                }
                contentItem: Item {
                    Tile {
                        id: tile

                        x: Look.padding
                        anchors.verticalCenter: parent.verticalCenter
                        symbol: "translate-duotone"
                    }
                    Said {
                        x: tile.x + tile.width + Look.unit * 18
                        anchors.verticalCenter: parent.verticalCenter
                        text: choice.name
                        font.pixelSize: Look.heading
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                    Icon {
                        visible: choice.current
                        x: parent.width - width - Look.padding
                        anchors.verticalCenter: parent.verticalCenter
                        name: "check-circle-fill"
                        color: Look.primary
                        side: Look.largeIcon
                    }
                }
            }
        }
    }
}
