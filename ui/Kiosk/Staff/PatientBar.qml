import QtQuick
import Kiosk
import Kiosk.Controls

// The chosen patient in one line: who, when, in which language; each opens below it, over what stands there.
FocusScope {
    id: bar

    required property PatientChooser patient
    property real roomBelow: Look.unit * 600

    property string open: "" // "who", "when" or nothing
    readonly property bool crowded: languages.x < Look.unit * 420 // only words then, so that they are whole

    implicitHeight: who.height
    z: 10
    Keys.onEscapePressed: event => {
        event.accepted = open !== "";
        open = "";
    }

    DropButton {
        id: who

        objectName: "patientWho"
        symbol: bar.crowded ? "" : "user-duotone"
        text: bar.patient.name
        Accessible.name: qsTr("Patient: %1").arg(bar.patient.name)
        open: bar.open === "who"
        width: Math.min(implicitWidth, languages.x - when.width - 2 * Look.unit * 10)
        onActivated: bar.open = open ? "" : "who"
    }
    DropButton {
        id: when

        objectName: "patientWhen"
        symbol: bar.crowded ? "" : "calendar-blank-duotone"
        text: bar.patient.when
        Accessible.name: qsTr("Treatment: %1").arg(bar.patient.when)
        open: bar.open === "when"
        x: who.width + Look.unit * 10
        width: Math.min(implicitWidth, languages.x - Look.unit * 160)
        onActivated: bar.open = open ? "" : "when"
    }
    RowSegments {
        id: languages

        x: parent.width - width
        choices: bar.patient.languages
        prefix: "patient-language-"
        onChosen: key => bar.patient.read(key)
    }

    // A touch beside what is open closes it.
    MouseArea {
        visible: bar.open !== ""
        x: -Theme.windowWidth
        y: who.height
        width: 2 * Theme.windowWidth
        height: Theme.windowHeight
        onClicked: bar.open = ""
    }
    Panel {
        id: drop

        visible: bar.open !== ""
        y: who.height + Look.unit * 6
        width: bar.open === "when" ? days.width + 2 * Look.padding : bar.width
        height: Math.min(bar.roomBelow, inside.contentHeight + Look.unit * 16)
        border.color: Look.fieldEdge

        MouseArea { // what is touched inside does not close it
            anchors.fill: parent
        }
        Scroll {
            id: inside

            x: Look.padding - inset
            y: Look.unit * 8
            width: parent.width - 2 * x
            height: parent.height - 2 * y

            PatientAnswers {
                visible: bar.open === "who"
                width: inside.innerWidth
                patient: bar.patient
            }
            PatientDay {
                id: days

                visible: bar.open === "when"
                width: Look.unit * (Look.touch ? 460 : 340)
                patient: bar.patient
            }
        }
    }
}
