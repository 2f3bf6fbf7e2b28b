import QtQuick
import Kiosk

// Asked before everything is erased.  It holds the keyboard until it is answered; Escape is No.
Question {
    id: overlay

    required property Visit visit

    objectName: "startOverQuestion"
    drawing: "scene-waiting"
    progress: Theme.lineReach(visit.stepNumber, visit.stepCount)
    title: qsTr("Start over?")
    text: qsTr("Everything you chose will be erased.")
    Keys.onEscapePressed: visit.keepGoing()

    BigButton {
        objectName: "keepGoingButton"
        width: Math.min(implicitWidth, overlay.inside)
        textSize: overlay.answerText
        focus: true
        text: qsTr("No, keep going")
        onActivated: overlay.visit.keepGoing()
    }
    BigButton {
        objectName: "yesStartOverButton"
        width: Math.min(implicitWidth, overlay.inside)
        textSize: overlay.answerText
        outlined: true
        text: qsTr("Yes, start over")
        onActivated: overlay.visit.startOver()
    }
}
