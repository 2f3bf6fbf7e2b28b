pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk
import Kiosk.Controls

// A text with its marks, as it looks: bold as bold, a date as one piece.  `source` is the text as it is stored;
// `edited` tells what somebody made of it.  In French the no-break spaces come by themselves.
FocusScope {
    id: field

    property string source: ""
    property string language: "fr-CA" // of the text
    property string label: "" // said, and shown where `labelled`
    property bool labelled: false
    property string aside: ""
    property string tone: "" // of what was found: "warns", "blocks"
    property string found: "" // what was found, for a screen reader; the page shows it
    property bool multiline: false
    property int lines: multiline ? 3 : 1 // that have room at least
    property bool readOnly: false
    property list<string> marks: [] // that can be shown as one piece, with their braces
    property list<string> labels: [] // what each of them says
    property list<string> tints: [] // "START LENGTH TONE", in letters of `source`; "long", "wrong" or "changed"
    readonly property alias words: marked.words // without marks
    readonly property alias stored: marked.source // what stands there now, as it is stored
    readonly property alias input: input
    readonly property real sizeOfLetters: Look.text * Screen.devicePixelRatio
    readonly property bool writing: input.activeFocus

    // The keyboard asks for no type of this file: one that is loaded while Python waits would wait for Python.
    onWritingChanged: Look.typed = writing ? language : ""
    Component.onDestruction: {
        if (writing)
            Look.typed = "";
    }
    // Whether all that is chosen is bold; looked at anew when the text changes.
    readonly property bool strong: stored !== "" && input.selectionStart < input.selectionEnd
                                   && marked.strong(input.selectionStart, input.selectionEnd)

    signal edited(string source)
    signal accepted // Enter, where it has one line
    signal undone // where the page undoes, and not the field alone
    signal redone

    property bool pageUndoes: false

    function bold() {
        if (!readOnly)
            marked.bold(input.selectionStart, input.selectionEnd);
    }
    function insertMark(mark: string) {
        if (!readOnly)
            input.cursorPosition = marked.insert(mark, input.selectionStart, input.selectionEnd);
    }
    function copy() {
        if (input.selectionStart < input.selectionEnd)
            marked.copy(input.selectionStart, input.selectionEnd);
    }
    function cut() {
        copy();
        if (!readOnly)
            marked.remove(input.selectionStart, input.selectionEnd);
    }
    function paste() {
        if (!readOnly)
            input.cursorPosition = marked.paste(input.selectionStart, input.selectionEnd);
    }
    function undo() {
        input.undo();
    }
    function redo() {
        input.redo();
    }

    // Return whether a key was ours.
    function takes(event: KeyEvent): bool {
        if (pageUndoes && event.matches(StandardKey.Redo)) {
            redone();
        } else if (pageUndoes && event.matches(StandardKey.Undo)) {
            undone();
        } else if (event.matches(StandardKey.Copy)) {
            copy();
        } else if (event.matches(StandardKey.Cut)) {
            cut();
        } else if (event.matches(StandardKey.Paste)) {
            paste();
        } else if (event.matches(StandardKey.Bold)) {
            bold();
        } else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab) {
            input.nextItemInFocusChain(event.key === Qt.Key_Tab).forceActiveFocus(
                        event.key === Qt.Key_Tab ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            if (multiline)
                return false;
            accepted();
        } else if (readOnly) {
            return false;
        } else if (event.key === Qt.Key_Backspace) {
            if (event.modifiers !== Qt.NoModifier || input.selectionStart < input.selectionEnd)
                return false;
            return moves(marked.erase(input.cursorPosition));
        } else if (event.text !== "" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
            return moves(marked.type(event.text, input.selectionStart, input.selectionEnd));
        } else {
            return false;
        }
        return true;
    }
    function moves(place: int): bool {
        if (place < 0)
            return false;
        input.cursorPosition = place;
        return true;
    }
    // What is shown anew leaves the caret where it is.
    function load() {
        const place = input.cursorPosition;
        marked.offer(marks, labels);
        marked.source = source;
        input.cursorPosition = Math.min(place, input.length);
    }
    function dressed() {
        const place = input.cursorPosition;
        marked.dress(Look.text, Screen.devicePixelRatio, Look.primaryDeep, Look.mint);
        input.cursorPosition = Math.min(place, input.length);
    }
    function tinted() {
        marked.tint(tints, ["long " + Look.longSentence, "changed " + Look.changedWords,
                            "wrong " + Look.wrongNumber + " " + Look.urgent]);
    }

    implicitWidth: Look.unit * 320
    implicitHeight: column.height
    onSourceChanged: load()
    onMarksChanged: load()
    onLabelsChanged: load()
    onTintsChanged: tinted()
    onSizeOfLettersChanged: dressed()

    MarkedText {
        id: marked

        document: input.textDocument
        language: field.language
        lines: field.multiline
        onEdited: source => field.edited(source)
    }
    Column {
        id: column

        width: parent.width
        spacing: Look.unit * 6

        FieldLabel {
            width: parent.width
            label: field.labelled ? field.label : ""
            aside: field.aside
        }
        FieldEdge {
            width: parent.width
            height: Math.max(Look.control, input.height)
            tone: field.tone
            used: input.activeFocus
            readOnly: field.readOnly

            TextEdit {
                id: input

                objectName: field.objectName === "" ? "" : field.objectName + "-input"
                width: parent.width
                height: Math.max(implicitHeight, metrics.height * 1.09 * field.lines + topPadding + bottomPadding)
                leftPadding: Look.unit * 14
                rightPadding: Look.unit * 14
                topPadding: Math.max(Look.unit * 10, (Look.control - metrics.height) / 2 - (field.multiline ? Look.unit * 2 : 0))
                bottomPadding: topPadding
                focus: true
                activeFocusOnTab: true
                textFormat: TextEdit.PlainText // what is bold, and marks, are written by MarkedText
                wrapMode: TextEdit.Wrap
                readOnly: field.readOnly
                selectByMouse: true
                persistentSelection: true
                color: Look.ink
                selectionColor: Look.mintPressed
                selectedTextColor: Look.ink
                renderType: Text.NativeRendering
                inputMethodHints: field.multiline ? Qt.ImhMultiLine : Qt.ImhNone
                Accessible.role: Accessible.EditableText
                Accessible.name: field.label
                Accessible.description: [marked.words, field.found].filter(part => part !== "").join(". ")
                Accessible.readOnly: field.readOnly
                Accessible.multiLine: field.multiline
                Keys.onShortcutOverride: event => {
                    event.accepted = event.matches(StandardKey.Copy) || event.matches(StandardKey.Cut)
                            || event.matches(StandardKey.Paste) || event.matches(StandardKey.Bold)
                            || (field.pageUndoes && (event.matches(StandardKey.Undo) || event.matches(StandardKey.Redo)));
                }
                Keys.onPressed: event => event.accepted = field.takes(event)

                font {
                    family: Theme.family
                    pixelSize: Look.text
                }
                cursorDelegate: Caret {
                    of: input
                }
                ContextMenu.menu: TextMenu {
                    writable: !field.readOnly
                    chosen: input.selectionStart < input.selectionEnd
                    marks: true
                    onCut: field.cut()
                    onCopied: field.copy()
                    onPasted: field.paste()
                    onBold: field.bold()
                    onWhole: input.selectAll()
                }
            }
            TapHandler {
                onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
            }
        }
    }
    FontMetrics {
        id: metrics

        font: input.font
    }
    Component.onCompleted: {
        dressed();
        load();
        tinted();
    }
}
