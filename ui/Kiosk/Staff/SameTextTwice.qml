pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Two people have changed the same text: both are shown, and one is chosen, or a third is written.
Modal {
    id: twice

    required property Clashing clash
    required property string me

    objectName: "sameTextTwice"
    visible: clash.person !== ""
    onOpened: theirs.take()

    Connections {
        target: twice.clash

        function onChanged() {
            Guard.page += 1; // what is touched just now was meant for the text before
        }
    }

    contentItem: Column {
        id: inside

        spacing: Look.unit * 20

        Row {
            width: parent.width
            spacing: Look.unit * 20

            Tile {
                id: tile

                symbol: "users-duotone"
                tone: "waiting"
            }
            Column {
                width: parent.width - tile.width - parent.spacing
                spacing: Look.unit * 4

                Said {
                    id: title

                    titled: true
                    width: parent.width
                    text: qsTr("%1 and you have changed the same text").arg(twice.clash.person)
                    font.pixelSize: Look.title * 0.85
                    font.weight: Font.ExtraBold
                    lineHeight: 1
                }
                Said {
                    width: parent.width
                    text: qsTr("%1. Everything else is brought together already. Nothing is lost.").arg(twice.clash.place)
                    color: Look.soft
                }
            }
        }
        Row {
            id: both

            width: parent.width
            spacing: Look.unit * 22

            component Version: Rectangle {
                id: version

                property string name: ""
                property string at: ""
                property string words: ""
                property bool own: false
                property alias does: button.text
                property alias buttonName: button.objectName

                signal chosen

                function take() {
                    button.forceActiveFocus(Qt.OtherFocusReason);
                }

                width: (both.width - both.spacing) / 2
                readonly property real wanted: Math.max(Look.unit * 220, text.y + text.height + Look.unit * 40 + button.height + Look.unit * 24)

                height: Math.max(theirs.wanted, mine.wanted)
                radius: Look.cardRadius
                color: Look.surface
                border.width: Look.hairline
                border.color: Look.divider

                Initial {
                    id: initial

                    x: Look.unit * 22
                    y: Look.unit * 20
                    name: version.name
                    own: version.own
                }
                Said {
                    x: initial.x + initial.width + Look.unit * 14
                    y: initial.y
                    text: version.own ? qsTr("You") : version.name
                    font.weight: Font.Bold
                }
                Said {
                    x: initial.x + initial.width + Look.unit * 14
                    y: initial.y + Look.unit * 22
                    text: version.at
                    color: Look.soft
                    font.pixelSize: Look.least
                }
                Rectangle {
                    x: Look.unit * 22
                    y: text.y - Look.unit * 14
                    width: parent.width - 2 * x
                    height: text.height + Look.unit * 28
                    radius: Look.buttonRadius
                    color: Look.canvas
                }
                Said {
                    id: text

                    x: Look.unit * 38
                    y: initial.y + initial.height + Look.unit * 34
                    width: parent.width - 2 * x
                    text: version.words
                }
                PushButton {
                    id: button

                    x: Look.unit * 22
                    y: parent.height - height - Look.unit * 20
                    width: parent.width - 2 * x
                    kind: "outline"
                    onActivated: version.chosen()
                }
            }

            Version {
                id: theirs

                name: twice.clash.person
                at: twice.clash.saved === "" ? "" : qsTr("at %1").arg(twice.clash.saved)
                words: twice.clash.theirs
                does: qsTr("Keep that of %1").arg(name)
                buttonName: "keepTheirs"
                onChosen: twice.clash.settle(true)
            }
            Version {
                id: mine

                own: true
                name: twice.me
                words: twice.clash.mine
                does: qsTr("Keep mine")
                buttonName: "keepMine"
                onChosen: twice.clash.settle(false)
            }
        }
        Item {
            width: parent.width
            height: third.height

            Said {
                width: parent.width - third.width - Look.gap
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("The other text comes back with Undo.")
                color: Look.soft
                font.pixelSize: Look.detail
            }
            PushButton {
                id: third

                objectName: "writeThird"
                anchors.right: parent.right
                symbol: "pencil-simple-duotone"
                text: qsTr("Write a third one")
                onActivated: twice.clash.writeThird()
            }
        }
    }
}
