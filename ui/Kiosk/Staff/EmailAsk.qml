import QtQuick
import Kiosk
import Kiosk.Controls

// The patient's address, what is asked about it, and the patient's consent.  Sent only with all of them.
Column {
    id: ask

    required property SheetDelivery delivery
    readonly property EmailForm form: delivery.form

    spacing: Look.smallGap

    // What the keys of the kiosk's keyboard do
    function type(text: string) {
        input.insert(input.cursorPosition, text);
    }

    function erase() {
        if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
    }

    function complete(domain: string) {
        form.completeWith(domain);
        input.cursorPosition = input.text.length;
    }

    Said {
        titled: true
        width: parent.width
        text: qsTr("The patient’s email address")
        font.weight: Font.Bold
    }
    Rectangle {
        width: parent.width
        height: Look.control
        radius: Look.fieldRadius
        color: Look.surface
        border.width: input.activeFocus ? Look.strong : Look.outline
        border.color: input.activeFocus ? Look.primary : Look.fieldEdge

        TextInput {
            id: input

            objectName: "patientAddress"
            x: Look.unit * 16
            width: parent.width - 2 * x
            anchors.verticalCenter: parent.verticalCenter
            activeFocusOnTab: true
            clip: true
            color: Look.ink
            selectByMouse: Look.pointer
            maximumLength: 254
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            renderType: Text.NativeRendering
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("The patient’s email address")
            text: ask.form.address
            onTextChanged: ask.form.address = text
            Keys.onReturnPressed: ask.delivery.send()

            font {
                family: Theme.family
                pixelSize: Look.text
                weight: Font.DemiBold
            }
        }
        TapHandler {
            onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
        }
    }
    Said {
        visible: text !== ""
        width: parent.width
        text: ask.form.suggestion !== "" ? ask.form.question : ask.form.problem
        color: Look.waiting
        font.pixelSize: Look.detail
        font.weight: Font.DemiBold
        Accessible.role: Accessible.AlertMessage
    }
    Flow {
        visible: ask.form.suggestion !== ""
        width: parent.width
        spacing: Look.unit * 8

        PushButton {
            objectName: "addressYes"
            small: true
            text: qsTr("Yes, correct it")
            onActivated: ask.form.acceptSuggestion()
        }
        PushButton {
            objectName: "addressNo"
            visible: ask.form.keepable !== ""
            small: true
            kind: "outline"
            text: ask.form.keepText
            onActivated: ask.form.keepAddress()
        }
    }
    Pressable {
        id: consent

        objectName: "patientConsent"
        width: parent.width
        implicitHeight: Math.max(Look.control, agreed.height + Look.unit * 8)
        hoverEnabled: Look.pointer
        ringRadius: Look.buttonRadius
        text: qsTr("The patient agrees that the clinic emails them this sheet. The address is erased once it is sent.")
        tickable: true
        ticked: ask.form.consent
        Accessible.role: Accessible.CheckBox
        onActivated: ask.form.consent = !ask.form.consent

        contentItem: Item {
            Rectangle {
                id: box

                anchors.verticalCenter: parent.verticalCenter
                width: Look.icon * 1.2
                height: width
                radius: Look.unit * 6
                color: ask.form.consent ? Look.primary : consent.hovered ? Look.mintSoft : Look.surface
                border.width: Look.outline
                border.color: ask.form.consent ? Look.primary : Look.fieldEdge

                Icon {
                    visible: ask.form.consent
                    anchors.centerIn: parent
                    name: "check-bold"
                    color: Look.primaryText
                    side: parent.width * 0.7
                }
            }
            Said {
                id: agreed

                x: box.width + Look.unit * 12
                width: parent.width - x
                anchors.verticalCenter: parent.verticalCenter
                text: consent.text
                font.pixelSize: Look.detail
                Accessible.ignored: true
            }
        }
    }
    Row {
        spacing: Look.smallGap

        PushButton {
            objectName: "sendEmail"
            kind: "main"
            symbol: "paper-plane-tilt-bold"
            text: qsTr("Send")
            available: ask.delivery.canSend
            onActivated: ask.delivery.send()
        }
        PushButton {
            objectName: "cancelEmail"
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            text: qsTr("Cancel")
            onActivated: ask.delivery.closeEmail()
        }
    }
    Said {
        visible: text !== ""
        width: parent.width
        text: ask.form.missing
        color: Look.soft
        font.pixelSize: Look.detail
    }
    Connections {
        target: ask.form

        function onAddressChanged() {
            if (input.text !== ask.form.address)
                input.text = ask.form.address;
        }
    }
    Component.onCompleted: input.forceActiveFocus(Qt.OtherFocusReason)
}
