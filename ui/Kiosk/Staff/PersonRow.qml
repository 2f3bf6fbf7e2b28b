import QtQuick
import Kiosk
import Kiosk.Controls

// Somebody of the clinic: what they may do, their code, and whether they work here.
Item {
    id: line

    required property People people
    required property int index
    required property string key
    required property string name
    required property bool own
    required property bool active
    required property bool writes
    required property bool approves
    required property bool administers
    required property string note

    height: body.height + 2 * Look.unit * 18
    opacity: active ? 1 : 0.75

    Rectangle {
        visible: line.index > 0
        width: parent.width
        height: Look.hairline
        color: Look.hair
    }
    Initial {
        id: initial

        x: Look.unit * 20
        y: Look.unit * 18
        name: line.name
        own: line.own
        width: Look.unit * 48
    }
    Column {
        id: body

        x: initial.x + initial.width + Look.unit * 18
        y: Look.unit * 18
        width: parent.width - x - Look.unit * 20
        spacing: Look.unit * 10

        Item {
            width: parent.width
            height: Math.max(name.height, codeButton.height)

            Said {
                id: name

                y: (parent.height - height) / 2
                width: codeButton.x - Look.gap
                text: line.name
                font.pixelSize: Look.heading
                font.weight: Font.Bold
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            PushButton {
                id: codeButton

                objectName: "code-" + line.key
                x: parent.width - width
                visible: line.active
                small: true
                symbol: "key-duotone"
                text: qsTr("New code")
                Accessible.name: qsTr("New code for %1").arg(line.name)
                onActivated: line.people.askCode(line.key)
            }
        }
        Flow {
            visible: line.active
            width: parent.width
            spacing: Look.unit * 8

            RoleChip {
                objectName: "writes-" + line.key
                symbol: "pencil-simple-duotone"
                text: qsTr("Writes")
                ticked: line.writes
                Accessible.name: qsTr("%1 writes").arg(line.name)
                onActivated: line.people.toggle(line.key, "writer")
            }
            RoleChip {
                objectName: "approves-" + line.key
                symbol: "seal-check-duotone"
                text: qsTr("Approves")
                ticked: line.approves
                Accessible.name: qsTr("%1 approves").arg(line.name)
                onActivated: line.people.toggle(line.key, "approver")
            }
            RoleChip {
                objectName: "administers-" + line.key
                symbol: "gear-six-duotone"
                text: qsTr("Administers")
                ticked: line.administers
                Accessible.name: qsTr("%1 administers").arg(line.name)
                onActivated: line.people.toggle(line.key, "administrator")
            }
        }
        Item {
            width: parent.width
            height: Math.max(note.height, access.visible ? access.height : 0)

            Said {
                id: note

                y: (parent.height - height) / 2
                width: (access.visible ? access.x : parent.width) - Look.gap
                text: line.note
                color: Look.soft
                font.pixelSize: Look.detail
            }
            PushButton {
                id: access

                objectName: (line.active ? "leaves-" : "back-") + line.key
                visible: !line.own
                x: parent.width - width + Look.unit * 8 // its words end where the button above does
                kind: "link"
                small: true
                text: line.active ? qsTr("Take access away") : qsTr("Give access back")
                Accessible.name: (line.active ? qsTr("Take access away from %1") : qsTr("Give access back to %1")).arg(line.name)
                onActivated: line.people.setActive(line.key, !line.active)
            }
        }
    }
}
