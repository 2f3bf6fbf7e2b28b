import QtQuick
import Kiosk
import "../controls"

// Shown when there is nothing a patient may be shown: no dead end, a person instead.
Item {
    id: screen

    required property Clinic clinic

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "hand-waving-duotone"
            side: Theme.hero
        }
        Words {
            titled: true
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please ask at the desk for your care sheet.")
            font.pixelSize: Theme.title
            font.weight: Font.ExtraBold
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: "Please ask at the desk for your care sheet."
            color: Theme.inkSoft
        }
        Words {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: screen.clinic.name + " · " + screen.clinic.phone
            color: Theme.inkSoft
        }
    }
}
