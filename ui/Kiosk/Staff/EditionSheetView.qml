pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// The sheet of an edition over everything, page beside page.
Modal {
    id: view

    required property EditionSheet sheet

    wanted: Look.unit * 1500
    onRefused: sheet.close()

    contentItem: Item {
        implicitHeight: view.parent?.height ?? 0

        Item {
            id: head

            width: parent.width
            height: Math.max(title.height, close.height)

            Said {
                id: title

                titled: true
                width: close.x - Look.gap
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("The sheet of edition %1").arg(view.sheet.edition)
                font.pixelSize: Look.heading
                font.weight: Font.Bold
            }
            PushButton {
                id: close

                objectName: "closeSheet"
                x: parent.width - width
                focus: true
                kind: "outline"
                symbol: "x-bold"
                text: qsTr("Close")
                onActivated: view.sheet.close()
            }
        }
        Said {
            id: below

            y: head.height + Look.unit * 8
            width: parent.width
            text: view.sheet.problem !== "" ? view.sheet.problem
                : view.sheet.pages.length === 0 ? qsTr("The sheet is being made…")
                                                : qsTr("As somebody gets it who was treated today and answered nothing.")
            color: view.sheet.problem !== "" ? Look.urgent : Look.soft
            Accessible.role: Accessible.AlertMessage
        }
        Scroll {
            id: room

            y: below.y + below.height + Look.unit * 12
            width: parent.width
            height: parent.height - y

            Grid {
                id: leaves

                width: room.innerWidth
                columns: width >= Look.unit * 760 ? 2 : 1
                spacing: Look.gap

                Repeater {
                    model: view.sheet.pages

                    Rectangle {
                        id: leaf

                        required property int index
                        required property string modelData

                        width: (leaves.width - (leaves.columns - 1) * leaves.spacing) / leaves.columns
                        height: width * 11 / 8.5
                        color: Look.surface
                        border.width: Look.hairline
                        border.color: Look.divider

                        Image {
                            objectName: "sheetPage-" + leaf.index
                            anchors.fill: parent
                            anchors.margins: Look.hairline
                            source: leaf.modelData
                            fillMode: Image.PreserveAspectFit
                            mipmap: true
                            Accessible.role: Accessible.Graphic
                            Accessible.name: qsTr("Page %1 of the sheet").arg(leaf.index + 1)
                        }
                    }
                }
            }
        }
    }
}
