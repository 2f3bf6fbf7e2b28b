import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls

// Why an edition is sent back, in the approver's words.
PagePanel {
    id: pad

    required property Answering answer
    property string to: ""

    wanted: Look.unit * (Look.touch ? 900 : 640)
    named: title.text
    onVisibleChanged: {
        if (visible)
            area.forceActiveFocus(Qt.OtherFocusReason);
    }
    onRefused: answer.cancel()

    Said {
        id: title

        titled: true
        width: parent.width
        text: qsTr("What should %1 change?").arg(pad.to)
        font.pixelSize: Look.heading
        font.weight: Font.Bold
    }
    Rectangle {
        width: parent.width
        height: Look.unit * (Look.small ? 96 : 140)
        radius: Look.fieldRadius
        color: Look.surface
        border.width: area.activeFocus ? Look.strong : Look.outline
        border.color: area.activeFocus ? Look.primary : Look.fieldEdge

        Flickable {
            anchors.fill: parent
            anchors.margins: Look.unit * 12
            contentHeight: area.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds

            TextArea {
                id: area

                objectName: "note"
                width: parent.width
                padding: 0
                background: null
                text: pad.answer.note
                color: Look.ink
                selectionColor: Look.mintPressed
                selectedTextColor: Look.ink
                font.family: Theme.family
                font.pixelSize: Look.text
                wrapMode: TextEdit.Wrap
                textFormat: TextEdit.PlainText
                placeholderText: qsTr("In a few words")
                placeholderTextColor: Look.soft
                Accessible.name: qsTr("Note")
                KeyNavigation.tab: send
                KeyNavigation.priority: KeyNavigation.BeforeItem
                onTextChanged: {
                    if (text !== pad.answer.note)
                        pad.answer.write(text);
                }
            }
        }
    }
    Said {
        objectName: "noteSentence"
        width: parent.width
        text: pad.answer.wrong !== "" ? pad.answer.wrong
            : pad.answer.canSendBack ? qsTr("%1 reads it above the text, in a new draft.").arg(pad.to)
                                     : qsTr("Say why, in a few words: then it can be sent back.")
        color: pad.answer.wrong !== "" ? Look.urgent : Look.soft
        font.pixelSize: Look.detail
    }
    Item {
        width: parent.width
        height: send.height

        PushButton {
            objectName: "cancelNote"
            kind: "outline"
            height: send.height
            text: qsTr("Not yet")
            onActivated: pad.answer.cancel()
        }
        PushButton {
            id: send

            objectName: "sendNote"
            x: parent.width - width
            kind: "main"
            symbol: "arrow-u-up-left-bold"
            available: pad.answer.canSendBack && !pad.answer.busy
            text: pad.answer.busy ? qsTr("Sending back…") : qsTr("Send back")
            onActivated: pad.answer.sendBack()
        }
    }
}
