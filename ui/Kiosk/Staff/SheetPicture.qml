pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// The page of the sheet that is shown, as paper: the lines of what is being written are marked, and each leads to its
// field.
Item {
    id: paper

    required property SheetPreview preview

    readonly property string address: preview.paper.pages[preview.paper.page] ?? ""

    height: width * 11 / 8.5

    Repeater { // the only shadow: of paper
        model: 4

        Rectangle {
            required property int index

            x: -index * Look.unit
            y: (2 + index) * Look.unit
            width: paper.width + 2 * index * Look.unit
            height: paper.height
            radius: Look.unit * 2 * index
            color: Look.ink
            opacity: 0.035
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Image {
        objectName: "previewPage"
        anchors.fill: parent
        visible: paper.preview.paper.pages.length > 0
        source: paper.address
        fillMode: Image.PreserveAspectFit
        retainWhileLoading: true
        cache: false
        smooth: true
        mipmap: true
        opacity: paper.preview.waitsFor === "" ? 1 : 0.45
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("The sheet, page %1").arg(paper.preview.paper.pageText)
    }
    Repeater {
        model: paper.preview.paper.marks

        Item {
            id: mark

            required property real atLeft
            required property real atTop
            required property real wide
            required property real high

            objectName: "mark"
            x: atLeft * paper.width
            y: atTop * paper.height
            width: wide * paper.width
            height: high * paper.height

            Rectangle {
                anchors.fill: parent
                anchors.margins: -Look.unit
                radius: Look.unit * 5
                color: "transparent"
                border.width: Look.strong
                border.color: Look.primary
            }
            Rectangle {
                width: Look.unit * 28
                height: width
                radius: width / 2
                x: paper.width - mark.x - width / 2
                y: (parent.height - height) / 2
                color: Look.primary

                Icon {
                    anchors.centerIn: parent
                    name: "pencil-simple-duotone"
                    color: Look.primaryText
                    side: parent.width * 0.58
                }
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: event => paper.preview.paper.touch(event.x / width, event.y / height)
    }
}
