pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Which clinic it is, and when its phone is answered.
Page {
    id: page

    required property ClinicAnswers answers

    signal finished // Enter in the last field

    title: qsTr("Which clinic is this?")
    lead: qsTr("It stands on each sheet and in each email. The logo and the colour come later.")
    onActiveFocusChanged: {
        if (activeFocus && !Look.touch) // the keyboard would lie on the way on
            nameField.input.forceActiveFocus(Qt.OtherFocusReason);
    }

    Scroll {
        id: form

        x: -inset
        y: -inset
        width: parent.width + around
        height: parent.height + inset
        spacing: Look.gap

        Grid {
            id: fields

            readonly property real cell: columns === 1 ? width : (width - columnSpacing) / 2

            width: Math.min(form.innerWidth, Look.unit * 1000)
            columns: Look.portrait ? 1 : 2
            columnSpacing: Look.gap
            rowSpacing: Look.unit * 14

            Field {
                id: nameField

                objectName: "clinicName"
                width: fields.cell
                label: qsTr("Name of the clinic")
                hint: "Clinique Exemple"
                value: page.answers.name
                tone: fact !== "" ? "blocks" : ""
                fact: page.answers.nameProblem
                onEdited: text => page.answers.write("name", text)
                onAccepted: phoneField.input.forceActiveFocus(Qt.TabFocusReason)
            }
            Field {
                id: phoneField

                objectName: "clinicPhone"
                width: fields.cell
                label: qsTr("Phone number that patients call")
                hint: "418-555-0123"
                hints: Qt.ImhDigitsOnly
                value: page.answers.phone
                tone: fact !== "" ? "blocks" : ""
                fact: page.answers.phoneProblem
                onEdited: text => page.answers.write("phone", text)
                onAccepted: addressField.input.forceActiveFocus(Qt.TabFocusReason)
            }
            Field {
                id: addressField

                objectName: "clinicAddress"
                width: fields.cell
                label: qsTr("Postal address")
                hint: "123, rue Exemple, Québec  G1A 1A1"
                note: qsTr("The law asks for it in every email.")
                value: page.answers.address
                tone: fact !== "" ? "blocks" : ""
                fact: page.answers.addressProblem
                onEdited: text => page.answers.write("address", text)
                onAccepted: websiteField.input.forceActiveFocus(Qt.TabFocusReason)
            }
            Field {
                id: websiteField

                objectName: "clinicWebsite"
                width: fields.cell
                label: qsTr("Web site")
                aside: qsTr("may be empty")
                hint: "clinique.example"
                hints: Qt.ImhUrlCharactersOnly
                value: page.answers.website
                tone: fact !== "" ? "blocks" : ""
                fact: page.answers.websiteProblem
                onEdited: text => page.answers.write("website", text)
                onAccepted: page.finished()
            }
        }
        Column {
            width: fields.width
            spacing: Look.unit * 10

            Said {
                titled: true
                width: parent.width
                text: qsTr("When is the phone answered?")
                font.weight: Font.Bold
            }
            Flow {
                width: parent.width
                spacing: Look.unit * 8

                Repeater {
                    model: page.answers.days

                    PickChip {
                        required property string key
                        required property string name
                        required property bool picked

                        objectName: "day-" + key
                        text: name
                        ticked: picked
                        onActivated: page.answers.toggleDay(key)
                    }
                }
            }
            Row {
                width: parent.width
                spacing: Look.gap

                Choice {
                    objectName: "opens"
                    width: Math.min((parent.width - Look.gap) / 2, Look.unit * 260)
                    label: qsTr("From")
                    keys: page.answers.hours
                    names: page.answers.hoursNames
                    current: page.answers.opens
                    shownName: page.answers.opensName
                    onChosen: key => page.answers.open(key)
                }
                Choice {
                    objectName: "closes"
                    width: Math.min((parent.width - Look.gap) / 2, Look.unit * 260)
                    label: qsTr("To")
                    keys: page.answers.hours
                    names: page.answers.hoursNames
                    current: page.answers.closes
                    shownName: page.answers.closesName
                    onChosen: key => page.answers.close(key)
                }
            }
            Verdict {
                width: parent.width
                tone: page.answers.hoursProblem !== "" ? "blocks" : ""
                fact: page.answers.hoursProblem
                advice: page.answers.hoursProblem !== "" ? ""
                      : page.answers.hoursKept ? qsTr("Other hours are set, and stay unless you choose here.")
                                               : qsTr("One time for all these days; the settings take more than that.")
            }
        }
    }
}
