import QtQuick
import Kiosk
import Kiosk.Controls

// How the paper and the email are getting on; then everything is wiped.
StepScreen {
    id: screen

    required property TakeHome takeHome
    required property Idle idle

    dotted: false
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
            visible: name !== "" && (Theme.portrait || !(Theme.largeText || Theme.tight))
            anchors.horizontalCenter: parent.horizontalCenter
            name: screen.takeHome.doneIcon
            side: Theme.hero
        }
        Column {
            width: parent.width
            spacing: Theme.smallGap

            Label {
                objectName: "doneTitle"
                titled: true
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: screen.takeHome.doneTitle
                font.pixelSize: Theme.title * 1.15
                font.weight: Font.ExtraBold
            }
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: screen.takeHome.doneText
                color: Theme.foregroundMuted
            }
        }
        Label {
            objectName: "withdrawn"
            visible: screen.visit.withdrawn
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("The advice for this treatment is being changed. Please ask at the desk.")
            color: Theme.caution
            font.weight: Font.Bold
        }
        Label {
            objectName: "askFirst"
            visible: text !== ""
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: screen.takeHome.askFirst
            color: Theme.caution
            font.weight: Font.Bold
        }
        Grid {
            anchors.horizontalCenter: parent.horizontalCenter
            columns: paper.naturalWidth + mail.naturalWidth + spacing > told.width ? 1 : 2
            horizontalItemAlignment: Grid.AlignHCenter
            spacing: Theme.gap

            OutcomeLine {
                id: paper

                objectName: "paperOutcome"
                maximumWidth: told.width
                state: screen.takeHome.paperState
                text: screen.takeHome.paperText
            }
            OutcomeLine {
                id: mail

                objectName: "mailOutcome"
                maximumWidth: told.width
                state: screen.takeHome.mailState
                text: screen.takeHome.mailText
            }
        }
        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gap

            BigButton {
                objectName: "offerPrintButton"
                width: Math.min(implicitWidth, told.width)
                visible: screen.takeHome.offerPrint
                outlined: true
                symbol: "printer-duotone"
                symbolFirst: true
                text: qsTr("Print the sheet instead")
                onActivated: screen.takeHome.print()
            }
            BigButton {
                objectName: "offerEmailButton"
                width: Math.min(implicitWidth, told.width)
                visible: screen.takeHome.offerEmail
                outlined: true
                symbol: "envelope-simple-duotone"
                symbolFirst: true
                text: qsTr("Get it by email instead")
                onActivated: screen.takeHome.openEmail()
            }
        }
    }
}
