pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The parts of the settings: a list with the name of the page over it, or a row.
Flow {
    id: parts

    required property StaffSettings settings
    property bool beside: false

    flow: Flow.LeftToRight
    spacing: Look.unit * (beside ? 8 : 4)

    Said {
        titled: true
        visible: !parts.beside
        width: parent.width
        leftPadding: Look.unit * 14
        bottomPadding: Look.unit * 14
        text: qsTr("Settings")
        font.pixelSize: Look.heading
        font.weight: Font.Bold
    }
    Repeater {
        model: parts.settings.groups

        Pressable {
            id: part

            required property string key
            required property string symbol
            required property string word
            required property bool current
            required property int wrong

            objectName: "group-" + key
            width: parts.beside ? name.x + name.implicitWidth + Look.unit * 16 : parts.width
            height: Look.touch ? Look.control : Look.unit * 46
            hoverEnabled: Look.pointer
            ringRadius: Look.buttonRadius
            text: wrong > 0 ? qsTr("%1, %2 to fix").arg(word).arg(wrong) : word
            Accessible.role: Accessible.PageTab
            onActivated: parts.settings.open(key)

            background: Rectangle {
                radius: Look.buttonRadius
                color: part.current ? Look.surface : part.down ? Look.mint : part.hovered ? Look.mintSoft : "transparent"
                border.width: part.current || parts.beside ? Look.hairline : 0
                border.color: part.current ? Look.primary : Look.divider
            }
            contentItem: Item {
                Icon {
                    id: picture

                    x: Look.unit * 14
                    anchors.verticalCenter: parent.verticalCenter
                    name: part.wrong > 0 ? "warning-octagon-fill" : part.symbol
                    color: part.wrong > 0 ? Look.urgent : part.current ? Look.primary : Look.soft
                    side: Look.icon
                }
                Said {
                    id: name

                    x: picture.x + picture.width + Look.unit * 12
                    width: part.width - x - Look.unit * 8
                    anchors.verticalCenter: parent.verticalCenter
                    text: part.text
                    color: part.current ? Look.primaryDeep : Look.ink
                    font.pixelSize: Look.detail * 1.04
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    Accessible.ignored: true
                }
            }
        }
    }
}
