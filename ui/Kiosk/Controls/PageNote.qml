import QtQuick

// A sentence of a page in small, such as a condition.
PageBlock {
    id: block

    property alias plain: said.plain
    property alias marked: said.marked

    lines: Array(said.lineCount).fill(said.implicitHeight / said.lineCount)

    Label {
        id: said

        width: block.column
        color: Theme.foregroundMuted
        font.pixelSize: Theme.detail
    }
}
