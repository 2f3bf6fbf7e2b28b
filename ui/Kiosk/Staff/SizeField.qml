import QtQuick
import Kiosk
import Kiosk.Controls

// The size of the kiosk's screen: written, or measured on the kiosk itself with a bank card.
FocusScope {
    id: size

    required property StaffSettings settings
    required property string key
    property alias label: field.label
    property alias aside: field.aside
    property alias value: field.value
    property alias unit: field.unit
    property alias note: field.note
    property string problem: ""

    signal edited(string text)

    implicitHeight: all.height

    Column {
        id: all

        width: parent.width
        spacing: Look.unit * 8

        Field {
            id: field

            objectName: "setting-" + size.key
            focus: true
            width: parent.width
            hints: Qt.ImhFormattedNumbersOnly
            tone: size.problem === "" ? "" : "blocks"
            fact: size.problem
            onEdited: text => size.edited(text)
        }
        MeasureButton {
            settings: size.settings
        }
        Said {
            objectName: "measureElsewhere"
            visible: !size.settings.card.available
            width: parent.width
            text: qsTr("To measure it with a bank card, open the settings on the kiosk itself: here, it would be another screen.")
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
}
