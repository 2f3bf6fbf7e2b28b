import QtQuick
import Kiosk

// Asked before everything is erased.  It holds the keyboard until it is answered; Escape is No.
Question {
    id: overlay

    required property Visit visit

    objectName: "startOverQuestion"
    symbol: "arrow-counter-clockwise-duotone"
    title: qsTr("Start over?")
    text: qsTr("Everything you chose will be erased.")
    Keys.onEscapePressed: visit.keepGoing()

    BigButton {
        objectName: "keepGoingButton"
        width: overlay.answerWidth
        textSize: overlay.answerText
        focus: true
        text: qsTr("No, keep going")
        onActivated: overlay.visit.keepGoing()
    }
    BigButton {
        objectName: "yesStartOverButton"
        width: overlay.answerWidth
        textSize: overlay.answerText
        outlined: true
        text: qsTr("Yes, start over")
        onActivated: overlay.visit.startOver()
    }
}
