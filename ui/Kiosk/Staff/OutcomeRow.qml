import QtQuick
import Kiosk.Controls

// How paper or email is getting on, in an icon and a sentence; nothing where none was asked for.
Rectangle {
    id: outcome

    property string sentence: ""

    readonly property bool waiting: state === "queued" || state === "sending"
    readonly property bool fine: state === "done"

    visible: sentence !== ""
    implicitHeight: visible ? words.height + Look.unit * 24 : 0
    radius: Look.buttonRadius
    color: fine ? Look.goodGround : waiting ? Look.mintSoft : Look.waitingGround
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    Icon {
        id: picture

        name: outcome.fine ? "check-circle-fill" : outcome.waiting ? "hourglass-duotone" : "warning-duotone"
        color: outcome.fine ? Look.good : outcome.waiting ? Look.primaryDeep : Look.waiting
        side: Look.icon
        x: Look.unit * 16
        anchors.verticalCenter: parent.verticalCenter
    }
    Said {
        id: words

        x: picture.x + picture.width + Look.unit * 12
        width: parent.width - x - Look.unit * 16
        anchors.verticalCenter: parent.verticalCenter
        text: outcome.sentence
        font.pixelSize: Look.detail
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
