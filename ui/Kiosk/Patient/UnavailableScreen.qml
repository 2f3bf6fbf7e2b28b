pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Shown when there is nothing a patient may be shown: no dead end, a person instead.  What staff must know stands
// small at the bottom, in both languages.
Item {
    id: screen

    required property Visit visit
    required property Clinic clinic
    required property Door door

    readonly property alias called: title.text

    Column {
        id: patients

        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.margin, (parent.height - staff.height - height) / 2)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.tight ? Theme.smallGap : Theme.gap

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "hand-waving-duotone"
            side: Theme.tight ? Theme.leastTouchTarget : Theme.hero

            StaffHold {
                objectName: "logo"
                anchors.fill: parent
                door: screen.door
            }
        }
        Label {
            id: title

            titled: true
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please ask at the desk for your care sheet.")
            font.pixelSize: Theme.tight ? Theme.normalTitle : Theme.title
            font.weight: Font.ExtraBold
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: "Please ask at the desk for your care sheet."
            color: Theme.foregroundMuted
            font.pixelSize: Theme.tight ? Theme.detail : Theme.body
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: screen.clinic.contact
            color: Theme.foregroundMuted
            font.pixelSize: Theme.tight ? Theme.detail : Theme.body
        }
    }

    Column {
        id: staff

        // What is left below what patients read, shared by two languages.
        readonly property real room: screen.height - patients.height - 3 * Theme.margin
        readonly property int lines: Math.max(1, Math.floor((room / 2 - Theme.smallGap) / (Theme.staff * 1.4)))

        // What patients read comes first where there is no room for both.
        visible: room > 2 * Theme.staff
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.smallGap
        anchors.horizontalCenter: parent.horizontalCenter
        width: parent.width - 2 * Theme.margin
        spacing: Theme.smallGap

        Repeater {
            model: [screen.visit.staffFrench, screen.visit.staffEnglish]

            Label {
                required property string modelData

                objectName: "staffReason"
                visible: text !== ""
                width: staff.width
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                color: Theme.foregroundMuted
                font.pixelSize: Theme.staff
                maximumLineCount: staff.lines
                elide: Text.ElideRight
            }
        }
    }
}
