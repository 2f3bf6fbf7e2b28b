import QtQuick
import Kiosk

// The head of the entry that is written: its kind and name, what acts on its words, and on the whole of it.
Item {
    id: head

    required property Writing writing
    readonly property OpenEntry entry: writing.entry
    property alias field: bold.field // the text that is written in

    implicitHeight: names.height + Look.unit * 20 + (Look.portrait && tools.visible ? Look.control + Look.smallGap : 0)

    Column {
        id: names

        y: Look.unit * 12
        width: Look.portrait ? parent.width : parent.width - bold.width - tools.width - Look.gap

        Said {
            visible: text !== ""
            text: head.entry.kind
            color: Look.soft
            font.pixelSize: Look.detail
        }
        Said {
            titled: true
            width: parent.width
            text: head.entry.title
            font.pixelSize: Look.heading * 1.15
            font.weight: Font.ExtraBold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
    MarkBar {
        id: bold

        objectName: "marks"
        visible: !Look.touch // over the keyboard there are others
        width: visible ? implicitWidth : 0
        y: tools.y + (tools.height - height) / 2
        x: Look.portrait ? 0 : tools.x - width - Look.unit * 14
        marks: head.writing.marks
        labels: head.writing.markLabels
    }
    EntryTools {
        id: tools

        visible: head.entry.inList
        width: visible ? implicitWidth : 0
        y: Look.portrait ? names.y + names.height + Look.smallGap : names.y + (names.height - height) / 2
        x: parent.width - width
        place: head.entry.place
        name: head.entry.title
        first: head.entry.first
        last: head.entry.last
        editing: head.writing.editing
    }
}
