pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The printers that were found, one of which is chosen, and beside them the page to try it with.
FocusScope {
    id: found

    required property PrinterChoice printers

    readonly property bool beside: width >= Look.unit * 820

    Scroll {
        id: list

        x: -inset
        y: -inset
        width: (found.beside ? Math.min(found.width * 0.6, Look.unit * 700) : found.width) + 2 * inset
        height: (found.beside ? found.height + inset : Math.min(list.contentHeight, found.height * 0.6))
        spacing: Look.unit * 12

        Verdict {
            width: list.innerWidth
            tone: "blocks"
            fact: found.printers.problem
        }
        Said {
            objectName: "printersSearched"
            visible: found.printers.searching || (found.printers.known && found.printers.cards.count === 0)
            width: list.innerWidth
            text: found.printers.searching ? qsTr("Looking for printers; a few seconds.")
                                           : qsTr("No printer was found. Check that it is on, and in the same network as this computer.")
            color: Look.soft
        }
        Repeater {
            model: found.printers.cards

            Pressable {
                id: card

                required property int index
                required property string key
                required property string name
                required property string place
                required property string sides
                required property string papers
                required property string problem
                required property bool picked
                readonly property bool serves: problem === ""

                objectName: "printer-" + index
                width: list.innerWidth
                implicitHeight: words.height + 2 * Look.unit * 18
                enabled: serves
                hoverEnabled: Look.pointer
                ringRadius: Look.cardRadius
                tickable: true
                ticked: picked
                text: name
                Accessible.role: Accessible.RadioButton
                Accessible.description: [place, problem, sides, papers].filter(part => part !== "").join(", ")
                onActivated: found.printers.choose(key)

                background: Rectangle {
                    radius: Look.cardRadius
                    color: card.picked || card.down || card.hovered ? Look.mintSoft : Look.surface
                    border.width: card.picked ? Look.strong : Look.hairline
                    border.color: card.picked ? Look.primary : Look.divider
                }
                contentItem: Item {
                    Tile {
                        id: tile

                        x: Look.unit * 20
                        anchors.verticalCenter: parent.verticalCenter
                        symbol: "printer-duotone"
                        tone: card.serves ? "ready" : "neutral"
                    }
                    Column {
                        id: words

                        x: tile.x + tile.width + Look.unit * 18
                        width: choice.x - x - Look.smallGap
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: Look.unit * 4

                        Said {
                            width: parent.width
                            text: card.name
                            font.pixelSize: Look.heading
                            font.weight: Font.Bold
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        Said {
                            visible: text !== ""
                            width: parent.width
                            text: card.place
                            color: Look.soft
                            font.pixelSize: Look.detail
                            Accessible.ignored: true
                        }
                        Flow {
                            visible: card.serves
                            width: parent.width
                            spacing: Look.unit * 18

                            Trait {
                                symbol: "files-duotone"
                                text: card.sides
                            }
                            Trait {
                                visible: text !== ""
                                symbol: "file-text-duotone"
                                text: card.papers
                            }
                        }
                        Trait {
                            visible: !card.serves
                            width: parent.width
                            symbol: "warning-circle-duotone"
                            text: card.problem
                            ink: Look.waiting
                        }
                    }
                    Rectangle {
                        id: choice

                        visible: card.serves
                        x: parent.width - width - Look.unit * 22
                        anchors.verticalCenter: parent.verticalCenter
                        width: Look.unit * 34
                        height: width
                        radius: width / 2
                        color: card.picked ? Look.primary : Look.surface
                        border.width: card.picked ? 0 : Look.outline
                        border.color: Look.fieldEdge

                        Rectangle {
                            visible: card.picked
                            anchors.centerIn: parent
                            width: parent.width * 0.4
                            height: width
                            radius: width / 2
                            color: Look.primaryText
                        }
                    }
                }
            }
        }
        Flow {
            width: list.innerWidth
            spacing: Look.gap

            PushButton {
                objectName: "searchAgain"
                kind: "link"
                symbol: "arrows-clockwise-bold"
                text: found.printers.searching ? qsTr("Looking…") : qsTr("Look again")
                available: !found.printers.searching
                onActivated: found.printers.search()
            }
            PushButton {
                objectName: "notListed"
                visible: !byAddress.visible
                kind: "link"
                text: qsTr("It is not in the list")
                onActivated: {
                    byAddress.visible = true;
                    byAddress.input.forceActiveFocus(Qt.OtherFocusReason);
                }
            }
        }
        Field {
            id: byAddress

            objectName: "printerAddress"
            visible: false
            width: list.innerWidth
            label: qsTr("Its address")
            hint: "ipp://192.168.1.20/ipp/print"
            hints: Qt.ImhUrlCharactersOnly
            note: qsTr("It stands in the printer’s own settings. Enter looks for it.")
            onAccepted: found.printers.add(text)
        }
    }
    PrinterTrial {
        x: found.beside ? list.width + Look.gap - 2 * list.inset : 0
        y: found.beside ? 0 : list.height + Look.smallGap
        width: found.beside ? Math.min(found.width - x, Look.unit * 480) : found.width
        most: found.height - y
        page: found.printers.page
    }

    component Trait: Item {
        id: trait

        required property string symbol
        property string text: ""
        property color ink: Look.ink

        implicitWidth: picture.width + Look.unit * 8 + said.implicitWidth
        implicitHeight: Math.max(picture.height, said.height)

        Icon {
            id: picture

            name: trait.symbol
            color: trait.ink === Look.ink ? Look.primaryDeep : trait.ink
            side: Look.smallIcon
        }
        Said {
            id: said

            x: picture.width + Look.unit * 8
            width: trait.width - x
            text: trait.text
            color: trait.ink
            font.pixelSize: Look.detail
            font.weight: trait.ink === Look.ink ? Font.Normal : Font.DemiBold
            Accessible.ignored: true
        }
    }
}
