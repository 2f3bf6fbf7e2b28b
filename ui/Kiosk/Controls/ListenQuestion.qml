import QtQuick
import Kiosk

// Asked on the first screen, where the language is not chosen yet: whether to hear it, or all of the visit.
Question {
    id: overlay

    required property Clinic clinic

    signal screenWanted
    signal visitWanted
    signal closed

    objectName: "listenQuestion"
    drawing: "scene-calm-skin"
    title: clinic.listenInBoth
    text: Theme.tight ? "" : clinic.listenHowInBoth // the answers say it
    tongue: clinic.bothTongues
    onMissed: closed()
    Keys.onEscapePressed: closed()

    BigButton {
        objectName: "listenScreenButton"
        width: Math.min(implicitWidth, overlay.inside)
        textSize: overlay.answerText
        focus: true
        text: overlay.clinic.thisScreenInBoth
        tongue: overlay.clinic.bothTongues
        onActivated: overlay.screenWanted()
    }
    BigButton {
        objectName: "listenVisitButton"
        outlined: true
        width: Math.min(implicitWidth, overlay.inside)
        textSize: overlay.answerText
        text: overlay.clinic.wholeVisitInBoth
        tongue: overlay.clinic.bothTongues
        onActivated: overlay.visitWanted()
    }
}
