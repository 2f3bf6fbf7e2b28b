import QtQuick

// A sentence of a page, in small where nothing else is said, such as a condition.
PageBlock {
    id: block

    property alias plain: said.plain
    property alias marked: said.marked
    property real size: Theme.detail

    lines: Array(said.lineCount).fill(said.implicitHeight / said.lineCount)

    Label {
        id: said

        width: block.column
        color: Theme.foregroundMuted
        font.pixelSize: block.size
    }
}
