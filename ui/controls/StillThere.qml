import QtQuick
import Kiosk

// Asked when nobody has touched anything for a while; one touch goes on with the visit.
Rectangle {
    id: overlay

    required property Idle idle

    color: Theme.veil
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    // Nothing under the veil can be touched.
    MouseArea {
        anchors.fill: parent
        onClicked: overlay.idle.extend()
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.margin, Theme.dialogWidth)
        height: column.height + 2 * Theme.padding * 1.4
        radius: Theme.cardRadius
        color: Theme.card
        border.width: Theme.highContrast ? Theme.outline : 0
        border.color: Theme.line

        Column {
            id: column

            x: Theme.padding * 1.4
            y: Theme.padding * 1.4
            width: parent.width - 2 * x
            spacing: Theme.gap

            Icon {
                visible: !Theme.tight
                anchors.horizontalCenter: parent.horizontalCenter
                name: "hand-waving-duotone"
                side: Theme.hero * 0.7
            }
            Words {
                id: question

                titled: true
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Still there?")
                font.pixelSize: Theme.title
                font.weight: Font.ExtraBold
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("For your privacy, everything will be erased in %1.").arg(overlay.idle.secondsLeft + "\u00a0s")
                color: Theme.inkSoft
            }
            BigButton {
                objectName: "stillThereButton"
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth * 1.3, parent.width)
                focus: true
                text: qsTr("Yes, I’m still here")
                onActivated: overlay.idle.extend()
                Component.onCompleted: forceActiveFocus(Qt.OtherFocusReason)
            }
        }
    }
}
