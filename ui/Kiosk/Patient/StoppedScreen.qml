import QtQuick
import Kiosk
import Kiosk.Controls

// What the visit was about was taken from patients meanwhile: no dead end, a person instead; then everything is wiped.
StepScreen {
    id: screen

    required property Idle idle

    dotted: false
    called: qsTr("Please ask at the desk for your care sheet.")
    bar.backButton.visible: false
    bar.nextButton.objectName: "finishButton"
    bar.nextButton.text: qsTr("I’m done")
    bar.nextButton.symbol: "check-bold"
    bar.nextButton.available: true
    onGoneOn: visit.startOver()

    middle: [
        Label {
            width: parent ? parent.width : 0
            horizontalAlignment: Text.AlignHCenter
            text: screen.idle.doneText
            color: Theme.foregroundMuted
            font.pixelSize: Theme.detail
        }
    ]

    Item {
        width: Theme.pixel
        height: Math.max(0, (screen.viewHeight - told.height) / 2 - Theme.gap * 2)
        visible: height > 0
    }
    Column {
        id: told

        width: parent.width
        spacing: Theme.gap

        Icon {
            visible: Theme.portrait || !(Theme.largeText || Theme.tight)
            anchors.horizontalCenter: parent.horizontalCenter
            name: "hand-waving-duotone"
            side: Theme.hero
        }
        Label {
            objectName: "stoppedTitle"
            titled: true
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Please ask at the desk for your care sheet.")
            font.pixelSize: Theme.tight ? Theme.normalTitle : Theme.title
            font.weight: Font.ExtraBold
        }
        Label {
            visible: !(Theme.tight && Theme.largeText)
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("The advice for this treatment is being changed.")
            color: Theme.foregroundMuted
            font.pixelSize: Theme.tight ? Theme.detail : Theme.body
        }
    }
}
