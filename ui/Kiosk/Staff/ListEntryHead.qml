pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The head of one entry of a list: its name, the worst that is found in it, and what can be done with it.
Item {
    id: head

    required property string key
    required property string title
    required property string tone
    required property bool first
    required property bool last
    required property Editing editing

    implicitHeight: Look.control

    Icon {
        id: worst

        visible: head.tone !== ""
        anchors.verticalCenter: parent.verticalCenter
        name: head.tone === "wrong" ? "warning-octagon-fill" : "warning-duotone"
        color: Look.toneColour(head.tone)
        side: Look.smallIcon
    }
    Said {
        x: worst.visible ? worst.width + Look.unit * 8 : 0
        width: parent.width - x - tools.width - Look.unit * 8
        anchors.verticalCenter: parent.verticalCenter
        text: head.title
        color: Look.primaryDeep
        font.weight: Font.Bold
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    EntryTools {
        id: tools

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        place: head.key
        name: head.title
        first: head.first
        last: head.last
        editing: head.editing
    }
}
