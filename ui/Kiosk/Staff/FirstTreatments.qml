pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Which treatments the clinic offers, of those that come with the kiosk.
Page {
    id: page

    required property OfferedTreatments answers

    title: qsTr("Which treatments do you offer?")
    lead: qsTr("A draft of each is begun. Patients see nothing before somebody approves it.")

    Scroll {
        id: list

        x: -inset
        y: -inset
        width: Math.min(parent.width, Look.unit * 760) + around
        height: parent.height + inset
        spacing: Look.smallGap

        Verdict {
            width: list.innerWidth
            tone: "blocks"
            fact: page.answers.problem
        }
        Repeater {
            model: page.answers.lines

            Pressable {
                id: card

                required property int index
                required property string key
                required property string name
                required property string symbol
                required property bool picked
                required property bool begun

                objectName: "offer-" + key
                width: list.innerWidth
                implicitHeight: Look.unit * 96
                hoverEnabled: Look.pointer
                ringRadius: Look.cardRadius
                focus: index === 0
                tickable: true
                ticked: picked
                text: name
                Accessible.role: Accessible.CheckBox
                Accessible.description: begun ? qsTr("It is in the library already.") : ""
                onActivated: page.answers.toggle(key)

                background: Rectangle {
                    radius: Look.cardRadius
                    color: card.picked || card.down || card.hovered ? Look.mintSoft : Look.surface
                    border.width: card.picked ? Look.strong : Look.hairline
                    border.color: card.picked ? Look.primary : Look.divider
                }
                contentItem: Item {
                    Tile {
                        id: tile

                        x: Look.unit * 18
                        anchors.verticalCenter: parent.verticalCenter
                        symbol: card.symbol
                    }
                    Column {
                        x: tile.x + tile.width + Look.unit * 18
                        width: box.x - x - Look.gap
                        anchors.verticalCenter: parent.verticalCenter

                        Said {
                            width: parent.width
                            text: card.name
                            font.pixelSize: Look.heading
                            font.weight: Font.Bold
                            Accessible.ignored: true
                        }
                        Said {
                            visible: card.begun
                            width: parent.width
                            text: qsTr("It is in the library already.")
                            color: Look.soft
                            font.pixelSize: Look.detail
                            Accessible.ignored: true
                        }
                    }
                    Rectangle {
                        id: box

                        x: parent.width - width - Look.unit * 24
                        anchors.verticalCenter: parent.verticalCenter
                        width: Look.unit * 34
                        height: width
                        radius: width / 4
                        color: card.picked ? Look.primary : Look.surface
                        border.width: Look.outline
                        border.color: card.picked ? Look.primary : Look.fieldEdge

                        Icon {
                            visible: card.picked
                            anchors.centerIn: parent
                            name: "check-bold"
                            color: Look.primaryText
                            side: parent.width * 0.7
                        }
                    }
                }
            }
        }
        Said {
            width: list.innerWidth
            text: qsTr("Others can be written from nothing, under Treatments.")
            color: Look.soft
            font.pixelSize: Look.detail
        }
    }
}
