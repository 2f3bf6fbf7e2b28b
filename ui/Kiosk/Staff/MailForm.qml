pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The mail server, and beside it a message to try it with.  The sentences of a trial call each field by its label.
FocusScope {
    id: form

    required property MailTrial mail

    readonly property bool beside: width >= Look.unit * 820

    Scroll {
        id: fields

        x: -inset
        y: -inset
        width: (form.beside ? Math.min(form.width * 0.56, Look.unit * 640) : form.width) + 2 * inset
        height: (form.beside ? form.height + inset : Math.min(fields.contentHeight, form.height * 0.6))
        spacing: Look.unit * 12

        Field {
            id: hostField

            objectName: "mailHost"
            focus: !Look.touch // the keyboard would lie on the way on
            width: fields.innerWidth
            label: qsTr("Mail server")
            hint: "smtp.clinique.example"
            hints: Qt.ImhUrlCharactersOnly
            note: qsTr("The mail provider says what it is called: the one that sends (SMTP).")
            value: form.mail.host
            tone: fact !== "" ? "blocks" : ""
            fact: form.mail.hostProblem
            onEdited: text => form.mail.write("host", text)
            onAccepted: fromField.input.forceActiveFocus(Qt.TabFocusReason)
        }
        Segments {
            objectName: "mailWay"
            width: fields.innerWidth
            label: qsTr("Port and encryption")
            stretched: true
            keys: form.mail.ways
            names: form.mail.waysNames
            current: form.mail.way
            onChosen: key => form.mail.choose(key)
        }
        Field {
            id: fromField

            objectName: "mailSender"
            width: fields.innerWidth
            label: qsTr("Emails come from")
            hint: "soins@clinique.example"
            hints: Qt.ImhEmailCharactersOnly
            value: form.mail.comesFrom
            tone: fact !== "" ? "blocks" : ""
            fact: form.mail.comesFromProblem
            onEdited: text => form.mail.write("sender", text)
            onAccepted: userField.input.forceActiveFocus(Qt.TabFocusReason)
        }
        Row {
            width: fields.innerWidth
            spacing: Look.gap

            Field {
                id: userField

                objectName: "mailUser"
                width: (parent.width - parent.spacing) / 2
                label: qsTr("User")
                hint: qsTr("may be empty")
                hints: Qt.ImhEmailCharactersOnly
                value: form.mail.user
                tone: fact !== "" ? "blocks" : ""
                fact: form.mail.userProblem
                onEdited: text => form.mail.write("user", text)
                onAccepted: passwordField.input.forceActiveFocus(Qt.TabFocusReason)
            }
            Field {
                id: passwordField

                objectName: "mailPassword"
                width: (parent.width - parent.spacing) / 2
                label: qsTr("Password")
                hint: form.mail.hasPassword ? qsTr("stays as it is") : ""
                secret: true
                value: form.mail.password
                tone: fact !== "" ? "blocks" : ""
                fact: form.mail.passwordProblem
                onEdited: text => form.mail.write("password", text)
                onAccepted: trial.field.input.forceActiveFocus(Qt.TabFocusReason)
            }
        }
    }
    Panel {
        x: form.beside ? fields.width + Look.gap - 2 * fields.inset : 0
        y: form.beside ? 0 : fields.height + Look.smallGap
        width: form.beside ? Math.min(form.width - x, Look.unit * 480) : form.width
        height: Math.min(form.height - y, inside.contentHeight + 2 * Look.unit * 12)

        Scroll {
            id: inside

            x: Look.padding - inset
            y: Look.unit * 12
            width: parent.width - 2 * x
            height: parent.height - 2 * y
            spacing: Look.unit * 12

            MailTry {
                id: trial

                width: inside.innerWidth
                mail: form.mail
            }
        }
    }
}
