pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The real sheet of the edition, every page, as somebody gets it who was treated just now.
FocusScope {
    id: sheet

    required property ReviewPaper paper
    property string title: ""

    focus: visible
    onVisibleChanged: {
        if (visible)
            close.forceActiveFocus(Qt.OtherFocusReason);
    }
    Keys.onEscapePressed: paper.hideSheet()

    Rectangle {
        anchors.fill: parent
        color: Look.keyboardGround
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }
    Rectangle {
        id: top

        width: parent.width
        height: Look.topBar
        color: Look.surface

        PushButton {
            id: close

            objectName: "closeSheet"
            x: Look.unit * 20
            anchors.verticalCenter: parent.verticalCenter
            width: Look.control
            symbol: "x-bold"
            text: ""
            Accessible.name: qsTr("Close the sheet")
            onActivated: sheet.paper.hideSheet()
        }
        Said {
            x: close.x + close.width + Look.unit * 16
            width: parent.width - x - Look.margin
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("The sheet: %1").arg(sheet.title)
            font.pixelSize: Look.heading
            font.weight: Font.Bold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
    Said {
        visible: sheet.paper.building || sheet.paper.wrong !== ""
        anchors.centerIn: parent
        width: parent.width - 2 * Look.margin
        horizontalAlignment: Text.AlignHCenter
        text: sheet.paper.wrong !== "" ? sheet.paper.wrong : qsTr("One moment…")
        color: sheet.paper.wrong !== "" ? Look.urgent : Look.soft
    }
    Flickable {
        id: room

        readonly property real pageWidth: Math.min(Look.unit * 760, Look.portrait || Look.small ? width - 2 * Look.margin
                                                                                               : (width - 3 * Look.margin) / 2)

        y: top.height
        width: parent.width
        height: parent.height - y
        contentWidth: width
        contentHeight: pages.height + 2 * Look.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Grid {
            id: pages

            x: (parent.width - width) / 2
            y: Look.margin
            columns: Look.portrait || Look.small ? 1 : 2
            spacing: Look.margin

            Repeater {
                model: sheet.paper.pages

                Rectangle {
                    id: page

                    required property int index
                    required property string modelData

                    width: room.pageWidth
                    height: width * 11 / 8.5
                    color: Theme.paper
                    border.width: Look.hairline
                    border.color: Look.divider

                    Image {
                        objectName: "page-" + page.index
                        anchors.fill: parent
                        anchors.margins: Look.hairline
                        source: page.modelData
                        smooth: true
                        mipmap: true
                        Accessible.role: Accessible.Graphic
                        Accessible.name: qsTr("Page %1").arg(page.index + 1)
                    }
                }
            }
        }
    }
    Keys.onUpPressed: room.contentY = Math.max(0, room.contentY - Look.unit * 120)
    Keys.onDownPressed: room.contentY = Math.max(0, Math.min(room.contentHeight - room.height, room.contentY + Look.unit * 120))
}
