pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Every treatment, to be written on; and new ones: those that come with the kiosk, or an empty one.
Page {
    id: page

    required property Staff staff

    readonly property Treatments treatments: staff.treatments

    title: qsTr("Treatments")
    lead: qsTr("Open one to change what patients are told. Nothing changes for them before it is approved and published.")

    Scroll {
        id: main

        x: -inset
        y: -inset
        width: Math.min(parent.width, Look.listMost) + around
        height: parent.height + inset
        spacing: Look.unit * 14

        Problem {
            width: main.innerWidth
            text: page.treatments.problem
            onAgain: page.treatments.look()
        }
        Nothing {
            visible: page.treatments.known && page.treatments.lines.count === 0
            width: main.innerWidth
            title: qsTr("There is no treatment yet")
            sentence: qsTr("Begin with one that comes with the kiosk, or with an empty one.")
        }
        TreatmentTable {
            visible: page.treatments.lines.count > 0
            width: main.innerWidth
            treatments: page.treatments.lines
            onOpened: treatment => page.staff.go("write", treatment)
        }
        Item {
            width: 1
            height: Look.unit * 8
        }
        Said {
            titled: true
            text: qsTr("New treatment")
            font.pixelSize: Look.heading
            font.weight: Font.Bold
        }
        Repeater {
            model: page.treatments.beginnings

            Panel {
                id: beginning

                required property string key
                required property string name
                required property string symbol

                width: main.innerWidth
                height: Look.taskRow

                Tile {
                    id: tile

                    x: Look.unit * 18
                    anchors.verticalCenter: parent.verticalCenter
                    symbol: beginning.symbol
                }
                Said {
                    x: tile.x + tile.width + Look.unit * 16
                    width: begin.x - x - Look.unit * 8
                    anchors.verticalCenter: parent.verticalCenter
                    text: beginning.name
                    font.weight: Font.Bold
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
                PushButton {
                    id: begin

                    objectName: "begin-" + beginning.key
                    x: parent.width - width - Look.unit * 18
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Begin with it")
                    Accessible.name: qsTr("Begin with it: %1").arg(beginning.name)
                    onActivated: page.treatments.begin(beginning.key)
                }
            }
        }
        AddRow {
            width: Math.min(main.innerWidth, Look.unit * 620)
            name: "treatment"
            text: qsTr("Begin an empty one")
            label: qsTr("Name of the treatment")
            onAdded: words => page.treatments.beginNamed(words)
        }
    }
}
