pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// On the touchscreen: one text in each language over the whole page, above the keyboard.  What was found in it stays in
// sight, and so do bold and the dates.
FocusScope {
    id: pane

    required property Writing writing
    property EntryField field: null // whose text it is
    property alias marked: bar.field // the text that has the focus, or had it last

    signal previewed
    signal done

    function show(of: EntryField, language: string) {
        field = of;
        texts.contentY = 0;
        pair.reveal(of.key + "/" + language);
    }
    function close() {
        field = null;
        done();
    }

    visible: field !== null
    Keys.onEscapePressed: close()

    Rectangle {
        anchors.fill: parent
        color: Look.canvas
    }
    MouseArea { // what lies behind takes no touch
        anchors.fill: parent
    }
    Rectangle {
        id: top

        width: parent.width
        height: Look.topBar
        color: Look.surface

        Rectangle {
            y: parent.height - height
            width: parent.width
            height: Look.hairline
            color: Look.divider
        }
        PushButton {
            id: back

            objectName: "paneBack"
            x: Look.unit * 16
            anchors.verticalCenter: parent.verticalCenter
            kind: "link"
            width: Look.control
            symbol: "arrow-left-bold"
            Accessible.name: qsTr("Back")
            onActivated: pane.close()
        }
        Column {
            x: back.x + back.width + Look.unit * 12
            width: tools.x - x - Look.gap
            anchors.verticalCenter: parent.verticalCenter

            Said {
                width: parent.width
                text: pane.writing.entry.title
                color: Look.soft
                font.pixelSize: Look.detail
                lineHeight: 1
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
            Said {
                objectName: "paneTitle"
                titled: true
                width: parent.width
                text: pane.field?.label ?? ""
                font.pixelSize: Look.heading
                font.weight: Font.ExtraBold
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }
        Row {
            id: tools

            x: parent.width - width - Look.unit * 24
            height: parent.height
            spacing: Look.unit * 12

            Said {
                anchors.verticalCenter: parent.verticalCenter
                visible: Look.width >= 1100
                text: pane.writing.saving.said
                color: pane.writing.saving.keptHere ? Look.waiting : Look.soft
                font.pixelSize: Look.detail
                font.weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
            UndoTools {
                anchors.verticalCenter: parent.verticalCenter
                editing: pane.writing.editing
            }
            PushButton {
                objectName: "panePreview"
                anchors.verticalCenter: parent.verticalCenter
                symbol: "eye-duotone"
                text: qsTr("Preview")
                onActivated: {
                    pane.close();
                    pane.previewed();
                }
            }
            PushButton {
                objectName: "paneDone"
                anchors.verticalCenter: parent.verticalCenter
                kind: "main"
                symbol: "check-bold"
                text: qsTr("Done")
                onActivated: pane.close()
            }
        }
    }
    Scroll {
        id: texts

        x: Look.unit * 14
        y: top.height + Look.unit * 6
        width: parent.width - 2 * x
        height: strip.y - y
        spacing: Look.unit * 8

        TextPair {
            id: pair

            width: texts.innerWidth
            sides: pane.field?.sides ?? null
            label: pane.field?.label ?? ""
            lines: 3
            writing: pane.writing
        }
        Remarks {
            width: texts.innerWidth
            remarks: pane.field?.remarks ?? null
            editing: pane.writing.editing
        }
    }
    Item {
        id: strip

        x: Look.unit * 20
        y: parent.height - height
        width: parent.width - 2 * x
        height: bar.height + Look.unit * 16

        MarkBar {
            id: bar

            objectName: "paneMarks"
            anchors.verticalCenter: parent.verticalCenter
            marks: pane.writing.marks
            labels: pane.writing.markLabels
        }
        Said {
            x: bar.width + Look.gap
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: pane.field?.help ?? ""
            color: Look.soft
            font.pixelSize: Look.detail
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }
}
