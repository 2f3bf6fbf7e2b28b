pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The clinic's colour: some that read well on paper, any other by its number, and how the chosen one reads.
Column {
    id: colours

    required property string key
    required property string label
    required property string aside
    required property string value
    required property string note
    required property string problem
    required property list<string> swatches
    property bool free: false // another one is written

    readonly property bool others: free || problem !== "" || !swatches.includes(value)

    signal chosen(string colour)

    spacing: Look.unit * 8

    FieldLabel {
        width: parent.width
        label: colours.label
        aside: colours.aside
    }
    Flow {
        width: parent.width
        spacing: Look.unit * 10

        Repeater {
            model: colours.swatches

            Pressable {
                id: swatch

                required property string modelData
                readonly property bool picked: modelData === colours.value

                objectName: "swatch-" + modelData
                width: Look.smallControl * (Look.touch ? 1 : 1.1)
                height: width
                ringRadius: width / 2
                tickable: true
                ticked: picked
                text: qsTr("Colour %1").arg(modelData)
                Accessible.role: Accessible.RadioButton
                onActivated: colours.chosen(modelData)

                background: Rectangle {
                    radius: width / 2
                    color: "transparent"
                    border.width: swatch.picked ? Look.strong : 0
                    border.color: swatch.modelData

                    Rectangle {
                        anchors.fill: parent
                        anchors.margins: swatch.picked ? Look.strong * 1.8 : 0
                        radius: width / 2
                        color: swatch.modelData
                    }
                }
                contentItem: Item {
                    Icon {
                        anchors.centerIn: parent
                        name: swatch.picked ? "check-bold" : ""
                        color: Look.primaryText
                        side: Look.smallIcon
                    }
                }
            }
        }
    }
    Row {
        visible: colours.note !== ""
        spacing: Look.unit * 8

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "check-circle-fill"
            color: Look.good
            side: Look.smallIcon
        }
        Said {
            width: Math.min(implicitWidth, colours.width - Look.smallIcon - Look.unit * 8)
            text: colours.note
            color: Look.good
            font.pixelSize: Look.detail
            font.weight: Font.Bold
        }
    }
    PushButton {
        objectName: "otherColour"
        visible: !colours.others
        kind: "link"
        small: true
        textSize: Look.detail
        text: qsTr("Another colour")
        onActivated: {
            colours.free = true;
            number.input.forceActiveFocus(Qt.OtherFocusReason);
        }
    }
    Field {
        id: number

        objectName: "setting-" + colours.key
        visible: colours.others
        width: Math.min(parent.width, Look.unit * 240)
        label: qsTr("Number of the colour")
        labelled: false
        hint: String(Theme.primary)
        value: colours.value
        tone: colours.problem === "" ? "" : "blocks"
        fact: colours.problem
        onEdited: text => colours.chosen(text)
    }
}
