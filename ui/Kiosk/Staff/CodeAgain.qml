import QtQuick
import Kiosk

// The code once more, where nobody else has read what is approved.
Modal {
    id: again

    required property Answering answer

    wanted: Look.unit * 480
    inset: Look.unit * (Look.small ? 12 : 30)
    onRefused: answer.cancel()
    onOpened: pad.forceActiveFocus(Qt.OtherFocusReason)

    contentItem: Column {
        spacing: Look.unit * (Look.small ? 6 : 12)

        Said {
            titled: true
            width: parent.width
            text: qsTr("Your code once more")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Said {
            objectName: "codeSentence"
            width: parent.width
            text: again.answer.wrong !== "" ? again.answer.wrong : again.answer.busy ? qsTr("One moment…")
                : qsTr("Nobody else reads this edition: you alone answer for it.")
            color: again.answer.wrong !== "" ? Look.urgent : Look.soft
            font.pixelSize: Look.detail
            font.weight: again.answer.wrong !== "" ? Font.Bold : Font.Normal
            Accessible.role: again.answer.wrong !== "" ? Accessible.AlertMessage : Accessible.StaticText
        }
        CodePad {
            id: pad

            width: parent.width
            digits: again.answer.code.digits
            wrong: again.answer.wrong !== ""
            keepsStill: again.answer.busy
            onDigit: digit => again.answer.code.type(digit)
            onErased: again.answer.code.erase()
            onCleared: again.answer.code.clear()
        }
        PushButton {
            objectName: "cancelCode"
            width: parent.width
            kind: "outline"
            text: qsTr("Do not approve yet")
            onActivated: again.answer.cancel()
        }
    }
}
