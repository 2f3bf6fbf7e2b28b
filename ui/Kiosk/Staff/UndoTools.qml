import QtQuick
import Kiosk

// Takes the last change back, and makes it again.
Row {
    id: tools

    required property Editing editing

    spacing: Look.unit * 4

    PushButton {
        objectName: "undoTool"
        kind: "link"
        width: Look.control
        available: tools.editing.canUndo
        focusPolicy: Look.touch ? Qt.NoFocus : Qt.StrongFocus // the keyboard on the screen stays
        symbol: "arrow-u-up-left-bold"
        Accessible.name: qsTr("Undo")
        onActivated: tools.editing.undo()
    }
    PushButton {
        objectName: "redoTool"
        kind: "link"
        width: Look.control
        available: tools.editing.canRedo
        focusPolicy: Look.touch ? Qt.NoFocus : Qt.StrongFocus
        symbol: "arrow-u-up-right-bold"
        Accessible.name: qsTr("Redo")
        onActivated: tools.editing.redo()
    }
}
