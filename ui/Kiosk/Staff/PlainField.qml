import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// A text that staff write, with its marks as they are written.  `source` is what stands there; `edited` tells each change.
FocusScope {
    id: field

    property string source: ""
    property string language: ""
    property string tone: "" // what was found in it: "", "soon" or "wrong"
    property string label: "" // for a screen reader
    property bool lines: true // whether it may be several lines high

    signal edited(string source)
    signal undone
    signal redone
    signal finished // left
    signal confirmed // Enter, in a field of one line

    implicitHeight: Math.max(Look.control, area.contentHeight + area.topPadding + area.bottomPadding)

    function reset() {
        area.text = source;
    }

    onSourceChanged: {
        if (area.text !== source) {
            const at = area.cursorPosition;
            area.text = source;
            area.cursorPosition = Math.min(at, area.length);
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Look.fieldRadius
        color: Look.surface
        border.width: area.activeFocus ? Look.strong : field.tone !== "" ? Look.outline * 1.2 : Look.outline
        border.color: field.tone !== "" ? Look.toneColour(field.tone) : area.activeFocus ? Look.primary : Look.fieldEdge
    }
    TextArea {
        id: area

        focus: true
        anchors.fill: parent
        leftPadding: Look.unit * 14
        rightPadding: Look.unit * 14
        topPadding: Look.unit * (Look.touch ? 14 : 10)
        bottomPadding: topPadding
        wrapMode: TextArea.Wrap
        textFormat: TextEdit.PlainText
        color: Look.ink
        selectionColor: Look.mintPressed
        selectedTextColor: Look.ink
        selectByMouse: Look.pointer
        font.family: Theme.family
        font.pixelSize: Look.text
        background: null
        text: ""
        Component.onCompleted: text = field.source
        onTextChanged: {
            if (text !== field.source && activeFocus)
                field.edited(text);
        }
        onActiveFocusChanged: {
            if (!activeFocus)
                field.finished();
        }
        Keys.onPressed: event => {
            if (event.matches(StandardKey.Redo)) {
                field.redone();
                event.accepted = true;
            } else if (event.matches(StandardKey.Undo)) {
                field.undone();
                event.accepted = true;
            } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
                area.nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus(Qt.TabFocusReason);
                event.accepted = true;
            } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                event.accepted = true; // a text has no lines of its own
                field.confirmed();
            }
        }
        Accessible.name: field.label
        Accessible.description: field.tone === "wrong" ? qsTr("to fix") : field.tone === "soon" ? qsTr("to review") : ""
    }
}
