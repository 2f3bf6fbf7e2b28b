import QtQuick
import Kiosk

// Who administers: a name, what else they do, and six digits twice.
Page {
    id: page

    required property AdministratorAnswers answers

    readonly property bool beside: !Look.portrait

    title: qsTr("Who looks after this kiosk?")
    lead: qsTr("They add the others later, and change the settings.")
    onActiveFocusChanged: {
        if (activeFocus) {
            if (answers.known || Look.touch) // the keyboard would lie on the way on
                pad.forceActiveFocus(Qt.OtherFocusReason);
            else
                nameField.input.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Scroll {
        id: form

        x: -inset
        y: -inset
        width: (page.beside ? Math.min(parent.width * 0.5, Look.unit * 620) : parent.width) + inset
        height: page.beside ? parent.height + inset : Math.min(contentHeight, parent.height * 0.42)
        spacing: Look.unit * 12

        Field {
            id: nameField

            objectName: "administratorName"
            width: form.innerWidth
            label: qsTr("Your name")
            hint: qsTr("As everybody says it: Julie, Dre Roy")
            value: page.answers.name
            readOnly: page.answers.known
            reason: qsTr("You are in the library now: a name stays as it was written.")
            tone: fact !== "" ? "blocks" : ""
            fact: page.answers.nameProblem
            onEdited: text => page.answers.write(text)
            onAccepted: pad.forceActiveFocus(Qt.TabFocusReason)
        }
        Said {
            width: form.innerWidth
            text: qsTr("You administer. Do you do more?")
            font.weight: Font.Bold
        }
        Tick {
            objectName: "alsoWrites"
            width: form.innerWidth
            text: qsTr("I write texts, too")
            detail: qsTr("Changes texts and sends them to be approved.")
            ticked: page.answers.writes
            onActivated: page.answers.toggle("writer")
        }
        Tick {
            objectName: "alsoApproves"
            width: form.innerWidth
            text: qsTr("I approve them, too")
            detail: qsTr("Answers for texts as a nurse or a doctor, and publishes them.")
            ticked: page.answers.approves
            onActivated: page.answers.toggle("approver")
        }
        Said {
            width: form.innerWidth
            text: qsTr("Who else writes and approves is added under People.")
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
    Panel {
        x: page.beside ? form.width + Look.gap : 0
        y: page.beside ? 0 : form.height + Look.smallGap
        width: page.beside ? Math.min(parent.width - x, Look.unit * 480) : parent.width
        height: inside.height + 2 * Look.unit * 16

        Column {
            id: inside

            x: Look.padding
            y: Look.unit * 16
            width: parent.width - 2 * x
            spacing: Look.unit * 8

            Said {
                titled: true
                width: parent.width
                text: page.answers.known ? qsTr("A new code, if you want one") : qsTr("Your code")
                font.pixelSize: Look.heading
                font.weight: Font.Bold
            }
            Said {
                objectName: "codeSays"
                width: parent.width
                text: page.answers.codeProblem !== "" ? page.answers.codeProblem
                    : page.answers.coded ? qsTr("The code is chosen.")
                    : page.answers.oncemore ? qsTr("The same six digits once more.")
                                            : qsTr("Six digits that nobody else knows; you sign in with them.")
                color: page.answers.codeProblem !== "" ? Look.urgent : page.answers.coded ? Look.good : Look.soft
                font.weight: page.answers.codeProblem !== "" || page.answers.coded ? Font.Bold : Font.Normal
                Accessible.role: page.answers.codeProblem !== "" ? Accessible.AlertMessage : Accessible.StaticText
            }
            CodePad {
                id: pad

                width: Math.min(parent.width, Look.unit * 420)
                digits: page.answers.digits
                wrong: page.answers.codeProblem !== ""
                onDigit: digit => page.answers.type(digit)
                onErased: page.answers.erase()
                onCleared: page.answers.again()
            }
        }
    }
}
