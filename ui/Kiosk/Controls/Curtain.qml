import QtQuick
import Kiosk

// Hides the screen from others while somebody goes through the visit by ear; a touch lifts it.
Rectangle {
    id: curtain

    property bool inBoth: false // on the first screen, where nobody has chosen a language

    signal lifted

    objectName: "curtain"
    color: Theme.curtain
    Accessible.role: Accessible.Pane
    Accessible.name: told.text

    MouseArea {
        anchors.fill: parent
        onPressed: curtain.lifted()
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "ear-duotone"
            color: Theme.stripForeground
            side: Theme.hero
        }
        Label {
            id: told

            titled: true
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Somebody is listening")
            color: Theme.stripForeground
            font.pixelSize: Theme.title
            font.weight: Font.ExtraBold
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("To see the screen again, touch it or press Escape.")
            color: Theme.stripForeground
        }
        Label {
            visible: curtain.inBoth
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: "Somebody is listening. To see the screen again, touch it or press Escape."
            color: Theme.stripForeground
            font.pixelSize: Theme.detail
        }
    }
}
