import QtQuick
import Kiosk

// Asked when nobody has touched anything for a while; one touch goes on with the visit.
Question {
    id: overlay

    required property Visit visit
    required property Idle idle

    drawing: "scene-calm-skin"
    progress: Theme.lineReach(visit.stepNumber, visit.stepCount)
    title: qsTr("Still there?")
    text: idle.warning
    onMissed: idle.extend()
    Keys.onEscapePressed: idle.extend()

    BigButton {
        objectName: "stillThereButton"
        width: Math.min(implicitWidth, overlay.inside)
        textSize: overlay.answerText
        focus: true
        text: qsTr("Yes, I’m still here")
        onActivated: overlay.idle.extend()
    }
    BigButton {
        objectName: "leftButton"
        width: Math.min(implicitWidth, overlay.inside)
        textSize: overlay.answerText
        outlined: true
        text: qsTr("I’m done")
        onActivated: overlay.visit.startOver()
    }
}
