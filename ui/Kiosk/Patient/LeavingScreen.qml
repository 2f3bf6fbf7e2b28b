import QtQuick
import Kiosk
import Kiosk.Controls

// Asked once of who takes nothing home, kindly, and with the one rule that matters.
StepScreen {
    id: screen

    required property TakeHome takeHome

    dotted: false
    bar.backButton.stacked: Theme.tight || Theme.largeText && Theme.portrait
    bar.nextButton.textSize: Theme.barText
    called: qsTr("Leave without your sheet?")
    title: Theme.tight ? qsTr("Leave without it?") : ""
    bar.nextButton.objectName: "takeSheetButton"
    bar.nextButton.text: Theme.tight || Theme.largeText ? qsTr("Take it") : qsTr("Take my sheet")
    bar.nextButton.symbol: Theme.tight ? "" : "file-text-duotone"
    bar.nextButton.symbolFirst: true
    bar.nextButton.available: true
    onGoneOn: takeHome.toOffer()

    middle: [
        Item {
            width: parent ? parent.width : 0
            height: leave.height

            BigButton {
                id: leave

                objectName: "leaveButton"
                x: parent.width - width
                width: Math.min(implicitWidth, parent.width)
                outlined: true
                textSize: Theme.barText
                text: Theme.tight || Theme.largeText || Theme.portrait ? qsTr("Go without") : qsTr("Leave without it")
                Accessible.name: qsTr("Leave without it")
                onActivated: screen.takeHome.leave()
            }
        }
    ]

    Component.onCompleted: {
        bar.nextButton.forceActiveFocus(Guard.focusReason);
    }

    function heard(): list<string> {
        return [asking.text, asking.note];
    }

    Asking {
        id: asking

        width: parent.width
        height: screen.roomBelow(this)
        drawing: "scene-waiting"
        title: Theme.tight ? "" : qsTr("Leave without your sheet?")
        text: Theme.tight ? qsTr("You do not have your sheet yet.")
                          : qsTr("You do not have your sheet yet. The sheet has all your dates and the number to call.")
        noteHeading: screen.takeHome.remember !== "" ? qsTr("To remember:") : ""
        note: screen.takeHome.remember
    }
}
