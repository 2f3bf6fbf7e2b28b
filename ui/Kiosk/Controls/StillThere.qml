import QtQuick
import Kiosk

// Asked when nobody has touched anything for a while; one touch goes on with the visit.
Question {
    id: overlay

    required property Idle idle

    symbol: "hand-waving-duotone"
    title: qsTr("Still there?")
    text: qsTr("For your privacy, everything will be erased in %1.").arg(idle.secondsLeft + "\u00a0s")
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
