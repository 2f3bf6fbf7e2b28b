import QtQuick
import Kiosk

// Asked when nobody has touched anything for a while; one touch goes on with the visit.
Question {
    id: overlay

    required property Idle idle

    symbol: "hand-waving-duotone"
    title: qsTr("Still there?")
    text: idle.warning
    onMissed: idle.extend()
    Keys.onEscapePressed: idle.extend()

    BigButton {
        objectName: "stillThereButton"
        width: overlay.answerWidth
        textSize: overlay.answerText
        focus: true
        text: qsTr("Yes, I’m still here")
        onActivated: overlay.idle.extend()
    }
}
