pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One of a few, side by side.
Flow {
    id: choice

    required property string key
    required property Rows picks
    required property Editing editing

    spacing: Look.unit * 8

    Repeater {
        model: choice.picks

        Pressable {
            id: segment

            required property string key
            required property string word
            required property bool chosen

            objectName: "choice-" + choice.key + "-" + key
            implicitHeight: Look.smallControl
            implicitWidth: said.implicitWidth + Look.unit * 36
            tickable: true
            ticked: chosen
            hoverEnabled: Look.pointer
            ringRadius: Look.buttonRadius
            text: word
            Accessible.role: Accessible.RadioButton
            onActivated: choice.editing.pick(choice.key, key)

            background: Rectangle {
                radius: Look.buttonRadius
                color: segment.chosen ? Look.mint : segment.down || segment.hovered ? Look.mintSoft : Look.surface
                border.width: Look.outline
                border.color: segment.chosen ? Look.primary : Look.fieldEdge
            }
            contentItem: Item {
                Said {
                    id: said

                    anchors.centerIn: parent
                    text: segment.word
                    color: segment.chosen ? Look.primaryDeep : Look.ink
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
