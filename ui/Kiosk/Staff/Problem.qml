import QtQuick
import Kiosk.Controls

// What went wrong, what to do, and a button to try again; nothing where nothing did.
Rectangle {
    id: problem

    property string text: ""

    signal again

    visible: text !== ""
    implicitHeight: visible ? Math.max(sentence.height, button.height) + Look.unit * 28 : 0
    radius: Look.cardRadius
    color: Look.surface
    border.width: Look.hairline
    border.color: Look.urgent

    Icon {
        id: picture

        name: "warning-octagon-fill"
        color: Look.urgent
        side: Look.largeIcon
        x: Look.unit * 18
        anchors.verticalCenter: parent.verticalCenter
    }
    Said {
        id: sentence

        x: picture.x + picture.width + Look.unit * 14
        width: button.x - x - Look.gap
        anchors.verticalCenter: parent.verticalCenter
        text: problem.text
        Accessible.role: Accessible.AlertMessage
    }
    PushButton {
        id: button

        objectName: "tryAgain"
        x: parent.width - width - Look.unit * 18
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Try again")
        onActivated: problem.again()
    }
}
