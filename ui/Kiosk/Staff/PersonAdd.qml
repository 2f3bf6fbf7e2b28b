import QtQuick
import Kiosk

// A new person: the name, and what they may do; a code comes next.
Panel {
    id: adding

    required property People people

    implicitHeight: inside.height + 2 * Look.padding
    onActiveFocusChanged: {
        if (activeFocus)
            name.input.forceActiveFocus(Qt.OtherFocusReason);
    }

    Column {
        id: inside

        x: Look.padding
        y: Look.padding
        width: parent.width - 2 * x
        spacing: Look.unit * 10

        Said {
            titled: true
            width: parent.width
            text: qsTr("Add a person")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Field {
            id: name

            objectName: "newName"
            width: parent.width
            label: qsTr("Name")
            hint: qsTr("As everybody says it: Julie, Dre Roy")
            tone: adding.people.problem !== "" ? "blocks" : ""
            fact: adding.people.problem
            onAccepted: addThem.activated()
        }
        Tick {
            id: writes

            objectName: "newWrites"
            width: parent.width
            text: qsTr("Writes")
            detail: qsTr("Changes texts and sends them to be approved.")
            onActivated: ticked = !ticked
        }
        Tick {
            id: approves

            objectName: "newApproves"
            width: parent.width
            text: qsTr("Approves")
            detail: qsTr("Answers for texts as a nurse or a doctor, and publishes them.")
            onActivated: ticked = !ticked
        }
        Tick {
            id: administers

            objectName: "newAdministers"
            width: parent.width
            text: qsTr("Administers")
            detail: qsTr("Looks after people and settings.")
            onActivated: ticked = !ticked
        }
        Flow {
            width: parent.width
            spacing: Look.smallGap

            PushButton {
                id: addThem

                objectName: "addThem"
                kind: "main"
                text: qsTr("Add, then choose a code")
                onActivated: adding.people.add(name.text, writes.ticked, approves.ticked, administers.ticked)
            }
            PushButton {
                objectName: "addCancel"
                kind: "link"
                text: qsTr("Cancel")
                onActivated: adding.people.cancel()
            }
        }
    }
}
