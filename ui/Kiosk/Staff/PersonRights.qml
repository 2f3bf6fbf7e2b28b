pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The rule of two, and who may do what.
Column {
    id: rules

    required property People people

    spacing: Look.gap

    Panel {
        width: parent.width
        height: two.height + 2 * Look.padding

        Toggle {
            id: two

            objectName: "twoPersons"
            x: Look.padding
            y: Look.padding
            width: parent.width - 2 * x
            text: qsTr("Two persons for each approval")
            detail: qsTr("Who sends an edition cannot approve it. This holds as soon as two persons may approve.")
            ticked: rules.people.twoPersons
            onActivated: rules.people.setTwoPersons(!rules.people.twoPersons)
        }
    }
    Panel {
        width: parent.width
        height: table.height + 2 * Look.padding

        Column {
            id: table

            x: Look.padding
            y: Look.padding
            width: parent.width - 2 * x

            Rights {
                heading: true
                does: qsTr("Who may")
            }
            Rights {
                does: qsTr("Write, send to be approved")
                marks: [true, false, false]
            }
            Rights {
                does: qsTr("Read, approve, send back")
                marks: [false, true, false]
            }
            Rights {
                does: qsTr("Publish, go back to an edition")
                marks: [false, true, true]
            }
            Rights {
                does: qsTr("Withdraw a treatment at once")
                marks: [true, true, true]
            }
            Rights {
                does: qsTr("Settings and people")
                marks: [false, false, true]
            }
        }
    }

    component Rights: Item {
        id: rights

        required property string does
        property bool heading: false
        property list<bool> marks: []

        readonly property list<string> words: [qsTr("Writes"), qsTr("Approves"), qsTr("Administers")]
        readonly property real cell: Look.unit * 92

        width: parent?.width ?? 0
        height: Math.max(Look.unit * 44, what.height + Look.unit * 12)

        Rectangle {
            visible: !rights.heading
            width: parent.width
            height: Look.hairline
            color: Look.hair
        }
        Said {
            id: what

            width: parent.width - 3 * rights.cell - Look.unit * 8
            anchors.verticalCenter: parent.verticalCenter
            text: rights.does
            font.weight: rights.heading ? Font.Bold : Font.Normal
            font.pixelSize: rights.heading ? Look.text : Look.detail
            Accessible.name: [rights.does, ...rights.words.filter((word, at) => rights.marks[at] ?? false)].join(", ")
        }
        Repeater {
            model: 3

            Item {
                id: place

                required property int index

                x: rights.width - (3 - index) * rights.cell
                width: rights.cell
                height: rights.height

                Said {
                    visible: rights.heading
                    anchors.centerIn: parent
                    text: rights.words[place.index] ?? ""
                    color: Look.soft
                    font.pixelSize: Look.least
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                Icon {
                    visible: !rights.heading
                    anchors.centerIn: parent
                    name: (rights.marks[place.index] ?? false) ? "check-circle-fill" : "minus-bold"
                    color: (rights.marks[place.index] ?? false) ? Look.good : Look.soft
                    side: (rights.marks[place.index] ?? false) ? Look.icon : Look.unit * 12
                }
            }
        }
    }
}
