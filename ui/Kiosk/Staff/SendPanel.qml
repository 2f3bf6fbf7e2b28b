import QtQuick
import Kiosk

// A text is sent to be approved, with why it was changed.
PagePanel {
    id: panel

    required property Sending sending
    property string note: ""

    function show() {
        note = "";
        words.reset();
        visible = true;
        words.forceActiveFocus(Qt.OtherFocusReason);
    }

    named: title.text
    onRefused: visible = false

    Said {
        id: title

        titled: true
        width: parent.width
        text: qsTr("Send for approval")
        font.pixelSize: Look.title * 0.8
        font.weight: Font.ExtraBold
    }
    Said {
        width: parent.width
        text: qsTr("The text is frozen as an edition. Nothing changes for patients before somebody approves and publishes it.")
        color: Look.soft
    }
    Said {
        text: qsTr("Why it was changed, for who approves it (optional)")
        font.weight: Font.Bold
    }
    PlainField {
        id: words

        objectName: "sendNote"
        width: parent.width
        label: qsTr("Why it was changed, for who approves it (optional)")
        onEdited: source => panel.note = source
    }
    Row {
        anchors.right: parent.right
        spacing: Look.smallGap

        PushButton {
            objectName: "sendNot"
            kind: "outline"
            height: send.height
            text: qsTr("Not yet")
            onActivated: panel.visible = false
        }
        PushButton {
            id: send

            objectName: "sendNow"
            kind: "main"
            available: panel.sending.blocked === ""
            text: qsTr("Send")
            onActivated: {
                panel.visible = false;
                panel.sending.send(panel.note);
            }
        }
    }
}
