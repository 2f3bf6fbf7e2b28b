pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Kiosk.Controls

// A line to fill in, with its name above and what was found below.  `value` is what it is to hold; `edited` tells what
// somebody made of it, and `text` is what stands there now.
FocusScope {
    id: field

    property string label: ""
    property string aside: "" // beside the label, quieter
    property string value: ""
    property string hint: "" // while it is empty
    property string note: "" // below, while nothing was found
    property string tone: "" // of what was found: "warns", "blocks"
    property string fact: "" // what was found
    property string advice: "" // what to do
    property bool readOnly: false
    property string reason: "" // why it is only to be read
    property bool secret: false
    property bool labelled: true // whether the label is shown; it is always said
    property int most: 32767 // characters
    property int hints: Qt.ImhNone // what is typed there: Qt.ImhDigitsOnly, Qt.ImhEmailCharactersOnly ...
    property string symbol: "" // before the text
    property string unit: "" // behind it
    readonly property alias text: input.text
    readonly property alias input: input

    signal edited(string text)
    signal accepted // Enter
    signal finished // the keyboard has left it

    implicitHeight: column.height
    implicitWidth: Look.unit * 320
    activeFocusOnTab: false
    onValueChanged: {
        if (input.text !== value)
            input.text = value;
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
            id: edge

            width: parent.width
            height: Look.control
            tone: field.tone
            used: input.activeFocus
            readOnly: field.readOnly

            Icon {
                id: picture

                x: Look.unit * 14
                anchors.verticalCenter: parent.verticalCenter
                name: field.symbol
                color: Look.soft
                side: Look.smallIcon
            }
            Said {
                visible: input.text === "" && input.preeditText === ""
                x: input.x
                width: input.width
                anchors.verticalCenter: parent.verticalCenter
                text: field.hint
                color: Look.soft
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            TextInput {
                id: input

                objectName: field.objectName === "" ? "" : field.objectName + "-input"
                x: picture.visible ? picture.x + picture.width + Look.unit * 10 : Look.unit * 14
                width: parent.width - x - Look.unit * 14 - (behind.visible ? behind.width + Look.unit * 8 : 0)
                height: parent.height
                verticalAlignment: TextInput.AlignVCenter
                focus: true
                activeFocusOnTab: true
                clip: true
                readOnly: field.readOnly
                color: Look.ink
                selectionColor: Look.mintPressed
                selectedTextColor: Look.ink
                selectByMouse: true
                maximumLength: field.most
                echoMode: field.secret ? TextInput.Password : TextInput.Normal
                inputMethodHints: field.hints | (field.secret ? Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase : Qt.ImhNone)
                renderType: Text.NativeRendering
                Accessible.role: Accessible.EditableText
                Accessible.name: field.label === "" ? field.hint : field.label
                Accessible.description: [field.unit, field.hint, field.readOnly ? field.reason : verdict.words].filter(
                                            part => part !== "").join(". ")
                Accessible.readOnly: field.readOnly
                Accessible.passwordEdit: field.secret
                onTextChanged: { // by whatever means, assistive technology too
                    if (text !== field.value)
                        field.edited(text);
                }
                onAccepted: field.accepted()
                onActiveFocusChanged: {
                    if (!activeFocus)
                        field.finished();
                }

                font {
                    family: Theme.family
                    pixelSize: Look.text
                }
                cursorDelegate: Caret {
                    of: input
                }
                ContextMenu.menu: TextMenu {
                    writable: !field.readOnly
                    chosen: input.selectedText !== "" && !field.secret
                    onCut: input.cut()
                    onCopied: input.copy()
                    onPasted: input.paste()
                    onWhole: input.selectAll()
                }
            }
            Said {
                id: behind

                visible: field.unit !== ""
                x: parent.width - width - Look.unit * 14
                anchors.verticalCenter: parent.verticalCenter
                text: field.unit
                color: Look.soft
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            // The whole of what looks like a field takes a touch.
            TapHandler {
                onTapped: input.forceActiveFocus(Qt.MouseFocusReason)
            }
        }
        Verdict {
            id: verdict

            width: parent.width
            tone: field.readOnly ? "locked" : field.tone
            fact: field.readOnly ? "" : field.fact
            advice: field.readOnly ? field.reason : field.fact === "" && field.advice === "" ? field.note : field.advice
        }
    }
}
