import QtQuick
import Kiosk
import Kiosk.Controls

// A message to try the mail with, what came of it, and whether it arrived.
Column {
    id: trial

    required property MailTrial mail
    readonly property alias field: toField

    spacing: Look.unit * 12

    Said {
        titled: true
        width: trial.width
        text: qsTr("A message to try it")
        font.pixelSize: Look.heading
        font.weight: Font.Bold
    }
    Field {
        id: toField

        objectName: "mailTo"
        width: trial.width
        label: qsTr("To an address of yours")
        hints: Qt.ImhEmailCharactersOnly
        value: trial.mail.to
        tone: fact !== "" ? "blocks" : ""
        fact: trial.mail.toProblem
        onEdited: text => trial.mail.write("to", text)
        onAccepted: trial.mail.send()
    }
    PushButton {
        objectName: "tryMail"
        symbol: "paper-plane-tilt-duotone"
        text: trial.mail.trying ? qsTr("Sending…") : trial.mail.asks ? qsTr("Send another") : qsTr("Send it")
        available: !trial.mail.trying
        onActivated: trial.mail.send()
    }
    Said {
        visible: trial.mail.asks
        width: trial.width
        text: qsTr("Did it arrive?")
        font.weight: Font.Bold
    }
    Segments {
        objectName: "mailArrived"
        visible: trial.mail.asks
        width: trial.width
        label: qsTr("Did it arrive?")
        labelled: false
        stretched: true
        keys: ["yes", "no"]
        names: [qsTr("Yes"), qsTr("No")]
        current: trial.mail.arrived
        onChosen: key => trial.mail.answer(key === "yes")
    }
    Row {
        visible: trial.mail.said !== ""
        width: trial.width
        spacing: Look.unit * 10

        Icon {
            id: picture

            name: trial.mail.tone === "good" ? "check-circle-fill" : trial.mail.tone === "wrong" ? "warning-octagon-fill" : "info-duotone"
            color: trial.mail.tone === "" ? Look.soft : Look.toneColour(trial.mail.tone)
            side: Look.icon
        }
        Said {
            objectName: "mailSaid"
            width: parent.width - picture.width - parent.spacing
            text: trial.mail.said
            font.pixelSize: Look.detail
            Accessible.role: trial.mail.tone === "wrong" ? Accessible.AlertMessage : Accessible.StaticText
        }
    }
    Said {
        visible: text !== "" && !trial.mail.asks
        width: trial.width
        text: trial.mail.numbers
        color: Look.soft
        font.pixelSize: Look.least
    }
}
