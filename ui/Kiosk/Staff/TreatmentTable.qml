pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Every treatment with its two states: at the kiosks, and being prepared.
Panel {
    id: table

    required property Rows treatments

    // Where columns begin, as parts of the width
    readonly property bool narrow: width < Look.unit * 700
    readonly property bool full: width >= Look.unit * (Look.touch ? 1200 : 1000)
    readonly property real shownAt: narrow ? 0.42 : full ? 0.22 : 0.4
    readonly property real editionAt: 0.36
    readonly property real untilAt: 0.52
    readonly property real preparedAt: narrow ? 1 : full ? 0.675 : 0.66
    readonly property real byAt: 0.81

    readonly property bool pictured: !narrow

    signal opened(string treatment)

    height: rows.height

    Column {
        id: rows

        width: parent.width

        Item {
            width: parent.width
            height: Look.unit * 42

            component Heading: Said {
                anchors.verticalCenter: parent.verticalCenter
                color: Look.soft
                font.pixelSize: Look.detail
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }

            Heading {
                x: Look.unit * 20
                text: qsTr("Treatment")
            }
            Heading {
                x: table.shownAt * parent.width
                text: qsTr("At the kiosks")
            }
            Heading {
                visible: table.full
                x: table.untilAt * parent.width
                text: qsTr("Valid until")
            }
            Heading {
                visible: !table.narrow
                x: table.preparedAt * parent.width
                text: qsTr("Being prepared")
            }
        }
        Repeater {
            model: table.treatments

            Pressable {
                id: row

                required property string key
                required property string symbol
                required property string name
                required property string shown
                required property string shownWord
                required property string edition
                required property string until
                required property string prepared
                required property string preparedWord
                required property string preparedBy
                required property string writers

                objectName: "treatment-" + key
                width: rows.width
                implicitHeight: Look.row + (writers === "" ? 0 : Look.unit * 26)
                hoverEnabled: Look.pointer
                ringRadius: Look.unit * 8
                text: name
                Accessible.name: [name, shown === "" ? qsTr("Not offered yet") : qsTr("At the kiosks: %1, %2").arg(shownWord).arg(edition),
                    prepared === "" ? "" : qsTr("Being prepared: %1").arg(preparedWord), writers].filter(part => part !== "").join(". ")
                onActivated: table.opened(key)

                background: Rectangle {
                    color: row.down || row.hovered ? Look.mintSoft : "transparent"

                    Rectangle {
                        width: parent.width
                        height: Look.hairline
                        color: Look.hair
                    }
                }
                contentItem: Item {
                    Icon {
                        id: picture

                        x: Look.unit * 20
                        anchors.verticalCenter: parent.verticalCenter
                        visible: table.pictured
                        name: row.symbol
                        color: Look.primaryDeep
                        side: Look.icon
                    }
                    Column {
                        x: Look.unit * 20 + (table.pictured ? picture.side + Look.unit * 16 : 0)
                        width: table.shownAt * parent.width - x - Look.unit * 8
                        anchors.verticalCenter: parent.verticalCenter

                        Said {
                            width: parent.width
                            text: row.name
                            font.weight: Font.Bold
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            Accessible.ignored: true
                        }
                        Said {
                            visible: text !== ""
                            width: parent.width
                            text: row.writers
                            color: Look.waiting
                            font.pixelSize: Look.least
                            font.weight: Font.DemiBold
                            Accessible.ignored: true
                        }
                    }
                    StagePill {
                        x: table.shownAt * parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        stage: row.shown
                        word: row.shownWord
                    }
                    Said {
                        visible: row.shown === ""
                        x: table.shownAt * parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        text: qsTr("Not offered yet")
                        color: Look.soft
                        font.pixelSize: Look.detail
                        Accessible.ignored: true
                    }
                    Said {
                        visible: table.full
                        x: table.editionAt * parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.edition
                        color: Look.soft
                        font.pixelSize: Look.detail
                        Accessible.ignored: true
                    }
                    Said {
                        visible: table.full
                        x: table.untilAt * parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.until
                        font.pixelSize: Look.detail
                    }
                    StagePill {
                        visible: !table.narrow && word !== ""
                        x: table.preparedAt * parent.width
                        anchors.verticalCenter: parent.verticalCenter
                        stage: row.prepared
                        word: row.preparedWord
                    }
                    Said {
                        visible: table.full
                        x: table.byAt * parent.width
                        width: parent.width - x - Look.unit * 48
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.preparedBy
                        color: Look.soft
                        font.pixelSize: Look.detail
                        wrapMode: Text.NoWrap
                        elide: Text.ElideRight
                    }
                    Icon {
                        x: parent.width - width - Look.unit * 18
                        anchors.verticalCenter: parent.verticalCenter
                        name: "caret-right-bold"
                        color: Look.soft
                        side: Look.smallIcon
                    }
                }
            }
        }
    }
}
